import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import { briefStatement } from '#src/briefings/brief-statement.ts'
import { decodeAnalysis, encodeAnalysis } from '#src/store/queries/analysis-codec.ts'
import { harbourTimes, reading } from '#test/store/samples.ts'

/** Of each statement of a text: the act by which it is filed and its target's name, and what a reader is told of both. */
function actsOf(body: string) {
  const { article } = reading({ slug: 'said', headline: 'Ministers meet', body })
  const analysis = analyze(article.text, { title: article.title })
  const stored = decodeAnalysis(encodeAnalysis(analysis))
  const nameOf = (id: string | null) => analysis.actors.find((actor) => actor.id === id)?.name ?? null
  return {
    engine: analysis.statements.map(({ act }) => act),
    filed: filedFindings(analysis, article).statements.map(({ act, targetId }) => [act, nameOf(targetId)]),
    printed: stored.statements
      .map((statement) => briefStatement({ article, outlet: harbourTimes }, statement))
      .map(({ act, target }) => [act, target]),
  }
}

describe('the act of a statement', () => {
  it.each([
    ['Foreign Minister Jane Doe accused Iran of breaking the truce.', 'accuse', 'Iran'],
    ['Foreign Minister Jane Doe urged Iran to open the port.', 'request', 'Iran'],
    ['Foreign Minister Jane Doe rejected the plan for Iran.', 'reject', null],
    ['Foreign Minister Jane Doe blasted Iran for breaking the truce.', 'state', null],
    ['Foreign Minister Jane Doe offered to host Iran for talks.', 'state', null],
    ['A court heard of Foreign Minister Jane Doe’s request to open the port of Halvar.', 'state', null],
    ['Foreign Minister Jane Doe said that Iran will answer every attack with an attack.', 'state', null],
  ])('is filed as it is printed: %s', (body, act, target) => {
    const { filed, printed } = actsOf(body)
    expect(filed).toEqual([[act, target]])
    expect(printed).toEqual(filed)
  })

  it('is filed as it is printed in all passages, though the engine tells more', () => {
    const texts = readQuotedDocuments(readFileSync('test/golden/statements/passages.jsonl', 'utf8')).map(
      ({ text }) => text,
    )
    const all = texts.map(actsOf)
    const counted = (acts: readonly (readonly (string | null)[])[]) => acts.filter(([act]) => act !== 'state').length
    // The name of a target is the article's own in print, and the actor's in the index.
    for (const { filed, printed } of all) {
      expect(filed.map(([act]) => act)).toEqual(printed.map(([act]) => act))
      expect(printed.filter(([, target], index) => target === null && filed[index]![1] !== null)).toEqual([])
    }
    const stated = counted(all.flatMap(({ filed }) => filed))
    expect(stated).toBeGreaterThan(5)
    expect(all.flatMap(({ engine }) => engine).filter((act) => act !== 'state').length).toBeGreaterThan(stated)
  })
})
