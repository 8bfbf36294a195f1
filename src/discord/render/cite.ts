import type { Citation, OutletLabel } from '#src/briefings/briefing.ts'
import { isAdded } from '#src/briefings/is-added.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { link, misleads } from '#src/discord/render/links.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/**
 * `[Alborz News](…) (state-owned, IR)`: the outlet's name linked to the article, and the facts beside it; of one that is
 * not of the catalogue that it was added here.
 *
 * @param told - Ids of the outlets whose facts the message has told already; this one is added.
 */
export function outletLink({ outlet, url }: Citation, voice: Voice, told?: Set<string>): string {
  const facts = told?.has(outlet.id) ? '' : factsOf(outlet, voice)
  told?.add(outlet.id)
  const named = link(outlet.name, url, voice.say('link.source'))
  // Its host stands beside the name of an added outlet, also where its pages are on another host.
  const unnamed = isAdded(outlet) && url !== null && misleads(outlet.name, url)
  return `${unnamed ? `${escapeFeedText(outlet.name)}, ` : ''}${named}${facts ? ` (${facts})` : ''}`
}

/** Outlet with its facts, unlinked. */
export function outletLabel(outlet: OutletLabel, voice: Voice): string {
  const facts = factsOf(outlet, voice)
  return `${escapeFeedText(outlet.name)}${facts ? ` (${facts})` : ''}`
}

/** `+2 outlets` where further outlets carry the same; empty otherwise. */
export function alsoIn(others: readonly Citation[], voice: Voice): string {
  return others.length === 0 ? '' : `${dot}+${voice.say('count.outlets', { n: others.length })}`
}

/** The article's moment, labelled where its date cannot be believed, and whether its text is no longer kept. */
export function dated(citation: Pick<Citation, 'at' | 'dateQuality' | 'isExcerpt'>, voice: Voice): string {
  const when = momentOf(citation, voice)
  return citation.isExcerpt ? `${when}${dot}*${voice.say('source.excerpt')}*` : when
}

function momentOf(citation: Pick<Citation, 'at' | 'dateQuality'>, voice: Voice): string {
  const when = moment(citation.at)
  if (citation.dateQuality === 'missing') return voice.say('date.missing', { when })
  if (citation.dateQuality === 'future') return voice.say('date.future', { when })
  return when
}

function factsOf(outlet: OutletLabel, voice: Voice): string {
  const owned = outlet.ownership && voice.word(`ownership.${outlet.ownership}`)
  return [owned, outlet.country, isAdded(outlet) && voice.say('outlet.added')].filter(Boolean).join(', ')
}
