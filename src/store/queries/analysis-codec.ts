import type {
  Act,
  Actor,
  ActorKind,
  ActType,
  Analysis,
  BlockRole,
  Grade,
  NamedSpan,
  StatedAct,
  Statement,
  StatementKind,
  TextBlock,
} from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { CorruptRowError, StoreError } from '../store-error.ts'
import { type Column, columnTable, plain, rowsOf } from './column-table.ts'

const span: Column<Span> = {
  flatten: ({ start, end }) => [start, end],
  reader: () => unfoldSpan,
  since: 1,
}

const cue: Column<Span | null> = {
  flatten: (value) => value && [value.start, value.end],
  reader: () => (stored) => (stored === null ? null : unfoldSpan(stored)),
  since: 1,
}

/** Starts and ends of all spans in one list. */
const spans: Column<readonly Span[]> = {
  flatten: (value) => value.flatMap(({ start, end }) => [start, end]),
  reader: () => unfoldSpans,
  since: 1,
}

const name: Column<NamedSpan | null> = {
  flatten: (value) => value && [value.start, value.end, value.name, value.actorId],
  reader: () => unfoldName,
  since: 1,
}

const stated: Column<StatedAct | null> = {
  flatten: (value) => value && [value.act, value.hasTarget ? 1 : 0],
  reader: () => (flat) => {
    if (flat === null) return null
    const [act, hasTarget] = flat as readonly [ActType, 0 | 1]
    return { act, hasTarget: hasTarget === 1 }
  },
  since: 4,
  before: null,
}

const blocks: Column<readonly TextBlock[] | undefined> = {
  flatten: (value) => value?.map(({ start, end, role }) => [start, end, role]) ?? null,
  reader: () => (stored) =>
    (stored as readonly [number, number, BlockRole][] | null)?.map(([start, end, role]) => ({ start, end, role })),
  since: 2,
}

// the evidence of a statement exists only while its article is analysed
const statements = columnTable<Omit<Statement, 'evidence'>>({
  content: span,
  parts: spans,
  kind: plain<StatementKind>(),
  grade: plain<Grade>(),
  speaker: name,
  office: plain<string | null>(),
  via: name,
  addressee: name,
  cue,
  act: plain<ActType>(),
  target: name,
  confidence: plain<number>(),
  // an older engine had no measure of certainty: its statements are printed once the article is analysed again
  printed: plain<boolean>({ since: 3, before: false }),
  // readers are told no act of it until the article is analysed again
  stated,
})

const actors = columnTable<Actor>({
  id: plain<string>(),
  name: plain<string>(),
  kind: plain<ActorKind>(),
  office: plain<string | null>(),
  country: plain<string | null>(),
  salience: plain<number>(),
  mentions: spans,
})

const acts = columnTable<Act>({
  start: plain<number>(),
  end: plain<number>(),
  act: plain<ActType>(),
  actor: name,
  target: name,
  statement: plain<number | null>(),
  confidence: plain<number>(),
})

const analyses = columnTable<Analysis>({
  language: plain<string>(),
  sentences: spans,
  statements: rowsOf(statements),
  actors: rowsOf(actors),
  acts: rowsOf(acts),
  summary: spans,
  layout: blocks,
})

/**
 * The newest version of the stored form. A field is added with one line in a table above, which names the version that
 * has it first and its value in earlier ones; older rows stay as they are, and are read by their own version.
 */
const newest = Math.max(analyses.version, statements.version, actors.version, acts.version)

const readers = new Map(Array.from({ length: newest }, (_, index) => [index + 1, analyses.reader(index + 1)] as const))

/** An analysis as it is stored: JSON of a version and then the values of the tables above. */
export function encodeAnalysis(analysis: Analysis): string {
  return JSON.stringify([newest, ...(analyses.flatten(analysis) as readonly unknown[])])
}

/** @throws StoreError `newer` for a form that a later version of the program wrote. */
export function decodeAnalysis(stored: string): Analysis {
  const [version, ...values] = parse(stored)
  const read = readers.get(version as number)
  if (read) return read(values)
  if (typeof version === 'number' && version > newest) {
    throw new StoreError(
      'newer',
      `An article was analysed by a newer version of this program (form ${version}, this one knows ${newest}); install that version.`,
    )
  }
  throw new CorruptRowError('revision', new Error(`analysis of version ${version}`))
}

function parse(stored: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(stored)
    if (Array.isArray(parsed)) return parsed
  } catch (cause) {
    throw new CorruptRowError('revision', cause)
  }
  throw new CorruptRowError('revision', new Error('no analysis'))
}

function unfoldSpan(stored: unknown): Span {
  const [start, end] = stored as readonly [number, number]
  return { start, end }
}

function unfoldSpans(stored: unknown): Span[] {
  const flat = stored as readonly number[]
  const found: Span[] = []
  for (let index = 0; index + 1 < flat.length; index += 2) found.push({ start: flat[index]!, end: flat[index + 1]! })
  return found
}

function unfoldName(stored: unknown): NamedSpan | null {
  if (stored === null) return null
  const [start, end, as, actorId] = stored as readonly [number, number, string, string | null]
  return { start, end, name: as, actorId }
}
