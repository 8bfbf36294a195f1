import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Coded } from './coded.ts'
import { singular } from './objects.ts'

/** Nobody's deeds: weather, disease, markets. */
const causes = new Set(
  'heat storm flood flooding drought frost hail snow snowfall ice rain rainfall wind lightning earthquake quake tremor aftershock tsunami wave avalanche landslide mudslide eruption volcano cyclone hurricane typhoon tornado wildfire fire blaze epidemic pandemic virus disease outbreak infection cholera famine fear worry concern slowdown slump recession inflation shortage crisis accident crash fog cold snap weather'.split(
    ' ',
  ),
)

/** Players attack nobody. */
const players = new Set(
  'striker forward midfielder defender winger batsman bowler side team club champion player coach jockey cyclist runner boxer'.split(
    ' ',
  ),
)

/** “The heat killed the crop”, “shares were hit by fears”: no one assaults. */
export function isMishap({ words, groups, subjects }: Clausal, index: number, to: number, { act }: Coded): boolean {
  if (act !== 'assault' && act !== 'accuse') return false
  const group = groups[index]!
  // “Norwick beat Santa Clara 2-1”
  if (words.slice(group.head, to).some(({ lower }) => /^\d{1,3}[-–]\d{1,3}$/.test(lower))) return true
  const subject = subjects[index]
  if (!group.passive) {
    const doer = subject ? singular(words[subject.head]!.lower) : ''
    return causes.has(doer) || players.has(doer)
  }
  const by = words.findIndex(({ lower }, at) => at > group.head && at < to && lower === 'by')
  if (by < 0) return false
  for (let at = by + 1; at < Math.min(to, by + 6); at += 1) {
    if (words[at]!.tag === 'preposition') return false
    if (causes.has(singular(words[at]!.lower))) return true
  }
  return false
}

/** What can only be attacked in words. */
const worded = new Set(
  'plan proposal policy decision bill law code budget record deal report speech idea remark comment verdict ruling reform treaty agreement stance handling approach article programme program strategy legacy press media judiciary tax system rule measure move project scheme choice role silence failure lack hypocrisy culture notion claim theory charter constitution vote'.split(
    ' ',
  ),
)

/** “attacked the labour code”: the first noun phrase after the verb ends with something made of words or of office. */
export function isOfWords({ words }: Clausal, head: number, to: number): boolean {
  let last: Word | null = null
  for (let at = head + 1; at < Math.min(to, head + 8); at += 1) {
    const word = words[at]!
    if (word.tag === 'noun' || word.tag === 'name') last = word
    else if (
      !(word.tag === 'determiner' || word.tag === 'adjective' || word.tag === 'possessive' || word.tag === 'number')
    )
      break
  }
  return last !== null && worded.has(singular(last.lower))
}
