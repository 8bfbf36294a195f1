import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { foldedOutcomes } from '#test/support/folded-outcomes.ts'

/**
 * Whole documents, cut at every place and without any one of their signs, and what is read of each. It is a record of what
 * a change of the repairs does; what has to come out of a known mistake stands in the tests beside it.
 */
const golden = (name: string) => `../golden/feeds/${name}.txt`
const url = 'https://kessel.example/feeds/all.xml'

const documents: Readonly<Record<string, string>> = {
  rss: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY own "Own &gt; word">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kessel &amp; Co</title><link>/home</link><language>en</language><ttl>30</ttl><skipHours><hour>3</hour></skipHours><!-- a > b --><item><title><![CDATA[Talks <b>open</b>]]></title><link>/1</link><guid isPermaLink="false">g1</guid><pubDate>Sun, 22 Nov 2026 15:04:05 GMT</pubDate><description>&lt;p&gt;One &own; two&lt;/p&gt;</description><category>World</category></item><item><title>Second</title><dc:date>2026-11-21</dc:date><link>/2</link><media:group><media:title>In it</media:title></media:group></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/" xml:lang="de"><title type="html">A &lt;i&gt;feed&lt;/i&gt;</title><link rel="self" href="self"/><link href="home"/><entry xml:lang="fr"><id>e1</id><title>One</title><link rel="alternate" href="1.html"/><updated>2026-11-22T15:04:05Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div></content></entry><entry><id>e2</id><title type="text">2 &lt; 3</title><summary>Short</summary></entry></feed>`,
  rdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://c.example/"><title>Old</title></channel><item rdf:about="https://c.example/a"><title>Alpha</title><link>https://c.example/a</link></item><item rdf:about="https://c.example/b"><title>Beta/title><link/>https://c.example/b</item></rdf:RDF>`,
  broken: `<rss><channel><item><title>No end<link>https://d.example/1</link><description>Text <b>bold</b> & more<item><title>Next</title <guid>7</guid>text</author><unknown><title>Not this</title></unknown><description><![CDATA[open ]] ></description></item></channel>`,
}

/** What is told of a feed, on one line. */
async function told(bytes: Uint8Array): Promise<string> {
  const { title, language, homePage, items, repairs, problem } = await readFeed(bytes, null, url)
  const lines = items.map(({ guid, link, title: headline, date, contentHtml, categories }) =>
    [guid, link, headline, date?.toISOString().slice(0, 16), contentHtml, categories?.join('+')]
      .map((value) => value ?? '–')
      .join(' | '),
  )
  return [`${title ?? '–'} ${language ?? '–'} ${homePage ?? '–'}`, ...lines, ...repairs, problem?.kind ?? '']
    .filter((part) => part !== '')
    .join(' ¶ ')
}

