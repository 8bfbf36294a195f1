import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = join(import.meta.dirname, '../..')

/** The files that take longest, longest first: at the end of a run one of them would keep a single core busy. */
export const beginFirst = [
  'test/store/migrations.test.ts',
  'test/e2e/bot.test.ts',
  'test/site/browser.test.ts',
  'test/discord/kill.test.ts',
  'test/e2e/whole-bot.test.ts',
  'test/e2e/bad-input.test.ts',
  'test/newsroom/upgrade.test.ts',
  'test/store/reanalysis.test.ts',
  'test/e2e/restart.test.ts',
  'test/store/articles.test.ts',
  'test/articles/reading-pool.test.ts',
  'test/store/foreign-and-frozen.test.ts',
  'test/packaging/settings-folder.test.ts',
  'test/growth.test.ts',
  'test/newsroom/private-feeds.long.test.ts',
  'test/newsroom/dying.long.test.ts',
  'test/e2e/odd-fields.long.test.ts',
] as const

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = beginFirst.findIndex((file) => join(root, file) === moduleId)
  return place < 0 ? beginFirst.length : place
}

/** Files in vitest's own order, the longest before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
