import { describe, expect, it } from 'vitest'
import { statedAct } from '#src/analysis/english/acts/stated-act.ts'

/** The act that a sentence states, and its target's name; its cue stands in ‹ ›, a target of a state in ⟨ ⟩. */
function actIn(marked: string, actorId: string | null = 'state:XX') {
  const text = marked.replaceAll(/[‹›⟨⟩]/g, '')
  const span = (open: string, close: string) => {
    const before = marked.slice(0, marked.indexOf(open)).replaceAll(/[‹›⟨⟩]/g, '')
    const words = marked.slice(marked.indexOf(open) + 1, marked.indexOf(close))
    return { start: before.length, end: before.length + words.replaceAll(/[‹›⟨⟩]/g, '').length, words }
  }
  const target = marked.includes('⟨') ? span('⟨', '⟩') : null
  const stated = statedAct(text, {
    cue: span('‹', '›'),
    target: target && { start: target.start, end: target.end, name: target.words, actorId },
    printed: true,
  })
  return stated && [stated.act, stated.hasTarget ? target!.words : null]
}

describe('the act of a statement, as readers are told of it', () => {
  it.each([
    ['Doe ‹accused› ⟨Norland⟩ of breaking the truce.', 'accuse', 'Norland'],
    ['Doe ‹urged› President ⟨Jane Roe⟩ to resign.', 'request', 'Jane Roe'],
    ['Doe ‹called on› ⟨Norland⟩ to withdraw.', 'request', 'Norland'],
    ['Doe ‹called› on ⟨Norland⟩ to withdraw.', 'request', 'Norland'],
    ['Doe ‹has urged› its ally ⟨Norland⟩ to withdraw.', 'request', 'Norland'],
    ['Doe ‹asked› ⟨Norland⟩ to withdraw.', 'request', 'Norland'],
    ['Doe ‹threatened› ⟨Norland⟩ with tariffs.', 'threaten', 'Norland'],
    ['Doe ‹backed› ⟨Norland⟩.', 'support', 'Norland'],
    ['Doe ‹agreed to› the plan.', 'agree', null],
    ['Doe ‹condemned› the ⟨Norland⟩ settlers.', 'accuse', null],
    ['Doe ‹condemned› ⟨Norland⟩’s strike.', 'accuse', null],
    ['Doe ‹condemned› an attack on a station in ⟨Norland⟩.', 'accuse', null],
    ['Doe ‹urged› the army to leave ⟨Norland⟩.', 'request', null],
    ['Doe ‹rejected› the plan for disarming ⟨Norland⟩.', 'reject', null],
    ['Doe ‹ruled out› talks.', 'reject', null],
  ])('%s', (marked, act, target) => {
    expect(actIn(marked)).toEqual([act, target])
  })

  it.each([
    'Doe ‹said› he plans to declare the strait a territory of ⟨Norland⟩.',
    'Doe ‹announced› she would step down.',
    'Doe ‹warned› that the move will cost billions.',
    'Doe ‹vowed› to help ⟨Norland⟩.',
    'Doe ‹proposed› talks with ⟨Norland⟩.',
    'Doe did not ‹accuse› ⟨Norland⟩.',
    'Doe declined to ‹condemn› ⟨Norland⟩.',
    'Doe never ‹threatened› ⟨Norland⟩.',
    'Doe ‹asked› whether ⟨Norland⟩ would come.',
    '“Why is ⟨Norland⟩ late?” Doe ‹asked›. The road to it is long.',
    'Doe sharply ‹criticised› ⟨Norland⟩ after its vote.',
    'Doe ‹blasted› ⟨Norland⟩ and its allies.',
    'Doe ‹welcomed› ⟨Jane Roe⟩ outside the palace.',
    'Doe ‹praised› ⟨Norland⟩.',
    'Doe ‹agreed› that ⟨Norland⟩ is large.',
    'Doe ‹was› there.',
  ])('nothing is stated by: %s', (marked) => {
    expect(actIn(marked)).toBeNull()
  })

  it.each([
    ['place:el-obeid', null],
    [null, null],
    ['group:hamas', 'Norland'],
    ['person:jane-roe', 'Norland'],
  ])('a target that is %s is shown as %s', (actorId, target) => {
    expect(actIn('Doe ‹urged› ⟨Norland⟩ to stop.', actorId)).toEqual(['request', target])
  })

  it('a statement without a cue states no act', () => {
    expect(statedAct('“Stop,” Doe.', { cue: null, target: null, printed: true })).toBeNull()
  })
})
