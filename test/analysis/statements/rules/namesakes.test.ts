import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Each statement as “name (office)”, in reading order; “?” before the name where the text does not tell whose it is. */
function speakersOf(text: string): string[] {
  return analyze(text).statements.map(
    ({ speaker, office }) =>
      `${speaker?.actorId ? '' : '?'}${speaker?.name ?? '–'}${office === null ? '' : ` (${office})`}`,
  )
}

describe('whoever bears the surname of another', () => {
  it.each([
    {
      story: 'a president is not the first lady',
      text: 'First lady Michelle Oban visited a school in Ohio on Monday. President Oban said the country must spend more.',
      who: ['Oban (President)'],
    },
    {
      story: 'nor the one whom an apposition calls so',
      text: 'Jill Birken, the first lady, spoke to nurses. President Birken said that taxes would rise.',
      who: ['Birken (President)'],
    },
    {
      story: 'where both are named once, a bare surname is neither',
      text: 'Jill Birken, the first lady, spoke to nurses. Birken said it was late. President Birken said that taxes would rise.',
      who: ['?Birken', 'Birken (President)'],
    },
    {
      story: 'where one is named more often, it is that one',
      text: 'First lady Melinda Tolland left. President Tolland said it was late. President Tolland met her. Tolland said he was tired.',
      who: ['Tolland (President)', 'Tolland (President)'],
    },
    {
      story: 'a former first lady can be a secretary',
      text: 'Hilda Crandon, the former first lady, came to Iowa. Secretary Crandon said that the plan would fail.',
      who: ['Hilda Crandon (former first lady)'],
    },
    {
      story: 'a mayor is not a senator',
      text: 'Senator Karen Wilmer spoke on Monday. Mayor Wilmer said the bridge would open in May.',
      who: ['Wilmer (Mayor)'],
    },
    {
      story: 'the president of a body can be a senator or a mayor',
      text: 'Senate President Ian Wilmer spoke on Monday. Senator Wilmer said the bill would pass in May.',
      who: ['Ian Wilmer (Senate President)'],
    },
    {
      story: 'a mayor can have been a senator',
      text: 'Former Senator Karen Wilmer spoke on Monday. Mayor Wilmer said the bridge would open in May.',
      who: ['Karen Wilmer (Former Senator)'],
    },
    {
      story: 'two words for one office are one office',
      text: 'Senator Karen Wilmer spoke on Monday. Sen. Wilmer said the bridge would open in May.',
      who: ['Karen Wilmer (Senator)'],
    },
    {
      story: 'a president is not the daughter',
      text: 'Ivana Tolland, the president’s daughter, spoke in Ohio. President Tolland said that she did well.',
      who: ['Tolland (President)'],
    },
    {
      story: 'nor the son of the same name, who has no office of his',
      text: 'President Tolland went to Ohio. Donald Tolland Jr. went along. “It was huge,” Tolland Jr. said. President Tolland said he was glad.',
      who: ['Donald Tolland Jr.', 'Tolland (President)'],
    },
    {
      story: 'a comma before “Jr.” changes nothing',
      text: 'Donald Tolland, Jr., the president’s son, went along. “It was huge,” Donald Tolland, Jr. said.',
      who: ['Donald Tolland, Jr. (president’s son)'],
    },
    {
      story: 'a junior without a namesake is meant by the bare surname',
      text: 'Robert Kelland Jr. spoke in Ohio. Kelland said it was late.',
      who: ['Robert Kelland Jr.'],
    },
    {
      story: '“the first lady” is whom the text calls so',
      text: 'The first lady, Melinda Tolland, opened a clinic. The first lady said it was late.',
      who: ['Melinda Tolland (first lady)'],
    },
  ])('$story', ({ text, who }) => {
    expect(speakersOf(text)).toEqual(who)
  })
})

describe('a first name that is explained as if new', () => {
  it.each([
    {
      story: 'is another person, and so is “he” after it',
      text: 'Bishop Anton Weller opened the kitchen. "He never came back," Anton, an unemployed welder, told the Echo. "I was there every day," he added.',
      who: ['Anton', 'Anton'],
    },
    {
      story: 'is another person wherever it stands again',
      text: 'Judge Helena Moran praised the strikers. “We sleep in the vans,” said Helena, a bus driver. Helena said she was cold.',
      who: ['Helena Moran (Judge)', 'Helena (bus driver)', 'Helena (bus driver)'],
    },
    {
      story: 'is not the person whom an office brings in later',
      text: 'Elena, 41, a teacher, said the vote was fair. President Elena Moss said she was glad.',
      who: ['Elena', 'Elena Moss (President)'],
    },
    {
      story: 'without an explanation is the person of that name',
      text: 'Judge Helena Moran praised the strikers. Helena said she was cold.',
      who: ['Helena Moran (Judge)', 'Helena Moran (Judge)'],
    },
  ])('$story', ({ text, who }) => {
    expect(speakersOf(text)).toEqual(who)
  })
})
