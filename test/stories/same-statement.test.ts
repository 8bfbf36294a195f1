import { describe, expect, it } from 'vitest'
import { findDisputes } from '#src/stories/facts/disputes.ts'
import { turnsOf } from '#src/stories/facts/position-timeline.ts'
import { sameStatements } from '#src/stories/facts/same-statement.ts'
import { outletNamed, readingOf, statementOf } from '#test/support/reading.ts'

type Said = Parameters<typeof statementOf>[1]

const saying = (id: string, at: string, body: string, ...said: readonly Said[]) =>
  readingOf({
    id,
    at,
    body,
    outlet: outletNamed(id),
    found: (text) => ({ actors: [], statements: said.map((one) => statementOf(text, one)) }),
  })

const first = saying('courier', '2026-03-04T08:00:00Z', '“We will not open the dam before spring,” said Nadia Karim.', {
  speaker: 'Nadia Karim',
  cue: 'said',
  content: 'We will not open the dam before spring,',
  grade: 'verbatim',
})
const later = saying(
  'gazette',
  '2026-03-04T10:00:00Z',
  'Minister Nadia Karim said they will not open the dam before the spring.',
  {
    speaker: 'Minister Nadia Karim',
    cue: 'said',
    content: 'they will not open the dam before the spring',
  },
)
const reprint = saying('post', '2026-03-04T11:00:00Z', '“We will not open the dam before spring,” Karim said.', {
  speaker: 'Karim',
  cue: 'said',
  content: 'We will not open the dam before spring,',
  grade: 'verbatim',
})
const another = saying(
  'ledger',
  '2026-03-04T09:00:00Z',
  'Omar Karabey said they will not open the dam before spring.',
  {
    speaker: 'Omar Karabey',
    cue: 'said',
    content: 'they will not open the dam before spring',
  },
)

describe('one thing said, many articles', () => {
  it('is told once, by its earliest source, with the others and their wordings', () => {
    const groups = sameStatements([reprint, later, first, another])
    expect(
      groups.map(({ first: { read }, also, versions }) => ({
        from: read.article.id,
        also: also.map((one) => one.read.article.id),
        versions: versions.map((one) => one.read.article.id),
      })),
    ).toEqual([
      { from: 'courier', also: ['gazette', 'post'], versions: ['gazette'] },
      { from: 'ledger', also: [], versions: [] },
    ])
  })

  it('never joins what was said with its contrary, or with another figure', () => {
    const contrary = saying(
      'ledger',
      '2026-03-04T09:00:00Z',
      'Nadia Karim said they will open the dam before the spring.',
      {
        speaker: 'Nadia Karim',
        cue: 'said',
        content: 'they will open the dam before the spring',
      },
    )
    expect(sameStatements([first, contrary])).toHaveLength(2)
  })

  it('keeps two translations of one quotation as versions of each other, and no reported paraphrase', () => {
    const translated = saying(
      'post',
      '2026-03-04T12:00:00Z',
      '“Our province will never bow to threats from the coast,” said Nadia Karim.',
      {
        speaker: 'Nadia Karim',
        cue: 'said',
        content: 'Our province will never bow to threats from the coast,',
        grade: 'verbatim',
      },
    )
    const otherwise = saying(
      'gazette',
      '2026-03-04T13:00:00Z',
      '“This province shall never yield to the menaces of that coast,” said Nadia Karim.',
      {
        speaker: 'Nadia Karim',
        cue: 'said',
        content: 'This province shall never yield to the menaces of that coast,',
        grade: 'verbatim',
      },
    )
    const groups = sameStatements([translated, otherwise])
    expect(groups.map(({ versions }) => versions.map(({ read }) => read.article.id))).toEqual([['gazette']])
    const reported = {
      ...otherwise,
      analysis: {
        ...otherwise.analysis,
        statements: otherwise.analysis.statements.map((one) => ({ ...one, grade: 'reported' as const })),
      },
    }
    expect(sameStatements([translated, reported])).toHaveLength(2)
  })

  const said = (id: string, content: string) =>
    saying(id, '2026-03-04T09:00:00Z', `Nadia Karim said ${content}.`, { speaker: 'Nadia Karim', cue: 'said', content })

  it.each([
    [
      'the same four words of five and six',
      'rain fell across northern fields',
      'rain fell across northern valleys now',
      1,
    ],
    ['three words alone', 'rain fell across fields', 'rain fell across valleys', 2],
    ['a figure more', 'rain fell across northern fields', '4 rain fell across northern fields', 2],
    ['other figures', 'rain fell across 4 northern fields', 'rain fell across 5 northern fields', 2],
    ['a “not”', 'rain fell across northern fields', 'rain never fell across northern fields', 2],
    ['two negations', 'nobody said rain never fell across northern fields', 'said rain fell across northern fields', 1],
    ['the same two words', 'rain fell', 'rain fell', 1],
  ])('are one or two with %s', (_, one, other, groups) => {
    expect(sameStatements([said('a', one), said('b', other)])).toHaveLength(groups)
  })

  it('are listed by article where they came at the same moment', () => {
    const [group] = sameStatements([
      said('b', 'rain fell across northern fields'),
      said('a', 'rain fell across northern fields'),
    ])
    expect(group!.first.read.article.id).toBe('a')
  })

  it('never joins what two people said in the same words', () => {
    expect(sameStatements([first, another])).toHaveLength(2)
  })
})

