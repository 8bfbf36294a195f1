import { describe, expect, it } from 'vitest'
import { articleKind } from '#src/articles/article-kind.ts'
import { statedKind } from '#src/articles/stated-kind.ts'

describe('the kind that a feed’s categories state', () => {
  it.each([
    [['Opinion', 'Norland'], 'opinion'],
    [['Norland', 'Letters'], 'opinion'],
    [['Op-Ed'], 'opinion'],
    [['fnc/opinion'], 'opinion'],
    [['Newsletters'], 'newsletter'],
    [['World > Live blogs'], 'live'],
    [['News/Photo_Galleries'], 'gallery'],
    [['Podcasts'], 'programme'],
    [['Horoscopes'], 'utility'],
    [['Sponsored Content'], 'utility'],
    [['Fact check'], 'explainer'],
    [['Football', 'Halvar'], 'sport'],
    [['fox-news/sports/nfl'], 'sport'],
  ])('%j is %s', (categories, kind) => {
    expect(statedKind(categories)).toBe(kind)
  })

  it.each([
    [['World', 'Norland']],
    [['Protests', 'Football']],
    [['Public opinion polls']],
    [['Sportswear trade']],
    [['Press release']],
    [[]],
  ])('%j is no other kind than news', (categories) => {
    expect(statedKind(categories)).toBeNull()
  })

  it('counts before what address and headline look like', () => {
    const title = 'Live: Norland must talk'
    const article = { url: 'https://outlet.example/world/norland', text: title, title: { start: 0, end: title.length } }
    expect(articleKind({ ...article, statedKind: 'opinion' })).toBe('opinion')
    expect(articleKind(article)).toBe('live')
  })
})
