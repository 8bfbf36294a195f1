import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Lines that were typed at the prompt, kept from one run to the next. */
export type PromptHistory = {
  /** The newest line first. */
  load(): Promise<readonly string[]>
  save(newestFirst: readonly string[]): Promise<void>
}

const mostLines = 500

/** History in a file that only its owner may read. Without the file, or without the right to write it, there is none. */
export function historyIn(file: string): PromptHistory {
  return {
    async load() {
      const text = await readFile(file, 'utf8').catch(() => '')
      return text
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, mostLines)
    },
    async save(newestFirst) {
      const text = newestFirst.slice(0, mostLines).join('\n')
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeFile(file, `${text}\n`, { mode: 0o600 }))
        .catch(() => undefined)
    },
  }
}

/** A history that stores nothing. */
export const noHistory: PromptHistory = { load: async () => [], save: async () => undefined }
