import type { Actor, Analysis, NamedSpan, Statement } from '#src/analysis/findings.ts'
import { countries } from '#src/analysis/lexicon/countries.ts'
import type { Article } from '#src/articles/article.ts'
import type { Span } from '#src/base/span.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Reading } from '#src/store/ports/article-store.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables =
  'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to'.split(
    ' ',
  )

function invent(random: () => number, length: number): string {
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** An index below `size`, small ones far more often: news is about few, as the world is. */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random() - 1))
}

export type WorldEvent = { readonly storyId: string; readonly readings: readonly Reading[] }

/** Invented outlets, people and events; every event is a story told by one to thirty articles. */
export function inventWorld({ seed, from, to }: { readonly seed: number; readonly from: Date; readonly to: Date }) {
  const random = seededRandom(seed)
  const words = Array.from({ length: 8_000 }, () => invent(random, 2 + Math.floor(random() * 3)))
  const people = Array.from({ length: 3_000 }, () => `${capital(invent(random, 2))} ${capital(invent(random, 3))}`)
  const states = countries.map(({ code, name }) => ({ id: `state:${code}`, name, code }))
  const outlets = Array.from(
    { length: 120 },
    (_, index): Outlet => ({
      id: `outlet-${index}`,
      name: capital(invent(random, 3)),
      homePage: `https://outlet-${index}.example/`,
      country: states[zipf(random, states.length)]!.code,
      language: 'en',
      ownership: 'private',
      owner: null,
      creditLine: null,
    }),
  )
  const word = () => words[zipf(random, words.length)]!
  const sentenceOf = (length: number) => capital(Array.from({ length }, word).join(' '))

  let articles = 0
  function article(event: EventFacts, outlet: Outlet, at: Date): Reading {
    articles += 1
    const text = new TextBuilder()
    const title = text.add(`${event.state.name} and ${event.other.name}: ${sentenceOf(5).toLowerCase()}`)
    text.add('\n\n')
    const statements: Statement[] = []
    const sentences: Span[] = [title]
    const mentions = new Map<string, { name: string; kind: Actor['kind']; code: string | null; spans: Span[] }>()
    const mention = (id: string, name: string, kind: Actor['kind'], code: string | null): Span => {
      const span = text.add(name)
      const known = mentions.get(id) ?? { name, kind, code, spans: [] }
      known.spans.push(span)
      mentions.set(id, known)
      return span
    }
    for (let paragraph = 0; paragraph < 7; paragraph += 1) {
      const start = text.length
      if (paragraph < 3) {
        const person = event.people[paragraph]!
        text.add('“')
        const content = text.add(event.quotes[paragraph]!)
        text.add('” ')
        mention(event.other.id, event.other.name, 'state', event.other.code)
        text.add(' heard, said Foreign Minister ')
        const speaker = mention(person.id, person.name, 'person', null)
        statements.push(
          statement(
            content,
            { ...speaker, name: person.name, actorId: person.id },
            { ...content, name: event.other.name, actorId: event.other.id },
          ),
        )
      } else {
        text.add(`${sentenceOf(14)} `)
        mention(event.state.id, event.state.name, 'state', event.state.code)
        text.add(` ${sentenceOf(10).toLowerCase()}`)
      }
      text.add('.')
      sentences.push({ start, end: text.length })
      text.add('\n\n')
    }
    return {
      article: articleOf(articles, outlet, text.text, title, at),
      analysis: analysisOf(sentences, statements, mentions),
    }
  }

  return {
    outlets,
    people,
    states,
    words,
    random,
    event(): WorldEvent {
      const begins = from.getTime() + random() * (to.getTime() - from.getTime())
      const facts: EventFacts = {
        state: states[zipf(random, states.length)]!,
        other: states[zipf(random, states.length)]!,
        people: Array.from({ length: 3 }, () => {
          const name = people[zipf(random, people.length)]!
          return { name, id: `person:${name.toLowerCase().replace(' ', '-')}` }
        }),
        quotes: Array.from({ length: 3 }, () => sentenceOf(9 + Math.floor(random() * 10))),
      }
      const size = 1 + zipf(random, 30)
      const readings = Array.from({ length: size }, () => {
        const at = new Date(Math.min(to.getTime(), begins + random() * random() * 36 * 3_600_000))
        return article(facts, outlets[zipf(random, outlets.length)]!, at)
      })
      return { storyId: `s${articles}`, readings }
    },
  }
}

type EventFacts = {
  readonly state: { readonly id: string; readonly name: string; readonly code: string }
  readonly other: { readonly id: string; readonly name: string; readonly code: string }
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly quotes: readonly string[]
}

class TextBuilder {
  text = ''

  get length(): number {
    return this.text.length
  }

  add(words: string): Span {
    const start = this.text.length
    this.text += words
    return { start, end: this.text.length }
  }
}

function statement(content: Span, speaker: NamedSpan, target: NamedSpan): Statement {
  return {
    content,
    parts: [content],
    kind: 'direct',
    grade: 'verbatim',
    speaker,
    office: 'Foreign Minister',
    via: null,
    addressee: null,
    cue: null,
    act: 'state',
    target,
    confidence: 0.9,
  }
}

function articleOf(number: number, outlet: Outlet, text: string, title: Span, at: Date): Article {
  return {
    id: `article-${number}`,
    outletId: outlet.id,
    feedId: null,
    url: `${outlet.homePage}${number}`,
    guid: null,
    contentHash: `hash-${number}`,
    text,
    title,
    language: 'en',
    publishedAt: at,
    dateQuality: 'stated',
    firstSeenAt: at,
    revision: 1,
  }
}

function analysisOf(
  sentences: readonly Span[],
  statements: readonly Statement[],
  mentions: ReadonlyMap<string, { name: string; kind: Actor['kind']; code: string | null; spans: readonly Span[] }>,
): Analysis {
  return {
    language: 'en',
    sentences,
    statements,
    actors: [...mentions].map(([id, { name, kind, code, spans }]) => ({
      id,
      name,
      kind,
      office: kind === 'person' ? 'Foreign Minister' : null,
      country: code,
      salience: 1 / mentions.size,
      mentions: spans,
    })),
    acts: [],
    summary: sentences.slice(1, 4),
  }
}
