import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paint, widthOf, withoutControls } from '#src/cli/show/paint.ts'
import { anyText } from '#test/support/any-text.ts'

const plain = { columns: 20, color: false, hyperlinks: false }

describe('a paragraph', () => {
  it('breaks between words and hangs its further lines', () => {
    expect(
      paint([{ indent: 2, hanging: 4, pieces: [{ text: 'the minister said that talks would go on' }] }], plain),
    ).toBe('  the minister said\n    that talks would\n    go on\n')
  })

  it('keeps a mark beside the word it follows', () => {
    expect(paint([{ pieces: [{ text: 'talks would continue' }, { text: '\u00a0[1]' }] }], plain)).toBe(
      'talks would\ncontinue [1]\n',
    )
  })

  it('lets a word that is too long stand out rather than cut it', () => {
    const url = 'https://outlet.example/a-long-address'
    expect(paint([{ pieces: [{ text: `at ${url} now` }] }], plain)).toBe(`at\n${url}\nnow\n`)
  })

  it('counts a Chinese character as two columns and an accent as none', () => {
    expect(widthOf('外交部')).toBe(6)
    expect(widthOf('e\u0301te\u0301')).toBe(3)
  })

  it('is a blank line where it is empty', () => {
    expect(paint([{ pieces: [] }], plain)).toBe('\n')
  })
})

describe('colour and links', () => {
  const rich = { columns: 40, color: true, hyperlinks: true }

  it('wrap a whole run of words once', () => {
    expect(paint([{ pieces: [{ text: 'two words', tone: 'strong' }, { text: ' and more' }] }], rich)).toBe(
      '\u001b[1mtwo words\u001b[0m and more\n',
    )
  })

  it('link to the address in its normal form, and to nothing that is no address', () => {
    const [linked, bare] = ['https://outlet.example/ü', 'not an address'].map((href) =>
      paint([{ pieces: [{ text: 'x', href }] }], rich),
    )
    expect(linked).toBe('\u001b]8;;https://outlet.example/%C3%BC\u001b\\x\u001b]8;;\u001b\\\n')
    expect(bare).toBe('x\n')
  })
})

describe('what outlets write', () => {
  it('cannot move the cursor, ring the bell or turn the reading direction', () => {
    expect(withoutControls('a\u001b[2Jb\u0007c\u009b31md\u202ee')).toBe('a[2Jbc31mde')
  })

  it('never brings a control character into the output, and loses no visible word', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), fc.integer({ min: 10, max: 120 }), (text, columns) => {
        const shown = paint([{ pieces: [{ text }] }], { columns, color: false, hyperlinks: false })
        expect(shown).not.toMatch(/[^\P{Cc}\n]/u)
        const words = (value: string) =>
          withoutControls(value)
            .split(/[ \t\r\n\u00a0]+/)
            .filter(Boolean)
        expect(words(shown)).toEqual(words(text))
      }),
    )
  })
})
