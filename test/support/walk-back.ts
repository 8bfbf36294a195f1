/** An article as somebody can look it up: what it says, and at which address. */
export type LookedUp = { readonly url: string; readonly texts: readonly string[] }

/** Something printed that claims to be an article's own words. */
export type Claim = { readonly words: string; readonly url: string }

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Claims whose words do not stand in the article that they cite, white space aside. */
export function unsupported(claims: readonly Claim[], articles: readonly LookedUp[]): Claim[] {
  const texts = new Map(articles.map(({ url, texts: revisions }) => [url, revisions.map(flat)]))
  return claims.filter(({ words, url }) => !(texts.get(url) ?? []).some((text) => text.includes(flat(words))))
}

/** Words that stand in quotation marks, the outer ones. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]*(?:“[^“”]*”[^“”]*)*)”/g)].map(([, words]) => words!)
}

/** What one printed line claims, cleared of our own words round it. */
function claimsOf(line: string, url: string): Claim[] {
  const words = line
    .trim()
    .replace(/^(?:\d+\. |also worded: |reported: |said to say: |Last mention: |[\d,]+: |\w{3} \d{1,2} \w{3} {2})/, '')
    .replace(/^“([\s\S]*)”$/, '$1')
  // A verb that stands elsewhere in the article than its words: “denied: the army fired first”; or the source's own words
  // for a number, within a line: “more than 70: More than 70 people were wounded”.
  const verbal = /^(\p{Ll}[\p{L}’' ]{0,60}): (.+)$/su
  const counting = /^(\p{L}[\p{L}’' ]{0,40} [$€£]?\d[\d.,]*(?: \p{L}+)?): (.+)$/su
  const [, before, rest] = verbal.exec(words) ?? counting.exec(words) ?? []
  const capital = (before ?? '').replace(/^./, (letter) => letter.toUpperCase())
  const first = rest?.includes(capital) ? capital : before
  const pieces = [...(first ? [first] : []), ...(rest ?? words).replace(/^“([\s\S]*)”$/, '$1').split(/”? … “?/)]
  return pieces.map((piece) => ({ words: piece, url }))
}

/** Every line of a terminal rendering that ends in a mark, with the address that the mark stands for. Wide enough, please. */
export function claimsInTerminal(shown: string): Claim[] {
  const urls = new Map(
    [...shown.matchAll(/^ +\[(\d+)\] .*\n +(\S+)$/gm)].map(([, number, url]) => [number, url!] as const),
  )
  return [...shown.matchAll(/^(?! +\[)(.*?) \[(\d+)\](?: \[\d+\])?$/gm)].flatMap(([, line, number]) =>
    claimsOf(line!, urls.get(number) ?? ''),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Every stretch of a page that is marked as a source's, with the address of its link. */
export function claimsInPage(page: string): Claim[] {
  const text = (markup: string) =>
    markup.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole)
  return [...page.matchAll(/<(span|a) class="source-text"[^>]*>(.*?)<\/\1> <a class="cite" href="([^"]*)"/g)].flatMap(
    ([, , words, url]) => claimsOf(text(words!), text(url!)),
  )
}

/**
 * Every headline, sentence and statement of a Discord message, with the address that it links to: behind a dash in the
 * same line, or in the small line below, at its beginning or after grade and act. The headline of a numbered story may
 * have a sentence between it and that line.
 */
export function claimsInMessage(content: string): Claim[] {
  const inLine = [...content.matchAll(/^(.*) — \[[^\]]*\]\(<?([^)>]*)>?\)/gm)]
  const below = [...content.matchAll(/^(?!-# )(?!.* — \[)(.*)\n-# (?:[^[\n]* · )?\[[^\]]*\]\(<?([^)>]*)>?\)/gm)]
  const headlines = [...content.matchAll(/^(\*\*\d+ · .*\*\*)\n.*\n-# \[[^\]]*\]\(<?([^)>]*)>?\)/gm)]
  return [...inLine, ...below, ...headlines].flatMap(([, line, url]) => claimsOf(wordsIn(line!), url!))
}

/** The words of a source in a line of markdown, without who is said to say them and how. */
function wordsIn(line: string): string {
  const headline = /^(?:## (?=.)|\*\*(?:\d+ · )?(?=.*\*\*$))(.*?)(?:\*\*)?$/.exec(line)?.[1]
  const words = withoutSpeaker((headline ?? line).replace(/^-# denied by |^• |^<t:\d+:\w> /, ''))
    .replace(/^(?:• )?(?:<t:\d+:\w> )?/, '')
    .replace(/^\*[^*]*:\* /, '')
  return words.replace(/\\(.)/g, '$1')
}

/** `**Name**, office: …`, `Col. **Name** denied …`, `*aid workers* (*second-hand, via X*): …`, `**Name**, calling for …`. */
function withoutSpeaker(line: string): string {
  const [, after] = /^(?:[^*“]{0,40} )?(?:\*\*.*?\*\*|\*[^*:]+\*)((?:,|:| ).*)$/s.exec(line) ?? []
  if (after === undefined) return line
  const [, behindChain] = /^(?:, [^(]*)? \(\*[^*]*\*\)(.*)$/s.exec(after) ?? []
  const rest = behindChain ?? after
  if (/^, \p{L}+ing\b/u.test(rest)) return rest.slice(2)
  return rest.replace(/^, .*?(?:: |, )/s, '').replace(/^(?:: | )/, '')
}
