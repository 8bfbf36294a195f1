import type { Briefing } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { ageOf, countOf } from '#src/briefings/wording.ts'
import { blank, type Paragraph, paint } from './paint.ts'
import { showReferences, showSourced } from './show-sourced.ts'
import type { Look } from './terminal.ts'

/** A list of stories for the terminal, one headline each. */
export function showStories(
  { stories, counts }: Briefing,
  { now, look }: { readonly now: Date; readonly look: Look },
): string {
  const references = createReferences()
  const rows = stories.flatMap((story, index): Paragraph[] => [
    {
      indent: index + 1 < 10 ? 1 : 0,
      hanging: 4,
      pieces: [{ text: `${index + 1}. ` }, ...showSourced(story.headline, references, 'strong')],
    },
    {
      indent: 4,
      pieces: [
        {
          text: [
            story.phase,
            countOf(story.outlets.length, 'outlet'),
            countOf(story.origins, 'independent source'),
            ageOf(story.lastAt, now),
            story.id,
          ].join(' · '),
          tone: 'quiet',
        },
      ],
    },
  ])
  const sources: Paragraph[] =
    rows.length > 0 ? [blank, { pieces: [{ text: 'Sources', tone: 'heading' }] }, ...showReferences(references)] : []
  const head = `${countOf(counts.stories, 'story', 'stories')} · ${countOf(counts.articles, 'article')} · ${countOf(counts.outlets, 'outlet')}`
  return paint([{ pieces: [{ text: head }] }, blank, ...rows, ...sources], look)
}
