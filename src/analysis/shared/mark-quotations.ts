import type { Findings } from '#src/analysis/findings.ts'
import { findQuotations } from './quotations.ts'

/** Adds everything inside quotation marks. */
export function markQuotations(found: Findings): Findings {
  return { ...found, quotations: findQuotations(found.text) }
}
