import { describe, expect, it } from 'vitest'
import { officesOf } from '#src/briefings/offices.ts'
import { renderActor } from '#src/discord/render/actor.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { actors, citation, corpus, statements } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const day = (date: string) => new Date(`2026-11-${date}T09:00:00Z`)
const stated = (office: string, from: string, to = from) => ({
  office,
  from: day(from),
  to: day(to),
  citation: citation('channel', 2, 'office'),
})
const named = (...offices: string[]) =>
  officesOf(offices.map((office, index) => stated(office, String(10 + index)))).map(({ office }) => office)

describe('offices as sources spell them', () => {
  it.each([
    {
      spelled: ['UN humanitarian coordinator', 'United Nations humanitarian coordinator in Sudan', 'coordinator'],
      one: ['United Nations humanitarian coordinator in Sudan'],
    },
    { spelled: ['foreign minister', 'the Foreign Minister of Iraq'], one: ['the Foreign Minister of Iraq'] },
    { spelled: ['president', 'vice president'], one: ['vice president', 'president'] },
    { spelled: ['minister', 'former minister'], one: ['former minister', 'minister'] },
    { spelled: ['Foreign Minister', 'Prime Minister'], one: ['Prime Minister', 'Foreign Minister'] },
  ])('$spelled', ({ spelled, one }) => {
    expect(named(...spelled)).toEqual(one)
  })

  it('stand from the first mention of any spelling to the last', () => {
    expect(officesOf([stated('minister', '02', '04'), stated('minister of trade', '03', '09')])).toMatchObject([
      { office: 'minister of trade', from: day('02'), to: day('09') },
    ])
  })
})

describe('the view of an actor', () => {
  const view = {
    actor: actors[1]!,
    offices: [stated('Foreign Minister of Iraq', '20')],
    by: statements.slice(0, 1),
    about: [],
    actsByTarget: [],
    quotedBy: [],
    corpus,
  }
  const text = textOf(renderActor(view, { name: 'Haddad', sinceMs: 86_400_000 }, voiceOf('en')))

  it('has one date for an office of one day, and no name before their own words', () => {
    expect(text).toContain(`• Foreign Minister of Iraq, <t:${day('20').getTime() / 1000}:d> — [Channel Nord]`)
    expect(text).toContain('### Said\n“No foreign army will decide where our border runs.”\n-# word for word')
    expect(text).not.toContain('**Layla Haddad**')
  })
})
