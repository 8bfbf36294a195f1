/** Names of elements whose tags are repaired if one character of them is missing. */
const names =
  'rss|channel|item|entry|title|link|guid|id|pubDate|published|updated|description|summary|content|content:encoded|dc:date|dc:creator'

const sign = '<'.charCodeAt(0)

const misspeltMark =
  /<! ?\[ ?cdata ?\[|<!?\[(?:CDAT|CDAA|CDTA|CATA|DATA)\[|<!CDATA\[|<\[CDATA\[|(?<=>\s{0,9})!\[CDATA\[/gi

/** What may follow the `<!` of a section whose mark is misspelt. */
const misspeltBehind = / \[|\[ |\[c|\[C(?!DATA\[)|\[[DAT]|C/y

/** A quick look, since nearly no feed misspells them. */
function mayMisspellMarks(source: string): boolean {
  for (let at = source.indexOf('<!'); at >= 0; at = source.indexOf('<!', at + 2)) {
    misspeltBehind.lastIndex = at + 2
    if (misspeltBehind.test(source)) return true
  }
  if (source.includes('<[C')) return true
  for (let at = source.indexOf('![CDATA['); at >= 0; at = source.indexOf('![CDATA[', at + 1)) {
    if (source.charCodeAt(at - 1) !== sign && />\s{0,9}$/.test(source.slice(Math.max(0, at - 10), at))) return true
  }
  return false
}

const blankInTag = /<(?: (\/?)|(\/) )(?=(?:rss|channel|item|entry|title|link|guid|id|pubDate|updated|description)>)/gi

/** What would be a start tag but for its `<`. */
const openedWithoutSign = new RegExp(
  `(?:${names})(?:\\s+[\\w:.-]{1,40}\\s?=\\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'))*\\s?/?>`,
  'y',
)
const blanks = /\s{0,99}/y

/** With a `<` before what stands behind a `>` and would be a start tag but for it. */
function withLostSigns(source: string): string {
  let mended = ''
  let from = 0
  for (let at = source.indexOf('>') + 1; at > 0; at = source.indexOf('>', at) + 1) {
    // Nearly always a tag follows, and the expressions need not look.
    if (source.charCodeAt(at) === sign) continue
    blanks.lastIndex = at
    blanks.test(source)
    const begin = blanks.lastIndex
    openedWithoutSign.lastIndex = begin
    if (source.charCodeAt(begin) === sign || !openedWithoutSign.test(source)) continue
    mended += `${source.slice(from, begin)}<`
    from = begin
  }
  return from === 0 ? source : mended + source.slice(from)
}

/**
 * Moves characters to where every parser expects them: `< link>` becomes `<link>`, `</item> item>` as `</item> <item>`,
 * `<! [cdata[` as
 * `<![CDATA[`. Time is linear.
 */
export function withTightTags(source: string): string {
  const marked = mayMisspellMarks(source) ? source.replace(misspeltMark, '<![CDATA[') : source
  const whole = withLostSigns(marked)
  return whole.includes('< ') || whole.includes('</ ') ? whole.replace(blankInTag, '<$1$2') : whole
}
