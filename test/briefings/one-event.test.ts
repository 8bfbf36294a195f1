import { describe, expect, it } from 'vitest'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { withOneEvent } from '#src/briefings/one-event.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { eventTermsAmong, eventWordsOf } from '#src/stories/facts/event-words.ts'
import { tellSameEvent } from '#src/stories/facts/one-event.ts'
import { readingOf } from '#test/support/reading.ts'

function read(id: string, title: string, body = '', at = '2026-03-04T09:00:00Z'): ReadArticle {
  return { ...readingOf({ id, title, body, at }), outlet: unknownOutlet({ id, language: 'en' }) }
}

/** That many words of no language, no two alike, each of nine letters or more. */
function inventedWords(seed: string, count: number): readonly string[] {
  const consonants = [...'bdfgklmnprtv']
  const syllables = consonants.flatMap((first) => consonants.map((second) => `${first}o${second}`))
  return syllables.slice(0, count).map((syllable) => `${seed}lu${syllable}uz`)
}

const storyOf = (...articles: readonly ReadArticle[]) => withOneEvent({ id: 's', articles }).articles
const idsOf = (articles: readonly ReadArticle[]) => articles.map(({ article: { id } }) => id)

const blast = [
  read('a', 'Warehouse explosion in Halvar kills nine dockers', 'A grain warehouse exploded in the harbour on Monday.'),
  read(
    'b',
    'Nine dockers dead as grain warehouse explodes',
    'The explosion tore through a harbour warehouse in Halvar.',
  ),
  read('c', 'Halvar warehouse blast: dockers among the dead', 'A grain warehouse exploded and killed nine dockers.'),
]

