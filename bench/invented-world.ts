import type { Actor, Analysis, NamedSpan, Statement } from '#src/analysis/findings.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import type { Article } from '#src/articles/article.ts'
import type { Span } from '#src/base/span.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Reading } from '#src/stories/reading.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

const syllables =
  'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to'.split(
    ' ',
  )
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const hourMs = 3_600_000

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

/** An item of a list, its first ones far more often. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[zipf(random, items.length)]!
}

export type StoryReading = { readonly storyId: string; readonly reading: Reading }

type Named = { readonly id: string; readonly name: string; readonly code: string | null }

/** What an event is about, and the sentences in which it is told. */
type EventFacts = {
  readonly random: () => number
  readonly state: Named
  readonly other: Named
  readonly body: Named
  readonly people: readonly Named[]
  readonly quotes: readonly string[]
  readonly told: readonly string[]
  /** Dead and wounded; null where nothing of that kind happened. */
  readonly toll: number | null
  /** The day of a meeting that is announced; null for none. */
  readonly meeting: string | null
}

type EventPlan = { readonly seed: number; readonly moments: readonly number[] }

/**
 * Invented outlets, people and events. An event is a story told by one to thirty articles within a day and a half, each
 * with three statements; some articles reprint an earlier one, half of the events have casualties, a third a meeting to
 * come. Of 250 countries the busiest is named by a quarter of all articles, most by a few in a thousand.
 */
export function inventWorld({ seed, from, to }: { readonly seed: number; readonly from: Date; readonly to: Date }) {
  const random = seededRandom(seed)
  const words = Array.from({ length: 8_000 }, () => invent(random, 2 + Math.floor(random() * 3)))
  const people = Array.from({ length: 3_000 }, (): Named => {
    const name = `${capital(invent(random, 2))} ${capital(invent(random, 3))}`
    return { name, id: `person:${name.toLowerCase().replace(' ', '-')}`, code: null }
  })
  const bodies = Array.from({ length: 400 }, (): Named => {
    const name = `${capital(invent(random, 3))} Council`
    return { name, id: `organisation:${name.toLowerCase().replace(' ', '-')}`, code: null }
  })
  const states = countries.map(({ code, name }): Named => ({ id: `state:${code}`, name, code }))
  const outlets = Array.from(
    { length: 120 },
    (_, index): Outlet => ({
      id: `outlet-${index}`,
      name: capital(invent(random, 3)),
      homePage: `https://outlet-${index}.example/`,
      country: pick(states, random).code,
      language: 'en',
      ownership: 'private',
      owner: null,
      creditLine: null,
    }),
  )
  const sentenceOf = (length: number, chance: () => number) =>
    capital(Array.from({ length }, () => pick(words, chance)).join(' '))

  function factsOf(plan: EventPlan): EventFacts {
    const chance = seededRandom(plan.seed)
    return {
      random: chance,
      state: pick(states, chance),
      other: pick(states, chance),
      body: pick(bodies, chance),
      people: Array.from({ length: 3 }, () => pick(people, chance)),
      quotes: Array.from({ length: 3 }, () => sentenceOf(9 + Math.floor(chance() * 10), chance)),
      told: Array.from({ length: 6 }, () => sentenceOf(12, chance).toLowerCase()),
      toll: chance() < 0.5 ? 2 + Math.floor(chance() * 60) : null,
      meeting: chance() < 0.33 ? weekdays[Math.floor(chance() * weekdays.length)]! : null,
    }
  }

  function read(number: number, facts: EventFacts, at: Date): Reading {
    const chance = facts.random
    const page = new Page()
    const title = page.sentence(() => {
      page.add(`${facts.state.name} and ${facts.other.name}: ${facts.told[0]!.slice(0, 40)} ${pick(words, chance)}`)
    })
    for (const [place, person] of facts.people.entries()) {
      page.sentence(() => {
        page.add('“')
        const content = page.add(facts.quotes[place]!)
        page.add('” ')
        const about = page.mention(facts.other, 'state')
        page.add(' heard, said Foreign Minister ')
        page.state(content, page.mention(person, 'person'), { ...about, ...named(facts.other) }, person)
        page.add('.')
      })
    }
    page.sentence(() => {
      const toll = facts.toll === null ? null : facts.toll + Math.floor(chance() * 3)
      page.add(toll === null ? capital(facts.told[1]!) : `At least ${toll} people were killed and ${2 * toll} wounded`)
      page.add(' in ')
      page.mention(facts.state, 'state')
      page.add(`, ${pick(words, chance)} ${facts.told[2]!}.`)
    })
    page.sentence(() => {
      page.mention(facts.body, 'organisation')
      page.add(facts.meeting === null ? ` ${facts.told[3]!}` : ` will meet on ${facts.meeting} to ${facts.told[3]!}`)
      page.add(` ${sentenceOf(6, chance).toLowerCase()}.`)
    })
    page.sentence(() => {
      page.add(`${sentenceOf(10, chance)} `)
      page.mention(facts.state, 'state')
      page.add(` ${facts.told[4]!}.`)
    })
    page.sentence(() => page.add(`${sentenceOf(8, chance)} ${facts.told[5]!}.`))
    return { article: articleOf(number, pick(outlets, chance), page.text, title, at), analysis: page.analysis() }
  }

  function* articles(count: number): Generator<StoryReading> {
    const plans: EventPlan[] = []
    const order: { readonly at: number; readonly event: number }[] = []
    while (order.length < count) {
      const begins = from.getTime() + random() * (to.getTime() - from.getTime())
      const moments = Array.from({ length: Math.min(1 + zipf(random, 30), count - order.length) }, () =>
        Math.floor(Math.min(to.getTime(), begins + random() * random() * 36 * hourMs)),
      )
      for (const at of moments) order.push({ at, event: plans.length })
      plans.push({ seed: seed + plans.length, moments })
    }
    order.sort((a, b) => a.at - b.at)
    /** Events under way: what they are about, what was last read of them, and how many articles are still to come. */
    const open = new Map<number, { readonly facts: EventFacts; last: Reading | null; left: number }>()
    for (const [index, { at, event }] of order.entries()) {
      const plan = plans[event]!
      const state = open.get(event) ?? { facts: factsOf(plan), last: null, left: plan.moments.length }
      const isReprint = state.last !== null && state.facts.random() < 0.25
      const reading = isReprint
        ? reprint(index, state.last!, pick(outlets, state.facts.random), new Date(at))
        : read(index, state.facts, new Date(at))
      state.last = reading
      state.left -= 1
      if (state.left === 0) open.delete(event)
      else open.set(event, state)
      yield { storyId: `s${event}`, reading }
    }
  }

  return {
    outlets,
    people: people.map(({ name }) => name),
    states: states.map(({ name }) => name),
    words,
    /** So many articles with their stories, in the order of time. */
    articles,
  }
}

