import { describe, expect, it } from 'vitest'
import { demoDossiers, readDemo } from '#test/support/demo-dossiers.ts'
import { accompanied, demoEventOf } from '#test/support/demo-events.ts'
import { bCubed } from '../../bench/stories/bcubed.ts'

describe('the stories of an ordinary morning', () => {
  const items = demoDossiers().flatMap(({ id, articles }) =>
    articles.map(({ article }) => ({ gold: demoEventOf(article.id), found: id })),
  )
  const { precision, recall } = bCubed(items)

  it('are sorted by hand article by article', () => {
    const ids = new Set(readDemo().map(({ article }) => article.id))
    expect(accompanied.filter((id) => !ids.has(id))).toEqual([])
    expect(new Set(accompanied).size).toBe(accompanied.length)
  })

  it('hardly ever hold an article on something else', () => {
    expect(precision).toBeGreaterThanOrEqual(0.97)
  })

  it('hold nearly all that was written on them', () => {
    expect(recall).toBeGreaterThanOrEqual(0.97)
  })
})
