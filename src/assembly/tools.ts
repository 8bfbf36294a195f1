import { failed } from '#src/base/result.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Tools } from '#src/cli/tools.ts'
import { analyseText, textTools } from './analyse.ts'
import { slash } from './slash.ts'

const unready = () => Promise.reject(new CommandFailure('This part is not put together yet.'))

/** Everything that the terminal commands need done, put together. */
export function assembleTools(): Tools {
  return {
    ...textTools,
    slash,
    async analyse(input, { summarySentences }) {
      return 'text' in input
        ? analyseText(input.text, summarySentences)
        : failed({ kind: 'unreadable', reason: `${input.url} cannot be read yet.` })
    },
    openNewsroom: unready,
    openDemo: unready,
    readOutline: () => failed({ reason: 'OPML cannot be read yet.' }),
    writeOutline: () => '',
    migrate: unready,
    backup: unready,
    async *examine() {},
    startBot: null,
  }
}
