import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { type FullTextPolicy, fullTextPolicies } from '#src/base/full-text-policy.ts'
import { isHostWithPort } from '#src/base/host-with-port.ts'
import { isKeptInOrder, type Keeping, keepingOf } from '#src/base/keeping.ts'
import { type Quotas, usualQuotas } from '#src/base/quotas.ts'
import {
  bytes,
  contactAddress,
  count,
  days,
  list,
  oneOf,
  optional,
  postgresAddress,
  snowflake,
  text,
  timeZone,
  webAddress,
  wholeNumber,
} from '#src/base/setting-values.ts'

/** A setting that cannot be used. The message names each one at fault, a line apiece; no value of a secret is in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** What a process may do: read feeds, analyse articles and gather stories, talk with Discord, serve pages. */
export const roles = ['poller', 'analyst', 'bot', 'web'] as const
export type ProcessRole = (typeof roles)[number]

/** Settings of earlier versions. They do nothing, and an old `.env` that names them still starts. */
const retiredVariables = ['LLM_BASE_URL', 'LLM_MODEL', 'LLM_API_KEY'] as const

const wrongRoles = 'must be some of poller, analyst, bot, web, with commas between'
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  DISCORD_TOKEN: optional(text),
  DISCORD_TOKEN_FILE: optional(text),
  DISCORD_APPLICATION_ID: optional(snowflake),
  DISCORD_API_URL: optional(webAddress),
  DISCORD_CDN_URL: optional(webAddress),
  DISCORD_GUILD_ID: optional(snowflake),
  DATA_DIR: optional(text),
  DATABASE_URL: optional(postgresAddress),
  DATABASE_CONNECTIONS: optional(wholeNumber(2, 100)),
  ROLES: optional(list.pipe(z.array(z.enum(roles, wrongRoles)).min(1, wrongRoles))),
  SHARDS: optional(
    text.transform((value, context) => {
      if (value === 'auto') return 'auto' as const
      if (/^[1-9]\d{0,4}$/.test(value) || value === '100000') return Number(value)
      context.addIssue('must be auto or a whole number from 1 to 100000')
      return z.NEVER
    }),
  ),
  LOG_LEVEL: optional(oneOf(logLevels)),
  CONTACT_URL: optional(contactAddress),
  POLL_FLOOR_SECONDS: optional(wholeNumber(1, 86_400)),
  FEED_ALLOW_PRIVATE: optional(
    list.pipe(
      z.array(
        z.union(
          [z.cidrv4(), z.cidrv6(), z.string().refine(isHostWithPort)],
          'must be CIDR ranges such as 127.0.0.0/8 or hosts with their port such as feeds.lan:8080',
        ),
      ),
    ),
  ),
  FEED_PORTS: optional(list.pipe(z.array(wholeNumber(1, 65_535), 'must be ports such as 8000, with a comma between'))),
  OPS_PORT: optional(
    text.refine((value) => opsPlace(value) !== null, 'must be a port such as 9464, or a host with its port'),
  ),
  HTTP_PORT: optional(wholeNumber(1, 65_535)),
  HTTP_HOST: optional(text),
  PUBLIC_URL: optional(
    webAddress.refine((value) => {
      const url = URL.parse(value)
      return url !== null && url.search + url.hash + url.username === ''
    }, 'must be an address without ? and #, such as https://news.example.org'),
  ),
  SITE_INDEXED: optional(oneOf(['yes', 'no'])),
  SITE_LEAVES_OUT: optional(list),
  FULL_TEXT: optional(oneOf(fullTextPolicies)),
  KEEP_DAYS: optional(days),
  KEEP_STATEMENT_DAYS: optional(days),
  MAX_DISK: optional(bytes),
  MAX_FEEDS: optional(count),
  SERVER_FEEDS: optional(count),
  ACCOUNT_FEEDS: optional(count),
  SERVER_DIGESTS: optional(count),
  SERVER_WATCHES: optional(count),
  FEED_ARTICLES_A_DAY: optional(count),
  FEED_REVISIONS_A_DAY: optional(count),
  MAX_ARTICLE_CHARS: optional(wholeNumber(1_000, 200_000)),
  USER_COMMANDS_A_MINUTE: optional(count),
  USER_COMPLETIONS_A_MINUTE: optional(count),
  USER_REPORTS_AN_HOUR: optional(count),
  SERVER_REPORTS_AN_HOUR: optional(count),
  OPERATOR_CHANNEL: optional(snowflake),
  DEFAULT_TIME_ZONE: optional(timeZone),
})

