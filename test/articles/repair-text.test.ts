import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RepairCounts, repairLine, repairText, spanAsItCame } from '#src/articles/repair/repair-text.ts'
import { anyText } from '#test/support/any-text.ts'

const damaged: readonly { readonly given: string; readonly mended: string; readonly repairs: RepairCounts }[] = [
  {
    given: '&quot;We lost the harvest,&quot; said Ivo&nbsp;Marek.',
    mended: '"We lost the harvest," said Ivo Marek.',
    repairs: { entity: 3, space: 1 },
  },
  { given: '&amp;ldquo;We lost,&amp;#8221; he said.', mended: '“We lost,” he said.', repairs: { entity: 2 } },
  { given: 'â€œWe lost,â€\u009d said JosÃ© Marek.', mended: '“We lost,” said José Marek.', repairs: { mojibake: 3 } },
  { given: 'Itâ€™s â‚¬5 â€” no more.', mended: 'It’s €5 — no more.', repairs: { mojibake: 3 } },
  { given: 'Itâ\u0080\u0099s over.', mended: 'It’s over.', repairs: { mojibake: 3 } },
  { given: 'ItÃ¢â‚¬â„¢s over.', mended: 'It’s over.', repairs: { mojibake: 4 } },
  { given: '‚ÄúWe lost,‚Äù he said.', mended: '“We lost,” he said.', repairs: { mojibake: 2 } },
  { given: '\u0093We lost,\u0094 he said.', mended: '“We lost,” he said.', repairs: { mojibake: 2 } },
  {
    given: '\ufffdWe lost,\ufffd Marek said. He doesn\ufffdt know \ufffd yet.',
    mended: '“We lost,” Marek said. He doesn’t know – yet.',
    repairs: { 'lost-letter': 4 },
  },
  {
    given: '“We lost,’’ Ivo Marek, head of the farm Old Hill, told us. “We will go.”',
    mended: '“We lost,’’ Ivo Marek, head of the farm Old Hill, told us. “We will go.”',
    repairs: {},
  },
  { given: 'The farm\u200b  was\u00a0old.\r\nIt fell.', mended: 'The farm was old.\nIt fell.', repairs: { space: 4 } },
  {
    given:
      '"We lost the harvest this year and we do not know\npay for seed in the spring," said Ivo Marek, who farms\nnear it.',
    mended:
      '"We lost the harvest this year and we do not know pay for seed in the spring," said Ivo Marek, who farms near it.',
    repairs: { 'hard-wrap': 2 },
  },
  {
    given:
      'The minister said on Friday that the ports of the north will open.\nMarek has waited for that since the spring, he told a paper in the\nCapital, where the union met. Ships lie at anchor, and nobody\nknows.',
    mended:
      'The minister said on Friday that the ports of the north will open. Marek has waited for that since the spring, he told a paper in the Capital, where the union met. Ships lie at anchor, and nobody knows.',
    repairs: { 'hard-wrap': 3 },
  },
  { given: 'The army left.The rebels came.', mended: 'The army left.\nThe rebels came.', repairs: { paragraph: 1 } },
  {
    given: 'He wrote “We won.Then we left,” she said.',
    mended: 'He wrote “We won. Then we left,” she said.',
    repairs: { space: 1 },
  },
  {
    given: '“We won,” he said.“Go.”The hall rose.',
    mended: '“We won,” he said.\n“Go.”\nThe hall rose.',
    repairs: { paragraph: 2 },
  },
  {
    given: '"We won," he said."Go on," he cried.',
    mended: '"We won," he said.\n"Go on," he cried.',
    repairs: { paragraph: 1 },
  },
  {
    given: 'Firms may have to pay the costsA Norland court has said so.',
    mended: 'Firms may have to pay the costs\nA Norland court has said so.',
    repairs: { paragraph: 1 },
  },
  {
    given: 'They ask for delivery of aidThree hundred writers have signed.',
    mended: 'They ask for delivery of aid\nThree hundred writers have signed.',
    repairs: { paragraph: 1 },
  },
  {
    given: 'An iPhone speaks isiZulu to macDonald on eBay today.',
    mended: 'An iPhone speaks isiZulu to macDonald on eBay today.',
    repairs: {},
  },
  { given: 'Bank failsThe governor said so.', mended: 'Bank fails\nThe governor said so.', repairs: { paragraph: 1 } },
  {
    given: 'Sixty nations are in the north  "The threat goes on, but we are ready," Dorn said.',
    mended: 'Sixty nations are in the north\n"The threat goes on, but we are ready," Dorn said.',
    repairs: { paragraph: 1 },
  },
  { given: '”We lost it,“ Marek said.', mended: '“We lost it,” Marek said.', repairs: { mark: 2 } },
  { given: 'She “shouldn‘t have worn it”.', mended: 'She “shouldn’t have worn it”.', repairs: { mark: 1 } },
  {
    given: '"We lost it, said Ivo Marek. He left.',
    mended: '"We lost it," said Ivo Marek. He left.',
    repairs: { mark: 1 },
  },
  {
    given: 'We lost it,” Marek, the mayor, said.',
    mended: '“We lost it,” Marek, the mayor, said.',
    repairs: { mark: 1 },
  },
  {
    given: 'Tarrant told them that the rule was "silly.',
    mended: 'Tarrant told them that the rule was silly.',
    repairs: { mark: 1 },
  },
  {
    given: '"We are glad," said. Col. David Lang.',
    mended: '"We are glad," said Col. David Lang.',
    repairs: { stop: 1 },
  },
  {
    given: '"It is safe," Colonel Rafe Dunmore, said. He left.',
    mended: '"It is safe," Colonel Rafe Dunmore said. He left.',
    repairs: { comma: 1 },
  },
  {
    given: 'The research group Northlight, has said that nine wells are dry.',
    mended: 'The research group Northlight has said that nine wells are dry.',
    repairs: { comma: 1 },
  },
]

