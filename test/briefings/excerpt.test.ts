import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NamedSpan } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import { sliceOf } from '#src/base/span.ts'
import { briefStatement } from '#src/briefings/brief-statement.ts'
import { excerptOf } from '#src/briefings/excerpt.ts'
import { harbourTimes, reading } from '#test/store/samples.ts'

const headline = 'Ministers meet in Aden'
const bodies = {
  'a quotation with its speaker in its midst':
    'The ferry was late. “We will not leave,” said Foreign Minister Jane Doe, “until the port is open.” Rain fell all day.',
  'a speaker who is named sentences before':
    'Foreign Minister Jane Doe came by sea. The harbour was quiet, and the gulls slept on the cranes. “We will not leave until the port is open,” she said.',
  'a reported denial':
    'Old nets lay about. Jane Doe, the foreign minister, has repeatedly denied that Yemen fired first. It was cold.',
  'a dateline':
    'ADEN (Meridian Wire) - Jane Doe said on Monday that the port would open again. Fishermen mended their nets.',
  'no statement at all': 'The ferry was late. Rain fell all day.',
  'words on two lines': 'Jane Doe spoke.\n“Open the port,” she said.\nNobody answered, and the lamps went out.',
}

describe('an article of which only the statements are kept', () => {
  it.each(Object.entries(bodies))('prints the same statements: %s', (_story, body) => {
    const { article, analysis } = analysed(body)
    const short = excerptOf(article, analysis)
    expect(printed(short, analysis.statements.length, short.analysis)).toEqual(
      printed(article, analysis.statements.length, analysis),
    )
  })

  it('keeps nothing beside them but its headline', () => {
    const { article, analysis } = analysed(bodies['a quotation with its speaker in its midst'])
    const { text } = excerptOf(article, analysis)
    expect(text.startsWith(`${headline}\n\n`)).toBe(true)
    expect(text).toContain('“We will not leave,” said Foreign Minister Jane Doe, “until the port is open.”')
    expect(text).not.toMatch(/ferry|Rain/)
  })

  it('says of each passage of the golden file what its article said', () => {
    const passages = readdirSync('test/golden/statements').filter((name) => name.endsWith('.txt'))
    const texts = passages.flatMap((name) =>
      readFileSync(`test/golden/statements/${name}`, 'utf8')
        .split(/\n{2,}/)
        .filter((text) => text.length > 40),
    )
    expect(texts.length).toBeGreaterThan(100)
    const differing = texts.filter((text) => {
      const { article, analysis } = analysed(text)
      const short = excerptOf(article, analysis)
      const count = analysis.statements.length
      return JSON.stringify(printed(short, count, short.analysis)) !== JSON.stringify(printed(article, count, analysis))
    })
    expect(differing).toEqual([])
  })
})

function analysed(body: string): { article: Article; analysis: ReturnType<typeof analyze> } {
  const { article } = reading({ slug: 'aden', headline, body })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

/** All that a reader is told of each statement, and each name it points at. */
function printed(
  { text, title }: Pick<Article, 'text' | 'title'>,
  count: number,
  analysis: ReturnType<typeof analyze>,
): readonly unknown[] {
  expect(analysis.statements).toHaveLength(count)
  const { article } = reading({ slug: 'aden' })
  const read = { article: { ...article, text, title }, outlet: harbourTimes }
  const name = (span: NamedSpan | null) => span && [span.name, span.actorId, sliceOf(text, span)]
  return analysis.statements.map((statement) => {
    const { pieces, id: _, ...said } = briefStatement(read, statement)
    const { speaker, via, addressee, target, cue } = statement
    return [
      said,
      pieces.map((piece) => piece.text),
      [speaker, via, addressee, target].map(name),
      cue && sliceOf(text, cue),
    ]
  })
}
