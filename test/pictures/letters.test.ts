import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { family, fontFiles } from '#src/pictures/fonts.ts'
import { cutTo, labelOf, widthOf, wrapTo } from '#src/pictures/letters.ts'
import { escapeXml } from '#src/pictures/sheet.ts'

/** How far to the right the renderer really draws a line. */
function drawnWidth(line: string, size: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60"><text x="0" y="40" font-size="${size}" font-family="${family}">${escapeXml(line)}</text></svg>`
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: family }
  const box = new Resvg(svg, { font }).innerBBox()
  return box ? box.x + box.width : 0
}

describe('the width of a line', () => {
  it.each([
    'Golden Horn Gazette',
    'WAVAWAVA To Ty f. fi ffl',
    'Володимир Зеленський',
    'Κυριάκος Μητσοτάκης',
    'Recep Tayyip Erdoğan, İzmir, żółć, Ærø',
    'وزير الخارجية العراقي فؤاد حسين',
    'الجزيرة (Al Jazeera) חדשות',
    'Երևան, თბილისი',
    'iiiiiiiiii llllllllll ........',
    '20–37 killed × 4 → 1,234.5',
  ])('is never less than what is drawn: %s', (line) => {
    const drawn = drawnWidth(line, 13)
    expect(drawn).toBeGreaterThan(10)
    expect(widthOf(line, 13)).toBeGreaterThanOrEqual(drawn)
  })

  it('is close to it where letters stand alone', () => {
    const line = 'Golden Horn Gazette'
    expect(widthOf(line, 13)).toBeLessThan(drawnWidth(line, 13) * 1.06)
  })
})

describe('a name as a label', () => {
  it.each([
    { story: 'controls and line ends go', words: 'Baghdad\u0000\u0007 \n\tPost', label: 'Baghdad Post' },
    { story: 'signs of direction go', words: '\u202eevil\u202c \u2066Times\u2069\u200f', label: 'evil Times' },
    {
      story: 'half a surrogate pair is shown as the damage that it is',
      words: 'Mor\ud83dning',
      label: 'Mor\ufffdning',
    },
    { story: 'what the font has no picture for goes', words: 'Gulf News 🛢️', label: 'Gulf News' },
    { story: 'Arabic stays', words: 'الجزيرة', label: 'الجزيرة' },
    { story: 'a joiner between letters joins nothing more', words: 'می\u200cشود', label: 'می شود' },
    { story: 'letters that the font lacks', words: '新华社', label: '…' },
    { story: 'half a name would be another name', words: 'Xinhua 新华社', label: '…' },
    { story: 'nothing at all', words: ' \u200b ', label: '…' },
  ])('$story', ({ words, label }) => {
    expect(labelOf(words)).toBe(label)
  })

  it('has another in its place where the font lacks its letters', () => {
    expect(labelOf('新华社', 'news.cn')).toBe('news.cn')
  })
})

describe('a line that is too long', () => {
  it('ends with an ellipsis', () => {
    expect(cutTo('A very long name of an outlet', 80, 13)).toMatch(/^A very.*…$/)
  })

  it('ends on the left where it runs to the left', () => {
    expect(cutTo('وزير الخارجية العراقي فؤاد حسين', 80, 13)).toMatch(/\u200f…\u200f$/)
  })

  it('never takes more room than there is, and never cuts a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 0, max: 300 }), (text, room) => {
        const line = cutTo(labelOf(text), room, 13)
        expect(line === '' || widthOf(line, 13) <= room).toBe(true)
        expect(line.isWellFormed()).toBe(true)
      }),
    )
  })

  it('is wrapped into no more lines than asked for', () => {
    const lines = wrapTo('word '.repeat(200).trim(), 200, { size: 13, mostLines: 3 })
    expect(lines).toHaveLength(3)
    expect(lines.every((line) => widthOf(line, 13) <= 200)).toBe(true)
  })
})
