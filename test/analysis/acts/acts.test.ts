import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/analyze.ts'

/** “reject: Iran → Iraq” for each act of a text. */
const acts = (text: string): string[] =>
  analyze(text).acts.map(({ act, actor, target }) => `${act}: ${actor?.name ?? '-'} → ${target?.name ?? '-'}`)
const types = (text: string): string[] => analyze(text).acts.map(({ act }) => act)

describe('mood and negation turn an act round', () => {
  it.each([
    ['Hungary agreed to sign the treaty.', ['agree']],
    ['Hungary refused to sign the treaty.', ['reject']],
    ['Hungary did not agree to the plan.', ['reject']],
    ['Hungary will not attend the summit.', ['reject']],
    ['Hungary will attend the summit.', ['agree']],
    ['Hungary attended the summit.', ['consult']],
    ['Hungary is ready to talk.', ['agree']],
    ['Hungary is unwilling to talk.', ['reject']],
    ['Rebels attacked the base.', ['assault']],
    ['Rebels did not attack the base.', []],
    ['Rebels will attack the base.', ['threaten']],
    ['Rebels could attack the base.', ['threaten']],
    ['Rebels denied attacking the base.', ['reject']],
    ['Rebels threatened to attack the base.', ['threaten']],
    ['Rebels vowed to destroy the base.', ['threaten']],
    ['Rebels vowed to help the wounded.', ['agree']],
    ['Rebels began to shell the base.', ['assault']],
    ['Rebels agreed not to attack the base.', ['agree']],
    ['The envoy urged rebels to leave the base.', ['request']],
    ['The envoy said rebels must leave the base.', ['request']],
  ])('%s', (text, expected) => {
    expect(types(text)).toEqual(expected)
  })
})

describe('the outermost clause decides', () => {
  it.each([
    ['After rebels shelled the town, Chad called for a truce.', ['request: Chad → -']],
    ['The general who had attacked the town resigned.', ['concede: - → -']],
    ['Kenya praised the force that attacked the camp.', ['support: Kenya → -']],
    ['Oman and Qatar held talks.', ['consult: Oman → Qatar']],
    ['The town was shelled by Syrian troops.', ['assault: Syria → -']],
    ['Protesters clashed with police in Lima.', ['protest: - → Lima']],
    ['Talks between Iran and Iraq began.', ['consult: - → Iran']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('statements bear their act', () => {
  const statement = (text: string) => analyze(text).statements[0]

  it.each([
    ['“We will not negotiate,” said Foreign Minister Hadi Mansour.', 'reject'],
    ['“We are ready to talk to Iran,” said Foreign Minister Hadi Mansour.', 'agree'],
    ['“We condemn the attack,” said Foreign Minister Hadi Mansour.', 'accuse'],
    ['“Iran must stop the bombing,” said Foreign Minister Hadi Mansour.', 'request'],
    ['“The weather was fine,” said Foreign Minister Hadi Mansour.', 'state'],
    ['“We welcome the truce,” said Foreign Minister Hadi Mansour.', 'support'],
  ])('%s', (text, act) => {
    expect(statement(text)?.act).toBe(act)
  })

  it('an act of a statement points at it', () => {
    const { acts: found, statements } = analyze('“We condemn the attack on Kenya,” said Foreign Minister Hadi Mansour.')
    expect(found.map(({ statement: index }) => index)).toEqual([0])
    expect(statements).toHaveLength(1)
  })
})

describe('laws of acts', () => {
  const words = fc.constantFrom(
    'Iran',
    'Iraq',
    'said',
    'attacked',
    'the',
    'agreed',
    'to',
    'not',
    'will',
    'by',
    'and',
    'who',
    ',',
    '.',
    '“',
    '”',
    '\n',
    'refused',
    'U.S.',
    'Mr.',
    'Cole',
    'was',
    'that',
    'talks',
    '\ud800',
    '\u200b',
  )

  it('any text: no throw, spans in the text, actors of the article', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
        (text) => {
          const { acts: found, actors, statements } = analyze(text)
          const ids = new Set(actors.map(({ id }) => id))
          for (const { start, end, actor, target, statement, confidence } of found) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(end).toBeGreaterThan(start)
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
            for (const party of [actor, target]) if (party?.actorId) expect(ids).toContain(party.actorId)
            if (statement !== null) expect(statements[statement]).toBeDefined()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
