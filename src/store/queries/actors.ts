import type { Selectable } from 'kysely'
import type { ActorKind } from '#src/analysis/findings.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { ActorStore, StoredActor } from '../ports/actor-store.ts'
import type { ActorTable } from '../schema.ts'
import { dateOf } from './columns.ts'
import { inChunks } from './in-chunks.ts'

/** Names looked at before the most mentioned are chosen: one letter begins many. */
const mostNames = 500

export function actorStore({ db }: Engine): ActorStore {
  return {
    async find(ids) {
      const rows = await inChunks(ids, (some) => db.selectFrom('actor').selectAll().where('key', 'in', some).execute())
      const byKey = new Map(rows.map((row) => [row.key, row]))
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
        .orderBy('actor.mentions', 'desc')
        .orderBy('actor.key')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...actorOf(row), isWhole: row.is_whole === 1 }))
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
                .select('actor_id')
                .where('name', '>=', prefix)
                .where('name', '<', `${prefix}\u{10ffff}`)
                .orderBy('name')
                .limit(mostNames)
                .as('names'),
            )
            .select('names.actor_id'),
        )
        .orderBy('mentions', 'desc')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map(actorOf)
    },

    async inTheNews(since, kinds, limit) {
      const rows = await db
        .selectFrom('actor')
        .selectAll()
        .where('last_at', '>=', since.getTime())
        .where('kind', 'in', kinds)
        .orderBy('mentions', 'desc')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map(actorOf)
    },

    async placesIn(country, limit) {
      const rows = await db
        .selectFrom('actor')
        .selectAll()
        .where('country', '=', country)
        .where('kind', '=', 'place')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(actorOf)
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

function actorOf(row: Selectable<ActorTable>): StoredActor {
  return {
    id: row.key,
    name: row.name,
    kind: row.kind as ActorKind,
    country: row.country,
    mentions: row.mentions,
    lastAt: dateOf(row.last_at),
  }
}
