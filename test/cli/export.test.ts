import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvHead } from '#src/briefings/csv.ts'
import { ledgerFields } from '#src/briefings/ledger-row.ts'
import { exportData } from '#src/cli/export.ts'
import type { SaidQuery } from '#src/newsroom/archive/questions.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { fakeTools } from '#test/support/fake-tools.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

/** Runs it over a ledger of three pages, one statement each. */
async function exported(...argv: readonly string[]) {
  const asked: SaidQuery[] = []
  const real = fakeNewsroom()
  const newsroom = fakeNewsroom({
    async said(query, asking) {
      asked.push(query)
      const answer = await real.said({ ...query, page: 0 }, asking)
      const statements = answer.statements.slice(0, 1).map((one) => ({ ...one, id: `st${query.page}` }))
      return { ...answer, pages: 3, statements }
    },
  })
  const terminal = recordedTerminal()
  await exportData.run(argv, {
    terminal,
    tools: fakeTools(newsroom).tools,
    clock: { now: () => new Date('2026-03-10T12:00:00Z') },
    version: '1.0.0',
    signal: new AbortController().signal,
  })
  return { out: terminal.out(), asked }
}

describe('export', () => {
  it('writes an object a line, page after page of what is known at one moment', async () => {
    const { out, asked } = await exported('--since', '7d')
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>)
    expect(rows.map(({ id }) => id)).toEqual(['st0', 'st1', 'st2'])
    expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => [...ledgerFields]))
    expect(asked.map(({ at, sinceMs }) => [at?.toISOString(), sinceMs])).toEqual(
      [0, 1, 2].map(() => ['2026-03-10T12:00:00.000Z', 7 * 86_400_000]),
    )
  })

  it('writes one head and a line for each statement as a table', async () => {
    const { out } = await exported('--format', 'csv')
    expect(out.startsWith(csvHead())).toBe(true)
    expect(out.trimEnd().split('\r\n')).toHaveLength(4)
  })

  it('asks for what is less certain where that is wanted', async () => {
    const { asked } = await exported('--less-certain')
    expect(asked.map(({ lessCertain }) => lessCertain)).toEqual([true, true, true])
  })

  it('has each field explained, in order', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/export.md'), 'utf8')
    const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
    expect(named).toEqual([...ledgerFields])
  })
})
