import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { z } from 'zod'
import type { Message } from '#src/discord/command.ts'
import type { Picture } from '#src/pictures/picture.ts'

const V2 = 1 << 15

const body = z.object({
  components: z
    .array(z.custom<APIMessageTopLevelComponent>((part) => typeof part === 'object' && part !== null))
    .min(1),
  flags: z.literal(V2),
  allowed_mentions: z.object({ parse: z.tuple([]), roles: z.array(z.string()).max(1).optional() }),
})

/** A picture that is drawn when its message is sent. */
const pictured = z.object({
  /** Name of its file. */
  file: z.string(),
  picture: z.custom<Picture>((value) => typeof value === 'object' && value !== null),
  /** Stands below the body and shows the file. */
  component: z.custom<APIMessageTopLevelComponent>((part) => typeof part === 'object' && part !== null),
})

/** The payload of an outbox row: the message and how it is sent. */
export const payloadSchema = z.discriminatedUnion('kind', [
  /** A message in the channel. */
  z.object({ kind: z.literal('message'), body, pictured: pictured.optional() }),
  /** A message in the thread of the edition's first message. The thread is opened for it. */
  z.object({ kind: z.literal('in-thread'), thread: z.string().min(1).max(100), body }),
  /** A post of its own in a forum, or a reply in the post that the story already has. */
  z.object({
    kind: z.literal('post'),
    storyId: z.string(),
    title: z.string().min(1).max(100),
    /** Whether the title was corrected since the post was opened. */
    isRetitled: z.boolean().optional(),
    tags: z.array(z.string()).max(5),
    body,
    pictured: pictured.optional(),
  }),
])

export type Payload = z.infer<typeof payloadSchema>

/** A message as a request body that mentions nobody, or one role that an admin named. */
export function bodyFor({ components }: Message, roleId: string | null = null): Payload['body'] {
  return {
    components: [...components],
    flags: V2,
    allowed_mentions: { parse: [], ...(roleId ? { roles: [roleId] } : {}) },
  }
}
