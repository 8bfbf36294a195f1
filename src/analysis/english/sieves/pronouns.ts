import type { Mention } from '#src/analysis/findings.ts'
import {
  type Appearance,
  type Gender,
  isPronoun,
  type PersonalPronoun,
  type Role,
  type Scene,
} from './people-in-focus.ts'

/** Whom a pronoun means, how many others it could mean, and by how much the best leads them (0 to 1). */
export type Antecedent = { readonly mention: Mention | null; readonly rivals: number; readonly margin: number }

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

type Candidate = { readonly mention: Mention | null; score: number; readonly age: number }

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
        gender: one.gender,
        role: taken.mention ? 'taken' : 'other',
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
  const candidates = new Map<string, Candidate>()
  for (let age = 0; age < past.length; age++) {
    const frame = past[past.length - 1 - age]!
    for (const appearance of nearest(frame.appearances)) {
      const fit = fitOf(appearance, pronoun.gender)
      if (fit === 0) continue
      const score =
        weights[appearance.role] * recency[age]! * fit * (frame.paragraph === paragraph ? 1 : otherParagraph)
      const key = appearance.mention?.actorId ?? `?${appearance.start}`
      const known = candidates.get(key)
      if (known) {
        // named again and again: what the passage is about
        known.score = Math.max(known.score, score) + repeated * Math.min(known.score, score)
      } else candidates.set(key, { mention: appearance.mention, score, age })
    }
  }
  const [best, second] = [...candidates.values()].sort((a, b) => b.score - a.score)
  if (!best) return { mention: null, rivals: 0, margin: 0 }
  const margin = second ? 1 - second.score / best.score : 1
  const open = second && second.score > best.score * rivalry[best.age]!
  return { mention: open ? null : best.mention, rivals: candidates.size - 1, margin }
}

/** Appearances in one frame that are looked at: a sentence of people without end costs no more than a long one. */
const crowd = 16

function nearest(appearances: readonly Appearance[]): readonly Appearance[] {
  return appearances.length > crowd ? appearances.slice(-crowd) : appearances
}

function fitOf({ gender, named }: Appearance, wanted: Gender): number {
  if (gender === wanted) return 1
  if (gender !== null) return 0
  return named ? perhaps : nameless
}
