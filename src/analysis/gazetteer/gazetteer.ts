import type { ActorKind } from '#src/analysis/findings.ts'
import { type NameWord, scanWords } from '#src/analysis/shared/name-words.ts'
import { onFirstUse } from '#src/base/on-first-use.ts'
import { armedGroupRows } from './armed-groups.ts'
import { centralBankRows } from './central-banks.ts'
import { cityRows } from './cities.ts'
import { countries } from './countries.ts'
import { dottedWords } from './dotted-words.ts'
import { metonyms } from './metonyms.ts'
import { organisationRows } from './organisations.ts'
import { regionRows } from './regions.ts'
import { sportsClubRows } from './sports-clubs.ts'

/** How a name stands for what it names: “Iraq”, “Iraqi”, “Iraqis”, “Baghdad” (an actor only where it acts), “the Kremlin”. */
export type NameForm = 'name' | 'adjective' | 'people' | 'capital' | 'seat'

/** A known name and whom or what it names. */
export type KnownName = {
  readonly kind: ActorKind
  /** `Actor.id`. */
  readonly id: string
  /** As readers see the actor. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly form: NameForm
  /** The name as the table writes it: “Oslo”, also for “OSLO”. */
  readonly written: string
  /** Only as written, in capitals: “US” is not “us”. */
  readonly caps: boolean
  /** With a capital inside, as written: “LeT” is not “Let”. */
  readonly mixed: boolean
  /** First letter small in the table: found in small letters too (“al-Qaeda”, “peshmerga”). */
  readonly small: boolean
}

/** `organisation:united-nations` out of “United Nations”. */
export function slug(name: string): string {
  return keysOf(name).join('-')
}

function keysOf(name: string): string[] {
  return scanWords(name, [{ start: 0, end: name.length }], dottedWords).map((word) => word.key)
}

function capitalsIn(text: string): number {
  let count = 0
  for (const letter of text) if (letter !== letter.toLowerCase()) count += 1
  return count
}

/** A name, or what a name of several words begins with, a word at a time; one look-up tells both. */
type Entry = { known: KnownName | null; goesOn: boolean }

/** All known names by their words. It is filled once, when the first name is looked up. */
type Gazetteer = {
  readonly entries: Map<string, Entry>
  /** First words of the names that are found in small letters too. */
  readonly smallFirstWords: Set<string>
  /** Ids of towns. */
  readonly towns: Set<string>
}

const gazetteer = onFirstUse((): Gazetteer => {
  const filled: Gazetteer = { entries: new Map(), smallFirstWords: new Set(), towns: new Set() }
  addStates(filled)
  addBodies(filled, armedGroupRows, 'group')
  addBodies(filled, organisationRows, 'organisation')
  addBodies(filled, centralBankRows, 'organisation')
  addBodies(filled, sportsClubRows, 'organisation')
  addSeats(filled)
  addPlaces(filled, regionRows)
  for (const id of addPlaces(filled, cityRows)) filled.towns.add(id)
  return filled
})

/** Whether a known name that is written in small letters may begin with this word. */
export function mayBeginSmallName(key: string): boolean {
  return gazetteer().smallFirstWords.has(key)
}

function entryOf(entries: Map<string, Entry>, phrase: string): Entry {
  const known = entries.get(phrase)
  if (known) return known
  const entry = { known: null, goesOn: false }
  entries.set(phrase, entry)
  return entry
}

type Named = Omit<KnownName, 'written' | 'caps' | 'small' | 'mixed'>

/** Adds a name unless the same words are known already: who comes first stays. */
function add({ entries, smallFirstWords }: Gazetteer, written: string, known: Named): void {
  const name = written.replace(/ \([^()]*\)$/, '').replace(/^the /, '')
  if (name !== written && written.endsWith(')')) return
  const keys = keysOf(name)
  const first = keys[0]
  if (first === undefined) return
  const phrase = keys.join(' ')
  const entry = entryOf(entries, phrase)
  if (entry.known) return
  const letters = name.replace(/[^\p{L}]/gu, '')
  const caps = letters.length > 1 && letters.length <= 6 && keys.length === 1 && letters === letters.toUpperCase()
  const mixed = !caps && keys.length === 1 && letters.length <= 5 && capitalsIn(letters) >= 2
  const initial = name.charAt(0)
  const small = initial !== initial.toUpperCase()
  entry.known = { ...known, written: name, caps, mixed, small }
  if (small) smallFirstWords.add(first)
  let beginning = first
  for (let index = 1; index < keys.length; index += 1) {
    entryOf(entries, beginning).goesOn = true
    beginning = `${beginning} ${keys[index]!}`
  }
}