describe('claims and denials', () => {
  const claim = saying(
    'courier',
    '2026-03-04T08:00:00Z',
    'The army accused the militia of shelling the market of Sarab.',
    {
      speaker: 'The army',
      cue: 'accused',
      content: 'the militia of shelling the market of Sarab',
      act: 'accuse',
    },
  )
  const denial = saying(
    'gazette',
    '2026-03-04T09:00:00Z',
    'The militia denied that it had shelled the market of Sarab.',
    {
      speaker: 'The militia',
      cue: 'denied',
      content: 'it had shelled the market of Sarab',
      act: 'reject',
    },
  )
  const aside = saying('post', '2026-03-04T09:30:00Z', 'The mayor rejected a new tax on bread.', {
    speaker: 'The mayor',
    cue: 'rejected',
    content: 'a new tax on bread',
    act: 'reject',
  })

  it('pairs who claims with who denies', () => {
    const said = sameStatements([claim, denial, aside])
    const [dispute, ...others] = findDisputes(said)
    expect(others).toEqual([])
    expect(said[dispute!.claim]!.first.statement.speaker?.name).toBe('The army')
    expect(dispute!.denials.map((index) => said[index]!.first.statement.speaker?.name)).toEqual(['The militia'])
  })

  it('finds no dispute between two who both deny', () => {
    const body = 'The governor said the market of Sarab was not shelled.'
    const content = 'the market of Sarab was not shelled'
    const both = saying('post', '2026-03-04T08:30:00Z', body, {
      speaker: 'The governor',
      cue: 'said',
      content,
      act: 'state',
    })
    expect(findDisputes(sameStatements([both, denial]))).toEqual([])
  })

  it('finds no dispute between a body and who speaks for it', () => {
    const body = 'Omar Sefi said the militia shelled the market of Sarab by mistake.'
    const found = { speaker: 'Omar Sefi', cue: 'said', content: 'the militia shelled the market of Sarab by mistake' }
    const own = saying('post', '2026-03-04T08:30:00Z', body, { ...found, act: 'state', office: 'militia spokesman' })
    const other = saying('post', '2026-03-04T08:30:00Z', body, { ...found, act: 'state', office: 'army spokesman' })
    expect(findDisputes(sameStatements([own, denial]))).toEqual([])
    expect(findDisputes(sameStatements([other, denial]))).toHaveLength(1)
  })

  it('finds no dispute where somebody denies what was only criticised', () => {
    const body = 'The army criticised the militia for its new market tax.'
    const blame = {
      speaker: 'The army',
      cue: 'criticised',
      content: 'the militia for its new market tax',
      act: 'accuse',
    }
    expect(
      findDisputes(sameStatements([saying('a', '2026-03-04T08:30:00Z', body, { ...blame, act: 'accuse' }), denial])),
    ).toEqual([])
  })

  it('finds no dispute where the claim is of another than him who denies', () => {
    const body = 'Omar Sefi said a deal with the army would let the militia shell the market of Sarab again.'
    const content = 'a deal with the army would let the militia shell the market of Sarab again'
    const found = { speaker: 'Omar Sefi', cue: 'said', content, act: 'state' } as const
    expect(findDisputes(sameStatements([saying('a', '2026-03-04T08:30:00Z', body, found), denial]))).toEqual([])
  })

  it('finds no dispute with who believes the denial', () => {
    const content = 'the militia’s denial of shelling the market of Sarab was honest'
    const found = { speaker: 'Omar Sefi', cue: 'said', content, act: 'state' } as const
    const trust = saying('a', '2026-03-04T08:30:00Z', `Omar Sefi said ${content}.`, found)
    expect(findDisputes(sameStatements([trust, denial]))).toEqual([])
  })

  it('finds no dispute where a rejection answers nothing', () => {
    expect(findDisputes(sameStatements([claim, aside]))).toEqual([])
  })
})

