import { failed, type Result } from '#src/base/result.ts'
import { payloadSchema } from '#src/discord/payload.ts'
import { allows, type Place } from '#src/discord/places.ts'
import { pictureOf, withoutPicture } from '#src/discord/sending/pictured-body.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'
import type { Courier } from '#src/newsroom/outbox/deliver.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'
import type { PostingPermission } from '#src/subscriptions/rest-reason.ts'

type Delivery = Parameters<Courier['send']>[0]

/**
 * A courier that checks permissions first: if the bot may not do what a delivery needs, it names the permission and
 * sends no request. `known` is what the gateway reported and costs nothing; `asked` is called only if `known` says no.
 */
export function carefulCourier<Kind extends Courier>(
  courier: Kind,
  places: {
    readonly known: (channelId: string) => Place | null
    readonly asked: (delivery: Delivery) => Promise<Place | null>
  },
): Kind {
  const lacking = async (delivery: Delivery, alsoReads: boolean): Promise<PostingPermission | null> => {
    const known = places.known(delivery.channelId)
    if (!known || missingFor(delivery, known, alsoReads) === null) return null
    const asked = await places.asked(delivery).catch(() => null)
    return asked && missingFor(delivery, asked, alsoReads)
  }
  const mayAttach = async (delivery: Delivery): Promise<boolean> => {
    const payload = payloadSchema.safeParse(parsed(delivery.payload))
    if (!payload.success || !pictureOf(payload.data)) return true
    const known = places.known(delivery.channelId)
    if (!known || allows(known.permissions, 'AttachFiles')) return true
    const asked = await places.asked(delivery).catch(() => null)
    return asked !== null && allows(asked.permissions, 'AttachFiles')
  }
  return {
    ...courier,
    async send(delivery, options) {
      const missing = await lacking(delivery, false)
      if (missing) return refused(missing)
      return courier.send((await mayAttach(delivery)) ? delivery : unpictured(delivery), options)
    },
    async findSent(delivery, options) {
      const missing = await lacking(delivery, true)
      return missing ? refused(missing) : courier.findSent(delivery, options)
    },
  }
}

/** The first permission that this delivery lacks in its place. Without the history, what is there looks empty. */
function missingFor(delivery: Delivery, { kind, permissions }: Place, alsoReads: boolean): PostingPermission | null {
  const payload = payloadSchema.safeParse(parsed(delivery.payload))
  if (!payload.success || kind === 'other') return null
  const names = [...needs[kind === 'thread' ? 'thread' : payload.data.kind], ...(alsoReads ? readsBack : [])]
  return names.find((name) => !allows(permissions, name)) ?? null
}

const readsBack: readonly PostingPermission[] = ['ReadMessageHistory']

const needs: Record<'message' | 'in-thread' | 'post' | 'thread', readonly PostingPermission[]> = {
  message: ['ViewChannel', 'SendMessages'],
  'in-thread': ['ViewChannel', 'CreatePublicThreads', 'SendMessagesInThreads'],
  post: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'],
  thread: ['ViewChannel', 'SendMessagesInThreads'],
}

/** News goes out without its picture where the bot may no longer attach files. */
function unpictured(delivery: Delivery): Delivery {
  const payload = payloadSchema.parse(parsed(delivery.payload))
  return { ...delivery, payload: JSON.stringify(withoutPicture(payload)) }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}

function refused(missing: PostingPermission): Result<never, DeliveryProblem> {
  const sentence = `The channel is closed to me; grant me ${phrases[`permission.${missing}`]} there.`
  return failed({
    kind: missing === 'ViewChannel' ? 'missing-access' : 'missing-permission',
    permission: missing,
    sentence,
  })
}
