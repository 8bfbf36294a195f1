import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fileRights } from '#src/doctor/file-rights.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { reading } from '../store/samples.ts'

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-rights-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('names each file that others may use, and how to close it', async () => {
  const folder = await newFolder()
  const files = await Promise.all(
    (
      [
        ['open', 0o644],
        ['shared', 0o660],
        ['closed', 0o600],
      ] as const
    ).map(async ([name, mode]) => {
      const path = join(folder, name)
      await writeFile(path, '')
      await chmod(path, mode)
      return { name: `the ${name} one`, path }
    }),
  )
  const checks = await fileRights([...files, { name: 'the absent one', path: join(folder, 'absent') }])
  expect(checks.map(({ finding, remedy }) => [finding, remedy])).toEqual([
    [`Others on this machine may use the open one: ${folder}/open has mode 644.`, `chmod 600 ${folder}/open`],
    [`Others on this machine may use the shared one: ${folder}/shared has mode 660.`, `chmod 600 ${folder}/shared`],
  ])
})

it('finds nothing to say of a database and a copy that we made ourselves', async () => {
  const folder = await newFolder()
  const path = join(folder, 'attache.sqlite')
  // Under the usual mask a new file is open to all, unless whoever makes it says otherwise.
  expect(process.umask() & 0o044).toBe(0)
  const store = await openStore({ path })
  const { article, analysis } = reading({ slug: 'one' })
  await store.articles.file(article, analysis)
  await store.backup(join(folder, 'copy.sqlite'))
  const files = ['attache.sqlite', 'attache.sqlite-wal', 'attache.sqlite-shm', 'copy.sqlite']
  const modes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mode & 0o777))
  await store.close()
  expect(modes).toEqual([0o600, 0o600, 0o600, 0o600])
})
