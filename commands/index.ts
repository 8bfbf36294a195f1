import type { Command } from '#src/discord/command.ts'
import { actor } from './actor.ts'
import { brief } from './brief.ts'
import { briefThis } from './brief-this.ts'
import { checkQuote } from './check-quote.ts'
import { digest } from './digest.ts'
import { digests } from './digests.ts'
import { feeds } from './feeds.ts'
import { helpFor } from './help.ts'
import { said } from './said.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'
import { story } from './story.ts'
import { watch } from './watch.ts'

const answering: readonly Command[] = [
  brief,
  said,
  story,
  actor,
  checkQuote,
  briefThis,
  digests,
  status,
  digest,
  watch,
  feeds,
  settings,
]

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [...answering, helpFor(answering)]
