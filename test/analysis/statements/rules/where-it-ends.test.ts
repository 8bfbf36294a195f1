import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('where a reported clause ends', () => {
  it.each<[string, string[]]>([
    [
      'The sergeant denied the raid had failed, and Reuters was unable to verify the claim.',
      ['The sergeant: the raid had failed'],
    ],
    [
      'The army said it shot down two jets, a claim that could not be independently verified.',
      ['The army: it shot down two jets'],
    ],
    [
      'The army said two jets were lost, and the crews had left them.',
      ['The army: two jets were lost, and the crews had left them'],
    ],
    [
      'The ministry said that the police and the army could not verify the list.',
      ['The ministry: the police and the army could not verify the list'],
    ],
    [
      'Doe said the drug was safe, and that inspectors had not confirmed any harm.',
      ['Doe: the drug was safe, and that inspectors had not confirmed any harm'],
    ],
  ])('before what the newsroom could not check: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Doe said the plan “kept us safe” before claiming that borders are “torn apart”.',
      ['Doe: the plan “kept us safe”', 'Doe: borders are “torn apart”'],
    ],
    [
      'Critics said the bank misled investors before admitting that loans had failed.',
      ['Critics: the bank misled investors before admitting that loans had failed'],
    ],
    ['Doe said the plane crashed before reaching the town.', ['Doe: the plane crashed before reaching the town']],
    [
      'Officials say the bridge is safe, but warn that the road is not.',
      ['Officials: the bridge is safe', 'Officials: the road is not'],
    ],
    ['Officials say voters love the bridge, but the road is not safe.', ['Officials: voters love the bridge']],
    [
      'The firm reported “no progress” and Smith called the talks “a farce”.',
      ['The firm: no progress', 'Smith: the talks “a farce”'],
    ],
    [
      'She said fathers would not be paid, and when pressed on why, the mother of three replied, “It is meant for mothers.”',
      ['She: fathers would not be paid', 'the mother: It is meant for mothers.'],
    ],
    [
      'Carney said the law was valid, and he defended what it did.',
      ['Carney: the law was valid', 'Carney: what it did'],
    ],
    [
      'Carney said the law was valid, and it did what it should.',
      ['Carney: the law was valid, and it did what it should'],
    ],
  ])('before further words of the same or another speaker: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Aides argue that Doe is hurt by saying the “sector is fine,” a line that Roe repeats.',
      ['Aides: Doe is hurt by saying the “sector is fine,”'],
    ],
    ['Aides argue that Doe is hurt by his plan, a tax on all.', ['Aides: Doe is hurt by his plan, a tax on all']],
    [
      'Contrary to his claim that people would “learn nothing,” there would be much to learn.',
      ['his: people would “learn nothing,”'],
    ],
    [
      'Roe, who says that his costs were “in the seven figures,” described the shock.',
      ['Roe: his costs were “in the seven figures,”'],
    ],
    [
      'Amid what the Times called a “rough week” for Doe, and with polls falling, the party met.',
      ['Times: a “rough week” for Doe'],
    ],
    [
      'Doe decried the “spin masters of the land,” and he foreshadowed the theme of the year.',
      ['Doe: the “spin masters of the land,”'],
    ],
  ])('before what the writer makes of it: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'He said the plunge in spending – the largest in forty years – was “likely due to doubt”.',
      ['He: the plunge in spending – the largest in forty years – was “likely due to doubt”'],
    ],
    ['He said the plunge in spending – the largest in forty years.', []],
    [
      'Doe said he finds the talks promising, but also “a slippery slope”.',
      ['Doe: he finds the talks promising, but also “a slippery slope”'],
    ],
    [
      'Asked how she would explain that her sons did not serve, she said, “It is hard for all of us.”',
      ['she: It is hard for all of us.'],
    ],
    ['Doe repeatedly said “not true” when Roe spoke.', ['Doe: “not true” when Roe spoke']],
    [
      'Doe called on the state to “really call them out” and consider further steps.',
      ['Doe: the state to “really call them out” and consider further steps'],
    ],
  ])('behind an aside, and not within it: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The man who said Doe was late left the room.', ['The man: Doe was late']],
    ['The senator who said the law was dead won his seat.', ['The senator: the law was dead']],
    ['Those who say Doe is right are few.', ['Those: Doe is right']],
    ['Doe’s claim at the weekend that Roe had lied was rejected.', ['Doe: Roe had lied']],
    ['Doe’s claim that the boat sank was rejected.', ['Doe: the boat sank']],
  ])('before the verb of whoever or whatever is told of: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['One reason Doe rejects the deal is money.', []],
    ['Doe rejects the deal.', ['Doe: the deal']],
    ['The party promises to be fun.', []],
    ['The bank promises to remain open.', ['The bank: to remain open']],
    ['The party promises to cut taxes.', ['The party: to cut taxes']],
    ['Doe, writing in another paper, predicted, “It will be a year of anger.”', ['Doe: It will be a year of anger.']],
    [
      'Gabe Malo asks the right question: Why do we see this only now? The letter shows a house in panic.',
      ['Gabe Malo: Why do we see this only now'],
    ],
  ])('where a verb tells of something else: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['Oskar Lind said late on Thursday Norland would leave the pact.', ['Oskar Lind: Norland would leave the pact']],
    [
      'Ivan Roth, chairman of Rail Watch, said hardly any train he has taken was on time.',
      ['Ivan Roth: hardly any train he has taken was on time'],
    ],
    ['Marsh said the law was fair and the courts would agree.', ['Marsh: the law was fair and the courts would agree']],
    ['Marsh said the law was fair and Roth agreed that it was.', ['Marsh: the law was fair', 'Roth: it was']],
    ['Nine clubs signed the pledge this week “We had to act,” Roth said.', ['Roth: We had to act']],
    [
      'Marchers took up the chant “We shall not be moved,” Roth said.',
      ['Roth: Marchers took up the chant “We shall not be moved,”'],
    ],
    ['The fire spread to the next street  “Nobody warned us,” Ana Rey said.', ['Ana Rey: Nobody warned us']],
  ])('with its own words: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
