import type {
  BriefedStatement,
  BriefedStory,
  Briefing,
  Citation,
  Dispute,
  FigureRange,
  Sourced,
  StatementWording,
} from '#src/briefings/briefing.ts'
import { statementForm } from '#src/briefings/statement-form.ts'
import { type Html, html } from './html.ts'
import { pageStyle } from './page-style.ts'
import { createReferences, type References } from './references.ts'
import {
  ageOf,
  countOf,
  dayAndTime,
  dayOf,
  gradeWords,
  labelOf,
  labels,
  lengthOf,
  momentWords,
  rangeWords,
  speakerWords,
  unheardWords,
  unknownWords,
} from './wording.ts'

type PageContext = { readonly references: References; readonly now: Date }

/** One self-contained page: no script, no request to anywhere. Prints on paper with its addresses spelt out. */
export function renderBriefingPage(briefing: Briefing, now: Date): string {
  const { topic, window, counts, corpus, stories, statements, disputes, figures, comingUp, quiet } = briefing
  const page = { references: createReferences(), now }
  const body = [
    ...(quiet ? [quietDay(quiet, page)] : []),
    ...stories.map((story) => storyCard(story, page)),
    section(
      'Who said what',
      statements.map((statement) => statementItem(statement, page)),
    ),
    section(
      'Disputed',
      disputes.map((dispute) => disputeItem(dispute, page)),
    ),
    section(
      'Numbers',
      figures.map((figure) => figureItem(figure, page)),
    ),
    section(
      'Coming up',
      comingUp.map(
        ({ on, sentence }) => html`<p><strong><time>${dayOf(on)}</time></strong> ${sourced(sentence, page)}</p>`,
      ),
    ),
  ]
  const span = lengthOf(window.to.getTime() - window.from.getTime())
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${topic.label}: briefing to ${dayAndTime(window.to)}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header>
<p class="kicker">Attaché briefing</p>
<h1>${topic.label}</h1>
<p class="facts">${countOf(counts.stories, 'story', 'stories')} · ${countOf(counts.articles, 'article')} · ${countOf(counts.outlets, 'outlet')} · ${countOf(counts.origins, 'origin')}</p>
<p class="facts">The ${span} to ${dayAndTime(window.to)}${corpus.lastReadAt ? ` · feeds last read ${dayAndTime(corpus.lastReadAt)}` : ''}</p>
</header>
<main>
${body}
${sourceList(page.references)}
</main>
<footer>Each sentence is the source’s own, word for word; numbers in brackets name the source. Statements are found by rules, not by a language model, and can be attributed wrongly: follow the link before you quote.</footer>
</body>
</html>`.markup
}
`
}

function section(title: string, items: readonly Html[]): Html {
  return items.length === 0 ? html`` : html`<section><h2>${title}</h2>${items}</section>\n`
}

function mark(citation: Citation, { references }: PageContext): Html {
  const number = references.numberOf(citation)
  return html`<a class="mark" href="#source-${number}">[${number}]</a>`
}

function sourced({ text, citation, alsoIn }: Sourced, page: PageContext): Html {
  const [second] = alsoIn
  return html`<span class="source-text">${text}</span>${mark(citation, page)}${second && mark(second, page)}`
}

function storyCard(story: BriefedStory, page: PageContext): Html {
  const { headline, summary, phase, articles, outlets, origins, lastAt, unknowns } = story
  const facts = [
    phase,
    `${countOf(articles, 'article')} in ${countOf(outlets.length, 'outlet')}, ${countOf(origins, 'origin')}`,
    `latest ${ageOf(lastAt, page.now)}`,
  ]
  return html`<article>
<h2>${sourced(headline, page)}</h2>
<p class="facts">${facts.join(' · ')}</p>
<p class="outlets">${outlets.map(labelOf).join('; ')}</p>
${unknowns.length > 0 && html`<p class="open">Open: ${unknowns.map((unknown) => unknownWords[unknown]).join(', ')}</p>`}
${summary.filter(({ text }) => text !== headline.text).map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}
</article>
`
}

function words(wording: StatementWording, page: PageContext): Html {
  const last = wording.pieces.at(-1)
  const { label, stretches } = statementForm(wording)
  const shown = stretches.map(({ text }) => html`${text}`)
  return html`${label && html`<em>${labels[label]}</em>`}<span class="source-text">${shown}</span>${last && mark(last.citation, page)}`
}

function statementItem(statement: BriefedStatement, page: PageContext): Html {
  const { at, alsoIn, versions = [] } = statement
  const facts = [
    gradeWords(statement),
    ageOf(at, page.now),
    ...(alsoIn.length > 0 ? [`also in ${countOf(alsoIn.length, 'outlet')}`] : []),
  ]
  return html`<div class="statement"><p><strong>${speakerWords(statement)}</strong> <span class="facts">${facts.join(' · ')}</span></p><blockquote>${words(statement, page)}</blockquote>${versions.map((version) => html`<p class="version">also worded: ${words(version, page)}</p>`)}</div>\n`
}

function disputeItem({ claim, denials, unheard }: Dispute, page: PageContext): Html {
  return html`<div class="dispute">${statementItem(claim, page)}${denials.map((denial) => html`<p class="open">denied by</p>${statementItem(denial, page)}`)}${unheard && html`<p class="open">${unheardWords(unheard, claim.at)}</p>`}</div>`
}

function figureItem(figure: FigureRange, page: PageContext): Html {
  return html`<h3>${rangeWords(figure)}</h3><ul>${figure.sources.map((source) => html`<li>${source.value.toLocaleString('en')}: ${sourced(source, page)}</li>`)}</ul>\n`
}

function quietDay({ lastMention, tryInstead }: NonNullable<Briefing['quiet']>, page: PageContext): Html {
  return html`<p>No story in this window.</p>
${lastMention && html`<p>Last mention: ${sourced(lastMention, page)}</p>`}
${tryInstead.length > 0 && html`<p>In the news: ${tryInstead.join(', ')}</p>`}`
}

function sourceList({ cited }: References): Html {
  if (cited.length === 0) return html``
  const items = cited.map(
    (citation, index) =>
      html`<li id="source-${index + 1}">${labelOf(citation.outlet)}, ${momentWords(citation)}<br>${link(citation.url)}</li>\n`,
  )
  return html`<section class="sources"><h2>Sources</h2><ol>${items}</ol></section>`
}

/** Only addresses of the web become links: a feed could name any other. */
function link(url: string | null): Html {
  if (url === null) return html`The outlet gave no link.`
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`
}
