import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import type { CliRun } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'

const main = join(import.meta.dirname, '../../src/main.ts')

describe('setup', () => {
  let double: DiscordDouble
  let folder = ''

  beforeAll(async () => {
    double = await startDouble({ heartbeatMs: 40_000 })
  })
  afterAll(() => double.stop())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attache-'))
    // A folder with settings of its own is the bot's.
    writeFileSync(join(folder, '.env'), '', { mode: 0o644 })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const attache = (...argv: readonly string[]) =>
    endOf(
      startChild([main, ...argv], {
        cwd: folder,
        env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', DISCORD_API_URL: double.apiUrl },
      }),
    )

  /** In this process, which takes a tenth of the time; it stands in that folder meanwhile. */
  async function attacheHere(...argv: readonly string[]): Promise<CliRun> {
    const before = process.cwd()
    process.chdir(folder)
    try {
      return await runHere(argv, { env: { DISCORD_API_URL: double.apiUrl, DATA_DIR: join(folder, 'data') } })
    } finally {
      process.chdir(before)
    }
  }

  it('by flags writes the settings, follows packs, and adds a digest', async () => {
    const [guild] = double.guilds
    const channel = guild!.channels.find(({ type }) => type === 0)!
    const place = ['--server', guild!.id, '--channel', channel.id]
    const run = await attache(
      ...['setup', '--token', double.token, '--packs', 'iraq', '--zone', 'asia/baghdad', '--language', 'de'],
      ...place,
      ...['--digest', 'iraq', '--time', '6:45'],
    )
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('Invite it: https://discord.com/oauth2/authorize?client_id=')
    expect(run.out).toMatch(/^iraq: \d+ feeds are followed\.$/m)
    expect(run.out).toMatch(/^Digest \d+ on iraq appears there daily at 06:45, Asia\/Baghdad\.$/m)
    const file = join(folder, '.env')
    expect(parseEnv(readFileSync(file, 'utf8'))).toEqual({
      DISCORD_TOKEN: double.token,
      DEFAULT_TIME_ZONE: 'Asia/Baghdad',
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('writes nothing where the bot does not see the server or the channel', async () => {
    const [guild] = double.guilds
    const spoken = guild!.channels.find(({ type }) => type === 2)!
    const digest = ['--channel', spoken.id, '--digest', 'iraq']
    const elsewhere = await attache('setup', '--token', double.token, '--server', '811111111111111111', ...digest)
    expect(elsewhere.code).toBe(1)
    expect(elsewhere.err).toContain(
      `The bot is not in the server 811111111111111111, but in ${guild!.name} (${guild!.id}).`,
    )
    const unseen = await attache('setup', '--token', double.token, '--server', guild!.id, ...digest)
    expect(unseen.code).toBe(1)
    expect(unseen.err).toContain(`That server has no channel ${spoken.id} in which a digest can appear. The bot sees #`)
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('')
  })

  it('asks nobody where it is told to', async () => {
    expect(await attacheHere('setup', '--offline', '--token', 'wrong')).toMatchObject({ code: 0, err: '' })
    expect(parseEnv(readFileSync(join(folder, '.env'), 'utf8'))).toEqual({ DISCORD_TOKEN: 'wrong' })
  })

  it('writes nothing where Discord refuses the token', async () => {
    expect(await attache('setup', '--token', 'wrong')).toEqual({
      code: 1,
      out: '',
      err: 'attache setup: Discord refused DISCORD_TOKEN; copy it anew from the Bot page of your application.\n',
    })
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('')
  })

  it.each([
    { said: ['--packs', 'iraq,nowhere'], sentence: 'There is no pack nowhere; nothing was changed. There are: ' },
    { said: ['--time', '25:61'], sentence: '25:61 is no time of day such as 07:30. Nothing was changed.' },
    { said: ['--digest', '  '], sentence: 'Nothing was changed.' },
  ])('finds a fault before it writes anything: $said', async ({ said, sentence }) => {
    const place = ['--server', '100000000000000001', '--channel', '100000000000000002', '--digest', 'iraq']
    const run = await attacheHere('setup', '--offline', '--token', 'abc', '--packs', 'korea', ...place, ...said)
    expect(run.code).toBe(1)
    expect(run.err).toContain(sentence)
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('')
    expect(existsSync(join(folder, '.env.new'))).toBe(false)
    expect((await attacheHere('feeds', 'packs')).out).toMatch(/^korea +0 of/m)
  })

  it.each([
    [['--zone', 'Mars/Olympus'], 'Mars/Olympus is no time zone'],
    [['--language', 'xx'], 'xx is no language of the bot'],
    [['--digest', 'iraq'], 'A digest needs --server, --channel and --digest'],
    [['--server', 'mine'], 'mine is no id of a server'],
    [['--contact', 'javascript:alert(1)'], '--contact must be an http(s) or mailto: address'],
    [['--token', 'abc\nLOG_LEVEL=loud'], '--token must be one word'],
  ])('refuses %j in one sentence', async (argv, sentence) => {
    const { code, err } = await attacheHere('setup', ...argv)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
