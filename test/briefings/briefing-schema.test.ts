import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import type { BriefingMaterial } from '#src/briefings/dossier.ts'
import { demoDossiers, demoNow, demoOutletServer } from '#test/support/demo-dossiers.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/briefing-schema.json'), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const dossiers = demoDossiers()
const material: BriefingMaterial = {
  topic: { query: 'iraq', label: 'Iraq', kind: 'state', actorIds: ['state:IQ'] },
  window: { from: new Date(demoNow.getTime() - 3 * 86_400_000), to: demoNow },
  corpus: { articles: 80, outlets: 11, from: null, to: null, lastReadAt: demoNow },
  stories: dossiers,
  outlets: demoOutletServer,
  shown: null,
  limit: 50,
}

/** As it leaves the program. */
const written = (change: Partial<BriefingMaterial>) =>
  JSON.parse(JSON.stringify(composeBriefing({ ...material, ...change })))

describe('the documented shape of a briefing', () => {
  it.each([
    { story: 'all stories of the demo', change: {} },
    {
      story: 'a reader who is shown things',
      change: { shown: new Map([[dossiers[0]!.id, { firstShownAt: demoNow, articleIds: new Set<string>() }]]) },
    },
    { story: 'a quiet day', change: { stories: [], lastMention: dossiers[0]!.articles[0]!, tryInstead: ['Iraq'] } },
    { story: 'a day without any news at all', change: { stories: [] } },
  ])('fits $story', ({ change }) => {
    validate(written(change))
    expect(validate.errors ?? []).toEqual([])
  })

  it('knows every field: one that is not described is refused', () => {
    expect(validate({ ...written({ stories: [] }), invented: true })).toBe(false)
  })

  it('refuses a sentence without its source', () => {
    const briefing = written({})
    delete briefing.stories[0].headline.citation
    expect(validate(briefing)).toBe(false)
  })
})
