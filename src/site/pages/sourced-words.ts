import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedStatement, Citation, Sourced, StatementWording } from '#src/briefings/briefing.ts'
import { statementForm } from '#src/briefings/statement-form.ts'
import { countOf, gradeWords, labelOf, labels, speakerWords } from '#src/briefings/wording.ts'
import { type Html, html } from './html.ts'
import { momentOf } from './moment.ts'
import { actName } from './names.ts'
import type { PageContext } from './page.ts'

/** Only addresses of the web become links: a feed could name any other. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

/** The outlet's name as a link to the article, with the article's number in the list of sources. */
export function cite(citation: Citation, { references }: PageContext): Html {
  const number = references.numberOf(citation)
  const url = webAddress(citation.url)
  const shown = html`${citation.outlet.name}<sup>${number}</sup>`
  return url === null
    ? html`<span class="cite">${shown}</span>`
    : html`<a class="cite" href="${url}" rel="noreferrer">${shown}</a>`
}

/** Words of a source and their link. */
export function sourced({ text, citation }: Sourced, page: PageContext): Html {
  return html`<span class="source-text">${text}</span> ${cite(citation, page)}`
}

/** A text as a link to another page of the site; as it is on a page that stands alone. */
export function linked(text: string, path: string, page: Pick<PageContext, 'link'>): Html {
  const address = page.link(path)
  return address === null ? html`${text}` : html`<a href="${address}">${text}</a>`
}

function words(wording: StatementWording, page: PageContext): Html {
  const last = wording.pieces.at(-1)
  const { label, stretches } = statementForm(wording)
  const shown = stretches.map(({ text }) => html`${text}`)
  return html`${label && html`<em class="ours">${labels[label]}</em>`}<span class="source-text">${shown}</span>${last && html` ${cite(last.citation, page)}`}`
}

/** How near the words are to the speaker's mouth, told by a class as well as in words. */
const gradeClasses = { verbatim: 'verbatim', reported: 'reported', 'second-hand': 'second-hand' } as const

export function statementItem(statement: BriefedStatement, page: PageContext, { heard = true } = {}): Html {
  const { at, alsoIn, versions = [], grade } = statement
  const facts = html`<span class="grade ${gradeClasses[grade]}">${gradeWords(statement, actName)}</span> <span class="when">${momentOf(at, page)}${alsoIn.length > 0 && html` · also in ${countOf(alsoIn.length, 'outlet')}`}</span>`
  return html`<div class="statement">
${heard && html`<p class="speaker">${speaker(statement, page)}</p>`}
<blockquote>${words(statement, page)}</blockquote>
<p class="facts">${facts}</p>
${versions.map((version) => html`<p class="version">also worded: ${words(version, page)}</p>`)}
</div>`
}

/** The speaker's name, which leads to what else that speaker said, and the office. */
export function speaker(statement: Pick<BriefedStatement, 'speaker' | 'office'>, page: PageContext): Html {
  const whole = speakerWords(statement)
  const name = statement.speaker?.name
  if (!statement.speaker || name === undefined) return html`<strong>${whole}</strong>`
  const at = whole.indexOf(name)
  const { actorId } = statement.speaker
  if (at < 0 || actorId === null) return html`<strong>${whole}</strong>`
  return html`${whole.slice(0, at)}<strong>${linked(name, pagePaths.actor(actorId), page)}</strong><span class="office">${whole.slice(at + name.length)}</span>`
}

/** Statements in the order of their first ones, the speaker's name once above all of theirs. */
export function statementsBySpeaker(statements: readonly BriefedStatement[], page: PageContext): readonly Html[] {
  const groups = Map.groupBy(statements, (statement) => speakerKey(statement))
  return [...groups.values()].map(
    (said) => html`<div class="said">
<p class="speaker">${speaker(said[0]!, page)}</p>
${said.map((statement) => statementItem(statement, page, { heard: false }))}
</div>`,
  )
}

function speakerKey({ speaker, id }: BriefedStatement): string {
  return speaker === null ? id : (speaker.actorId ?? speaker.name)
}

/** The articles that the page cites, each a link; on paper its address is spelt out. */
export function sourceList(page: PageContext): Html {
  if (page.references.cited.length === 0) return html``
  const items = page.references.cited.map((citation, index) => {
    const url = webAddress(citation.url)
    const article = html`${labelOf(citation.outlet)}, ${momentOf(citation.at, page, citation.dateQuality)}`
    const entry =
      url === null
        ? html`${article} <span>The outlet gave no link.</span>`
        : html`<a href="${url}" rel="noreferrer">${article}</a> <span class="address">${url}</span>`
    return html`<li id="source-${index + 1}">${entry}</li>
`
  })
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>${items}</ol></section>`
}
