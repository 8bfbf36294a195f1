import type { Answer } from '#bench/grade/newsroom-of-items.ts'
import { readJudgedLines } from '#bench/learning/judged-lines.ts'
import type { JudgedCase } from '#bench/learning/leave-out.ts'
import { actorTerms } from '#src/briefings/actor-terms.ts'
import { type ActorCandidate, actorCandidates } from '#src/briefings/key-actors.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'

/** A case of a folder of news: the cases of a folder are learnt from, or left out, together. */
export type ActorCase = JudgedCase & { readonly folder: string }

/** Briefing and name → whether a reader called the actor right. */
export type Verdicts = ReadonlyMap<string, boolean>

const keyOf = (briefing: string, name: string): string =>
  `${briefing}|${name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim()}`

/** The verdicts on actors in filled sheets of `npm run grade`; of two on one line the later counts. */
export async function readVerdicts(files: readonly string[]): Promise<Verdicts> {
  const verdicts = new Map<string, boolean>()
  for (const { briefing, line, isRight } of await readJudgedLines(files, ['actor']))
    verdicts.set(keyOf(briefing, line.replace(/ \(.*|, (?:person|organisation|state|group)$/, '')), isRight)
  return verdicts
}

/** The actors of a briefing that readers judged, also those that a rule leaves out by now. */
export function casesOf(
  { asked, briefing, material }: Answer,
  folder: string,
  verdicts: Verdicts,
): readonly ActorCase[] {
  const name = `${asked.topic}, ${asked.hours} h to ${asked.to.toISOString().slice(0, 16)}`
  const shown = briefing.stories.flatMap(({ id }) =>
    material.stories.filter((one) => one.id === id).map((one) => ({ ...one, articles: newsIn(one.articles) })),
  )
  const ruled = actorCandidates(shown, material.topic, 'by the rules')
  const ids = new Set(ruled.map(({ briefed }) => briefed.id))
  const others = actorCandidates(shown, material.topic, 'all that are named').filter(
    ({ briefed }) => !ids.has(briefed.id),
  )
  const caseOf =
    (isToldByRules: boolean) =>
    ({ briefed, evidence }: ActorCandidate): readonly ActorCase[] => {
      const verdict = verdicts.get(keyOf(name, briefed.name))
      if (verdict === undefined) return []
      return [{ terms: actorTerms(evidence), right: Number(verdict), share: 1, folder, isToldByRules }]
    }
  return [...ruled.flatMap(caseOf(true)), ...others.flatMap(caseOf(false))]
}