export type Config = {
  /** Null: no Discord, the preview prompt instead. */
  readonly discord: {
    readonly token: string
    /** Where the token was read; null: from its variable. */
    readonly tokenFile: string | null
    readonly applicationId: string | null
    /** Base of the REST API, for a proxy or a double; null for Discord's own. */
    readonly apiUrl: string | null
    readonly cdnUrl: string | null
    /** Register commands in this server only. */
    readonly guildId: string | null
  } | null
  /** Base of Discord's REST API, also where no token is set yet; null for Discord's own. */
  readonly discordApiUrl: string | null
  readonly dataDir: string
  /** Null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null
  /** Most connections to PostgreSQL at a time, beside two of the thread that answers. */
  readonly databaseConnections: number
  readonly roles: ReadonlySet<ProcessRole>
  /** How many shards Discord tells of its servers in; `auto`: as many as Discord recommends. */
  readonly shards: number | 'auto'
  readonly logLevel: (typeof logLevels)[number]
  /** Where outlets can reach whoever runs this; part of the User-Agent. */
  readonly contactUrl: string | null
  readonly pollFloorMs: number
  /** CIDR ranges that the operator's own feeds may live in, and hosts with their port that any feed may have. */
  readonly feedAllowPrivate: readonly string[]
  /** Ports on which feeds may be asked, besides those of the web. */
  readonly feedPorts: readonly number[]
  /** Where health and metrics are served; null: nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | null
  /** Where the reading room is served; null: nowhere. */
  readonly site: {
    readonly host: string
    readonly port: number
    /** Whether search engines may list it. */
    readonly isIndexed: boolean
    /** Ids of outlets of which it prints nothing. */
    readonly leavesOut: readonly string[]
  } | null
  /** The reading room's address as others reach it; null: feeds have addresses without a host, messages no links. */
  readonly publicUrl: string | null
  readonly fullText: FullTextPolicy
  readonly keeping: Keeping
  /** Bytes of the database from which on nothing is filed; null: no limit. */
  readonly maxDiskBytes: number | null
  readonly quotas: Quotas
  /** Where the operator is told what readers report; null: in the log. */
  readonly operatorChannel: string | null
  /** IANA name, for digests and watches where neither a person nor the server names one. */
  readonly defaultTimeZone: string
  /** What is set and does nothing any more: `LLM_MODEL`. */
  readonly retired: readonly string[]
}

