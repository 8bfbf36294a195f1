import { openAbbreviations } from '#src/analysis/english/lexicon/abbreviations.ts'
import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import { type Edit, editsOf } from './edits.ts'

/** Line ends of other systems, letters that cannot be seen, wide and doubled spaces. The joiners that Persian and Hindi need stay. */
const odd =
  /\r\n?|[\u2028\u2029\v\f]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u061c]+|[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

export function mendSpaces(text: string): readonly Edit[] {
  return editsOf(text, odd, 'space', ([whole]) => {
    if (/^[\r\u2028\u2029\v\f]/.test(whole)) return '\n'
    return /^[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u061c]/.test(whole) ? '' : ' '
  })
}

/** “in the north  "The threat goes on," Dorn said”: two spaces before speech where a sentence has no end. */
const widelyParted = /(?<=[\p{Ll}\d]) {2,8}(?=["“]\p{Lu}[^"“”\n]{1,400},["”])/gu

const wordBefore = (text: string, at: number): string =>
  /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''

/** “…left on Friday.The minister”: a stop, no space, a capital with small letters after it. */
const glued =
  /(?<=[\p{Ll}\d)]{2}[.!?])(?=\p{Lu}\p{Ll}*[ ,’'])|(?<=[.!?]["”’]{1,2})(?=[“\p{Lu}])|(?<=[\p{Ll}\d)][.!?,:])(?=“)|(?<=,["”])(?=\p{Lu}\p{Ll}+ )/gu

/** “Bank failsThe governor said”: a headline that has lost its line. */
const gluedHeadline = /(?<=\p{Ll}{3})(?=(?:The|He|She|But|They|This|There|When|After) \p{L})/gu

/** “liable for costsA court said”, “delivery of aidThree hundred writers”: a small word and a capital one without a space. */
const gluedLines = /(?<![\p{L}\p{N}./@#_’'-])\p{Ll}{3,20}(?=(?:A|\p{Lu}\p{Ll}{2,20}) \p{L})/gu

/** First parts of names with a capital inside: “macDonald”, “isiZulu”. */
const frontsOfNames = /^(?:mac|van|von|del|bin|isi|siy)$/

/** Paragraphs that run into one another. Inside a quotation only the space comes back. */
export function mendGlue(text: string): readonly Edit[] {
  const edits: Edit[] = editsOf(text, widelyParted, 'paragraph', ({ index }) => {
    const word = wordBefore(text, index).toLowerCase()
    return isSpeechVerb(word) || /^(?:that|a|an|the|as|of|by|in|to|and|but|is|was|are|were)$/.test(word) ? null : '\n'
  })
  const depth = quotationDepth(text)
  for (const { index } of text.matchAll(glued)) {
    if (isNoEnd(text, index)) continue
    // '….”The' opens behind the mark, '…."We' before it
    const isOpen = depth.isOpenAt(index)
    // „We won.“: the mark after the stop closes
    if (isOpen && depth.isLow() && text[index] === '“') continue
    const at = isOpen && text[index - 1] === '"' ? index - 1 : index
    const isInside = isOpen && at === index
    const isPause = /[,:]["”]?$/.test(text.slice(at - 2, at))
    const kind = isInside || isPause ? 'space' : 'paragraph'
    edits.push({ start: at, end: at, kind, with: kind === 'space' ? ' ' : '\n' })
  }
  for (const { index } of text.matchAll(gluedHeadline))
    edits.push({ start: index, end: index, kind: 'paragraph', with: '\n' })
  const mended = new Set(edits.map(({ start }) => start))
  for (const { 0: word, index } of text.matchAll(gluedLines)) {
    const at = index + word.length
    if (frontsOfNames.test(word) || mended.has(at)) continue
    edits.push({ start: at, end: at, kind: 'paragraph', with: '\n' })
  }
  return edits.sort((one, other) => one.start - other.start)
}

/** “www.example.Com”, “Gen.Ortega”: the stop belongs to an address or a title. */
function isNoEnd(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  const token = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1)
  return /[@/]|^www/i.test(token) || openAbbreviations.has(token.slice(0, -1).toLowerCase())
}

/** Whether a place is inside a quotation of its line; asked with rising places only. */
function quotationDepth(text: string): { isOpenAt(at: number): boolean; isLow(): boolean } {
  let read = 0
  let isOpen = false
  let isLow = false
  return {
    isLow: () => isLow,
    isOpenAt(at) {
      for (; read < at; read += 1) {
        const char = text[read]
        if (char === '\n') isOpen = false
        else if (char === '„') isOpen = isLow = true
        else if (char === '“') {
          isOpen = !(isOpen && isLow)
          isLow = false
        } else if (char === '”') isOpen = false
        else if (char === '"') isOpen = !isOpen
      }
      return isOpen
    },
  }
}
