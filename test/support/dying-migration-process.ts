import { copyFileSync, existsSync } from 'node:fs'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import pg from 'pg'
import { openStore } from '#src/store/opening/open-store.ts'

/**
 * Opens a store and kills itself before the `last + 1`-th statement that it gives to the engine, as after a power cut.
 * Arguments: a path or a `postgres://` address, `last`, and the numbers of statements before which the files of SQLite
 * are copied as they stand, to `PATH.NUMBER`: a process that is killed there leaves the same bytes. Prints how many
 * statements it took.
 */
const [place = '', last = '', copied = ''] = process.argv.slice(2)
const copiedAt = new Set(copied.split(',').filter(Boolean).map(Number))
let statements = 0

function count(): void {
  if (copiedAt.has(statements)) copyFiles()
  if (statements === Number(last)) process.kill(process.pid, 'SIGKILL')
  statements += 1
}

function copyFiles(): void {
  for (const suffix of ['', '-wal']) {
    if (existsSync(place + suffix)) copyFileSync(place + suffix, `${place}.${statements}${suffix}`)
  }
}

for (const method of ['all', 'run'] as const) {
  const original = StatementSync.prototype[method]
  Object.assign(StatementSync.prototype, {
    [method](this: StatementSync, ...values: never[]) {
      count()
      return Reflect.apply(original, this, values)
    },
  })
}
const { exec } = DatabaseSync.prototype
DatabaseSync.prototype.exec = function (sql) {
  count()
  return exec.call(this, sql)
}
const { query } = pg.Client.prototype
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...values: never[]) {
    count()
    return Reflect.apply(query, this, values)
  },
})

await (await openStore(place.startsWith('postgres:') ? { databaseUrl: place } : { path: place })).close()
process.stdout.write(String(statements))
