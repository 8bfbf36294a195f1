import type { Actor } from '#src/analysis/findings.ts'
import { isInPassing } from '#src/analysis/shared/in-passing.ts'
import { momentOf } from '#src/articles/article.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import { isOfEarlierYear } from './earlier-year.ts'
import { isBackground, isNamedAside } from './named-aside.ts'

/** “Norlandic diver arrested in Sudmark”: where the accused of another country comes from. */
const originOfAccused =
  /^\s(?:man|woman|men|women|nationals?|citizens?|divers?|couple|teenagers?|students?)\s(?:is |was |are |were )?(?:arrested|charged|accused|convicted|sentenced|jailed|held|detained|extradited)\b/i

/** How many characters beside a mention are looked at. */
const reach = 60

/** “an Iraq war veteran”, “the Syria-born chef”, “Japan fans”: the name only describes somebody or something else. */
const describes =
  /^(?:[-–](?:born|bred|raised|made|style|era|trained|educated|inspired|themed)\b|\s(?:war |campaign |conflict |army |combat )?(?:veterans?|vets?|natives?|expats?|fans?|tourists?|movie|film|drama|novel|memoir|documentary|thriller|biopic)\b)/i

/** “her Norlandic shipowner ex-husband”: where somebody's family is from. */
const describesFamily = /^\s(?:\p{Ll}+ )?(?:ex-?)?(?:husband|wife|boyfriend|girlfriend|lover|fianc[eé]e?)(?!\p{L})/u

/** “Texas Instruments”, “the Jordan Times”: this name is a part of another one. */
const holdsNameBefore =
  /^\s(?:Inc|Corp|Ltd|LLC|Group|Holdings|Instruments|Roadhouse|Steel|Petroleum|Motors?|Pharma\p{L}*|Insurance|Mutual|Street|Avenue|Square|Road|Boulevard|Drive|Times|Post|Today|Daily|Herald|Tribune|Journal|Observer|Telegraph|International|Monthly|Review|Rangers|Cowboys|Longhorns|Aggies|Texans|Cup|Open|Masters|Marathon|Derby|Style)\b/u
const holdsNameAfter = /\b(?:Times|Voice|Radio Free|Miss|Bank|Real|Little) (?:of )?$/

/** “Doe, an outspoken critic of Israel”: the name says what sort of person that is. */
const describesAfter =
  /\b(?:critics?|opponents?|supporters?|admirers?|natives?|fans?|veterans?|scholars?|historians?|lovers?|friends?|citizens?) (?:of|from|on) (?:the )?$/i

/** “visitors from Chad and Norland”, “scammers posing as Norlandic officials”: where they come from, or what they pretend. */
const comesFrom =
  /\b(?:visitors?|travell?ers?|passengers?|tourists?|arrivals|researchers?) from (?:\p{Lu}\p{L}+(?:,| and) )*$/u
const pretends = /\b(?:posing as|posed as|pretending to be|impersonating|disguised as) (?:an? )?$/i

/** “ban on work in some countries, including Chad”: an example. In a headline it is more. */
const exampleAfter = /\b(?:including|such as) (?:the )?$/i

/** “the company’s partner in Norland”: the seat of somebody else’s partner. */
const seatBefore =
  /\b(?:partner|supplier|contractor|subcontractor|subsidiary|affiliate|vendor|distributor)s? in (?:the )?$/i

