/**
 * The numbers behind the name of a script; the usual ones where it gives fewer. With `--help`, or with what is no whole
 * number, it prints how to call the script and ends the process.
 *
 * @param named - What each number is, with its usual value: `{ seed: 1, rounds: 5 }`.
 */
export function readNumbers(script: string, named: Readonly<Record<string, number>>): readonly number[] {
  const given = process.argv.slice(2)
  const names = Object.keys(named)
  if (given.length > names.length || given.some((word) => !/^\d{1,9}$/.test(word))) {
    const usual = names.map((name) => `[${name}: ${named[name]}]`).join(' ')
    const isAsked = given.includes('--help') || given.includes('-h')
    const output = isAsked ? process.stdout : process.stderr
    output.write(`npm run ${script} -- ${usual}\n`)
    process.exit(isAsked ? 0 : 2)
  }
  return Object.values(named).map((usual, index) => (given[index] === undefined ? usual : Number(given[index])))
}
