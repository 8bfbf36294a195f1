import { describe, expect, it } from 'vitest'
import { cutsQuotation, isBareQuotation, opensWithQuotation } from '#src/analysis/english/summary/quotation-marks.ts'

describe('quotation marks of a sentence', () => {
  it.each([
    ['Petkov said: “The pumps had failed.', true],
    ['Petkov said: “The pumps had failed.”', false],
    ['`` the pumps had failed .', true],
    ["nobody had looked at them for a year , '' petkov said .", true],
    ["`` the pumps had failed , '' petkov said .", false],
    ['petkov said : ` the pumps had failed .', true],
    ["petkov said : ` the pumps had failed . '", false],
    ["the parents ' house stood dry .", false],
  ])('%s: cut is %s', (sentence, cut) => {
    expect(cutsQuotation(sentence)).toBe(cut)
  })

  it.each([
    ['“We had no pumps.”', true],
    ["`` we had no pumps . ''", true],
    ['"We had no pumps!"', true],
    ['‘We had no pumps.’', true],
    ['“We had no pumps,” Petkov said.', false],
    ["`` we had no pumps , '' petkov said .", false],
    ['“We had no pumps,” Petkov said, “and no boats.”', false],
    ['Petkov called them “no pumps at all”.', false],
  ])('%s: bare is %s', (sentence, bare) => {
    expect(isBareQuotation(sentence)).toBe(bare)
  })

  it('tells a quotation that opens a sentence from an apostrophe', () => {
    expect(['“No,” he said.', "`` no , '' he said .", "' no , ' he said ."].map(opensWithQuotation)).toEqual([
      true,
      true,
      true,
    ])
    expect(["'90s boats still sail.", 'The “boats” sail.'].map(opensWithQuotation)).toEqual([false, false])
  })
})
