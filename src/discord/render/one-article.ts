import type { Span } from '#src/base/span.ts'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import { namedSpeaker } from '#src/briefings/named-speaker.ts'
import { printedWords as statementWords } from '#src/briefings/printed-words.ts'
import type { Message } from '#src/discord/command.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list, type MoreOf } from '#src/discord/render/fit.ts'
import { link } from '#src/discord/render/links.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { type Said, statementSentence } from '#src/discord/render/statement.ts'
import { storyText } from '#src/discord/render/story-text.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'

/** One article: its telling sentences, its actors, who said what in it, and the story it belongs to. */
export function renderArticle(article: AnalysedArticle, story: BriefedStory | null, voice: Voice): Message {
  const { analysis, url } = article
  // Nothing of it is kept, so no button could show the rest: the article itself does.
  const more: MoreOf = url
    ? (n) => text(`-# ${link(voice.say('more', { n }), url, voice.say('link.source'))}`)
    : moreLine(voice)
  const words = (span: Span): string => article.text.slice(span.start, span.end)
  const title = printedWords(article.title ?? words(analysis.sentences[0] ?? { start: 0, end: 0 }), 'headline')
  const actors = analysis.actors.filter(({ kind }) => kind !== 'place').toSorted((a, b) => b.salience - a.salience)
  const printed = analysis.statements.filter((statement) => statement.printed)
  return fitted([
    fixed(text(`## ${title}${url ? `\n-# ${link(new URL(url).hostname, url, voice.say('link.source'))}` : ''}`)),
    list({
      heading: `### ${voice.say('this.summary')}`,
      lines: analysis.summary.map((span) => `• ${printedWords(words(span), 'sentence')}`),
      more,
    }),
    list({
      heading: `### ${voice.say('brief.said')}`,
      lines: printed.map((statement) => statementIn(article, statement, voice)),
      least: 1,
      more,
    }),
    ...(printed.length === 0 ? [fixed(text(`-# ${voice.say('this.nothing')}`))] : []),
    list({
      heading: `### ${voice.say('this.actors')}`,
      lines: actors.map(
        ({ name, office }) => `• **${escapeFeedText(name)}**${office ? `, ${escapeFeedText(office)}` : ''}`,
      ),
      more,
    }),
    list({
      heading: `### ${voice.say('this.belongs')}`,
      lines: story ? [storyText(story, voice)] : [],
      more,
    }),
  ])
}

function statementIn(
  { text: whole }: AnalysedArticle,
  statement: AnalysedArticle['analysis']['statements'][number],
  voice: Voice,
): string {
  const { pieces, ...printed } = statementWords(whole, statement)
  const said: Said = {
    ...printed,
    grade: statement.grade,
    office: statement.office,
    speaker: namedSpeaker(statement.speaker),
    via: statement.via?.name ?? null,
    pieces: pieces.map(({ start, end }) => ({ text: whole.slice(start, end) })),
  }
  return `• ${statementSentence(said, voice)}`
}
