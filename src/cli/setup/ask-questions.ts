import type { Readable, Writable } from 'node:stream'
import * as clack from '@clack/prompts'
import { contactAddress } from '#src/base/setting-values.ts'
import type { DiscordAccount } from '#src/doctor/ask-discord.ts'
import { refuseUnseenPlace } from './seen-place.ts'
import type { AskDiscord, SetupAnswers, SetupOptions } from './setup-answers.ts'

/** The person has left the questions before their end. */
export class SetupLeft extends Error {
  override readonly name = 'SetupLeft'
}

/** What the questions offer to choose from. */
export type Choices = {
  readonly packs: readonly { readonly name: string; readonly feeds: number }[]
  /** Zone of this machine. */
  readonly zone: string
  readonly languages: readonly { readonly locale: string; readonly name: string }[]
  isZone(name: string): boolean
}

/** Where the questions are asked; the process's own streams where nothing is said. */
type Asking = { readonly signal: AbortSignal; readonly input?: Readable; readonly output?: Writable }

/** Asks a person at the terminal for what the flags have not said. @throws SetupLeft where they give up. */
export async function askQuestions(
  flags: SetupOptions,
  choices: Choices,
  askDiscord: AskDiscord,
  asking: Asking,
): Promise<SetupAnswers> {
  clack.intro('Attaché: the first settings. Each can be changed later; Ctrl-C leaves all as it is.', asking)
  const { token, account } = await askToken(flags, askDiscord, asking)
  if (account !== null) await refuseUnseenPlace(flags, account)
  const packs = flags.packs ?? (await askPacks(choices, asking))
  const zone = flags.zone ?? (await askZone(choices, asking))
  const contact =
    flags.contact ??
    (await answer(
      clack.text({
        message: 'A web page or mailto: address where outlets can reach you. It stands in each request. (may be empty)',
        defaultValue: '',
        validate: (typed) => (isContact(typed ?? '') ? undefined : 'That is no http(s) or mailto: address.'),
        ...asking,
      }),
    ))
  const server = account === null ? null : await askServer(flags, account, asking)
  const language = server === null ? null : (flags.language ?? (await askLanguage(choices, asking)))
  const digest = server === null || account === null ? null : await askDigest(flags, server, account, asking)
  return { token, contact: contact || null, packs, zone, language, serverId: server, digest }
}

async function askToken(flags: SetupOptions, askDiscord: AskDiscord, asking: Asking) {
  for (let typed = flags.token; ; typed = undefined) {
    const token =
      typed ??
      (await answer(
        clack.password({
          message: 'The bot’s token, from the Bot page of your application (empty: try it without Discord first)',
          ...asking,
        }),
      ))
    if (!token) return { token: null, account: null }
    const account = await askDiscord(token, asking)
    if (account.ok) {
      const { name, invite } = account.value
      clack.note(`${name}\n${invite}`, 'The token is good. Invite the bot with this link', asking)
      return { token, account: account.value }
    }
    clack.log.error(account.problem, asking)
    const again = await answer(clack.confirm({ message: 'Type another token? (No keeps this one)', ...asking }))
    if (!again) return { token, account: null }
  }
}

async function askPacks({ packs }: Choices, asking: Asking): Promise<readonly string[]> {
  return await answer(
    clack.multiselect({
      message: 'Which parts of the world? (space chooses, enter goes on)',
      options: packs.map(({ name, feeds }) => ({ value: name, label: name, hint: `${feeds} feeds` })),
      initialValues: ['world'],
      required: false,
      maxItems: 12,
      ...asking,
    }),
  )
}

async function askZone({ zone, isZone }: Choices, asking: Asking): Promise<string> {
  return await answer(
    clack.text({
      message: 'Time zone of digests',
      initialValue: zone,
      validate: (typed) => (isZone(typed ?? '') ? undefined : 'That is no zone such as Europe/Berlin.'),
      ...asking,
    }),
  )
}

/** An empty one is none. */
function isContact(typed: string): boolean {
  return typed.trim() === '' || contactAddress.safeParse(typed).success
}

async function askServer({ server }: SetupOptions, account: DiscordAccount, asking: Asking): Promise<string | null> {
  if (server !== undefined) return server
  if (account.servers.length === 0) {
    clack.log.info('The bot is in no server yet. Once you have invited it, /digest add sets up a digest there.', asking)
    return null
  }
  return await answer(
    clack.select<string | null>({
      message: 'A first digest: in which server?',
      options: [
        ...account.servers.map(({ id, name }) => ({ value: id, label: name })),
        { value: null, label: 'in none now' },
      ],
      ...asking,
    }),
  )
}

async function askLanguage({ languages }: Choices, asking: Asking): Promise<string> {
  return await answer(
    clack.select({
      message: 'Language of what is posted there',
      options: languages.map(({ locale, name }) => ({ value: locale, label: name })),
      ...asking,
    }),
  )
}

async function askDigest(flags: SetupOptions, serverId: string, account: DiscordAccount, asking: Asking) {
  const channels = flags.channel === undefined ? await account.channels(serverId) : []
  if (flags.channel === undefined && channels.length === 0) {
    clack.log.warn('The bot sees no channel of that server in which it could post.', asking)
    return null
  }
  const channelId =
    flags.channel ??
    (await answer(
      clack.select({
        message: 'In which channel?',
        options: channels.map(({ id, name }) => ({ value: id, label: `#${name}` })),
        ...asking,
      }),
    ))
  const topic =
    flags.topic ??
    (await answer(
      clack.text({
        message: 'On which topic? A country, a person, an organisation or any words',
        placeholder: 'iraq',
        validate: (typed) => ((typed ?? '').trim() === '' ? 'A digest needs a topic.' : undefined),
        ...asking,
      }),
    ))
  const time =
    flags.time ??
    (await answer(
      clack.text({
        message: 'At what local time, each day?',
        initialValue: '07:30',
        validate: (typed) =>
          /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed ?? '') ? undefined : 'That is no time such as 07:30.',
        ...asking,
      }),
    ))
  return { serverId, channelId, topic, time }
}

async function answer<Value>(prompt: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await prompt
  if (!clack.isCancel(given)) return given as Exclude<Value, symbol>
  clack.cancel('Nothing was changed.')
  throw new SetupLeft()
}
