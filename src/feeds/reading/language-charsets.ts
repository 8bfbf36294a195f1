/**
 * Charsets in which pages of a language were written before UTF-8, by the language's code; the one that
 * fits fewer texts first.
 * Source: HTML standard, section “Determining the character encoding”, default encodings by locale.
 */
const charsets: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ['windows-1251', 'ru uk be bg mk sr kk ky mn tg'],
    ['windows-1250', 'pl cs sk hu sl hr bs ro sq'],
    ['windows-1253', 'el'],
    ['windows-1254', 'tr az ku'],
    ['windows-1255', 'he iw'],
    ['windows-1256', 'ar fa ur ps'],
    ['windows-1257', 'lt lv et'],
    ['windows-874', 'th'],
    ['euc-jp shift_jis', 'ja'],
    ['euc-kr', 'ko'],
    ['gb18030 big5', 'zh'],
  ].flatMap(([names, languages]) => languages!.split(' ').map((language) => [language, names!.split(' ')] as const)),
)

/** @param head - The first letters of a document, which may declare its language. */
export function charsetsOfLanguage(head: string): readonly string[] {
  const declared =
    /<(?:dc:)?language>\s{0,99}(?:<!\[CDATA\[)?\s{0,99}([a-z]{2})(?![a-z])([a-z_-]{0,9})/i.exec(head) ??
    /\s(?:xml:)?lang=["']([a-z]{2})(?![a-z])([a-z_-]{0,9})/i.exec(head)
  const language = declared?.[1]?.toLowerCase() ?? ''
  const known = Object.hasOwn(charsets, language) ? charsets[language]! : []
  return /^[-_](?:tw|hk|hant)/i.test(declared?.[2] ?? '') ? known.toReversed() : known
}
