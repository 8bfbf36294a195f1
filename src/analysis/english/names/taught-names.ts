import { shortened } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { Findings, Mention } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { folded } from '#src/analysis/shared/fold.ts'
import { sliceOf } from '#src/base/span.ts'

/**
 * Short forms that the article itself teaches: “Rapid Support Forces (RSF)”, and from then on “RSF”; “Hofstra University”,
 * later “Hofstra”.
 *
 * @returns Index of the short mention → the full mention that it stands for.
 */
export function taughtNames({ text, mentions }: Findings): Map<number, Mention> {
  const lessons = new Map<string, Mention>()
  // “Norlandic Red Cross (PRC)”: letters that mean a state in other articles
  const abbreviations = new Set<string>()
  mentions.forEach((short, index) => {
    const full = mentions[index - 1]
    if (!full || !teaches(text, full, short)) return
    lessons.set(folded(sliceOf(text, short)), full)
    if (full.kind !== 'state') abbreviations.add(sliceOf(text, short))
  })
  for (const mention of mentions) {
    if (mention.kind !== 'organisation') continue
    const written = sliceOf(text, mention)
    const cut = written.indexOf(' ')
    const first = folded(written.slice(0, cut))
    if (cut > 0 && shortened.test(written) && !lessons.has(first) && !knownName(written)) lessons.set(first, mention)
  }
  const society = onlySociety(text, mentions)
  if (society) lessons.set(folded(sliceOf(text, society)).split(' ').slice(-2).join(' '), society)
  const taught = new Map<number, Mention>()
  mentions.forEach((mention, index) => {
    if (mention.kind === 'person') return
    if (mention.kind === 'state' && !abbreviations.has(sliceOf(text, mention))) return
    const full = lessons.get(folded(sliceOf(text, mention)))
    if (full && full !== mention && full.start !== mention.start) taught.set(index, full)
  })
  return taught
}

/** “Norlandic Red Cross”, later “the Red Cross”: a country's society where the text names only one and no international body. */
function onlySociety(text: string, mentions: readonly Mention[]): Mention | null {
  const named = mentions.filter(
    (mention) => mention.kind === 'organisation' && /\p{L} Red (?:Cross|Crescent)$/u.test(sliceOf(text, mention)),
  )
  const names = new Set(named.map((mention) => sliceOf(text, mention)))
  const [only] = named
  return names.size === 1 && only && !/International|ICRC|IFRC/.test(text) ? only : null
}

const bodies = new Set(['organisation', 'group', 'person', 'place'])

/** Whether `short` stands in brackets right after `full` and abbreviates it. */
function teaches(text: string, full: Mention, short: Mention): boolean {
  const gap = short.start - full.end
  if (gap < 1 || gap > 3 || !/[([]/.test(text.slice(full.end, short.start)) || !/[)\]]/.test(text.charAt(short.end)))
    return false
  if (!bodies.has(full.kind) || full.kind === 'person' || full.kind === 'place') return false
  const acronym = sliceOf(text, short)
  const name = sliceOf(text, full)
  if (acronym.length < 2 || acronym.length > 10 || acronym.length >= name.length || !name.includes(' ')) return false
  const known = knownName(acronym)
  return initialsFit(folded(name), folded(acronym)) || (acronym === acronym.toUpperCase() && known === null)
}

/** Whether the letters of an acronym stand in the name in their order, the first one first. */
function initialsFit(name: string, acronym: string): boolean {
  let at = 0
  for (const letter of acronym) {
    const next = name.indexOf(letter, at)
    if (next < 0 || (at === 0 && next !== 0)) return false
    at = next + 1
  }
  return true
}
