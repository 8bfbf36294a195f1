import { describe, expect, it } from 'vitest'
import { checkBacklog, checkDeliveries, checkGateway, checkPolling, type Vitals } from '#src/web/vitals.ts'

const now = new Date('2027-03-14T09:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const vitals: Vitals = {
  lastPollAt: minutesAgo(1),
  startedAt: minutesAgo(60),
  polls: true,
  analyses: true,
  talks: true,
  gatewayIsOpen: true,
}

describe('whether a process does its work', () => {
  it.each([
    { story: 'a young round', change: {}, isWell: true },
    { story: 'an old round', change: { lastPollAt: minutesAgo(11) }, isWell: false },
    { story: 'no round, just started', change: { lastPollAt: null, startedAt: minutesAgo(2) }, isWell: true },
    { story: 'no round for long', change: { lastPollAt: null, startedAt: minutesAgo(11) }, isWell: false },
    { story: 'a process that does not poll', change: { lastPollAt: null, polls: false }, isWell: true },
  ])('polling: $story', ({ change, isWell }) => {
    expect(checkPolling({ ...vitals, ...change }, now).isWell).toBe(isWell)
  })

  it.each([
    { story: 'open', change: {}, isWell: true },
    { story: 'closed', change: { gatewayIsOpen: false }, isWell: false },
    { story: 'not wanted', change: { gatewayIsOpen: false, talks: false }, isWell: true },
  ])('gateway: $story', ({ change, isWell }) => {
    expect(checkGateway({ ...vitals, ...change }).isWell).toBe(isWell)
  })

  it.each([
    { story: 'no article waits', since: null, change: {}, isWell: true },
    { story: 'one has waited a while', since: minutesAgo(29), change: {}, isWell: true },
    { story: 'one has waited too long', since: minutesAgo(31), change: {}, isWell: false },
    { story: 'others analyse', since: minutesAgo(31), change: { analyses: false }, isWell: true },
  ])('analysis: $story', ({ since, change, isWell }) => {
    expect(checkBacklog({ ...vitals, ...change }, since, now).isWell).toBe(isWell)
  })

  it.each([
    { story: 'none waits', oldest: null, isWell: true },
    { story: 'one will be due', oldest: minutesAgo(-5), isWell: true },
    { story: 'one is a little late', oldest: minutesAgo(2), isWell: true },
    { story: 'one was due long ago', oldest: minutesAgo(16), isWell: false },
  ])('deliveries: $story', ({ oldest, isWell }) => {
    expect(checkDeliveries(vitals, oldest, now).isWell).toBe(isWell)
  })
})
