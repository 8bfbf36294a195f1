import { startDouble } from './discord-double/double.ts'
import { globalLimit } from './discord-double/global-limit.ts'
import { channel, guildId } from './discord-double/world.ts'

/**
 * Discord in a process of its own, with its limit, so that what a bench measures is the bot alone. Arguments: how many
 * channels the server has besides the usual ones, and how many ms an answer takes. Tells its parent where it listens;
 * asked for its `DiscordTally` by any message, it tells and ends.
 */
export type DiscordTally = {
  readonly refused: number
  /** Messages that say what their channel was told already. */
  readonly twice: number
  readonly messages: number
  /** How long a person waited for the first sign of an answer, in ms; one question every half a second. */
  readonly firstAnswersMs: readonly number[]
}
export type DiscordAddress = { readonly apiUrl: string; readonly token: string }

const [rooms = '0', answerMs = '0'] = process.argv.slice(2)
const askEveryMs = 500
const double = await startDouble({ validate: false })
double.limiter = globalLimit()
for (let number = 0; number < Number(rooms); number += 1) {
  double.guilds[0]?.channels.push(channel(roomId(number), guildId, 0, `room-${number}`))
}
if (Number(answerMs) > 0) {
  double.faults.push({ when: ({ path }) => /^\/channels\//.test(path), act: { delayMs: Number(answerMs) } })
}
const firstAnswersMs: number[] = []
const asking = setInterval(() => {
  if (double.messages.length === 0) return
  double.person.uses('help').then(
    (answer) => firstAnswersMs.push(answer.firstAnswerMs ?? Number.POSITIVE_INFINITY),
    () => firstAnswersMs.push(Number.POSITIVE_INFINITY),
  )
}, askEveryMs)

process.once('message', () => {
  clearInterval(asking)
  const told = new Set(double.messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`))
  const tally: DiscordTally = {
    refused: double.requests.filter(({ status }) => status === 429).length,
    twice: double.messages.length - told.size,
    messages: double.messages.length,
    firstAnswersMs,
  }
  process.send?.(tally)
  void double.stop().then(() => process.disconnect())
})
const address: DiscordAddress = { apiUrl: double.apiUrl, token: double.token }
process.send?.(address)

/** The id of a room by its number. */
function roomId(number: number): string {
  return String(100_000_000_000_000_000n + BigInt(number))
}
