/**
 * Proves anew that every regular expression of the product takes linear time, and writes the record that spares the
 * tests a proof they have. `npm run recheck`; with `--check` it writes nothing.
 */
import { complaintAbout, type Expression, everyExpression, writeRecord } from '#test/support/expressions.ts'

const proven: Expression[] = []
for (const expression of await everyExpression()) {
  const complaint = await complaintAbout(expression)
  if (complaint === null) proven.push(expression)
  else {
    process.stderr.write(`${complaint}\n`)
    process.exitCode = 1
  }
}
process.stdout.write(`${proven.length} expressions take linear time\n`)
if (!process.argv.includes('--check')) writeRecord(proven)
// The prover keeps a process of its own.
process.exit()
