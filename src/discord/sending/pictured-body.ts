import type { Pictures } from '#src/discord/command.ts'
import type { Payload } from '#src/discord/payload.ts'

export type PicturedBody = {
  readonly body: Payload['body'] & {
    readonly attachments?: readonly { readonly id: string; readonly filename: string }[]
  }
  readonly files: readonly { readonly name: string; readonly data: Buffer; readonly contentType: string }[]
}

/**
 * The body of a payload with its picture below it, and the file of that picture. Without both where the payload has none,
 * or where it cannot be drawn: news does not wait for a picture.
 */
export async function picturedBody(
  payload: Payload,
  pictures: Pictures | undefined,
  signal: AbortSignal,
): Promise<PicturedBody> {
  const { body } = payload
  const pictured = pictureOf(payload)
  if (!pictured || !pictures) return { body, files: [] }
  const png = await pictures.png(pictured.picture, signal).catch(() => null)
  signal.throwIfAborted()
  if (png === null) return { body, files: [] }
  return {
    body: { ...componentsWith(payload), attachments: [{ id: '0', filename: pictured.file }] },
    files: [{ name: pictured.file, data: Buffer.from(png), contentType: 'image/png' }],
  }
}

/** The body with the component that shows the picture. */
export function componentsWith(payload: Payload): Payload['body'] {
  const pictured = pictureOf(payload)
  return pictured ? { ...payload.body, components: [...payload.body.components, pictured.component] } : payload.body
}

export function pictureOf(payload: Payload) {
  return payload.kind === 'in-thread' ? undefined : payload.pictured
}

/** The same message without its picture. */
export function withoutPicture(payload: Payload): Payload {
  if (payload.kind === 'in-thread') return payload
  const { pictured: _, ...rest } = payload
  return rest
}