/**
 * Settings out of the environment. The only place that reads it.
 *
 * @throws ConfigError naming every variable at fault.
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  { readFile = (path: string) => readFileSync(path, 'utf8') }: { readonly readFile?: (path: string) => string } = {},
): Config {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`).join('\n'),
    )
  }
  const settings = parsed.data
  const keeping = keepingOf(settings.KEEP_DAYS, settings.KEEP_STATEMENT_DAYS)
  if (!isKeptInOrder(keeping)) {
    throw new ConfigError('KEEP_STATEMENT_DAYS: must be 0 or no less than KEEP_DAYS, whose texts hold the statements')
  }
  const token = settings.DISCORD_TOKEN ?? tokenIn(settings.DISCORD_TOKEN_FILE, readFile)
  return {
    discord: token
      ? {
          token,
          tokenFile: settings.DISCORD_TOKEN === undefined ? (settings.DISCORD_TOKEN_FILE ?? null) : null,
          applicationId: settings.DISCORD_APPLICATION_ID ?? null,
          apiUrl: settings.DISCORD_API_URL ?? null,
          cdnUrl: settings.DISCORD_CDN_URL ?? null,
          guildId: settings.DISCORD_GUILD_ID ?? null,
        }
      : null,
    discordApiUrl: settings.DISCORD_API_URL ?? null,
    dataDir: settings.DATA_DIR ?? './data',
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseConnections: settings.DATABASE_CONNECTIONS ?? 8,
    roles: new Set(roles.filter((role) => settings.ROLES?.includes(role) ?? true)),
    shards: settings.SHARDS ?? 1,
    logLevel: settings.LOG_LEVEL ?? 'info',
    contactUrl: settings.CONTACT_URL ?? null,
    pollFloorMs: (settings.POLL_FLOOR_SECONDS ?? 300) * 1000,
    feedAllowPrivate: settings.FEED_ALLOW_PRIVATE ?? [],
    feedPorts: settings.FEED_PORTS ?? [],
    ops: opsPlace(settings.OPS_PORT ?? ''),
    site:
      settings.HTTP_PORT === undefined
        ? null
        : {
            host: settings.HTTP_HOST ?? '127.0.0.1',
            port: settings.HTTP_PORT,
            isIndexed: settings.SITE_INDEXED === 'yes',
            leavesOut: settings.SITE_LEAVES_OUT ?? [],
          },
    publicUrl: settings.PUBLIC_URL ?? null,
    fullText: settings.FULL_TEXT ?? 'needed',
    keeping,
    maxDiskBytes: settings.MAX_DISK ?? null,
    quotas: {
      feeds: settings.MAX_FEEDS ?? usualQuotas.feeds,
      serverFeeds: settings.SERVER_FEEDS ?? usualQuotas.serverFeeds,
      accountFeeds: settings.ACCOUNT_FEEDS ?? usualQuotas.accountFeeds,
      serverDigests: settings.SERVER_DIGESTS ?? usualQuotas.serverDigests,
      serverWatches: settings.SERVER_WATCHES ?? usualQuotas.serverWatches,
      articlesADay: settings.FEED_ARTICLES_A_DAY ?? usualQuotas.articlesADay,
      revisionsADay: settings.FEED_REVISIONS_A_DAY ?? usualQuotas.revisionsADay,
      articleCharacters: settings.MAX_ARTICLE_CHARS ?? usualQuotas.articleCharacters,
      commandsAMinute: settings.USER_COMMANDS_A_MINUTE ?? usualQuotas.commandsAMinute,
      completionsAMinute: settings.USER_COMPLETIONS_A_MINUTE ?? usualQuotas.completionsAMinute,
      userReportsAnHour: settings.USER_REPORTS_AN_HOUR ?? usualQuotas.userReportsAnHour,
      serverReportsAnHour: settings.SERVER_REPORTS_AN_HOUR ?? usualQuotas.serverReportsAnHour,
    },
    operatorChannel: settings.OPERATOR_CHANNEL ?? null,
    defaultTimeZone: settings.DEFAULT_TIME_ZONE ?? 'UTC',
    retired: retiredVariables.filter((name) => (variables[name] ?? '').trim() !== ''),
  }
}

function tokenIn(path: string | undefined, readFile: (path: string) => string): string | null {
  if (path === undefined) return null
  try {
    const token = readFile(path).trim()
    if (token !== '') return token
  } catch (cause) {
    throw new ConfigError(`DISCORD_TOKEN_FILE: the file ${path} cannot be read`, { cause })
  }
  throw new ConfigError(`DISCORD_TOKEN_FILE: the file ${path} is empty`)
}

/** `9464` is a port of this machine alone; `0.0.0.0:9464` and `[::]:9464` say who may ask. */
function opsPlace(value: string): Config['ops'] {
  const url = URL.parse(`http://${/^\d+$/.test(value) ? `127.0.0.1:${value}` : value}`)
  if (!url || !/:\d+$/.test(value) === !/^\d+$/.test(value) || url.pathname !== '/') return null
  return { host: url.hostname.replaceAll(/[[\]]/g, ''), port: Number(url.port || 80) }
}

/**
 * Goes to the folder whose `.env` and `data` hold, and reads the `.env` there. That is the current folder where it has
 * either of them or `DATA_DIR` is set; else the folder of the installation, so that a service started elsewhere is the
 * same bot. What the environment has already stays.
 *
 * @param installed - The folder of the installation.
 * @throws ConfigError where the `.env` cannot be read.
 */
export function enterSettingsFolder(installed: string): void {
  const here = existsSync('.env') || existsSync(join('data', 'attache.sqlite'))
  if (!here && !process.env['DATA_DIR']) process.chdir(installed)
  // Here and not by a flag of node's: that one remarks on stderr that a file which nobody needs is missing.
  const file = ['.env', join(installed, '.env')].find((path) => existsSync(path))
  if (file === undefined) return
  for (const [name, value] of Object.entries(variablesIn(resolve(file)))) process.env[name] ??= value
}

/**
 * The variables of a settings file. Editors of Windows put a mark before the first letter.
 *
 * @throws ConfigError where it cannot be read, or is no text in UTF-8.
 */
function variablesIn(path: string): NodeJS.Dict<string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new ConfigError(`${path}: must be a file that the user who starts this may read`, { cause })
  }
  // A NUL stands between all letters of UTF-16.
  if (bytes.includes(0)) throw new ConfigError(`${path}: must be text in UTF-8`)
  return parseEnv(bytes.toString('utf8').replace(/^\uFEFF/, ''))
}

/** The folder in which a person typed the command; npm changes it before it starts us, and tells it. */
export function launchFolder(variables: Readonly<Record<string, string | undefined>> = process.env): string {
  return variables['INIT_CWD'] ?? process.cwd()
}
