import { describe, expect, it } from 'vitest'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { csvOf } from '#src/briefings/csv.ts'

const statement: BriefedStatement = {
  id: 'st1',
  at: new Date('2026-03-10T12:00:00Z'),
  speaker: null,
  office: null,
  grade: 'reported',
  act: 'state',
  target: null,
  via: null,
  pieces: [],
} as unknown as BriefedStatement

/** The cell of a speaker of that name, as it stands in the table. */
function cellOf(name: string): string {
  const table = csvOf([{ ...statement, speaker: { name } } as BriefedStatement])
  const row = table.slice(table.indexOf('\r\n') + 2)
  return row.slice('2026-03-10T12:00:00.000Z,'.length, -',,reported,state,,,,,,st1\r\n'.length)
}

describe('a cell of the table', () => {
  it.each([
    { story: 'a formula', name: '=1+1', cell: "'=1+1" },
    { story: 'a number that is added', name: '+1', cell: "'+1" },
    { story: 'a dash', name: '-1', cell: "'-1" },
    { story: 'a mention', name: '@SUM(A1)', cell: "'@SUM(A1)" },
    { story: 'full-width signs', name: '＝1', cell: "'＝1" },
    { story: 'a full-width mention', name: '＠SUM', cell: "'＠SUM" },
    { story: 'a sign behind what nobody sees', name: '\u200b\ufeff =1', cell: "\u200b\ufeff '=1" },
    { story: 'a list parted by semicolons', name: 'a;=1+1', cell: '"a;\'=1+1"' },
    { story: 'a list parted by semicolons, with blanks', name: 'a; \u200d=1', cell: '"a; \u200d\'=1"' },
    { story: 'a further line', name: 'a\n=1', cell: '"a\n\'=1"' },
    { story: 'a tab', name: '\t=1', cell: "'\t'=1" },
    { story: 'words', name: 'Well-known = known', cell: 'Well-known = known' },
    { story: 'a quotation mark and a comma', name: 'a "b", c', cell: '"a ""b"", c"' },
    { story: 'half a letter and a nought', name: 'a\ud800\0', cell: 'a\ufffd' },
  ])('$story', ({ name, cell }) => {
    expect(cellOf(name)).toBe(cell)
  })
})
