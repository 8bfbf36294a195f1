import type { BriefedStatement, BriefedStory } from './briefing.ts'

/** Whether a statement is cut from the headline that stands above it: “Chad says camps are full” below itself. */
export function repeatsHeadline(
  { pieces }: Pick<BriefedStatement, 'pieces'>,
  { headline }: Pick<BriefedStory, 'headline'>,
): boolean {
  return (
    pieces.length > 0 &&
    pieces.every(
      ({ text, citation }) => citation.articleId === headline.citation.articleId && headline.text.includes(text),
    )
  )
}
