/**
 * Documents that are made to slow a reader down, to use up its memory, or to crash it.
 *
 * @param scale - 1 for documents of about ten megabytes.
 */
export const hostileFeeds = (scale: number): Readonly<Record<string, () => string>> => ({
  'billion laughs': () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    return `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]><rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`
  },
  'one entity, a million times': () =>
    `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(190)}">]><rss version="2.0"><channel><item><title>${'&a;'.repeat(1_000_000 * scale)}</title></item></channel></rss>`,
  'an entity that reads a file': () =>
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
  'a million nested elements': () =>
    `<rss version="2.0"><channel><item>${'<a>'.repeat(1_000_000 * scale)}</item></channel></rss>`,
  'a million nested elements in a description': () =>
    `<rss version="2.0"><channel><item><description>${'<p>'.repeat(1_000_000 * scale)}</description></item></channel></rss>`,
  'paragraph tags without end': () =>
    `<rss version="2.0"><channel><item><title>x</title><description>${'&lt;p '.repeat(400_000 * scale)}</description></item></channel></rss>`,
  'one tag of ten megabytes': () =>
    `<rss version="2.0"><channel><item ${'a="b" '.repeat(1_700_000 * scale)}>x</item></channel></rss>`,
  'an attribute of ten megabytes': () =>
    `<rss version="2.0"><channel><item><link href="${'a'.repeat(10_000_000 * scale)}"/></item></channel></rss>`,
  'a name of ten megabytes': () => `<rss version="2.0"><channel><${'a'.repeat(10_000_000 * scale)}>x</channel></rss>`,
  'open quotes': () => `<rss version="2.0"><channel><item>${'<a b="'.repeat(1_000_000 * scale)}</item></channel></rss>`,
  'open comments': () => `<rss version="2.0"><channel><item>${'<!--'.repeat(2_000_000 * scale)}</item></channel></rss>`,
  'open CDATA sections': () =>
    `<rss version="2.0"><channel><item><title>${'<![CDATA['.repeat(1_000_000 * scale)}</title></item></channel></rss>`,
  'open instructions': () =>
    `${'<?xml '.repeat(1_500_000 * scale)}<rss version="2.0"><channel><item><title>x</title></item></channel></rss>`,
  'open declarations': () => `${'<!DOCTYPE '.repeat(1_000_000 * scale)}<rss/>`,
  'a million different elements': () =>
    `<rss version="2.0"><channel><item>${Array.from({ length: 700_000 * scale }, (_, n) => `<a${n}>`).join('')}</item></channel></rss>`,
  'a million unclosed titles': () =>
    `<rss version="2.0"><channel><item>${'<title>x'.repeat(1_000_000 * scale)}</item></channel></rss>`,
  'a million unclosed items': () => `<rss version="2.0"><channel>${'<item>'.repeat(1_600_000 * scale)}</channel></rss>`,
  'a million items': () => `<rss version="2.0"><channel>${'<item/>'.repeat(1_400_000 * scale)}</channel></rss>`,
  'fifty thousand whole items': () =>
    `<rss version="2.0"><channel>${Array.from({ length: 50_000 * scale }, (_, n) => `<item><title>News number ${n}</title><link>https://news.example.org/${n}</link><description>${'Words of the report. '.repeat(4)}</description></item>`).join('')}</channel></rss>`,
  'ampersands alone': () =>
    `<rss version="2.0"><channel><item><title>${'&'.repeat(10_000_000 * scale)}</title></item></channel></rss>`,
  'less-than signs alone': () => '<'.repeat(10_000_000 * scale),
  'less-than signs in a title': () =>
    `<rss version="2.0"><channel><item><title>${'<'.repeat(10_000_000 * scale)}</title></item></channel></rss>`,
  'blanks alone': () => ' '.repeat(10_000_000 * scale),
  'blanks in a title': () =>
    `<rss version="2.0"><channel><item><title>${' '.repeat(10_000_000 * scale)}x</title></item></channel></rss>`,
  'blanks in a description': () =>
    `<rss version="2.0"><channel><item><title>x</title><description>${'\n '.repeat(5_000_000 * scale)}x</description></item></channel></rss>`,
  'a million attributes named xmlns': () =>
    `<rss version="2.0"><channel><item>${Array.from({ length: 400_000 * scale }, (_, n) => `<x:a xmlns:x${n}="u${n}"/>`).join('')}</item></channel></rss>`,
  'a million links': () =>
    `<rss version="2.0"><channel><item>${'<link href="x"/>'.repeat(600_000 * scale)}</item></channel></rss>`,
  'a million dates': () =>
    `<rss version="2.0"><channel><item>${'<pubDate>x 1 2 3</pubDate>'.repeat(380_000 * scale)}</item></channel></rss>`,
  'a million base addresses': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${'<link xml:base="a/" href="b"/>'.repeat(330_000 * scale)}</entry></feed>`,
  'frames in frames': () => `${'<rss><channel>'.repeat(700_000 * scale)}`,
  'nothing but end tags': () => `<rss version="2.0"><channel>${'</item>'.repeat(1_400_000 * scale)}</channel></rss>`,
  'end tags in a title': () =>
    `<rss version="2.0"><channel><item><title>${'</b>'.repeat(2_500_000 * scale)}</title></item></channel></rss>`,
  'a hill of nested divs in HTML': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<div>'.repeat(1_000_000 * scale)}x]]></description></item></channel></rss>`,
  'relative links by the million': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<a href="b">'.repeat(800_000 * scale)}]]></description></item></channel></rss>`,
  zeros: () => '\0'.repeat(10_000_000 * scale),
  'a JSON feed of brackets': () =>
    `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(5_000_000 * scale)}`,
  'a JSON feed of a million items': () =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(1_000_000 * scale)}{}]}`,
  'closers for hidden elements': () =>
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${'<script><style>'.repeat(600_000 * scale)}]]></description></item></channel></rss>`,
})