describe('the articles that a story is printed from', () => {
  it('are all of them where they tell one event', () => {
    expect(idsOf(storyOf(...blast))).toEqual(['a', 'b', 'c'])
  })

  it('leave out one that shares only the place with the others', () => {
    const stray = read('d', 'Halvar mayor opens a new tram line', 'The tram will run along the river from next spring.')
    expect(idsOf(storyOf(...blast, stray))).toEqual(['a', 'b', 'c'])
  })

  it('leave out a whole report that is a little like each of many, and has a headline of its own', () => {
    const scene = inventedWords('ka', 24)
    const reports = ['a', 'b', 'c', 'd'].map((id) => ({ id, own: inventedWords(`m${id}`, 44) }))
    const told = reports.map(({ id, own }) =>
      read(id, `Warehouse explosion in Halvar kills dockers, ${id}`, [...scene, ...own].join(' ')),
    )
    const taken = reports.flatMap(({ own }) => own.slice(0, 11))
    const stray = [...scene.slice(0, 6), ...taken, ...inventedWords('pe', 23)].join(' ')
    const elsewhere = read('e', 'Poets of four countries meet under lanterns', stray)
    expect(idsOf(storyOf(...told, elsewhere))).toEqual(['a', 'b', 'c', 'd'])
    const akin = read('e', 'Dockers killed in warehouse explosion', stray)
    expect(idsOf(storyOf(...told, akin))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('leave out two that tell another event together', () => {
    const strike = [
      read('d', 'Teachers walk out in Halvar over pay', 'Hundreds of teachers began a walkout over pensions and pay.'),
      read('e', 'Walkout of Halvar teachers shuts schools', 'Teachers demand higher pay and better pensions.'),
    ]
    expect(idsOf(storyOf(...blast, ...strike))).toEqual(['a', 'b', 'c'])
  })

  it('are the event of which most is new, beside a larger one of which less is', () => {
    const strike = ['d', 'e'].map((id, place) =>
      read(
        id,
        ['Teachers walk out in Halvar over pay', 'Walkout of Halvar teachers shuts schools'][place]!,
        'Hundreds of teachers began a walkout over pensions and pay.',
        '2026-03-05T09:00:00Z',
      ),
    )
    const again = read(
      'f',
      'Halvar warehouse explosion killed nine dockers',
      'A grain warehouse exploded and killed nine dockers in the harbour of Halvar.',
      '2026-03-05T10:00:00Z',
    )
    const since = (moment: string) =>
      idsOf(withOneEvent({ id: 's', articles: [...blast, ...strike, again] }, new Date(moment)).articles)
    expect(since('2026-03-05T08:00:00Z')).toEqual(['d', 'e'])
    expect(since('2026-03-05T09:30:00Z')).toEqual(['a', 'b', 'c', 'f'])
    expect(since('2026-03-04T08:00:00Z')).toEqual(['a', 'b', 'c', 'f'])
  })

  it('are the newer one of two that share a name alone', () => {
    const speech = read(
      'd',
      'Carlo Bassi urges parliament to pass the fisheries bill',
      'Carlo Bassi spoke for an hour.',
    )
    const visit = read(
      'e',
      'Carlo Bassi visits flooded villages',
      'Carlo Bassi met families whose homes were swept away.',
    )
    expect(storyOf(speech, visit)).toHaveLength(1)
  })

  it('are whole reports of one event, told in words of their own and a day apart', () => {
    const inquiry = read(
      'd',
      'Harbour board orders inquiry after warehouse blast in Halvar',
      `The harbour board of Halvar ordered an inquiry on Tuesday into the explosion that killed nine dockers in a grain warehouse. Its head, Ada Brook, said the warehouse had been inspected in May and that two fans were found broken. The dockers' union asked who had signed the papers. Grain dust had lain on the floor for weeks, three dockers told the paper, and nobody swept it. The firm that owns the warehouse said it would answer to the inquiry alone. Funerals of the nine dead are to be held on Friday. The mayor spoke of the worst day of the harbour since the ferry sank, and asked all firms to stop work for an hour at noon.`,
      '2026-03-05T15:00:00Z',
    )
    const report = read(
      'e',
      'Nine dead as grain warehouse explodes in Halvar',
      `A grain warehouse exploded in the harbour of Halvar on Monday and killed nine dockers, the fire service said. Windows broke across the river, and a crane fell onto an empty ship. Firemen fought the blaze until the evening. The cause was not known, but dust of grain can burn like powder, an engineer said, where the fans of a warehouse are broken. Seven dockers were taken to hospital with burns. The harbour board closed two of its four quays, and ships waited in the roads. It was the worst explosion in Halvar for thirty years. The dockers' union called its members together for Tuesday and demanded to see the papers of the last inspection.`,
    )
    expect(idsOf(storyOf(report, inquiry))).toEqual(['e', 'd'])
  })

  it.each(['amid', 'despite'])('leave out one that names the event behind “%s”', (word) => {
    const truce = read('d', 'Norland sailors announce truce with dockers')
    const charge = read('e', `Sudmark miners called puppets of Kessia ${word} truce of sailors and dockers`)
    expect(storyOf(truce, charge)).toHaveLength(1)
  })

  it('leave out one that shares a single word', () => {
    const stray = read('d', 'Possible growth at the dockers club')
    expect(idsOf(storyOf(stray, ...blast))).toEqual(['a', 'b', 'c'])
  })

  it('are of one place where the same befell two', () => {
    const strikes = [
      read(
        'd',
        'Drone attack damages flats in Kharkiv',
        'Drones hit a block of flats and wounded four people overnight.',
      ),
      read('e', 'Drones hit flats in Kharkiv overnight', 'The drone attack damaged a block of flats and wounded four.'),
      read(
        'f',
        'Drone attack damages flats in Bryansk',
        'Drones hit a block of flats and wounded four people overnight.',
      ),
    ]
    expect(idsOf(storyOf(...strikes))).toEqual(['d', 'e'])
  })

  it('leave out a newsletter, whatever it lists', () => {
    const letter = read(
      'd',
      'Morning briefing: Halvar warehouse explosion, teachers walk out',
      'Here is what you need to know.',
    )
    expect(idsOf(storyOf(...blast, letter))).toEqual(['a', 'b', 'c'])
  })

  it('keep a live page whose headline names the event, and leave out another', () => {
    const live = read('d', 'Live updates: grain warehouse explosion kills dockers', 'Follow the news of the day.')
    const other = read(
      'e',
      'Live updates: teachers walk out over pay',
      'A warehouse exploded in Halvar and killed nine dockers.',
    )
    expect(idsOf(storyOf(...blast, live, other))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leave out what others say to the event', () => {
    const condemned = read('d', 'Union condemns warehouse explosion in Halvar that killed nine dockers', '')
    expect(idsOf(storyOf(...blast, condemned))).toEqual(['a', 'b', 'c'])
  })

  it('are the newer of two that tell the same of different days', () => {
    const readAt = (id: string, at: string): ReadArticle => ({
      ...readingOf({ id, at, title: 'Storm brings down power lines on the coast', body: 'Crews work on the lines.' }),
      outlet: unknownOutlet({ id, language: 'en' }),
    })
    expect(idsOf(storyOf(readAt('d', '2026-03-01T09:00:00Z'), readAt('e', '2026-03-04T09:00:00Z')))).toEqual(['e'])
  })

  it('leave out a programme that only talks about the matter', () => {
    const talk = read('d', 'Video: how dockers in Halvar spend a harbour holiday', 'Our reporter went to see.')
    expect(idsOf(storyOf(...blast, talk))).toEqual(['a', 'b', 'c'])
  })

  it('stay as they are where none is a report', () => {
    const letters = [read('d', 'Morning briefing: the harbour'), read('e', 'Quiz: how well do you know the harbour?')]
    expect(storyOf(...letters)).toHaveLength(2)
  })
})

describe('two stories', () => {
  it('tell one event where their articles share its words', () => {
    expect(tellSameEvent(blast.slice(0, 1), blast.slice(1))).toBe(true)
  })

  it('do not where they share a place', () => {
    expect(tellSameEvent(blast, [read('d', 'Halvar mayor opens a new tram line', 'It runs along the river.')])).toBe(
      false,
    )
  })
})

describe('the terms of an event in a long text', () => {
  const long = Array.from(
    { length: 180 },
    (_, place) => `quay${String.fromCharCode(97 + (place % 18), 97 + Math.floor(place / 18))}el`,
  )
  const wordsIn = (id: string, body: string) =>
    eventWordsOf(readingOf({ id, title: 'Flood at the mill', body }).article)
  const report = wordsIn('a', long.join(' '))
  const other = wordsIn('b', long.toReversed().slice(0, 90).join(' '))

  it('are the same wherever the article stands among the others, and none is left out', () => {
    const [first] = eventTermsAmong([report, other])
    const [, last] = eventTermsAmong([other, report])
    expect(first!.size).toBeGreaterThan(170)
    expect([...last!.values()]).toEqual([...first!.values()])
  })

  it('count a plain word as a name where another article writes it as one for certain', () => {
    const [headline, text] = [
      { id: 'a', title: 'Crown Wins Tender For Ferries', body: '' },
      { id: 'b', title: 'Ferries tender goes to the company Crown', body: 'The harbour board chose Crown on Monday.' },
    ].map(({ id, title, body }) => eventWordsOf(readingOf({ id, title, body }).article))
    const [alone] = eventTermsAmong([headline!])
    const [beside] = eventTermsAmong([headline!, text!])
    expect(beside!.size).toBe(alone!.size)
    expect([...beside!.values()]).not.toEqual([...alone!.values()])
  })
})
