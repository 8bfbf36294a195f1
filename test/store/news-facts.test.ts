import { describe, expect, it } from 'vitest'
import { articleKind } from '#src/articles/article-kind.ts'
import { excerptOf } from '#src/briefings/excerpt.ts'
import { decodeTellsNews, encodeNewsFacts } from '#src/briefings/news-facts.ts'
import { newsFacts } from '#src/store/migrations/027-news-facts.ts'
import { runBackfills } from '#src/store/migrations/backfill.ts'
import { keepNewsFacts } from '#src/store/queries/news-facts.ts'
import { withdrawArticle } from '#src/store/queries/withdraw-article.ts'
import type { Reading } from '#src/stories/reading.ts'
import { describeOnBothDialects, type Subject } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading } from './samples.ts'

const closed = reading({
  slug: 'bridge',
  headline: 'Divers close the bridge at Sudmark',
  body: 'Divers closed the bridge at Sudmark on Monday after they found eleven cracks below the water.',
})
const feature = reading({ slug: 'feature', headline: 'Behind the truce, a bid for time' })
const reopened = reading({
  slug: 'bridge',
  headline: 'Why the bridge matters to you',
  body: 'Ferries carried the people of Sudmark.',
  seenAt: hoursAfter(noon, 2),
})

type Row = { readonly news_facts: string | null; readonly tells_news: number | null }

/** What is kept of each text, in the order of filing. */
async function keptIn(subject: Subject): Promise<readonly Row[]> {
  let rows: readonly Row[] = []
  await subject.within(async ({ db }) => {
    rows = await db.selectFrom('revision').select(['news_facts', 'tells_news']).orderBy('id').execute()
  })
  return rows
}

const told = (rows: readonly Row[]) => rows.map(({ tells_news }) => decodeTellsNews(tells_news))
const facts = (rows: readonly Row[]) => rows.map(({ news_facts }) => news_facts)

async function loseFacts(subject: Subject): Promise<void> {
  await subject.within(async ({ db }) => {
    await db.updateTable('revision').set({ news_facts: null, tells_news: null }).execute()
  })
}

