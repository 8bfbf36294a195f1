import { describe, expect, it } from 'vitest'
import { figuresOf } from '#src/stories/facts/figures.ts'
import { readingOf } from '#test/support/reading.ts'

const countsIn = (body: string) => {
  const read = readingOf({ id: 'a', body })
  return figuresOf(read).map(({ label, value, unit, span }) => ({
    label,
    value,
    unit,
    words: read.article.text.slice(span.start, span.end),
  }))
}

describe('a rate', () => {
  it('counts nothing that happened', () => {
    expect(countsIn('Western estimates say that 30,000 soldiers are killed or wounded each month.')).toEqual([])
    expect(countsIn('Some 3,000 people are displaced a week, the agency said.')).toEqual([])
    expect(countsIn('Twelve people were killed a week after the truce.').map(({ value }) => value)).toEqual([12])
  })
})

it.each([
  ['3 hundred', 300],
  ['3 thousand', 3_000],
  ['3 million', 3_000_000],
  ['3m', 3_000_000],
  ['3 billion', 3_000_000_000],
  ['3bn', 3_000_000_000],
  ['3B', 3_000_000_000],
  ['3k', 3_000],
  ['3mn', 3_000_000],
  ['3 trn', 3_000_000_000_000],
  ['3tn', 3_000_000_000_000],
])('takes $%s for what it is', (sum, value) => {
  expect(countsIn(`The lenders were paid $${sum}.`)).toMatchObject([{ label: 'sum', unit: 'USD', value }])
})

it('takes no letter for a scale that does not touch its number', () => {
  expect(countsIn('The airline paid $20 b-class fares.').map(({ value }) => value)).toEqual([20])
})

it('takes no part of a force for a force that moves', () => {
  expect(countsIn('Half of the 34 troops were flown home.')).toEqual([])
})

it('takes trillions for what they are', () => {
  expect(countsIn('The lenders were paid $40 trillion.').map(({ value }) => value)).toEqual([40_000_000_000_000])
})

