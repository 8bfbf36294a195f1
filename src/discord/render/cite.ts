import type { Citation, OutletLabel } from '#src/briefings/briefing.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { link } from '#src/discord/render/links.ts'
import { moment } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** `[Alborz News](…) (state-owned, IR)`: the outlet's name linked to the article, and the facts beside it. */
export function outletLink(citation: Citation, voice: Voice): string {
  const facts = factsOf(citation.outlet, voice)
  return `${link(citation.outlet.name, citation.url, voice.say('link.source'))}${facts ? ` (${facts})` : ''}`
}

/** Outlet with its facts, unlinked. */
export function outletLabel(outlet: OutletLabel, voice: Voice): string {
  const facts = factsOf(outlet, voice)
  return `${escapeFeedText(outlet.name)}${facts ? ` (${facts})` : ''}`
}

/** `+2 outlets` where further outlets carry the same; empty otherwise. */
export function alsoIn(others: readonly Citation[], voice: Voice): string {
  return others.length === 0 ? '' : ` · +${voice.say('count.outlets', { n: others.length })}`
}

/** The article's moment, labelled where its date cannot be believed. */
export function dated(citation: Pick<Citation, 'at' | 'dateQuality'>, voice: Voice): string {
  const when = moment(citation.at)
  if (citation.dateQuality === 'missing') return voice.say('date.missing', { when })
  if (citation.dateQuality === 'future') return voice.say('date.future', { when })
  return when
}

function factsOf(outlet: OutletLabel, voice: Voice): string {
  return [outlet.ownership && voice.word(`ownership.${outlet.ownership}`), outlet.country].filter(Boolean).join(', ')
}
