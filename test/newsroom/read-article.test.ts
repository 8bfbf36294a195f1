import { describe, expect, it } from 'vitest'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { readArticleWith } from '#src/newsroom/filing/read-article.ts'

const never = () => Promise.reject(new Error('not asked'))
const page = { title: 'Farm &amp;amp; field', body: 'â€œWe  lost it,â€ said. Ivo Marek.', text: '' }
const read = readArticleWith({
  reading: { extractArticle: async () => page } as unknown as ReadingPool,
  analysis: { analyse: async (_subject, { text, options }) => analyze(text, options), close: async () => {} },
  safeFetch: never,
})
const asking = { signal: new AbortController().signal }

async function json(input: Parameters<typeof read>[0]) {
  const answer = await read(input, { summarySentences: 1 }, asking)
  if (!answer.ok) throw new Error(answer.problem.reason)
  const { text, analysis, input: asItCame } = answer.value
  return { answer: answer.value, json: toAnalysisJson('a', text, analysis, asItCame) }
}

describe('one article, read and analysed', () => {
  const damaged = 'Harvest\n\n&quot;We  lost it,&quot; said. Ivo Marek, the mayor.'

  it('is repaired, and its findings point into the text as it came', async () => {
    const { answer, json: found } = await json({ text: damaged })
    expect(answer.text).toBe('Harvest\n\n"We lost it," said Ivo Marek, the mayor.')
    expect(found.repairs).toEqual({ entity: 2, space: 1, stop: 1 })
    const [quote] = found.quotes
    expect(quote).toMatchObject({ text: 'We  lost it', repaired: 'We lost it', kind: 'direct' })
    expect(damaged.slice(quote!.start, quote!.end)).toBe(quote!.text)
    expect(quote!.speaker).toMatchObject({ text: 'Ivo Marek', name: 'Ivo Marek' })
    expect(quote!.speaker).not.toHaveProperty('repaired')
    expect(damaged.slice(quote!.speaker!.start, quote!.speaker!.end)).toBe('Ivo Marek')
  })

  it('tells of no repair where there was none', async () => {
    const { answer, json: found } = await json({ text: 'Harvest\n\n"We lost it," said Ivo Marek.' })
    expect(answer).not.toHaveProperty('input')
    expect(found.repairs).toEqual({})
    expect(found.quotes[0]).not.toHaveProperty('repaired')
  })

  it('knows the headline of a page after the repair', async () => {
    const { answer } = await json({ html: '<p>', url: 'https://news.example/a' })
    expect(answer.title).toBe('Farm & field')
    expect(answer.text).toBe('Farm & field\n\n“We lost it,” said Ivo Marek.')
  })
})
