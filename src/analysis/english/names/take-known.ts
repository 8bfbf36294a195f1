import { genderOfGivenName, isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import {
  bodyHeads,
  bodyHeadsOf,
  companyEndings,
  nameParticles,
  nameSuffixes,
  otherCapitals,
  placeHeads,
} from '#src/analysis/english/lexicon/name-parts.ts'
import { familyNamesFirst, surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { apart, placeParticles } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { ActorKind } from '#src/analysis/findings.ts'
import type { Known, KnownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isPlain, type Line } from './capital-runs.ts'
import { type FoundName, nothingKnown, type Step, skip } from './found-name.ts'
import { bodyOfEnd, chunkEnd, withNumber } from './name-shapes.ts'
import { titleLength } from './titles.ts'

/** Takes a known name, and what the words after it make of it: “Baghdad University”, “Jordan Avery”, “Iraqi troops”. */
export function takeKnown(
  words: readonly NameWord[],
  at: number,
  end: number,
  line: Line,
  { known, count }: Known,
  titled: boolean,
  found: FoundName[],
): Step {
  const after = at + count
  const push = (to: number, kind: ActorKind, of: KnownName | null, gender: 'female' | 'male' | null = null): Step => {
    found.push({ from: at, to, kind, known: of, gender, plural: of?.form === 'people', titled, weak: false })
    return skip(to)
  }
  const word = words[at]!
  const restTo =
    after < end && !words[after - 1]!.possessive && !line.shouting ? restEnd(words, after, end, line) : after
  const rest = restTo - after
  const last = words[restTo - 1]!
  const headed = rest > 0 && titleLength(words, after, end) === 0
  if (known.kind === 'organisation' || known.kind === 'group') {
    if (headed && (companyEndings.has(last.key) || bodyHeads.has(last.key)) && rest <= 3)
      return push(
        withNumber(words, bodyHeadsOf.has(last.key) ? bodyOfEnd(words, restTo, line) : restTo, line),
        'organisation',
        rest === 1 && companyEndings.has(last.key) ? known : null,
      )
    // “Chelsea Marlow” is no club
    if (count === 1 && rest === 1 && isGivenName(word.key) && !isPlain(last) && !last.caps)
      return push(restTo, 'person', null, genderOfGivenName(word.key))
    if (titled && count === 1 && surnames.has(word.key)) return push(after, 'person', null)
    // “Communist Party of Nepal”
    const longer = rest === 0 && count > 1 && words[after]?.key === 'of' && bodyHeadsOf.has(words[after - 1]!.key)
    const to = longer ? bodyOfEnd(words, after, line) : after
    if (to > after) return push(to, 'organisation', null)
    return push(withNumber(words, after, line), known.kind, known)
  }
  const society = redCrossEnd(words, after, line)
  if (society > after) return push(society, 'organisation', null)
  if (
    titled &&
    count === 1 &&
    rest === 0 &&
    words[at - 1]?.key !== 'of' &&
    known.form !== 'adjective' &&
    known.form !== 'people'
  )
    return push(after, 'person', null)
  if (rest > 0 && nameSuffixes.has(words[after]!.key)) return push(after + 1, 'person', null)
  // “Pierre van den Berg” is no town
  if (
    rest >= 2 &&
    count === 1 &&
    isGivenName(word.key) &&
    nameParticles.has(words[after]!.key) &&
    !words[after]!.capital
  )
    return push(restTo, 'person', null, genderOfGivenName(word.key))
  // “Mato Grosso do Sul”, “Santiago del Estero”
  if (rest >= 2 && known.form !== 'adjective' && placeParticles.has(words[after]!.key) && words[after + 1]!.capital)
    return push(after + 2, 'place', null)
  if (!headed) return push(after, known.kind, known)
  if (bodyHeads.has(last.key) || companyEndings.has(last.key)) {
    // “Korea Meteorological Administration”
    // “Indiana State Police”
    const isWhole =
      (last.key === 'administration' && rest > 1 && known.form !== 'adjective') ||
      (rest === 2 && words[after]!.key === 'state' && known.kind === 'place')
    if (!apart.has(last.key) || words[after]!.gap === 'hyphen' || isWhole) {
      const to = bodyHeadsOf.has(last.key) ? bodyOfEnd(words, restTo, line) : restTo
      return push(withNumber(words, to, line), 'organisation', null)
    }
    found.push({ ...nothingKnown, from: at, to: after, kind: known.kind, known })
    const to = bodyOfEnd(words, restTo, line)
    if (rest > 1 || to > restTo) found.push({ ...nothingKnown, from: after, to, kind: 'organisation' })
    return skip(to)
  }
  const asPerson =
    count === 1 &&
    rest <= 2 &&
    !(rest === 2 && isGivenName(words[after]!.key)) &&
    (known.form === 'name' || known.form === 'capital') &&
    (isGivenName(word.key) || familyNamesFirst.has(word.key)) &&
    !words
      .slice(after, restTo)
      .some((other) => (isPlain(other) && !surnames.has(other.key)) || other.caps !== word.caps)
  if (asPerson && (!last.key.endsWith('s') || surnames.has(last.key) || !isPlain(last)))
    return push(restTo, 'person', null, genderOfGivenName(word.key))
  if (known.form !== 'adjective') {
    for (let index = after; index < restTo; index += 1)
      if (placeHeads.has(words[index]!.key)) return push(restTo, 'place', null)
    if (
      known.kind === 'place' &&
      rest <= 2 &&
      last.key.endsWith('s') &&
      !line.headline &&
      known.country !== null &&
      !otherCapitals.has(last.key)
    )
      return push(restTo, 'organisation', null)
  }
  return push(after, known.kind, known)
}

/** “Norlandic [Red Cross]”: a country's own society, which is not the committee in Geneva; `after` where none stands there. */
function redCrossEnd(words: readonly NameWord[], after: number, line: Line): number {
  const [red, emblem, last] = [words[after], words[after + 1], words[after + 2]]
  if (after + 2 > line.to || red?.key !== 'red' || red.gap !== 'space' || words[after - 1]!.possessive) return after
  if (!/^(?:cross|crescent)$/.test(emblem?.key ?? '') || !emblem!.capital) return after
  const isSociety = after + 2 < line.to && last?.key === 'society' && last.capital && last.gap === 'space'
  return after + (isSociety ? 3 : 2)
}

/** End of the words that may belong to the known name before `after`: in a headline everyday words end them. */
function restEnd(words: readonly NameWord[], after: number, end: number, line: Line): number {
  const to = chunkEnd(words, after, end)
  if (!line.headline) return to
  let at = after
  while (at < to && (!isPlain(words[at]!) || bodyHeads.has(words[at]!.key))) at += 1
  return at
}
