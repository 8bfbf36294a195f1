import { calendarWords } from '#src/analysis/english/lexicon/name-parts.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { Line } from './capital-runs.ts'
import type { FoundName } from './found-name.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Heads of names of contests and feasts: “Davis Cup”, “Canadian Open”, “Cannes Film Festival”. */
const eventHeads = words(`
  open masters cup shield trophy championship championships olympics paralympics festival bowl award awards prize marathon derby stakes
  tournament classic invitational playoffs gp
`)

/** End of the name of an event that begins at word `at` of a run up to `end`; `at` where none does. */
export function eventEnd(text: readonly NameWord[], at: number, end: number, { shouting }: Line): number {
  const most = Math.min(end, at + (shouting ? 2 : 6))
  for (let index = at; index < most; index += 1) {
    const word = text[index]!
    if (word.possessive || (index > at && (word.gap !== 'space' || calendarWords.has(word.key)))) return at
    const grandPrix = word.key === 'prix' && text[index - 1]?.key === 'grand'
    if (index > at && (eventHeads.has(word.key) || grandPrix)) return index + 1
  }
  return at
}

/** What a book, a film, a song or a weapon is called with a small letter before or after its name. */
const works = words(
  'film movie album song single novel book opera musical series play sitcom episode poem sequel ep soundtrack symphony ballet painting magazine videogame game',
)
const hardware = words(
  'missile missiles rifle rifles launcher launchers bomber bombers helicopter helicopters drone drones gunship gunships torpedo torpedoes howitzer howitzers jets index average rockets pistol pistols',
)
const clashes = words('battle siege treaty')

/** Whether what stands beside a name that no table knows makes a work, a weapon, an index or a battle of it. */
export function isNoActor(text: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  const first = text[from]!
  const before = first.gap === 'space' || first.gap === 'quote' ? text[from - 1] : undefined
  const after = text[to]
  if (before && !before.capital && before.sentence === first.sentence && works.has(before.key)) return true
  if (before?.key === 'of' && clashes.has(text[from - 2]?.key ?? '')) return true
  if (after && !after.capital && after.gap === 'space' && !text[to - 1]!.possessive && hardware.has(after.key))
    return true
  // “Sukhoi Su-24”
  return after?.gap === 'hyphen' && after.numeric && text[to - 1]!.key.length <= 3
}

/** What has a nationality without being the state's: contests, arts, and those who practise them. */
const cultural = words(`
  league open masters cup football soccer footballer footballers cricketer cricket rugby tennis golf golfer player players striker midfielder defender goalkeeper winger coach
  division champion champions championship championships title rider cyclist swimmer runner boxer driver jockey skier skater wrestler athlete athletes
  film films movie band rock pop album song singer singer-songwriter songwriter musician composer pianist violinist guitarist rapper actor actress comedian
  screenwriter producer novelist author poet writer painter sculptor artist architect philosopher historian mathematician physicist chemist botanist
  astronomer television tv novel opera comic comedy drama language languages literature word words poetry art music presenter dramatist playwright
  translator filmmaker cinema animation sitcom
`)

const linking = words('and or is was are were as')

/**
 * Whether an adjective of a state tells where an artist, an athlete or a contest comes from, or names a language: “a
 * Portuguese footballer”, “English league matches”, “speak French and German”. Such words say nothing about the state.
 */
export function isOfCulture(text: readonly NameWord[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  const first = text[from]!
  const before = text[from - 1]
  let at = to
  let steps = 0
  while (at < text.length && text[at]!.sentence === first.sentence && text[at]!.gap !== 'other' && steps < 3) {
    const word = text[at]!
    if (cultural.has(word.key)) return true
    if (word.capital || linking.has(word.key)) break
    at += 1
    steps += 1
  }
  const after = text[to]
  const alone = after === undefined || after.sentence !== first.sentence || after.gap === 'other'
  return alone && before !== undefined && before.sentence === first.sentence && speaking.has(before.key)
}

const speaking = words('speak speaks spoke speaking spoken in into learn learned learnt know knows knew from')
