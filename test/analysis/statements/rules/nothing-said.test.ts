import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that says nothing and one that does. */
describe('what is no statement', () => {
  it.each([
    ['There are also unverified posts claiming to be close-ups of the boys.', []],
    ['Aid groups, claiming that roads were shut, turned back.', ['Aid groups: roads were shut']],
    ['It is hard to say why this issue in Norland has galvanised such pushback.', []],
    ['The chief issued two letters. The first disclosed that agents had seized a laptop.', []],
    [
      'The chief issued two letters. The letter disclosed that agents had seized a laptop.',
      ['The letter: agents had seized a laptop'],
    ],
    ['For them much of the conversation centred around creating awareness to demand laws against cruelty.', []],
    [
      'U.S. stock index futures rose more than 1 percent after the announcement, suggesting Wall Street was poised to end its skid.',
      [],
    ],
    ['Key maps and charts explaining how the water has spread around the delta.', []],
  ])('a speaker can speak: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['«Мы потеряли урожай», — сказала Анна Морозова.', []],
    ['«Мы потеряли урожай», said Anna Morozova.', ['Anna Morozova: Мы потеряли урожай']],
  ])('only sentences in Latin letters are read: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['President Viktor Zelny has not yet explained his decision, which is causing upset.', []],
    [
      'President Viktor Zelny has explained his decision, which is causing upset.',
      ['Viktor Zelny: his decision, which is causing upset'],
    ],
    ['The president did not cite the source of his information.', []],
    ['The company did not say how changes in the law would affect its decisions.', []],
    [
      'The company said how changes in the law would affect its decisions.',
      ['The company: how changes in the law would affect its decisions'],
    ],
    ['The cabinet has neither confirmed nor denied that it ordered the strike.', []],
    ['The cabinet has denied that it ordered the strike.', ['The cabinet: it ordered the strike']],
    ['The bank is expected to announce a loan of nine million next month.', []],
    [
      'The bank will announce a loan of nine million next month, the minister said.',
      ['the minister: The bank will announce a loan of nine million next month'],
    ],
    ['Boris Quill comes out top when voters are asked who they prefer to be prime minister.', []],
    ['The army left. To clarify: the soldiers are training local police in the north.', []],
    [
      "Kessia's envoy said the president has not yet explained the grain deal.",
      ["Kessia's envoy: the president has not yet explained the grain deal"],
    ],
  ])('what did not happen was not said: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['Funds pledged for the refugees in Averland have fallen short of the target.', []],
    ['The bank pledged funds for the refugees in Averland.', ['The bank: funds for the refugees in Averland']],
    ['In the 62nd minute Joren Haak conceded a penalty.', []],
    ['Neither the party nor the union has agreed to the plan.', []],
    ['The union has agreed to the plan.', ['The union: the plan']],
    ['It is worth noting that this is the first time.', []],
    ['The ministry responded by cutting the tax.', []],
    ['The letter adds to the drama that surrounds the vote.', []],
    ['The letter adds that the vote was late.', ['The letter: the vote was late']],
    ['What the ministry says and does is now the rule.', []],
    ['He sent a memo saying as much after the bill passed.', []],
    ['It has not gone unseen: Doe holds three of ten seats.', []],
    ['It has not gone unseen, Doe says.', ['Doe: It has not gone unseen']],
    ['Both parties do agree on something.', []],
    ['Marsh called Lev, a former chairman in Norwick, onto the stage.', []],
    ['Marsh called Lev a fool on the stage.', ['Marsh: Lev a fool on the stage']],
    ['Police arrested and questioned the student.', []],
    ['The party questioned the result.', ['The party: the result']],
    ['On Monday Joren Haak conceded that the vote was lost.', ['Joren Haak: the vote was lost']],
    ['Many residents put down roots in the valley.', []],
    ['The mayor welcomed eighty pupils from Norwick at the gate.', []],
    ['The mayor welcomed the plan.', ['The mayor: the plan']],
    ['The law will ban new arrivals from claiming asylum in Averland.', []],
    ['Rust Belt states Morrow and Tarn both backed Halvers.', []],
    ['The court states that Morrow and Tarn both backed Halvers.', ['The court: Morrow and Tarn both backed Halvers']],
    ['The liberation of the town denied the group a safe haven.', []],
    ['The group denied a raid on the haven.', ['The group: a raid on the haven']],
    ['An official, citing early findings, said the dead were fighters.', ['An official: the dead were fighters']],
    [
      'President Emil Marchand has welcomed the move, which he had pledged to introduce to mark the end of his decade in office.',
      ['Emil Marchand: the move'],
    ],
  ])('a verb of speech in another sense: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      'Sir Alan Whitby: MP murder suspect held under Terrorism Act\n\nThe man arrested over the killing of Sir Alan Whitby is named as Karim Deen, a Briton.',
      [],
    ],
    ["FirstBF: US chief justice issues rare rebuke to Don Marsh\n\nAlso in today's newsletter, a plan.", []],
    ['Flood map: River levels, shelters and closed roads by district\n\nThe delta is under water.', []],
    [
      'Sir Alan Whitby: Former Liberal leader wants face to face meetings to continue\n\nThe inquiry meets on Monday.',
      [],
    ],
    ['Bishop Emeka Okoro: Retired army chief calls for a state inquiry\n\nThe inquiry meets on Monday.', []],
    ['Lord Ken Abbott: Ex-Labour chair backs head to head debates\n\nThe hall was full.', []],
    [
      'Alan Whitby: Ministers have misled us\n\nThe inquiry meets on Monday. Alan Whitby chairs it.',
      ['Alan Whitby: Ministers have misled us'],
    ],
    ['Lord Pat Lowden: Driver jailed for crash that killed peer\n\nThe case was heard in Leeds.', []],
    [
      'Alan Whitby: Talks that failed must resume\n\nThe talks failed on Monday. Alan Whitby chairs them.',
      ['Alan Whitby: Talks that failed must resume'],
    ],
    [
      'Alan Whitby: Inquiry must go on\n\nThe inquiry into the fire meets on Monday. Alan Whitby chairs it.',
      ['Alan Whitby: Inquiry must go on'],
    ],
    [
      'Sorel ordered effort to help Marsh, hurt Quill: intelligence report\n\nThe campaign was hidden.',
      ['intelligence report: Sorel ordered effort to help Marsh, hurt Quill'],
    ],
  ])('a label before or behind a colon: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['Bond yields climbed on Friday, suggesting traders were ready to bet on a rise.', []],
    ['The Courier published parts of the exam, among them: ‘Who was the last king of Tarn?’', []],
    [
      'Dame Jane Doe: Suspect in killing of MP appears in court\n\nPolice searched his flat over the killing of Dame Jane Doe.',
      [],
    ],
    [
      'Jane Doe: Voters must decide on the bridge\n\nJane Doe spoke on Monday.',
      ['Jane Doe: Voters must decide on the bridge'],
    ],
    [
      'Factcheck: Mayor Is Right, Thousands Left the City\n\nIt was late.',
      ['Factcheck: Mayor Is Right, Thousands Left the City'],
    ],
    ['Fact check: Who left the city?\n\nIt was late.', []],
    ['Study: Coffee Drinkers Live Longer\n\nIt was late.', ['Study: Coffee Drinkers Live Longer']],
    ['Sudmark to keep troops in Halvar, general says\n\nIt was late.', ['general: Sudmark to keep troops in Halvar']],
    [
      '"This is a great day for the port" - Petra Lund, Harbour Director',
      ['Petra Lund: This is a great day for the port'],
    ],
  ])('a label, a list and a source are told apart: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['Can the minister say that schools are safe?', []],
    ['The minister can say that schools are safe.', []],
    ['But has the king said he will go?', []],
    ['The king has said he will go.', ['The king: he will go']],
    ['Did the minister warn that taxes would rise?', []],
    ['How could the mayor say that nobody knew?', []],
    ['How many ministers say that they knew?', []],
    ['Who said that the war was over?', []],
    ['If it rains, does the minister say he will go?', []],
    ['Why was the bridge shut when the mayor said that it was safe?', ['the mayor: it was safe']],
    ['"Is the war over?" asked Senator Pia Lund.', ['Pia Lund: Is the war over?']],
  ])('what the writer asks is not told: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['‘Butcher of Halvar’: General appeals verdict\n\nHe was jailed.', []],
    ['‘I will kill you’: Man held after threats\n\nIt was late.', []],
    ['Ghana: ‘We want water’ - residents block road\n\nIt was late.', []],
  ])('a headline about somebody or some place is nobody’s words: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['The court heard that Reid told his wife he would go.', 'second-hand'],
    ['The jury was told that the doctor had said the boy was fine.', 'second-hand'],
    ['The doctor told the jury that the boy was fine.', 'reported'],
  ])('what a court hears is told at second hand: %s', (text, grade) => {
    expect(analyze(text).statements.map((statement) => statement.grade)).toEqual([grade])
  })
})
