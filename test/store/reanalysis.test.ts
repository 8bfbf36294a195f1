import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Analysis } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import { reanalyse } from '#src/newsroom/filing/reanalyse.ts'
import type { Engine } from '#src/store/dialects/dialect.ts'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { frozenAt, thawPostgres, thawSqlite } from '#test/support/old-newsroom.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'

const clock = { now: () => new Date(frozenAt.getTime() + 3_600_000) }
const log = { warn: () => {} }
const { signal } = new AbortController()

/** A newer engine: it leaves out a third of the statements, and knows people under other ids. */
function readAnew(article: Pick<Article, 'text' | 'title'>): Analysis {
  const known = read.get(article.text) ?? readOnce(article)
  read.set(article.text, known)
  return known
}

/** Two engines and six tests read the same texts. */
const read = new Map<string, Analysis>()

function readOnce({ text, title }: Pick<Article, 'text' | 'title'>): Analysis {
  const { statements, actors, ...rest } = analyze(text, { title })
  const id = (old: string) => (old.startsWith('person:') ? `${old}-anew` : old)
  const named = <Named extends { readonly actorId: string | null } | null>(name: Named): Named =>
    name && { ...name, actorId: name.actorId === null ? null : id(name.actorId) }
  return {
    ...rest,
    actors: actors.map((actor) => ({ ...actor, id: id(actor.id) })),
    statements: statements
      .filter((_, index) => index % 3 !== 1)
      // what a statement was judged by is not stored
      .map(({ evidence: _evidence, ...kept }) => ({
        ...kept,
        speaker: named(kept.speaker),
        target: named(kept.target),
      })),
  }
}

const analyse = async (article: Article) => readAnew(article)

/** Everything by which findings are found, with names in the place of row ids. */
async function filed({ db }: Engine): Promise<unknown> {
  const ask = async (query: string) => (await sql.raw(query).execute(db)).rows
  return {
    statements: await ask(`select article.key, statement.ordinal, revision.revision, statement.grade, statement.act,
      statement.words_key, statement.moment, statement.seen_at, statement.superseded_at,
      statement.audience, article.audience as "articleAudience", speaker.key as speaker,
      speaker.audience as "speakerAudience", target.key as target, target.audience as "targetAudience"
      from statement join revision on revision.id = statement.revision_id join article on article.id = statement.article_id
      left join actor as speaker on speaker.id = statement.speaker_id
      left join actor as target on target.id = statement.target_id order by 1, 3, 2`),
    abouts:
      await ask(`select article.key, statement.ordinal, actor.key as about, actor.audience, speaker.key as speaker,
      speaker.audience as "speakerAudience", statement_about.moment, statement_about.grade, statement_about.seen_at, statement_about.superseded_at
      from statement_about join statement on statement.id = statement_about.statement_id
      join article on article.id = statement.article_id join actor on actor.id = statement_about.actor_id
      left join actor as speaker on speaker.id = statement_about.speaker_id
      order by article.key, statement.ordinal, actor.key, statement_about.seen_at`),
    mentions: await ask(`select article.key, actor.key as actor, actor.audience, mention.moment, mention.seen_at,
      mention.superseded_at, mention.salience, mention.in_title, mention.in_passing from mention join article on article.id = mention.article_id
      join actor on actor.id = mention.actor_id order by article.key, actor.key, mention.seen_at`),
    offices: await ask(`select actor.key, actor.audience, office.office, office.moment, office.seen_at
      from office join actor on actor.id = office.actor_id order by 1, 2, 3, 4, 5`),
    // An actor is named as the first text had it that was filed.
    actors: await ask(`select key, audience, lower(name) as name, kind, country, mentions, last_at from actor
      order by key, audience`),
    // Each audience kept the names by which an actor was known to all, when feeds were given to their followers.
    names: await ask(`select distinct actor_name.name, actor.key, actor_name.is_whole from actor_name
      join actor on actor.id = actor_name.actor_id order by 1, 2`),
    official: await ask('select key, official_statements from article order by key'),
    order: await ask(
      'select count(*) as disorder from statement a join statement b on a.id < b.id and a.revision_id > b.revision_id',
    ),
  }
}

