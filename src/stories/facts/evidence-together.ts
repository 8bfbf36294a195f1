import type { FieldOfLife } from '#src/analysis/english/lexicon/words-of-fields.ts'
import type { NamesOfArticle, Take } from './names-around.ts'

/** How the name may stand in a headline so that it only says more about something else. */
const modifying = ['adjective', 'origin', 'thing', 'name'] as const

/**
 * What pieces of evidence say together: a country in a headline on a film is where it was shot; one in the same place of a headline
 * on troops is where they are.
 *
 * @param evidence - What is known of the article so far.
 */
export function takeTogether(
  { article: { title }, own, mentions, rivals }: NamesOfArticle,
  fields: ReadonlyMap<FieldOfLife, number>,
  evidence: ReadonlyMap<string, number>,
  take: Take,
): void {
  const states = fields.get('states') ?? 0
  const others = [...fields].flatMap(([field, amount]) => (field === 'states' ? [] : [amount]))
  const far = Math.max(0, Math.max(0, ...others) - states)
  const modifies = modifying.some((part) => evidence.has(`title by: ${part}`))
  take('far from states', far)
  take('far from states, describes', modifies ? far : 0)
  const shown = Math.min(1, (fields.get('culture') ?? 0) + (fields.get('sport') ?? 0))
  take('culture, does not describe', !modifies || own.every(({ kind }) => kind === 'place') ? shown : 0)
  const isInTitle = ({ start }: { readonly start: number }) => start < title.end
  const isOnceBelow = mentions.length === 1 && !mentions.some(isInTitle)
  take('once, below', isOnceBelow)
  take('once, below another', isOnceBelow && rivals.some(isInTitle))
  const isAside = evidence.has('title: meanwhile') || evidence.has('title: counterpart')
  take('aside, behind another', isAside && evidence.has('title: behind another'))
  take('aside, behind somebody', isAside && evidence.has('title: behind somebody'))
  take('aside, not in lead', isAside && evidence.has('lead: not named'))
}
