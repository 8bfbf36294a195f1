import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Analysis, NamedSpan } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { readDemo } from './demo-dossiers.ts'
import { examplesInComments } from './examples-in-comments.ts'
import { parseMarkedPassages } from './marked-passages.ts'

const golden = join(import.meta.dirname, '../golden')

/**
 * Files of `test/golden/readings`, with what the engine reads in each text today: examples of comments, the gold sets, the
 * demo's press. They are a record of what a change of the rules does, not of what is right; the gold sets are that.
 */
export function readings(): Readonly<Record<string, () => string>> {
  return {
    'comments.txt': () => told(examplesInComments()),
    'acts.txt': () => told(lines('acts/sentences.tsv').map((line) => line.split('\t')[3] ?? '')),
    'names.txt': () => told(lines('names/sentences.txt').map((line) => line.replaceAll(/\[[A-Z]+ ([^\]]*)\]/g, '$1'))),
    'passages.txt': () =>
      lines('statements/passages.jsonl')
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .map((text) => reading(text, titled(text)))
        .join('\n'),
    'british.txt': () =>
      parseMarkedPassages(readFileSync(join(golden, 'statements/british-tuned.txt'), 'utf8'))
        .map(({ text }) => reading(text, titled(text)))
        .join('\n'),
    'demo.txt': () =>
      readDemo()
        .map(({ article, analysis }) => reading(article.text, analysis))
        .join('\n'),
  }
}

function lines(path: string): readonly string[] {
  return readFileSync(join(golden, path), 'utf8').trim().split('\n')
}

function told(texts: readonly string[]): string {
  return texts.map((text) => reading(text, analyze(text))).join('\n')
}

function titled(text: string): Analysis {
  const end = text.indexOf('\n\n')
  return analyze(text, end > 0 ? { title: { start: 0, end } } : {})
}

/** A text, and below it what was found in it, a line for each finding. `+` says that a statement is printed under its speaker's name. */
function reading(text: string, { layout, sentences, statements, actors, acts, summary }: Analysis): string {
  const words = (span: Span | null): string => (span === null ? '–' : sliceOf(text, span).replaceAll('\n', ' ¶ '))
  const who = (named: NamedSpan | null): string =>
    named === null ? '?' : `${words(named)} = ${named.name} (${named.actorId ?? 'open'})`
  const rows = [
    ...(layout ?? [])
      .filter(({ role }) => role !== 'body' && role !== 'headline')
      .map((block) => `${block.role}: ${words(block)}`),
    ...(sentences.length > 1 ? [`sentences: ${sentences.map((span) => words(span).slice(-12)).join(' | ')}`] : []),
    ...actors.map(
      ({ id, name, office, country, mentions }) =>
        `actor: ${id} | ${name} | ${office ?? '–'} | ${country ?? '–'} | ${mentions.map(words).join(', ')}`,
    ),
    ...statements.map(
      ({ speaker, office, via, addressee, cue, act, target, parts, kind, grade, printed }) =>
        `says${printed ? '+' : ''}: ${who(speaker)} | ${office ?? '–'} | ${words(cue)} | ${parts.map(words).join(' … ')} | ${kind}, ${grade}, ${act}` +
        `${via ? ` | via ${who(via)}` : ''}${addressee ? ` | to ${who(addressee)}` : ''}${target ? ` | about ${who(target)}` : ''}`,
    ),
    ...acts.map(
      ({ start, end, act, actor, target, statement }) =>
        `act: ${who(actor)} | ${act} | ${who(target)} | ${words({ start, end })}${statement === null ? '' : ` | statement ${statement + 1}`}`,
    ),
    ...(sentences.length > 3
      ? [`summary: ${summary.map((span) => sentences.findIndex(({ start }) => start === span.start) + 1).join(' ')}`]
      : []),
  ]
  const title = text.length > 600 ? text.slice(0, text.indexOf('\n')) : text
  return [`# ${title.replaceAll('\n', ' ¶ ')}`, ...rows.map((row) => `  ${row}`), ''].join('\n')
}
