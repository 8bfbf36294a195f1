import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('verbs of saying that look like something else', () => {
  it.each<[string, string[]]>([
    ['“We will hold the line,” he promises.', ['he: We will hold the line']],
    [
      'The union plans to protest in the capital, the Daily Caller reports.',
      ['the Daily Caller: The union plans to protest in the capital'],
    ],
    [
      'As the Daily Caller also reports, “in his early teens he joined the group.”',
      ['the Daily Caller: in his early teens he joined the group.'],
    ],
    [
      '“Everybody has talked about him for a while,” Doe says of his rival’s fame.',
      ['Doe: Everybody has talked about him for a while'],
    ],
    ['“It is late,” said a gun rights advocate.', ['a gun rights advocate: It is late']],
    ['“It is late,” Ann Holt, an economist and tax expert, told me this week.', ['Ann Holt: It is late']],
    ['They buy oil and tax imports.', []],
    ['“It is late,” retiring Sen. Joe Lieber said on Sunday.', ['Joe Lieber: It is late']],
    ['“The line was held for years,” he Tweeted.', ['he: The line was held for years']],
    ['The office maintained that state testing is required.', ['The office: state testing is required']],
  ])('nouns, adjectives and capitals: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['A top staffer explained (after the vote), “This is a bill for all.”', ['A top staffer: This is a bill for all.']],
    [
      'The minister said – a day before the vote – that the bridge would close.',
      ['The minister: the bridge would close'],
    ],
    [
      '“That is his view,” Doe said in an interview taped on Thursday that was broadcast on Friday.',
      ['Doe: That is his view'],
    ],
    ['The army said on Twitter that air defences had downed a drone.', ['The army: air defences had downed a drone']],
    [
      '“He plays with the truth,” the source said of the inspector’s claim that nothing was followed.',
      ['the source: He plays with the truth', 'the inspector: nothing was followed'],
    ],
    ['Doe said in a statement that the bridge was closed.', ['Doe: the bridge was closed']],
    ['Mayor Doe said on Monday that ships could leave.', ['Doe: ships could leave']],
    ['The ministry said in a letter on Monday that ships leave.', ['The ministry: ships leave']],
    ['The ministry said in a note that attacks on the port went on.', ['The ministry: attacks on the port went on']],
    ['Doe said in a book that weighs the costs of war.', []],
    [
      'The general said in a briefing that forced labour was used there.',
      ['The general: forced labour was used there'],
    ],
    [
      'The union said in a letter that proposed changes would hurt all.',
      ['The union: proposed changes would hurt all'],
    ],
    ['Doe said in an interview that sparked protests.', []],
    ['Doe said of the report that it was wrong.', ['Doe: it was wrong']],
    [
      'The actuary made it plain that the “fees would be passed on to all”.',
      ['The actuary: the “fees would be passed on to all”'],
    ],
    ['The actuary made it plain for all.', []],
    ['Doe called again for Roe to resign.', ['Doe: Roe to resign']],
    ['He called late for a taxi.', []],
    ['Members called on “the bank to pay for all of it”.', ['Members: the bank to pay for all of it']],
  ])('with something between them and their words: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      '“Where do you get your bread here?” Rowe asked the crowd in Cornmouth.',
      ['Rowe: Where do you get your bread here?'],
    ],
    ['“Where do you get your bread here?” Rowe asked the crowd whether it was fresh.', ['Rowe: whether it was fresh']],
    ['“It was late.” Mr. Hess recalled.', ['Hess: It was late.']],
    [
      '“Should there be a list of people?” a reporter can be heard asking the mayor.',
      ['a reporter: Should there be a list of people?'],
    ],
    ['A reporter can be heard in the hall.', []],
    ['“It seems a lifetime ago,” read a statement accompanying the film.', ['a statement: It seems a lifetime ago']],
    [
      '“Do not let this be the last time,” shouted a speaker set up on a stage.',
      ['a speaker: Do not let this be the last time'],
    ],
    ['“It is late,” said Doe “and we will go home now.”', ['Doe: It is late … and we will go home now.']],
  ])('whose quotation ends like a sentence: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
