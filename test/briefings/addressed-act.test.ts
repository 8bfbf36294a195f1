import { describe, expect, it } from 'vitest'
import { addressedAct } from '#src/briefings/brief-statement.ts'

const target = (name: string, actorId: string | null) => ({ start: 0, end: name.length, name, actorId })

describe('the act of a statement, as readers are told of it', () => {
  it.each([
    { story: 'a state is addressed', given: target('Iran', 'state:IR'), told: { act: 'request', target: 'Iran' } },
    { story: 'so is a group', given: target('Hamas', 'group:hamas'), told: { act: 'request', target: 'Hamas' } },
    {
      story: 'a place is not, and nothing was asked of it',
      given: target('El Obeid', 'place:el-obeid'),
      told: { act: 'state', target: null },
    },
    {
      story: 'whom the article does not identify is not named',
      given: target('both sides', null),
      told: { act: 'request', target: null },
    },
    { story: 'an act needs no target', given: null, told: { act: 'request', target: null } },
  ])('$story', ({ given, told }) => {
    expect(addressedAct({ act: 'request', target: given })).toEqual(told)
  })
})
