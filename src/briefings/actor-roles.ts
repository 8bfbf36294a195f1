import type { Actor, NamedSpan } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import type { ReadArticle } from './dossier.ts'
import { isOnlyForum } from './only-forum.ts'
import { isAside } from './state-aside.ts'

/** What an actor does in an article, the strongest first. */
export type ActorRole = 'official speaker' | 'speaker' | 'agent' | 'target' | 'headline'

/** The weight of each role in an article. An actor in none of these roles is not shown. */
export const roleWeights: Readonly<Record<ActorRole, number>> = {
  'official speaker': 4,
  speaker: 3,
  agent: 2.5,
  target: 2,
  headline: 1.5,
}

/** What an actor does in an article, and the words that show it. */
export type RoleFound = {
  readonly role: ActorRole
  /** Where the name, or what stands for it, is in that role. */
  readonly spans: readonly Span[]
}

/** The strongest role of an actor in an article; null where it has none. */
export function roleOf({ article: { text, title }, analysis }: ReadArticle, actor: Actor): RoleFound | null {
  const { id, kind, mentions } = actor
  const isOwner = ({ end }: Span) => /^['’]/.test(text.slice(end, end + 1))
  const isForum = (mention: Span) => kind === 'organisation' && isOnlyForum(text, mention)
  // “Doe’s assistant ill”, “ban on Doe’s son”: Doe is not
  const isMeant = (mention: Span) => kind !== 'person' || !isOwner(mention)
  const isTarget = (target: NamedSpan | null): target is NamedSpan =>
    target?.actorId === id && isMeant(target) && !(kind === 'state' && isOnlySpokenOf(text, target)) && !isForum(target)
  const spoken = analysis.statements.flatMap(({ speaker, printed, office }) =>
    printed && speaker?.actorId === id ? [{ speaker, office }] : [],
  )
  const agents = analysis.acts.flatMap((act) => (act.actor?.actorId === id ? [act.actor] : []))
  const targets = [
    ...analysis.acts.map(({ target }) => target),
    ...analysis.statements.map(({ target, printed }) => (printed ? target : null)),
  ].filter(isTarget)
  const isAsideInTitle = (mention: Span) => kind === 'state' && isAside(text, title, mention)
  const titled = mentions.filter(
    (mention) => mention.start < title.end && !isOwner(mention) && !isAsideInTitle(mention) && !isForum(mention),
  )
  const found: readonly RoleFound[] = [
    {
      role: spoken.some(({ office }) => office !== null) ? 'official speaker' : 'speaker',
      spans: spoken.map(({ speaker }) => speaker),
    },
    { role: 'agent', spans: agents },
    { role: 'target', spans: targets },
    { role: 'headline', spans: titled },
  ]
  return found.find(({ spans }) => spans.length > 0) ?? null
}

/** “the war in Norland”, “talks about Norland”, “due to the Norland war”. */
const isOnlySpokenOf = (text: string, { start, end }: Span): boolean =>
  /\b(?:in|about|over|across|from) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start)) ||
  /^ (?:war|conflict|crisis)\b/.test(text.slice(end, end + 12))
