import { byText } from '#src/base/by-text.ts'
import { hostOf, nameOfAdded } from '#src/feeds/outlet-name.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { StoreView } from '../ports/store-view.ts'
import { feedOf } from './feeds.ts'
import { ofHiddenOutlet, ofShownOutlet } from './hidden-rules.ts'
import { outletOf } from './outlets.ts'
import { inSight, type Sight, wanted } from './sight.ts'

/**
 * The feeds that a viewer may know of. Only the operator also sees feeds that rest because nobody follows them, and feeds
 * of hidden outlets.
 */
export function feedView({ db }: Pick<Engine, 'db'>, sight: Sight, guildId: string | null): StoreView['feeds'] {
  const seesAll = sight.feedIds === 'all'
  return {
    async hidden() {
      if (!seesAll) return []
      const rows = await db.selectFrom('feed').selectAll().where(ofHiddenOutlet).orderBy('id').execute()
      return rows.map((row) => ({ feed: feedOf(row), isPrivate: row.is_common === 0, isMasked: false }))
    },
    async all() {
      const rows = await db
        .selectFrom('feed')
        .selectAll()
        .where(ofShownOutlet('feed.outlet_id'))
        .$if(!seesAll, (query) =>
          query.where((is) =>
            is.or([
              is.and([is('is_common', '=', 1), is('state', '<>', 'unfollowed'), wanted(sight, 'feed.outlet_id')]),
              is.and([is('is_common', '=', 0), inSight(sight, 'feed.id')]),
            ]),
          ),
        )
        .orderBy(seesAll ? 'id' : 'url')
        .execute()
      const own = await db
        .selectFrom('follow')
        .select('feed_id')
        .where('guild_id', '=', guildId ?? '')
        .where('is_inherited', '=', 0)
        .execute()
      const ownIds = new Set(own.map(({ feed_id }) => feed_id))
      return rows.map((row) => ({
        feed: feedOf(row),
        isPrivate: row.is_common === 0,
        isMasked: !seesAll && row.url.includes('?') && !ownIds.has(row.id),
      }))
    },
  }
}

/** Common outlets, and outlets of the viewer's own feeds. The latter may be named after the feed's title. */
export function outletView({ db }: Pick<Engine, 'db'>, sight: Sight): StoreView['outlets'] {
  return {
    async all() {
      const common = await db
        .selectFrom('outlet')
        .selectAll()
        .where('is_common', '=', 1)
        .where(ofShownOutlet('id'))
        .orderBy('id')
        .execute()
      if (sight.feedIds !== 'all' && sight.feedIds.length === 0) return common.map(outletOf)
      const rows = await db
        .selectFrom('feed')
        .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
        .selectAll('outlet')
        .select('feed.title')
        .where('outlet.is_common', '=', 0)
        .where('feed.is_common', '=', 0)
        .where(inSight(sight, 'feed.id'))
        .where(ofShownOutlet('outlet.id'))
        .orderBy('feed.url')
        .execute()
      const added = [...Map.groupBy(rows, ({ id }) => id).values()].map(([first]) => ({
        ...outletOf(first!),
        name: isNameless(first!) ? nameOfAdded(first!.title, hostOf(first!.home_page)) : first!.name,
      }))
      return [...common.map(outletOf), ...added].sort((a, b) => byText(a.id, b.id))
    },
  }
}

/** Whether only the host of an outlet is known. Then the outlet is named after the viewer's own feed. */
function isNameless({ name, home_page }: { readonly name: string; readonly home_page: string }): boolean {
  return name === hostOf(home_page)
}
