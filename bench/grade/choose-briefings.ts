import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type FeedItem, readItem } from './feed-item.ts'
import type { Asked } from './newsroom-of-items.ts'

const askedShape = z.array(
  z.object({
    topic: z.string().min(1),
    to: z.coerce.date(),
    hours: z.number().positive().default(24),
    stories: z.int().positive().default(5),
  }),
)

const dayMs = 24 * 3_600_000

/**
 * What to ask: as `briefings.json` of the folder says, else of the busiest days the names that most articles bear.
 *
 * @param most - How many briefings.
 */
export async function chooseBriefings(
  folder: string,
  items: readonly FeedItem[],
  most: number,
): Promise<readonly Asked[]> {
  try {
    return askedShape.parse(JSON.parse(await readFile(join(folder, 'briefings.json'), 'utf8')))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
  }
  const days = [...Map.groupBy(items, ({ at }) => Math.floor(at.getTime() / dayMs))]
    .sort(([a, one], [b, other]) => other.length - one.length || a - b)
    .slice(0, Math.ceil(most / topicsADay))
  return days
    .flatMap(([day, some]) =>
      busiestNames(some).map((topic) => ({ topic, to: new Date((day + 1) * dayMs - 1), hours: 24, stories: 5 })),
    )
    .slice(0, most)
}

const topicsADay = 5

function busiestNames(items: readonly FeedItem[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const { name, kind } of readItem(item)?.analysis.actors ?? []) {
      if (kind !== 'place') counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, topicsADay)
    .map(([name]) => name)
}
