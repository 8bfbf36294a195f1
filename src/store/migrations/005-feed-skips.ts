import type { SchemaChange } from './schema-change.ts'

/** Hours and days at which a publisher does not want to be asked: a 304 does not repeat them. */
export const feedSkips: SchemaChange = {
  name: '005-feed-skips',
  up: ({ addColumn }) => addColumn('feed', 'skips', 'text'),
}
