import { ledgerOfSubjects, outletsOfStatements } from '#src/store/migrations/026-quick-ledger.ts'
import type { Backfill } from '#src/store/migrations/backfill.ts'
import { keepCommonNames } from '#src/store/queries/common-names.ts'
import { keepNewsFacts } from '#src/store/queries/news-facts.ts'

/** Oldest first. They begin once every step of the schema is taken. */
export const backfills: readonly Backfill[] = [
  { name: 'common-names', batch: keepCommonNames },
  outletsOfStatements,
  ledgerOfSubjects,
  { name: '027-news-facts', batch: keepNewsFacts },
]
