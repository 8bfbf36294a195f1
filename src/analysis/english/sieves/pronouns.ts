import type { Mention } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import {
  type Appearance,
  type Gender,
  isPronoun,
  type PersonalPronoun,
  type Role,
  type Scene,
} from './people-in-focus.ts'

/** Whom a pronoun means, how many others it could mean, and by how much the best leads them (0 to 1). */
export type Antecedent = {
  readonly mention: Mention | null
  /** The words for somebody who has no mention: “a police officer”. */
  readonly phrase: Span | null
  readonly rivals: number
  readonly margin: number
}

/** Whom each “he” and “she” that is a subject means, by its place; no mention where the text leaves it open. */
export type Antecedents = ReadonlyMap<number, Antecedent>

/** How well somebody in a role is taken up by a pronoun: subject before object before the rest, after Lappin and Leass (1994). */
const weights: Readonly<Record<Role, number>> = {
  speaker: 1.2,
  taken: 1.2,
  subject: 1.05,
  'inner subject': 0.6,
  'joint subject': 0.45,
  other: 0.55,
  owner: 0.55,
  quoted: 0.15,
}

/** By how many frames ago: the sentence before weighs as much as the pronoun's own. */
const recency = [1, 1, 0.4, 0.33, 0.28, 0.23, 0.18, 0.15]

/** What somebody of another paragraph weighs. */
const otherParagraph = 0.6

/** What is added where somebody is named again and again: whom the passage is about. */
const repeated = 0.15

/** Where no title and no given name tells the gender; and somebody without a name. */
const perhaps = 0.75
const nameless = 0.4

/** A second-best this near to the best leaves the pronoun open: the farther back the best, the less is needed. */
const rivalry = [0.85, 0.85, 0.7, 0.5, 0.4, 0.3, 0.3, 0.3]

/** `quoted`: only words in marks name them. */
type Candidate = Pick<Appearance, 'mention' | 'phrase'> & { score: number; readonly age: number; quoted: boolean }

/** Reads the text once, front to back: a pronoun whose person is known stands for its person from there on. */
export function findAntecedents(scenes: readonly Scene[]): Antecedents {
  const antecedents = new Map<number, Antecedent>()
  const past: Past[] = []
  for (const scene of scenes) {
    const here: Appearance[] = []
    for (const one of scene.cast) {
      if (!isPronoun(one)) {
        here.push(one)
        continue
      }
      if (antecedents.has(one.start)) continue
      const taken = antecedentOf([...past, { appearances: here, paragraph: scene.paragraph }], one, scene.paragraph)
      antecedents.set(one.start, taken)
      here.push({
        start: one.start,
        named: true,
        mention: taken.mention,
        phrase: taken.phrase,
        gender: one.gender,
        role: taken.mention || taken.phrase ? 'taken' : 'other',
      })
    }
    if (scene.bare) past.at(-1)?.appearances.push(...here)
    else past.push({ appearances: here, paragraph: scene.paragraph })
    if (past.length > recency.length - 1) past.shift()
  }
  return antecedents
}

type Past = { readonly appearances: Appearance[]; readonly paragraph: number }

function antecedentOf(past: readonly Past[], pronoun: PersonalPronoun, paragraph: number): Antecedent {
  const named = new Map<string, Candidate>()
  const leaders: Leaders = { best: null, second: null, count: 0 }
  for (let age = 0; age < past.length; age++) {
    const frame = past[past.length - 1 - age]!
    const nearness = recency[age]! * (frame.paragraph === paragraph ? 1 : otherParagraph)
    const { appearances } = frame
    for (let at = Math.max(0, appearances.length - crowd); at < appearances.length; at++) {
      const appearance = appearances[at]!
      const { mention } = appearance
      if (mention?.actorId && pronoun.others.has(mention.actorId)) continue
      const score = weights[appearance.role] * nearness * fitOf(appearance, pronoun.gender)
      if (score === 0) continue
      const { phrase } = appearance
      const key = mention?.actorId ?? (phrase && `${phrase.start}`)
      const known = key ? named.get(key) : undefined
      // named again and again: what the passage is about
      const quoted = appearance.role === 'quoted'
      if (known) {
        known.score = Math.max(known.score, score) + repeated * Math.min(known.score, score)
        known.quoted &&= quoted
      } else if (key) named.set(key, { mention, phrase, score, age, quoted })
      else compare(leaders, { mention, phrase, score, age, quoted })
    }
  }
  for (const candidate of named.values()) compare(leaders, candidate)
  const { best, second, count } = leaders
  if (!best) return { mention: null, phrase: null, rivals: 0, margin: 0 }
  const margin = second ? 1 - second.score / best.score : 1
  // “'Roe has the button.' 'I have one too,' he said”: whom somebody's words name is not who speaks them
  const open = best.quoted || (second && second.score > best.score * rivalry[best.age]!)
  if (open) return { mention: null, phrase: null, rivals: count - 1, margin }
  // somebody without a name is taken up at once or not at all
  return { mention: best.mention, phrase: best.age <= 1 ? best.phrase : null, rivals: count - 1, margin }
}

/** The two best of all candidates so far. */
type Leaders = { best: Candidate | null; second: Candidate | null; count: number }

function compare(leaders: Leaders, candidate: Candidate): void {
  leaders.count += 1
  if (!leaders.best || candidate.score > leaders.best.score) {
    leaders.second = leaders.best
    leaders.best = candidate
  } else if (!leaders.second || candidate.score > leaders.second.score) leaders.second = candidate
}

/** Appearances in one frame that are looked at: a sentence of people without end costs no more than a long one. */
const crowd = 16

function fitOf({ gender, named }: Appearance, wanted: Gender): number {
  if (gender === wanted) return 1
  if (gender !== null) return 0
  return named ? perhaps : nameless
}
