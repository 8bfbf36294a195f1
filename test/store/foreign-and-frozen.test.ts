import { chmod, chown, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#src/store/opening/open-store.ts'
import { runCli } from '#test/support/run-cli.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-foreign-'))
  path = join(folder, 'attache.sqlite')
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, { recursive: true, force: true })
})

function numberIn(file: string, question: string): number {
  const database = new DatabaseSync(file)
  const [value] = Object.values(database.prepare(question).get() ?? {})
  database.close()
  return Number(value)
}

describe('a database of another program', () => {
  it.each([
    { story: 'without a number of its own', sql: 'create table feeds (a)' },
    { story: 'with a number of its own', sql: 'pragma application_id = 77; create table feeds (a)' },
    {
      story: 'that counts its schema steps as we do',
      sql: "create table kysely_migration (name text); insert into kysely_migration values ('2024-users')",
    },
  ])('$story is refused, byte for byte as it was', async ({ sql }) => {
    const other = new DatabaseSync(path)
    other.exec(sql)
    other.close()
    const bytes = await readFile(path)
    await expect(openStore({ path })).rejects.toMatchObject({
      kind: 'foreign',
      message: `The database ${path} belongs to another program; choose another DATA_DIR. Nothing was changed.`,
    })
    expect(await readFile(path)).toEqual(bytes)
  })

  it('is told from ours by a number in the header; files of older versions get it', async () => {
    await (await openStore({ path })).close()
    expect(numberIn(path, 'pragma application_id')).toBe(0x41747461)
    numberIn(path, 'pragma application_id = 0')
    await (await openStore({ path })).close()
    expect(numberIn(path, 'pragma application_id')).toBe(0x41747461)
  })
})

/** The user that owns nothing. */
const nobody = 65_534

describe('a database that can only be read', () => {
  let compiled = ''
  beforeAll(async () => {
    // What others have compiled is kept from a stranger: these processes share a folder of their own.
    compiled = await mkdtemp(join(tmpdir(), 'attache-compiled-'))
    if (process.getuid?.() === 0) await chown(compiled, nobody, nobody)
  })
  afterAll(() => rm(compiled, { recursive: true, force: true }))

  /** Nothing may be written here. Root may everything, so that questions are asked as somebody else. */
  async function freeze(): Promise<void> {
    await (await openStore({ path })).close()
    if (process.getuid?.() === 0) await chown(path, nobody, nobody)
    await chmod(path, 0o444)
    await chmod(folder, 0o555)
  }
  const askAsNobody = (argv: readonly string[]) =>
    runCli(argv, {
      env: { DATA_DIR: folder, NODE_COMPILE_CACHE: compiled },
      ...(process.getuid?.() === 0 ? { uid: nobody } : {}),
    })

  it('answers questions, and stays as it is', async () => {
    await freeze()
    const { mtimeMs } = await stat(path)
    for (const question of [['brief', 'iraq'], ['said', '--who', 'iraq'], ['stories']]) {
      const { code, err } = await askAsNobody(question)
      expect({ code, err }).toEqual({ code: 0, err: '' })
    }
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  })

  it('is named by what would write', async () => {
    await freeze()
    const { code, err } = await askAsNobody(['poll'])
    expect({ code, err }).toEqual({
      code: 1,
      err: `attache poll: The database ${path} may not be written to; check who owns it and its folder.\n`,
    })
  })
})

describe('a folder that cannot be made', () => {
  it('is named at once, also where the system says that its parent is not there', async () => {
    expect(await runCli(['brief', 'iraq'], { env: { DATA_DIR: '/proc/nope' } })).toEqual({
      code: 1,
      out: '',
      err: 'attache brief: DATA_DIR /proc/nope cannot be made or used as a folder.\n',
    })
  })
})
