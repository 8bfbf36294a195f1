import type { Briefing } from '#src/briefings/briefing.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { type EditionFacts, type EditionRenderer, publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import type { DeliverEffects } from '#src/newsroom/outbox/deliver.ts'
import type { Store } from '#src/store/store.ts'
import type { NewDigest } from '#src/subscriptions/digest.ts'
import { hoursAfter, noon, reading } from '#test/store/samples.ts'
import { deliverDue, silent } from './deliver-due.ts'
import { type Channels, fakeCourier, type Mishap } from './fake-courier.ts'
import { asking, type TestClock } from './test-newsroom.ts'

/** Two parts an edition, so that their order shows. */
export function pressWith(seen: { briefing: Briefing; facts: EditionFacts }[] = []): EditionRenderer {
  return {
    render(briefing, facts) {
      seen.push({ briefing, facts })
      return [{ title: facts.digest.topic }, { stories: briefing.stories.map(({ headline }) => headline.text) }]
    },
  }
}

export const publish = (store: Store, clock: TestClock, renderer = pressWith()) =>
  publishEditions(asking, { ...depsOf({ store, clock }), renderer, log: silent })

export function deliver(
  store: Store,
  clock: TestClock,
  channels: Channels,
  { mishap, courier = fakeCourier(channels, mishap), ...changes }: Partial<DeliverEffects> & { mishap?: Mishap } = {},
) {
  return deliverDue({ store, clock }, courier, changes)
}

export const iraq = (slug: string, headline: string, hours: number) =>
  reading({
    slug,
    headline,
    body: `${headline}: so it was said in ${slug}.`,
    publishedAt: hoursAfter(noon, hours),
    actors: { 'state:IQ': 'Iraq' },
  })

export const wanted: NewDigest = {
  guildId: 'g1',
  channelId: 'c1',
  topic: 'Iraq',
  time: '13:00',
  zone: 'UTC',
  createdBy: null,
}

export const posted = (channels: Channels, channelId = 'c1') =>
  (channels.get(channelId) ?? []).map(({ payload }) => JSON.parse(payload))
