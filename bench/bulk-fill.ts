import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { analysisVersion } from '#src/analysis/analysis-version.ts'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { encodeAnalysis } from '#src/store/queries/analysis-codec.ts'
import { indexMoment, spellMs } from '#src/store/queries/index-moment.ts'
import { newsFactsColumns } from '#src/store/queries/news-facts.ts'
import { statementRowId } from '#src/store/queries/statement-row-id.ts'
import type { StoryReading } from './invented-world.ts'

const batch = 5_000

type Row = readonly SQLInputValue[]

/**
 * Fills an empty store of SQLite with articles that come in the order of time, many times as fast as filing them one by
 * one: for stores of a million. Leaves the rows that filing would leave (`bulk-fill.test.ts`), and a story's origins as
 * the outlets that tell it. Not safe against a power cut.
 *
 * @param path - A file that does not exist yet.
 */
export async function bulkFill(
  path: string,
  outlets: readonly Outlet[],
  articles: Iterable<StoryReading>,
  progress: (filed: number) => void = () => {},
): Promise<void> {
  const store = await openStore({ path })
  await store.outlets.save(outlets)
  await store.close()
  const database = new DatabaseSync(path)
  // Written once, not twice: a log is of use only to a store that somebody reads meanwhile.
  database.exec(`
    pragma journal_mode = delete;
    pragma journal_mode = memory;
    pragma synchronous = off;
    pragma cache_size = -2097152;
  `)
  const insert = inserters(database)
  const tally = new Tally()
  let filed = 0
  database.exec('begin')
  for (const one of articles) {
    filed += 1
    fileOne(filed, one, insert, tally)
    if (filed % batch === 0) {
      database.exec('commit; begin')
      progress(filed)
    }
  }
  tally.save(insert)
  database.exec('commit')
  database.close()
}

type Insert = ReturnType<typeof inserters>

function inserters(database: DatabaseSync) {
  const into = (table: string, columns: string) => {
    const places = columns.split(' ').map(() => '?')
    const statement: StatementSync = database.prepare(
      `insert or ignore into ${table} (${columns.replaceAll(' ', ', ')}) values (${places.join(', ')})`,
    )
    return (row: Row) => Number(statement.run(...row).lastInsertRowid)
  }
  return {
    article: into('article', 'id key outlet_id feed_id url guid first_seen_at moment revision_id official_statements'),
    revision: into(
      'revision',
      'id article_id revision seen_at superseded_at published_at date_quality moment language content_hash title_end text analysis analysis_version news_facts tells_news',
    ),
    actor: into('actor', 'id key name kind country mentions last_at'),
    name: into('actor_name', 'name actor_id is_whole'),
    mention: into(
      'mention',
      'actor_id moment revision_id article_id seen_at superseded_at salience in_title in_passing',
    ),
    office: into('office', 'actor_id office moment revision_id seen_at'),
    statement: into(
      'statement',
      'id revision_id article_id ordinal speaker_id target_id grade act printed words_key outlet_id moment seen_at superseded_at',
    ),
    about: into(
      'statement_about',
      'actor_id speaker_id moment statement_id grade seen_at superseded_at words_key printed act audience outlet_id',
    ),
    articleWords: into('article_words', 'rowid text'),
    statementWords: into('statement_words', 'rowid text'),
    spell: into('corpus_spell', 'spell outlet_id articles last_seen_at'),
    story: into('story', 'id absorbed_into'),
    placement: into('placement', 'article_id since until story_id'),
    origins: into('origin_count', 'story_id since origins'),
  }
}

/** What many articles share, kept in memory and written at the end. */
class Tally {
  readonly #actors = new Map<string, { readonly id: number; readonly row: Row; mentions: number; lastAt: number }>()
  readonly #spells = new Map<string, { readonly key: Row; articles: number; lastSeenAt: number }>()
  readonly #tellers = new Map<string, Set<string>>()