describeOnBothDialects('what questions ask of an article', (subject) => {
  const file = async (...readings: readonly Reading[]) => {
    await subject.store.outlets.save([harbourTimes])
    return await subject.store.articles.fileAll(readings)
  }

  it('is kept with it when it is filed', async () => {
    await file(closed, feature)
    const rows = await keptIn(subject)
    expect(facts(rows)).toEqual([encodeNewsFacts(closed), encodeNewsFacts(feature)])
    expect(told(rows)).toEqual([true, false])
  })

  it('is kept anew with a changed text, and stays with the earlier one', async () => {
    await file(closed)
    expect(await file(reopened)).toEqual(['revised'])
    const rows = await keptIn(subject)
    expect(facts(rows)).toEqual([encodeNewsFacts(closed), encodeNewsFacts(reopened)])
    expect(told(rows)).toEqual([true, false])
    const view = await subject.store.viewedBy('common')
    const toldAt = async (at: Date) => (await view.articles.marksAt([closed.article.id], at)).get(closed.article.id)
    expect(await toldAt(hoursAfter(noon, 1))).toMatchObject({ tellsNews: true })
    expect(await toldAt(hoursAfter(noon, 3))).toMatchObject({ tellsNews: false })
  })

  it('is kept of the article as it is stored: with its first address', async () => {
    const { article, analysis } = reopened
    await file(closed, { article: { ...article, url: 'https://harbour-times.example/opinion/bridge' }, analysis })
    expect(facts(await keptIn(subject)).at(-1)).toBe(encodeNewsFacts(reopened))
  })

  it('is worked out again with a new analysis', async () => {
    await file(closed)
    await loseFacts(subject)
    const { store } = subject
    await subject.within(async ({ db }) => {
      await db.updateTable('revision').set({ analysis_version: 0 }).execute()
    })
    const [text] = await store.reanalysis.next(null, 1)
    const analysis = { ...closed.analysis, sentences: closed.analysis.sentences.slice(0, 1) }
    await store.reanalysis.replace([{ textId: text!.textId, analysis }], hoursAfter(noon, 5))
    expect(facts(await keptIn(subject))).toEqual([encodeNewsFacts({ ...closed, analysis })])
    expect(encodeNewsFacts({ ...closed, analysis })).not.toBe(encodeNewsFacts(closed))
  })

  it('goes with the text', async () => {
    await file(closed)
    const [text] = await subject.store.forgetting.wholeTexts(hoursAfter(noon, 24), 1)
    const reduced = { textId: text!.textId, ...excerptOf(text!.article, text!.analysis) }
    await subject.store.forgetting.reduce([reduced], hoursAfter(noon, 48))
    expect(await keptIn(subject)).toEqual([{ news_facts: null, tells_news: null }])
  })

  it('goes from texts that an earlier version let go of or withdrew, and from no others', async () => {
    const printed = reading({ slug: 'printed', headline: 'Norland closes the port of Sudmark' })
    await file(closed, printed, feature)
    const filed = await keptIn(subject)
    const { forgetting } = subject.store
    const [text] = await forgetting.wholeTexts(hoursAfter(noon, 24), 1)
    await forgetting.reduce(
      [{ textId: text!.textId, ...excerptOf(text!.article, text!.analysis) }],
      hoursAfter(noon, 48),
    )
    await subject.within(async ({ db, ...engine }) => {
      await withdrawArticle(db, printed.article.id, hoursAfter(noon, 48), { db, ...engine })
      // An earlier version leaves what it does not know.
      await db.updateTable('revision').set(filed[0]!).where('tells_news', 'is', null).execute()
    })
    let last: number | null = 0
    for (let steps = 0; last !== null; steps += 1) {
      expect(steps).toBeLessThan(3)
      last = await forgetting.sweepFacts(last)
    }
    const nothing = { news_facts: null, tells_news: null }
    expect(await keptIn(subject)).toEqual([nothing, filed[1], filed[2], nothing])
  })

  it('is used where it is kept, and worked out where it is not', async () => {
    await file(closed)
    await subject.within(async ({ db }) => {
      const other = encodeNewsFacts(closed)!.replace('"news"', '"opinion"')
      await db.updateTable('revision').set({ news_facts: other }).execute()
    })
    const kindOf = async () => {
      const [read] = await (await subject.store.viewedBy('common')).articles.load([closed.article.id])
      return articleKind(read!.article)
    }
    expect(await kindOf()).toBe('opinion')
    await loseFacts(subject)
    expect(await kindOf()).toBe('news')
  })

  it('is decided by what the feed states, whatever is kept', async () => {
    await file({ ...closed, article: { ...closed.article, statedKind: 'opinion' } })
    const view = await subject.store.viewedBy('common')
    const marks = await view.articles.marksAt([closed.article.id], noon)
    expect(marks.get(closed.article.id)).toMatchObject({ tellsNews: false, at: noon })
  })

  it('is worked out after an upgrade for all that was filed before, also where that is cut short', async () => {
    const many = Array.from({ length: 130 }, (_, n) => reading({ slug: `a${n}`, headline: `Norland closes port ${n}` }))
    await file(...many)
    const filed = await keptIn(subject)
    await loseFacts(subject)
    await subject.within(async ({ db }) => {
      await db.deleteFrom('backfill').execute()
    })
    await subject.within(async (engine) => {
      const cutShort = {
        name: '027-news-facts',
        batch: (...[queries, cursor]: Parameters<typeof keepNewsFacts>) => {
          if (cursor !== null) throw new Error('power cut')
          return keepNewsFacts(queries, cursor)
        },
      }
      await expect(runBackfills(engine, [cutShort])).rejects.toThrow('power cut')
    })
    const half = facts(await keptIn(subject)).filter((one) => one !== null).length
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(130)
    await subject.reopen()
    expect(await keptIn(subject)).toEqual(filed)
  })

  it('is worked out for what an earlier version filed after the step was taken', async () => {
    await file(closed, feature)
    const filed = await keptIn(subject)
    await loseFacts(subject)
    await subject.redo(newsFacts)
    expect(await keptIn(subject)).toEqual(filed)
  })
})

describe('the sample texts', () => {
  it('differ in what is kept of them', () => {
    expect(new Set([closed, feature, reopened].map(encodeNewsFacts)).size).toBe(3)
  })
})
