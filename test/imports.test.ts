import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * Floor by floor, the lowest first: each room and the rooms it may import from, types included. A name without a
 * slash stands for the whole floor, its rooms too. `docs/house.md` draws the same picture.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  base: [],
  'config.ts': ['base'],
  schedule: ['base'],
  demo: ['base'],

  feeds: [],
  'feeds/reading': ['base'],
  'feeds/fetching': ['base', 'feeds'],
  'feeds/catalogue': ['feeds'],
  'feeds/opml': ['base', 'feeds', 'feeds/catalogue'],
  'feeds/pace': ['base', 'feeds', 'feeds/fetching', 'feeds/reading'],

  articles: ['base', 'feeds/reading'],

  analysis: ['base', 'articles', 'analysis/shared', 'analysis/english'],
  'analysis/shared': ['base', 'analysis'],
  'analysis/gazetteer': ['analysis', 'analysis/shared'],
  'analysis/english': ['base', 'analysis', 'analysis/shared', 'analysis/gazetteer'],

  stories: ['base', 'articles', 'analysis', 'analysis/english'],
  'stories/gathering': ['base', 'stories', 'analysis/english', 'analysis/gazetteer'],
  'stories/facts': ['base', 'stories', 'articles', 'analysis', 'analysis/shared'],
  briefings: ['base', 'feeds', 'articles', 'analysis', 'analysis/english', 'stories', 'stories/facts'],

  subscriptions: ['base', 'analysis'],

  'store/ports': ['base', 'feeds', 'articles', 'analysis', 'stories', 'subscriptions'],
  store: ['store/ports', 'store/queries', 'store/dialects', 'store/migrations'],
  'store/dialects': ['base', 'store'],
  'store/migrations': ['store', 'store/dialects'],
  'store/queries': [
    ...['base', 'feeds', 'articles', 'analysis', 'analysis/shared', 'subscriptions'],
    ...['store', 'store/ports', 'store/dialects'],
  ],

  'newsroom/archive': [
    ...['base', 'feeds', 'articles', 'analysis', 'stories/facts', 'briefings', 'subscriptions'],
    ...['store', 'store/ports', 'newsroom/feeds', 'newsroom/filing'],
  ],
  'newsroom/feeds': [
    ...['base', 'feeds', 'feeds/catalogue', 'feeds/fetching', 'feeds/opml', 'feeds/pace', 'feeds/reading', 'articles'],
    ...['store', 'newsroom/polling'],
  ],
  'newsroom/polling': ['base', 'feeds', 'feeds/fetching', 'feeds/pace', 'feeds/reading', 'articles', 'store/ports'],
  'newsroom/filing': [
    ...['base', 'feeds', 'feeds/fetching', 'feeds/pace', 'feeds/reading', 'articles', 'analysis', 'stories'],
    ...['stories/gathering', 'stories/facts', 'store', 'store/ports', 'newsroom/polling'],
  ],
}
