import { type FeedItem, readItem } from '#bench/grade/feed-item.ts'
import { type JudgedLine, readJudgedLines } from '#bench/learning/judged-lines.ts'
import type { Reading } from '#src/stories/reading.ts'

/** A story of a briefing as readers judged it; a share between 0 and 1 where they differ, null where nobody judged. */
export type GradedStory = {
  readonly topic: string
  readonly to: Date
  /** 1 for the first of its briefing. */
  readonly place: number
  readonly headline: string
  readonly readings: readonly Reading[]
  readonly aboutTopic: number | null
  readonly tellsEvent: number | null
}

const level = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** “Chad, 48 h to 2026-08-15T20:00”. */
const askedPattern = /^(.+), (\d+) h to (\S+)$/

const hourMs = 3_600_000
/** A story has articles from before the window. */
const beforeMs = 96 * hourMs

/** Items by outlet and headline, as a sheet names them. */
function indexOf(items: readonly FeedItem[]): ReadonlyMap<string, readonly FeedItem[]> {
  return Map.groupBy(items, ({ outlet, title }) => level(`${outlet}: ${title}`))
}

/**
 * The stories of filled sheets with their articles, each once.
 *
 * @param items - What the briefings of the sheets were made from.
 */
export async function gradedStories(
  files: readonly string[],
  items: readonly FeedItem[],
): Promise<readonly GradedStory[]> {
  const judged = await readJudgedLines(files, ['topic', 'headline'])
  const known = indexOf(items)
  const read = new Map<string, Reading | null>()
  const readingOf = (item: FeedItem): Reading | null => {
    const key = `${item.id} ${item.outlet}`
    if (!read.has(key)) read.set(key, readItem(item))
    return read.get(key)!
  }
  const topics = Map.groupBy(
    judged.filter(({ row }) => row === 'topic'),
    ({ briefing, line }) => `${briefing}\n${line.replace(/^\d+\. /, '')}`,
  )
  const headlines = Map.groupBy(
    judged.filter(({ row }) => row === 'headline'),
    ({ briefing, line }) => `${briefing}\n${line}`,
  )
  return [...topics].flatMap(([key, lines]): GradedStory[] => {
    const [first] = lines
    const asked = askedPattern.exec(first!.briefing)
    if (!asked) return []
    const to = new Date(`${asked[3]!}:00Z`)
    const isOfWindow = ({ at }: FeedItem) =>
      at <= to && at.getTime() > to.getTime() - Number(asked[2]) * hourMs - beforeMs
    const readings = first!.context.split(' | ').flatMap((name) => {
      const item = known.get(level(name))?.find(isOfWindow)
      const reading = item ? readingOf(item) : null
      return reading ? [reading] : []
    })
    if (readings.length === 0) return []
    return [
      {
        topic: asked[1]!,
        to,
        place: Number.parseInt(first!.line, 10),
        headline: first!.line.replace(/^\d+\. /, ''),
        readings,
        aboutTopic: shareRight(lines),
        tellsEvent: shareRight(headlines.get(key) ?? []),
      },
    ]
  })
}

function shareRight(lines: readonly JudgedLine[]): number | null {
  return lines.length === 0 ? null : lines.filter(({ isRight }) => isRight).length / lines.length
}
