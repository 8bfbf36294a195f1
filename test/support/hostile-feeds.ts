/** Documents made to stall, swell or crash a reader, each of some megabytes. */
export const hostileFeeds: Readonly<Record<string, () => string>> = {
  'billion laughs': () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    return `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]><rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`
  },
  'one entity, a million times': () =>
    `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(190)}">]><rss version="2.0"><channel><item><title>${'&a;'.repeat(1_000_000)}</title></item></channel></rss>`,
  'an entity that reads a file': () =>
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
  'a million nested elements': () =>
    `<rss version="2.0"><channel><item>${'<a>'.repeat(1_000_000)}</item></channel></rss>`,
  'a million nested elements in a description': () =>
    `<rss version="2.0"><channel><item><description>${'<p>'.repeat(1_000_000)}</description></item></channel></rss>`,
  'paragraph tags without end': () =>
    `<rss version="2.0"><channel><item><title>x</title><description>${'&lt;p '.repeat(400_000)}</description></item></channel></rss>`,
  'one tag of ten megabytes': () =>
    `<rss version="2.0"><channel><item ${'a="b" '.repeat(1_700_000)}>x</item></channel></rss>`,
  'an attribute of ten megabytes': () =>
    `<rss version="2.0"><channel><item><link href="${'a'.repeat(10_000_000)}"/></item></channel></rss>`,
  'a name of ten megabytes': () => `<rss version="2.0"><channel><${'a'.repeat(10_000_000)}>x</channel></rss>`,
  'open quotes': () => `<rss version="2.0"><channel><item>${'<a b="'.repeat(1_000_000)}</item></channel></rss>`,
  'open comments': () => `<rss version="2.0"><channel><item>${'<!--'.repeat(2_000_000)}</item></channel></rss>`,
  'open CDATA sections': () =>
    `<rss version="2.0"><channel><item><title>${'<![CDATA['.repeat(1_000_000)}</title></item></channel></rss>`,
  'open instructions': () =>
    `${'<?xml '.repeat(1_500_000)}<rss version="2.0"><channel><item><title>x</title></item></channel></rss>`,
  'open declarations': () => `${'<!DOCTYPE '.repeat(1_000_000)}<rss/>`,
  'a million different elements': () =>
    `<rss version="2.0"><channel><item>${Array.from({ length: 700_000 }, (_, n) => `<a${n}>`).join('')}</item></channel></rss>`,
  'a million unclosed titles': () =>
    `<rss version="2.0"><channel><item>${'<title>x'.repeat(1_000_000)}</item></channel></rss>`,
  'a million unclosed items': () => `<rss version="2.0"><channel>${'<item>'.repeat(1_600_000)}</channel></rss>`,
  'a million items': () => `<rss version="2.0"><channel>${'<item/>'.repeat(1_400_000)}</channel></rss>`,
  'fifty thousand whole items': () =>
    `<rss version="2.0"><channel>${Array.from({ length: 50_000 }, (_, n) => `<item><title>News number ${n}</title><link>https://news.example.org/${n}</link><description>${'Words of the report. '.repeat(4)}</description></item>`).join('')}</channel></rss>`,
  'ampersands alone': () =>
    `<rss version="2.0"><channel><item><title>${'&'.repeat(10_000_000)}</title></item></channel></rss>`,
  'less-than signs alone': () => '<'.repeat(10_000_000),
  'less-than signs in a title': () =>
    `<rss version="2.0"><channel><item><title>${'<'.repeat(10_000_000)}</title></item></channel></rss>`,
  'blanks alone': () => ' '.repeat(10_000_000),
  'blanks in a title': () =>
    `<rss version="2.0"><channel><item><title>${' '.repeat(10_000_000)}x</title></item></channel></rss>`,
  'blanks in a description': () =>
    `<rss version="2.0"><channel><item><title>x</title><description>${'\n '.repeat(5_000_000)}x</description></item></channel></rss>`,
  'a million attributes named xmlns': () =>
    `<rss version="2.0"><channel><item>${Array.from({ length: 400_000 }, (_, n) => `<x:a xmlns:x${n}="u${n}"/>`).join('')}</item></channel></rss>`,
  'a million links': () =>
    `<rss version="2.0"><channel><item>${'<link href="x"/>'.repeat(600_000)}</item></channel></rss>`,
  'a million dates': () =>
    `<rss version="2.0"><channel><item>${'<pubDate>x 1 2 3</pubDate>'.repeat(380_000)}</item></channel></rss>`,
  'a million base addresses': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${'<link xml:base="a/" href="b"/>'.repeat(330_000)}</entry></feed>`,
  'frames in frames': () => `${'<rss><channel>'.repeat(700_000)}`,
  'nothing but end tags': () => `<rss version="2.0"><channel>${'</item>'.repeat(1_400_000)}</channel></rss>`,
  'end tags in a title': () =>
    `<rss version="2.0"><channel><item><title>${'</b>'.repeat(2_500_000)}</title></item></channel></rss>`,
  'a hill of nested divs in HTML': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<div>'.repeat(1_000_000)}x]]></description></item></channel></rss>`,
  'relative links by the million': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<a href="b">'.repeat(800_000)}]]></description></item></channel></rss>`,
  zeros: () => '\0'.repeat(10_000_000),
  'a JSON feed of brackets': () => `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(5_000_000)}`,
  'a JSON feed of a million items': () =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(1_000_000)}{}]}`,
  'closers for hidden elements': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<script><style>'.repeat(600_000)}]]></description></item></channel></rss>`,
}
