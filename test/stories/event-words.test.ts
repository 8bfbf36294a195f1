import { describe, expect, it } from 'vitest'
import {
  type EventCounts,
  eventCountsOf,
  eventTermsAmong,
  eventWordsFrom,
  eventWordsOf,
} from '#src/stories/facts/event-words.ts'
import { tellingOneEvent, tellSameEvent } from '#src/stories/facts/one-event.ts'
import { readingOf } from '#test/support/reading.ts'

const terms = (...written: readonly string[]) => ({ terms: written, counts: written.map(() => 1), scale: 1 })
const none = terms()

/** The words of an article, given by hand. */
const words = (given: Partial<EventCounts>) =>
  eventWordsFrom({ word: none, name: none, number: none, sureNames: [], leaders: [], ...given })

/** The weights of an article's terms, sorted. */
const weightsAmong = (...articles: readonly ReturnType<typeof words>[]) =>
  eventTermsAmong(articles).map((article) => [...article.values()].toSorted((a, b) => a - b))
const countsAmong = (...articles: readonly ReturnType<typeof words>[]) =>
  eventTermsAmong(articles).map(({ size }) => size)

describe('what tells the event of an article', () => {
  it('is a word, a name by six tenths of it, and a figure, together of length one', () => {
    const [[name, figure, word] = []] = weightsAmong(
      words({ word: terms('zeppelin'), name: terms('amelie'), number: terms('4711') }),
    )
    expect(name! / word!).toBeCloseTo(0.6)
    expect(figure! / word!).toBeCloseTo(Math.log(500) / Math.log(3000))
    expect(Math.hypot(figure!, name!, word!)).toBeCloseTo(1)
    const [[once, twice] = []] = weightsAmong(
      words({ word: { terms: ['zeppelin', 'quagmire'], counts: [1, Math.E], scale: 1 } }),
    )
    expect(twice! / once!).toBeCloseTo(2)
  })

  it('is no state, no given name, and no leader', () => {
    expect(countsAmong(words({ name: terms('france', 'carlo', 'amelie') }))).toEqual([1])
    expect(countsAmong(words({ name: terms('amelie', 'karabey'), leaders: ['karabey'] }))).toEqual([1])
    expect(countsAmong(words({ name: terms('karabey') }), words({ leaders: ['karabey'] }))).toEqual([0, 0])
  })

  it('is a name that is a plain word only where some article writes it as a name for certain', () => {
    const storm = words({ name: terms('storm') })
    expect(countsAmong(storm)).toEqual([0])
    expect(countsAmong(storm, words({ sureNames: ['storm'] }))).toEqual([1, 0])
  })

  it('is a word only where it is no part of a name', () => {
    expect(countsAmong(words({ word: terms('ameli'), name: terms('amelie') }))).toEqual([1])
    expect(countsAmong(words({ word: terms('storm'), name: terms('storm') }))).toEqual([1])
    expect(countsAmong(words({ word: terms('zeppelin'), name: terms('amelie') }))).toEqual([2])
  })

  it('is no surname that ten of ten articles have', () => {
    const smith = () => words({ word: terms('zeppelin'), name: terms('smith') })
    const plain = () => words({ word: terms('zeppelin') })
    const many = (count: number, make: () => ReturnType<typeof words>) => Array.from({ length: count }, make)
    expect(countsAmong(...many(9, smith))[0]).toBe(2)
    expect(countsAmong(...many(10, smith))[0]).toBe(1)
    expect(countsAmong(...many(9, smith), plain())[0]).toBe(2)
  })

  it('is the same term in every article, and another one for another word', () => {
    const [a, b, c] = eventTermsAmong([
      words({ word: terms('zeppelin') }),
      words({ word: terms('zeppelin', 'quagmire') }),
      words({ name: terms('zeppelin') }),
    ])
    const [term] = [...a!.keys()]
    expect(b!.has(term!)).toBe(true)
    expect(b!.size).toBe(2)
    expect(c!.has(term!)).toBe(false)
  })

  it('is read from the headline without what goes on meanwhile, and from the text', () => {
    const counts = (title: string, body = '') => eventCountsOf(readingOf({ id: title, title, body }).article)
    expect(counts('Zeppelin bursts amid quagmire').word.terms).not.toContain('quagmir')
    expect(counts('Zeppelin bursts', 'It burst despite a quagmire.').word.terms).toContain('quagmir')
    expect(counts('Zeppelin bursts in 2019', 'It had 4711 seats.').number.terms).toEqual(['4711'])
    expect(counts('Officials said').word.terms).toEqual([])
  })
})

const read = (id: string, title: string, body = '', at = '2026-03-04T09:00:00Z') => readingOf({ id, title, body, at })
const blast = [
  read('a', 'Warehouse explosion in Halvar kills nine dockers', 'A grain warehouse exploded in the harbour on Monday.'),
  read(
    'b',
    'Nine dockers dead as grain warehouse explodes',
    'The explosion tore through a harbour warehouse in Halvar.',
  ),
  read('c', 'Halvar warehouse blast: dockers among the dead', 'A grain warehouse exploded and killed nine dockers.'),
]
const tram = [
  read('d', 'Halvar mayor opens a new tram line', 'The tram will run along the river from next spring.'),
  read('e', 'Tram line along the river opens in Halvar', 'The mayor opened the tram line on Monday.'),
]

describe('articles that tell one event', () => {
  const told = (...given: Parameters<typeof tellingOneEvent<(typeof blast)[number]>>) => {
    const { news, others } = tellingOneEvent(...given)
    return [...news, ...others].map(({ article: { id } }) => id)
  }

  it('are printed together, two or more', () => {
    expect(told(blast.slice(0, 2), [])).toEqual(['a', 'b'])
    expect(told(blast, [])).toEqual(['a', 'b', 'c'])
    expect(told(tram, [])).toEqual(['d', 'e'])
  })

  it('are the most of a story, and of two that share too little the newest', () => {
    expect(told([...tram, ...blast], [])).toEqual(['a', 'b', 'c'])
    expect(told([...blast, tram[0]!], [])).toEqual(['a', 'b', 'c'])
    expect(told([blast[0]!, tram[0]!], []).length).toBe(1)
  })

  it('of equal parts those with the newest article', () => {
    const later = tram.map(({ article: { id, text, title } }) =>
      read(id, text.slice(0, title.end), text.slice(title.end + 2), '2026-03-04T12:00:00Z'),
    )
    expect(told([...blast.slice(0, 2), ...later], [])).toEqual(['d', 'e'])
    expect(told([...later, ...blast.slice(0, 2)], [])).toEqual(['d', 'e'])
  })

  it('have a live page or a comment beside them whose headline names the event', () => {
    const live = read('l', 'Live updates: grain warehouse explosion kills dockers')
    const other = read('m', 'Live updates: tram line opens')
    expect(told(blast, [live, other])).toEqual(['a', 'b', 'c', 'l'])
    const comment = read('n', 'Opinion: grain warehouse explosion kills dockers')
    const aside = read('o', 'Opinion: the dockers of Halvar need a tram')
    expect(told(blast, [comment, aside])).toEqual(['a', 'b', 'c', 'n'])
  })

  it('are one, in two stories, where most of their words are the same', () => {
    expect(tellSameEvent(blast.slice(0, 1), blast.slice(1))).toBe(true)
    expect(tellSameEvent(blast, tram)).toBe(false)
  })

  it('are known by their words however often they are asked', () => {
    const one = eventWordsOf(blast[0]!.article)
    expect(eventWordsOf(blast[0]!.article)).toBe(one)
  })
})
