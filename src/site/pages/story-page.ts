import type { BriefedStory } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { html } from './html.ts'
import type { PageContext, PageParts } from './page.ts'
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
} from './story-parts.ts'
import { storyPicture } from './story-pictures.ts'

/** One story with all that its sources say. */
export function storyPage(story: BriefedStory, { link, now }: Pick<PageContext, 'link' | 'now'>): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const pictured = (kind: 'spoke' | 'numbers' | 'timeline' | 'coverage') =>
    [storyPicture(story, kind, page)].filter(({ markup }) => markup !== '')
  const body = [
    html`<div class="head"><p class="kicker">Story</p>
<h1 class="headline">${sourced(story.headline, page)}</h1>
${storyFacts(story, page)}</div>
<div class="lead">${summaryOf(story).map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}</div>
${storyPicture(story, 'where', page)}`,
    section('Who said what', [...statementsBySpeaker(story.statements, page), ...pictured('spoke')]),
    disputes(story.disputes, page),
    figures(story.figures, page),
    ...pictured('numbers'),
    comingUp(story.comingUp, page),
    timeline(story, page),
    ...pictured('timeline'),
    coverage(story),
    ...pictured('coverage'),
    articles(story.sources, page),
  ]
  return { title: story.headline.text, body: [...body, sourceList(page)] }
}
