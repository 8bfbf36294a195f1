/**
 * Proves that every regular expression of the product takes linear time, and writes the record that spares the tests a
 * proof they have. `npm run recheck` proves what the record lacks; with `--check` it proves all anew and writes nothing.
 */
import {
  complaintAbout,
  type Expression,
  everyExpression,
  keyOf,
  provenBefore,
  writeRecord,
} from '#test/support/expressions.ts'

const before = process.argv.includes('--check') ? new Set<string>() : provenBefore()
const proven: Expression[] = []
for (const expression of await everyExpression()) {
  const complaint = before.has(keyOf(expression)) ? null : await complaintAbout(expression)
  if (complaint === null) proven.push(expression)
  else {
    process.stderr.write(`${complaint}\n`)
    process.exitCode = 1
  }
}
if (!process.argv.includes('--check')) writeRecord(proven)
// The prover keeps a process of its own, so this one ends by hand, once its line has gone out: a pipe takes it later.
process.stdout.write(`${proven.length} expressions take linear time\n`, () => process.exit())
