import type { BriefedStatement, BriefedStory } from '#src/briefings/briefing.ts'
import { repeatsHeadline } from '#src/briefings/repeats-headline.ts'
import type { ViewLine } from '#src/discord/render/pages.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { sourceEntry } from '#src/discord/render/story-entries.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Statements of a story without those that its headline, which stands above them, is made of. */
export function ownStatements(story: Pick<BriefedStory, 'statements' | 'headline'>): readonly BriefedStatement[] {
  return story.statements.filter((statement) => !repeatsHeadline(statement, story))
}

/** The statements of a story for a view in pages. */
export function statementLines(story: BriefedStory, voice: Voice, section: string | null = null): readonly ViewLine[] {
  return ownStatements(story).map((statement) => ({
    section,
    line: statementEntry(statement, voice),
    after: (told) => statementEntry(statement, voice, told),
  }))
}

/** The articles of a story, likewise. */
export function sourceLines(story: BriefedStory, voice: Voice, section: string | null = null): readonly ViewLine[] {
  return story.sources.map((source) => ({
    section,
    line: sourceEntry(source, story.headline.text, voice),
    after: ({ named }) => sourceEntry(source, story.headline.text, voice, named),
  }))
}
