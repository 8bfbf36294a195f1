import type { Check } from '#src/doctor/check.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { paint, type Tone } from './show/paint.ts'

const marks: Record<Check['state'], { readonly text: string; readonly tone: Tone }> = {
  well: { text: 'well   ', tone: 'quiet' },
  warning: { text: 'warning', tone: 'alert' },
  ill: { text: 'ill    ', tone: 'alert' },
}

/** `doctor`: what is wrong, and how to repair it. */
export const doctor: TerminalCommand = {
  name: 'doctor',
  usage: '',
  summary: 'Look at settings, database, feeds, clock and Discord; say how to mend each',
  help: 'The exit code is 1 where something must be mended.',
  async run(argv, { terminal, tools, signal }) {
    if (readArguments(argv, {}).positionals.length > 0) throw new UsageError('doctor takes no argument.')
    let ill = 0
    for await (const { name, state, finding, remedy } of tools.examine({ signal })) {
      if (state === 'ill') ill += 1
      const { text, tone } = marks[state]
      await terminal.write(
        paint(
          [
            {
              hanging: 9,
              pieces: [{ text: text.replaceAll(' ', '\u00a0'), tone }, { text: `\u00a0 ${name}: ${finding}` }],
            },
            ...(remedy ? [{ indent: 9, pieces: [{ text: remedy, tone: 'strong' as const }] }] : []),
          ],
          terminal.look,
        ),
      )
    }
    if (ill > 0) throw new CommandFailure(`${ill === 1 ? 'One thing needs' : `${ill} things need`} mending.`)
  },
}
