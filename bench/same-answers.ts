/**
 * Whether another checkout of this program gives the same answers, and what each of them takes:
 * `npm run bench:same-answers -- --before FOLDER --store FILE [--store-before FILE] [--questions 24] [--rounds 2] [--only NAME]`.
 *
 * Both checkouts run in one process and answer in turn, each question over a newsroom that has read nothing yet. FILE is
 * a store of `npm run bench:scale`; where the schemas differ, `--store-before` names a copy for the other checkout. Ends
 * with 1 where a pair of answers differs in a single byte.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Viewer } from '#src/base/viewer.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { inventWorld, pick } from './invented-world.ts'
import { percentile } from './percentile.ts'

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    store: { type: 'string' },
    'store-before': { type: 'string' },
    questions: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
})
if (values.before === undefined || values.store === undefined) throw new Error('--before and --store are needed')

const dayMs = 24 * 3_600_000
const now = new Date('2026-03-10T12:00:00Z')
const world = inventWorld({ seed: 7, from: new Date(now.getTime() - 30 * dayMs), to: now })
const signal = new AbortController().signal

type Question = (newsroom: Newsroom, random: () => number) => Promise<unknown>
const server: Viewer = { guildId: 'bench' }

const country = (random: () => number) => pick(world.states, random)
const person = (random: () => number) => pick(world.people, random)
const busy = (random: () => number) => world.states[Math.floor(random() * 10)]!
const words = (random: () => number) => pick(world.words, random)

const brief =
  (days: number, of: (random: () => number) => string, viewer: Viewer = server): Question =>
  (newsroom, random) =>
    newsroom.brief({ topic: of(random), sinceMs: days * dayMs }, { signal, viewer })

const ofTop =
  (days: number, from: 'window' | 'story'): Question =>
  async (newsroom, random) => {
    const topic = country(random)
    const asking = { signal, viewer: server }
    const { stories } = await newsroom.brief({ topic, sinceMs: days * dayMs }, asking)
    const [first] = stories
    if (!first) return null
    return await newsroom.story(
      { storyId: first.id, ...(from === 'window' && { from: { topic, sinceMs: days * dayMs } }) },
      asking,
    )
  }

const questions: Readonly<Record<string, Question>> = {
  '/brief 24 h, country': brief(1, country),
  '/brief 7 d, country': brief(7, country),
  '/brief 24 h, person': brief(1, person),
  '/brief 7 d, person': brief(7, person),
  '/brief 24 h, busy': brief(1, busy),
  '/brief 7 d, busy': brief(7, busy),
  '/brief 24 h, words': brief(1, words),
  '/brief 7 d, seen by all': brief(7, country, 'common'),
  '/brief a past week': (newsroom, random) =>
    newsroom.brief(
      { topic: country(random), sinceMs: 7 * dayMs, at: new Date(now.getTime() - 3 * dayMs) },
      { signal, viewer: server },
    ),
  '/stories 24 h': (newsroom) => newsroom.stories({ sinceMs: dayMs }, { signal, viewer: server }),
  '/stories 7 d': (newsroom) => newsroom.stories({ sinceMs: 7 * dayMs }, { signal, viewer: server }),
  '/story of a briefing': ofTop(7, 'window'),
  '/story alone': ofTop(7, 'story'),
}

type Checkout = { readonly over: () => Newsroom; readonly close: () => Promise<void> }

async function checkout(folder: string, path: string): Promise<Checkout> {
  const { newsroomOver } = (await import(join(folder, 'bench/newsroom-over.ts'))) as typeof import('./newsroom-over.ts')
  const { openStore } = (await import(
    join(folder, 'src/store/opening/open-store.ts')
  )) as typeof import('#src/store/opening/open-store.ts')
  const store: Store = await openStore({ path })
  return { over: () => newsroomOver(store, now), close: () => store.close() }
}

async function timed(newsroom: Newsroom, ask: Question, seed: number) {
  const usage = process.cpuUsage()
  const answer = await ask(newsroom, seededRandom(seed))
  const { user, system } = process.cpuUsage(usage)
  return { answer: JSON.stringify(answer), ms: (user + system) / 1000 }
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const before = await checkout(resolve(values.before), values['store-before'] ?? values.store)
const after = await checkout(join(import.meta.dirname, '..'), values.store)
let compared = 0
let different = 0
print(`${''.padEnd(26)} p50 / p95 / sum before      after`)
for (const [name, ask] of Object.entries(questions)) {
  if (!name.includes(values.only)) continue
  const random = seededRandom(1)
  const spent = { before: [] as number[], after: [] as number[] }
  for (let index = -4; index < Number(values.questions); index += 1) {
    const seed = Math.floor(random() * 2 ** 31)
    const ms = { before: Infinity, after: Infinity }
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const one = await timed(before.over(), ask, seed)
      const other = await timed(after.over(), ask, seed)
      ms.before = Math.min(ms.before, one.ms)
      ms.after = Math.min(ms.after, other.ms)
      if (round > 0) continue
      compared += 1
      if (one.answer === other.answer) continue
      different += 1
      const at = [...one.answer].findIndex((letter, place) => letter !== other.answer[place])
      print(`${name}, seed ${seed}, differs at ${at}:`)
      print(`  ${one.answer.slice(Math.max(0, at - 80), at + 120)}`)
      print(`  ${other.answer.slice(Math.max(0, at - 80), at + 120)}`)
    }
    if (index < 0) continue
    spent.before.push(ms.before)
    spent.after.push(ms.after)
  }
  const shown = (times: number[]) => {
    const sum = times.reduce((total, ms) => total + ms, 0)
    return [percentile(times, 0.5), percentile(times, 0.95), sum].map((ms) => ms.toFixed(0)).join(' / ')
  }
  print(`${name.padEnd(26)} ${shown(spent.before).padStart(20)} ${shown(spent.after).padStart(20)}`)
}
await before.close()
await after.close()
print(`${compared} answers compared, ${different} differ`)
process.exitCode = different > 0 ? 1 : 0