describe('one actor on one matter, over time', () => {
  it.each([
    { story: 'a no that becomes a yes', acts: ['reject', 'agree'], turned: [false, true] },
    { story: 'a yes that becomes a no', acts: ['support', 'accuse'], turned: [false, true] },
    {
      story: 'words that lean neither way in between',
      acts: ['reject', 'state', 'agree'],
      turned: [false, false, true],
    },
    { story: 'one that stays', acts: ['reject', 'threaten', 'state'], turned: [false, false, false] },
    { story: 'there and back', acts: ['agree', 'reject', 'concede'], turned: [false, true, true] },
    { story: 'silence', acts: [], turned: [] },
  ] as const)('marks where the act turns: $story', ({ acts, turned }) => {
    expect(turnsOf(acts)).toEqual(turned)
  })
})

describe('what is no denial', () => {
  const at = '2026-03-04T09:00:00Z'
  const claim = saying('courier', '2026-03-04T08:00:00Z', 'The crew said conditions on the carrier were harsh.', {
    speaker: 'The crew',
    cue: 'said',
    content: 'conditions on the carrier were harsh',
    act: 'state',
  })

  it.each([
    [
      'The minister dismissed worries over harsh conditions on the carrier.',
      'dismissed',
      'worries over harsh conditions on the carrier',
    ],
    [
      'The court rejected an appeal over harsh conditions on the carrier.',
      'rejected',
      'an appeal over harsh conditions on the carrier',
    ],
    [
      'The court denied a request to end harsh conditions on the carrier.',
      'denied',
      'a request to end harsh conditions on the carrier',
    ],
    ['The ministry opposes harsh conditions on the carrier.', 'opposes', 'harsh conditions on the carrier'],
  ])('pairs nobody: %s', (body, cue, content) => {
    const speaker = body.split(' ').slice(0, 2).join(' ')
    const other = saying('gazette', at, body, { speaker, cue, content, act: 'reject' })
    expect(findDisputes(sameStatements([claim, other]))).toEqual([])
  })

  it('is one where the claim is named', () => {
    const body = 'The minister rejected claims that conditions on the carrier were harsh.'
    const found = {
      speaker: 'The minister',
      cue: 'rejected',
      content: 'claims that conditions on the carrier were harsh',
    }
    const denial = saying('gazette', at, body, { ...found, act: 'reject' })
    expect(findDisputes(sameStatements([claim, denial]))).toHaveLength(1)
  })
})
