import { describe, expect, it } from 'vitest'
import { comingUpIn } from '#src/stories/facts/coming-up.ts'
import { readingOf } from '#test/support/reading.ts'

/** 4 March 2026 is a Wednesday. */
const daysIn = (body: string, at = '2026-03-04T09:00:00Z') =>
  comingUpIn(readingOf({ id: 'a', body, at })).map(({ on }) => on)

describe('what an article announces', () => {
  it.each([
    { body: 'The summit is scheduled for Monday in Oslo.', on: '2026-03-09' },
    { body: 'Ministers will meet on Friday in Ankara.', on: '2026-03-06' },
    { body: 'Parliament is due to vote tomorrow.', on: '2026-03-05' },
    { body: 'The deadline for the troops expires on March 31.', on: '2026-03-31' },
    { body: 'Talks are expected to open on 12 April.', on: '2026-04-12' },
    { body: 'The court will rule on January 8.', on: '2027-01-08' },
    { body: 'The treaty will be signed on May 3, 2027.', on: null },
    { body: 'The election will be held on Wednesday.', on: '2026-03-04' },
    { body: 'The court will rule on January 28.', on: '2027-01-28' },
    { body: 'The court will rule on January 29.', on: null },
    { body: 'The court will rule on March 4.', on: '2026-03-04' },
    { body: 'The court will rule on March 3.', on: null },
    { body: 'Orlo waits for the envoy, whom he is scheduled to meet on Monday.', on: '2026-03-09' },
    { body: 'Both could go on with their talks toward a March 31 final deadline.', on: '2026-03-31' },
    { body: 'They talk on, with a missile pact’s March 31 deadline.', on: '2026-03-31' },
    { body: 'The president delayed a deadline for the deal until Friday.', on: '2026-03-06' },
    { body: 'Orlo plans to reveal on Monday what comes next, she told reporters.', on: '2026-03-09' },
  ])('$body', ({ body, on }) => {
    expect(daysIn(body)).toEqual(on === null ? [] : [on])
  })

  it.each([
    { body: 'The two ministers met on Monday in Paris.', why: 'it has happened' },
    { body: 'He will not resign, the minister said on Monday.', why: 'Monday is when he said it' },
    { body: 'Sen. Carl Milner on Tuesday said the president will return to war.', why: 'Tuesday is when he said it' },
    {
      body: 'The board was set to consider both plans at a Friday meeting that was cancelled.',
      why: 'it is called off',
    },
    { body: '“I have paused the tariffs that were scheduled to begin tomorrow,” she said.', why: 'it is put off' },
    { body: 'The strike that was due to begin on Friday is over.', why: 'it is over' },
    { body: 'A deadline of Friday has passed.', why: 'it is over' },
    { body: 'Until Sunday, the envoy, 65, hadn’t given an interview on Norland.', why: 'that time is over' },
    { body: 'They asked whether they would be free to cross it today, tomorrow, next week.', why: 'no day is meant' },
    {
      body: 'The premier seemed to lose the vote that is due in May until the offer of Monday gave her time.',
      why: 'the day is of another clause, and past',
    },
    { body: 'The governor said that he would seek to postpone the vote until 2 June.', why: 'it is only sought' },
    { body: 'He has not named a cabinet, missing a Sunday deadline.', why: 'that day is past' },
    { body: 'Missing Sunday deadline, the cabinet will meet.', why: 'that day is past' },
    { body: 'Having missed a March 31 deadline, the cabinet will meet.', why: 'that day is past' },
    { body: 'The hearing was due on Friday.', why: 'it may have come to nothing' },
    { body: 'The talks will go on.', why: 'no day is named' },
    { body: 'The February 30 session will be long.', why: 'there is no such day' },
  ])('hears nothing in “$body”: $why', ({ body }) => {
    expect(daysIn(body)).toEqual([])
  })

  it('counts days from the article, not from the reader', () => {
    expect(daysIn('Ministers will meet on Friday.', '2026-03-07T09:00:00Z')).toEqual(['2026-03-13'])
  })
})
