import { backgroundShare } from '#src/analysis/english/lexicon/background-words.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

/** One article as a feed would carry it. */
export type MorningArticle = {
  readonly number: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly at: Date
}

/** How many articles the greatest events have; every other event has one to nine. */
const greatEvents = [250, 100, 50, 30, 20, 15, 10]
const longestMs = 12 * 3_600_000
const usualLength = 4_600
/** Share of the articles on an event with ten or more that repeat its first one word for word. */
const reprintShare = 0.2

const offices = ['Foreign Minister', 'Defence Minister', 'President', 'Prime Minister', 'Governor', 'Interior Minister']
const kinds = ['ceasefire', 'pipeline', 'border crossing', 'election', 'harbour', 'airstrike', 'flood', 'trade deal']
const cues = ['said', 'told reporters', 'warned', 'insisted', 'announced', 'argued', 'added']

/**
 * A morning of invented news: a few great events that many outlets carry, a crowd of small ones, each in its own words,
 * with people, places, figures and quotations that belong to the event. English enough to be analysed like news.
 */
export function inventMorning(count: number, { seed, now }: { readonly seed: number; readonly now: Date }) {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const vocabulary = [...backgroundShare.keys()].filter((word) => word.length > 3)

  const syllable = () => `${pick([...'bdfghklmnprstvz'])}${pick([...'aeiou'])}`
  const name = (length: number) => {
    const word = Array.from({ length }, syllable).join('') + pick(['', 'n', 'r', 'k', 's'])
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
  }
  const words = (own: readonly string[], length: number) =>
    Array.from({ length }, () => (random() < 0.35 ? pick(own) : pick(vocabulary))).join(' ')

  function inventEvent() {
    const own = Array.from({ length: 40 }, () => pick(vocabulary))
    const people = Array.from({ length: 4 }, () => ({ office: pick(offices), first: name(2), last: name(3) }))
    return {
      own,
      people,
      kind: pick(kinds),
      country: pick(countries).name,
      other: pick(countries).name,
      city: name(2),
      river: name(2),
      killed: whole(3, 90),
      millions: whole(2, 900),
      beginsAt: now.getTime() - random() * longestMs,
      quotes: Array.from({ length: 6 }, () => `We will ${words(own, whole(9, 16))}`),
    }
  }

  type Event = ReturnType<typeof inventEvent>

  function sentenceOn(event: Event): string {
    const { own, kind, country, other, city, river, killed, millions, people, quotes } = event
    const { office, first, last } = pick(people)
    const cue = pick(cues)
    switch (whole(0, 9)) {
      case 0:
        return `“${pick(quotes)},” ${country}'s ${office} ${first} ${last} ${cue} in ${city}.`
      case 1:
        return `${last} ${cue} that the ${words(own, 6)} would ${words(own, 5)} near the ${river}.`
      case 2:
        return `At least ${killed} people were killed when the ${kind} in ${city} ${words(own, 7)}.`
      case 3:
        return `According to ${office} ${first} ${last}, ${other} had ${words(own, 9)}.`
      case 4:
        return `${country} accused ${other} of ${words(own, 8)} along the ${river}.`
      case 5:
        return `The ${kind} cost ${millions} million dollars, and its ${words(own, 8)}.`
      case 6:
        return `Officials in ${city} denied that ${words(own, 9)} after the ${kind}.`
      case 7:
        return `“${pick(quotes)},” he ${cue}. The ${words(own, 10)}.`
      default:
        return `The ${words(own, 7)} in ${city}, where ${words(own, 9)}.`
    }
  }

  function articleOn(event: Event): { readonly title: string; readonly paragraphs: readonly string[] } {
    const { kind, country, other, city, people, own } = event
    const title = pick([
      `${country} and ${other} trade blame over ${city} ${kind}`,
      `${kind.charAt(0).toUpperCase()}${kind.slice(1)} in ${city}: ${words(own, 4)}`,
      `${people[0]!.last} speaks of ${words(own, 3)} in ${city}`,
    ])
    const paragraphs: string[] = []
    for (let length = 0; length < usualLength; ) {
      const paragraph = Array.from({ length: whole(1, 3) }, () => sentenceOn(event)).join(' ')
      length += paragraph.length
      paragraphs.push(paragraph)
    }
    return { title, paragraphs }
  }

  const articles: MorningArticle[] = []
  for (let size = 0, index = 0; articles.length < count; index += 1) {
    size = Math.min(count - articles.length, greatEvents[index] ?? whole(1, 3) * whole(1, 3))
    const event = inventEvent()
    const first = articleOn(event)
    for (let place = 0; place < size; place += 1) {
      const repeats = place > 0 && size >= 10 && random() < reprintShare
      const at = new Date(event.beginsAt + random() * (now.getTime() - event.beginsAt))
      articles.push({ number: articles.length, ...(place === 0 || repeats ? first : articleOn(event)), at })
    }
  }
  return articles
    .map((article) => ({ article, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ article }) => article)
}
