import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('phrases that are read whole', () => {
  it.each<[string, string[]]>([
    [
      'Ada Holm, head of the town’s flood prevention and control centre, told the media that the dam was sound.',
      ['Ada Holm: the dam was sound'],
    ],
    [
      '“It is late,” Ada Holm, senior vice president for space and launch at Gulf Defense, Space, and Security, said.',
      ['Ada Holm: It is late'],
    ],
    ['“It is fun,” oil scientist and study co-author Ada Holm said.', ['Ada Holm: It is fun']],
    ['Ada Holm, chief of an Oslo advertising and design agency, said it was late.', ['Ada Holm: it was late']],
    ['Doctors and nurses report that the ward is shut.', ['Doctors and nurses: the ward is shut']],
    ['They stopped cars and search teams said the road was shut.', ['search teams: the road was shut']],
  ])('two things joined by “and”: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['“It is late,” said Will Marrow, a consultant.', ['Will Marrow: It is late']],
    ['“It is late,” Will Marrow told the paper.', ['Will Marrow: It is late']],
    ['“It is late.” He told the paper it was over.', ['He: it was over']],
    ['The envoy said He Jianlin was late.', ['The envoy: He Jianlin was late']],
  ])('names like words: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The road is shut, says certified planner Ada Holm.', ['Ada Holm: The road is shut']],
    [
      'Jobs will go in areas that are small, said the fund’s recently named chair Ada Holm.',
      ['Ada Holm: Jobs will go in areas that are small'],
    ],
    ['The bank said retired workers would be paid.', ['The bank: retired workers would be paid']],
  ])('participles before whoever speaks: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Using it now and then is not thought to be a danger, the authors said.',
      ['the authors: Using it now and then is not thought to be a danger'],
    ],
    [
      'Noting that the road is shut, the mayor said it would rain.',
      ['the mayor: the road is shut', 'the mayor: it would rain'],
    ],
    ['The mayor argued for decades that the road was sound.', ['The mayor: the road was sound']],
    ['The mayor argued for a new road.', ['The mayor: a new road']],
    ['In it, the minister flatly denied having met him.', []],
    ['In it, the minister said, lay the answer.', ['the minister: In it … lay the answer']],
    ['Ada Holm posted online accusing the bank of hiding its losses.', ['Ada Holm: the bank of hiding its losses']],
    ['The agency is building a mission called Clipper, which is planned to start in May.', []],
    ['The map shows the U.S. states where it is legal.', []],
    ['The map shows what the U.S. states.', []],
    [
      'The lawyer said others had raised it, a prospect Holm denied on Monday.',
      ['The lawyer: others had raised it, a prospect Holm denied on Monday'],
    ],
    ['The price fell, according to data from Marlow Index.', ['data from Marlow Index: The price fell']],
    ['The price fell, according to the Marlow data from May.', ['the Marlow data: The price fell']],
    [
      'He wept, in the words of the patient: “I was unable to stand or walk.”',
      ['the patient: I was unable to stand or walk.'],
    ],
    [
      '“I am glad,” Ada Holm told Bo Lund. “They sold it for nine marks.” (Holm is a former judge.)',
      ['Ada Holm: I am glad', 'Ada Holm: They sold it for nine marks.'],
    ],
  ])('what is said and what is not: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'If the plan proves sound, said Mr Holm, others may follow it.',
      ['Holm: If the plan proves sound … others may follow it'],
    ],
    ['Then, says Ada Holm, the others found out.', ['Ada Holm: the others found out']],
    [
      'Sales grew by two million, passing those of the others, said the Grain Authority of Norland.',
      ['Grain Authority of Norland: Sales grew by two million, passing those of the others'],
    ],
    ['The bank, a lender in Oslo, said the rate was high.', ['The bank: the rate was high']],
    [
      'Thieves might try it again, Oslo’s most senior police officer has said.',
      ['Oslo’s most senior police officer: Thieves might try it again'],
    ],
    ['“It is grim,” said Swedish trades union official Ada Holm.', ['Ada Holm: It is grim']],
    ['Labour delegates are in Oslo, declaring the town needs “a rest”.', ['Labour delegates: the town needs “a rest”']],
    ['Sweden proposed a freeze last week and Norway has begun its own.', ['Sweden: a freeze last week']],
    ['The ministry is to overturn a court ruling that threw out its claim.', []],
    ['The bank has challenged the right of Holm to claim it.', []],
    ['The mayor challenged the council to publish its books.', ['The mayor: to publish its books']],
    ['Head of plant science at the institute, Professor Ada Holm, said it was late.', ['Ada Holm: it was late']],
    ['The expert said teaching pupils about it was key.', ['The expert: teaching pupils about it was key']],
  ])('who speaks, and up to where: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['A police officer met us. He said the road was shut.', ['A police officer: the road was shut']],
    ['A police officer met us. It rained. It was late. He said the road was shut.', ['He: the road was shut']],
    ['A police officer met a fireman. He said the road was shut.', ['A police officer: the road was shut']],
  ])('“he” without a name: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The Navy left. The British royal said it was late.', ['The British royal: it was late']],
    ['The Health Ministry met. The ministry said it was late.', ['Health Ministry: it was late']],
    ['Indiana State Police said it was late.', ['Indiana State Police: it was late']],
    ['The U.S. Attorney’s Office said it was late.', ['U.S. Attorney’s Office: it was late']],
    ['The Iraqi police said it was late.', ['The Iraqi police: it was late']],
  ])('whose body it is: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('takes no letter to a column for a turn', () => {
    expect(said('DEAR ANNA: My bird sings.\n\nDEAR BIRDLESS: Let it sing.')).toEqual([])
    expect(said('ANNA: My bird sings.\n\nBO: Let it sing.')).toEqual(['ANNA: My bird sings.', 'Bo: Let it sing.'])
  })
})
