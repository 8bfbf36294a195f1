import { z } from 'zod'
import stored from '#src/feeds/catalogue/verified.json' with { type: 'json' }

/**
 * `answered`: entries came. `frozen`: its newest entry is old. `empty`: a feed without entries. `moved`: it answers
 * under another address for good. `failed`: no feed came; that can lie with the machine that asked.
 */
const stateSchema = z.enum(['answered', 'frozen', 'empty', 'moved', 'failed'])

export const verifiedSchema = z.record(z.url(), z.strictObject({ on: z.iso.date(), state: stateSchema }))

/** How addresses of the catalogue answered when somebody last asked them, by address. */
export type Verified = Readonly<z.infer<typeof verifiedSchema>>

/** What the reports that were handed in say. No pack changes by it: one machine may be locked out where others are not. */
export const verified: Verified = verifiedSchema.parse(stored)
