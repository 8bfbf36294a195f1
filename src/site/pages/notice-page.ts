import { pagePaths } from '#src/base/page-paths.ts'
import { html } from './html.ts'
import type { PageContext, PageParts } from './page.ts'
import { linked } from './sourced-words.ts'

/** Why there is no answer, and what may be tried instead. */
export function noticePage(
  title: string,
  sentence: string,
  page: Pick<PageContext, 'link' | 'now'>,
  tryInstead: readonly string[] = [],
): PageParts {
  return {
    title,
    body: [
      html`<div class="head"><h1>${title}</h1></div><p>${sentence}</p>
${
  tryInstead.length > 0 &&
  html`<p>In the news: ${tryInstead.map((name, index) => html`${index > 0 && ', '}${linked(name, pagePaths.topic(name), page)}`)}</p>`
}`,
    ],
  }
}
