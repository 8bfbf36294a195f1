import { relayWords } from '#src/analysis/english/lexicon/outlets.ts'
import type { Actor } from '#src/analysis/findings.ts'
import { rememberingBy } from '#src/base/remember.ts'
import type { Span } from '#src/base/span.ts'
import { isOrdinaryWord } from '#src/stories/facts/topic-words.ts'
import { plainWords } from '#src/stories/plain-words.ts'
import type { BriefedActor, Topic } from './briefing.ts'
import type { ReadArticle, StoryDossier } from './dossier.ts'
import { mayBeOneName } from './may-be-one-name.ts'
import { hasNoRole, isPlaceName } from './no-role.ts'
import { isAside } from './state-aside.ts'

/** The weight of each role in an article. An actor in none of these roles is not shown. */
const roleWeights = { officialSpeaker: 4, speaker: 3, agent: 2.5, target: 2, headline: 1.5 } as const

/** Most weight that one outlet gives an actor within one story, however many reports it has. */
const mostOfOutlet = 6

type Tally = {
  readonly actor: Actor
  readonly stories: Set<string>
  /** By story and outlet. */
  readonly weights: Map<string, number>
  /** Outlets in which it speaks, acts or is acted upon; a name that only stands in a headline may be a bystander's. */
  readonly outlets: Set<string>
  isActive: boolean
  statements: number
  office: string | null
}

/**
 * Actors who act, speak or are acted upon in these stories, the weightiest first, by role and by how many outlets give
 * them one. The topic itself is left out: the reader asked about it.
 */
export function keyActors(dossiers: readonly StoryDossier[], topic: Topic): readonly BriefedActor[] {
  const tallies = new Map<string, Tally>()
  const reads = dossiers.flatMap(({ articles }) => articles)
  const excluded = notActors(reads)
  for (const { id: storyId, articles } of dossiers) {
    for (const read of articles) {
      for (const actor of read.analysis.actors) {
        const weight = roleWeightOf(read, actor)
        if (weight === 0 || actor.kind === 'place' || excluded.has(actor.id) || hasNoRole(read, actor)) continue
        const tally = tallies.get(actor.id) ?? {
          actor,
          stories: new Set(),
          weights: new Map(),
          outlets: new Set(),
          isActive: false,
          statements: 0,
          office: null,
        }
        const key = `${storyId} ${read.outlet.id}`
        tally.stories.add(storyId)
        tally.outlets.add(read.outlet.id)
        tally.isActive ||= weight > roleWeights.headline
        tally.weights.set(key, Math.min(mostOfOutlet, (tally.weights.get(key) ?? 0) + weight))
        tally.statements += read.analysis.statements.filter(
          ({ speaker, printed }) => printed && speaker?.actorId === actor.id,
        ).length
        tally.office ??= officeOf(actor)
        tallies.set(actor.id, tally)
      }
    }
  }
  return joinedByName([...tallies.values()])
    .filter(({ ids, tally }) => !ids.some((id) => topic.actorIds.includes(id)) && isKnownWell(tally))
    .map(({ tally }) => ({ tally, weight: sum(tally.weights.values()) }))
    .sort((a, b) => b.weight - a.weight || (a.tally.actor.id < b.tally.actor.id ? -1 : 1))
    .map(({ tally: { actor, office, stories, statements } }) => ({
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      office,
      country: actor.country,
      stories: stories.size,
      statements,
    }))
}

/**
 * Whether the articles tell enough of an actor: more than a name in one outlet's headline, and of a person more than one
 * word, unless that person speaks, has an office, or several outlets say the same name.
 */
