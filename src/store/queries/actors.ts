import { type Selectable, type SqlBool, sql } from 'kysely'
import type { ActorKind } from '#src/analysis/findings.ts'
import { byText } from '#src/base/by-text.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { ActorStore, StoredActor } from '../ports/actor-store.ts'
import type { ActorTable } from '../tables/finding-tables.ts'
import { dateOf } from './columns.ts'
import { inChunks } from './in-chunks.ts'
import { inSight, type Sight } from './sight.ts'

/** Most names that are looked at before the most mentioned are chosen; many names begin with the same letter. */
const mostNames = 500

/** An actor has one row for each audience, so that more rows are looked at where a viewer belongs to several. */
const audiencesOfOne = 4

export function actorStore({ db }: Engine, sight: Sight): ActorStore {
  const seen = inSight(sight, 'actor.audience')
  const isCommonAlone = sight.feedIds !== 'all' && sight.feedIds.length === 0
  const rowsFor = (limit: number) => (isCommonAlone ? limit : limit * audiencesOfOne)

  return {
    async find(ids) {
      const rows = await inChunks(ids, (some) =>
        db.selectFrom('actor').selectAll().where('key', 'in', some).where(seen).execute(),
      )
      const byKey = new Map(joined(rows).map((row) => [row.key, row]))
      return ids.flatMap((id) => {
        const row = byKey.get(id)
        return row ? [actorOf(row)] : []
      })
    },

    async named(name, limit) {
      const rows = await db
        .selectFrom('actor_name')
        .innerJoin('actor', 'actor.id', 'actor_name.actor_id')
        .selectAll('actor')
        .select('actor_name.is_whole')
        .where('actor_name.name', '=', name)
        .where(seen)
        .orderBy('actor.mentions', 'desc')
        .orderBy('actor.key')
        .limit(rowsFor(limit))
        .execute()
      const whole = new Set(rows.filter(({ is_whole }) => is_whole === 1).map(({ key }) => key))
      return mostMentioned(rows, limit).map((row) => ({ ...actorOf(row), isWhole: whole.has(row.key) }))
    },

    async completing(prefix, limit) {
      const rows = await db
        .selectFrom('actor')
        .selectAll()
        .where('id', 'in', (nested) =>
          nested
            .selectFrom(
              nested
                .selectFrom('actor_name')
                .innerJoin('actor', 'actor.id', 'actor_name.actor_id')
                .select('actor_name.actor_id')
                .where('actor_name.name', '>=', prefix)
                .where('actor_name.name', '<', `${prefix}\u{10ffff}`)
                .where(seen)
                .orderBy('actor_name.name')
                .limit(mostNames)
                .as('names'),
            )
            .select('names.actor_id'),
        )
        .where(isNamedNow)
        .orderBy('mentions', 'desc')
        .orderBy('key')
        .limit(rowsFor(limit))
        .execute()
      return mostMentioned(rows, limit).map(actorOf)
    },

    async inTheNews(since, kinds, limit) {
      const rows = await db
        .selectFrom('actor')
        .selectAll()
        .where('last_at', '>=', since.getTime())
        .where('kind', 'in', kinds)
        .where(seen)
        .where(isNamedNow)
        .orderBy('mentions', 'desc')
        .orderBy('key')
        .limit(rowsFor(limit))
        .execute()
      return mostMentioned(rows, limit).map(actorOf)
    },

    async placesIn(country, limit) {
      const rows = await db
        .selectFrom('actor')
        .selectAll()
        .where('country', '=', country)
        .where('kind', '=', 'place')
        .where(seen)
        .orderBy('id')
        .limit(rowsFor(limit))
        .execute()
      return joined(rows).slice(0, limit).map(actorOf)
    },

    async offices(ids, knownAt) {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('office')
        .innerJoin('actor', 'actor.id', 'office.actor_id')
        .select(({ fn }) => [
          'actor.key as actorId',
          'office.office',
          fn.min('office.moment').as('from'),
          fn.max('office.moment').as('to'),
          fn.max('office.revision_id').as('revisionId'),
        ])
        .where('actor.key', 'in', ids)
        .where(seen)
        .where('office.seen_at', '<=', knownAt.getTime())
        .groupBy(['actor.key', 'office.office'])
        .orderBy('to', 'desc')
        .orderBy('office.office')
        .execute()
      const articles = await inChunks(rows, (some) =>
        db
          .selectFrom('revision')
          .innerJoin('article', 'article.id', 'revision.article_id')
          .select(['revision.id', 'article.key'])
          .where(
            'revision.id',
            'in',
            some.map(({ revisionId }) => revisionId),
          )
          .execute(),
      )
      const keys = new Map(articles.map(({ id, key }) => [id, key]))
      return rows.map(({ actorId, office, from, to, revisionId }) => ({
        actorId,
        office,
        from: dateOf(from),
        to: dateOf(to),
        articleId: keys.get(revisionId)!,
      }))
    },
  }
}

/** Whether the newest text of an article names the actor: what outlets took back names nobody any more. */
const isNamedNow = sql<SqlBool>`exists (
  select 1 from mention where mention.actor_id = actor.id and mention.superseded_at is null
)`

type ActorRow = Pick<Selectable<ActorTable>, 'key' | 'audience' | 'name' | 'kind' | 'country' | 'mentions' | 'last_at'>

/**
 * Merges rows to one for each actor, in the order of the first row. The common row gives the name where there is one.
 */
function joined(rows: readonly ActorRow[]): readonly ActorRow[] {
  return [...Map.groupBy(rows, ({ key }) => key).values()].map((same) => {
    const [first] = same.toSorted((a, b) => a.audience - b.audience)
    return {
      ...first!,
      country: same.find(({ country }) => country !== null)?.country ?? null,
      mentions: same.reduce((sum, { mentions }) => sum + mentions, 0),
      last_at: same.reduce((latest, { last_at }) => Math.max(latest, last_at), 0),
    }
  })
}

function mostMentioned(rows: readonly ActorRow[], limit: number): readonly ActorRow[] {
  return joined(rows)
    .toSorted((a, b) => b.mentions - a.mentions || byText(a.key, b.key))
    .slice(0, limit)
}

function actorOf(row: ActorRow): StoredActor {
  return {
    id: row.key,
    name: row.name,
    kind: row.kind as ActorKind,
    country: row.country,
    mentions: row.mentions,
    lastAt: dateOf(row.last_at),
  }
}
