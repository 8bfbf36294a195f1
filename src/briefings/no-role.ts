import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { happenings } from '#src/analysis/english/lexicon/words-of-summary.ts'
import type { Actor } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { sliceOf } from '#src/base/span.ts'
import { isWhoseKin } from '#src/stories/facts/named-aside.ts'
import { isOrdinaryWord } from '#src/stories/facts/topic-words.ts'
import type { ReadArticle } from './dossier.ts'

/** Letters beside a mention that are looked at. */
const reach = 40

/** “Norlandic farmer”, “Norlandic-born”, “Norlandic town”: where somebody or something is from. */
export const fromThere =
  /^(?:[-–]|\s(?:\p{Ll}+[- ]){0,2}(?:man|woman|men|women|boys?|girls?|farmers?|nationals?|citizens?|students?|doctors?|workers?|couple|teenagers?|child(?:ren)?|famil(?:y|ies)|refugees?|migrants?|captives?|hostages?|prisoners?|detainees?|divers?|fans?|tourists?|residents?|civilians?|people|writers?|actors?|singers?|elections?|towns?|villages?|territor(?:y|ies)|conflict|origin|descent|flags?|films?|commentators?|journalists?|activists?|analysts?|media|users|voters?|companies|firms?|ships?)(?!\p{L}))/u

/** How a state's name may be written so that the state itself is meant. */
const isOfPeople = (words: string): boolean => knownName(words)?.form === 'people'
const isAdjective = (words: string): boolean => knownName(words)?.form === 'adjective'

/** “the defeat of imperial Norland”: that state is no more. */
const ofThePast = /\b(?:nazi|imperial|ottoman|colonial|tsarist|czarist) $/i

/** Whether an article names a state only as where people and places are from: “Norlandic man pleads guilty”. */
function isOnlyOrigin({ article: { text } }: ReadArticle, { kind, mentions }: Actor): boolean {
  return (
    kind === 'state' &&
    mentions.every((mention) => {
      const words = sliceOf(text, mention)
      if (isOfPeople(words) || ofThePast.test(text.slice(0, mention.start).slice(-reach))) return true
      const beside = text.slice(mention.end, mention.end + reach)
      // “Norland journalist”: a name before such a noun says the same; “Norland-” is told elsewhere
      if (/^\s/.test(beside) && fromThere.test(beside)) return true
      return isAdjective(words) && (/^[-–]/.test(beside) || /[-–]$/.test(text.slice(0, mention.start).slice(-1)))
    })
  )
}

