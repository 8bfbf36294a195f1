import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRetryMs } from '#src/newsroom/outbox/leases.ts'
import type { Store } from '#src/store/store.ts'
import { hoursAfter, noon } from '#test/store/samples.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { deliver, iraq, posted, publish, wanted } from './edition-stage.ts'
import { type Channels, Crash, type Mishap } from './fake-courier.ts'
import { openTestNewsroom } from './test-newsroom.ts'

describe('a process that dies at any moment', () => {
  /** The store, until the `fatal`-th call of any method: there the process dies, before or after the call. */
  function mortal(store: Store, fatal: { calls: number; after: boolean }): Store {
    const wrap = <Part extends object>(part: Part): Part =>
      new Proxy(part, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name)
          if (typeof member === 'object' && member !== null) return wrap(member)
          if (typeof member !== 'function') return member
          return async (...values: unknown[]) => {
            fatal.calls -= 1
            if (fatal.calls < 0) throw new Crash()
            if (fatal.calls === 0 && !fatal.after) throw new Crash()
            const value: unknown = await Reflect.apply(member, target, values)
            if (fatal.calls === 0) throw new Crash()
            return value
          }
        },
      })
    return wrap(store)
  }

  it('loses no message and sends none twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-outbox-'))
    let run = 0
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ calls: fc.integer({ min: 1, max: 60 }), after: fc.boolean() }), { maxLength: 4 }),
          fc.array(fc.constantFrom('crash-before', 'crash-after', 'hidden', 'ill', 'well'), { maxLength: 12 }),
          async (deaths, fates) => {
            run += 1
            const path = join(folder, `${run}.sqlite`)
            const newsroom = await openTestNewsroom({ path })
            await newsroom.publish(iraq('talks', 'Iraq calls for talks', -2))
            for (let channel = 0; channel < 5; channel += 1)
              await newsroom.digests.add({ ...wanted, channelId: `c${channel}` })
            const { clock } = newsroom
            await newsroom.close()

            clock.time = hoursAfter(noon, 1)
            const channels: Channels = new Map()
            const remaining = [...fates]
            const mishap: Mishap = (moment) => {
              const [fate] = remaining
              if (fate === undefined) return null
              if ((fate === 'crash-before' || fate === 'ill') !== (moment === 'before') && fate !== 'well') return null
              remaining.shift()
              if (fate === 'well') return null
              return fate.startsWith('crash') ? 'crash' : { kind: 'unavailable', sentence: 'Discord answered 502.' }
            }
            const isAllPosted = () => [...channels.keys()].filter((id) => posted(channels, id).length >= 2).length === 5
            // Every life of the process is a new connection to the same file, minutes after the one before. Once all is
            // posted, three more lives, longer apart than any delivery waits, show that nothing is posted again.
            for (let life = 0, further = 0; life < 18 && further < 3; life += 1) {
              if (life >= deaths.length && isAllPosted()) further += 1
              const store = await openFreshStore({ path })
              const death = deaths[life]
              const alive = death ? mortal(store, { ...death }) : store
              try {
                await publish(alive, clock)
                await deliver(alive, clock, channels, { mishap })
              } catch (cause) {
                if (!(cause instanceof Crash)) throw cause
              } finally {
                await store.close()
              }
              clock.time = new Date(clock.time.getTime() + (further === 0 ? 4 * 60_000 : longestRetryMs))
            }
            for (let channel = 0; channel < 5; channel += 1) {
              expect(posted(channels, `c${channel}`)).toEqual([
                { title: 'Iraq' },
                { stories: ['Iraq calls for talks'] },
              ])
            }
          },
        ),
        { numRuns: 20 },
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
