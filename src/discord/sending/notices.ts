import { createHash } from 'node:crypto'
import { type Client, type Guild, Routes } from 'discord.js'
import { placeIn } from '#src/discord/guild-places.ts'
import type { Log } from '#src/discord/log.ts'
import { bodyFor } from '#src/discord/payload.ts'
import { missingPermission, type Purpose, permissionBits } from '#src/discord/places.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { link } from '#src/discord/render/links.ts'
import { notice } from '#src/discord/render/notice.ts'
import { topicName } from '#src/discord/render/topic-name.ts'
import { subjectWords } from '#src/discord/render/watches.ts'
import { problemOf } from '#src/discord/sending/problem-of.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ReportTeller } from '#src/newsroom/hiding/reports.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { DigestsPaused } from '#src/newsroom/outbox/close-channel.ts'
import type { RefusedOf, StoppedFeed } from '#src/newsroom/outbox/send-notices.ts'
import type { ServerSettings } from '#src/subscriptions/server-settings.ts'

/**
 * Tells the people who manage a server, once, that digests rest and what they can do. It uses the channel for notices,
 * else the channel where Discord posts its own updates, else a private message to the person who set the digest up.
 */
export async function tellOfPause(
  { guildId, channelId, digests, watches, problem }: DigestsPaused,
  { client, settings, log, signal }: { client: Client; settings: Newsroom['settings']; log: Log; signal: AbortSignal },
): Promise<boolean> {
  const chosen = await settings.get(guildId)
  const guild = client.guilds.cache.get(guildId)
  const voice = voiceOf(chosen.locale ?? guild?.preferredLocale ?? 'en')
  const channel = `<#${channelId}>`
  const permissionFor = (purpose: Purpose): string => {
    const place = placeIn(client, channelId)
    const missing = place && missingPermission(place, purpose)
    return voice.say(`permission.${missing ?? (problem.kind === 'missing-access' ? 'ViewChannel' : 'SendMessages')}`)
  }
  const digestLines = digests.map(({ id, topic }) => {
    const facts = { id: String(id), topic: topicName(topic, voice, 80), channel }
    if (problem.kind === 'unknown-channel') return voice.say('notice.gone', facts)
    if (problem.kind === 'closed-thread') return voice.say('notice.threadClosed', facts)
    return voice.say('notice.stopped', { ...facts, permission: permissionFor('digest') })
  })
  const watchLines = watches.map(({ id, subject }) => {
    const facts = { id: String(id), subject: subjectWords(subject, voice), channel }
    if (problem.kind === 'unknown-channel') return voice.say('notice.watchGone', facts)
    if (problem.kind === 'closed-thread') return voice.say('notice.watchThreadClosed', facts)
    return voice.say('notice.watch', { ...facts, permission: permissionFor('watch') })
  })
  const lines = [...digestLines, ...watchLines]
  const creator = [...digests, ...watches].find(({ createdBy }) => createdBy)?.createdBy ?? null
  const said = lines.slice(0, 10).join('\n')
  return await tellTeam({ guild, guildId, channelId, chosen, creator, said }, { client, log, signal })
}

/**
 * Tells those who manage a server, once, that a message was refused, and why: as with a pause, but also in the channel
 * itself where that is the one chosen for notices.
 */
export async function tellOfRefusal(
  { guildId, channelId, localDate, problem, digest, watch }: RefusedOf,
  { client, settings, log, signal }: { client: Client; settings: Newsroom['settings']; log: Log; signal: AbortSignal },
): Promise<boolean> {
  const chosen = await settings.get(guildId)
  const guild = client.guilds.cache.get(guildId)
  const voice = voiceOf(chosen.locale ?? guild?.preferredLocale ?? 'en')
  const facts = { channel: `<#${channelId}>`, reason: voice.say(`refused.${problem.kind}`), date: localDate }
  const said = digest
    ? voice.say('notice.refused', { ...facts, id: String(digest.id), topic: topicName(digest.topic, voice, 80) })
    : watch &&
      voice.say('notice.watchRefused', { ...facts, id: String(watch.id), subject: subjectWords(watch.subject, voice) })
  if (!said) return true
  const creator = (digest ?? watch)?.createdBy ?? null
  return await tellTeam({ guild, guildId, channelId: null, chosen, creator, said }, { client, log, signal })
}

/**
 * Tells the operator which statement a reader calls wrong: in the operator's channel, in the language of its server; in
 * the log where there is none, or where it cannot be written to.
 *
 * @returns False where it should be tried again.
 */
