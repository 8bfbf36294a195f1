/**
 * A process that writes to SQLite is killed a hundred times in the midst of it: `npm run chaos:sqlite [seed] [kills]`.
 * After each kill the database is checked as a whole, with its word indexes; at the end one mend must leave every article
 * with its story. Ends with 1 where that is not so.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { inventWorld } from '../invented-world.ts'
import { readNumbers } from '../read-numbers.ts'
import { worldOfKills } from './world-of-kills.ts'

const [seed = 1, kills = 100] = readNumbers('chaos:sqlite', { seed: 1, kills: 100 })
const random = seededRandom(seed)
const folder = await mkdtemp(join(tmpdir(), 'attache-kills-'))
const path = join(folder, 'attache.sqlite')
const print = (facts: object): void => void process.stdout.write(`${JSON.stringify(facts)}\n`)
const mostMsBeforeKill = 250

const began = performance.now()
let broken = 0
let filed = 0
let withoutStory = 0
await prepare()
for (let kill = 1; kill <= kills; kill += 1) {
  const writer = fork(join(import.meta.dirname, 'writer.ts'), [path, String(filed)])
  await once(writer, 'message')
  await wait(random() * mostMsBeforeKill)
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  const found = check()
  if (!found.isSound || found.articles < filed) broken += 1
  filed = found.articles
  withoutStory += found.withoutStory
  if (kill % 10 === 0) print({ kill, filed, broken, seconds: Math.round((performance.now() - began) / 1000) })
}
const left = await mend()
const result = {
  seed,
  kills,
  broken,
  articles: filed,
  withoutStoryAfterKills: withoutStory,
  withoutStoryAfterOneMend: left,
  seconds: Math.round((performance.now() - began) / 1000),
}
print(result)
await rm(folder, { recursive: true })
process.exitCode = broken === 0 && left === 0 ? 0 : 1

async function prepare(): Promise<void> {
  const store = await openStore({ path })
  await store.outlets.save(inventWorld(worldOfKills).outlets)
  await store.close()
}

/** Everything that SQLite can tell of a file: its pages, its indexes, its word indexes; and that no half article is in it. */
function check() {
  const database = new DatabaseSync(path)
  const number = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0])
  const integrity = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0]
  const words = ['article_words', 'statement_words'].map((table) => isWhole(database, table))
  const articles = number('select count(*) from article')
  const halves =
    number('select count(*) from article where revision_id is null') +
    number('select count(*) from revision where id not in (select revision_id from mention)')
  const withoutStory = number('select count(*) from article where id not in (select article_id from placement)')
  database.close()
  return { isSound: integrity === 'ok' && !words.includes(false) && halves === 0, articles, withoutStory }
}

function isWhole(database: DatabaseSync, table: string): boolean {
  try {
    database.exec(`insert into ${table} (${table}) values ('integrity-check')`)
    return true
  } catch {
    return false
  }
}

/** @returns How many articles have no story after one mend. */
async function mend(): Promise<number> {
  const store = await openStore({ path })
  const { signal } = new AbortController()
  await createStoryGatherer({ store, clock: { now: () => worldOfKills.to } }).mend(signal)
  const { articles } = await store.stories.recent(new Date(0), { after: 0, limit: 1, isUnplaced: true })
  await store.close()
  return articles.length === 0 ? 0 : check().withoutStory
}
