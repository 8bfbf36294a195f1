import { ApplicationCommandType } from 'discord-api-types/v10'
import { z } from 'zod'
import { defineCommand, type Message } from '#src/discord/command.ts'
import { linksIn, plainWords } from '#src/discord/gateway/message-words.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem, withParts } from '#src/discord/render/notice.ts'
import { renderArticle } from '#src/discord/render/one-article.ts'
import { wrongMenuOfPage } from '#src/discord/render/wrong-menu.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'
import { everywhere } from './options.ts'

/** A shorter text is no article. */
const SHORTEST_TEXT = 80

/** Pages that are asked for, one after another, until one can be read. */
const MOST_LINKS = 3

/** Invitations, messages, files and moving pictures. */
const notArticles = /(?:^|\.)(?:discord(?:app)?\.(?:com|gg|net)|discord\.gg|tenor\.com|giphy\.com)$/i

/** **Brief this** on a message with a link or a text: actors, statements and summary. Nothing of it is kept. */
export const briefThis = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'message.briefThis', ...everywhere },
  options: z.object({ content: z.string() }),
  isPrivate: () => true,

  async answer({ content }, { newsroom, asker, viewer, signal }) {
    const voice = voiceOf(asker.locale)
    const links = articleLinks(content)
    const text = paragraphsOf(content)
    if (links.length === 0 && text.length < SHORTEST_TEXT) throw new CommandProblem('this.none')
    let reason = ''
    for (const url of links) {
      const found = await newsroom.analyse({ url }, { signal })
      if (found.ok) return articleWith(found.value, await newsroom.storyOf({ url }, { signal, viewer }), voice)
      reason ||= found.problem.reason
    }
    // The message holds the article's text, and beside it a link that we cannot open.
    const pasted = text.length >= SHORTEST_TEXT ? await newsroom.analyse({ text }, { signal }) : null
    if (pasted?.ok) return articleWith(pasted.value, null, voice)
    reason ||= pasted?.problem.reason ?? ''
    throw new CommandProblem('this.unreadable', { reason: escapeFeedText(clip(reason, 200)) })
  },
})

/** The article, and below it a menu to report one of its statements. */
function articleWith(article: AnalysedArticle, story: Parameters<typeof renderArticle>[1], voice: Voice): Message {
  return withParts(renderArticle(article, story, voice), wrongMenuOfPage(article, voice))
}

/** Links of a message that may lead to an article, first ones first. */
export function articleLinks(content: string): readonly string[] {
  return linksIn(content)
    .filter((link) => !notArticles.test(new URL(link).hostname))
    .slice(0, MOST_LINKS)
}

/** Lines stay lines: an end of a line ends a sentence. */
function paragraphsOf(content: string): string {
  return content.split('\n').map(plainWords).filter(Boolean).join('\n')
}
