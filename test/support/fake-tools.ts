import { join } from 'node:path'
import type { Tools } from '#src/cli/tools.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { fakeNewsroom } from './fake-newsroom.ts'

/** Nothing can be written below a file. */
const noFolder = import.meta.filename

/** How a tool refuses that a test has not replaced. */
export const notInTests = 'Not part of this test'

const notHere = () => Promise.reject(new Error(notInTests))

/** Tools of the command line over a newsroom of invented values; counts how often it was opened and closed. */
export function fakeTools(newsroom: Newsroom = fakeNewsroom(), others: Partial<Tools> = {}) {
  const doors = { opened: 0, closed: 0 }
  const tools: Tools = {
    slash: notHere,
    async openNewsroom() {
      doors.opened += 1
      return {
        newsroom,
        async checkFeeds(urls, onCheck) {
          for (const url of urls) {
            const error = url.includes('gone') ? `${url} is gone.` : null
            onCheck({ url, entries: error ? null : 12, newest: null, movedTo: null, error, read: null })
          }
        },
        checkDocument: notHere,
        mender: { find: notHere, mend: notHere },
        async close() {
          doors.closed += 1
        },
      }
    },
    openDemo: notHere,
    openReader: notHere,
    askDiscord: notHere,
    settingsFiles: { file: join(noFolder, '.env'), example: join(noFolder, '.env.example') },
    historyFile: join(noFolder, 'history'),
    cluster: notHere,
    migrate: notHere,
    reanalyse: notHere,
    prune: notHere,
    copy: notHere,
    backup: notHere,
    restore: notHere,
    async *examine() {},
    startBot: null,
    ...others,
  }
  return { tools, doors }
}
