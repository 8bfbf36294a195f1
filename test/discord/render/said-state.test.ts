import { describe, expect, it } from 'vitest'
import { parseSaidState, type SaidState, saidId } from '#src/discord/render/said-state.ts'

const state: SaidState = {
  who: 'Jane Doe',
  about: null,
  sinceMs: 86_400_000,
  grade: 'reported',
  lessCertain: false,
  at: new Date('2026-03-04T12:00:00Z'),
  page: 2,
}

const partsOf = (id: string | null) => (id ?? '').split(/[^\p{L}\p{N} ]/u)

describe('what a button under a page of the ledger remembers', () => {
  it.each([
    { story: 'certain statements of one grade', change: {} },
    { story: 'less certain ones of one grade', change: { lessCertain: true } },
    { story: 'less certain ones of every grade', change: { lessCertain: true, grade: null } },
  ])('$story', ({ change }) => {
    const asked = { ...state, ...change }
    const id = saidId('next', asked)
    expect(id).not.toBeNull()
    const [, ...values] = partsOf(id)
    expect(parseSaidState(values)?.state).toEqual(asked)
  })

  it('is read as certain where an earlier version has written it', () => {
    const [, ...values] = partsOf(saidId('next', state))
    expect(values[2]).toBe('1')
    expect(parseSaidState(values)?.state.lessCertain).toBe(false)
  })
})
