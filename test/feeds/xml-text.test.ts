import { describe, expect, it } from 'vitest'
import {
  escapeAttribute,
  escapeText,
  ownEntities,
  referenceDecoder,
  withoutForbiddenLetters,
} from '#src/feeds/reading/xml-text.ts'

function decoded(raw: string, own: ReadonlyMap<string, string> = new Map()) {
  const { decode, mended } = referenceDecoder(own)
  return { text: decode(raw), mended: mended() }
}

describe('references', () => {
  it.each([
    ['no & at all', 'no & at all', 1],
    ['none', 'none', 0],
    ['&lt;&gt;&quot;&amp;&apos;', '<>"&\'', 0],
    ['a&amp;b &lt;c&gt;', 'a&b <c>', 0],
    ['&amp;lt;', '&lt;', 0],
    ['&#65;&#x42;&#X43;', 'ABC', 0],
    ['&#65 &#x42', 'A B', 2],
    ['&eacute;&nbsp;', 'é\u00a0', 2],
    ['&eacute &unknown;', '&eacute &unknown;', 2],
    ['&&amp;&', '&&&', 2],
    ['&lt', '&lt', 1],
    ['a &; b', 'a &; b', 1],
  ])('%s', (raw, text, mended) => {
    expect(decoded(raw)).toEqual({ text, mended })
  })

  it.each([
    [127, '\u007f'],
    [128, '€'],
    [159, 'Ÿ'],
    [160, '\u00a0'],
    [8, ''],
    [9, '\t'],
    [10, '\n'],
    [11, ''],
    [12, ''],
    [13, '\r'],
    [14, ''],
    [31, ''],
    [32, ' '],
    [0xd7ff, '\ud7ff'],
    [0xd800, ''],
    [0xdfff, ''],
    [0xe000, '\ue000'],
    [0xfffd, '\ufffd'],
    [0xfffe, ''],
    [0xffff, ''],
    [0x10000, '\u{10000}'],
    [0x10ffff, '\u{10ffff}'],
    [0x110000, ''],
  ])('the number %d is a letter, or is left out where XML forbids it', (code, letter) => {
    expect(decoded(`a&#${code};b`).text).toBe(`a${letter}b`)
  })

  it('are those of the document where it declares them, up to 64 KB in all', () => {
    const own = new Map([
      ['paper', 'The Gazette'],
      ['long', 'x'.repeat(32_768)],
    ])
    expect(decoded('&paper; &other;', own)).toEqual({ text: 'The Gazette &other;', mended: 2 })
    expect(decoded('&long;&long;', own).text).toHaveLength(65_536)
    expect(decoded('&long;&long;&paper;', own).text).toBe(`${'x'.repeat(65_536)}&paper;`)
    expect(decoded('&paper;&long;&long;', own).text).toBe(`The Gazette${'x'.repeat(32_768)}&long;`)
  })
})

describe('entities that a document declares', () => {
  const read = (doctype: string) => Object.fromEntries(ownEntities(doctype))

  it.each([
    ['<!ENTITY paper "The Gazette">', { paper: 'The Gazette' }],
    ["<!ENTITY paper 'The Gazette' >", { paper: 'The Gazette' }],
    ['<!ENTITY a "&#233; &amp; &b;"><!ENTITY b "B">', { a: 'é & B', b: 'B' }],
    ['<!ENTITY a "&b;"><!ENTITY b "&a;">', {}],
    ['<!ENTITY a "&a;">', {}],
    ['<!ENTITY a "&b;">', { a: '&b;' }],
    ['<!ENTITY a "&#60;b&#62;">', {}],
    ['<!ENTITY file SYSTEM "file:///etc/passwd">', {}],
    [`<!ENTITY a "${'x'.repeat(200)}"><!ENTITY b "${'x'.repeat(201)}">`, { a: 'x'.repeat(200) }],
    [
      `<!ENTITY ten "${'x'.repeat(10)}"><!ENTITY full "${'&ten;'.repeat(20)}"><!ENTITY more "${'&ten;'.repeat(20)}x">`,
      { ten: 'x'.repeat(10), full: 'x'.repeat(200) },
    ],
  ])('%s', (doctype, entities) => {
    expect(read(doctype)).toEqual(entities)
  })

  it('may stand in each other eight deep', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => `<!ENTITY e${at} "${at + 1 === length ? 'end' : `&e${at + 1};`}">`).join('')
    expect(read(chain(8))['e0']).toBe('end')
    expect(read(chain(9))['e0']).toBeUndefined()
  })

  it('are read in the first 65,536 letters', () => {
    const entity = '<!ENTITY a "A">'
    expect(read(' '.repeat(65_536 - entity.length) + entity)).toEqual({ a: 'A' })
    expect(read(' '.repeat(65_537 - entity.length) + entity)).toEqual({})
  })
})

it('text is written as XML wants it', () => {
  expect(escapeText('a & <b> "c"')).toBe('a &amp; &lt;b&gt; "c"')
  expect(escapeAttribute('a & <b> "c"')).toBe('a &amp; &lt;b&gt; &quot;c&quot;')
})

it('letters that XML forbids are left out, and halves of a pair become the sign for a lost letter', () => {
  expect(withoutForbiddenLetters('a\u0000\u0008b\tc\nd\re\u000b\u001f\ufffe\uffff')).toBe('ab\tc\nd\re')
  expect(withoutForbiddenLetters('a\ud83db \udea8 🚨')).toBe('a\ufffdb \ufffd 🚨')
})
