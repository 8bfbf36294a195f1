import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

const root = join(import.meta.dirname, '../..')

describe('the folder of the settings', () => {
  let home = ''
  let elsewhere = ''

  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-'))
    home = join(folder, 'attache')
    elsewhere = join(folder, 'elsewhere')
    mkdirSync(home)
    mkdirSync(elsewhere)
    for (const part of ['src', 'commands', 'scripts', 'package.json']) {
      cpSync(join(root, part), join(home, part), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
  })

  afterEach(() => rmSync(join(home, '..'), { recursive: true }))

  const compiledBefore = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }

  const run = (cwd: string, env: NodeJS.ProcessEnv) =>
    endOf(
      startChild([join(home, 'scripts/attache.mjs'), 'migrate'], {
        cwd,
        env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
      }),
    )

  it('is that of the installation, wherever the program is started', async () => {
    writeFileSync(join(home, '.env'), 'DATA_DIR=kept\n')
    expect(await run(elsewhere, compiledBefore)).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(home, 'kept/attache.sqlite'))).toBe(true)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('is not the current one for what Node compiled either', async () => {
    writeFileSync(join(home, '.env'), 'DATA_DIR=kept\n')
    mkdirSync(join(home, 'kept'))
    mkdirSync(join(elsewhere, 'data'))
    expect(await run(elsewhere, {})).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(home, 'kept/compile-cache'))).toBe(true)
    expect(readdirSync(join(elsewhere, 'data'))).toEqual([])
  })

  it('is the current one where that has settings of its own', async () => {
    writeFileSync(join(elsewhere, '.env'), '')
    expect(await run(elsewhere, compiledBefore)).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(elsewhere, 'data/attache.sqlite'))).toBe(true)
    expect(existsSync(join(home, 'data'))).toBe(false)
  })

  it('has settings that an editor of Windows has written', async () => {
    writeFileSync(join(home, '.env'), '\uFEFFDATA_DIR=kept\r\n')
    mkdirSync(join(home, 'kept'))
    expect(await run(elsewhere, {})).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(home, 'kept')).toSorted()).toEqual(['attache.sqlite', 'compile-cache'])
  })

  it.each([
    {
      as: 'a folder',
      put: (path: string) => mkdirSync(path),
      sentence: 'must be a file that the user who starts this may read',
    },
    {
      as: 'UTF-16',
      put: (path: string) => writeFileSync(path, 'DATA_DIR=kept\n', 'utf16le'),
      sentence: 'must be text in UTF-8',
    },
  ])('has settings that cannot be read, as $as: one sentence says so', async ({ put, sentence }) => {
    put(join(home, '.env'))
    expect(await run(elsewhere, compiledBefore)).toEqual({
      code: 2,
      out: '',
      err: `attache: ${join(home, '.env')}: ${sentence}. The settings are explained in .env.example.\n`,
    })
  })

  it('is the current one where DATA_DIR is set', async () => {
    expect(await run(elsewhere, { ...compiledBefore, DATA_DIR: 'mine' })).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(elsewhere, 'mine/attache.sqlite'))).toBe(true)
  })
})
