import { pagePaths } from '#src/base/page-paths.ts'
import type { References } from '#src/briefings/references.ts'
import { type Html, html } from './html.ts'

/** What every part of a page needs. */
export type PageContext = {
  readonly references: References
  /** Moments of this year are written without it. */
  readonly now: Date
  /** The address of another page of the site; null on a page that stands alone in a file. */
  link(path: string): string | null
}

/** How the page is delivered: by the site, or as one file that asks nobody for anything. */
export type PageFrame =
  | {
      readonly kind: 'site'
      /** Before each address: the path of `PUBLIC_URL`, without a slash at its end. */
      readonly base: string
      readonly stylePath: string
      readonly isIndexed: boolean
      /** Null: this page has no address of its own. */
      readonly canonical: string | null
      /** Address of the same as a feed; null: there is none. */
      readonly feed: string | null
    }
  | { readonly kind: 'file'; readonly style: string }

export type PageParts = {
  readonly title: string
  /** What stands in the search field. */
  readonly searched?: string
  /** The entry of the navigation that is this page. */
  readonly current?: string
  readonly body: readonly Html[]
}

const entries = [
  { path: pagePaths.today, name: 'Today' },
  { path: pagePaths.ledger, name: 'Who said what' },
  { path: pagePaths.outlets, name: 'Outlets' },
  { path: pagePaths.how, name: 'How it works' },
] as const

/** A whole document. It needs no script. */
export function renderPage({ title, searched = '', current, body }: PageParts, frame: PageFrame): string {
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${frame.kind === 'file' ? fileHead(frame) : siteHead(frame)}
<title>${title === '' ? 'Attaché' : `${title} · Attaché`}</title>
</head>
<body>
${frame.kind === 'site' && masthead(frame.base, searched, current)}
<main id="main">
${body}
</main>
<footer><p>Each sentence is the source’s own, word for word, with its link. Statements are found by rules, not by a language model, and can be attributed wrongly: follow the link before you quote.</p>${frame.kind === 'site' && html`<p>All times are UTC. The words belong to the outlets that are named beside them.</p>`}</footer>
</body>
</html>`.markup
}
`
}

function fileHead({ style }: Extract<PageFrame, { kind: 'file' }>): Html {
  return html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${{ markup: style }}</style>`
}

function siteHead({ stylePath, isIndexed, canonical, feed }: Extract<PageFrame, { kind: 'site' }>): Html {
  return html`<link rel="stylesheet" href="${stylePath}">
${!isIndexed && html`<meta name="robots" content="noindex, noarchive">`}
${canonical !== null && html`<link rel="canonical" href="${canonical}">`}
${feed !== null && html`<link rel="alternate" type="application/atom+xml" title="Atom feed" href="${feed}">`}`
}

function masthead(base: string, searched: string, current: string | undefined): Html {
  return html`<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<div class="bar">
<a class="name" href="${base}/">Attaché</a>
<nav aria-label="Pages"><ul>${entries.map(
    ({ path, name }) =>
      html`<li><a href="${base}${path}"${path === current && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
<form class="search" role="search" action="${base}/topic" method="get"><label for="q" class="unseen">A country, a person or any words</label><input id="q" name="q" type="search" maxlength="100" required placeholder="Country, person, words" value="${searched}"><button type="submit">Read</button></form>
</div>
</header>`
}
