/** How long what is stored stays, in ms since it was first seen; null: for ever. */
export type Keeping = {
  readonly textsMs: number | null
  /** Never less than `textsMs`. */
  readonly statementsMs: number | null
}

const dayMs = 24 * 3_600_000

/** A year of texts, five of statements. */
const usual = { textDays: 365, statementDays: 5 * 365 } as const

/** @param textDays - 0: for ever. Where only texts are given a longer time, statements have as long. */
export function keepingOf(
  textDays: number = usual.textDays,
  statementDays: number = textDays === 0 ? 0 : Math.max(usual.statementDays, textDays),
): Keeping {
  return { textsMs: msOf(textDays), statementsMs: msOf(statementDays) }
}

export function isKeptInOrder({ textsMs, statementsMs }: Keeping): boolean {
  return statementsMs === null || (textsMs !== null && textsMs <= statementsMs)
}

function msOf(days: number): number | null {
  return days === 0 ? null : days * dayMs
}
