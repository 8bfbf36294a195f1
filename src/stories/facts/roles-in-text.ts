import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import type { NamesOfArticle, Take } from './names-around.ts'
import { type RoleInLine, roleInLine } from './role-in-line.ts'
import { taggedLine } from './tagged-line.ts'

/** Most sentences with the name that are read. */
const mostSentences = 7

/** Whether a mention has the form of an adjective: “Norlandic”. */
export const isAdjective = (text: string, mention: Span): boolean =>
  knownName(sliceOf(text, mention))?.form === 'adjective'

/** What the names in a line do there. */
export function rolesIn(line: Span, { article: { text }, mentions }: NamesOfArticle): readonly RoleInLine[] {
  const inside = mentions.filter((mention) => contains(line, mention))
  if (inside.length === 0) return []
  const words = taggedLine(text, line)
  return inside.map((mention) => roleInLine(words, mention, isAdjective(text, mention)))
}

const isPlain = ({ part }: RoleInLine): boolean => part === 'itself' || part === 'state'

/** How often the name acts in headline and text, and how often it only tells where something is from. */
export function takeShares(named: NamesOfArticle, take: Take): void {
  const { article, analysis, mentions, rivals } = named
  take('others named more', rivals.length / Math.max(1, rivals.length + mentions.length))
  const told = analysis.sentences.filter(
    (sentence) => sentence.start >= article.title.end && mentions.some((mention) => contains(sentence, mention)),
  )
  const roles = [article.title, ...told.slice(0, mostSentences)].flatMap((line) => rolesIn(line, named))
  const share = (is: (role: RoleInLine) => boolean) => roles.filter(is).length / Math.max(1, roles.length)
  take(
    'acts',
    share((role) => role.place === 'subject' && isPlain(role)),
  )
  take(
    'only where from',
    share(({ part }) => part === 'origin' || part === 'name'),
  )
  take(
    'acts or is acted upon',
    roles.some((role) => (role.place === 'subject' || role.place === 'object') && isPlain(role)),
  )
}
