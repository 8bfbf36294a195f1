import { describe, expect, it } from 'vitest'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import { clippedTitle, hostOf, nameOfAdded } from '#src/feeds/outlet-name.ts'

describe('a title that could be taken for an outlet of the catalogue', () => {
  it.each([
    'BBC News',
    'bbc',
    'The BBC Online',
    'ВВС News',
    'B B C News today',
    'Reuters',
    'Rеutеrs',
    'REUTER5',
    'My Reuters mirror',
    'reutersreuters',
    'Deutsche Welle',
    'DW',
    'Al Jazeera English',
    'aljazeera',
    'Al-Jazeera: the latest',
  ])('%s', (title) => {
    expect(looksLikeCatalogue(title)).toBe(true)
  })

  it.each(['', 'News', 'Potassium weekly', 'Harbour Post', 'en', 'Wind and weather', 'Dwarf news'])(
    '%s cannot',
    (title) => {
      expect(looksLikeCatalogue(title)).toBe(false)
    },
  )

  it('is looked at in its first thousand letters', () => {
    expect(looksLikeCatalogue(`${'harbour '.repeat(124)}Reuters`)).toBe(true)
    expect(looksLikeCatalogue(`${'harbour '.repeat(125)}Reuters`)).toBe(false)
  })
})

describe('the name of an outlet that a feed tells of', () => {
  it('has its host beside it', () => {
    expect(nameOfAdded('Harbour Post', 'post.example')).toBe('Harbour Post (post.example)')
    expect(nameOfAdded('Post.Example', 'post.example')).toBe('post.example')
    expect(nameOfAdded(' \u200b ', 'post.example')).toBe('post.example')
  })

  it('has eighty letters at most', () => {
    expect(clippedTitle('x'.repeat(80))).toBe('x'.repeat(80))
    expect(clippedTitle('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
    expect(clippedTitle(` a\n b${'\u200b'.repeat(995)}c`)).toBe('a b')
    expect(clippedTitle(`a${'\u200b'.repeat(998)}b`)).toBe('ab')
  })

  it('is of a host without www', () => {
    expect(hostOf('https://www.post.example/a')).toBe('post.example')
    expect(hostOf('https://post.example:8080/a')).toBe('post.example:8080')
  })
})