it.each(Object.keys(documents))('a feed that is cut off, or lacks a sign: %s', async (name) => {
  const document = documents[name]!
  const utf8 = new TextEncoder()
  const outcomes: (readonly [string, string])[] = []
  for (let end = 0; end <= document.length; end += 1)
    if (/[<>/"\]]/.test(document.charAt(end)) || end === document.length)
      outcomes.push([`cut ${end}`, await told(utf8.encode(document.slice(0, end)))])
  for (const { index, 0: sign } of document.matchAll(/[<>/="'[\]!&;]/g)) {
    const without = document.slice(0, index) + document.slice(index + 1)
    outcomes.push([`no ${sign} at ${index}`, await told(utf8.encode(without))])
  }
  await expect(foldedOutcomes(outcomes)).toMatchFileSnapshot(golden(`damaged-${name}`))
})

const opml = `<?xml version="1.0"?><opml version="2.0" xmlns:attache="https://x.example/"><head><title>Mine</title></head><body><!-- <outline/> --><outline text="World" title=""><outline type="rss" text="One &amp; only" xmlUrl="https://a.example/rss?a=1&amp;b=2" attache:outlet="a-post" attache:country="IQ" attache:ownership="state" language="en"/><outline type="rss" url="https://b.example/rss"/><outline type="link" url="https://c.example/"/></outline><outline xmlurl="ftp://d.example/"/><outline feedUrl="https://u:p@e.example/"/><outline text="Deep"><outline text="Deeper"><outline XMLURL="https://a.example/rss?a=1&amp;b=2" title="Twice" attache:country="iq"/></outline></outline></body></opml>`

it('a list of feeds that is cut off, or lacks a sign', async () => {
  const shown = (text: string) => {
    const parsed = parseOpml(text)
    if (!parsed.ok) return parsed.problem.sentence
    const { feeds, refused } = parsed.value
    return [
      ...feeds.map(
        ({ address, outlet }) =>
          `${address.url} ${address.title} [${address.packs}] ${Object.values(outlet ?? {}).filter((fact) => fact !== null)}`,
      ),
      ...refused.map(({ url: address, reason }) => `${address}: ${reason}`),
    ].join(' ¶ ')
  }
  const outcomes: (readonly [string, string])[] = [...opml.matchAll(/[<>/="'!&;]/g)].flatMap(({ index, 0: sign }) => [
    [`cut ${index}`, shown(opml.slice(0, index))] as const,
    [`no ${sign} at ${index}`, shown(opml.slice(0, index) + opml.slice(index + 1))] as const,
  ])
  outcomes.push(['whole', shown(opml)])
  await expect(foldedOutcomes(outcomes)).toMatchFileSnapshot(golden('damaged-opml'))
})

/** Each part of a date at its limits, in every form that has it. */
const parts: Readonly<Record<string, readonly string[]>> = {
  day: ['0', '1', '01', '9', '28', '29', '30', '31', '32', '99', '100'],
  month: ['0', '1', '02', '9', '12', '13', '99'],
  year: [
    '0',
    '26',
    '69',
    '70',
    '99',
    '999',
    '1899',
    '1900',
    '1904',
    '2026',
    '2200',
    '2201',
    '2400',
    '2401',
    '2569',
    '2699',
    '2700',
    '20260',
  ],
  hour: ['0', '1', '11', '12', '13', '23', '24', '25'],
  minute: ['0', '00', '5', '59', '60', '99'],
  second: ['0', '00', '5', '59', '60', '61'],
  zone: [
    'Z',
    'GMT',
    'EST',
    'XYZ',
    '+0000',
    '-0530',
    '+05:30',
    '+1400',
    '+1500',
    '+1501',
    '-1500',
    '-1501',
    '+9',
    '(CET)',
    '',
  ],
}
const usual = { day: '22', month: '11', year: '2026', hour: '15', minute: '04', second: '05', zone: 'GMT' }
type Written = Readonly<Record<keyof typeof usual, string>>
const forms: Readonly<Record<string, (part: Written) => string>> = {
  mail: (p) => `Sun, ${p.day} Nov ${p.year} ${p.hour}:${p.minute}:${p.second} ${p.zone}`,
  iso: (p) => `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}${p.zone}`,
  compact: (p) => `${p.year}${p.month}${p.day}`,
  slashes: (p) => `${p.month}/${p.day}/${p.year} ${p.hour}:${p.minute}`,
  dots: (p) => `${p.day}.${p.month}.${p.year} ${p.hour}:${p.minute}`,
  words: (p) => `November ${p.day}, ${p.year} ${p.hour}:${p.minute} pm`,
  twelve: (p) => `Nov ${p.day}, ${p.year} ${p.hour} am`,
  behind: (p) => `${p.hour}:${p.minute}, ${p.day} November ${p.year}`,
  unix: (p) => `Sun Nov ${p.day} ${p.hour}:${p.minute}:${p.second} ${p.zone} ${p.year}`,
  korean: (p) => `${p.year}년 ${p.month}월 ${p.day}일 오후 ${p.hour}:${p.minute}`,
  chinese: (p) => `${p.year}年${p.month}月${p.day}日 上午${p.hour}時${p.minute}分`,
  partial: (p) => `${p.year}-${p.month}`,
  short: (p) => `${p.year}-${p.month}-${p.day}`,
  named: (p) => `${p.year}-july-${p.day}T${p.hour}:${p.minute}${p.zone}`,
}
const others = [
  ...['000', '001', '365', '366', '367'].flatMap((day) => [`2026-${day}`, `2024${day}`, `2026-${day}T10:00Z`]),
  ...['00', '01', '53', '54'].flatMap((week) => ['0', '1', '7', '8'].map((day) => `2026-W${week}-${day}`)),
  ...['2026-W47', '2026W477', '2026W47'],
  ...[
    '99999999',
    '100000000',
    '999999999',
    '9999999999',
    '99999999999',
    '999999999999',
    '1795359845123',
    '1795359845123456',
    '1795359845.5',
    '0',
    '1',
  ],
  ...['1', '12', '123', '1234', '123456789', '1234567890'].map((fraction) => `2026-11-22T15:04:05.${fraction}Z`),
  ...['jan', 'febr', 'march', 'mayo', 'juin', 'sept', 'okt', 'dezember', 'ma', 'xyz'].map(
    (month) => `22 ${month} 2026`,
  ),
  ...['22nd', '22th', '22º', '22.', 'the 22', 'xx 22'].map((day) => `${day} November 2026`),
  ...[
    'mar 3 nov 2026',
    'mar 3 mar 2026',
    'mar, 3 nov 2026 10:00',
    '3 nov',
    'nov 2026',
    '1 2 3 nov 2026',
    '2026 nov 3',
    '3 nov nov 2026',
  ],
  ...[
    'x'.repeat(120),
    `22 Nov 2026${' '.repeat(109)}x`,
    `22 Nov 2026${' '.repeat(110)}x`,
    '',
    ' ',
    '1970-01-01',
    '1970-01-01T00:00:01Z',
  ],
  ...[
    '22 nov 2026 gmt',
    '22 nov 2026 abc',
    '22 nov 2026 10h30',
    '22 nov 2026 10.30',
    '22 nov 2026 10.30 uhr',
    '15:04 GMT 22 Nov 2026',
    '15:04 +0100, 22 Nov 2026',
    '5 22:00 nov 2026',
  ],
]

it('dates at the limits of each part', async () => {
  const read = (text: string) => parseFeedDate(text)?.toISOString() ?? '–'
  const outcomes = Object.entries(forms).flatMap(([form, write]) =>
    Object.entries(parts).flatMap(([part, values]) => {
      const [first, ...rest] = values.map((value) => write({ ...usual, [part]: value }))
      const isPart = first !== rest.at(-1)
      return isPart
        ? values.map((value) => [`${form}, ${part} ${value}`, read(write({ ...usual, [part]: value }))])
        : []
    }),
  )
  const lines = [...outcomes, ...others.map((text) => [text.slice(0, 40), read(text)])].map((line) => line.join(': '))
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('dates'))
})

it('bytes in each charset, as each label', async () => {
  const texts = {
    ascii: 'Plain',
    latin: 'Übergang – 5 €',
    greek: 'Οι υπουργοί',
    russian: 'Министры открыли',
    japanese: '会談が再開された',
  }
  const charsets = [
    'utf-8',
    'windows-1252',
    'windows-1251',
    'koi8-r',
    'windows-1253',
    'shift_jis',
    'euc-jp',
    'gb18030',
    'utf-16le',
    'utf-16be',
    'utf-32le',
    'utf-32be',
  ]
  const labels = [null, 'utf-8', 'iso-8859-1', 'us-ascii', 'windows-1251', 'shift_jis', 'utf-16', 'nonsense']
  const shown = (bytes: Uint8Array, type: string | null, meant: string) => {
    const { text, charset, repairs } = decodeBytes(bytes, type)
    const title = text.slice(text.indexOf('<title>') + 7).split('</title>')[0]!
    return [charset, title === meant ? 'right' : `read as ${title.slice(0, 40).toWellFormed()}`, ...repairs].join(', ')
  }
  const outcomes = Object.entries(texts).flatMap(([name, text]) =>
    charsets.flatMap((charset) =>
      labels.flatMap((label) => {
        const inside = label === null ? '' : ` encoding="${label}"`
        const document = (declaration: string) =>
          iconv.encode(`<?xml version="1.0"${declaration}?><rss lang="ja"><title>${text}</title></rss>`, charset)
        const bytes = document(inside)
        return [
          [`${name} in ${charset}, inside ${label}`, shown(bytes, null, text)] as const,
          [
            `${name} in ${charset}, header ${label}`,
            shown(document(''), label && `text/xml; charset=${label}`, text),
          ] as const,
          [
            `${name} in ${charset}, inside ${label}, foreign byte`,
            shown(Buffer.concat([bytes, Buffer.from([0xe9, 0x20])]), null, text),
          ] as const,
        ]
      }),
    ),
  )
  const byOutcome = Map.groupBy(outcomes, ([how, outcome]) => `${how.split(',')[0]} → ${outcome}`)
  const lines = [...byOutcome].map(
    ([outcome, all]) => `${outcome}: ${all.map(([how]) => how.split(', ').slice(1).join(' ')).join(', ')}`,
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('charsets'))
})