function addStates(to: Gazetteer): void {
  for (const { code, name, official, adjectives, people, capitals, aliases } of countries) {
    const state = { kind: 'state', id: `state:${code}`, name, country: code } as const
    for (const written of [name, official, ...aliases]) add(to, written, { ...state, form: 'name' })
    for (const written of adjectives) add(to, written, { ...state, form: 'adjective' })
    for (const written of people) add(to, written, { ...state, form: 'people' })
    for (const written of capitals) add(to, written, { ...state, form: 'capital' })
  }
  add(to, 'Korea', { kind: 'place', id: 'place:korea', name: 'Korea', country: null, form: 'name' })
  add(to, 'Korean', { kind: 'state', id: 'state:KR', name: 'South Korea', country: 'KR', form: 'adjective' })
  add(to, 'Koreans', { kind: 'state', id: 'state:KR', name: 'South Korea', country: 'KR', form: 'people' })
  add(to, 'Congo', { kind: 'state', id: 'state:CD', name: 'DR Congo', country: 'CD', form: 'name' })
  for (const written of ['English', 'Scottish', 'Welsh']) {
    add(to, written, { kind: 'state', id: 'state:GB', name: 'United Kingdom', country: 'GB', form: 'adjective' })
  }
}

function addBodies(to: Gazetteer, rows: string, kind: 'organisation' | 'group'): void {
  for (const row of rows.trim().split('\n')) {
    const [all = '', country = ''] = row.split('|')
    const [first = '', ...others] = all.split(';')
    const known = { kind, id: `${kind}:${slug(first)}`, name: first, country: country || null, form: 'name' } as const
    for (const written of [first, ...others]) add(to, written, known)
  }
}

function addSeats(to: Gazetteer): void {
  const countryNames = new Map(countries.map(({ code, name }) => [code, name]))
  for (const { names: written, actor, country } of metonyms) {
    const state = actor.startsWith('state:')
    const first = written[0] ?? ''
    for (const form of written) {
      add(to, form, {
        kind: state ? 'state' : 'organisation',
        id: actor,
        name: state ? (countryNames.get(actor.slice(6)) ?? first) : first,
        country: country || null,
        form: 'seat',
      })
    }
  }
}

/** @returns Ids of these places. */
function addPlaces(to: Gazetteer, rows: string): readonly string[] {
  return rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [country = '', all = ''] = row.split('|')
      return all.split(';').map((name) => {
        const id = `place:${slug(name)}`
        add(to, name, { kind: 'place', id, name, country: country || null, form: 'name' })
        return id
      })
    })
}

/** Whether an actor's id is a known town's, by which nobody is meant who could speak. */
export function isTown(id: string): boolean {
  return gazetteer().towns.has(id)
}

export type Known = { readonly known: KnownName; readonly count: number }

/**
 * Longest known name that begins at word `from` and ends before `limit`.
 *
 * @param shouting - The line is all in capitals: capitals prove nothing, and acronyms that are words are not taken.
 */
export function knownNameAt(words: readonly NameWord[], from: number, limit: number, shouting = false): Known | null {
  const { entries } = gazetteer()
  const first = words[from]!
  let phrase = first.key
  let entry = entries.get(phrase)
  if (!entry) return null
  let best: Known | null = null
  if (entry.known && fits(entry.known, words, from, 1, shouting)) best = { known: entry.known, count: 1 }
  for (let count = 2; from + count <= limit && entry?.goesOn; count += 1) {
    const word = words[from + count - 1]!
    if ((word.gap === 'other' || word.gap === 'quote') && !listLike(words[from + count - 2]!, word)) break
    phrase = `${phrase} ${word.key}`
    entry = entries.get(phrase)
    if (entry?.known && fits(entry.known, words, from, count, shouting)) best = { known: entry.known, count }
  }
  return best
}

/** The known name that is written so, whatever its case. */
export function knownName(written: string): KnownName | null {
  return gazetteer().entries.get(keysOf(written).join(' '))?.known ?? null
}

/** “Washington, D.C.”, “AT&T”: marks that stand inside names. */
function listLike(before: NameWord, word: NameWord): boolean {
  return word.start - before.end <= 3
}

const smallInside = new Set(
  'of the and for in to on de la le du des del al el a ez ar as az i e y da do di und für d under against with by'.split(
    ' ',
  ),
)
const acronymWords = new Set('us it who is aid car aim act care pa mit apc'.split(' '))

function fits(known: KnownName, words: readonly NameWord[], from: number, count: number, shouting: boolean): boolean {
  const first = words[from]!
  if (known.caps) return first.caps && !(shouting && acronymWords.has(first.key) && !first.text.includes('.'))
  if (known.mixed) return capitalsIn(first.text) >= 2
  if (known.small) return true
  if (!first.capital) return false
  for (let index = 1; index < count; index += 1) {
    const word = words[from + index]!
    // “Co-operation”
    const tail = word.gap === 'hyphen' && words[from + index - 1]!.capital
    if (!word.capital && !word.numeric && !tail && !smallInside.has(word.key) && !smallTail.has(word.key)) return false
  }
  return true
}

const smallTail = new Set(
  'group party agency news movement magazine network state cartel region peninsula territories security forces human rights office refugee regional government so called country dam'.split(
    ' ',
  ),
)
