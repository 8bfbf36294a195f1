import type { AnalysisLanguage } from '#src/analysis/analysis-language.ts'
import type { Findings, Mention, NamedSpan, Quotation, Statement } from '#src/analysis/findings.ts'
import { groupActors, type Identity } from '#src/analysis/shared/group-actors.ts'
import { type NameWord, scanWords } from '#src/analysis/shared/name-words.ts'
import { findPeople } from '#src/analysis/shared/people.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { cues, negations, others, pronouns, titles } from './lexicon.ts'

/** A small language of the analysis, to show that it takes another than English. Nobody's name is printed on its word. */
export const marish: AnalysisLanguage = {
  tag: 'x-marish',
  markSentences: (found) => ({ ...found, sentences: sentencesOf(found.text) }),
  markLayout: (found) => ({ ...found, layout: [{ start: 0, end: found.text.length, role: 'body' }] }),
  markMentions: (found) => ({ ...found, mentions: mentionsOf(wordsOf(found)) }),
  resolveActors(found) {
    const people = findPeople(found, { isKin: () => false, isIntroduced: () => false, isAnothersTitle: () => false })
    const identities = found.mentions.map((_, index): Identity | null => {
      const person = people.get(index)
      return person ? { id: `person:${person.key}`, kind: 'person', name: person.name, country: null } : null
    })
    return { ...found, ...groupActors(found, identities, { countryOfOffice: () => null, isTruerOffice: () => false }) }
  },
  markStatements: (found) => ({ ...found, statements: statementsOf(found) }),
  markActs: (found) => found,
  condense: (found) => ({ ...found, summary: found.sentences.slice(0, found.summarySentences) }),
}

function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { 0: stop, index } of text.matchAll(/[.!?]»?(?=\s|$)|\n+/g)) {
    const last = /[\p{L}]*$/u.exec(text.slice(start, index))![0].toLowerCase()
    if (titles.has(last)) continue
    const end = index + stop.trimEnd().length
    if (text.slice(start, end).trim() !== '') sentences.push({ start, end })
    start = index + stop.length
  }
  return text.slice(start).trim() === '' ? sentences : [...sentences, { start, end: text.length }]
}

function wordsOf({ text, sentences }: Findings): readonly NameWord[] {
  return scanWords(text, sentences, { all: titles, closing: new Set() })
}

function isKnown({ key }: NameWord): boolean {
  return [cues, negations, pronouns, titles, others].some((words) => words.has(key))
}

/** Runs of words with a capital that the lexicon lacks. */
function mentionsOf(words: readonly NameWord[]): Mention[] {
  const runs: Span[] = []
  for (const [index, word] of words.entries()) {
    if (!word.capital || isKnown(word)) continue
    const last = runs.at(-1)
    const before = words[index - 1]
    if (last && before && last.end === before.end && word.gap === 'space' && word.sentence === before.sentence)
      runs[runs.length - 1] = { start: last.start, end: word.end }
    else runs.push({ start: word.start, end: word.end })
  }
  return runs.map((run) => ({ ...run, kind: 'person', actorId: null, office: null, gender: null, plural: false }))
}

/** Quotations behind a cue and its speaker, and those before them. */
function statementsOf(found: Findings): Statement[] {
  const words = wordsOf(found)
  const statements: Statement[] = []
  for (const quotation of found.quotations.filter(({ depth, closed }) => depth === 0 && closed)) {
    const at = words.findIndex((word, index) => cues.has(word.key) && isBeside(found, { words, index, quotation }))
    if (at === -1 || negations.has(words[at - 1]?.key ?? '')) continue
    const last = statements.at(-1)?.speaker ?? null
    statements.push(statementOf(quotation, words[at]!, speakerAt(found, words[at + 1], last)))
  }
  return statements
}

/** Whether a cue stands right behind a quotation, or in the sentence that a colon and the quotation end. */
function isBeside(
  { text, sentences }: Findings,
  { words, index, quotation }: { words: readonly NameWord[]; index: number; quotation: Quotation },
): boolean {
  const cue = words[index]!
  if (cue.start >= quotation.end) return /^[,.!?]?»,? $/.test(text.slice(quotation.end, cue.start))
  const between = text.slice(cue.end, quotation.start)
  return /^[^«»]*: «$/.test(between) && sentences[cue.sentence]!.end > quotation.start
}

/** Who stands behind the cue; he who spoke last where a pronoun does. */
function speakerAt(
  { text, mentions, actors }: Findings,
  word: NameWord | undefined,
  last: NamedSpan | null,
): NamedSpan | null {
  if (word === undefined) return null
  if (pronouns.has(word.key)) return last && { ...last, start: word.start, end: word.end }
  const mention = mentions.find(({ start }) => start === word.start || text.slice(word.end, start) === ' ')
  if (!mention) return null
  const name = actors.find(({ id }) => id === mention.actorId)?.name ?? sliceOf(text, mention)
  return { start: mention.start, end: mention.end, name, actorId: mention.actorId }
}

function statementOf({ start, end }: Quotation, cue: NameWord, speaker: NamedSpan | null): Statement {
  const content = { start, end }
  return {
    content,
    parts: [content],
    kind: 'direct',
    grade: 'verbatim',
    speaker,
    office: null,
    via: null,
    addressee: null,
    cue: { start: cue.start, end: cue.end },
    act: 'state',
    target: null,
    stated: null,
    confidence: 0.5,
    printed: false,
  }
}