/** The same articles, filed one by one as the newer engine reads them. */
async function filedAnew(store: Store, place: StorePlace): Promise<void> {
  const outlets = await store.outlets.all()
  const fresh = await openStore(place)
  await fresh.outlets.save(outlets)
  const feeds = await store.feeds.all()
  for (const { outletId, url, title, packs, isCommon } of feeds) {
    const follower = isCommon ? null : { guildId: '1', userId: null }
    await fresh.feeds.follow({ outletId, url, title, packs }, { nextCheckAt: frozenAt, intervalMs: 1, follower })
  }
  const window = { from: new Date(0), to: clock.now() }
  const own = feeds.filter(({ isCommon }) => !isCommon).map(({ outletId, id }) => ({ outletId, feedId: id }))
  const common = outlets.map(({ id }) => ({ outletId: id, feedId: null }))
  const found = await Promise.all([...common, ...own].map((source) => store.articles.headlines(source, window)))
  for (const { id } of found.flat()) {
    for (const { article } of await store.articles.revisions(id)) {
      const seenAt = article.revision === 1 ? article.firstSeenAt : frozenAt
      await fresh.articles.file({ ...article, firstSeenAt: seenAt }, readAnew(article))
    }
  }
  await fresh.close()
}

let server: PostgresServer
let databases = 0
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const engines = [
  {
    name: 'SQLite',
    async places(): Promise<readonly [old: StorePlace, fresh: StorePlace]> {
      const folder = await mkdtemp(join(tmpdir(), 'attache-reanalysis-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      await thawSqlite(join(folder, 'old.sqlite'))
      return [{ path: join(folder, 'old.sqlite') }, { path: join(folder, 'fresh.sqlite') }]
    },
  },
  {
    name: 'PostgreSQL',
    async places(): Promise<readonly [old: StorePlace, fresh: StorePlace]> {
      databases += 1
      const databaseUrl = await server.createDatabase(`old_${databases}`)
      await thawPostgres(databaseUrl)
      return [{ databaseUrl }, { databaseUrl: await server.createDatabase(`fresh_${databases}`) }]
    },
  },
] as const

async function filedIn(place: StorePlace): Promise<unknown> {
  const engine = 'path' in place ? openSqlite(place.path) : openPostgres(place.databaseUrl)
  const rows = await filed(engine)
  await engine.close()
  return rows
}

describe.each(engines)('stored analyses, in $name', ({ places }) => {
  it('are brought to the newest engine as if it had read every text at first', async () => {
    const [old, fresh] = await places()
    const store = await openStore(old)
    expect(await store.reanalysis.count(null)).toBe(75)
    expect(await reanalyse({ since: null }, { store, clock, signal, log, analyse })).toBe(75)
    expect(await store.reanalysis.count(null)).toBe(0)
    await filedAnew(store, fresh)
    const view = await store.viewedBy('operator')
    const [statement] = (await view.statements.find(everything, { offset: 0, limit: 1 })).statements
    const [read] = await view.articles.load([statement![0]!.articleId])
    expect(read!.analysis).toEqual(readAnew(read!.article))
    await store.close()
    expect(await filedIn(old)).toEqual(await filedIn(fresh))
  })

  it('go on where they were cut short; no text is read twice, and an edited article keeps its texts', async () => {
    const [old] = await places()
    const store = await openStore(old)
    const read: string[] = []
    const ending = new AbortController()
    const cutShort = async (article: Article) => {
      if (read.length === 20) ending.abort()
      ending.signal.throwIfAborted()
      read.push(`${article.id} ${article.revision}`)
      return readAnew(article)
    }
    const first = reanalyse({ since: null }, { store, clock, signal: ending.signal, log, analyse: cutShort })
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    const left = await store.reanalysis.count(null)
    expect(left).toBe(75 - 18)
    const progress: unknown[] = []
    const onProgress = (state: unknown) => progress.push(state)
    expect(await reanalyse({ since: null, onProgress }, { store, clock, signal, log, analyse })).toBe(left)
    expect(progress.at(-1)).toEqual({ done: left, total: left })
    expect(await store.reanalysis.count(null)).toBe(0)
    expect((await store.deliveries.outdated({ revisedSince: new Date(0), limit: 10 })).length).toBe(0)
    await store.close()
  })

  it('stay as they are where they are older than asked, and where the new engine fails', async () => {
    const [old] = await places()
    const store = await openStore(old)
    const since = new Date(frozenAt.getTime() - 1_000)
    const recent = await store.reanalysis.count(since)
    expect(recent).toBeGreaterThan(0)
    expect(recent).toBeLessThan(75)
    const { statements: kept } = await store.viewedBy('operator')
    const statements = await kept.count()
    const failing = () => Promise.reject(new Error('too long'))
    expect(await reanalyse({ since }, { store, clock, signal, log, analyse: failing })).toBe(recent)
    expect(await store.reanalysis.count(null)).toBe(75 - recent)
    expect(await kept.count()).toBe(statements)
    await store.close()
  })
})

const everything = {
  speakerIds: null,
  about: null,
  grade: null,
  act: null,
  printed: true,
  window: { from: new Date(0), to: clock.now() },
}
