import type { Actor } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'

/** Last words of bodies of which every state has one. */
const everyState =
  /(?:^| )(?:Ministry|Administration|Commission|Court|Bank|Army|Navy|Parliament|Police|Council|Authority|Agency|Academy|Federation)$/

/** “the Harbour Administration” before “ of Norland (HAN)”. */
const ofState = /^ of (?:the )?((?:\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+){0,2})/u

/** “Norland” of “Norland’s ” or “Norlandic ” before “Defense Ministry”; an empty word where a line begins with it. */
const wordBefore = (before: string): string =>
  before
    .trimEnd()
    .split(/\s/)
    .at(-1)!
    .replace(/['’]s$/, '')

/** Letters beside a mention that are looked at. */
const reach = 50

const isBody = ({ kind, name }: Actor): boolean => kind === 'organisation' && everyState.test(name)

/** The name of a body with the state that the text itself has behind it, “Harbour Administration of Norland”; else null. */
export function nameWithState({ article: { text } }: ReadArticle, actor: Actor): string | null {
  if (!isBody(actor)) return null
  for (const mention of actor.mentions) {
    if (sliceOf(text, mention) !== actor.name) continue
    const state = ofState.exec(text.slice(mention.end, mention.end + reach))
    if (state && knownName(state[1]!)?.kind === 'state') return actor.name + state[0]
  }
  return null
}

/** Ids of bodies that are several states’: “Norland’s Defense Ministry” in one text, “the Sudmark Defense Ministry” in another. */
export function bodiesOfSeveral(reads: readonly ReadArticle[]): readonly string[] {
  const owners = new Map<string, Set<string>>()
  for (const { article, analysis } of reads) {
    for (const actor of analysis.actors.filter(isBody)) {
      const states = owners.get(actor.id) ?? new Set()
      for (const { start } of actor.mentions) {
        const known = knownName(wordBefore(article.text.slice(Math.max(0, start - reach), start)))
        if (known?.kind === 'state') states.add(known.id)
      }
      owners.set(actor.id, states)
    }
  }
  return [...owners].flatMap(([id, states]) => (states.size > 1 ? [id] : []))
}
