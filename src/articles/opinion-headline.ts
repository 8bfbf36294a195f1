import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'

/**
 * Headlines that say what ought to be, what something proves or how it should be judged, and name nobody who says so.
 * Such an article is a view, whatever its outlet calls it. Knows English only.
 */

const quoted = /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu

/** Who says it: by a verb of saying or deciding, or by the name before a colon or behind a dash. */
const sourced =
  /\b(?:says?|said|saying|tells?|told|warns?|urges?|demands?|calls?|insists?|argues?|claims?|vows?|asks?|rules|ruled|orders?|ordered|decides?|agrees?|believes?|thinks?|hears?|finds?|suggests?|reveals?|according|poll|court|judge|law|ban|report|minister|officials?|experts?)\b|: | [–—-] (?!and )(?:\S+ ){0,4}\S+$/i

/** From what day or by how much: what has been decided, and no wish. */
const decided =
  /\p{Nd}|\b(?:from|by|before|until|within) (?:\p{Lu}\p{Ll}+day|next|midnight|today)\b|\bor (?:face|lose|be|risk)\b/u

const ought =
  /\b(?:must(?! (?:have|read|see|watch)\b)|should|ought to|(?<!\bwill |\bnow |\bmay )needs? to|had better|it[’']?s time (?:to|for)|can[’']t afford to)\b/i

/** “If Norland wants peace, it has to talk”, “If Marsh Wanted Peace, He Would …”: a condition is no happening. */
const supposes =
  /^(?:[^:]{2,40}: )?if \p{L}.{5,100}\b(?:would|could|should|must|needs? to|has to|have to|had better)\b/iu

/** “To end the war, look to the past”: advice. */
const advises =
  /^(?:to|for) \p{L}.{5,80}, (?:look|start|stop|think|ask|follow|try|bring|let|give|make|end|listen|don[’']t|forget|remember|first)\b/iu

/** “Marsh Is a Real Premier Now, Because Ships”, “… laid bare the failures of the pact”. */
const judges =
  /, because \p{L}+(?: \p{L}+)?$|\b(?:is|are) (?:(?:a|an|the|no) )?(?:real|true|terrible|dangerous|foolish|shameful|wrong|mistake|folly|disgrace|farce|gift to|recipe for)\b|\b(?:is|are|was|were) (?:not|no) the (?:solution|answer|problem|enemy|way (?:out|forward))\b|\b(?:isn|aren|wasn)['’]t the (?:solution|answer|problem|enemy|way (?:out|forward))\b|\b(?:lays?|laid) bare\b|\b(?:highlight|expose|underscore|reveal|show|prove)(?:s|d|ed)? the (?:failures?|folly|limits|hypocrisy|weakness|emptiness|cost)\b|\b(?:alter|change|reshape)(?:s|d|ed)? (?:the )?perceptions?\b|\b(?:have|has|had|with) (?:\p{L}+ )?echoes of\b|\bgets? (?:it|\p{L}+) (?:all )?wrong\b/iu

/** “This is a remarkably good pact”, “If Jane Marsh Were a Sailor”, “Stop Pretending the Strike Is a Crisis”. */
const pronounces =
  /\bthe (?:illusion|delusion|myth|folly|fantasy|paradox|absurdity|hypocrisy) of\b|\bjust (?:\p{L}+-up )?(?:admitted|proved|showed|told us|made (?:it|the))\b|^this is (?:a|an|the|how|why|what|no)\b|^if (?:\p{L}+ ){1,3}(?:were|was|had)\b|^stop \p{L}+ing\b|\b(?:shamefully|astonishingly|remarkably) \p{L}+|\btragically (?:wrong|flawed|familiar|naive|predictable|inevitable)\b|\b(?:see|sees|with) echoes of\b|\b(?:is|are)n[’']t (?:all )?about\b|\bpushing \p{L}.{3,40} (?:closer )?together\b/iu

/** “HALE: At last, sense about the strait”: a column bears its writer's name in capitals. Not “NATO: …”, “UPDATE: …”. */
const columnist = /^(\p{Lu}{3,})(?: \p{Lu}{2,}){0,2}: \p{Lu}?\p{L}*\p{Ll}/u

const isColumn = (title: string): boolean => isGivenName(columnist.exec(title)?.[1]?.toLowerCase() ?? '')

/** “Orlo wants peace, but won't do the one thing that …”, “Marsh is right: …”: a view, though somebody's words are told. */
const weighs =
  /, but (?:he |she |it |they )?(?:won['’]t|can['’]t|doesn['’]t|isn['’]t|refuses to) (?:do|take|say|see|face) (?:the|what)\b|\bthe one thing (?:that|he|she|they|nobody|no one)\b|^[^:“"]{3,40} (?:is|was|are|were) (?:right|wrong): /iu

/** Whether a headline is its writer's view. */
export function isOpinionHeadline(title: string): boolean {
  if (isColumn(title)) return true
  const own = title.replace(quoted, ' ')
  if (weighs.test(own)) return true
  if (supposes.test(own) && !/\b(?:says?|said|tells?|told|warns?|vows?)\b/i.test(own)) return true
  if (advises.test(own)) return true
  if (sourced.test(own) || own.length < title.length) return false
  return judges.test(own) || pronounces.test(own) || (ought.test(own) && !decided.test(own))
}
