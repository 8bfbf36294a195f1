import type { Terminal } from './terminal.ts'

const clearLine = '\r\u001b[K'

/**
 * Runs a long piece of work and shows on a terminal how far it is, on one line that goes away at the end. In a pipe
 * nothing is shown.
 *
 * @param wordsOf - `12 of 40 feeds asked`
 */
export async function withProgress<Step, Value>(
  terminal: Pick<Terminal, 'interactive' | 'write'>,
  wordsOf: (step: Step) => string,
  work: (onProgress: (step: Step) => void) => Promise<Value>,
): Promise<Value> {
  if (!terminal.interactive) return work(() => undefined)
  let isShown = false
  try {
    return await work((step) => {
      isShown = true
      void terminal.write(`${clearLine}${wordsOf(step)}`)
    })
  } finally {
    if (isShown) await terminal.write(clearLine)
  }
}
