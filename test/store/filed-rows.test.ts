import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, reading } from './samples.ts'

let folder = ''
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-rows-'))
  store = await openFreshStore({ path: join(folder, 'attache.sqlite') })
  await store.outlets.save([harbourTimes])
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function rowsOf(question: string): readonly Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'attache.sqlite'))
  const rows = database.prepare(question).all()
  database.close()
  return rows.map((row) => ({ ...row }))
}

const actors = { 'person:irma-vale': 'Irma Vale', 'state:OM': 'Oman', 'state:YE': 'Yemen' }
const told = (change: Partial<Parameters<typeof reading>[0]> = {}): Reading => {
  const { article, analysis } = reading({
    slug: 'talks',
    headline: 'Yemen talks resume',
    body: 'Irma Vale accused Oman of a lie: “the ferry sails”. Irma Vale said the port is open.',
    actors,
    says: [
      {
        who: 'person:irma-vale',
        words: 'the ferry sails',
        cue: 'accused',
        act: 'accuse',
        office: 'Minister',
        target: 'state:OM',
      },
      { who: 'person:irma-vale', words: 'the port is open', cue: 'said', grade: 'reported' },
    ],
    ...change,
  })
  const statements = analysis.statements.map((statement, place) => ({ ...statement, printed: place === 0 }))
  return { article, analysis: { ...analysis, statements } }
}
const file = ({ article, analysis }: Reading) => store.articles.file(article, analysis)

describe('an article that is filed', () => {
  it('has a row for each actor, mention, office and statement', async () => {
    await file(told())
    const at = noon.getTime()
    expect(rowsOf('select key, name, kind, country, audience, mentions, last_at from actor order by key')).toEqual([
      {
        key: 'person:irma-vale',
        name: 'Irma Vale',
        kind: 'person',
        country: null,
        audience: 0,
        mentions: 1,
        last_at: at,
      },
      { key: 'state:OM', name: 'Oman', kind: 'state', country: 'OM', audience: 0, mentions: 1, last_at: at },
      { key: 'state:YE', name: 'Yemen', kind: 'state', country: 'YE', audience: 0, mentions: 1, last_at: at },
    ])
    const mentions = rowsOf(
      'select key, moment, revision_id, article_id, seen_at, superseded_at, salience, in_title from mention join actor on actor.id = actor_id order by key',
    )
    const mention = { moment: at, revision_id: 1, article_id: 1, seen_at: at, superseded_at: null, salience: 500 }
    expect(mentions).toEqual([
      { ...mention, key: 'person:irma-vale', in_title: 0 },
      { ...mention, key: 'state:OM', in_title: 0 },
      { ...mention, key: 'state:YE', in_title: 1 },
    ])
    const names = rowsOf(
      'select key, actor_name.name, is_whole from actor_name join actor on actor.id = actor_id order by 1, 3, 2',
    )
    expect(names.filter(({ is_whole }) => is_whole === 1).map(({ key }) => key)).toEqual(Object.keys(actors))
    expect(names.some(({ is_whole }) => is_whole === 0)).toBe(true)
    expect(rowsOf('select office, moment, revision_id, seen_at from office')).toEqual([
      { office: 'Minister', moment: at, revision_id: 1, seen_at: at },
    ])
    const statements = rowsOf(
      `select told.id, speaker.key as speaker, target.key as target, ordinal, grade, act, printed, told.audience
       from statement as told
       left join actor as speaker on speaker.id = speaker_id
       left join actor as target on target.id = target_id order by ordinal`,
    )
    expect(statements).toEqual([
      {
        id: 16_384,
        speaker: 'person:irma-vale',
        target: 'state:OM',
        ordinal: 0,
        grade: 'verbatim',
        act: 'accuse',
        printed: 1,
        audience: 0,
      },
      {
        id: 16_385,
        speaker: 'person:irma-vale',
        target: null,
        ordinal: 1,
        grade: 'reported',
        act: 'state',
        printed: 0,
        audience: 0,
      },
    ])
    const about = rowsOf(
      'select key, statement_id, printed, act, superseded_at from statement_about join actor on actor.id = statement_about.actor_id',
    )
    expect(about).toContainEqual({
      key: 'state:OM',
      statement_id: 16_384,
      printed: 1,
      act: 'accuse',
      superseded_at: null,
    })
    expect(rowsOf('select official_statements, moment, removed_at from article')).toEqual([
      { official_statements: 1, moment: at, removed_at: null },
    ])
  })

  it('counts once for an actor, and the newest is the last', async () => {
    await file(told({ slug: 'second', publishedAt: hoursAfter(noon, 2) }))
    await file(told({ slug: 'first' }))
    expect(rowsOf('select distinct mentions, last_at from actor')).toEqual([
      { mentions: 2, last_at: hoursAfter(noon, 2).getTime() },
    ])
  })

  it('is known from when an edit was seen by the new text, and before by the old one', async () => {
    await file(told({ guid: 'g' }))
    const seenAt = hoursAfter(noon, 1)
    const edited = told({
      guid: 'g',
      body: 'Irma Vale accused Oman of a lie: “the ferry sails”. Irma Vale said the port is open. Rain fell.',
    })
    await file({ ...edited, article: { ...edited.article, firstSeenAt: seenAt } })
    const rows = rowsOf(
      'select revision_id, seen_at, superseded_at, count(*) as count from mention group by 1, 2, 3 order by 1',
    )
    expect(rows).toEqual([
      { revision_id: 1, seen_at: noon.getTime(), superseded_at: seenAt.getTime(), count: 3 },
      { revision_id: 2, seen_at: seenAt.getTime(), superseded_at: null, count: 3 },
    ])
    for (const table of ['statement', 'statement_about'])
      expect(rowsOf(`select distinct superseded_at from ${table} order by 1`)).toEqual([
        { superseded_at: null },
        { superseded_at: seenAt.getTime() },
      ])
    expect(rowsOf('select distinct mentions from actor')).toEqual([{ mentions: 1 }])
    expect(rowsOf('select count(*) as articles from article')).toEqual([{ articles: 1 }])
  })

  it('may name nobody', async () => {
    await file(reading({ slug: 'plain' }))
    expect(rowsOf('select (select count(*) from actor) + (select count(*) from statement) as rows')).toEqual([
      { rows: 0 },
    ])
    expect(rowsOf('select official_statements from article')).toEqual([{ official_statements: 0 }])
  })
})
