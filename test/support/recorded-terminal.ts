import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { Terminal } from '#src/cli/show/terminal.ts'

/** A terminal that records its output, plain and 80 columns wide. */
export type RecordedTerminal = Terminal & { readonly out: () => string; readonly err: () => string }

/** @param typed - What stdin holds. */
export function recordedTerminal(typed = '', columns = 80): RecordedTerminal {
  const written: string[] = []
  const complained: string[] = []
  return {
    look: { columns, color: false, hyperlinks: false },
    async write(text) {
      written.push(text)
    },
    complain(line) {
      complained.push(`${line}\n`)
    },
    input: Readable.from(typed === '' ? [] : [typed]),
    interactive: false,
    pathOf: (file) => resolve(file),
    out: () => written.join(''),
    err: () => complained.join(''),
  }
}