/** “Survivors from Norland’s Halvar war learn to walk”: the war says what they survived. */
const warOf = /\b(?:from|since|amid|during) $/i
const warAfter = /^['’]s? (?:\p{Lu}\p{L}+ )?(?:war|wars|offensive|invasion|siege)\b/u

/** “orders deportation of a sailor to Norland, Sudmark”, “deported to Sudmark or Norland”: one of two places. */
const deports = /\bdeport/i
const toBefore = / to (?:\p{Lu}\p{L}+(?:,| or|, or) )?$/u
const orBefore = /(?:,| or) $/
const orAfter = /^(?:,| or) \p{Lu}/u

/** “signs a pact amid Norland peace talks”: what goes on meanwhile. */
const meanwhileBefore = /\bamid (?:the )?$/i

/** “kill 13 rebels near the Norland border”: what lies beyond it does nothing. */
const nearBefore = /\b(?:near|along) (?:the )?$/i
const borderAfter = /^\s(?:border|frontier)\b/i

/** From this many states on a sentence only lists them. */
const listFrom = 5

/** Sentences that list states, such as “visas for citizens of Chad, Mali, Niger, Sudan and Libya”. */
const listsOf = rememberingBy(
  ({ analysis }: Reading) => analysis,
  ({ analysis }: Reading): readonly Span[] => {
    const states = analysis.actors.filter(({ kind }) => kind === 'state' || kind === 'place')
    return analysis.sentences.filter(
      (sentence) =>
        states.filter(({ mentions }) => mentions.some((mention) => contains(sentence, mention))).length >= listFrom,
    )
  },
)

/**
 * “Norland High School”, “Norland County”: another place that bears the name; whatever else the article calls by it is that
 * place. The High Court, the High Commission, municipal elections and schools of Norland are its own, and a valley may be:
 * that of the Jordan.
 */
const otherPlace =
  /^\s(?:HS|High(?: School|(?![ -]\p{Lu}))|Middle School|Elementary|School District|County|Township|Municipal (?:Airport|Court)|Valley (?:College|High|School)|Borough|City Council|Community College|Area School)\b/u
/** “the Norland investigation”, “review of Norland inquiry”: a matter at home that is called by the name. */
const matterBefore = /\b(?:the|of|in|into|[Hh]is|[Hh]er|\p{Lu}\p{Ll}+['’]s) $/u
const matterAfter = /^\s(?:investigation|probe|inquiry|hoax|collusion)\b/i

function isByTheWay({ article }: Reading, { start, end }: Span): boolean {
  const after = article.text.slice(end, end + reach)
  const before = article.text.slice(Math.max(0, start - reach), start)
  return (
    describes.test(after) ||
    describesFamily.test(after) ||
    (matterAfter.test(after) && matterBefore.test(before)) ||
    originOfAccused.test(after) ||
    holdsNameBefore.test(after) ||
    holdsNameAfter.test(before) ||
    describesAfter.test(before) ||
    comesFrom.test(before) ||
    pretends.test(before) ||
    meanwhileBefore.test(before) ||
    (nearBefore.test(before) && borderAfter.test(after)) ||
    seatBefore.test(before) ||
    (warOf.test(before) && warAfter.test(after)) ||
    (deports.test(before) && toBefore.test(before) && (orBefore.test(before) || orAfter.test(after))) ||
    (start >= article.title.end && exampleAfter.test(before))
  )
}

/** Longest body, in UTF-16 units, that is a teaser: what it names besides its news it names once. */
const longestTeaser = 600

/** Whether the line in which a mention stands tells of somebody else, or of what is not its news. */
function isAside(reading: Reading, { id, kind, country }: Actor, mention: Span): boolean {
  const { article, analysis } = reading
  const { text, title } = article
  const isInTitle = mention.start < title.end
  const line = isInTitle ? title : analysis.sentences.find((sentence) => contains(sentence, mention))
  if (line === undefined) return false
  const named = { text, line, mention }
  if (isNamedAside(named)) return true
  if (isInTitle || text.length - title.end > longestTeaser) return false
  if (isOfEarlierYear(text, line, momentOf(article).getUTCFullYear())) return true
  const others = analysis.actors.filter(
    (actor) => actor.id !== id && (actor.kind === 'state' || actor.kind === 'place'),
  )
  // “Halvar condemns the raids”: the headline has a city of the state
  const hasCityInTitle =
    kind === 'state' &&
    others.some((actor) => actor.country === country && actor.mentions.some(({ start }) => start < title.end))
  return (
    !hasCityInTitle &&
    isBackground(
      named,
      others.flatMap(({ mentions }) => mentions),
    )
  )
}

/** “the Norland Red Cross (NRC)”: what the text itself calls by an abbreviation. */
const abbreviated = /((?:\p{Lu}\p{Ll}+ (?:(?:of|and|for|the) ){0,2}){2,6})\((\p{Lu}{2,6})\)/gu

/** Whether a mention is an abbreviation by which the text itself calls something else: no word of its full name is the actor's. */
function abbreviatesAnother({ article: { text } }: Reading, { mentions }: Actor, mention: Span): boolean {
  const words = sliceOf(text, mention)
  if (!/^\p{Lu}{2,6}$/u.test(words)) return false
  return [...text.matchAll(abbreviated)].some(({ index, 1: name = '', 2: letters }) => {
    const initials = (name.match(/\p{Lu}/gu) ?? []).join('')
    const full = { start: index, end: index + name.length }
    return letters === words && initials.endsWith(letters) && !mentions.some((other) => contains(full, other))
  })
}

/** Whether the name of a state stands in a text as the beginning of another place's: that place is then meant everywhere. */
function namesOtherPlace(text: string, { kind, name }: Actor): boolean {
  if (kind !== 'state') return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (otherPlace.test(text.slice(at + name.length, at + name.length + reach))) return true
  }
  return false
}

/**
 * An actor with only those mentions by which the article is about it: it acts, is acted upon, speaks, or is the place.
 * Null where there are none, or the article names it only in passing.
 */
export const aboutActor = (reading: Reading, actor: Actor): Actor | null => aboutIn({ reading, actor })

/** Remembered by the actor, which is one of the reading's analysis alone. */
const aboutIn = rememberingBy(
  ({ actor }: { readonly reading: Reading; readonly actor: Actor }) => actor,
  ({ reading, actor }) => readAbout(reading, actor),
)

/**
 * Of each actor of an article the places of those mentions by which the article is about it; null where there are none.
 * They are worked out when the article is filed.
 */
export type AboutActors = readonly (readonly number[] | null)[]

/** What is kept of an article; null where nothing is. */
export const keptAbout = rememberingBy(
  ({ analysis }: Reading) => analysis,
  (): AboutActors | null => null,
)

/** The places in the form in which they are kept. */
export function aboutActorsOf(reading: Reading): AboutActors {
  return reading.analysis.actors.map((actor) => {
    const about = aboutActor(reading, actor)
    return about?.mentions.map((mention) => actor.mentions.indexOf(mention)) ?? null
  })
}

function readAbout(reading: Reading, actor: Actor): Actor | null {
  const kept = keptAbout(reading)?.[reading.analysis.actors.indexOf(actor)]
  if (kept === undefined) return findAbout(reading, actor)
  return (
    kept &&
    withMentions(
      actor,
      kept.map((place) => actor.mentions[place]!),
    )
  )
}

const withMentions = (actor: Actor, mentions: readonly Span[]): Actor => ({
  ...actor,
  mentions,
  salience: (actor.salience * mentions.length) / actor.mentions.length,
})

function findAbout(reading: Reading, actor: Actor): Actor | null {
  if (namesOtherPlace(reading.article.text, actor)) return null
  const lists = listsOf(reading)
  const mentions = actor.mentions.filter(
    (mention) =>
      !isByTheWay(reading, mention) &&
      !abbreviatesAnother(reading, actor, mention) &&
      !isAside(reading, actor, mention) &&
      !lists.some((list) => contains(list, mention)),
  )
  if (mentions.length === 0) return null
  const narrowed = withMentions(actor, mentions)
  return isInPassing(narrowed, { ...reading.analysis, title: reading.article.title }) ? null : narrowed
}
