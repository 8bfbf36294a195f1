import { type ListedFeed, namespace, packName } from './opml.ts'

/**
 * Feeds as OPML 2.0, a folder for each pack. A feed of several packs stands in the folder of its first, and its
 * `category` names them all.
 *
 * Source: OPML 2.0 specification (opml.org).
 */
export function writeOpml(
  feeds: readonly ListedFeed[],
  { title, now }: { readonly title: string; readonly now: Date },
): string {
  const folders = Map.groupBy(feeds, ({ address }) => address.packs[0] ?? '')
  const body = [...folders].flatMap(([pack, listed]) => {
    const lines = listed.map(writeFeed)
    return pack === ''
      ? lines.map((line) => `    ${line}`)
      : [
          `    <outline${attributes({ text: packName(pack) })}>`,
          ...lines.map((line) => `      ${line}`),
          '    </outline>',
        ]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:attache="${namespace}">`,
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function writeFeed({ address, outlet }: ListedFeed): string {
  return `<outline${attributes({
    type: 'rss',
    text: address.title,
    title: address.title,
    xmlUrl: address.url,
    htmlUrl: outlet.homePage,
    language: outlet.language,
    category: address.packs.map((pack) => `/${pack}`).join(','),
    'attache:outlet': outlet.id,
    'attache:name': outlet.name,
    'attache:country': outlet.country,
    'attache:ownership': outlet.ownership,
    'attache:owner': outlet.owner,
    'attache:credit': outlet.creditLine,
  })}/>`
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`)
    .join('')
}

/** Characters that XML 1.0 cannot hold are left out; line breaks and tabs would become spaces if they were not named. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
}
