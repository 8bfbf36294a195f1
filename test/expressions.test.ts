import { describe, expect, it } from 'vitest'
import {
  complaintAbout,
  everyExpression,
  expressionsIn,
  keyOf,
  provenBefore,
  readFiles,
} from './support/expressions.ts'

describe('every regular expression takes linear time on every text', () => {
  it('and is known before anybody sends a text', () => {
    expect(readFiles().flatMap(({ builtLater }) => builtLater)).toEqual([])
  })

  it('as recheck proves, here those that are not in the record of `npm run recheck`', {
    timeout: 900_000,
  }, async () => {
    const every = await everyExpression()
    expect(every.length).toBeGreaterThan(400)
    const before = provenBefore()
    const complaints: string[] = []
    for (const expression of every) {
      const complaint = before.has(keyOf(expression)) ? null : await complaintAbout(expression)
      if (complaint !== null) complaints.push(complaint)
    }
    expect(complaints).toEqual([])
  })

  it.each([
    { text: 'const dots = /\\.+$/', found: [{ source: '\\.+$', flags: '' }], later: [] },
    { text: 'const it = (name: string) => new RegExp(name)', found: [], later: ['some.ts:1'] },
  ])('this test would notice: $text', async ({ text, found, later }) => {
    const { literals, builtLater } = expressionsIn('some.ts', text)
    expect(literals).toEqual(found.map((expression) => ({ place: 'some.ts:1', ...expression })))
    expect(builtLater).toEqual(later)
    for (const expression of literals) {
      expect(await complaintAbout(expression)).toContain('polynomial')
      expect(provenBefore().has(keyOf(expression))).toBe(false)
    }
  })
})