function isKnownWell({ actor, outlets, isActive, statements, office }: Tally): boolean {
  if (actor.kind === 'state' || outlets.size > 1) return true
  if (!isActive) return false
  const isOneWord = !actor.name.replace(/^(?:al|el)[- ]/i, '').includes(' ')
  return !(actor.kind === 'person' && isOneWord && statements === 0 && office === null)
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** Words of a picture's credit that were taken for an office: “Getty Images President”. */
const pictureWords = /\b(?:getty|images|photo|afp|reuters|associated press|via)\b/i

function officeOf({ office }: Actor): string | null {
  return office === null || pictureWords.test(office) || pageButton.test(office) || / of$/i.test(office) ? null : office
}

/** “CLOSE President”: the button of a video box stands before the office. */
const pageButton = /^(?:CLOSE|PLAY|WATCH|MORE|READ|VIDEO|SHARE)\b/

function roleWeightOf({ article, analysis }: ReadArticle, actor: Actor): number {
  const { id, kind, mentions } = actor
  const isOwner = ({ end }: Span) => /^['’]/.test(article.text.slice(end, end + 1))
  // “Doe’s assistant ill”, “ban on Doe’s son”: Doe is not
  const isMeant = (mention: Span) => kind !== 'person' || !isOwner(mention)
  // “the war in Norland”, “talks about Norland”
  const isOnlySpokenOf = ({ start }: Span) =>
    kind === 'state' &&
    /\b(?:in|about|over|across|from) (?:the )?$/i.test(article.text.slice(Math.max(0, start - 12), start))
  const isMeantByHeadline = (mention: Span) =>
    !isOwner(mention) && !(kind === 'state' && isAside(article.text, article.title, mention))
  const spoken = analysis.statements.filter(({ speaker, printed }) => printed && speaker?.actorId === id)
  const weights = [
    spoken.some(({ office }) => office !== null) ? roleWeights.officialSpeaker : 0,
    spoken.length > 0 ? roleWeights.speaker : 0,
    analysis.acts.some((act) => act.actor?.actorId === id) ? roleWeights.agent : 0,
    analysis.acts.some(({ target }) => target?.actorId === id && isMeant(target) && !isOnlySpokenOf(target)) ||
    analysis.statements.some(
      ({ target, printed }) => printed && target?.actorId === id && isMeant(target) && !isOnlySpokenOf(target),
    )
      ? roleWeights.target
      : 0,
    mentions.some((mention) => mention.start < article.title.end && isMeantByHeadline(mention))
      ? roleWeights.headline
      : 0,
  ]
  return Math.max(...weights)
}

/** “By Ann Lowry”, “(Editing by Kim Cogham”, “CBS News’ Jake Rosen”: whoever made the report is no actor in it. */
const creditBefore =
  /(?:\b(?:by|writes|writing by|editing by|reporting by|photos? by|photographs? by|correspondent|anchor|host|moderator|(?:News|CBS|NBC|ABC|CNN|BBC|NPR|MSNBC|DW|24|Jazeera|Reuters|Bloomberg|Post|Times|AP|AFP)['’]s?|(?:CBS|NBC|ABC|Fox|Sky) News|BBC|CNN|NPR) )$/i
const creditAfter =
  /^(?:[’']s? (?:report|story)\b| (?:reports?|reported for|has (?:more|the (?:latest|story|details))|contributed to|is an? .{0,40}(?:reporter|correspondent|columnist|fellow|professor))\b| ?\/ ?(?:AP|AFP|Reuters|REUTERS|Getty|Bloomberg|EPA)\b|, an? (?:\p{L}+ )?(?:writer|reporter|correspondent|columnist|editor)(?: at large)? (?:at|for|of|with) )/u

/** “Tropical Storm Lala”: names of the weather are no actors. */
const weatherBefore = /\b(?:hurricane|typhoon|cyclone|(?:sub)?tropical storm|storm|tropical depression) $/i
const weatherName = /^(?:hurricane|typhoon|cyclone|(?:sub)?tropical storm|storm)\b/i

/** An actor's first mentions with the words beside them; enough to recognise a byline. */
const besideOf = rememberingBy(
  ({ analysis }: ReadArticle) => analysis,
  ({ article: { text }, analysis }: ReadArticle) =>
    new Map(
      analysis.actors.map(({ id, mentions }) => [
        id,
        mentions.map(({ start, end }) => ({
          before: text.slice(Math.max(0, start - 30), start),
          after: text.slice(end, end + 60),
        })),
      ]),
    ),
)

/**
 * Ids of names that are no actors of a story: outlets, agencies, reporters, the weather, two names that were read as
 * one.
 */
function notActors(reads: readonly ReadArticle[]): ReadonlySet<string> {
  const outletNames = new Set(reads.map(({ outlet }) => outlet.name.toLowerCase()))
  const excluded = new Set<string>()
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
        (kind === 'organisation' && (words.every(isOutletWord) || pressNames.test(name) || agencies.test(name)))
      const isCredit =
        kind === 'person' &&
        (pressOffice.test(office ?? '') || places.some(({ before, after }) => isCredited(before, after)))
      const isWeather = weatherName.test(name) || places.some(({ before }) => weatherBefore.test(before))
      const isThing =
        noNames.test(name) ||
        (kind === 'person' && (bodyWithin.test(name) || bodies.has(name.toLowerCase()) || isNamedTwice(name))) ||
        (kind === 'person' && places.some(({ before }) => /\b(?:two|both|three) $/i.test(before))) ||
        (kind === 'organisation' && isPlainWord(name, places)) ||
        (kind === 'organisation' && (thingNames.test(name) || places.some(isThingBeside)))
      if (isHeadline(name) || isOutlet || isCredit || isWeather || isThing || isPair(name, names, lastNames))
        excluded.add(id)
    }
  }
  return excluded
}

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
  const isKnown = (half: string) => names.has(half) || lastNames.has(half)
  const [first = '', ...others] = name.toLowerCase().split(/[-–]/)
  return others.length > 0 && isKnown(first) && (isKnown(others.join('-')) || isKnown(others.at(-1)!))
}

/** Names that are no names of anybody: an adjective or an office stands first, a word for a faith or a state’s short form alone. */
const noNames =
  /^(?:Eurovision|World Cup|Olympics)\b|^(?:embattled|disgraced|ousted|slain|beloved|nemesis|(?:CEO|CFO|COO|CTO|PM|FM|MP|VP) \p{Lu})|^(?:pak|hk|amir|emir|\p{L}+ist)$/iu

/** A body’s name or a headline’s words that ran into a person’s: “County Police Department Jane Doe”, “Jane Doe Regarding Oslo”. */
const bodyWithin =
  / (?:Regarding|About|Against|Over|After|Amid|On|In|At|From|With|For) |(?: |^)(?:Department|Ministry|Committee|Council|Agency|Office|University|Police) \p{Lu}| (?:Diwan|Court|Palace|Secretariat)$/u

/** Last words of what is built, held or voted on: it does nothing itself. */
const thingNames =
  / (?:Expo|Summit|Festival|Awards?|Cup|Act|Bill|Pipeline|Project|Stream|XL|Bridge|Dam|Canal|Tunnel|Airport|Highway|Treaty|Accords?|Games|Olympics)$/

/** “the Nordline gas pipeline”, “the Keel project”. */
const isThingBeside = ({ before, after }: { readonly before: string; readonly after: string }): boolean =>
  /^ (?:\p{Ll}+ )?(?:pipelines?|project|dam|canal|refinery|bridge|tunnel|airport)\b/u.test(after) || /-$/.test(before)

/** Last words of the names of newspapers and agencies, and of hardly anything else. */
const pressNames = / (?:Times|Post|Journal|Tribune|Herald|Gazette|Telegraph|News|Press|TV|Radio|Newspaper|Magazine)$/

const agencies =
  /^(?:Agence France-Presse|Associated Press|Reuters|Xinhua|TASS|Interfax|Anadolu|Yonhap|Kyodo|IRNA|Press Trust of India|Getty Images?)\b/

/** A headline in capitals that was taken for a name. */
const isHeadline = (name: string): boolean => name.split(' ').length > 4 && name === name.toUpperCase()

const isOutletWord = (word: string): boolean => relayWords.has(word) || word === 'the'

/** Whose office is to report. A journalist or an editor may be the victim, and stays. */
const pressOffice =
  /\b(?:reporter|correspondent|columnist|anchor|anchorman|anchorwoman|photographer|podcaster|news presenter)$/i

function isCredited(before: string, after: string): boolean {
  if (creditAfter.test(after)) return true
  const credit = creditBefore.exec(before)
  // “was killed by John Doe” is no byline: the “By” of a byline is the first word of its line
  return credit !== null && (!/^by $/i.test(credit[0]) || /(?:^|[\n(|.] ?)by $/i.test(before))
}

type Joined = { readonly tally: Tally; readonly ids: readonly string[] }

/**
 * People under all forms of their name: “Doe”, “President Doe” and “Jane Doe” are one person where the longer name ends
 * with the shorter one. Where several longer names do, the weightiest counts. The fullest name is shown.
 */
function joinedByName(tallies: readonly Tally[]): readonly Joined[] {
  const longestFirst = [...tallies].sort(
    (a, b) => plainWords(b.actor.name).length - plainWords(a.actor.name).length || (a.actor.id < b.actor.id ? -1 : 1),
  )
  const groups: { readonly words: readonly string[]; readonly tallies: Tally[] }[] = []
  for (const tally of longestFirst) {
    const words = plainWords(tally.actor.name)
    const fitting =
      tally.actor.kind === 'person'
        ? groups.filter((group) => group.tallies[0]!.actor.kind === 'person' && mayBeOneName(group.words, words))
        : []
    const [likeliest] = fitting.toSorted(
      (a, b) => sum(b.tallies[0]!.weights.values()) - sum(a.tallies[0]!.weights.values()),
    )
    if (likeliest) likeliest.tallies.push(tally)
    else groups.push({ words, tallies: [tally] })
  }
  return groups.map(({ tallies }) => ({ tally: merged(tallies), ids: tallies.map(({ actor }) => actor.id) }))
}

function merged([first, ...others]: readonly Tally[]): Tally {
  const all = [first!, ...others]
  const weights = new Map(first!.weights)
  for (const { weights: more } of others) {
    for (const [key, weight] of more) weights.set(key, Math.max(weights.get(key) ?? 0, weight))
  }
  const weightOf = (tally: Tally) => sum(tally.weights.values())
  // Of two spellings the one that more articles have; else the fullest name.
  const likeliest = all
    .filter(({ actor }) => plainWords(actor.name).length === plainWords(first!.actor.name).length)
    .reduce((best, tally) => (weightOf(tally) > weightOf(best) ? tally : best), first!)
  return {
    actor: likeliest.actor,
    stories: new Set(all.flatMap(({ stories }) => [...stories])),
    weights,
    outlets: new Set(all.flatMap(({ outlets }) => [...outlets])),
    isActive: all.some(({ isActive }) => isActive),
    statements: sum(all.map(({ statements }) => statements)),
    office: first!.office ?? others.find(({ office }) => office !== null)?.office ?? null,
  }
}
