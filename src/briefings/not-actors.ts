import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { relayWords } from '#src/analysis/english/lexicon/outlets.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { isOrdinaryWord } from '#src/stories/facts/topic-words.ts'
import { bodiesOfSeveral } from './bodies-of-states.ts'
import type { ReadArticle } from './dossier.ts'
import { isPlaceName } from './no-role.ts'

/** “By Ann Lowry”, “(Editing by Kim Cogham”, “CBS News’ Jake Rosen”: whoever made the report is no actor in it. */
const creditBefore =
  /(?:\b(?:by|writes|writing by|editing by|reporting by|photos? by|photographs? by|correspondent|anchor|host|moderator|(?:News|CBS|NBC|ABC|CNN|BBC|NPR|MSNBC|DW|24|Jazeera|Reuters|Bloomberg|Post|Times|AP|AFP)['’]s?|(?:CBS|NBC|ABC|Fox|Sky) News|BBC|CNN|NPR) )$/i
const creditAfter =
  /^(?:[’']s? (?:report|story)\b| (?:reports?|reported for|has (?:more|the (?:latest|story|details))|contributed to|is an? .{0,40}(?:reporter|correspondent|columnist|fellow|professor))\b| ?\/ ?(?:AP|AFP|Reuters|REUTERS|Getty|Bloomberg|EPA)\b|, an? (?:\p{L}+ )?(?:writer|reporter|correspondent|columnist|editor)(?: at large)? (?:at|for|of|with) )/u

/** “the Sudmark outlet Al Halvar” */
const outletBefore =
  /\b(?:outlet|newspaper|news agency|newswire|broadcaster|news site|news website|magazine|tabloid|radio station|TV channel) $/i

/** “Tropical Storm Lala”: names of the weather are no actors. */
const weatherBefore = /\b(?:hurricane|typhoon|cyclone|(?:sub)?tropical storm|storm|tropical depression) $/i
const weatherName = /^(?:hurricane|typhoon|cyclone|(?:sub)?tropical storm|storm)\b/i

/** An actor's mentions with the words beside them; enough to recognise a byline. */
const besideOf = rememberingBy(
  ({ analysis }: ReadArticle) => analysis,
  ({ article: { text }, analysis }: ReadArticle) =>
    new Map(
      analysis.actors.map(({ id, mentions }) => [
        id,
        mentions.map(({ start, end }) => ({
          before: text.slice(Math.max(0, start - 50), start),
          after: text.slice(end, end + 60),
        })),
      ]),
    ),
)

/**
 * Ids of names that are no actors of a story: outlets, agencies, reporters, the weather, two names that were read as
 * one.
 */
export function notActors(reads: readonly ReadArticle[]): ReadonlySet<string> {
  const outletNames = new Set(reads.map(({ outlet }) => outlet.name.toLowerCase()))
  const excluded = new Set<string>(bodiesOfSeveral(reads))
  for (const read of reads)
    for (const actor of read.analysis.actors) if (isPlaceName(read, actor)) excluded.add(actor.id)
  const names = new Set<string>()
  for (const { analysis } of reads) for (const { name } of analysis.actors) names.add(name.toLowerCase())
  const bodies = new Set(
    reads.flatMap(({ analysis }) =>
      analysis.actors.filter(({ kind }) => kind !== 'person' && kind !== 'place').map(({ name }) => name.toLowerCase()),
    ),
  )
  const lastNames = new Set([...names].map((name) => name.split(' ').at(-1)!))
  for (const read of reads) {
    for (const { id, name, kind, office } of read.analysis.actors) {
      const words = name.toLowerCase().split(' ')
      const places = besideOf(read).get(id) ?? []
      const isOutlet =
        outletNames.has(name.toLowerCase()) ||
        places.some(({ before }) => outletBefore.test(before)) ||
        (kind === 'organisation' && (words.every(isOutletWord) || pressNames.test(name) || agencies.test(name)))
      const isCredit =
        kind === 'person' &&
        (pressOffice.test(office ?? '') || places.some(({ before, after }) => isCredited(before, after)))
      const isWeather = weatherName.test(name) || places.some(({ before }) => weatherBefore.test(before))
      const isThing =
        noNames.test(name) ||
        (kind === 'person' && thingNames.test(name) && !isGivenName(words[0]!)) ||
        (kind === 'person' && (isBodyWithin(name) || isBody(name.toLowerCase(), bodies) || isNamedTwice(name))) ||
        (kind === 'person' && places.some(({ before }) => /\b(?:two|both|three) $/i.test(before))) ||
        (kind === 'organisation' && isPlainWord(name, places)) ||
        (kind === 'organisation' && (thingNames.test(name) || places.some(isThingBeside)))
      if (isHeadline(name) || isOutlet || isCredit || isWeather || isThing || isPair(name, names, lastNames))
        excluded.add(id)
    }
  }
  return excluded
}

/** “Halvar Front” beside “Halvar Front International”: both are the body. */
const isBody = (name: string, bodies: ReadonlySet<string>): boolean =>
  bodies.has(name) || (name.includes(' ') && [...bodies].some((body) => body.startsWith(`${name} `)))

/** “Jane Doe Jane Roe Sailors”: a link’s words ran into a name. */
function isNamedTwice(name: string): boolean {
  const words = name.split(' ')
  return words.length > 3 && new Set(words).size < words.length
}

/** “Paramilitary says …”, “not THAT ship”: a word of every day that only the start of a line or its capitals make a name. */
function isPlainWord(name: string, places: readonly { readonly before: string }[]): boolean {
  if (!isOrdinaryWord(name)) return false
  return (
    name === name.toUpperCase() ||
    places.every(({ before }) => /^$|[.!?:|–—“"]$/u.test(before.trimEnd()) || before.endsWith('\n'))
  )
}

/** “Marsh-al-Sharif”: two names with a hyphen between. */
function isPair(name: string, names: ReadonlySet<string>, lastNames: ReadonlySet<string>): boolean {
  const isKnown = (half: string) => names.has(half) || lastNames.has(half) || knownName(half.toUpperCase()) !== null
  const [first = '', ...others] = name.toLowerCase().split(/[-–]/)
  return others.length > 0 && isKnown(first) && (isKnown(others.join('-')) || isKnown(others.at(-1)!))
}

/** Names that are no names of anybody: an adjective or an office stands first, a word for a faith or a state’s short form alone. */
const noNames =
  /^(?:Eurovision|World Cup|Olympics)\b|^(?:Kibbutz|Moshav|Camp|Mount|Lake) | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:embattled|disgraced|ousted|slain|beloved|nemesis|(?:CEO|CFO|COO|CTO|PM|FM|MP|VP) \p{Lu})|^(?:pak|hk|nz|amir|emir|\p{L}+ist)$/iu

/** A body’s name or a headline’s words that ran into a person’s: “County Police Department Jane Doe”, “Jane Doe Regarding Oslo”. */
const bodyWithin =
  / (?:Regarding|About|Against|Over|After|Amid|On|In|At|From|With|For) |(?: |^)(?:Department|Ministry|Committee|Council|Agency|Office|University|Police) \p{Lu}| (?:Diwan|Court|Palace|Secretariat)$/u

/** Not “Margaret Court”. */
const isBodyWithin = (name: string): boolean =>
  bodyWithin.test(name) &&
  !(/^\p{Lu}\p{Ll}+ (?:Court|Palace)$/u.test(name) && isGivenName(name.toLowerCase().split(' ')[0]!))

/** Last words of what is built, held or voted on: it does nothing itself. */
const thingNames =
  / (?:Expo|Biennale|Summit|Festival|Awards?|Cup|Act|Bill|Pipeline|Project|Stream|XL|Bridge|Dam|Canal|Tunnel|Airport|Highway|Treaty|Accords?|Games|Olympics)$/

/** “the Nordline gas pipeline”, “the Keel project”. */
const isThingBeside = ({ before, after }: { readonly before: string; readonly after: string }): boolean =>
  /^ (?:\p{Ll}+ )?(?:pipelines?|project|dam|canal|refinery|bridge|tunnel|airport|mosque|settlement|prison|camp)\b/u.test(
    after,
  ) || /-$/.test(before)

/** Last words of the names of newspapers and agencies, and of hardly anything else. */
const pressNames =
  / (?:Times|Post|Journal|Tribune|Herald|Gazette|Telegraph|News|Press|TV|Radio|Newspaper|Magazine|News Agency|News Service)$/

const agencies =
  /^(?:NYT|WSJ|WaPo|AP|AFP|BBC|CNN)$|^(?:Agence France-Presse|Associated Press|Reuters|Xinhua|TASS|Interfax|Anadolu|Yonhap|Kyodo|IRNA|Press Trust of India|Getty Images?)\b/

/** A headline in capitals that was taken for a name. */
const isHeadline = (name: string): boolean => name.split(' ').length > 4 && name === name.toUpperCase()

const isOutletWord = (word: string): boolean => relayWords.has(word) || word === 'the'

/** Whose office is to report. A journalist or an editor may be the victim, and stays. */
const pressOffice =
  /\b(?:reporter|correspondent|columnist|anchor|anchorman|anchorwoman|photographer|podcaster|news presenter)$/i

/** “The BBC's Europe Editor Ann Lowry” */
const ownEditor =
  /(?:CBS|NBC|ABC|CNN|BBC|NPR|MSNBC|DW|24|Jazeera|Reuters|Bloomberg|News|Post|Times|AP|AFP)['’]s? (?:\p{L}+ ){0,2}(?:[Ee]ditor|[Cc]orrespondent) $/u

function isCredited(before: string, after: string): boolean {
  if (ownEditor.test(before)) return true
  if (creditAfter.test(after)) return true
  const credit = creditBefore.exec(before)
  // “was killed by John Doe” is no byline: the “By” of a byline is the first word of its line
  return credit !== null && (!/^by $/i.test(credit[0]) || /(?:^|[\n(|.] ?)by $/i.test(before))
}