function reprint(number: number, { article, analysis }: Reading, outlet: Outlet, at: Date): Reading {
  return { article: articleOf(number, outlet, article.text, article.title, at), analysis }
}

function named({ id, name }: Named) {
  return { actorId: id, name }
}

/** A text as it is written, with what an analysis would find in it. */
class Page {
  text = ''
  readonly #sentences: Span[] = []
  readonly #statements: Statement[] = []
  readonly #actors = new Map<string, { readonly actor: Named; readonly kind: Actor['kind']; readonly spans: Span[] }>()

  add(words: string): Span {
    const start = this.text.length
    this.text += words
    return { start, end: this.text.length }
  }

  sentence(write: () => void): Span {
    if (this.text !== '') this.text += '\n\n'
    const start = this.text.length
    write()
    const span = { start, end: this.text.length }
    this.#sentences.push(span)
    return span
  }

  mention(actor: Named, kind: Actor['kind']): Span {
    const span = this.add(actor.name)
    const known = this.#actors.get(actor.id) ?? { actor, kind, spans: [] }
    known.spans.push(span)
    this.#actors.set(actor.id, known)
    return span
  }

  state(content: Span, speaker: Span, target: NamedSpan, person: Named): void {
    this.#statements.push({
      content,
      parts: [content],
      kind: 'direct',
      grade: 'verbatim',
      speaker: { ...speaker, ...named(person) },
      office: 'Foreign Minister',
      via: null,
      addressee: null,
      cue: null,
      act: 'state',
      target,
      stated: null,
      confidence: 0.9,
      printed: true,
    })
  }

  analysis(): Analysis {
    const actors = [...this.#actors.values()]
    return {
      language: 'en',
      sentences: this.#sentences,
      statements: this.#statements,
      actors: actors.map(({ actor, kind, spans }) => ({
        id: actor.id,
        name: actor.name,
        kind,
        office: kind === 'person' ? 'Foreign Minister' : null,
        country: actor.code,
        salience: 1 / actors.length,
        mentions: spans,
      })),
      acts: [],
      summary: this.#sentences.slice(3, 6),
    }
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
