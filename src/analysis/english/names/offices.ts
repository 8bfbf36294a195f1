import { emptyOffices } from '#src/analysis/english/lexicon/titles.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { Span } from '#src/base/span.ts'
import { officeAfter } from './office-after.ts'
import { officeBefore } from './office-before.ts'
import type { SettledName } from './settle-names.ts'
import type { Office } from './titles.ts'

/** One entry for each name: the office that the article states right before or after it, null where none stands there. */
export function findOffices(
  text: string,
  words: readonly NameWord[],
  names: readonly SettledName[],
): (Office | null)[] {
  const bodies = new Map<number, number>()
  for (const name of names) if (name.kind !== 'person') bodies.set(name.to, name.from)
  return names.map((name) => {
    if (name.kind !== 'person') return null
    const front = withoutEmptyOffice(text, officeBefore(words, name, bodies))
    if (front?.span) return front
    // “Sir Alan Doe: MP murder suspect held”: what follows a colon is no office
    // “Voss' lawyer, Jane Doe,”: Voss is the client
    const last = words[name.to - 1]!
    const behind = /^[:'’]/.test(text.slice(last.end, last.end + 1)) ? null : officeAfter(words, name)
    return behind
      ? { span: behind.span && withOwnEnding(text, behind.span), gender: behind.gender ?? front?.gender ?? null }
      : front
  })
}

/** “co-founder of Larch & Marsh's,”: where nothing follows that it could own, “’s” is the end of the name. */
function withOwnEnding(text: string, { start, end }: Span): Span {
  return { start, end: /^['’]s(?:[,.;:)]|$)/.test(text.slice(end, end + 3)) ? end + 2 : end }
}

/** “department head Ali Doe”: “head” alone is no office. */
function withoutEmptyOffice(text: string, office: Office | null): Office | null {
  return office?.span && emptyOffices.has(text.slice(office.span.start, office.span.end).toLowerCase())
    ? { span: null, gender: office.gender }
    : office
}
