import { analyze } from '#src/analysis/running/analyze.ts'

/** Every statement of a text as “who: words”; “-” for nobody. A first paragraph without a full stop or a mark is the headline. */
export function said(text: string): string[] {
  const end = text.indexOf('\n\n')
  const titled = end > 0 && !/["“”'‘.]/.test(text.slice(0, end))
  return analyze(text, titled ? { title: { start: 0, end } } : {}).statements.map(
    ({ speaker, parts }) =>
      `${speaker?.name ?? '-'}: ${parts.map((part) => text.slice(part.start, part.end)).join(' … ')}`,
  )
}
