import { actingVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import { adverbsBeforeVerbs } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { FoundName } from './found-name.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words before a capital that make it a place. */
const placeBefore = words(
  'in at near from outside around of into across to through over towards toward leave left leaving visit visited visiting reach reached reaching entered enter via inside central downtown northern southern eastern western north south east west greater old',
)
/** Words before a capital that make it a party to something. */
const partyBefore = words(
  'with between against accused accuse accuses accusing urged urge urges urging told tell labelled labelling labeled labeling warned warn warns warning blamed blame blames blaming pressed press presses pressing called call calls calling by forced force asked ask asks persuade persuaded convince convinced condemned condemn condemning criticised criticized sanctioned sanction punish deter isolate isolated arm armed arming towards backed back support supported supporting threatened threaten threatening pressure pressured engage engaged help helped that but if because while',
)
const readiness = words('ready willing unwilling prepared determined keen reluctant opposed not committed')
const talks = words(
  'talks negotiations relations ties dialogue war tensions deal agreement contacts pressure sanctions',
)
/** Nouns that a state owns: “Tehran’s nuclear programme”. */
const affairs = words(
  'government regime leaders leadership authorities nuclear missile military army troops forces policy policies foreign support role influence allies ally ambitions involvement position response demand demands decision refusal claim claims offer proposal plan intentions interests efforts enemies rivals proxies backing ambassador envoy diplomats diplomat request denial accusations campaign invasion war aggression strategy stance concerns willingness programme program behaviour behavior actions interference intervention representative representatives delegation negotiators spokesman spokeswoman foreign-minister economy',
)

/** Whether a capital stands for its state: “Tehran said”, “talks with Tehran”, “between Moscow and Kyiv”, not “in Tehran”. */
export function capitalActs(text: readonly NameWord[], name: Pick<FoundName, 'from' | 'to'>): boolean {
  const first = text[name.from]!
  const last = text[name.to - 1]!
  const before = first.gap === 'space' || first.gap === 'hyphen' ? text[name.from - 1] : undefined
  const after = text[name.to]
  const follows = after && after.gap === 'space' && after.sentence === first.sentence ? after.key : ''
  if (last.possessive)
    return (
      affairs.has(follows) ||
      affairs.has(text[name.to + 1]?.key ?? '') ||
      (before !== undefined && partyBefore.has(before.key) && !placeBefore.has(before.key))
    )
  if (first.gap === 'hyphen' && before?.capital) return true
  if (after?.gap === 'hyphen' && after.capital) return true
  if (before && placeBefore.has(before.key)) {
    // “sanctions on Tehran”, “relations to Moscow”
    return before.key === 'to' && talks.has(text[name.from - 2]?.key ?? '')
  }
  if (before && (before.key === 'on' || before.key === 'for')) return talks.has(text[name.from - 2]?.key ?? '')
  if (before && partyBefore.has(before.key)) return true
  if (actingVerbs.has(follows)) return true
  if (follows === 'is' || follows === 'was') return isBusy(text[name.to + 1])
  if (adverbsBeforeVerbs.has(follows) && actingVerbs.has(text[name.to + 1]?.key ?? '')) return true
  if (before?.key === 'and' && name.from >= 2) return pairActs(text, name.from - 2, follows)
  if (follows === 'and') return pairStarts(text, name)
  return false
}

/** “Tehran is ready”, “Moscow was trying”, not “Tehran is quiet”. */
function isBusy(word: NameWord | undefined): boolean {
  return word !== undefined && (readiness.has(word.key) || (word.key.endsWith('ing') && word.key.length > 5))
}

/** “between Moscow and Kyiv”, “Moscow and Kyiv agreed”. */
function pairActs(text: readonly NameWord[], other: number, follows: string): boolean {
  if (!text[other]!.capital) return false
  const before = text[other - 1]
  return actingVerbs.has(follows) || before?.key === 'between' || before?.key === 'with'
}

function pairStarts(text: readonly NameWord[], name: Pick<FoundName, 'to'>): boolean {
  const second = text[name.to + 1]
  const verb = text[name.to + 2]
  return second?.capital === true && verb?.gap === 'space' && actingVerbs.has(verb.key)
}
