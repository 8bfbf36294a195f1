import type { Citation } from '#src/briefings/briefing.ts'
import { labelOf } from './letters.ts'

/** The outlet's name; where the font lacks its letters, the host of its address. */
export function outletName({ outlet, url }: Pick<Citation, 'outlet' | 'url'>): string {
  return labelOf(outlet.name, labelOf(hostOf(url) ?? outlet.id))
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}
