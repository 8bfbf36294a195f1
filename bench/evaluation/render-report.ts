import { quoteClasses, type Rates, type Report } from './totals.ts'

const percent = (value: number | null): string => (value === null ? '    –' : (100 * value).toFixed(1).padStart(5))
const triple = ({ precision, recall, f1 }: Rates): string => [precision, recall, f1].map(percent).join(' ')

/** A table for the terminal: content (exact, by half of its words), speaker, and both together. */
export function renderReport({ documents, classes, verbatim }: Report): string {
  const head = 'class          gold  pred | exact P/R/F1      | span≥.5 P/R/F1    | speaker  name | END-TO-END P/R/F1'
  const rows = quoteClasses.map((name) => {
    const row = classes[name]
    const counts = `${name.padEnd(13)} ${String(row.gold).padStart(5)} ${String(row.predicted).padStart(5)}`
    return `${counts} | ${triple(row.exact)} | ${triple(row.span)} | ${percent(row.speaker)}  ${percent(row.name)} | ${triple(row.endToEnd)}`
  })
  const strings = `verbatim      ${String(verbatim.gold).padStart(5)} ${String(verbatim.predicted).padStart(5)} | found ${triple(verbatim.found)} | speaker ${percent(verbatim.speaker)} | ATTRIBUTED ${triple(verbatim.attributed)}`
  return [`documents ${documents}`, head, ...rows, strings].join('\n')
}
