import { pagePaths } from '#src/base/page-paths.ts'
import type { OutletLabel } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { labelOf } from '#src/briefings/wording.ts'
import type { OutletView } from '#src/newsroom/archive/outlet-view.ts'
import { html } from './html.ts'
import { momentOf } from './moment.ts'
import { countryName, ownershipName } from './names.ts'
import type { PageContext, PageParts } from './page.ts'
import { linked, webAddress } from './sourced-words.ts'
import { section } from './story-parts.ts'

type Linking = Pick<PageContext, 'link' | 'now'>

/** Whose an outlet is, and its newest headlines. */
export function outletPage({ outlet, articles }: OutletView, { link, now }: Linking): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const home = webAddress(outlet.homePage)
  return {
    title: outlet.name,
    current: pagePaths.outlets,
    body: [
      html`<div class="head"><p class="kicker">Outlet</p><h1>${outlet.name}</h1>
<p class="facts">${labelOf({ ...outlet, name: '' })}${outlet.owner !== null && ` · owner: ${outlet.owner}`}${home !== null && html` · <a href="${home}" rel="noreferrer">${new URL(home).hostname}</a>`}</p></div>`,
      section('Newest headlines', [
        articles.length === 0
          ? html`<p>Nothing was read of it in the last days.</p>`
          : html`<ol class="articles">${articles.map(({ headline, storyId }) => {
              const url = webAddress(headline.citation.url)
              return html`<li>${url === null ? html`${headline.text}` : html`<a href="${url}" rel="noreferrer">${headline.text}</a>`} <span class="facts">${momentOf(headline.citation.at, page, headline.citation.dateQuality)}${storyId !== null && html` · ${linked('story', pagePaths.story(storyId), page)}`}</span></li>
`
            })}</ol>`,
      ]),
    ],
  }
}

/** All outlets that are read, by country. */
export function outletsPage(outlets: readonly OutletLabel[], { link, now }: Linking): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const groups = [...Map.groupBy(outlets, ({ country }) => country)]
    .map(([country, those]) => ({ name: countryName(country), those }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return {
    title: 'Outlets',
    current: pagePaths.outlets,
    body: [
      html`<div class="head"><h1>Outlets</h1><p class="facts">${outlets.length} are read. Country and ownership are facts beside a name; they weigh nothing.</p></div>
<dl class="outlets-list">${groups.map(
        ({ name, those }) =>
          html`<dt>${name}</dt><dd>${those
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
            .map(
              (outlet, index) =>
                html`${index > 0 && ', '}${linked(outlet.name, pagePaths.outlet(outlet.id), page)}${outlet.ownership !== null && html` <span class="facts">${ownershipName(outlet.ownership)}</span>`}`,
            )}</dd>
`,
      )}</dl>`,
    ],
  }
}
