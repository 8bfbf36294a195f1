import { sql } from 'kysely'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import {
  catalogueOutletAt,
  isCatalogueFeed,
  isCatalogueOutlet,
  outletOfFeed,
} from '#src/feeds/catalogue/outlet-of-feed.ts'
import { hostOf } from '#src/feeds/outlet-name.ts'
import type { Queries } from '../dialects/dialect.ts'
import type { SchemaChange } from './schema-change.ts'

/**
 * Feeds that are not the catalogue's belong to every server that is known now, and what they brought is kept apart. An
 * installation that knows no server keeps them common. Of their outlets nothing is believed but the host: names and
 * labels may have come from anybody's list.
 */
export const privateFeeds: SchemaChange = {
  name: '017-private-feeds',
  breaksOlder: true,
  async up({ db, dialect }) {
    const guilds = await idsOf(
      db,
      'select id from guild union select guild_id from digest union select guild_id from watch',
    )
    const { rows: feeds } =
      await sql<FeedRow>`select id, url, title, outlet_id as "outletId" from feed order by id`.execute(db)
    const own = feeds.filter(({ url }) => !isCatalogueFeed(url))
    if (guilds.length === 0 || own.length === 0) return
    for (const feed of own) await handOver(db, feed, guilds)
    await sql`insert into circle (feeds) values (${own.map(({ id }) => id).join(',')})`.execute(db)
    await run(db, ...articlesApart, ...actorsApart, ...countsAnew)
    await dialect.moveWords(db, 'article_words', 'private_article_words', revisionsApart)
    await dialect.moveWords(db, 'statement_words', 'private_statement_words', statementsApart)
  },
}

type FeedRow = { id: number; url: string; title: string; outletId: string }

async function idsOf(db: Queries, question: string): Promise<readonly string[]> {
  const { rows } = await sql.raw<{ id: string }>(question).execute(db)
  return rows.map(({ id }) => id)
}

async function run(db: Queries, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

async function handOver(db: Queries, feed: FeedRow, guilds: readonly string[]): Promise<void> {
  const outletId = await outletFor(db, feed)
  const title = looksLikeCatalogue(feed.title) ? hostOf(feed.url) : feed.title
  await sql`update feed set is_common = 0, is_kept = 0, outlet_id = ${outletId}, title = ${title} where id = ${feed.id}`.execute(
    db,
  )
  await sql`update article set audience = ${feed.id}, outlet_id = ${outletId} where feed_id = ${feed.id}`.execute(db)
  for (const guild of guilds) {
    await sql`insert into follow (guild_id, feed_id, added_by, followed_at, is_inherited)
      values (${guild}, ${feed.id}, null, 0, 1)`.execute(db)
  }
}

/** Whoever called a feed by the name of an outlet of the catalogue, its host says whose it is. */
async function outletFor(db: Queries, { url, outletId }: FeedRow): Promise<string> {
  const known = catalogueOutletAt(url)
  const isForged = isCatalogueOutlet(outletId) && known?.id !== outletId
  const id = known?.id ?? (isForged ? outletOfFeed(url).id : outletId)
  const { name, homePage, country, language, ownership, owner, creditLine } = known ?? outletOfFeed(url)
  await sql`
    insert into outlet (id, name, home_page, country, language, ownership, owner, credit_line, is_common)
    values (${id}, ${name}, ${homePage}, ${country}, ${language}, ${ownership}, ${owner}, ${creditLine}, 0)
    on conflict (id) do nothing`.execute(db)
  if (known === null) {
    await sql`
      update outlet set name = ${name}, home_page = ${homePage}, country = null, ownership = null, owner = null,
        credit_line = null, is_common = 0
      where id = ${id}`.execute(db)
  }
  return id
}

const apart = 'select id from article where audience <> 0'

const articlesApart = [
  `update statement set audience = (select audience from article where article.id = statement.article_id)
    where article_id in (${apart})`,
  `update placement set circle = (select max(id) from circle) where article_id in (${apart})`,
]

/** Each audience knows its own actors. */
const actorsApart = [
  `insert into actor (key, audience, name, kind, country, mentions, last_at)
    select actor.key, article.audience, actor.name, actor.kind, actor.country, count(distinct article.id), max(article.moment)
    from mention join article on article.id = mention.article_id join actor on actor.id = mention.actor_id
    where article.audience <> 0 group by actor.key, article.audience, actor.name, actor.kind, actor.country`,
  `create table moved_actor as
    select common.id as old_id, own.audience as audience, own.id as new_id
    from actor as own join actor as common on common.key = own.key and common.audience = 0 where own.audience <> 0`,
  'create index moved_actor_old on moved_actor (old_id, audience)',
  `insert into actor_name (name, actor_id, is_whole)
    select actor_name.name, moved_actor.new_id, actor_name.is_whole
    from actor_name join moved_actor on moved_actor.old_id = actor_name.actor_id`,
  `update mention set actor_id = (
      select new_id from moved_actor join article on article.audience = moved_actor.audience
      where moved_actor.old_id = mention.actor_id and article.id = mention.article_id)
    where article_id in (${apart})`,
  `update office set actor_id = (
      select new_id from moved_actor join article on article.audience = moved_actor.audience
        join revision on revision.article_id = article.id
      where moved_actor.old_id = office.actor_id and revision.id = office.revision_id)
    where revision_id in (select id from revision where article_id in (${apart}))`,
  `update statement_about set actor_id = (
      select new_id from moved_actor join statement on statement.audience = moved_actor.audience
      where moved_actor.old_id = statement_about.actor_id and statement.id = statement_about.statement_id),
    speaker_id = coalesce((
      select new_id from moved_actor join statement on statement.audience = moved_actor.audience
      where moved_actor.old_id = statement_about.speaker_id and statement.id = statement_about.statement_id), 0)
    where statement_id in (select id from statement where audience <> 0)`,
  ...['speaker_id', 'target_id'].map(
    (column) => `update statement set ${column} = (
      select new_id from moved_actor where old_id = statement.${column} and audience = statement.audience)
    where audience <> 0 and ${column} is not null`,
  ),
  `update actor set mentions = (select count(distinct article_id) from mention where mention.actor_id = actor.id)
    where audience = 0 and id in (select old_id from moved_actor)`,
  `update actor set last_at = (select max(moment) from mention where mention.actor_id = actor.id)
    where audience = 0 and mentions > 0 and id in (select old_id from moved_actor)`,
  `delete from actor_name where actor_id in (
    select id from actor where audience = 0 and mentions = 0 and id in (select old_id from moved_actor))`,
  'delete from actor where audience = 0 and mentions = 0 and id in (select old_id from moved_actor)',
  'drop table moved_actor',
]

const spellMs = 6 * 3_600_000

const countsAnew = [
  'delete from corpus_spell',
  `insert into corpus_spell (spell, outlet_id, articles, last_seen_at)
    select moment / ${spellMs}, outlet_id, count(*), max(first_seen_at) from article where audience = 0
    group by moment / ${spellMs}, outlet_id`,
]

const revisionsApart = sql`select id, text from revision where article_id in (${sql.raw(apart)})`
/** Their words stand in no column. */
const statementsApart = sql`select id, null as text from statement where audience <> 0`
