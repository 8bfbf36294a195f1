import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { quadClassOf } from '#src/analysis/english/lexicon/quad-classes.ts'
import type { ActType } from '#src/analysis/findings.ts'
import { ledgerActs } from '#src/site/pages/ledger-page.ts'

const root = join(import.meta.dirname, '../../..')

/** Compiles only while every act stands here. */
const known: Readonly<Record<ActType, true>> = {
  agree: true,
  consult: true,
  support: true,
  cooperate: true,
  aid: true,
  concede: true,
  retreat: true,
  request: true,
  accuse: true,
  reject: true,
  threaten: true,
  protest: true,
  sanction: true,
  mobilize: true,
  coerce: true,
  assault: true,
  investigate: true,
  state: true,
}
const actTypes = Object.keys(known) as readonly ActType[]
const deeds = actTypes.filter((act) => act !== 'state')

/** Values of every list of choices in what Discord is told of a command. */
function choicesIn(part: unknown): readonly (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'choices' in part && Array.isArray(part.choices) ? [part.choices.map(({ value }) => String(value))] : []
  return [...own, ...Object.values(part).flatMap(choicesIn)]
}

/** Lists of acts in the schema. */
function enumsIn(part: unknown): readonly (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'enum' in part && Array.isArray(part.enum) ? [part.enum.map(String)] : []
  return [...own, ...Object.values(part).flatMap(enumsIn)]
}

describe('every act', () => {
  it('is of words or of deeds', () => {
    expect(deeds.filter((act) => quadClassOf(act) === null)).toEqual([])
  })

  it('can be watched for', () => {
    const watch = commands.find(({ data }) => data.name === 'watch')!
    const offered = choicesIn(watch.data).find((values) => values.includes('threaten'))
    expect(offered?.toSorted()).toEqual(deeds.toSorted())
  })

  it('can be asked for in the reading room', () => {
    expect(ledgerActs.toSorted()).toEqual(actTypes.toSorted())
  })

  it('stands in the documented shape of a briefing, each time that it lists acts', () => {
    const schema: unknown = JSON.parse(readFileSync(join(root, 'docs/briefing-schema.json'), 'utf8'))
    const listed = enumsIn(schema).filter((values) => values.includes('threaten'))
    expect(listed.length).toBeGreaterThan(0)
    for (const acts of listed) expect(acts.toSorted()).toEqual(actTypes.toSorted())
  })
})
