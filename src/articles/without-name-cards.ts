/** Longest list of links in a card, in UTF-16 units. */
const longestCard = 600

/** Longest full name at the head of a card. */
const longestName = 80

/**
 * A line without the cards that a page puts behind names and that come along where its text is taken: the full name, the
 * titles of other stories right behind it, and “MORE”. “Doe Jane Mary DoeDeal at last | Senate waits MORE (R-Ind.) said” becomes
 * “Doe (R-Ind.) said”. Time is linear in the length of the line.
 */
export function withoutNameCards(line: string): string {
  const kept: string[] = []
  let from = 0
  for (let more = line.indexOf(' MORE'); more >= 0; more = line.indexOf(' MORE', more + 5)) {
    const after = line.charAt(more + 5)
    if (after !== '' && !/[\s.,;)]/.test(after)) continue
    const start = cardStart(line.slice(Math.max(from, more - longestCard), more))
    if (start === null) continue
    kept.push(line.slice(from, Math.max(from, more - longestCard) + start))
    from = more + 5
  }
  return from === 0 ? line : kept.join('') + line.slice(from)
}

/** Where a card begins in the words before “MORE”: behind a surname that comes again, joined to the next word: “DoeDeal”. */
function cardStart(words: string): number | null {
  const names = [...words.matchAll(/\p{Lu}[\p{L}’'-]+/gu)]
  for (const [index, { 0: joined, index: at }] of names.entries()) {
    for (let before = index - 1; before >= 0 && at - names[before]!.index < longestName; before -= 1) {
      const { 0: name, index: start } = names[before]!
      const isJoined =
        joined.length > name.length && joined.startsWith(name) && /\p{Lu}/u.test(joined.charAt(name.length))
      if (isJoined) return start + name.length
    }
  }
  return null
}
