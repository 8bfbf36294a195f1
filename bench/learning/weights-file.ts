/**
 * The source of a file with learnt weights.
 *
 * @param comment - Lines of its docstring.
 */
export function weightsFile(name: string, comment: readonly string[], weights: ReadonlyMap<string, number>): string {
  const rows = [...weights].map(([term, weight]) => `  ${quoted(term)}: ${Number(weight.toFixed(2))},`)
  return `/**
${comment.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}
 */
export const ${name}: Readonly<Record<string, number>> = {
${rows.join('\n')}
}
`
}

const quoted = (term: string): string => (/^[a-z]+$/.test(term) ? term : `'${term.replaceAll("'", "\\'")}'`)
