import { describe, expect, it } from 'vitest'
import { makeLog } from '#src/assembly/log.ts'
import { readConfig } from '#src/config.ts'

/** A log on a clock that is moved by hand, and the lines that it wrote. */
function recorded(variables: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = []
  let nowMs = 0
  const log = makeLog(readConfig(variables), {
    clock: { now: () => new Date(nowMs) },
    sink: { write: (line) => void lines.push(JSON.parse(line)) },
  })
  return {
    log,
    lines,
    later(minutes: number) {
      nowMs += minutes * 60_000
    },
  }
}

describe('a failure that comes again and again', () => {
  it('is written once, and after ten minutes with how often it came', () => {
    const { log, lines, later } = recorded()
    const fail = (job: string) => log.error({ job, err: new Error('connect ECONNREFUSED') }, 'job failed')
    for (let times = 0; times < 41; times += 1) fail('poll')
    fail('digests')
    later(11)
    fail('poll')
    expect(lines.map(({ job, again }) => ({ job, again }))).toEqual([
      { job: 'poll', again: undefined },
      { job: 'digests', again: undefined },
      { job: 'poll', again: 40 },
    ])
  })

  it('is another one where its reason is', () => {
    const { log, lines } = recorded()
    for (const reason of ['full', 'locked']) log.error({ job: 'poll', err: new Error(reason) }, 'job failed')
    expect(lines).toHaveLength(2)
  })

  it('does not hold back what is no failure', () => {
    const { log, lines } = recorded()
    for (let times = 0; times < 3; times += 1) log.info({ feeds: 2 }, 'feeds read')
    expect(lines).toHaveLength(3)
  })
})

describe('a secret', () => {
  const secrets = {
    DISCORD_TOKEN: 'token.of"a.bot',
    DATABASE_URL: 'postgres://me:p%40ss%23word@db.test/attache',
  }

  it.each([
    { place: 'a field', fact: { anything: 'token.of"a.bot' } },
    { place: 'a message of a library', fact: { err: new Error('Bot token.of"a.bot was refused') } },
    { place: 'an address', fact: { url: 'postgres://me:p%40ss%23word@db.test/attache' } },
    { place: 'a password as it is typed', fact: { reason: 'the password p@ss#word is wrong' } },
  ])('is in no line: $place', ({ fact }) => {
    const { log, lines } = recorded(secrets)
    log.warn(fact, 'something')
    const text = JSON.stringify(lines)
    expect(text).toContain('[hidden]')
    expect(text).not.toMatch(/token\.of|p%40ss|p@ss/)
  })
})