export async function tellOfReport(
  report: Parameters<ReportTeller['onReported']>[0],
  {
    client,
    channelId,
    log,
    signal,
  }: { readonly client: Client; readonly channelId: string | null; readonly log: Log; readonly signal: AbortSignal },
): Promise<boolean> {
  const { id, statementId, speaker, words, url, guildId } = report
  const facts = { reportId: id, statementId, speaker, words, url, guildId }
  if (channelId === null) {
    log.warn(facts, 'a reader reported a statement as wrong')
    return true
  }
  const channel = client.channels.cache.get(channelId)
  const voice = voiceOf(channel && 'guild' in channel ? channel.guild.preferredLocale : 'en')
  const said = voice.say('notice.reported', {
    speaker: speaker === null ? voice.say('statement.unclear') : escapeFeedText(clip(speaker, 100)),
    words: escapeFeedText(clip(words, 700)),
    source: link(voice.say('link.source'), url, voice.say('link.source')),
    server: guildId ?? '–',
    id: String(id),
    statement: statementId.replaceAll('`', ''),
  })
  try {
    await client.rest.post(Routes.channelMessages(channelId), {
      body: { ...bodyFor(notice(said)), nonce: nonceOf(channelId, `report ${id}`), enforce_nonce: true },
      signal,
    })
    return true
  } catch (cause) {
    signal.throwIfAborted()
    if (comesBack(cause)) return false
    log.warn({ err: cause, ...facts }, 'a reader reported a statement as wrong; OPERATOR_CHANNEL could not be told')
    return true
  }
}

/** False where it should be tried again. */
async function tellTeam(
  {
    guild,
    guildId,
    channelId,
    chosen,
    creator,
    said,
  }: {
    readonly guild: Guild | undefined
    readonly guildId: string
    /** Where nothing can be said; null: anywhere. */
    readonly channelId: string | null
    readonly chosen: ServerSettings
    readonly creator: string | null
    readonly said: string
  },
  { client, log, signal }: { client: Client; log: Log; signal: AbortSignal },
): Promise<boolean> {
  const rooms = [chosen.noticeChannelId, adminRoom(guild)].filter((room) => room !== null && room !== channelId)
  try {
    const room = rooms[0] ?? (creator ? await directMessage(client, creator, signal) : null)
    if (room)
      await client.rest.post(Routes.channelMessages(room), {
        body: { ...bodyFor(notice(said)), nonce: nonceOf(room, said), enforce_nonce: true },
        signal,
      })
    else log.warn({ guildId }, 'no person or channel could receive a notice')
    return true
  } catch (cause) {
    signal.throwIfAborted()
    log.warn({ err: cause, guildId }, 'notice could not be sent')
    return !comesBack(cause)
  }
}

/**
 * Tells each server that sees a feed that it stopped: in the channel chosen for notices; where none was chosen and the server has
 * digests, where Discord sends its own word. Nobody is written to in private for a feed.
 */
export async function tellOfStoppedFeed(
  { url, reason, remedy }: StoppedFeed,
  { client, newsroom, log, signal }: { client: Client; newsroom: Newsroom; log: Log; signal: AbortSignal },
): Promise<boolean> {
  let reached = true
  for (const guild of client.guilds.cache.values()) {
    try {
      const chosen = await newsroom.settings.get(guild.id)
      const follows = chosen.noticeChannelId !== null || (await newsroom.digests.list(guild.id)).length > 0
      const room = chosen.noticeChannelId ?? (follows ? adminRoom(guild) : null)
      if (room === null) continue
      const shown = await newsroom.feeds.shownTo({ guildId: guild.id }, url)
      if (shown === null) continue
      const said = voiceOf(chosen.locale ?? guild.preferredLocale).say('notice.feedStopped', {
        feed: `\`${shown.replaceAll('`', '')}\``,
        reason: escapeFeedText(clip(reason.replaceAll(url, shown), 300)),
        remedy: escapeFeedText(remedy),
      })
      await client.rest.post(Routes.channelMessages(room), {
        body: { ...bodyFor(notice(said)), nonce: nonceOf(room, said), enforce_nonce: true },
        signal,
      })
    } catch (cause) {
      signal.throwIfAborted()
      log.warn({ err: cause, guildId: guild.id, url }, 'notice of a stopped feed could not be sent')
      reached &&= !comesBack(cause)
    }
  }
  return reached
}

/** Whether trying again may help; a refusal is final. */
function comesBack(cause: unknown): boolean {
  return ['unavailable', 'rate-limited', 'unauthorised'].includes(problemOf(cause).kind)
}

/** The same nonce for the same message in the same channel: Discord drops a repetition within minutes. */
function nonceOf(room: string, said: string): string {
  return createHash('sha256').update(`${room} ${said}`).digest('hex').slice(0, longestNonce)
}

/** Discord takes no longer nonce, in characters. */
const longestNonce = 25

/**
 * The channel where Discord posts its own updates for the server's team; null if there is none or we may not write
 * there.
 */
function adminRoom(guild: Guild | undefined): string | null {
  const room = guild?.publicUpdatesChannel
  const me = guild?.members.me
  const needed = permissionBits.ViewChannel | permissionBits.SendMessages
  return room && me && room.permissionsFor(me)?.has(needed) ? room.id : null
}

async function directMessage(client: Client, userId: string, signal: AbortSignal): Promise<string> {
  const room = await client.rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal })
  return (room as { readonly id: string }).id
}
