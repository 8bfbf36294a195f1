import { escapeMarkup, paragraphs } from './markup.ts'
import type { DemoOutlet } from './outlet.ts'

/** An article as it stands on the day: moments filled in, address known. */
export type PublishedArticle = {
  readonly url: string
  readonly title: string
  readonly body: string
  readonly publishedAt: Date
}

const invented = 'Invented outlet of the Attaché demo: its people and events do not exist.'

/** The feed document of an outlet, newest article first, in the outlet's own format; not yet encoded. */
export function renderFeed(outlet: DemoOutlet, home: string, articles: readonly PublishedArticle[]): string {
  const newestFirst = articles.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  const declaration = `<?xml version="1.0" encoding="${outlet.encoding}"?>`
  return `${declaration}\n${renderers[outlet.format](outlet, escapeMarkup(home), newestFirst)}\n`
}

type Renderer = (outlet: DemoOutlet, home: string, articles: readonly PublishedArticle[]) => string

const renderers: Record<DemoOutlet['format'], Renderer> = {
  rss2: (outlet, home, articles) => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeMarkup(outlet.name)}</title>
<link>${home}</link>
<description>${invented}</description>
<language>en</language>
${articles.map(rss2Item).join('\n')}
</channel>
</rss>`,

  rss1: (
    outlet,
    home,
    articles,
  ) => `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${home}">
<title>${escapeMarkup(outlet.name)}</title>
<link>${home}</link>
<description>${invented}</description>
<items><rdf:Seq>
${articles.map(({ url }) => `<rdf:li rdf:resource="${escapeMarkup(url)}"/>`).join('\n')}
</rdf:Seq></items>
</channel>
${articles.map(rss1Item).join('\n')}
</rdf:RDF>`,

  atom: (outlet, home, articles) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${escapeMarkup(outlet.name)}</title>
<subtitle>${invented}</subtitle>
<id>${home}</id>
<link href="${home}"/>
<updated>${(articles[0]?.publishedAt ?? new Date(0)).toISOString()}</updated>
${articles.map(atomEntry).join('\n')}
</feed>`,
}

function rss2Item({ url, title, body, publishedAt }: PublishedArticle): string {
  return `<item>
<title>${escapeMarkup(title)}</title>
<link>${escapeMarkup(url)}?utm_source=rss&amp;utm_medium=feed</link>
<guid isPermaLink="false">${escapeMarkup(url)}</guid>
<pubDate>${publishedAt.toUTCString()}</pubDate>
<description>${escapeMarkup(body.split('\n\n')[0] ?? '')}</description>
<content:encoded><![CDATA[${paragraphs(body)}]]></content:encoded>
</item>`
}

function rss1Item({ url, title, body, publishedAt }: PublishedArticle): string {
  return `<item rdf:about="${escapeMarkup(url)}">
<title>${escapeMarkup(title)}</title>
<link>${escapeMarkup(url)}</link>
<dc:date>${publishedAt.toISOString()}</dc:date>
<content:encoded><![CDATA[${paragraphs(body)}]]></content:encoded>
</item>`
}

function atomEntry({ url, title, body, publishedAt }: PublishedArticle): string {
  return `<entry>
<title>${escapeMarkup(title)}</title>
<id>${escapeMarkup(url)}</id>
<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
<published>${publishedAt.toISOString()}</published>
<updated>${publishedAt.toISOString()}</updated>
<content type="html">${escapeMarkup(paragraphs(body))}</content>
</entry>`
}
