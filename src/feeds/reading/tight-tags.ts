/** Names of elements whose tags are repaired if one character of them is missing. */
const names =
  'rss|channel|item|entry|title|link|guid|id|pubDate|published|updated|description|summary|content|content:encoded|dc:date|dc:creator'

const marks = /<!(?: \[|\[ |\[c|\[C(?!DATA\[)|\[[DAT]|C)|<\[C|>\s{0,9}!\[CDATA\[/
const misspeltMark =
  /<! ?\[ ?cdata ?\[|<!?\[(?:CDAT|CDAA|CDTA|CATA|DATA)\[|<!CDATA\[|<\[CDATA\[|(?<=>\s{0,9})!\[CDATA\[/gi

const blankInTag = /<(?: (\/?)|(\/) )(?=(?:rss|channel|item|entry|title|link|guid|id|pubDate|updated|description)>)/gi

/** `>` and then what would be a start tag but for its `<`. */
const lostSign = new RegExp(
  `>\\s{0,99}(?=(?:${names})(?:\\s+[\\w:.-]{1,40}\\s?=\\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'))*\\s?/?>)`,
  'g',
)

/**
 * Moves characters to where every parser expects them: `< link>` becomes `<link>`, `</item> item>` as `</item> <item>`,
 * `<! [cdata[` as
 * `<![CDATA[`. Time is linear.
 */
export function withTightTags(source: string): string {
  const marked = marks.test(source) ? source.replace(misspeltMark, '<![CDATA[') : source
  const whole = marked.replace(lostSign, '$&<')
  return whole.includes('< ') || whole.includes('</ ') ? whole.replace(blankInTag, '<$1$2') : whole
}