/** Words before a name of one word that make it a place: “Norland’s el-Halvar”, “the city of Halvar”. */
const placeBefore =
  /(?:\p{Lu}\p{Ll}+[’']s|\b(?:city|town|village|port|region|province|district) of|\b(?:city|town|village)) (?:[ae]l-)?$/u
/** “the port city of La Sarba”: of a name of several words only this is sure. */
const townBefore = /\b(?:city|town|village) of $/u
/** “the Halvar Adum settlement”. */
const placeAfter =
  /^ (?:(?:Palestinian|refugee|prison|army|military|detention) ){0,2}(?:settlements?|district|province|airport|prison|camp|neighbou?rhood|mosque|square|river|valley)\b/
/** “Sudmark’s Beit Halvar”, “in Khan Halvar”: first words of towns. */
const townName = /^(?:Beit|Khan|Deir|Kfar|Kiryat) \p{Lu}/u
const townPlace = /(?:\p{L}[’']s|\b(?:in|near|outside)) $/u
const surnamedBefore = /\bsurnamed (?:\p{Lu}\p{L}+ and )?$/u

/** “, a 38-year-old engineer”: whoever is told of by age is asked on the street. */
const byAge = /^, (?:an? )?\d{2}(?:-year-old\b|,)/

/** “under former President Doe”, “then-President Doe”: an office of the past. */
const pastBefore = /\b(?:under former |then[- ]|back when )(?:(?:U\.?S\.? )?President )?$/i

const besides = ({ article: { text } }: ReadArticle, { mentions }: Actor) =>
  mentions.map(({ start, end }) => ({
    before: text.slice(Math.max(0, start - reach), start),
    after: text.slice(end, end + reach),
  }))

/** “spokesman Kai ” before a name of one word: the name has a word more. */
function isCut(before: string): boolean {
  const [office = '', word = ''] = before.endsWith(' ') ? before.trim().split(' ').slice(-2) : []
  return (
    officeHeads.has(office.split('-').at(-1)!) && /^\p{Lu}\p{Ll}+$/u.test(word) && !officeHeads.has(word.toLowerCase())
  )
}

/** “Lowry” before “ Ana Reyl, said”: the name has words more. */
const goesOn = /^ \p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+)(?:,| (?:said|told|warned|says|has|had|was|is)\b)/u

/** Whether a name of one word is the first of three below the headline: the last one is no everyday word (“Marsh White House said”). */
function isBeginning({ article: { text, title } }: ReadArticle, { mentions }: Actor): boolean {
  return mentions.some(({ start, end }) => {
    const last = start < title.end ? undefined : goesOn.exec(text.slice(end, end + reach))?.[1]
    return last !== undefined && !isOrdinaryWord(last)
  })
}

/** “Marsh & Lowry’s”: half of a company's name. */
const isHalf = ({ before, after }: { readonly before: string; readonly after: string }): boolean =>
  /^ & \p{Lu}/u.test(after) || /\p{L} & $/u.test(before)

/** “His friend Jon Sand says …” */
const privatelyKnown = /\b(?:friends?|neighbou?rs?|cousin|colleague|classmate|roommate|landlord|teammate),? $/i

/** Whether what was read as a person is none, or none who acts: a place, a cut name, a voice of the street. */
function isNobody(read: ReadArticle, actor: Actor): boolean {
  const { name, kind, office } = actor
  if (kind !== 'person') return false
  // “US (Major)”, “Qatar (Mediator)”
  if (/^\p{Lu}{2,3}$/u.test(name) || knownName(name) !== null) return true
  // “Pak Airstrikes hit …”
  const words = name.toLowerCase().split(' ')
  if (happenings.has(words.at(-1)!) && !isGivenName(words[0]!)) return true
  // “Marsh Norland”: the names of two, where the first is no given name
  if (words.length > 1 && knownName(name.split(' ').at(-1)!)?.kind === 'state' && !isGivenName(words[0]!)) return true
  // “granddaughter of President Doe”
  if (actor.mentions.every((mention) => isWhoseKin(read.article.text, mention))) return true
  const places = besides(read, actor)
  if (places.some(({ before }) => surnamedBefore.test(before))) return true
  if (!name.includes(' ') && places.some(({ before }) => isCut(before))) return true
  if (!name.includes(' ') && (isBeginning(read, actor) || places.some(isHalf))) return true
  // “President Ada #Brook”: the name goes on behind a mark
  if (places.every(({ after }) => /^ [#@]\p{L}/u.test(after))) return true
  // “, according to Volodymy”: a feed cut the name
  if (!name.includes(' ') && actor.mentions.every(({ end }) => end >= read.article.text.trimEnd().length)) return true
  if (office === null && places.every(({ before }) => privatelyKnown.test(before))) return true
  if (office !== null && /\b(?:residents?|bystander|passer-by|shopper|voter)$/i.test(office)) return true
  if (office !== null) return places.length > 0 && places.every(({ before }) => pastBefore.test(before))
  return places.some(({ after }) => byAge.test(after)) && !isActing(read, actor)
}

const isActing = ({ analysis }: ReadArticle, { id }: Actor): boolean =>
  analysis.acts.some(
    ({ actor, target, statement }) => statement === null && [actor?.actorId, target?.actorId].includes(id),
  )

/** Plurals that were taken for the name of a body: “Norland MPs”. */
const kindsOfPeople =
  /(?:^| )(?:MPs|MLAs|MEPs|Lawmakers|Senators|Voters|Residents|Officials|Soldiers|Fighters|Rebels|Protesters|Families)$/u
const kindAlone =
  /^(?:Paramilitar(?:y|ies)|Militants?|Rebels?|Insurgents?|Experts?|Activists?|Prosecutors?|Investigators?|Lawyers?|Analysts?|Critics?)$/
const kindsOfGroups = / (?:Militias?|Paramilitar(?:y|ies)|Group|Insurgents|Militants)$/

/** Whether a body's name only says what it is: “Norland MPs”, “Norlandic Militia”. */
function isNoBody({ kind, name }: Actor): boolean {
  if (kind !== 'organisation') return false
  return (
    kindsOfPeople.test(name) ||
    kindAlone.test(name) ||
    (kindsOfGroups.test(name) && isAdjective(name.replace(kindsOfGroups, '')))
  )
}

/** Whether an article shows that a person's name of one word is a place's: “Norland’s el-Halvar”. */
export function isPlaceName(read: ReadArticle, actor: Actor): boolean {
  if (actor.kind !== 'person' || actor.office !== null) return false
  const before = besides(read, actor).map((beside) => beside.before)
  if (before.some((words) => townBefore.test(words))) return true
  if (townName.test(actor.name) && before.some((words) => townPlace.test(words))) return true
  if (besides(read, actor).some(({ after }) => placeAfter.test(after))) return true
  return !actor.name.includes(' ') && before.some((words) => placeBefore.test(words))
}

/** Whether an actor of an article has no role in it, though the analysis names it. */
export function hasNoRole(read: ReadArticle, actor: Actor): boolean {
  return isNoBody(actor) || isOnlyOrigin(read, actor) || isNobody(read, actor)
}
