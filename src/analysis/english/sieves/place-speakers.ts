import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Actor, NamedSpan } from '#src/analysis/findings.ts'
import { isTown, knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { sliceOf } from '#src/base/span.ts'

const ownWords = new Set(['we', 'our', 'ours', 'i', 'my'])
const demands = new Set(['must', 'should'])

/** Whether what follows a label shows that it speaks: words in marks at once, “we”, “must”. */
export function showsSpeech(words: readonly Word[], from: number): boolean {
  if (words[from]?.kind === 'quotation') return true
  for (let at = from; at < words.length; at++) {
    const { lower, tag } = words[at]!
    if (ownWords.has(lower) || (tag === 'modal' && demands.has(lower))) return true
  }
  return false
}

/** Whether a name before a colon may be only where the news is from: “Sudan: …”, “Gaza: …”; not “Kremlin: …”, “Doe: …”. */
export function mayBeLabel(text: string, speaker: NamedSpan, actor: Actor | undefined): boolean {
  if (actor?.kind === 'place') return true
  return actor?.kind === 'state' && knownName(sliceOf(text, speaker))?.form !== 'seat'
}

/** Who speaks where a place stands for somebody: a capital for its government, a town for nobody whom the text tells. */
export function speakerOfPlace(text: string, speaker: NamedSpan, actors: ReadonlyMap<string, Actor>): NamedSpan | null {
  const actor = speaker.actorId === null ? undefined : actors.get(speaker.actorId)
  if (actor?.kind !== 'place') return speaker
  const known = knownName(actor.name) ?? knownName(sliceOf(text, speaker))
  if (known?.form === 'capital')
    return { ...speaker, name: known.name, actorId: actors.has(known.id) ? known.id : null }
  return isTown(actor.id) ? null : speaker
}
