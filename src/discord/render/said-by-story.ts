import type { BriefedStatement, Briefing, Sourced } from '#src/briefings/briefing.ts'
import { repeatsHeadline } from '#src/briefings/repeats-headline.ts'
import type { NumberedStory } from '#src/discord/render/brief-menus.ts'
import type { Block, MoreOf } from '#src/discord/render/fit.ts'
import { line, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { saidWords, speakerOf, statementSentence, statementSource } from '#src/discord/render/statement.ts'
import { newestFact } from '#src/discord/render/story-text.ts'
import { introducedOnce, type ToldOffices } from '#src/discord/render/told-offices.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** What a message has told already, so that it is not told again: outlets' facts, and who holds which office. */
export type Told = { readonly outlets: Set<string>; readonly offices: ToldOffices }

/** Most statements of a story; of one that stands alone or with one other. */
const mostOfStory = 2
const mostOfFew = 3

/**
 * Statements of each story, as many as a first screen has room for: first those of the window, then the others. What the
 * headline or the sentence of the story says already is left out.
 *
 * @param elsewhere - Sentences that the message prints in another place.
 */
export function chosenStatements(
  stories: readonly NumberedStory[],
  { window, disputes }: Pick<Briefing, 'window' | 'disputes'>,
  elsewhere: ReadonlySet<string> = new Set(),
): ReadonlyMap<number, readonly BriefedStatement[]> {
  const most = stories.length > 2 ? mostOfStory : mostOfFew
  const disputed = new Set(disputes.flatMap(({ claim, denials }) => [claim, ...denials]).map(({ id }) => id))
  return new Map(
    stories.map(({ story, number }) => {
      const fact = newestFact(story, elsewhere)
      const undisputed = story.statements.filter(
        (one) => !disputed.has(one.id) && !repeatsHeadline(one, story) && !(fact && isToldBy(fact, one)),
      )
      const current = undisputed.filter(({ at }) => at >= window.from)
      const earlier = undisputed.filter(({ at }) => at < window.from)
      return [number, [...current, ...earlier].slice(0, most)]
    }),
  )
}

/** Whether a sentence has all words of a statement, and its speaker: “The talks go on, Sezgin said”. */
function isToldBy({ text, citation }: Sourced, { speaker, pieces }: BriefedStatement): boolean {
  const surname = speaker?.name.split(' ').at(-1)
  if (surname === undefined || !text.includes(surname)) return false
  return pieces.every((piece) => piece.citation.articleId === citation.articleId && text.includes(piece.text))
}

/**
 * Statements under the number of their story, each speaker once: one line for a speaker with one statement, else the
 * speaker and a line for each. What is older than the window is dated. Each story is a text of its own.
 *
 * @param heading - Stands above the first.
 */
export function saidBlock(
  stories: readonly NumberedStory[],
  statements: ReadonlyMap<number, readonly BriefedStatement[]>,
  voice: Voice,
  {
    from,
    told,
    heading,
    more,
  }: { readonly from: Date; readonly told: Told; readonly heading: string; readonly more: MoreOf },
): Block {
  const entries = stories.flatMap(({ story, number }) => {
    const label = stories.length > 1 ? `-# **${number}** · ${printedWords(story.headline.text, 'label')}` : ''
    const groups = speakersIn(statements.get(number) ?? [])
    return groups.map((group) => ({
      label,
      statements: group.length,
      line: speakerLines(group, voice, { from, told }),
    }))
  })
  return {
    items: entries.length,
    least: 3,
    build(kept) {
      const left = entries.slice(kept).reduce((sum, entry) => sum + entry.statements, 0)
      const texts = [...Map.groupBy(entries.slice(0, kept), ({ label }) => label)].map(([label, group]) =>
        [label, ...group.map(({ line }) => line)].filter((part) => part !== '').join('\n'),
      )
      const [first, ...others] = texts
      if (first === undefined) return entries.length === 0 ? [] : [line(), more(left)]
      return [line(), ...[`${heading}\n${first}`, ...others].map(text), ...(left > 0 ? [more(left)] : [])]
    },
  }
}

/** All that one speaker says stands together, at the place of the first statement. */
function speakersIn(statements: readonly BriefedStatement[]): readonly (readonly BriefedStatement[])[] {
  // An unclear speaker may be two people, and a relayed statement says who relays it.
  const key = ({ speaker, grade, id }: BriefedStatement): string =>
    speaker === null || grade === 'second-hand' ? `statement ${id}` : (speaker.actorId ?? speaker.name)
  return [...Map.groupBy(statements, key).values()]
}

function speakerLines(
  group: readonly BriefedStatement[],
  voice: Voice,
  { from, told }: { readonly from: Date; readonly told: Told },
): string {
  const [first] = group
  if (!first) return ''
  const source = (statement: BriefedStatement): string =>
    statementSource(statement, voice, { from, named: told.outlets })
  if (group.length === 1) return `${statementSentence(introducedOnce(first, told.offices), voice)}${source(first)}`
  const words = group.map((statement, index) => {
    const next = group[index + 1]
    return `• ${saidWords(statement, voice)}${next && isOfOneArticle(statement, next) ? '' : source(statement)}`
  })
  return [speakerOf(introducedOnce(first, told.offices), voice), ...words].join('\n')
}

/** Whether one link below both tells where they stand. */
function isOfOneArticle(one: BriefedStatement, other: BriefedStatement): boolean {
  const [a, b] = [one.pieces[0]?.citation, other.pieces[0]?.citation]
  const isOne = a !== undefined && b !== undefined && a.articleId === b.articleId && a.url === b.url
  return isOne && one.alsoIn.length === 0 && other.alsoIn.length === 0
}
