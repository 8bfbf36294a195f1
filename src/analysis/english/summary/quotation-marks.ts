function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found += 1
  return found
}

/** The marks of texts cut into tokens: “`` never , '' she said .”, “` never , ' she said .” */
const tokenOpener = /(?:^|\s)`(?=\s)/g
const tokenCloser = /(?:^|\s)'(?=\s|$)/g

/** Opens a quotation that only a later sentence closes, or closes an earlier one: half of somebody's words. */
export function cutsQuotation(sentence: string): boolean {
  if (
    count(sentence, '“') !== count(sentence, '”') ||
    count(sentence, '«') !== count(sentence, '»') ||
    count(sentence, '"') % 2 === 1
  )
    return true
  if (sentence.includes('``') || sentence.includes("''")) {
    return count(sentence, '``') !== count(sentence, "''")
  }
  // a mark more at the end may be “the parents ' house”: only one that nothing closes tells
  return (
    sentence.includes('`') && (sentence.match(tokenOpener)?.length ?? 0) > (sentence.match(tokenCloser)?.length ?? 0)
  )
}

/** Whether a sentence begins inside quotation marks. */
export function opensWithQuotation(sentence: string): boolean {
  return /^["“«‘„`]|^''|^'(?=[\s\p{Lu}])/u.test(sentence)
}

/** Somebody's words and nothing else: no reader can tell whose they are. */
export function isBareQuotation(sentence: string): boolean {
  if (!opensWithQuotation(sentence)) return false
  const withoutStop = sentence
    .trimEnd()
    .replace(/\s?[.!?]$/, '')
    .trimEnd()
  if (!/["”»’']$/.test(withoutStop)) return false
  const opener = /^(?:``|''|.)/u.exec(sentence)?.[0] ?? ''
  const inside = withoutStop.slice(opener.length, withoutStop.length - (withoutStop.endsWith("''") ? 2 : 1))
  return !/["”»]|''|\s'(?=\s)/.test(inside)
}
