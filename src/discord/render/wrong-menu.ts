import { sliceOf } from '#src/base/span.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { namedSpeaker } from '#src/briefings/named-speaker.ts'
import { statementAsText } from '#src/briefings/statement-form.ts'
import { clip, visible } from '#src/discord/render/feed-text.ts'
import { menu, type Part } from '#src/discord/render/parts.ts'
import { customIdOf } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'

/** What a menu's entry takes. */
const longest = 100

/** A menu by which a reader reports one of these statements as wrong; nothing where there is none. */
export function wrongMenu(statements: readonly BriefedStatement[], voice: Voice): readonly Part[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const choices = [...byId.values()]
    .filter(({ id }) => id.length <= longest)
    .map((statement) => ({
      label: labelOf({ speaker: statement.speaker?.name ?? null, words: statementAsText(statement) }, voice),
      value: statement.id,
    }))
  return menuOf(customIdOf('said', ['wrong']), choices, voice)
}

/** The same for a page that was read for one person: an entry carries the words, since nothing is kept of it. */
export function wrongMenuOfPage({ text, url, analysis }: AnalysedArticle, voice: Voice): readonly Part[] {
  const choices = analysis.statements
    .filter(({ printed }) => printed)
    .map(({ speaker, content }) => ({ speaker: namedSpeaker(speaker)?.name ?? null, words: sliceOf(text, content) }))
    .map((statement) => ({
      label: labelOf(statement, voice),
      value: `${clip(visible(statement.speaker ?? ''), 30).replaceAll('|', ' ')}|${clip(visible(statement.words), 65)}`,
    }))
  const unique = [...new Map(choices.map((choice) => [choice.value, choice])).values()]
  return menuOf(customIdOf('said', ['wrong', url ?? '']) ?? customIdOf('said', ['wrong', '']), unique, voice)
}

function menuOf(
  id: string | null,
  choices: readonly { readonly label: string; readonly value: string }[],
  voice: Voice,
): readonly Part[] {
  return id === null || choices.length === 0 ? [] : [menu(id, voice.say('wrong.menu'), choices)]
}

function labelOf(
  { speaker, words }: { readonly speaker: string | null; readonly words: string },
  voice: Voice,
): string {
  return clip(visible(`${speaker ?? voice.say('statement.unclear')}: ${words}`), longest)
}
