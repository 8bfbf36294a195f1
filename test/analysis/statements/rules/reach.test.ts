import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

describe('words of a clause before the sentence', () => {
  it('end with their clause', () => {
    expect(
      said('Shortly after Justice Ann Cole announced she would retire on Wednesday, officials said Marsh was pleased.'),
    ).toEqual(['Ann Cole: she would retire on Wednesday', 'officials: Marsh was pleased'])
  })
})

describe('how far content reaches', () => {
  it.each([
    [
      'In the past two days, Davor said, the fleet moved nine ships north.',
      ['Davor: In the past two days … the fleet moved nine ships north'],
    ],
    ['In a statement, Davor said, the fleet moved nine ships north.', ['Davor: the fleet moved nine ships north']],
    [
      'Unless the states agree on a plan, they say, the river could run dry.',
      ['they: Unless the states agree on a plan … the river could run dry'],
    ],
    ['Cut the tax now, economists said, and you risk a crash.', ['economists: Cut the tax now … and you risk a crash']],
    ['It is a shift Morrow said could help the party in spring.', ['Morrow: a shift … could help the party in spring']],
    ['It is the minister Morrow said it would help.', ['Morrow: it would help']],
    [
      'The senator refused to admit that the ports were shut, and Rudd again tried to calm the room.',
      ['The senator: to admit that the ports were shut'],
    ],
    [
      'The senator refused to admit that the ports and the roads were shut.',
      ['The senator: to admit that the ports and the roads were shut'],
    ],
    [
      'Doe said the plan was sound, and the board met on Tuesday to hear the new chairman.',
      ['Doe: the plan was sound'],
    ],
    [
      'Doe said the plan was sound, and the board would meet to hear the new chairman.',
      ['Doe: the plan was sound, and the board would meet to hear the new chairman'],
    ],
    [
      'Mike Sheldon said nearly every donor he has met wants peace.',
      ['Mike Sheldon: nearly every donor he has met wants peace'],
    ],
    [
      'President Don Marsh said on Friday Sudmark would repay the cost of the wall.',
      ['Don Marsh: Sudmark would repay the cost of the wall'],
    ],
    ['Greg Moss said on Wednesday taxes would not rise.', ['Greg Moss: taxes would not rise']],
    ['Greg Moss told reporters late on Tuesday night schools would open.', ['Greg Moss: schools would open']],
    [
      "Rabbi Jon Blakely said in a statement posted on the temple's Facebook page that the family were involved in charity.",
      ['Jon Blakely: the family were involved in charity'],
    ],
    [
      'The Courier has learned that according to a notice posted on Sunday, the museum will close.',
      ['a notice: the museum will close'],
    ],
    [
      'He described Lenz as a man, "facing prison for telling the truth at last".',
      ['He: Lenz as a man, "facing prison for telling the truth at last"'],
    ],
    [
      'Sixty nations have joined the campaign in the north  "The threat goes on, but the men and women of the wing are ready," Dorn said.',
      ['Dorn: The threat goes on, but the men and women of the wing are ready'],
    ],
    ['Economists warned the pound could fall.', ['Economists: the pound could fall']],
    ['Economists warned the bank that the pound could fall.', ['Economists: the pound could fall']],
    [
      'The governor told reporters she “should not have worn those boots” but that she would do it again.',
      ['The governor: she “should not have worn those boots” but that she would do it again'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('words on both sides of who speaks', () => {
  it.each([
    ['The streets were empty, he said, “but people meet.”', ['he: The streets were empty … “but people meet.”']],
    ['The streets were empty, he said: “People meet.”', ['he: The streets were empty … “People meet.”']],
    ['The day he left, he said: “People meet.”', ['he: People meet.']],
    [
      '“What I believe,” Arne Dunn said in 2012, “is that schools help.”',
      ['Arne Dunn: What I believe … is that schools help.'],
    ],
    [
      'They estimated by 2050, rising demand would double the price.',
      ['They: by 2050, rising demand would double the price'],
    ],
    [
      'Ella Ferro issued a statement saying his word “has no place here” and said leaders will have a “day of reckoning”.',
      ['Ella Ferro: his word “has no place here”', 'Ella Ferro: leaders will have a “day of reckoning”'],
    ],
    [
      'Ella Ferro issued a statement saying his word “has no place here” and harms all.',
      ['Ella Ferro: his word “has no place here” and harms all'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('where the writer goes on', () => {
  it.each([
    ['He claimed that paying nothing was smart, although he again left early.', ['He: paying nothing was smart']],
    ['He claimed that paying nothing, although rare, was smart.', ['He: paying nothing, although rare, was smart']],
    [
      'Cruz has questioned whether Marsh has the temper, but declined to say more.',
      ['Cruz: whether Marsh has the temper', 'Cruz: to say more'],
    ],
    [
      'Ann Pole said the service was “on its knees”, but that help was coming.',
      ['Ann Pole: the service was “on its knees”, but that help was coming'],
    ],
    [
      'Ann Pole said the service was “on its knees”, but the union disagreed.',
      ['Ann Pole: the service was “on its knees”'],
    ],
    ['Ann Pole said the plan was late, to cheers from the benches.', ['Ann Pole: the plan was late']],
    ['Ann Pole said the plan was late, to say the least.', ['Ann Pole: the plan was late, to say the least']],
    ['Authorities reported at least 20 victims at a centre that helps the poor.', []],
    [
      'The union endorsed Helen Marsh for president on Thursday, another gain.',
      ['The union: Helen Marsh for president'],
    ],
    ['The union endorsed the march on Thursday.', ['The union: the march on Thursday']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('words owned through a thing', () => {
  it.each([
    ['Villagers lined the lane with placards reading “No more lorries” as he passed.', ['Villagers: No more lorries']],
    ['Outside the hall a banner read “Hands off our library”.', ['a banner: Hands off our library']],
    ["The vote was won on Tom Hallett's slogan, “Put Averley first”.", ['Tom Hallett: Put Averley first']],
    [
      'Kay Bristow made a tearful plea to ministers to “end this nightmare” outside the court.',
      ['Kay Bristow: end this nightmare'],
    ],
    ['Fans wore T-shirts bearing the slogan “Sack the board”.', ['Fans: Sack the board']],
    ['Fans bought T-shirts from the “Sack the board” stall.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
