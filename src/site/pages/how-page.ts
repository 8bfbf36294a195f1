import { pagePaths } from '#src/base/page-paths.ts'
import { html } from './html.ts'
import type { PageParts } from './page.ts'

/** What the site does, and where it errs. */
export function howPage({
  mostWords,
  contact,
}: {
  readonly mostWords: number
  /** Where whoever runs the site can be reached; null: unknown. */
  readonly contact: string | null
}): PageParts {
  return {
    title: 'How it works',
    current: pagePaths.how,
    body: [
      html`<div class="head"><h1>How it works</h1></div>
<div class="lead"><p>Attaché reads the feeds of news outlets, finds who said what in each article, and gathers articles on one event into a story. It writes no sentence of its own about the news: each printed sentence is cut from an article, byte for byte, and its link stands beside it.</p></div>
<section aria-labelledby="grades"><h2 id="grades">How near to the speaker</h2>
<dl><dt><span class="grade verbatim">verbatim</span></dt><dd>The words stand in quotation marks in the article, and its text names the speaker.</dd>
<dt><span class="grade reported">reported</span></dt><dd>The outlet tells in its own words what the speaker said. Nothing of it is the speaker’s wording.</dd>
<dt><span class="grade second-hand">second-hand</span></dt><dd>Somebody else says that the speaker said it; who relays it is named.</dd></dl></section>
<section aria-labelledby="errs"><h2 id="errs">Where it errs</h2>
<p>Rules find the statements, and they read English only. A quotation can be given to the wrong speaker, two events can be taken for one, a story can be missing. Only what is certain enough stands under a name. Nothing found is no proof of silence. Follow the link before you quote.</p></section>
<section aria-labelledby="counts"><h2 id="counts">Counts and ranks</h2>
<p>Reprints of one agency’s text count as one independent source. Numbers of several outlets are shown as a range with each source, never as an average. Stories are ranked by independent sources, countries of outlets, freshness and statements by people in office; no country and no opinion has a weight.</p></section>
<section aria-labelledby="words"><h2 id="words">Whose words these are</h2>
<p>The words belong to the outlets that are named beside them. A page quotes at most ${mostWords} words of an article besides its title, and never shows an article whole. Of a page that reserves its text against archives or against text and data mining only what its feed gives is read. What an outlet withdraws disappears here too. An outlet that does not want to be quoted is left out${contact !== null && html`: <a href="${contact}" rel="noreferrer">write to whoever runs this site</a>`}.</p></section>
<section aria-labelledby="you"><h2 id="you">About you</h2>
<p>This site sets no cookie, runs no script, asks no other site for anything, and keeps no record of what you read.</p></section>`,
    ],
  }
}