const sound = [
  'The firm AT&T; and R&D met. See example.com/?a=1&copy=2.',
  'He met Gen.Ortega at www.Node.Org and bought an iPhone.',
  'At the “CAFÉ” he said “É”.',
  'A\ufffd letter that nobody knows: Jos\ufffd.',
  'She said: “We go on.\n\n“We stay.”',
  'The list has\napples\npears',
  'The plan for the north was signed on Friday in the capital.\nMarek left.',
  '„We won,“ he said. „We go on.“ Then he left.',
  'He left LinkedIn for MoveOn and its friends.',
  'He used „diese“ marks and “those” too.',
  '"We are glad," he said. Col. Lang agreed.',
  'On Monday, said the minister, the ports will open.',
  'The minister, said to be ill, left.',
  'The minister, who left, said that it was over.',
  '“It ends,” Ann Cole, the mayor, said.',
  'He measured 6" and left.',
  'A café in “Łódź” – naïve, São Paulo, Ångström.',
]

describe('a text is mended once, before anything reads it', () => {
  it.each(damaged)('$given', ({ given, mended, repairs }) => {
    const repaired = repairText(given)
    expect(repaired.text).toBe(mended)
    expect(repaired.repairs).toEqual(repairs)
  })

  it.each(sound)('leaves as it is: %s', (text) => {
    expect(repairText(text)).toEqual({ text, repairs: {}, stages: [] })
  })

  it('keeps a headline on one line', () => {
    expect(repairLine('Bank fails.The governor &amp;amp; his men')).toBe('Bank fails. The governor & his men')
  })

  it('finds the way back to the words as they came', () => {
    const given = 'It â€“ he  said.Then &quot;We  lost,&quot; said. Ann Cole.'
    const repaired = repairText(given)
    const came = (words: string) => {
      const start = repaired.text.indexOf(words)
      const span = spanAsItCame(repaired, { start, end: start + words.length })
      return given.slice(span.start, span.end)
    }
    expect(came('We lost,')).toBe('We  lost,')
    expect(came('"We lost,"')).toBe('&quot;We  lost,&quot;')
    expect(came('said Ann Cole')).toBe('said. Ann Cole')
    expect(came('–')).toBe('â€“')
    expect(came('Then')).toBe('Then')
    expect(came('said.')).toBe('said.')
  })
})

const pieces = fc.constantFrom(
  ...[
    'We lost',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '"',
    '“',
    '”',
    '’',
    '‘',
    ',',
    '.',
    ' said',
    ' he said',
    'Marek',
    'The',
    '&quot;',
  ],
  ...['&amp;', 'â€™', 'â€', 'Ã©', '\ufffd', '\u00a0', '\u200b', '\r\n', '\ud800', 'n‘t', ':', '1', '‚Äú', '-'],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  anyText(),
)
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('laws of the repair', () => {
  it('spans lead back in order and inside the text, and cover what they were made from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const repaired = repairText(text)
        let previous = 0
        for (let start = 0; start < repaired.text.length; start += 1) {
          const span = spanAsItCame(repaired, { start, end: start + 1 })
          expect(span.start).toBeGreaterThanOrEqual(previous)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          previous = span.start
        }
        expect(spanAsItCame(repaired, { start: 0, end: repaired.text.length }).start).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  it('words never change, but for letters that were read wrongly', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: mended, repairs } = repairText(text)
        if (repairs.entity === undefined && repairs.mojibake === undefined) expect(letters(mended)).toBe(letters(text))
      }),
      { numRuns: 300 },
    )
  })
})
