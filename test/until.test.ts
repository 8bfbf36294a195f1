import { describe, expect, it } from 'vitest'
import { until } from '#test/support/until.ts'

describe('waiting for a condition', () => {
  it('ends when it is true', async () => {
    let asked = 0
    await until(() => ++asked === 2)
    expect(asked).toBe(2)
  })

  it('says what it waited for shortly before the time of the test is over', { timeout: 5_050 }, async () => {
    const messages: string[] = []
    await expect(until(() => messages.length === 3)).rejects.toThrow('Waited in vain for: () => messages.length === 3')
  })

  it('says what a process wrote that ended early, and why one did not start', async () => {
    const ended = Promise.resolve({ code: 1, err: 'no token' })
    await expect(until(() => false, ended)).rejects.toThrow('The process ended early, with 1: no token')
    await expect(until(() => false, Promise.reject(new Error('no such file')))).rejects.toThrow('no such file')
  })
})
