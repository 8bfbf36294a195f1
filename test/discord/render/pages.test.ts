import { describe, expect, it } from 'vitest'
import { pageOf, pageRow, pressedPage } from '#src/discord/render/pages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

const voice = voiceOf('en')
const entries = (count: number, length: number, section: string | null = null) =>
  Array.from({ length: count }, () => ({ section, line: 'x'.repeat(length) }))

describe('a page', () => {
  it('holds twelve entries', () => {
    expect(pageOf(entries(12, 10), 0)).toMatchObject({ page: 0, pages: 1 })
    expect(pageOf(entries(13, 10), 1)).toMatchObject({ page: 1, pages: 2, entries: entries(1, 10) })
  })

  it('holds 2,600 characters, two more for each entry, and each heading once', () => {
    expect(pageOf(entries(2, 1298), 0).pages).toBe(1)
    expect(pageOf([...entries(1, 1298), ...entries(1, 1299)], 0).pages).toBe(2)
    expect(pageOf(entries(2, 1290, 'Eight___'), 0).pages).toBe(1)
    expect(pageOf([...entries(1, 1290, 'One'), ...entries(1, 1300, 'Two')], 0).pages).toBe(1)
    expect(pageOf([...entries(1, 1290, 'One'), ...entries(1, 1301, 'Two')], 0).pages).toBe(2)
  })

  it('has one entry where that is too long for any', () => {
    expect(pageOf([...entries(1, 5000), ...entries(1, 10)], 0)).toMatchObject({ pages: 2, entries: entries(1, 5000) })
  })

  it('is the last where fewer are left than were asked for', () => {
    expect(pageOf(entries(13, 10), 7).page).toBe(1)
  })
})

describe('the buttons of a page', () => {
  const buttons = (page: number, pages: number) => {
    const [row] = pageRow({ page, pages }, (to) => `p${to}`, voice)
    return row && 'components' in row
      ? row.components.map((one) => [
          'custom_id' in one ? one.custom_id : '',
          'disabled' in one ? (one.disabled ?? false) : false,
        ])
      : []
  }

  it.each([
    { page: 0, pages: 1, row: [] },
    {
      page: 0,
      pages: 2,
      row: [
        ['p3', true],
        ['p0', true],
        ['p1', false],
      ],
    },
    {
      page: 1,
      pages: 2,
      row: [
        ['p0', false],
        ['p1', true],
        ['p2', true],
      ],
    },
  ])('of $page of $pages', ({ page, pages, row }) => {
    expect(buttons(page, pages)).toEqual(row)
  })

  it('are none where an id would be too long', () => {
    expect(pageRow({ page: 0, pages: 2 }, (to) => (to === 1 ? null : 'p'), voice)).toEqual([])
  })

  it.each([
    [['list', 'next', '2'], 2],
    [['other', 'next', '2'], null],
    [['list', 'next', 'x'], null],
    [['list'], null],
  ])('%j asks for page %s', (parts, page) => {
    expect(pressedPage(parts, 'list')).toBe(page)
  })
})
