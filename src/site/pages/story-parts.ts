import { pagePaths, storyPathFrom } from '#src/base/page-paths.ts'
import type {
  BriefedStatement,
  BriefedStory,
  Briefing,
  Dispute,
  FigureRange,
  Sourced,
  StorySource,
  UpcomingEvent,
} from '#src/briefings/briefing.ts'
import { repeatsHeadline } from '#src/briefings/repeats-headline.ts'
import {
  countOf,
  dayOf,
  labelOf,
  rangeWords,
  sourceFigure,
  unheardWords,
  unknownWords,
} from '#src/briefings/wording.ts'
import { type Html, html } from './html.ts'
import { momentOf } from './moment.ts'
import { countryName, ownershipName } from './names.ts'
import type { PageContext } from './page.ts'
import { cite, linked, sourced, statementItem, statementsBySpeaker, webAddress } from './sourced-words.ts'

/** A part of a page with its heading; nothing where it has no content. */
export function section(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${items}
</section>
`
}

const mostOutletsNamed = 6

function outletNames(story: BriefedStory, page: PageContext): Html {
  const shown = story.outlets.slice(0, mostOutletsNamed)
  const rest = story.outlets.length - shown.length
  return html`${shown.map((outlet, index) => html`${index > 0 && ', '}${linked(outlet.name, pagePaths.outlet(outlet.id), page)}`)}${rest > 0 && ` and ${rest} more`}`
}

/** How much there is of a story, since when, and what is open. */
export function storyFacts(story: BriefedStory, page: PageContext): Html {
  const { phase, articles, outlets, origins, firstSeen, lastAt, unknowns } = story
  return html`<p class="facts"><span class="phase">${phase}</span> · ${countOf(articles, 'article')} in ${countOf(outlets.length, 'outlet')}, ${countOf(origins, 'independent source')} · first ${momentOf(firstSeen.at, page)} · latest ${momentOf(lastAt, page)}</p>
<p class="outlets">${outletNames(story, page)}</p>
${unknowns.length > 0 && html`<p class="open">Open: ${unknowns.map((unknown) => unknownWords[unknown]).join(', ')}</p>`}`
}

/** The sentences of a summary that are not the headline again. */
export function summaryOf({ headline, summary }: BriefedStory): BriefedStory['summary'] {
  return summary.filter(({ text }) => text !== headline.text)
}

/** How much is printed of a story among others. */
export type EntryLength = { readonly summary: number; readonly statements: number }

export const fullEntry: EntryLength = { summary: 2, statements: 3 }

/**
 * What is printed of a story among others, besides its headline.
 *
 * @param disputes - Those that the page prints in a section of their own.
 */
export function printedOf(
  story: BriefedStory,
  most: EntryLength,
  disputes: readonly Dispute[],
): { readonly sentences: BriefedStory['summary']; readonly statements: BriefedStory['statements'] } {
  return {
    sentences: summaryOf(story).slice(0, most.summary),
    statements: undisputed(story.statements, disputes)
      .filter((statement) => !repeatsHeadline(statement, story))
      .slice(0, most.statements),
  }
}

/**
 * A story among others: headline, what happened, who said what.
 *
 * @param from - The briefing that the page shows: the story's own page has the same headline.
 */
export function storyEntry(
  story: BriefedStory,
  page: PageContext,
  most: EntryLength,
  { window, topic, disputes }: Pick<Briefing, 'window' | 'topic'> & { readonly disputes: readonly Dispute[] },
): Html {
  const lengthMs = window.to.getTime() - window.from.getTime()
  const headline = page.link(storyPathFrom(story.id, topic.query, lengthMs))
  const { sentences, statements } = printedOf(story, most, disputes)
  return html`<article class="story">
<h2>${headline === null ? sourced(story.headline, page) : html`<a class="source-text" href="${headline}">${story.headline.text}</a> ${cite(story.headline.citation, page)}`}</h2>
${sentences.map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}
${statementsBySpeaker(statements, page)}
${storyFacts(story, page)}
</article>
`
}

/** The statements that do not stand under “Disputed” too, where both are printed on one page. */
export function undisputed(
  statements: readonly BriefedStatement[],
  items: readonly Dispute[],
): readonly BriefedStatement[] {
  const disputed = new Set(items.flatMap(({ claim, denials }) => [claim, ...denials]).map(({ id }) => id))
  return statements.filter(({ id }) => !disputed.has(id))
}

export function disputes(items: readonly Dispute[], page: PageContext): Html {
  return section(
    'Disputed',
    items.map(
      ({ claim, denials, unheard }) =>
        html`<div class="dispute">${statementItem(claim, page)}${denials.map((denial) => html`<p class="open">denied by</p>${statementItem(denial, page)}`)}${unheard && html`<p class="open">${unheardWords(unheard, claim.at)}</p>`}</div>`,
    ),
  )
}

export function figures(items: readonly FigureRange[], page: PageContext): Html {
  return section(
    'Numbers',
    items.map(
      (figure) =>
        html`<h3>${rangeWords(figure)}</h3><ul>${figure.sources.map((source) => html`<li><b>${sourceFigure(source)}</b>: ${sourced(source, page)} <span class="facts">${momentOf(source.citation.at, page, source.citation.dateQuality)}</span></li>`)}</ul>`,
    ),
  )
}

export function alsoNew(headlines: readonly Sourced[], page: PageContext): Html {
  return section(
    'Also new',
    headlines.map(
      (headline) =>
        html`<p>${sourced(headline, page)} <span class="facts">${momentOf(headline.citation.at, page, headline.citation.dateQuality)}</span></p>`,
    ),
  )
}

export function comingUp(items: readonly UpcomingEvent[], page: PageContext): Html {
  return section(
    'Coming up',
    items.map(
      ({ on, sentence }) =>
        html`<p><strong><time datetime="${on}">${dayOf(on)}</time></strong> ${sourced(sentence, page)}</p>`,
    ),
  )
}

export function timeline({ timeline: entries, headline }: BriefedStory, page: PageContext): Html {
  const shown = entries.filter(({ sentence }) => sentence.text !== headline.text)
  return shown.length === 0
    ? html``
    : section('Timeline', [
        html`<ol class="timeline">${shown.map(({ at, sentence }) => html`<li>${momentOf(at, page)}<p>${sourced(sentence, page)}</p></li>`)}</ol>`,
      ])
}

/** Which countries and owners carry a story, and which of those that were read do not. */
export function coverage({ coverage: { carriedBy, notIn } }: BriefedStory): Html {
  const rows = (entries: typeof carriedBy) =>
    [...Map.groupBy(entries, ({ country }) => countryName(country))].map(
      ([country, those]) =>
        html`<li><b>${country}</b> ${those.map(({ ownership, outlets }) => `${outlets}${ownership ? ` ${ownershipName(ownership)}` : ''}`).join(', ')}</li>`,
    )
  if (carriedBy.length === 0) return html``
  return section('Coverage', [
    html`<h3>Carried by</h3><ul class="tally">${rows(carriedBy)}</ul>`,
    notIn.length === 0 ? html`` : html`<h3>Read, and nothing found</h3><ul class="tally">${rows(notIn)}</ul>`,
  ])
}

/** Every article of a story with its own headline. */
export function articles(sources: readonly StorySource[], page: PageContext): Html {
  return section('All articles', [
    html`<ol class="articles">${sources.map((source) => {
      const url = webAddress(source.url)
      return html`<li>${url === null ? html`${source.headline}` : html`<a href="${url}" rel="noreferrer">${source.headline}</a>`} <span class="facts">${labelOf(source.outlet)} · ${momentOf(source.at, page, source.dateQuality)}${source.kind !== 'news' && ` · ${source.kind}`}</span></li>
`
    })}</ol>`,
  ])
}
