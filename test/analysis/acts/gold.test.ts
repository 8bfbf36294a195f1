import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quadClassOf } from '#src/analysis/english/lexicon/quad-classes.ts'
import type { Act, ActType } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { words } from '#src/discord/words/en/words.ts'

type Row = { readonly act: string; readonly actor: string; readonly target: string; readonly sentence: string }

const readRows = (file: string): readonly Row[] =>
  readFileSync(join(import.meta.dirname, '../../golden/acts', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [act = '', actor = '', target = '', sentence = ''] = line.split('\t')
      return { act, actor, target, sentence }
    })

const rows = readRows('sentences.tsv')

const coded = rows.map((row) => ({ ...row, acts: analyze(row.sentence).acts }))
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const isHit = ({ act, acts }: (typeof coded)[number]): boolean => acts.some((found) => found.act === act)

describe('the gold set of acts', () => {
  it('has at least 150 sentences, six or more of each type', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    const counts = Map.groupBy(rows, ({ act }) => act)
    expect(counts.size).toBe(18)
    expect([...counts.values()].every((sentences) => sentences.length >= 6)).toBe(true)
  })

  it('finds nearly all acts and invents few', () => {
    const asked = coded.filter(({ act }) => act !== 'state')
    const found = coded.reduce((sum, { acts }) => sum + acts.length, 0)
    const hits = asked.filter(isHit).length
    expect(share(hits, asked.length)).toBeGreaterThanOrEqual(0.95)
    expect(share(hits, found)).toBeGreaterThanOrEqual(0.95)
  })

  it.each([...new Set(rows.map(({ act }) => act))].filter((act) => act !== 'state'))('is good at %s', (type) => {
    const asked = coded.filter(({ act }) => act === type)
    const found = coded.flatMap(({ acts }) => acts).filter(({ act }) => act === type).length
    const hits = asked.filter(isHit).length
    expect((2 * hits) / (asked.length + found)).toBeGreaterThanOrEqual(0.85)
  })

  it('names who acts and whom it concerns', () => {
    const matched = coded.flatMap((row) => {
      const act = row.acts.find((found) => found.act === row.act)
      return act ? [{ row, act }] : []
    })
    const right = (of: (act: Act) => string | undefined, asked: (row: Row) => string): number => {
      const told = matched.filter(({ row }) => asked(row) !== '-')
      return share(told.filter(({ row, act }) => of(act) === asked(row)).length, told.length)
    }
    expect(
      right(
        (act) => act.actor?.name,
        (row) => row.actor,
      ),
    ).toBeGreaterThanOrEqual(0.95)
    expect(
      right(
        (act) => act.target?.name,
        (row) => row.target,
      ),
    ).toBeGreaterThanOrEqual(0.9)
  })

  it('says nothing where nothing is done', () => {
    expect(coded.filter(({ act, acts }) => act === 'state' && acts.length > 0).map(({ sentence }) => sentence)).toEqual(
      [],
    )
  })
})

/** F1 of acts, or of their quad classes, each counted once a sentence. */
function f1(sentences: readonly Row[], classOf: (act: ActType) => string | null): number {
  let asked = 0
  let found = 0
  let hits = 0
  for (const { act, sentence } of sentences) {
    const wanted = act === 'state' ? null : classOf(act as ActType)
    const given = new Set(analyze(sentence).acts.map((each) => classOf(each.act)))
    found += given.size
    if (wanted === null) continue
    asked += 1
    if (given.has(wanted)) hits += 1
  }
  return (2 * hits) / (asked + found)
}

describe('quad classes of the gold set', () => {
  it('are right nearly always', () => {
    expect(f1(rows, quadClassOf)).toBeGreaterThanOrEqual(0.97)
  })

  it('keep what was reached on sentences that no rule was written for', () => {
    const fresh = readRows('fresh.tsv')
    expect(fresh.length).toBeGreaterThanOrEqual(50)
    expect(f1(fresh, (act) => act)).toBeGreaterThanOrEqual(0.91)
    expect(f1(fresh, quadClassOf)).toBeGreaterThanOrEqual(0.91)
  })
})

describe('words for readers', () => {
  it('every act of the gold set has one of its own', () => {
    const acts = new Set(rows.map(({ act }) => act))
    const named = Object.entries(words).flatMap(([key, word]) => (key.startsWith('act.') ? [[key.slice(4), word]] : []))
    expect(new Set(named.map(([act]) => act))).toEqual(acts)
    expect(new Set(named.map(([, word]) => word)).size).toBe(acts.size)
  })
})

describe('quad classes', () => {
  it.each([
    ['agree', 'verbal cooperation'],
    ['retreat', 'material cooperation'],
    ['reject', 'verbal conflict'],
    ['coerce', 'material conflict'],
    ['state', null],
  ] as const)('%s is %s', (act, expected) => {
    expect(quadClassOf(act)).toBe(expected)
  })
})
