import type { Findings } from '#src/analysis/findings.ts'
import { findQuotations } from './quotations.ts'

/** Adds everything inside quotation marks in headline and body. */
export function markQuotations(found: Findings): Findings {
  const aside = found.layout.filter(({ role }) => role !== 'body' && role !== 'headline')
  let at = 0
  const quotations = findQuotations(found.text).filter((quotation) => {
    while (at < aside.length && aside[at]!.end <= quotation.start) at += 1
    const block = aside[at]
    return block === undefined || quotation.start < block.start
  })
  return { ...found, quotations }
}
