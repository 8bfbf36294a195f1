import { describe, expect, it } from 'vitest'
import type { Citation, OutletLabel } from '#src/briefings/briefing.ts'
import { labelOf } from '#src/briefings/wording.ts'
import { outletLabel, outletLink } from '#src/discord/render/cite.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { outletOfFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import { nameOfAdded } from '#src/feeds/outlet-name.ts'

const url = 'https://river.example/news/1'
const added: OutletLabel = {
  ...outletOfFeed('https://river.example/rss'),
  name: nameOfAdded(`The River ${'and its many bridges '.repeat(9)}`, 'river.example'),
}
const citation = (outlet: OutletLabel, at = url): Citation => ({
  ...{ articleId: 'a', revision: 1, start: 0, end: 1, at: new Date(0), dateQuality: 'stated' },
  ...{ outlet, url: at },
})

describe('an outlet that is not of the catalogue', () => {
  it.each([
    ['en-GB', 'added here'],
    ['de', 'hier hinzugefügt'],
    ['es-ES', 'añadido aquí'],
    ['fr', 'ajouté ici'],
    ['pl', 'dodane tutaj'],
    ['pt-BR', 'adicionado aqui'],
    ['tr', 'burada eklendi'],
    ['uk', 'додано тут'],
  ])('is said to be added here, in %s, with its title clipped and its host beside it', (locale, words) => {
    const voice = voiceOf(locale)
    expect(outletLabel(added, voice)).toMatch(/^The River .{60,80}… \(river\.example\) \(/)
    expect(outletLabel(added, voice).endsWith(` (${words})`)).toBe(true)
    expect(outletLink(citation(added), voice)).toMatch(
      /^\[The River .*… \(river\.example\)\]\(https:\/\/river\.example\/news\/1\) \(/,
    )
    expect(outletLink(citation({ ...added, country: 'KE' }), voice)).toContain(`(KE, ${words})`)
  })

  it('keeps its host beside its name where its pages are on another one', () => {
    const voice = voiceOf('en')
    const shown = outletLink(citation(added, 'https://pages.example/1'), voice)
    expect(shown).toMatch(
      /^The River .*… \(river\.example\), \[source\]\(https:\/\/pages\.example\/1\) \(added here\)$/,
    )
  })

  it('is said to be added here in the terminal', () => {
    expect(labelOf(added)).toMatch(/\(river\.example\), added here$/)
    expect(labelOf({ id: 'reuters', name: 'Reuters', country: 'GB', ownership: 'private' })).toBe(
      'Reuters, private, GB',
    )
  })

  it('is not one of the catalogue', () => {
    const voice = voiceOf('en')
    const reuters: OutletLabel = { id: 'reuters', name: 'Reuters', country: 'GB', ownership: 'private' }
    expect(outletLink(citation(reuters, 'https://www.reuters.com/1'), voice)).toBe(
      '[Reuters](https://www.reuters.com/1) (private, GB)',
    )
  })
})
