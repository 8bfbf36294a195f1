import { z } from 'zod'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { linesOf, openInput } from './read-input.ts'
import type { ClusterInput } from './tools.ts'

const lineShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  text: z.string().default(''),
  at: z.coerce.date().nullish().catch(null),
  outlet: z.string().nullish().catch(null),
})

/** `cluster --jsonl`: which story each article of a file belongs to. */
export const cluster: TerminalCommand = {
  name: 'cluster',
  usage: '--jsonl [FILE|-]',
  summary: 'Put the articles of a JSON-lines file into stories',
  help: `
  --jsonl  reads {"id","title","text","at"?,"outlet"?} a line, writes {"id","story"} a line, in the same order`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, { jsonl: { type: 'boolean', default: false } })
    const [source = '-', ...others] = positionals
    if (!values.jsonl) throw new UsageError('cluster needs --jsonl.')
    if (others.length > 0) throw new UsageError('cluster takes one file, or - for stdin.')
    const articles: ClusterInput[] = []
    for await (const { line, number } of linesOf(await openInput(source, terminal))) {
      signal.throwIfAborted()
      articles.push(readLine(line, number))
    }
    const placed = await tools.cluster(articles)
    await terminal.write(placed.map(({ id, story }) => `${JSON.stringify({ id, story })}\n`).join(''))
  },
}

function readLine(line: string, number: number): ClusterInput {
  try {
    const { at, outlet, ...rest } = lineShape.parse(JSON.parse(line))
    return { ...rest, at: at ?? null, outlet: outlet ?? null }
  } catch (cause) {
    throw new CommandFailure(`Line ${number} is not {"id","title","text"} as JSON.`, { cause })
  }
}
