import { z } from 'zod'
import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError } from './command.ts'
import { inOrder } from './in-order.ts'
import { prettyJson } from './json.ts'
import { readArguments, readCount } from './read-arguments.ts'
import { linesOf, openInput, readInput } from './read-input.ts'
import { showAnalysis } from './show/show-analysis.ts'
import type { ArticleReader } from './tools.ts'

/** `analyse article.txt`: who says what in one text, or in each line of a file. */
export const analyse: TerminalCommand = {
  name: 'analyse',
  usage: '[FILE|URL|-] [--json] [--jsonl] [--summary N]',
  summary: 'One article: its summary, who says what in it, who acts in it',
  help: `
  FILE         a text, or a page if its name ends in .html; - or nothing reads stdin
  URL          a page on the web
  --json       the findings as JSON; start and end are UTF-16 offsets into the text as it came, repairs what was mended in it
  --jsonl      one article a line, {"id","text"}; writes one line of findings for each, in the same order
  --summary N  how many summary sentences, 1 to 20 (default 3)

Example:
  npm run attache -- analyse article.txt`,
  async run(argv, context) {
    const { values, positionals } = readArguments(argv, {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      summary: { type: 'string', default: '3' },
    })
    const [source = '-', ...others] = positionals
    if (source === '') throw new UsageError('The name of the file is empty; - reads stdin.')
    if (others.length > 0) throw new UsageError('analyse takes one file, one address, or - for stdin.')
    const summarySentences = readCount('summary', values.summary, { min: 1, max: 20 })
    if (values.jsonl) await analyseLines(source, summarySentences, context)
    else await analyseOne(source, { summarySentences, json: values.json }, context)
  },
}

async function analyseOne(
  source: string,
  { summarySentences, json }: { readonly summarySentences: number; readonly json: boolean },
  { terminal, tools, signal }: TerminalContext,
): Promise<void> {
  const input = await inputOf(source, terminal, signal)
  const reader = await tools.openReader()
  try {
    const analysed = await reader.analyse(input, { summarySentences }, { signal })
    if (!analysed.ok) throw new CommandFailure(analysed.problem.reason)
    await terminal.write(
      json ? prettyJson(reader.toJson(source, analysed.value)) : showAnalysis(analysed.value, terminal.look),
    )
  } finally {
    await reader.close()
  }
}

async function inputOf(
  source: string,
  terminal: TerminalContext['terminal'],
  signal: AbortSignal,
): Promise<{ readonly text: string } | { readonly html: string; readonly url: string } | { readonly url: string }> {
  if (/^https?:\/\//i.test(source)) return { url: source }
  const name = source === '-' ? 'stdin' : source
  const text = (await readInput(name, await openInput(source, terminal), signal)).replace(/^\ufeff/, '')
  if (text.trim() === '') throw new CommandFailure(`${name} holds no text.`)
  return /\.x?html?$/i.test(source) ? { html: text, url: 'about:blank' } : { text }
}

const lineShape = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

async function analyseLines(
  source: string,
  summarySentences: number,
  { terminal, tools, signal }: TerminalContext,
): Promise<void> {
  const reader = await tools.openReader()
  try {
    const answers = inOrder(linesOf(await openInput(source, terminal)), reader.threads * 2, async (numbered) => {
      signal.throwIfAborted()
      return analyseLine(numbered, summarySentences, reader, signal)
    })
    for await (const answer of answers) await terminal.write(answer)
  } finally {
    await reader.close()
  }
}

async function analyseLine(
  { line, number }: { readonly line: string; readonly number: number },
  summarySentences: number,
  reader: ArticleReader,
  signal: AbortSignal,
): Promise<string> {
  const read = lineShape.safeParse(parseJson(line))
  if (!read.success) throw new CommandFailure(`Line ${number} is not {"id","text"} as JSON.`)
  const { id, text } = read.data
  const analysed = await reader.analyse({ text }, { summarySentences }, { signal })
  if (!analysed.ok) throw new CommandFailure(`Line ${number}: ${analysed.problem.reason}`)
  return `${JSON.stringify({ ...reader.toJson(String(id), analysed.value), id })}\n`
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
