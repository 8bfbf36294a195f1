import { DiscordAPIError, type Interaction } from 'discord.js'
import { z } from 'zod'
import type { Command, CommandContext } from '#src/discord/command.ts'
import { type DispatchEffects, makeDispatch } from '#src/discord/gateway/dispatch.ts'
import { notice } from '#src/discord/render/notice.ts'
import { drawMessage } from './draw-message.ts'

export type Answer = (context: CommandContext) => Promise<ReturnType<typeof notice>>

/** Two commands: one for everybody with a number as its option, and one for those who manage channels. */
const commandsWith = (answer: Answer, change: Partial<Command> = {}): readonly Command[] => [
  {
    data: { name: 'count' },
    written: { name: 'count', description: 'count' },
    options: z.object({ times: z.coerce.number().max(9), days: z.string().max(3).optional() }),
    answer: (_: unknown, context: CommandContext) => answer(context),
    press: async (state: readonly string[], values: readonly string[]) => notice(`pressed ${state} ${values}`),
    complete: async ({ value }: { value: string }) =>
      ['', 'x'.repeat(101), ...Array.from({ length: 26 }, (_, n) => `${value}${n}`)].map((name) => ({
        name: name || 'n',
        value: name,
      })),
    ...change,
  } as unknown as Command,
  {
    data: { name: 'manage' },
    written: { name: 'manage', description: 'manage' },
    options: z.object({}),
    permission: 'ManageChannels',
    answer: (_: unknown, context: CommandContext) => answer(context),
  } as unknown as Command,
]

export const refused = (code: number, status = 400) =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'POST', '/x', { body: undefined, files: undefined })

/** An interaction in memory, and what the bot did with it. */
export function interactionOf(
  kind: 'command' | 'button' | 'menu' | 'autocomplete',
  change: object = {},
  faults: Readonly<Record<string, unknown[]>> = {},
) {
  const done: string[] = []
  const act =
    (name: string) =>
    async (body: { components?: readonly unknown[]; flags?: number } | readonly unknown[] = {}) => {
      const fault = faults[name]?.shift()
      if (fault) throw fault
      const words =
        'components' in body ? drawMessage({ components: body.components ?? [] }).split('\n')[1] : JSON.stringify(body)
      done.push(`${name} ${words}${'flags' in body && ((body.flags ?? 0) & 64) !== 0 ? ' alone' : ''}`)
    }
  const is = (of: boolean) => () => of
  const interaction = {
    id: '1',
    commandName: 'count',
    options: {
      data: [{ name: 'times', type: 4, value: 3 }],
      getFocused: (isWhole = false) => (isWhole ? { name: 'times', value: 'ab' } : 'ab'),
    },
    user: { id: 'u1' },
    guildId: 'g1',
    channelId: 'c1',
    locale: 'en-GB',
    guildLocale: 'en-GB',
    memberPermissions: { bitfield: 0n },
    authorizingIntegrationOwners: { 0: 'g1' },
    message: { interactionMetadata: { user: { id: 'u1' } }, flags: { has: () => false } },
    values: ['v'],
    isAutocomplete: is(kind === 'autocomplete'),
    isChatInputCommand: is(kind === 'command'),
    isMessageContextMenuCommand: is(false),
    isButton: is(kind === 'button'),
    isAnySelectMenu: is(kind === 'menu'),
    isStringSelectMenu: is(kind === 'menu'),
    isMessageComponent: is(kind === 'button' || kind === 'menu'),
    ...(kind === 'button' || kind === 'menu' ? { customId: 'count|a|b', commandName: undefined } : {}),
    ...Object.fromEntries(
      ['reply', 'deferReply', 'deferUpdate', 'editReply', 'followUp', 'deleteReply', 'respond'].map((name) => [
        name,
        act(name),
      ]),
    ),
    ...change,
  }
  if (kind === 'button' || kind === 'menu') delete (interaction as { commandName?: unknown }).commandName
  return { interaction: interaction as unknown as Interaction, done }
}

/** What the bot did with an interaction, what it logged, and how long it paused. */
export async function played(
  given: ReturnType<typeof interactionOf>,
  {
    answer = async () => notice('an answer'),
    effects = {},
    command = {},
  }: { answer?: Answer; effects?: Partial<DispatchEffects>; command?: Partial<Command> } = {},
) {
  const told: string[] = []
  const log = (level: string) => (_: object, sentence: string) =>
    void (level !== 'debug' && told.push(`${level} ${sentence}`))
  const pauses: number[] = []
  const dispatch = makeDispatch(commandsWith(answer, command), {
    newsroom: {} as never,
    placesOf: () => ({}) as never,
    readFile: async () => null,
    now: () => new Date(0),
    commandIds: new Map(),
    answerWithinMs: 60_000,
    mayAsk: () => true,
    mayComplete: () => true,
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    signal: new AbortController().signal,
    pause: async (ms) => void (ms === 1000 ? await new Promise((resolve) => setImmediate(resolve)) : pauses.push(ms)),
    onInteraction: ({ command: name }) => void told.push(`counted ${name}`),
    ...effects,
  })
  await dispatch(given.interaction)
  return { did: given.done, told, pauses }
}
