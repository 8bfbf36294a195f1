import type { Command } from '#src/discord/command.ts'
import { brief } from './brief.ts'
import { digest } from './digest.ts'
import { digests } from './digests.ts'
import { helpFor } from './help.ts'
import { said } from './said.ts'
import { status } from './status.ts'

const answering: readonly Command[] = [brief, said, digests, digest, status]

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [...answering, helpFor(answering)]
