import { readFile } from 'node:fs/promises'
import type { Answer } from '#bench/grade/newsroom-of-items.ts'
import { actorTerms } from '#src/briefings/actor-terms.ts'
import { type ActorCandidate, actorCandidates } from '#src/briefings/key-actors.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import type { FolderCase } from './leave-out.ts'

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
  for (const file of files) {
    const [head = '', ...lines] = (await readFile(file, 'utf8')).split(/\r?\n/)
    const columns = head.split('\t')
    for (const line of lines) {
      const cells = line.split('\t')
      const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
      const verdict = cell('verdict').charAt(0).toLowerCase()
      if (cell('row') !== 'actor' || !/^[rw]$/.test(verdict)) continue
      const name = cell('line').replace(/ \(.*|, (?:person|organisation|state|group)$/, '')
      verdicts.set(keyOf(cell('briefing'), name), verdict === 'r')
    }
  }
  return verdicts
}

/** The actors of a briefing that readers judged, also those that a rule leaves out by now. */
export function casesOf(
  { asked, briefing, material }: Answer,
  folder: string,
  verdicts: Verdicts,
): readonly FolderCase[] {
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
    (isShownByRules: boolean) =>
    ({ briefed, evidence }: ActorCandidate): readonly FolderCase[] => {
      const verdict = verdicts.get(keyOf(name, briefed.name))
      if (verdict === undefined) return []
      return [{ terms: actorTerms(evidence), right: Number(verdict), share: 1, folder, isShownByRules }]
    }
  return [...ruled.flatMap(caseOf(true)), ...others.flatMap(caseOf(false))]
}
