import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { ConfigError, readConfig } from '#src/config.ts'

const root = join(import.meta.dirname, '..')
const example = readFileSync(join(root, '.env.example'), 'utf8')

/** Variables as `--env-file` reads them, and the defaults that stand in comments. */
function variablesOf(file: string): Record<string, string> {
  return Object.fromEntries(
    file
      .split('\n')
      .map((line) => line.replace(/^# (?=[A-Z_]+=)/, ''))
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}

function complaint(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (cause) {
    if (cause instanceof ConfigError) return cause.message
    throw cause
  }
  throw new Error('nothing was wrong')
}

describe('settings', () => {
  it('may all be left out', () => {
    expect(readConfig({})).toEqual({
      discord: null,
      discordApiUrl: null,
      dataDir: './data',
      databaseUrl: null,
      databaseConnections: 8,
      roles: new Set(['poller', 'analyst', 'bot', 'web']),
      shards: 1,
      logLevel: 'info',
      contactUrl: null,
      pollFloorMs: 300_000,
      ops: null,
      site: null,
      publicUrl: null,
      feedAllowPrivate: [],
      feedPorts: [],
      fullText: 'needed',
      operatorChannel: null,
      keeping: { textsMs: 365 * 86_400_000, statementsMs: 1825 * 86_400_000 },
      maxDiskBytes: null,
      quotas: usualQuotas,
      defaultTimeZone: 'UTC',
      retired: [],
    })
  })

  it('are what the example file says they are by default', () => {
    expect(readConfig(variablesOf(example))).toEqual(readConfig({}))
  })

  it('are read', () => {
    const config = readConfig({
      DISCORD_TOKEN: ' secret ',
      DISCORD_APPLICATION_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:4010/api',
      ROLES: 'bot, poller',
      POLL_FLOOR_SECONDS: '60',
      FEED_ALLOW_PRIVATE: '127.0.0.0/8,::1/128',
      FEED_PORTS: '8000, 8888',
      FULL_TEXT: 'never',
      DATABASE_CONNECTIONS: '4',
      KEEP_DAYS: '30',
      MAX_DISK: '1.5 GB',
      DEFAULT_TIME_ZONE: 'Asia/Baghdad',
      DATABASE_URL: 'postgres://attache@localhost/attache',
    })
    expect(config).toMatchObject({
      discord: { token: 'secret', applicationId: '123456789012345678', apiUrl: 'http://127.0.0.1:4010/api' },
      roles: new Set(['bot', 'poller']),
      pollFloorMs: 60_000,
      feedAllowPrivate: ['127.0.0.0/8', '::1/128'],
      feedPorts: [8000, 8888],
      databaseConnections: 4,
      fullText: 'never',
      keeping: { textsMs: 30 * 86_400_000, statementsMs: 1825 * 86_400_000 },
      maxDiskBytes: 1_500_000_000,
      defaultTimeZone: 'Asia/Baghdad',
      databaseUrl: 'postgres://attache@localhost/attache',
    })
  })

  it('take the token from a file', () => {
    const config = readConfig(
      { DISCORD_TOKEN_FILE: '/run/secrets/token' },
      { readFile: (path) => `token of ${path}\n` },
    )
    expect(config.discord?.token).toBe('token of /run/secrets/token')
  })

  it.each<Record<string, string>>([
    { DISCORD_API_URL: 'discord.com' },
    { DISCORD_GUILD_ID: 'my server' },
    { DATABASE_URL: 'mysql://localhost' },
    { ROLES: 'bot,cook' },
    { LOG_LEVEL: 'loud' },
    { POLL_FLOOR_SECONDS: 'often' },
    { FEED_ALLOW_PRIVATE: 'everything' },
    { FEED_PORTS: '80, http' },
    { FULL_TEXT: 'sometimes' },
    { KEEP_DAYS: '3' },
    { KEEP_STATEMENT_DAYS: '100' },
    { KEEP_STATEMENT_DAYS: '2000', KEEP_DAYS: '0' },
    { MAX_DISK: 'much' },
    { HTTP_PORT: '0' },
    { PUBLIC_URL: 'news.example.org' },
    { PUBLIC_URL: 'https://news.example.org/?q=1' },
    { SITE_INDEXED: 'maybe' },
    { DEFAULT_TIME_ZONE: 'Mars/Olympus' },
    { DEFAULT_TIME_ZONE: '+02:00' },
    { DISCORD_TOKEN_FILE: '/nowhere/token' },
  ])('that cannot be used are named: %j', (variables) => {
    const [name = ''] = Object.keys(variables)
    expect(complaint(variables)).toContain(name)
  })

  it('open the reading room to this machine alone, unlisted, unless they say otherwise', () => {
    expect(readConfig({}).site).toBe(null)
    expect(readConfig({ HTTP_PORT: '8080' }).site).toEqual({
      host: '127.0.0.1',
      port: 8080,
      isIndexed: false,
      leavesOut: [],
    })
    expect(
      readConfig({
        HTTP_PORT: '8080',
        HTTP_HOST: '0.0.0.0',
        PUBLIC_URL: 'https://news.example.org/room/',
        SITE_INDEXED: 'yes',
        SITE_LEAVES_OUT: 'one-outlet, other-outlet',
      }),
    ).toMatchObject({
      site: { host: '0.0.0.0', port: 8080, isIndexed: true, leavesOut: ['one-outlet', 'other-outlet'] },
      publicUrl: 'https://news.example.org/room/',
    })
  })

  it('that are retired do nothing, are named, and are never refused', () => {
    const old = {
      LLM_BASE_URL: 'y',
      LLM_MODEL: '',
      LLM_API_KEY: 'hush',
      ROLES: 'poller,analyst,bot,web',
    }
    const { retired, ...rest } = readConfig(old)
    expect(retired).toEqual(['LLM_BASE_URL', 'LLM_API_KEY'])
    const { retired: _, ...plain } = readConfig({})
    expect(rest).toEqual(plain)
    expect(readConfig({ ROLES: 'web' }).roles).toEqual(new Set(['web']))
  })

  it('are read somewhere, every one', () => {
    const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => file !== 'src/config.ts')
    const readers = files
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .filter((source) => /config|BotSettings|ClientSettings|RegistrationSettings/i.test(source))
    const isRead = (name: string): boolean => {
      const access = new RegExp(`\\w\\??\\.${name}\\b|[{,]\\s*${name}\\b[^{}]*\\}\\s*[:=]`)
      return readers.some((source) => access.test(source))
    }
    const { discord, ...others } = readConfig({ DISCORD_TOKEN: 'secret' })
    const names = [...Object.keys(others), 'discord', ...Object.keys(discord!)]
    expect(names.filter((name) => !isRead(name))).toEqual([])
    expect(isRead('languageModel')).toBe(false)
  })

  it('name the roles that there are', () => {
    expect(complaint({ LOG_LEVEL: 'loud' })).toBe(
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    )
    expect(complaint({ FULL_TEXT: 'all' })).toBe('FULL_TEXT: must be one of never, catalogue, needed, always')
    expect(complaint({ POLL_FLOOR_SECONDS: '0' })).toBe('POLL_FLOOR_SECONDS: must be a whole number from 1 to 86400')
    expect(complaint({ MAX_FEEDS: '1.5' })).toBe('MAX_FEEDS: must be a whole number from 0 to 1000000')
    expect(complaint({ FEED_PORTS: '80,http' })).toBe('FEED_PORTS: must be a whole number from 1 to 65535')
    for (const ROLES of ['bot,cook', ','])
      expect(complaint({ ROLES })).toBe('ROLES: must be some of poller, analyst, bot, web, with commas between')
    for (const MAX_ARTICLE_CHARS of ['much', '1e4', '0x2710', '999'])
      expect(complaint({ MAX_ARTICLE_CHARS })).toBe('MAX_ARTICLE_CHARS: must be a whole number from 1000 to 200000')
    expect(complaint({ MAX_DISK: '0GB' })).toBe('MAX_DISK: must be more than nothing; empty is no limit')
    expect(complaint({ CONTACT_URL: 'javascript:alert(1)' })).toBe('CONTACT_URL: must be an http(s) or mailto: address')
  })

  it('say how many shards there are, or leave it to Discord', () => {
    expect(readConfig({ SHARDS: 'auto' }).shards).toBe('auto')
    expect(readConfig({ SHARDS: '12' }).shards).toBe(12)
    for (const SHARDS of ['0', '1.5', 'many', '0x10', '1e2', '100001'])
      expect(complaint({ SHARDS })).toBe('SHARDS: must be auto or a whole number from 1 to 100000')
  })

  it('never repeat a secret', () => {
    expect(complaint({ DISCORD_TOKEN: 'hush', DATABASE_URL: 'mysql://me:hush@db' })).not.toContain('hush')
    for (const password of ['p@ss#hush', 'p@hush', 'p/hush', 'p?hush', '50%hush', 'p#hush']) {
      const said = complaint({ DATABASE_URL: `postgres://me:${password}@db.test:5432/attache` })
      expect(said).toContain('percent-encoded: @ as %40')
      expect(said).not.toContain('hush')
    }
    const { databaseUrl } = readConfig({ DATABASE_URL: 'postgres://me:p%40ss%23@db.test/attache?sslmode=require' })
    expect(databaseUrl).toContain('p%40ss%23@')
  })
})
