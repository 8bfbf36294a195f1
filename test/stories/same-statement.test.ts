import { describe, expect, it } from 'vitest'
import { findDisputes } from '#src/stories/facts/disputes.ts'
import { turnsOf } from '#src/stories/facts/position-timeline.ts'
import { sameStatements } from '#src/stories/facts/same-statement.ts'
import { outletNamed, readingOf, spanOf, statementOf } from '#test/support/reading.ts'

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
    [
      'three negations and one',
      'rain never fell across northern fields',
      'nobody said rain never fell across no northern fields',
      1,
    ],
    [
      'six of eight words',
      'rain fell across many northern fields before dawn',
      'rain fell across many northern fields after dusk',
      1,
    ],
    [
      'five of eight words',
      'rain fell across many northern fields before dawn',
      'rain fell across many northern woods after dusk',
      2,
    ],
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

  const unnamed = (id: string, content: string) =>
    saying(id, '2026-03-04T09:00:00Z', `They say that ${content}.`, { speaker: null, cue: 'say', content })

  it.each([
    ['eight words', 'rain fell across many northern fields before dawn', 1],
    ['seven words', 'rain fell across northern fields before dawn', 2],
  ])('are one or two without a speaker, with the same %s', (_, content, groups) => {
    expect(sameStatements([unnamed('a', content), unnamed('b', content)])).toHaveLength(groups)
  })

  it('are two where one source names no speaker', () => {
    const content = 'rain fell across many northern fields before dawn'
    expect(sameStatements([said('a', content), unnamed('b', content)])).toHaveLength(2)
  })

  it('are two where nothing but a third source says that two speakers are one', () => {
    const content = 'rain fell across many northern fields before dawn'
    const as = (id: string, name: string, actorId: string | null) => {
      const read = saying(id, '2026-03-04T09:00:00Z', `${name} said ${content}.`, {
        speaker: name,
        cue: 'said',
        content,
      })
      const statements = read.analysis.statements.map((one) => ({ ...one, speaker: { ...one.speaker!, actorId } }))
      return { ...read, analysis: { ...read.analysis, statements } }
    }
    const sources = [
      as('a', 'Karim', null),
      as('b', 'Nadia Karim', 'person:karim'),
      as('c', 'The minister', 'person:karim'),
    ]
    expect(sameStatements(sources).map(({ first: { read }, also }) => [read.article.id, also.length])).toEqual([
      ['a', 1],
      ['c', 0],
    ])
  })

  it('are told by the parts of their words, or by all of them where no parts are known', () => {
    const content = 'rain fell, she added, across northern fields'
    const parts = (id: string, ...words: readonly string[]) => {
      const read = said(id, content)
      const statements = read.analysis.statements.map((one) => ({
        ...one,
        parts: words.map((word) => spanOf(read.article.text, word)),
      }))
      return { ...read, analysis: { ...read.analysis, statements } }
    }
    const [group, ...others] = sameStatements([
      parts('a', 'rain fell', 'across northern fields'),
      said('b', 'rain fell across northern fields'),
      parts('c'),
    ])
    expect(others).toEqual([])
    expect(group!.versions.map(({ read }) => read.article.id)).toEqual(['c'])
    expect(sameStatements([parts('d', 'rain fell'), said('e', 'rain fell')])).toHaveLength(1)
  })

  it('begin with the verbatim words of an article, then with the longer ones, and count the article once', () => {
    const body =
      'Karim said rain fell across fields. Karim said rain fell across fields there. “Rain fell across fields,” Karim said.'
    const one = (content: string, grade: 'verbatim' | 'reported' | 'second-hand') => ({
      speaker: 'Karim',
      cue: 'said',
      content,
      grade,
    })
    const short = one('rain fell across fields', 'reported')
    const long = one('rain fell across fields there', 'reported')
    const quoted = one('Rain fell across fields,', 'verbatim')
    const firstOf = (...given: readonly Said[]) => {
      const groups = sameStatements([saying('a', '2026-03-04T09:00:00Z', body, ...given)])
      expect(groups.map(({ also }) => also.length)).toEqual([0])
      const { read, statement } = groups[0]!.first
      return read.article.text.slice(statement.content.start, statement.content.end)
    }
    expect(firstOf(short, long, quoted)).toBe('Rain fell across fields,')
    expect(firstOf(short, long)).toBe('rain fell across fields there')
    expect(firstOf({ ...long, grade: 'second-hand' }, short)).toBe('rain fell across fields')
  })

  it('are none without a word', () => {
    expect(sameStatements([said('a', '…')])).toEqual([])
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

describe('disputes between known parties', () => {
  const disputesIn = (...bodies: readonly string[]) => {
    const readings = bodies.map((body, place) =>
      readingOf({ id: `r${place}`, body, outlet: outletNamed(`o${place}`), at: `2026-03-04T0${place}:00:00Z` }),
    )
    const all = sameStatements(readings)
    const wordsOf = (index: number) => all[index]!.first.statement.speaker?.name
    return findDisputes(all).map(({ claim, denials }) => [wordsOf(claim), ...denials.map(wordsOf)])
  }

  it('need one word alone where the accused answers', () => {
    expect(disputesIn('Japan accused China of boarding a ferry.', 'China denied that any ferry was touched.')).toEqual([
      ['Japan', 'China'],
    ])
  })

  it('are none where the accused denies another matter', () => {
    expect(disputesIn('Japan accused China of boarding a ferry.', 'China denied that grain was short.')).toEqual([])
  })

  it('are none where a third party denies what it was not accused of', () => {
    expect(disputesIn('Japan accused China of boarding a ferry.', 'Kenya denied that any ferry was touched.')).toEqual(
      [],
    )
  })

  it('are none between a body and its own officials', () => {
    const denial = 'Kenya denied that it sold stolen grain.'
    expect(disputesIn('Officials in Kenya also said Kenya sold stolen grain ships.', denial)).toEqual([])
    expect(disputesIn('Officials of Japan also said Kenya sold stolen grain ships.', denial)).toHaveLength(1)
  })

  it('are one where the claim is about who denies it, in half its words', () => {
    expect(disputesIn('Japan said Kenya sold stolen grain ships.', 'Kenya denied that it sold stolen grain.')).toEqual([
      ['Japan', 'Kenya'],
    ])
    expect(
      disputesIn(
        'Japan said Kenya sold ships for a harbour, roads, rails, wharves and cranes.',
        'Kenya denied that it sold ships, guns, mines, planes, tanks, fuel and drones.',
      ),
    ).toEqual([])
  })

  it('are none where a minister denies what another one of the same state claims', () => {
    expect(
      disputesIn('Kenya said the ferry was hit at sea.', 'Kenya denied reports that the ferry was hit at sea.'),
    ).toEqual([])
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

  it.each([
    ['rejected claims that conditions on the carrier were harsh', 'conditions on the carrier were harsh', 1],
    [
      'rejected the most recent of all those loud claims that conditions on the carrier were harsh',
      'conditions on the carrier were harsh',
      1,
    ],
    [
      'rejected the most recent of all those very loud claims that conditions on the carrier were harsh',
      'conditions on the carrier were harsh',
      0,
    ],
    ['rejected that conditions on the carrier were harsh', 'conditions on the carrier were harsh', 0],
    ['rejected claims that conditions on land were fine', 'claims that conditions on land were fine', 0],
    ['denied claims that conditions were good', 'claims that conditions were good', 0],
    [
      'denied claims that the carrier had conditions and harsh food, late mail and cold decks',
      'claims that the carrier had conditions and harsh food, late mail and cold decks',
      1,
    ],
  ])('is one by the words that are rejected: %s', (rejected, content, disputes) => {
    const body = `The minister ${rejected}.`
    const cue = rejected.split(' ')[0]!
    const denial = saying('gazette', at, body, { speaker: 'The minister', cue, content, act: 'reject' })
    expect(findDisputes(sameStatements([claim, denial]))).toHaveLength(disputes)
  })

  it('is one where the verb stands behind the claim', () => {
    const content = 'Claims that conditions on the carrier were harsh'
    const denial = saying('gazette', at, `${content} the minister rejected.`, {
      speaker: 'the minister',
      cue: 'rejected',
      content,
      act: 'reject',
    })
    expect(findDisputes(sameStatements([claim, denial]))).toHaveLength(1)
  })

  it.each([
    ['The crew', 'state', 'conditions on the carrier were harsh', 1],
    ['The crew', 'agree', 'conditions on the carrier were harsh', 0],
    ['The crew', 'state', 'whether conditions on the carrier were harsh', 0],
    ['The crew', 'state', 'conditions on the carrier were never harsh', 0],
    ['The minister', 'state', 'conditions on the carrier were harsh', 0],
  ] as const)('answers a claim, and one of somebody else: %s, %s: %s', (speaker, act, content, disputes) => {
    const claimed = saying('courier', '2026-03-04T08:00:00Z', `${speaker} said ${content}.`, {
      speaker,
      cue: 'said',
      content,
      act,
    })
    const denied = 'claims that conditions on the carrier were harsh'
    const denial = saying('gazette', at, `The minister denied ${denied}.`, {
      speaker: 'The minister',
      cue: 'denied',
      content: denied,
      act: 'reject',
    })
    expect(findDisputes(sameStatements([claimed, denial]))).toHaveLength(disputes)
  })

  it('answers the claim that fits it best, and each claim has all its denials', () => {
    const denying = (id: string, speaker: string, content: string) =>
      saying(id, at, `${speaker} denied ${content}.`, { speaker, cue: 'denied', content, act: 'reject' })
    const claiming = (id: string, content: string) =>
      saying(id, '2026-03-04T08:00:00Z', `The crew said ${content}.`, {
        speaker: 'The crew',
        cue: 'said',
        content,
        act: 'state',
      })
    const all = sameStatements([
      claiming('a', 'pay on the carrier was poor'),
      claiming('b', 'conditions on the carrier were harsh'),
      denying('c', 'The captain', 'claims that conditions on the carrier were harsh'),
      denying('d', 'The owner', 'reports of harsh conditions on the carrier'),
      denying('e', 'The cook', 'claims that pay on the carrier was poor'),
    ])
    const idOf = (index: number) => all[index]!.first.read.article.id
    expect(findDisputes(all).map(({ claim: at, denials }) => [idOf(at), ...denials.map(idOf)])).toEqual([
      ['a', 'e'],
      ['b', 'c', 'd'],
    ])
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
