import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { sliceOf } from '#src/base/span.ts'

const contents = (text: string) => analyze(text).statements.map(({ content }) => sliceOf(text, content))

describe('time and occasion behind a stance', () => {
  it.each([
    ['The minister repeated the allegation on Friday.', 'the allegation'],
    ['Iran rejected the offer on Tuesday.', 'the offer'],
    ['Iran rejected the offer Tuesday.', 'the offer'],
    ['Iran rejected the offer yesterday.', 'the offer'],
    ['The envoy praised the truce late on Monday night.', 'the truce'],
    ['The envoy denied the claims in a statement on Monday.', 'the claims'],
    ['Jane Doe praised the troops at a rally on Saturday.', 'the troops'],
    ['Jane Doe denounced the plan in a radio interview.', 'the plan'],
  ])('belongs to the saying: %s', (text, content) => {
    expect(contents(text)).toEqual([content])
  })

  it.each([
    ['Jane Doe condemned the raid on Monday.', 'the raid on Monday'],
    ['Jane Doe condemned the attack in Geneva on Monday.', 'the attack in Geneva on Monday'],
    ['The army confirmed the death of its commander on Friday.', 'the death of its commander on Friday'],
    ['Jane Doe called for a vote on Sunday.', 'a vote on Sunday'],
    ['Jane Doe demanded an answer on Friday.', 'an answer on Friday'],
    ['Jane Doe urged voters to stay home on Monday.', 'to stay home on Monday'],
    ['Jane Doe said the talks would open on Friday.', 'the talks would open on Friday'],
    ['Jane Doe criticised the raid on Monday that killed two.', 'the raid on Monday that killed two'],
  ])('stays where it may be the event’s own: %s', (text, content) => {
    expect(contents(text)).toEqual([content])
  })

  it('is nothing that is said', () => {
    expect(contents('The ministry issued a warning on Sunday.')).toEqual([])
  })
})
