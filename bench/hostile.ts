import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { hostileCases } from './hostile/cases.ts'

/**
 * What input made to hurt costs, and how that grows: each case in a process of its own, at its smallest size, at twice and
 * at four times that; the quickest of some rounds, in ms of processor time: what others do on the machine only slows a
 * round. Twice the input may cost two and a half times as much, and the largest of some cases has a limit. Ends with 1
 * where a case grows faster, costs more, or does not end.
 *
 *     npm run bench:hostile -- --case opml --rounds 5
 */
const { values } = parseArgs({
  options: {
    /** Only cases whose name has this in it. */
    case: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    /** For the process of one case. */
    measure: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const mostGrowth = 2.5
/** Below this a figure says more of the machine than of the code. */
const leastMs = 25
const patienceMs = 180_000

if (values.measure === undefined) process.exitCode = (await runAll()) ? 0 : 1
else await measure(values.measure)

/** @returns Whether all cases are well. */
async function runAll(): Promise<boolean> {
  const chosen = hostileCases.filter(({ name }) => name.toLowerCase().includes(values.case.toLowerCase()))
  let well = chosen.length > 0
  for (const { name, size, mostMs } of chosen) {
    const least = await inChild(name)
    const growth = least?.slice(1).map((ms, index) => ms / Math.max(least[index]!, leastMs))
    const isCheap = mostMs === undefined || (least?.at(-1) ?? 0) <= mostMs
    const isWell = isCheap && (growth?.every((factor) => factor <= mostGrowth) ?? false)
    well &&= isWell
    const figures = least
      ? `${least.map((ms) => ms.toFixed(0).padStart(6)).join(' ')} ms   ${growth!.map((factor, index) => (least[index + 1]! < leastMs ? '·' : `× ${factor.toFixed(1)}`)).join('  ')}`
      : `did not end within ${patienceMs / 1000} s, or broke`
    process.stdout.write(`${isWell ? '   ' : '!! '}${name.padEnd(56)} ${String(size).padStart(9)}: ${figures}\n`)
  }
  return well
}

/** The quickest rounds at the three sizes, in ms; null where the process did not end, or ended badly. */
function inChild(name: string): Promise<readonly number[] | null> {
  const child = fork(import.meta.filename, ['--measure', name, '--rounds', values.rounds])
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  return new Promise((resolve) => {
    let least: readonly number[] | null = null
    child.on('message', (message) => {
      least = message as readonly number[]
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(least)
    })
  })
}

/** In the process of one case. */
async function measure(name: string): Promise<void> {
  const { size, prepare } = hostileCases.find((each) => each.name === name)!
  await settled(await prepare(size)) // what the engine compiles once is no growth
  const least: number[] = []
  for (const factor of [1, 2, 4]) {
    const work = await prepare(size * factor)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = process.threadCpuUsage()
      await settled(work)
      const { user, system } = process.threadCpuUsage(before)
      times.push((user + system) / 1000)
    }
    least.push(Math.min(...times))
  }
  process.send?.(least)
  process.disconnect()
}

/** A document that is refused has been read as well. */
async function settled(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch {
    // Refused.
  }
}
