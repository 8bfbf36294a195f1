import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('what belongs to a statement', () => {
  it.each<[string, string[]]>([
    ['Of course, Holt said, “I did not know him.”', ['Holt: Of course … “I did not know him.”']],
    ['In May, Holt said, “I did not know him.”', ['Holt: I did not know him.']],
    [
      'If Roe would debate on May 14, Holt wrote, “I will help you.”',
      ['Holt: If Roe would debate on May 14 … “I will help you.”'],
    ],
    [
      'Firms have many owners, she said: “You pay them forward.”',
      ['she: Firms have many owners … “You pay them forward.”'],
    ],
    [
      'State media carried a note by Holt, who threatened “an answer for each boot”.',
      ['Holt: an answer for each boot'],
    ],
    [
      'The vote would be helped, Holt said, by the mild weather.',
      ['Holt: The vote would be helped … by the mild weather'],
    ],
    ['It is late, he said, by way of an apology.', ['he: It is late']],
    [
      'Ten people were hurt, police said, including two nurses.',
      ['police: Ten people were hurt … including two nurses'],
    ],
    ['The driver fired, officials said, before being shot.', ['officials: The driver fired … before being shot']],
    ['The road is shut, he said, before leaving the stage.', ['he: The road is shut']],
    [
      'If that does not work, he said, then he would close the border.',
      ['he: If that does not work … then he would close the border'],
    ],
    [
      'More than anything, Lund said, for everybody in town “the time spent is pure waste.”',
      ['Lund: More than anything … for everybody in town “the time spent is pure waste.”'],
    ],
    ['Trump accused Cruz, the senator from Texas, of being “too late”.', ['Trump: Cruz … of being “too late”']],
    ['Holt accused the bank of theft.', ['Holt: the bank of theft']],
    [
      'Holt called the seizure a “need” for the state to build schools, roads and bridges.',
      ['Holt: the seizure a “need” for the state to build schools, roads and bridges'],
    ],
    ['Holt called it a “rough week” for Roe, and with polls falling he left.', ['Holt: it a “rough week” for Roe']],
    [
      'The report said 112 – or 15 percent – of the sites will need work.',
      ['The report: 112 – or 15 percent – of the sites will need work'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who speaks through another verb', () => {
  it.each<[string, string[]]>([
    ['The delay led critics to say that the mayor had lied.', ['critics: the mayor had lied']],
    ['The delay could lead critics to say that the mayor had lied.', []],
    ['Critics were led to say that the mayor had lied.', []],
    ['Nobody has claimed the raid, leading officers to question whether it was one.', ['officers: whether it was one']],
    ['The mayor would only say that the lack of money was bad.', ['The mayor: the lack of money was bad']],
    ['The mayor would say that the lack of money was bad.', []],
    [
      'The union rejected complaints from the mayor that the mill was loud.',
      ['The union: complaints from the mayor that the mill was loud'],
    ],
    ['Lund answered complaints from the mayor that the mill was loud.', ['the mayor: the mill was loud']],
    ['Lund’s assertion Monday that more boats are needed drew anger.', ['Lund: more boats are needed']],
    ['Lund’s boat on Monday that was lost drew anger.', []],
    ['Lund’s friends have in the past said he would stay quiet.', ['Lund’s friends: he would stay quiet']],
    ['The town is quiet, but earlier this week told visitors to leave.', ['The town: to leave']],
    ['And a third, Daniel Holt, said that he was late.', ['Daniel Holt: he was late']],
    ['And a third said that he was late.', []],
    ['May said she would reach out to them.', ['May: she would reach out to them']],
    ['In May said reports were late.', []],
    [
      'The fund, a state body, could buy grain, said Jane Doe, a former senator.',
      ['Jane Doe: The fund, a state body, could buy grain'],
    ],
    ['The friend, an adviser, said Kent Doe was late.', ['The friend: Kent Doe was late']],
    ['It will cost jobs and growth, experts and firms said.', ['experts and firms: It will cost jobs and growth']],
    ['Anna Doe, Ben Roe and Carl Poe said it was late.', ['Anna Doe, Ben Roe and Carl Poe: it was late']],
    ['A number of Holt’s friends have told him he would win.', ['A number of Holt’s friends: he would win']],
    ['A number of boats said nothing of it.', []],
    ['A confidant of Holt’s told the paper that it was late.', ['A confidant of Holt: it was late']],
    ['Officials said Holt and his aides had read it.', ['Officials: Holt and his aides had read it']],
    ['Officials said Holt was late and his aides denied it.', ['Officials: Holt was late', 'his aides: it']],
    ['He said taking the town “would cost many lives.”', ['He: taking the town “would cost many lives.”']],
    ['The Times report said two officers had lied.', ['The Times report: two officers had lied']],
    ['Lund said Senate rules empower the chamber to decide.', ['Lund: Senate rules empower the chamber to decide']],
    [
      'Lund said 144 people — including two babies — and six crew were aboard.',
      ['Lund: 144 people — including two babies — and six crew were aboard'],
    ],
    ['Residents who fled said the town was gone.', ['Residents: the town was gone']],
    ['Residents who fled the town left it.', []],
    ['Forty percent of those who watched said Roe had won.', ['Forty percent of those: Roe had won']],
    ['An official not authorized to comment told them it was late.', ['An official: it was late']],
    ['An official not told of it left.', []],
    ['It has spread, damaging 22, fire spokesman Ann Lund said.', ['Ann Lund: It has spread, damaging 22']],
    ['It is a move that officials said gives them a chance.', ['officials: that … gives them a chance']],
    ['The mayor said Americans need to ask why.', ['The mayor: Americans need to ask why']],
    [
      'The mayor said much of the speech was written on Monday.',
      ['The mayor: much of the speech was written on Monday'],
    ],
    ['The mayor said much that day.', []],
    ['Whoever helped had the plans, the official said.', ['the official: Whoever helped had the plans']],
    ['The bill would hurt, farm groups said.', ['farm groups: The bill would hurt']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('words that look like something else', () => {
  it.each<[string, string[]]>([
    ['He told cheering supporters that the road was open.', ['He: the road was open']],
    ['He was cheering supporters that night.', []],
    ['The law, which she argued seeks to restore order, is late.', ['she: which … seeks to restore order']],
    ['Six in 10 say they would leave.', ['Six in 10: they would leave']],
    ['One in ten claims is false.', []],
    ['Sure, they said they like trade.', ['they: they like trade']],
    [
      'The office has slipped again, the inspector general said.',
      ['the inspector general: The office has slipped again'],
    ],
    ['Lund says any record of that complaint would be kept.', ['Lund: any record of that complaint would be kept']],
    ['Ryan said nothing changes the finding.', ['Ryan: nothing changes the finding']],
    ['Ryan said nothing about the finding.', []],
    ['Judd said that when the army came, it got help.', ['Judd: when the army came, it got help']],
    ['Judd said when he would come.', []],
    ['Holt said having Roe on the list puts others at risk.', ['Holt: having Roe on the list puts others at risk']],
    ['Officials said the two raised $9 million for it.', ['Officials: the two raised $9 million for it']],
    ['They cut it off, a move the senator said Saturday was a crime.', ['the senator: a move … was a crime']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('verbs of saying with an object', () => {
  it.each<[string, string[]]>([
    ['Chris Holt attacked Roe for not answering.', ['Chris Holt: Roe for not answering']],
    ['The army attacked the town for two days.', []],
    ['Holt called to ban all cars.', ['Holt: to ban all cars']],
    ['Holt called to say hello.', []],
    ['Holt noted the rule in her book.', ['Holt: the rule in her book']],
    ['Rex Holt warned the regime against taking the town.', ['Rex Holt: against taking the town']],
    [
      '“It is late,” Holt said, citing the strategic value of the port.',
      ['Holt: It is late', 'Holt: the strategic value of the port'],
    ],
    ['“It is late,” the paper said, citing an officer.', ['the paper: It is late']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
