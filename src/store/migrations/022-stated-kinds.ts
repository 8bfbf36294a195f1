import type { SchemaChange } from './schema-change.ts'

/** What the categories of a feed say that an article is: opinion, sport, a live page. */
export const statedKinds: SchemaChange = {
  name: '022-stated-kinds',
  up: ({ addColumn }) => addColumn('article', 'stated_kind', 'text'),
}
