import { createInterface, type Interface } from 'node:readline/promises'
import type { Clock } from '#src/base/clock.ts'
import type { SlashCommands } from '#src/cli/prompt/slash-commands.ts'
import type { Terminal } from '#src/cli/show/terminal.ts'
import type { CommandContext, Message } from '#src/discord/command.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { paint } from '../show/paint.ts'
import { completeLine } from './complete-line.ts'
import { readMarkdown } from './markdown.ts'
import type { PromptHistory } from './prompt-history.ts'
import { type Press, showMessage } from './show-message.ts'
import { parseTypedCommand } from './typed-command.ts'

type PromptEffects = {
  readonly terminal: Terminal
  readonly slash: SlashCommands
  readonly newsroom: Newsroom
  readonly clock: Clock
  /** Lines typed in earlier runs, the newest first, and where those of this run are kept. */
  readonly history: PromptHistory
  readonly signal: AbortSignal
}

/** The id of a server that does not exist, so that digests can be tried. They are removed when the prompt ends. */
const guildId = 'preview'

/** A person at the prompt has all permissions. */
const asker = { userId: '0', guildId, channelId: '0', locale: 'en-US', permissions: (1n << 53n) - 1n }

/**
 * The slash commands at a prompt, until the input ends, somebody types `exit`, or `signal` aborts. A number presses a
 * button of the last message. Tab completes by the commands' own `complete`.
 */
export async function previewPrompt({
  terminal,
  slash,
  newsroom,
  clock,
  history,
  signal,
}: PromptEffects): Promise<void> {
  const context = (): CommandContext => ({ newsroom, asker, viewer: 'operator', now: clock.now(), signal })
  const lines = createInterface({
    input: terminal.input,
    ...(terminal.interactive ? { output: process.stdout, terminal: true } : {}),
    history: [...(await history.load())],
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string): Promise<[string[], string]> =>
      completeLine(line, slash.commands, context()).catch(() => [[], line]),
  })
  const stop = () => lines.close()
  signal.addEventListener('abort', stop, { once: true })
  lines.on('SIGINT', () => {
    if (lines.line === '') return stop()
    // Ctrl-C clears a line that is not finished, as a shell does.
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
  })
  let typedLines: readonly string[] = []
  lines.on('history', (all: readonly string[]) => {
    typedLines = all
  })
  let presses: readonly Press[] = []
  try {
    for await (const line of promptedLines(lines, terminal.interactive)) {
      const typed = line.trim()
      if (/^\/?(exit|quit)$/i.test(typed)) break
      if (typed === '') continue
      const answer = await answerTo(typed, presses, slash, context())
      if (answer.kind === 'sentence') {
        const links = { numberOf: () => null }
        await terminal.write(paint(readMarkdown(answer.sentence, { now: clock.now(), links }), terminal.look))
      } else {
        const shown = showMessage(answer.message, { now: clock.now(), look: terminal.look })
        presses = shown.presses
        await terminal.write(`${shown.text}\n`)
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    lines.close()
    // After Ctrl-D the cursor is still on the prompt's line.
    if (terminal.interactive) await terminal.write('\n')
    if (typedLines.length > 0) await history.save(typedLines)
    await forgetDigests(newsroom)
  }
}

async function forgetDigests({ digests }: Newsroom): Promise<void> {
  for (const { id } of await digests.list(guildId)) await digests.remove(guildId, id)
}

async function* promptedLines(lines: Interface, interactive: boolean): AsyncGenerator<string> {
  if (interactive) {
    lines.setPrompt('attaché> ')
    lines.prompt()
  }
  for await (const line of lines) {
    yield line
    if (interactive) lines.prompt()
  }
}

type Answer =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'sentence'; readonly sentence: string }

async function answerTo(
  typed: string,
  presses: readonly Press[],
  slash: SlashCommands,
  context: CommandContext,
): Promise<Answer> {
  try {
    return /^\d{1,3}$/.test(typed)
      ? await pressButton(Number(typed), presses, slash, context)
      : await runTyped(typed, slash, context)
  } catch (error) {
    context.signal.throwIfAborted()
    const message = slash.explain(error)
    if (message) return { kind: 'message', message }
    return sentence(`That did not work: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function runTyped(typed: string, { commands, refuse }: SlashCommands, context: CommandContext): Promise<Answer> {
  const parsed = parseTypedCommand(typed, commands)
  if (!parsed.ok) return sentence(parsed.problem)
  const { command, options } = parsed.value
  const read = command.options.safeParse(options)
  if (!read.success) return { kind: 'message', message: refuse(read.error, options) }
  return { kind: 'message', message: await command.answer(read.data, context) }
}

async function pressButton(
  number: number,
  presses: readonly Press[],
  { commands, stateOf }: SlashCommands,
  context: CommandContext,
): Promise<Answer> {
  const press = presses[number - 1]
  if (!press) return sentence(`No button has the number ${number}.`)
  const { command: name, state } = stateOf(press.customId)
  const command = commands.find(({ data }) => data.name === name)
  if (!command?.press) return sentence('That button does nothing here.')
  return { kind: 'message', message: await command.press(state, press.values, context) }
}

function sentence(words: string): Answer {
  return { kind: 'sentence', sentence: words }
}
