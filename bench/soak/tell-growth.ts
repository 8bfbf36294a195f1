import type { Figures } from './bot.ts'
import { growthOf, lowerEdgeOf } from './growth.ts'

type Row = {
  readonly name: string
  /** Null where there is nothing to measure: no worker of that name. */
  readonly of: (one: Figures) => number | null
  readonly mostGrowth: number
  readonly slack: number
  readonly figureOf?: (values: readonly number[]) => number
  /** Told, not judged: what V8 holds for garbage comes and goes with the load. */
  readonly isOnlyTold?: boolean
}

/** Prints each figure of both ends of a run. @returns Whether anything grows. */
export function tellGrowth(figures: readonly Figures[], print: (line: string) => void): boolean {
  const megabyte = 1e6
  const workers = [...new Set(figures.flatMap(({ workerBytes }) => Object.keys(workerBytes)))].toSorted()
  const rows: readonly Row[] = [
    { name: 'resident memory, MB', of: (one) => one.residentBytes / megabyte, mostGrowth: 0.1, slack: 15 },
    { name: 'of that of no file, MB', of: (one) => one.ownBytes / megabyte, mostGrowth: 0.1, slack: 15 },
    {
      name: 'heaps of all threads with their garbage, MB',
      of: (one) => one.heapsBytes / megabyte,
      mostGrowth: 0.1,
      slack: 15,
      isOnlyTold: true,
    },
    {
      name: 'of no file and no heap, MB',
      of: (one) => (one.ownBytes - one.heapsBytes) / megabyte,
      mostGrowth: 0.1,
      slack: 15,
    },
    { name: 'alive in the main thread, MB', of: (one) => one.heapBytes / megabyte, mostGrowth: 0.1, slack: 3 },
    ...workers.map((worker) => ({
      name: `alive in the workers "${worker}", MB`,
      of: ({ workerBytes }: Figures) => (workerBytes[worker] === undefined ? null : workerBytes[worker] / megabyte),
      mostGrowth: 0.1,
      slack: 3,
      figureOf: lowerEdgeOf,
    })),
    { name: 'threads', of: (one) => one.threads, mostGrowth: 0, slack: 2 },
    { name: 'open files and sockets', of: (one) => one.files, mostGrowth: 0, slack: 4 },
    { name: 'timers and requests of Node', of: (one) => one.resources, mostGrowth: 0, slack: 4 },
  ]
  const grown = rows.map(({ name, of, mostGrowth, slack, figureOf, isOnlyTold = false }) => {
    const values = figures.map(of).filter((value) => value !== null)
    const { early, late, isFlat } = growthOf(values, mostGrowth, slack, figureOf)
    const grows = !isFlat && !isOnlyTold
    print(`${name}: ${early.toFixed(0)} after the first tenth, ${late.toFixed(0)} at the end${grows ? ', GROWS' : ''}`)
    return grows
  })
  return grown.includes(true)
}
