import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { prepareSettings, withSettings } from '#src/cli/setup/settings-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file of settings', () => {
  it('gets values where their names stand, and keeps the rest', () => {
    const text = '# The token.\nDISCORD_TOKEN=\n# DEFAULT_TIME_ZONE=UTC\nCONTACT_URL=mailto:a@b.example\n'
    expect(withSettings(text, { DISCORD_TOKEN: 'abc', DEFAULT_TIME_ZONE: 'Asia/Baghdad', OPS_PORT: '9464' })).toBe(
      '# The token.\nDISCORD_TOKEN=abc\nDEFAULT_TIME_ZONE=Asia/Baghdad\nCONTACT_URL=mailto:a@b.example\nOPS_PORT=9464\n',
    )
  })

  it('replaces a value that is set rather than the comment that shows it', () => {
    expect(withSettings('# A=1\nA=2\n', { A: '3' })).toBe('# A=1\nA=3\n')
  })

  it.each(['plain', 'a#b', ' blanks ', 'https://example.org/?a=1&b=2', "it's", 'a "b"'])(
    'keeps the value %j whole',
    (value) => {
      expect(parseEnv(withSettings('', { A: value }))).toEqual({ A: value })
    },
  )

  it('is made from the example, and is its owner’s alone', async () => {
    const [file, example] = [join(folder, '.env'), join(folder, '.env.example')]
    writeFileSync(example, '# Explained.\nDISCORD_TOKEN=\n')
    await (await prepareSettings({ file, example }, { DISCORD_TOKEN: 'abc' })).keep()
    expect(readFileSync(file, 'utf8')).toBe('# Explained.\nDISCORD_TOKEN=abc\n')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('that others could read is closed to them', async () => {
    const file = join(folder, 'open.env')
    writeFileSync(file, 'DISCORD_TOKEN=old\n', { mode: 0o644 })
    await (await prepareSettings({ file, example: '/nowhere' }, { DISCORD_TOKEN: 'new' })).keep()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toBe('DISCORD_TOKEN=new\n')
  })

  it('that cannot be written is named, and leaves nothing behind', async () => {
    const file = join(folder, 'nowhere', '.env')
    await expect(prepareSettings({ file, example: '/nowhere' }, { A: '1' })).rejects.toThrow(
      `${file} cannot be written: its folder does not exist. Nothing was changed.`,
    )
  })

  it('that is prepared and dropped leaves nothing behind', async () => {
    const file = join(folder, 'kept.env')
    writeFileSync(file, 'A=1\n')
    const prepared = await prepareSettings({ file, example: '/nowhere' }, { A: '2' })
    expect(readFileSync(file, 'utf8')).toBe('A=1\n')
    await prepared.drop()
    expect(readFileSync(file, 'utf8')).toBe('A=1\n')
    expect(existsSync(`${file}.new`)).toBe(false)
  })
})
