import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('words in marks beside a phrase that says whose they are', () => {
  it.each<[string, string[]]>([
    ['She has become, in Doe’s words, “the torchbearer” of the party.', ['Doe: the torchbearer']],
    [
      'She was, in the words of a senior adviser, “the torchbearer” of the party.',
      ['a senior adviser: the torchbearer'],
    ],
    ['She was, in other words, “the torchbearer” of the party.', []],
    [
      'The main need is a “lawful source of income,” as a ministry memo put it.',
      ['a ministry memo: lawful source of income'],
    ],
    ['The figures are “a little deceptive,” as the mayor once told some writers.', ['the mayor: a little deceptive']],
    ['The figures are “a little deceptive,” as the mayor found in May.', []],
    [
      '“He is trying to show that he cares,” was the verdict of editor Jonathan Roe.',
      ['Jonathan Roe: He is trying to show that he cares'],
    ],
    ['“Home is where the heart is” was the song of Jonathan Roe.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('a clause that its source breaks in two', () => {
  it.each<[string, string[]]>([
    ['It was, according to Doe, a fraud.', ['Doe: It was … a fraud']],
    ['The army has, according to officials, lost the town.', ['officials: The army has … lost the town']],
    ['The raid killed, according to the army, twelve people.', ['the army: The raid killed … twelve people']],
    ['She hired the help she could have, according to Doe, her friend.', ['Doe: She hired the help she could have']],
    ['The bridge is closed, according to the ministry, and nobody knows why.', ['the ministry: The bridge is closed']],
    [
      'According to the report, a poorly executed drafting process, as well as bad judgments, led to the loss.',
      ['the report: a poorly executed drafting process, as well as bad judgments, led to the loss'],
    ],
    ['According to Doe, a former director in Oslo, the talks failed.', ['Doe: the talks failed']],
    ['The plan, her critics say, also would cost more.', ['critics: The plan … also would cost more']],
    ['In May, her critics say, also in Oslo.', []],
  ])('%s', (text, expected) => {
    expect(said(text).map((line) => line.replace('her critics', 'critics'))).toEqual(expected)
  })
})

describe('where words in marks end what is said', () => {
  it.each<[string, string[]]>([
    ['Doe shouted “Get out of here” at the driver.', ['Doe: Get out of here']],
    ['Doe said “the North” and swears he meant it.', ['Doe: the North', 'Doe: he meant it']],
    ['Doe said “never” five times.', ['Doe: never']],
    [
      'The report says “many of the homes” in the valley are lost.',
      ['The report: “many of the homes” in the valley are lost'],
    ],
    [
      'He said, “Roe is in a race with four others” for second place.',
      ['He: “Roe is in a race with four others” for second place'],
    ],
    [
      'They told him: “You put a knife in our back” by raiding the town.',
      ['They: “You put a knife in our back” by raiding the town'],
    ],
    [
      'The union said that the north “will break the law” and report it.',
      ['The union: the north “will break the law” and report it'],
    ],
    ['“It is over,” he said in closing the talks, “and we are glad.”', ['he: It is over … and we are glad.']],
    ['“It is over,” he said, reading from a sheet called “and others”.', ['he: It is over']],
    [
      'Doe said there were no promises, but the work in Ek “is the best of all.”',
      ['Doe: there were no promises, but the work in Ek “is the best of all.”'],
    ],
    ['Doe said there were no promises, but the work in Ek went on.', ['Doe: there were no promises']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('thoughts in words of their own', () => {
  it.each<[string, string[]]>([
    [
      'Jane Doe fears that the town will become “a heap of stones”.',
      ['Jane Doe: the town will become “a heap of stones”'],
    ],
    [
      'She believes the charges will “cause real trouble” for it.',
      ['She: the charges will “cause real trouble” for it'],
    ],
    ['Jane Doe fears that the town will become a heap of stones.', []],
    ['Norlanders fear that the town will become “a heap of stones”.', []],
    ['Jane Doe believes that the song “The North” will win.', []],
    [
      'Boris Roe believes the bank is “a house of cards,” Jane Doe said.',
      ['Jane Doe: Boris Roe believes the bank is “a house of cards,”'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who is meant by the verb', () => {
  it.each<[string, string[]]>([
    ['Doe left in May, and Ron Roe kept asking whether the mayor had lied.', ['Ron Roe: whether the mayor had lied']],
    ['Doe spoke in May, and Ron Roe left, saying that the mayor had lied.', ['Ron Roe: the mayor had lied']],
    ['A party called Future 45 ran advertisements in Oslo.', []],
    ['The critic called Future 45 a “front for banks”.', ['The critic: Future 45 a “front for banks”']],
    ['The plan met the Tolland Bank, which called it “wasteful and slow.”', ['Tolland Bank: it “wasteful and slow.”']],
    [
      'According to the Daily Courant, which cited an officer, the commander said that the troops had left.',
      ['the commander: the troops had left'],
    ],
    [
      'Doe apologised on Monday for warning that the north could become “an outcast state.”',
      ['Doe: the north could become “an outcast state.”'],
    ],
    [
      'Doe thanked Roe for warning that the north could become “an outcast state.”',
      ['Roe: the north could become “an outcast state.”'],
    ],
    ['Roe herself said that it was late.', ['Roe: it was late']],
    ['Roe told herself that it was late.', ['Roe: it was late']],
    ['“It is hard,” Doe said in May at a tribute to a builder who had lent him his house.', ['Doe: It is hard']],
    ['Doe asked the builder who had lent him his house.', ['Doe: who had lent him his house']],
    ['Doe said to laughter and applause on Monday that the law was a mess.', ['Doe: the law was a mess']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who speaks beside words in marks', () => {
  it.each<[string, string[]]>([
    ['“It is hard,” said Sen. Mike Rounds, South Dakota Republican.', ['Mike Rounds: It is hard']],
    [
      '“It is hard,” write the Tolland Institute’s Jane Doe and Boris Roe, “but we try.”',
      ['Jane Doe: It is hard … but we try.'],
    ],
    ['“The map,” post offices and all, was lost.', []],
    ['Richard Doe, a lawyer hired by the town, said that it was late.', ['Richard Doe: it was late']],
    ['When he came, a lawyer hired by the town said that it was late.', ['a lawyer: it was late']],
    ['Doe rarely comments on it but on Tuesday night said that it was late.', ['Doe: it', 'Doe: it was late']],
    ['Thousands of farmers stood on the bridge shouting “No more tolls.”', ['Thousands of farmers: No more tolls.']],
    [
      'Doe, who charged last week that Ms. Roe had lied and called her “not fit”, left.',
      ['Doe: Ms. Roe had lied', 'Doe: her “not fit”'],
    ],
    ['The mayor called her “a truly fine woman.”', ['The mayor: her “a truly fine woman.”']],
    ['The mayor gave her “free hand” to Roe.', ['The mayor: her “free hand”']],
    ['Roe named what he calls two “master norms”.', ['he: two “master norms”']],
    [
      'Roe’s articles of association state that Doe “is the owner of all.”',
      ['Roe’s articles of association: Doe “is the owner of all.”'],
    ],
    ['The ministry of state that Doe led was closed.', []],
    [
      'Forty people met, some with placards reading “Hate is not to be debated,” and “I am ashamed”.',
      ['Forty people: Hate is not to be debated … I am ashamed'],
    ],
    ['“Seven years,” railed Jo Doe, 65.', ['Jo Doe: Seven years']],
    ['“We must act,” the group states in an article.', ['the group: We must act']],
    [
      '“It set Roe up,” Doe wrote. “[Roe] was made to sound a fool!”',
      ['Doe: It set Roe up', 'Doe: [Roe] was made to sound a fool!'],
    ],
    ['“It set Roe up,” Doe wrote. “[Laughter from the crowd.]”', ['Doe: It set Roe up']],
    [
      '“Many are unsure,” Doe wrote in a note explaining why he came, “but we are late.”',
      ['Doe: Many are unsure … but we are late.', 'Doe: why he came'],
    ],
    [
      '“It is good,” Doe said in May, according to the Tolland Post. “It should be no holiday at all.”',
      ['Doe: It is good', 'Doe: It should be no holiday at all.'],
    ],
    [
      '“It is good,” according to the Tolland Post. “It should be no holiday at all.”',
      ['Tolland Post: It is good', 'Tolland Post: It should be no holiday at all.'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text).map((line) => line.replace('Roe: two', 'he: two'))).toEqual(expected)
  })
})

describe('verbs that look like something else', () => {
  it.each<[string, string[]]>([
    [
      'Two hundred supporters marched to the ground chanting “We want our club back”.',
      ['Two hundred supporters: We want our club back'],
    ],
    [
      'The ministry gave a stern warning “to all of the firms”.',
      ['The ministry: a stern warning “to all of the firms”'],
    ],
    ['“Leave,” the document states, is “paid after a year.”', ['the document: “Leave,” … is “paid after a year.”']],
    ['“Those who stay silent lose,” the resolution states.', ['the resolution: Those who stay silent lose']],
    ['It listed “the roads,” the border states, and others.', ['It: the roads']],
    [
      'Norland’s Office of Drug Policy still states on its page that the law is sound.',
      ['Norland’s Office of Drug Policy: the law is sound'],
    ],
    ['Ben Hall, the recently returned host, said that it was late.', ['Ben Hall: it was late']],
    ['The recently retired general said it was late.', ['The recently retired general: it was late']],
    ['Newly confirmed Defence Secretary Pete Doe said the army was ready.', ['Pete Doe: the army was ready']],
    ['Kelly confirmed that Pete Doe was ready.', ['Kelly: Pete Doe was ready']],
    ['“It is so,” Alfred Senn, a sports historian, once wrote.', ['Alfred Senn: It is so']],
    ['The bill, once signed, became law.', []],
    [
      'Doe once again called Roe “Rocket Man” and said the north would pay.',
      ['Doe: Roe “Rocket Man”', 'Doe: the north would pay'],
    ],
    ['Once Doe called Roe “Rocket Man”, the north paid.', ['Doe: Roe “Rocket Man”']],
    ['Asked about it, they both quickly reply, “Not at all.”', ['they: Not at all.']],
    ['It asked for both a quick reply and a fine.', ['It: both a quick reply and a fine']],
    ['“LEAVE THEM ALL IN PEACE,” Doe said.', ['Doe: LEAVE THEM ALL IN PEACE']],
    ['MARSH LEAVES THEM ALL IN PEACE Doe said that it was late.', ['Doe: it was late']],
    [
      'Doe was alerting the port that the crew was “very upset and tired.”',
      ['Doe: the crew was “very upset and tired.”'],
    ],
    ['The plan “was no total failure,” allows Joshua Parker.', ['Joshua Parker: The plan “was no total failure,”']],
    ['The law allows “foreign fighters” into the town.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
