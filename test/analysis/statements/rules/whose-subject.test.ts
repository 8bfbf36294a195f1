import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('whose verb it is', () => {
  it.each<[string, string[]]>([
    ['The groups who wrote to her on Thursday say they are worried.', ['The groups: they are worried']],
    ['A teacher who taught them said they were bright.', ['A teacher: they were bright']],
    ['The scientist who advises the government said the shop was closed.', ['The scientist: the shop was closed']],
    ['“It is late,” Katie Packer, who is chairman of the fund said.', ['Katie Packer: It is late']],
    ['An aide to Mr. Roe who asked not to be named said the deal was off.', ['An aide: the deal was off']],
    [
      '“It is late,” Adrian Day, president of Adrian Day Asset Management told the Journal.',
      ['Adrian Day: It is late'],
    ],
    ['Bank of England Governor Per Holm said the rate would stay.', ['Per Holm: the rate would stay']],
    [
      'The office of Norlandic Prime Minister Karim Bar said it was late.',
      ['The office of Norlandic Prime Minister Karim Bar: it was late'],
    ],
  ])('over a clause that tells of somebody: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'When Robby Monk was asked if Doe would hold a hearing, he laughed and said, “We will see.”',
      ['he: We will see.'],
    ],
    [
      'After saying her foot was “so swollen she could not walk,” Ann Bray was taken away.',
      ['Ann Bray: her foot was “so swollen she could not walk,”'],
    ],
    [
      'Ann Bray apologised for the letters after they came out, saying they were old.',
      ['Ann Bray: the letters', 'Ann Bray: they were old'],
    ],
    [
      'The clerk first said he did not recall deletions based upon his notes, but in a later interview said he had an idea.',
      ['The clerk: he did not recall deletions based upon his notes', 'he: he had an idea'],
    ],
    [
      'The mayor said the talks had failed and the minister said, “We will try again.”',
      ['The mayor: the talks had failed', 'the minister: We will try again.'],
    ],
  ])('in a sentence with several: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['CLOSE President Doe said on Monday the bridge would close.', ['Doe: the bridge would close']],
    ['NATO President Doe said on Monday the bridge would close.', ['Doe: the bridge would close']],
    ['AIDS Activists said the funds were cut.', ['AIDS Activists: the funds were cut']],
    ['JUST WATCHED Doe criticises the plan.', ['Doe: the plan']],
  ])('behind a button or a label in capitals: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Sens. John Cane, Norland Republican, and Paul Murphy, Norwick Democrat, said it was late.',
      ['Sens. John Cane, Norland Republican, and Paul Murphy: it was late'],
    ],
    ['The Governors Association met on Monday. The governor said he was sad.', ['The governor: he was sad']],
  ])('of two with one surname or one office: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Corporal Jan Holt, a medic in Echo Company, 5th Regiment, said "we treated them on the road."',
      ['Jan Holt: we treated them on the road.'],
    ],
    ['In May Norland said the road was shut.', ['Norland: the road was shut']],
    ['The mayor "frowned" and replied, "I never met him," the Globe said.', ['The mayor: I never met him']],
    ['“The road is closed,” provincial governor Ivo Marek said by phone.', ['Ivo Marek: The road is closed']],
    ['Grants promised to the villages in Norland have failed to arrive.', []],
    ['The bank promised to the villages that it would pay.', ['The bank: it would pay']],
    ['It is a plan the bank said would cost too much.', ['the bank: a plan … would cost too much']],
    ['On the night the mayor said he was late.', ['the mayor: he was late']],
    ['The envoy was reported as saying the deal was close, according to Nordpress.', ['The envoy: the deal was close']],
  ])('is found beside months, marks, phones and participles: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The verdict was, in the words of Judge Orla Finn, “a long time coming”.', ['Orla Finn: a long time coming']],
    [
      'A statement by over 40 churches urged Tolo, the longest-serving ruler, to resign.',
      ['over 40 churches: to resign'],
    ],
    ['Will Harper said the roof leaked.', ['Will Harper: the roof leaked']],
    [
      'Doe posted at dawn. “Tarnian boss Lev Moroz said today that “he sleeps with the keys.” “Good for him, I never sleep!” he tweeted.',
      ['he: Good for him, I never sleep!'],
    ],
    ['Pupils welcomed the new teacher with flowers.', []],
    ['Pupils welcomed the new timetable.', ['Pupils: the new timetable']],
  ])('is who speaks, not who is told of: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['“Leave me,” answered the king.', ['the king: Leave me']],
    ['The old king “sighed” and answered: “Leave me,” the Courier wrote.', ['The old king: Leave me']],
    ['Asked about the war, the king answered that he would not go.', ['the king: he would not go']],
    ['The king answered the call.', []],
    ['Prices rose on the bank’s warning that reserves were low.', ['the bank: reserves were low']],
    ['Premier Hollis threatened to fine two firms.', ['Hollis: to fine two firms']],
    ['Premier Hollis vowed to muzzle his critics.', ['Hollis: to muzzle his critics']],
    ['Premier Hollis agreed to bail the next day.', ['Hollis: bail the next day']],
    [
      'The lobby urged the minister to declare that she opposes the mine.',
      ['The lobby: to declare that she opposes the mine'],
    ],
    [
      'The deal is, in the words of its author, Rosa Quint, “a bridge to nowhere”.',
      ['Rosa Quint: a bridge to nowhere'],
    ],
    ['Nell Forrest: Gunman dies in prison\n\nThe gunman who killed Nell Forrest has died.', []],
    ['Crude inventories fell, suggesting demand was poised to rise.', []],
  ])('is whoever answers, asks or is cited: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
