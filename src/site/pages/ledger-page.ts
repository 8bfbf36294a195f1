import type { ActType, Grade } from '#src/analysis/findings.ts'
import { pagePaths } from '#src/base/page-paths.ts'
import { createReferences } from '#src/briefings/references.ts'
import { countOf } from '#src/briefings/wording.ts'
import type { SaidAnswer } from '#src/newsroom/archive/questions.ts'
import { type Html, html } from './html.ts'
import { momentOf } from './moment.ts'
import { actName } from './names.ts'
import type { PageContext, PageParts } from './page.ts'
import { linked, sourceList, statementItem } from './sourced-words.ts'

export const ledgerGrades: readonly Grade[] = ['verbatim', 'reported', 'second-hand']

/** Pages of one search that can be turned to. */
export const mostLedgerPages = 50

export const ledgerActs: readonly ActType[] = [
  ...(['agree', 'consult', 'support', 'cooperate', 'aid', 'concede', 'retreat', 'request', 'accuse'] as const),
  ...(['reject', 'threaten', 'protest', 'sanction', 'mobilize', 'coerce', 'assault', 'investigate', 'state'] as const),
]

/** What the ledger is asked. An empty text: anything. */
export type LedgerQuery = {
  readonly who: string
  readonly about: string
  readonly grade: Grade | ''
  readonly act: ActType | ''
  readonly since: string
  /** 0-based. */
  readonly page: number
}

/** The names of the windows, and their addresses' words. */
export type Windows = readonly { readonly key: string; readonly name: string }[]

/** Statements with search and filters, a page at a time. */
export function ledgerPage(
  query: LedgerQuery,
  answer: SaidAnswer,
  windows: Windows,
  { link, now }: Pick<PageContext, 'link' | 'now'>,
): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  return {
    title: 'Who said what',
    current: pagePaths.ledger,
    body: [
      html`<div class="head"><h1>Who said what</h1>
<p class="facts">Each statement as its source has it: verbatim, reported, or second-hand.</p></div>`,
      form(query, windows, page),
      result(query, answer, page),
      sourceList(page),
    ],
  }
}

function form(query: LedgerQuery, windows: Windows, page: PageContext): Html {
  return html`<form class="filters" action="${page.link(pagePaths.ledger)}" method="get">
<p><label for="who">Who</label><input id="who" name="who" maxlength="100" value="${query.who}"></p>
<p><label for="about">About</label><input id="about" name="about" maxlength="100" value="${query.about}"></p>
<p><label for="grade">How near</label>${select('grade', query.grade, ['', ...ledgerGrades], 'any')}</p>
<p><label for="act">Act</label>${select('act', query.act, ['', ...ledgerActs], 'any', actName)}</p>
<p><label for="since">Since</label><select id="since" name="since">${windows.map(({ key, name }) => html`<option value="${key}"${key === query.since && html` selected`}>${name}</option>`)}</select></p>
<p><button type="submit">Search</button></p>
</form>`
}

/** @param nameOf - What is shown for a value. */
function select<Value extends string>(
  name: string,
  chosen: string,
  values: readonly (Value | '')[],
  any: string,
  nameOf: (value: Value) => string = (value) => value,
): Html {
  return html`<select id="${name}" name="${name}">${values.map(
    (value) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${value === '' ? any : nameOf(value as Value)}</option>`,
  )}</select>`
}

function result(query: LedgerQuery, answer: SaidAnswer, page: PageContext): Html {
  const { candidates, statements, total, others, pages, corpus, tryInstead } = answer
  if (candidates.length > 0) {
    return html`<h2>Several bear this name</h2><ul class="choices">${candidates.map(
      ({ id, name, office, statements }) =>
        html`<li>${linked(name, addressOf({ ...query, who: id, page: 0 }), page)}<span class="facts"> ${[office, countOf(statements, 'statement')].filter(Boolean).join(' · ')}</span></li>`,
    )}</ul>`
  }
  const held = statements.length === 0 && query.page < pages
  const last = Math.min(pages, mostLedgerPages)
  return html`<h2>${countOf(total, 'statement')}</h2>
<p class="facts">Searched: ${countOf(corpus.articles, 'article')} of ${countOf(corpus.outlets, 'outlet')}${corpus.from && html` since ${momentOf(corpus.from, page)}`}.${others > 0 && ` ${countOf(others, 'less certain statement is', 'less certain statements are')} not shown.`}</p>
${held && html`<p>None of these statements may be quoted here.</p>`}
${statements.map((statement) => statementItem(statement, page))}
${tryInstead.length > 0 && html`<p>In the news: ${tryInstead.map((name, index) => html`${index > 0 && ', '}${linked(name, addressOf({ ...query, who: '', about: name, page: 0 }), page)}`)}</p>`}
${
  pages > 1 &&
  html`<nav class="pages" aria-label="Pages of the ledger">${query.page > 0 && html`<a rel="prev" href="${page.link(addressOf({ ...query, page: query.page - 1 }))}">Newer</a>`} <span>${query.page + 1} of ${pages}</span> ${query.page + 1 < last && html`<a rel="next" href="${page.link(addressOf({ ...query, page: query.page + 1 }))}">Older</a>`}</nav>`
}`
}

function addressOf({ page, ...query }: LedgerQuery): string {
  return pagePaths.ledgerOf({ ...query, page: page > 0 ? String(page + 1) : '' })
}
