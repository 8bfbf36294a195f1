/**
 * Milliseconds of `90m`, `24h`, `7d` or `2w`. Null if the text is no duration, is zero, or is longer than ten years.
 */
export function parseDuration(typed: string): number | null {
  const found = /^(\d{1,5})\s*([mhdw])$/i.exec(typed.trim())
  if (!found) return null
  const ms = Number(found[1]) * MS[found[2]!.toLowerCase() as keyof typeof MS]
  return ms > 0 && ms <= TEN_YEARS_MS ? ms : null
}

const MS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const TEN_YEARS_MS = 3_653 * MS.d
