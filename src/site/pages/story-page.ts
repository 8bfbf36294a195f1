import type { BriefedStory } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { html } from './html.ts'
import type { PageContext, PageParts } from './page.ts'
import { figureOf, type PagePictures } from './page-pictures.ts'
import { sourced, sourceList, statementsBySpeaker } from './sourced-words.ts'
import {
  articles,
  comingUp,
  coverage,
  disputes,
  figures,
  section,
  storyFacts,
  summaryOf,
  timeline,
  undisputed,
} from './story-parts.ts'

/** One story with all that its sources say. */
export function storyPage(
  story: BriefedStory,
  pictured: PagePictures,
  { link, now }: Pick<PageContext, 'link' | 'now'>,
): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const body = [
    html`<div class="head"><p class="kicker">Story</p>
<h1 class="headline">${sourced(story.headline, page)}</h1>
${storyFacts(story, page)}</div>
<div class="lead">${summaryOf(story).map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}</div>
${figureOf('where', pictured)}`,
    section('Who said what', [
      ...statementsBySpeaker(undisputed(story.statements, story.disputes), page),
      ...figureOf('spoke', pictured),
    ]),
    disputes(story.disputes, page),
    figures(story.figures, page),
    ...figureOf('numbers', pictured),
    comingUp(story.comingUp, page),
    timeline(story, page),
    ...figureOf('timeline', pictured),
    coverage(story),
    ...figureOf('coverage', pictured),
    articles(story.sources, page),
  ]
  return { title: story.headline.text, body: [...body, sourceList(page)] }
}
