import type { Asking } from '#src/base/asking.ts'
import type { Result } from '#src/base/result.ts'
import type { DiscordAccount } from '#src/doctor/ask-discord.ts'

/** Asks Discord whose a token is; the problem is a sentence. */
export type AskDiscord = (token: string, asking: Asking) => Promise<Result<DiscordAccount, string>>

/** What `setup` is to do. What is null or empty is left as it is. */
export type SetupAnswers = {
  readonly token: string | null
  /** Page or mailto: address where outlets reach the operator. */
  readonly contact: string | null
  /** Ids of packs of feeds. */
  readonly packs: readonly string[]
  /** IANA name. */
  readonly zone: string | null
  /** Of the answers in the server, as Discord names locales. */
  readonly language: string | null
  /** The server that the language is for. */
  readonly serverId: string | null
  readonly digest: DigestWish | null
}

type DigestWish = {
  readonly serverId: string
  readonly channelId: string
  readonly topic: string
  /** Local time, `HH:MM`. */
  readonly time: string
}

/** What flags have said; `undefined`: nothing, so a person is asked. */
export type SetupOptions = {
  readonly token?: string | undefined
  readonly contact?: string | undefined
  readonly packs?: readonly string[] | undefined
  readonly zone?: string | undefined
  readonly language?: string | undefined
  readonly server?: string | undefined
  readonly channel?: string | undefined
  readonly topic?: string | undefined
  readonly time?: string | undefined
}
