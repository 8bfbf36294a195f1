import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LookAlike } from './look-alikes.ts'

type Event = {
  readonly name: string
  readonly topic: string
  readonly headlines: string[]
  /** Each fact in several wordings, weightiest first. */
  readonly facts: string[][]
  /** What every report of such an event says. */
  readonly commonplaces: string[][]
  /** A sentence on the other event of the pair. */
  readonly asides: string[]
}

const wordings = (line: string) => line.slice(2).split(' | ')

function readEvents(): readonly Event[] {
  const events: Event[] = []
  let topic = ''
  let commonplaces: string[][] = []
  for (const file of ['retold-1.txt', 'retold-2.txt']) {
    for (const line of readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')) {
      if (line.startsWith('# ')) {
        topic = line.slice(2)
        commonplaces = []
      } else if (line.startsWith('~ ')) commonplaces.push(wordings(line))
      else if (line.startsWith('== ')) {
        events.push({ name: line.slice(3), topic, headlines: [], facts: [], commonplaces, asides: [] })
      } else if (line.startsWith('* ')) events.at(-1)!.headlines.push(line.slice(2))
      else if (line.startsWith('- ')) events.at(-1)!.facts.push(wordings(line))
      else if (line.startsWith('@ ')) events.at(-1)!.asides.push(line.slice(2))
    }
  }
  return events
}

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Two halves of the topics: the one that the engine may be tuned on, and the one that is only measured. */
type Half = 'tuned' | 'kept'

/**
 * Articles told anew from lists of facts about invented events in look-alike pairs: each outlet picks facts and
 * wordings, adds what is said of every such event, and now and then recalls the other event of the pair.
 *
 * @param options.facts - Fewest and most facts of an article.
 */
export function retoldArticles({
  half,
  facts: [fewest, most],
  seed = 7,
}: {
  readonly half: Half
  readonly facts: readonly [number, number]
  readonly seed?: number
}): readonly LookAlike[] {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const topics = [...new Set(readEvents().map(({ topic }) => topic))]
  return readEvents()
    .filter(({ topic }) => (topics.indexOf(topic) % 2 === 0) === (half === 'tuned'))
    .flatMap((event) =>
      Array.from({ length: 8 + Math.floor(random() * 7) }, (_, outlet) => {
        const count = fewest + Math.floor(random() * (most - fewest + 1))
        const order = event.facts.slice(1).sort(() => random() - 0.5)
        const opening = random() < 0.85 ? [event.facts[0]!] : []
        const told = [...opening, ...order].slice(0, count).map(pick)
        for (const commonplace of event.commonplaces) if (random() < 0.35) told.push(pick(commonplace))
        if (event.asides.length > 0 && random() < 0.4) told.push(pick(event.asides))
        return {
          id: `${event.name}.${outlet}`,
          event: event.name,
          title: random() < 0.5 ? pick(event.headlines) : '',
          text: told.join(' '),
        }
      }),
    )
}

/** Headlines alone, each once. */
export function retoldHeadlines(half: Half): readonly LookAlike[] {
  const events = readEvents()
  const topics = [...new Set(events.map(({ topic }) => topic))]
  return events
    .filter(({ topic }) => (topics.indexOf(topic) % 2 === 0) === (half === 'tuned'))
    .flatMap(({ name, headlines }) =>
      headlines.map((title, place) => ({ id: `${name}.${place}`, event: name, title, text: '' })),
    )
}
