import { describe, expect, it } from 'vitest'
import { tellsNothing } from '#src/analysis/english/sieves/nothing-told.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

/** For each statement of a text, in reading order, whether it tells nothing. */
function toldIn(text: string): readonly boolean[] {
  return analyze(text, { keepEvidence: true }).statements.map((one) => tellsNothing(text, one, one.evidence!))
}

/** Each rule with a sentence that it is for and one like it that it leaves alone. */
describe('nothing is told, or not by whom,', () => {
  it.each<[string, string, string]>([
    [
      'where something is kept up',
      'Norland maintained a torrid pace of tests as it raced its rival.',
      'Norland maintained that its tests were legal.',
    ],
    ['of a talk', 'The two ministers discussed trade and drugs.', 'The two ministers criticised the trade deal.'],
    ['in half a sentence', 'Then Ann Cole contradicted herself, saying she was.', 'Ann Cole said she was late.'],
    [
      'in a clause that leans on another',
      'Now that a vote is at hand, the Coles have agreed to disagree.',
      'Now that a vote is at hand, all must choose, the Coles said.',
    ],
    [
      'where a reporter asked',
      'Sen. Bo Lund, asked by a reporter whether Marsh offered him money, did not dispute it.',
      'Sen. Bo Lund asked whether Marsh had offered him money.',
    ],
    [
      'where a question is answered behind it',
      'Ben Ray, asked whether he would run again, said he had not decided.',
      'Ben Ray asked whether he would run again.',
    ],
    [
      'by an adverb that opens a sentence',
      '“Most alarmingly,” said the newspaper, citing unnamed officials, “Marsh told them which town it was.”',
      '“Most of them,” said the newspaper, “told Marsh which town it was.”',
    ],
    [
      'in a clause that does not come',
      'Other activists say there is a sense that, while it is her turn, nobody cares.',
      'Other activists say nobody cares about that.',
    ],
    [
      'in the marks of a question',
      'A Herald poll found that only a few think the police “treat all citizens alike.”',
      'Mayor Ann Cole found that the police “treat all citizens alike.”',
    ],
    [
      'by half a name',
      'Visitors will be checked, says the Larch and Elm Police.',
      'Visitors will be checked, says the Immigration Authority.',
    ],
    [
      'by the second half of a body’s name',
      'The National Oceanic and Atmospheric Administration said the sea was warm.',
      'The Food, Health and Safety Authority said milk was safe.',
    ],
    [
      'by the founder of a firm',
      'According to Lind and Baker Partners, the bank lied.',
      'According to Ann Lind, the bank and its partners lied.',
    ],
    [
      'in the marks of another',
      'Norland’s Kim Bo vowed to take action in response to President Marsh’s threat to “wipe out” the north.',
      'Norland’s Kim Bo vowed to “wipe out” the north in response to the drills of President Marsh.',
    ],
    [
      'where another has said it',
      '“The people gain from the law,” said Bo Lund, according to NBS News.',
      'The law is “a gain for the people”, according to NBS News.',
    ],
    [
      'of where it was told',
      'According to the Herald, manager Bo Lund wrote in an email to supporters.',
      'According to the Herald, manager Bo Lund sold the club to supporters.',
    ],
    [
      'by a deed',
      'Ann Cole is challenging Bo Lund in a close race for the senate.',
      'Ann Cole is challenging the claim that Bo Lund won the race.',
    ],
    [
      'where another refuses to speak',
      'The spokesman said he was unaware of such calls, and Marsh declined to say who had called.',
      'The spokesman said he was unaware of such calls and that Marsh had called nobody.',
    ],
    [
      'by a namesake',
      'Simon Abed fled to Halvar on Monday. Ramadan Abed said his family was innocent.',
      'Simon Abed fled to Halvar on Monday. Mr. Abed said his family was innocent.',
    ],
  ])('%s: %s', (_, silent, told) => {
    expect(toldIn(silent)).toContain(true)
    expect(toldIn(told)).toEqual(toldIn(told).map(() => false))
    expect(toldIn(told).length).toBeGreaterThan(0)
  })

  it.each([
    'Norland maintained the tests were legal.',
    'The trade minister maintains inflation will fall.',
    'The ministry said by Monday all roads would be open.',
    'Rail chief Ann Cole said by March trains would run.',
    'Opposition leader Ann Cole claimed the victory was stolen.',
    'Mike Miller won on Monday. “This is your day,” Mike Miller told them. Michael Miller said he was glad.',
    'Mohamed Marsi met students. Mohammed Marsi said he would win.',
    'Trade minister Ann Cole said the talks had failed, and Norland refused to sign.',
    '“Absolutely,” Prime Minister Bo Lund said when asked about it.',
  ])('but it is in: %s', (told) => {
    expect(toldIn(told)).toEqual(toldIn(told).map(() => false))
    expect(toldIn(told).length).toBeGreaterThan(0)
  })

  it('where two were named and another spoke since “he” was named', () => {
    const text =
      'Marsh left early. Roe and Voss met in Halvar. Minister Ann Cole praised Bo Lund. “We agreed,” the mayor said.\n\n“It is late,” he said.'
    const [first] = analyze(text, { keepEvidence: true }).statements
    const judged = { ...first!, evidence: { ...first!.evidence!, floor: 'another' as const } }
    expect(tellsNothing(text, judged, { ...judged.evidence, namedSince: 2 })).toBe(true)
    expect(tellsNothing(text, judged, { ...judged.evidence, namedSince: 1 })).toBe(false)
  })
})
