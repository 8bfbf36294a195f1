import { contactAddress } from '#src/base/setting-values.ts'
import { languages } from '#src/discord/words/languages.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { DigestProblem } from '#src/subscriptions/digest.ts'
import { findZone } from '#src/subscriptions/zones.ts'
import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { readServer } from './read-server.ts'
import { askQuestions, SetupLeft } from './setup/ask-questions.ts'
import { refuseUnseenPlace } from './setup/seen-place.ts'
import { prepareSettings } from './setup/settings-file.ts'
import type { SetupAnswers, SetupOptions } from './setup/setup-answers.ts'
import { useNewsroom } from './use-newsroom.ts'

const locales: readonly string[] = languages.map((language) => language.locales[0])

/** `setup`: the first settings, asked one by one at a terminal or given by flags. */
export const setup: TerminalCommand = {
  name: 'setup',
  usage:
    '[--token T] [--packs A,B] [--zone Z] [--contact URL] [--server ID --channel ID --digest TOPIC [--time HH:MM]] [--language L] [--offline]',
  summary: 'The first settings: token and invitation, feeds, zone, language, one digest; writes .env',
  help: `
  --token T       the bot's token; it is tried at Discord before anything is written
  --packs A,B     packs of feeds to follow; feeds packs lists them
  --zone Z        IANA time zone of digests: Europe/Berlin
  --contact URL   a page or mailto: address where outlets can reach you
  --server ID     the server of the digest and of the language
  --channel ID    the channel of the digest
  --digest TOPIC  what the digest is about
  --time HH:MM    when it appears; 07:30 unless said
  --language L    of what is posted in the server: ${locales.join(', ')}
  --offline       asks neither Discord nor you: takes the flags alone

At a terminal it asks for what no flag says. Elsewhere it takes the flags alone. .env can be read by its owner only.`,
  async run(argv, context) {
    const { terminal, tools, signal } = context
    const { values, positionals } = readArguments(argv, {
      token: { type: 'string' },
      packs: { type: 'string' },
      zone: { type: 'string' },
      contact: { type: 'string' },
      server: { type: 'string' },
      channel: { type: 'string' },
      digest: { type: 'string' },
      time: { type: 'string' },
      language: { type: 'string' },
      offline: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('setup takes options alone.')
    const flags = readFlags(values)
    const answers =
      terminal.interactive && !values.offline
        ? await askQuestions(flags, await choicesOf(context), tools.askDiscord, { signal }).catch(leftEarly)
        : answersOf(flags)
    if (!terminal.interactive && answers.token !== null && !values.offline)
      await showAccount(answers.token, flags, context)
    await useNewsroom(tools, async (newsroom) => {
      await refuseUnknownPacks(answers, newsroom)
      const prepared = await prepareSettings(tools.settingsFiles, settingsOf(answers))
      try {
        await apply(answers, newsroom, context)
      } catch (cause) {
        await prepared.drop()
        throw cause
      }
      await prepared.keep()
    })
    await terminal.write(`${tools.settingsFiles.file} is written; only you can read it.\n`)
    await terminal.write(
      answers.token === null
        ? 'npm start opens a prompt; npm run attache -- setup takes a token later.\n'
        : 'npm start starts the bot.\n',
    )
  },
}

function leftEarly(cause: unknown): never {
  if (!(cause instanceof SetupLeft)) throw cause
  throw new CommandFailure('Setup was left before its end; nothing was changed.')
}

function readFlags(values: Readonly<Record<string, string | boolean | undefined>>): SetupOptions {
  const said = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : undefined)
  const zone = said('zone')
  if (zone !== undefined && findZone(zone) === null)
    throw new UsageError(`${zone} is no time zone such as Europe/Berlin.`)
  const language = said('language')
  if (language !== undefined && !locales.includes(language)) {
    throw new UsageError(`${language} is no language of the bot: ${locales.join(', ')}.`)
  }
  const contact = contactAddress.optional().safeParse(said('contact') || undefined)
  if (!contact.success) throw new UsageError('--contact must be an http(s) or mailto: address.')
  const token = said('token')
  if (token !== undefined && !/^[\x21-\x7e]*$/.test(token)) throw new UsageError('--token must be one word.')
  const [server, channel] = [said('server'), said('channel')]
  return {
    token,
    contact: contact.data,
    packs: said('packs')
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    zone: zone === undefined ? undefined : (findZone(zone) ?? undefined),
    language,
    server: server === undefined ? undefined : readServer(server),
    channel: channel === undefined ? undefined : readServer(channel),
    topic: said('digest'),
    time: said('time'),
  }
}

/** What flags alone wish for. */
function answersOf({
  token,
  contact,
  packs,
  zone,
  language,
  server,
  channel,
  topic,
  time,
}: SetupOptions): SetupAnswers {
  const isDigest = channel !== undefined || topic !== undefined || time !== undefined
  if (isDigest && (server === undefined || channel === undefined || topic === undefined)) {
    throw new UsageError('A digest needs --server, --channel and --digest.')
  }
  if (language !== undefined && server === undefined) throw new UsageError('--language needs --server.')
  const digest =
    isDigest && server !== undefined && channel !== undefined && topic !== undefined
      ? { serverId: server, channelId: channel, topic, time: time ?? '07:30' }
      : null
  return {
    token: token ?? null,
    contact: contact ?? null,
    packs: packs ?? [],
    zone: zone ?? null,
    language: language ?? null,
    serverId: server ?? null,
    digest,
  }
}

async function choicesOf({ tools }: TerminalContext) {
  return {
    packs: await useNewsroom(tools, (newsroom) => newsroom.feeds.packs('operator')),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: languages.map((language) => ({ locale: language.locales[0], name: language.name })),
    isZone: (name: string) => findZone(name) !== null,
  }
}

async function showAccount(
  token: string,
  flags: SetupOptions,
  { terminal, tools, signal }: TerminalContext,
): Promise<void> {
  const account = await tools.askDiscord(token, { signal })
  if (!account.ok) throw new CommandFailure(account.problem)
  await terminal.write(`The token is that of ${account.value.name}. Invite it: ${account.value.invite}\n`)
  await refuseUnseenPlace(flags, account.value)
}

function settingsOf({ token, contact, zone }: SetupAnswers): Record<string, string> {
  return {
    ...(token === null ? {} : { DISCORD_TOKEN: token }),
    ...(contact === null ? {} : { CONTACT_URL: contact }),
    ...(zone === null ? {} : { DEFAULT_TIME_ZONE: zone }),
  }
}

async function refuseUnknownPacks({ packs }: SetupAnswers, newsroom: Newsroom): Promise<void> {
  const known = (await newsroom.feeds.packs('operator')).map(({ name }) => name)
  const unknown = packs.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new CommandFailure(
      `There is no pack ${unknown.join(', ')}; nothing was changed. There are: ${known.join(', ')}.`,
    )
}

/** The digest first: it alone can be refused, and then nothing else has changed. */
async function apply(answers: SetupAnswers, newsroom: Newsroom, context: TerminalContext): Promise<void> {
  const { packs, language, serverId } = answers
  await addDigest(answers, newsroom, context)
  if (serverId !== null && language !== null) await newsroom.settings.save(serverId, { locale: language })
  for (const name of packs) {
    const pack = await newsroom.feeds.addPack(name, { signal: context.signal, viewer: 'operator' })
    await context.terminal.write(`${name}: ${pack?.feeds ?? 0} feeds are followed.\n`)
  }
}

async function addDigest(
  { zone, language, digest }: SetupAnswers,
  newsroom: Newsroom,
  { terminal }: TerminalContext,
): Promise<void> {
  if (digest === null) return
  const settings = await newsroom.settings.zone(digest.serverId)
  const added = await newsroom.digests.add({
    guildId: digest.serverId,
    channelId: digest.channelId,
    topic: digest.topic,
    time: digest.time,
    zone: zone ?? settings.zone,
    createdBy: null,
    locale: language ?? 'en',
  })
  if (!added.ok) throw new CommandFailure(`${sentenceOf(added.problem)} Nothing was changed.`)
  await terminal.write(
    `Digest ${added.value.id} on ${added.value.topic} appears there daily at ${added.value.time}, ${added.value.zone}.\n`,
  )
}

function sentenceOf(problem: DigestProblem): string {
  switch (problem.kind) {
    case 'duplicate':
      return `That channel has a digest on ${problem.digest.topic} already: digest ${problem.digest.id}.`
    case 'too-many':
      return `That server has ${problem.most} digests already, which is as many as one may have.`
    case 'bad-time':
      return `${problem.time} is no time of day such as 07:30.`
    case 'bad-topic':
      return `The digest has no topic that can be looked for: ${problem.reason}`
    case 'unknown-zone':
      return `${problem.zone} is no time zone such as Europe/Berlin.`
    case 'not-found':
      return `There is no digest ${problem.id}.`
  }
}
