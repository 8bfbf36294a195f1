import { escapeMarkup, paragraphs } from './markup.ts'
import type { DemoOutlet } from './outlet.ts'
import type { PublishedArticle } from './render-feed.ts'

/** An article's page as a small outlet would have it: menu, article, footer. */
export function renderPage(outlet: DemoOutlet, feedUrl: string, article: PublishedArticle): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="${outlet.encoding}">
<title>${escapeMarkup(article.title)} | ${escapeMarkup(outlet.name)}</title>
<link rel="canonical" href="${escapeMarkup(article.url)}">
<link rel="alternate" type="${feedTypes[outlet.format]}" href="${escapeMarkup(feedUrl)}">
<meta property="article:published_time" content="${article.publishedAt.toISOString()}">
</head>
<body>
<nav><a href="${escapeMarkup(new URL('.', article.url).href)}">${escapeMarkup(outlet.name)}</a> <a href="#">World</a> <a href="#">Weather</a></nav>
<main><article>
<h1>${escapeMarkup(article.title)}</h1>
<time datetime="${article.publishedAt.toISOString()}">${article.publishedAt.toUTCString()}</time>
${paragraphs(article.body)}
</article></main>
<footer>Invented outlet of the Attaché demo. Its people and events do not exist.</footer>
</body>
</html>
`
}

/** The front page of an outlet: a list of its articles, and where its feed is. */
export function renderHome(outlet: DemoOutlet, feedUrl: string, articles: readonly PublishedArticle[]): string {
  const items = articles.map(({ url, title }) => `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="${outlet.encoding}">
<title>${escapeMarkup(outlet.name)}</title>
<link rel="alternate" type="${feedTypes[outlet.format]}" href="${escapeMarkup(feedUrl)}">
</head>
<body>
<h1>${escapeMarkup(outlet.name)}</h1>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`
}

/** Content types under which the three formats are served. */
export const feedTypes: Record<DemoOutlet['format'], string> = {
  rss2: 'application/rss+xml',
  rss1: 'application/rdf+xml',
  atom: 'application/atom+xml',
}