describe('figures that an article states', () => {
  it.each([
    { body: 'At least 24 people were killed in the blast.', label: 'killed', value: 24, words: '24' },
    { body: 'The blast killed twelve soldiers on patrol.', label: 'killed', value: 12, words: 'twelve' },
    { body: 'The toll stands at 1,204 dead.', label: 'killed', value: 1204, words: '1,204' },
    { body: 'Some three hundred were injured.', label: 'wounded', value: 300, words: 'three hundred' },
    { body: 'The war has displaced 2.5 million people.', label: 'displaced', value: 2_500_000, words: '2.5 million' },
    { body: 'Police arrested 38 protesters.', label: 'detained', value: 38, words: '38' },
    { body: 'Ankara sent 900 troops to the border.', label: 'troops', value: 900, words: '900' },
    { body: 'Seven fishermen are missing.', label: 'missing', value: 7, words: 'Seven' },
    { body: 'The death toll has risen to 46, the mayor said.', label: 'killed', value: 46, words: '46' },
    { body: 'Ten civilians, including two children, were killed.', label: 'killed', value: 10, words: 'Ten' },
    {
      body: 'At least 24 people in the town were reportedly shot and killed.',
      label: 'killed',
      value: 24,
      words: '24',
    },
    { body: 'A veteran is accused of killing five at Port Dade airport.', label: 'killed', value: 5, words: 'five' },
    { body: 'The flood left 12 homeless.', label: 'displaced', value: 12, words: '12' },
    { body: 'Norland Launches Drones, Killing 6', label: 'killed', value: 6, words: '6' },
    { body: 'The storm kills 1, sweeps away homes.', label: 'killed', value: 1, words: '1' },
    { body: 'One person was killed.', label: 'killed', value: 1, words: 'One' },
    { body: 'Police arrested 31 over the riot.', label: 'detained', value: 31, words: '31' },
    { body: 'Ten men, mostly miners, were injured.', label: 'wounded', value: 10, words: 'Ten' },
    { body: 'Deaths reached 1,204 in Halvar.', label: 'killed', value: 1204, words: '1,204' },
    { body: 'Police killed two and three others were held.', label: 'killed', value: 2, words: 'two' },
    { body: 'When soldiers fled, 40 people were killed.', label: 'killed', value: 40, words: '40' },
    { body: 'Police killed 31 of the rioters.', label: 'killed', value: 31, words: '31' },
  ])('$body', ({ body, label, value, words }) => {
    expect(countsIn(body)).toEqual([{ label, value, unit: null, words }])
  })

  it('tells the dead from the wounded in one sentence', () => {
    expect(countsIn('The shelling killed 9 people and wounded 14.').map(({ label, value }) => [label, value])).toEqual([
      ['killed', 9],
      ['wounded', 14],
    ])
  })

  it('takes no number of a brigade for what it did', () => {
    expect(countsIn('Brigade 93 killed 4 people.').map(({ value }) => value)).toEqual([4])
  })

  it('tells them apart where a comma stands between', () => {
    expect(countsIn('Three dead, 12 wounded in the blast.').map(({ label, value }) => [label, value])).toEqual([
      ['killed', 3],
      ['wounded', 12],
    ])
  })

  it('gives a sum with its currency', () => {
    expect(countsIn('The port has cost $1.2 billion.')).toEqual([
      { label: 'sum', value: 1_200_000_000, unit: 'USD', words: '1.2 billion' },
    ])
  })

  it.each([
    { body: 'A 24-year-old man was killed.', why: 'an age' },
    { body: 'Up to 30 Norlandic soldiers died in the ambush.', why: 'how many at most' },
    { body: 'The death toll nears 2,000 in Halvar.', why: 'it is not reached' },
    { body: 'As many as 30 soldiers were killed in the ambush.', why: 'how many at most' },
    { body: 'The port will get $4 million in loans.', why: 'it has not happened' },
    { body: 'The senator wants to cut off its $4 million in aid.', why: 'a standing sum' },
    { body: 'He was killed on May 24.', why: 'a day' },
    { body: 'The minister was killed in 2019 at home.', why: 'a year' },
    { body: 'In 2009, 40 people died in a similar crash.', why: 'another event' },
    { body: 'No charges follow from the April 2024 strike that killed seven aid workers.', why: 'an earlier event' },
    { body: 'The cabinet debated last weekend’s attack, which killed up to 75 people.', why: 'an earlier event' },
    { body: 'Article 19 said that reporters were detained in the capital.', why: 'the number of a name' },
    { body: 'No. 7 was killed in the final minutes of the game.', why: 'the number of a name' },
    { body: 'The dead were buried within 24 hours.', why: 'hours' },
    { body: 'Turnout was 24 percent, officials said.', why: 'a share' },
    { body: 'Nobody was killed.', why: 'no figure' },
    {
      body: 'A woman and two girls, aged five and 10, were killed in a strike on a residential area in Halvar, the mayor said.',
      why: 'a part of those killed, or ages',
    },
    { body: 'Two soldiers and a child were killed in the blast.', why: 'a part of those killed' },
    { body: 'The elder Rahimi ruled the republic of Norland from 1989 until his death in February.', why: 'a year' },
    {
      body: 'Kessian daily Covid-19 deaths hit record high but lawmakers rule out lockdown',
      why: 'the name of a disease',
    },
    {
      body: 'A similar transfer involving another ship of Norland, Rey Song 1, was captured in satellite photos released on Monday.',
      why: 'the name of a ship',
    },
    { body: 'One should not assume they are connected to refugees.', why: 'a pronoun' },
    { body: 'One of the missing girls was found.', why: 'a pronoun' },
    { body: 'The T-72 and the 737 were captured on film.', why: 'a model' },
    { body: 'The mayor, 45, was killed on the 24th day.', why: 'an age and an ordinal' },
    { body: 'The strike could kill 300 people.', why: 'what may happen' },
    { body: 'Forty miners are feared dead.', why: 'what is feared' },
    { body: 'The storm killed 300 cattle.', why: 'no people' },
    { body: 'Two soldiers said the road was shut.', why: 'men who speak' },
    { body: 'One in five was hurt by the tax.', why: 'a share' },
    { body: 'The court freed 131 detained prisoners.', why: 'those who are freed' },
    { body: 'Divers recovered 22 more bodies.', why: 'a part of a count' },
    { body: 'He fled after 12 rounds.', why: 'rounds' },
    { body: 'A boy age 14 was killed in Halvar.', why: 'an age' },
    { body: 'Two women, aged 45 and 50, were killed.', why: 'ages' },
    { body: 'Two girls and their mother were killed.', why: 'a part of those killed' },
    { body: 'Two soldiers, a teacher and a nurse were killed.', why: 'a part of those killed' },
    { body: 'Two men and three others were killed.', why: 'a part of those killed' },
    { body: 'The Rey Song 2 was captured.', why: 'the name of a ship' },
    { body: 'Two women, three children were killed.', why: 'a part of those killed' },
    { body: 'Two girls and the mother were killed.', why: 'a part of those killed' },
    { body: 'The army killed two girls and three others in Halvar.', why: 'a part of those killed' },
    { body: 'Three out of 10 were killed.', why: 'a share' },
    { body: 'One out of five people was killed.', why: 'a share' },
    { body: 'Six in 10 were killed.', why: 'a share' },
    { body: 'Flight 93 was captured on film.', why: 'the number of a name' },
    { body: 'Brigade 93 killed nobody.', why: 'the number of a name' },
    { body: 'Police killed one of the rioters.', why: 'a part of a whole' },
    { body: 'Six of the protesters were killed.', why: 'a part of a whole' },
    { body: 'The 24 were killed, the mayor said.', why: 'men who were named before' },
    { body: 'Among 24 people were killed officers.', why: 'a part of a whole' },
    { body: 'Twelve men, a doctor said, were killed.', why: 'another clause' },
    { body: 'The death toll of the 46 villages grew.', why: 'villages' },
  ])('takes no count from $why: $body', ({ body }) => {
    expect(countsIn(body)).toEqual([])
  })

  it.each([
    ['Nine people were killed in Halvar on Monday.', 'Halvar'],
    ['Nine people were killed in Port Dade, police said.', 'Port Dade'],
    ['Nine people were killed in Norlandic strikes.', null],
    ['Nine people were killed in March.', null],
  ])('%s is set in %s', (body, place) => {
    expect(figuresOf(readingOf({ id: 'a', body })).map((figure) => figure.place)).toEqual([place])
  })
})
