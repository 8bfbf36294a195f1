import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { html } from './html.ts'
import type { PageContext, PageParts } from './page.ts'
import { figureOf, type PagePictures, picturePath, picturesOfStory } from './page-pictures.ts'
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

/** One story with all that its sources say. */
export function storyPage(story: BriefedStory, { link, now }: Pick<PageContext, 'link' | 'now'>): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const pictured: PagePictures = {
    pictures: picturesOfStory(story),
    address: (kind, theme) => link(picturePath(pagePaths.story(story.id), kind, theme)),
  }
  const body = [
    html`<div class="head"><p class="kicker">Story</p>
<h1 class="headline">${sourced(story.headline, page)}</h1>
${storyFacts(story, page)}</div>
<div class="lead">${summaryOf(story).map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}</div>
${figureOf('where', pictured)}`,
    section('Who said what', [...statementsBySpeaker(story.statements, page), ...figureOf('spoke', pictured)]),
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
