import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#src/store/opening/open-store.ts'
import { restore } from '#src/store/opening/restore.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { reading } from './samples.ts'

let folder = ''
let path = ''
let copy = ''
const now = new Date('2027-03-14T09:00:00Z')

/** A store with one article, a copy of it, and then a second article. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-restore-'))
  path = join(folder, 'attache.sqlite')
  copy = join(folder, 'copy.sqlite')
  const store = await openFreshStore({ path })
  await store.articles.file(reading({ slug: 'before' }).article, reading({ slug: 'before' }).analysis)
  await store.backup(copy)
  await store.articles.file(reading({ slug: 'after' }).article, reading({ slug: 'after' }).analysis)
  await store.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const idOf = (slug: string) => reading({ slug }).article.id

async function has(place: string, slug: string): Promise<boolean> {
  const store = await openStore({ path: place })
  try {
    return (await (await store.viewedBy('common')).articles.find(idOf(slug))) !== null
  } finally {
    await store.close()
  }
}

describe('restoring a copy', () => {
  it('brings it back exactly, and puts the old database aside', async () => {
    const bytes = await readFile(copy)
    const aside = await restore({ path }, copy, now)
    expect(aside).toBe(`${path}.before-20270314T090000Z`)
    expect(await has(path, 'before')).toBe(true)
    expect(await has(path, 'after')).toBe(false)
    expect(await has(aside!, 'after')).toBe(true)
    expect(await readFile(copy)).toEqual(bytes)
  })

  it('is not touched by a log of changes that a killed process left', async () => {
    const killed = new DatabaseSync(path)
    killed.exec('pragma user_version = 7')
    const log = await readFile(`${path}-wal`)
    killed.close()
    await writeFile(`${path}-wal`, log)
    await restore({ path }, copy, now)
    const restored = new DatabaseSync(path)
    expect(restored.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(restored.prepare('pragma user_version').get()).toEqual({ user_version: 0 })
    restored.close()
    expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('works where the old database is damaged, or gone', async () => {
    await truncate(path, 5000)
    await restore({ path }, copy, now)
    expect(await has(path, 'before')).toBe(true)
    await rm(path)
    expect(await restore({ path }, copy, now)).toBeNull()
    expect(await has(path, 'before')).toBe(true)
  })

  it('is refused while somebody uses the database', async () => {
    const user = await openStore({ path })
    await user.feeds.all()
    await expect(restore({ path }, copy, now)).rejects.toThrow(
      `Another process uses the database ${path}; stop the bot first.`,
    )
    expect(await (await user.viewedBy('common')).articles.find(idOf('after'))).not.toBeNull()
    await user.close()
  })

  it.each([
    {
      story: 'is damaged',
      spoil: () => truncate(copy, 20_000),
      says: 'copy.sqlite is damaged or no database; nothing was changed.',
    },
    {
      story: 'is no database',
      spoil: () => writeFile(copy, 'Dear diary, '.repeat(1000)),
      says: 'copy.sqlite is damaged or no database; nothing was changed.',
    },
    {
      story: 'belongs to another program',
      spoil: async () => {
        await rm(copy)
        const other = new DatabaseSync(copy)
        other.exec('create table feeds (a)')
        other.close()
      },
      says: 'copy.sqlite is no database of this program; nothing was changed.',
    },
    { story: 'is not there', spoil: () => rm(copy), says: 'There is no file' },
  ])('is refused where the copy $story, and nothing changes', async ({ spoil, says }) => {
    await spoil()
    await expect(restore({ path }, copy, now)).rejects.toThrow(says)
    expect(await has(path, 'after')).toBe(true)
    expect((await readdir(folder)).filter((name) => /restoring|before/.test(name))).toEqual([])
  })

  it.each(['', '.restoring'])('is refused for the database itself: attache.sqlite%s', async (ending) => {
    if (ending !== '') await copyFile(copy, `${path}${ending}`)
    await expect(restore({ path }, `${path}${ending}`, now)).rejects.toThrow('is the database itself and no copy of it')
    expect(await has(path, 'after')).toBe(true)
    await expect(readFile(`${path}${ending}`)).resolves.toBeDefined()
  })

  it('takes a file that was copied by hand, together with its log of changes', async () => {
    const open = new DatabaseSync(path)
    open.exec('pragma user_version = 7')
    await copyFile(path, copy)
    await copyFile(`${path}-wal`, `${copy}-wal`)
    open.close()
    await restore({ path }, copy, now)
    const restored = new DatabaseSync(path)
    expect(restored.prepare('pragma user_version').get()).toEqual({ user_version: 7 })
    restored.close()
  })
})