  /** @returns The actor's row id, and whether it is seen for the first time. */
  actor(key: string, facts: Row, moment: number): { readonly rowId: number; readonly isNew: boolean } {
    const known = this.#actors.get(key)
    if (known) {
      known.mentions += 1
      known.lastAt = Math.max(known.lastAt, moment)
      return { rowId: known.id, isNew: false }
    }
    const id = this.#actors.size + 1
    this.#actors.set(key, { id, row: [id, key, ...facts], mentions: 1, lastAt: moment })
    return { rowId: id, isNew: true }
  }

  spell(moment: number, outletId: string, seenAt: number): void {
    const spell = Math.floor(moment / spellMs)
    const key = `${spell} ${outletId}`
    const known = this.#spells.get(key) ?? { key: [spell, outletId], articles: 0, lastSeenAt: seenAt }
    known.articles += 1
    known.lastSeenAt = Math.max(known.lastSeenAt, seenAt)
    this.#spells.set(key, known)
  }

  /** @returns How many outlets tell the story now, where this one is new to it. */
  teller(storyId: string, outletId: string): number | null {
    const known = this.#tellers.get(storyId) ?? new Set()
    this.#tellers.set(storyId, known)
    return known.has(outletId) ? null : known.add(outletId).size
  }

  save(insert: Insert): void {
    for (const { row, mentions, lastAt } of this.#actors.values()) insert.actor([...row, mentions, lastAt])
    for (const { key, articles, lastSeenAt } of this.#spells.values()) insert.spell([...key, articles, lastSeenAt])
  }
}

/** @param id - Of the article's row, and of its only revision's. */
function fileOne(id: number, { storyId, reading }: StoryReading, insert: Insert, tally: Tally): void {
  const { article, analysis } = reading
  const moment = indexMoment(article)
  const seenAt = article.firstSeenAt.getTime()
  const findings = filedFindings(analysis, article)
  const facts = newsFactsColumns({ article, analysis })
  const { id: key, outletId, feedId, url, guid } = article
  insert.article([id, key, outletId, feedId, url, guid, seenAt, moment, id, findings.official])
  insert.revision([
    ...[id, id, 1, seenAt, null, article.publishedAt?.getTime() ?? null, article.dateQuality, moment],
    ...[article.language, article.contentHash, article.title.end, article.text, encodeAnalysis(analysis)],
    ...[analysisVersion, facts.news_facts, facts.tells_news],
  ])
  insert.articleWords([id, article.text])
  tally.spell(moment, outletId, seenAt)

  const rowIds = new Map<string, number>()
  for (const { id: actorId, name, kind, country, names, salience, inTitle, inPassing } of findings.actors) {
    const { rowId, isNew } = tally.actor(actorId, [name, kind, country], moment)
    rowIds.set(actorId, rowId)
    if (isNew) for (const { name, isWhole } of names) insert.name([name, rowId, Number(isWhole)])
    insert.mention([rowId, moment, id, id, seenAt, null, salience, Number(inTitle), Number(inPassing)])
  }
  for (const { actorId, office } of findings.offices) {
    insert.office([rowIds.get(actorId)!, office, moment, id, seenAt])
  }
  for (const [ordinal, statement] of findings.statements.entries()) {
    const { grade, act, printed } = statement
    const speakerId = rowIds.get(statement.speakerId ?? '') ?? null
    const statementId = statementRowId(id, ordinal)
    insert.statement([
      ...[statementId, id, id, ordinal, speakerId, rowIds.get(statement.targetId ?? '') ?? null, grade, act],
      ...[printed ? 1 : 0, statement.wordsKey, outletId, moment, seenAt, null],
    ])
    for (const about of statement.about) {
      insert.about([
        ...[rowIds.get(about)!, speakerId ?? 0, moment, statementId, grade, seenAt, null],
        ...[statement.wordsKey, printed ? 1 : 0, act, 0, outletId],
      ])
    }
    insert.statementWords([statementId, statement.words])
  }

  insert.story([storyId, null])
  insert.placement([id, seenAt, null, storyId])
  const origins = tally.teller(storyId, outletId)
  if (origins !== null) insert.origins([storyId, seenAt, origins])
}
