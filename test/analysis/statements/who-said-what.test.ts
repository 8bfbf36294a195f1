import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { sliceOf } from '#src/base/span.ts'

type Line = {
  who: string | null
  office: string | null
  via: string | null
  grade: string
  kind: string
  words: string
}

function read(text: string): Line[] {
  return analyze(text).statements.map(({ speaker, office, via, grade, kind, parts }) => ({
    who: speaker?.name ?? null,
    office,
    via: via?.name ?? null,
    grade,
    kind,
    words: parts.map((part) => sliceOf(text, part)).join(' … '),
  }))
}

/** Own passages in the shapes of a report on a conference, with other people and other words. */
describe('a report on a conference', () => {
  it('gives a labelling with its fragments to the one who labels, not to the state that rejects', () => {
    const text =
      'Freedonia has flatly rejected Sylvania’s seat at a conference on the drought, with Foreign Secretary Ada Brook labelling Sylvania “a thief of rivers” and a backer of the dam lobby in Borduria.'
    expect(read(text)).toContainEqual({
      who: 'Ada Brook',
      office: 'Foreign Secretary',
      via: null,
      grade: 'reported',
      kind: 'mixed',
      words: 'Sylvania “a thief of rivers” and a backer of the dam lobby in Borduria.'.slice(0, -1),
    })
  })

  it('resolves an office to the person who was named with it', () => {
    const text =
      'Talks opened in Oslo on Monday, and Foreign Secretary Ada Brook chaired them.\n\nThe Foreign Secretary said, “Under the rules, it would not be right. It would not be fair to the farmers downstream.”'
    expect(read(text)).toEqual([
      {
        who: 'Ada Brook',
        office: 'Foreign Secretary',
        via: null,
        grade: 'verbatim',
        kind: 'direct',
        words: 'Under the rules, it would not be right. It would not be fair to the farmers downstream.',
      },
    ])
  })

  it('passes over the place of an office to the name behind the comma', () => {
    const text = '“This was a market,” the UN humanitarian coordinator in Sudan, Ada Brook, said on Friday.'
    expect(read(text)).toMatchObject([
      { who: 'Ada Brook', office: 'UN humanitarian coordinator in Sudan', words: 'This was a market' },
    ])
  })

  it('marks what an outlet relays as second-hand and names the outlet', () => {
    const text =
      'On Sunday, Gulf Radio broadcast a talk in which Lebanese President Jamal Osmani reportedly said Turkey would come too.'
    expect(read(text)).toEqual([
      {
        who: 'Jamal Osmani',
        office: 'Lebanese President',
        via: 'Gulf Radio',
        grade: 'second-hand',
        kind: 'indirect',
        words: 'Turkey would come too',
      },
    ])
  })

  it('reads a call in an infinitive, a report, and the quotation after its colon as one man’s', () => {
    const text =
      'President Karim Sadeq used a speech to the summit in Dushanbe on Friday to call for Syria’s admission. He declared that walls alone would not stop the water: “Stopping floods needs planning and money.”'
    expect(read(text)).toEqual([
      {
        who: 'Karim Sadeq',
        office: 'President',
        via: null,
        grade: 'reported',
        kind: 'indirect',
        words: 'Syria’s admission',
      },
      {
        who: 'Karim Sadeq',
        office: 'President',
        via: null,
        grade: 'reported',
        kind: 'indirect',
        words: 'walls alone would not stop the water',
      },
      {
        who: 'Karim Sadeq',
        office: 'President',
        via: null,
        grade: 'verbatim',
        kind: 'direct',
        words: 'Stopping floods needs planning and money.',
      },
    ])
  })

  it('gives an accusation to the officials and the closing quotation to the cleric', () => {
    const text =
      'Meanwhile, Borduria’s ministers and papers have launched bitter attacks on Freedonia as the supposed founder of the cartel. The Bordurian generals repeated the charge on Friday, with capital preacher Sheikh Amin Tavakoli insisting, “Such cartels were made by Freedonia.”'
    const lines = read(text)
    expect(lines[0]).toMatchObject({
      who: 'Borduria’s ministers and papers',
      kind: 'indirect',
      words: 'Freedonia as the supposed founder of the cartel',
    })
    expect(lines.at(-1)).toMatchObject({
      who: 'Amin Tavakoli',
      grade: 'verbatim',
      words: 'Such cartels were made by Freedonia.',
    })
  })
})

describe('sentences that say nothing of anybody', () => {
  it.each([
    'The bridge fell at noon.',
    'The so-called “Green Line” runs through the old town.',
    'Her boat, the “Morning Star”, sank in 1962.',
    'The company is called “Forty Winters”.',
    'He was thirty metres from the shore.',
    'The statement was long.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('names and pronouns', () => {
  it.each([
    ['a pronoun', 'Mrs. Ada Brook landed in Oslo. She said the talks would go on.', 'Ada Brook'],
    ['a bare surname', 'Ada Brook landed in Oslo. Brook said the talks would go on.', 'Ada Brook'],
    ['a pronoun after a quotation', '“We are late,” said Ada Brook. “Very late,” she added.', 'Ada Brook'],
    [
      'an office',
      'Prime Minister Karim Sadeq landed in Oslo. The prime minister said the talks would go on.',
      'Karim Sadeq',
    ],
    ['an apposition', 'The foreign minister, Karim Sadeq, said the talks would go on.', 'Karim Sadeq'],
    [
      'an office with a tail',
      'The head of the World Bank in Chad, Karim Sadeq, said the talks would go on.',
      'Karim Sadeq',
    ],
    [
      'an office with a place before the name',
      'Minister for the Middle East Karim Sadeq said the talks would go on.',
      'Karim Sadeq',
    ],
    ['a bare office', 'Speaker Karim Sadeq sat down. Speaker said the talks would go on.', 'Karim Sadeq'],
    ['a relative clause', 'Karim Sadeq, who said the talks would go on, left at noon.', 'Karim Sadeq'],
  ])('%s leads to the full name', (_name, text, who) => {
    expect(read(text).at(-1)?.who).toBe(who)
  })

  it.each([
    [
      'the subject of the sentence before, not its object',
      'Karim Sadeq met Emil Rask. He said the talks would go on.',
      'Karim Sadeq',
    ],
    [
      'the one whom a new paragraph is about, not the last to speak',
      '“We wait,” said Karim Sadeq.\n\nEmil Rask, a pilot, runs the port.\n\n“The port is open,” he said.',
      'Emil Rask',
    ],
    [
      'who is behind the pronoun of the sentence before',
      'Karim Sadeq spoke in Oslo. He thanked Emil Rask. “It was a long day,” he said.',
      'Karim Sadeq',
    ],
    [
      'the source, not one whom it names',
      'According to Karim Sadeq, the port belongs to Emil Rask. He said it was empty.',
      'Karim Sadeq',
    ],
    ['the only person of that gender', 'Ada Brook met Karim Sadeq. She said the talks would go on.', 'Ada Brook'],
  ])('a pronoun means %s', (_name, text, who) => {
    expect(read(text).at(-1)?.who).toBe(who)
  })

  it('two bodies that speak together are neither of them', () => {
    const text = 'The Lindhafen School District and the Lindhafen Fire Department said the clock was safe.'
    expect(read(text)[0]?.who).toBe('The Lindhafen School District and the Lindhafen Fire Department')
  })

  it.each([
    ['two who act together', 'Karim Sadeq and Emil Rask met in Oslo. He said the talks would go on.'],
    ['two who spoke in turn', '“No,” said Karim Sadeq and “yes,” said Emil Rask. He said the talks would go on.'],
    [
      'several people of a sentence long past',
      'Karim Sadeq met Emil Rask and Omar Haddad. It rained. The road was wet. He said the talks would go on.',
    ],
    [
      'one without a name between',
      'Karim Sadeq left Oslo. A soldier at the gate told reporters that it was late. He said the gate would stay shut.',
    ],
  ])('a pronoun after %s stays open', (_name, text) => {
    const last = analyze(text).statements.at(-1)!
    expect(last.speaker).toMatchObject({ name: 'He', actorId: null })
  })
})

/** The article that the project began with, where it is present. */
const seed = join(import.meta.dirname, '../../../../shared/examples/seed-article.txt')

describe.runIf(existsSync(seed))('the seed article', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
  const { statements, actors } = analyze(text)
  const said = (who: string) => statements.filter(({ speaker }) => speaker?.name === who)
  const contentsOf = (who: string) => said(who).map(({ parts }) => parts.map((part) => sliceOf(text, part)).join(' '))

  it('has John Kerry label and speak', () => {
    expect(contentsOf('John Kerry').some((words) => /“a state [^”]+” and a backer/.test(words))).toBe(true)
    const spoken = said('John Kerry').find(({ grade }) => grade === 'verbatim')!
    expect(sliceOf(text, spoken.parts[0]!)).toMatch(/^Under the circumstances.*elsewhere\.$/s)
    expect(spoken.office).toBe('Secretary of State')
  })

  it('has Fuad Masum at second hand through Press TV', () => {
    expect(said('Fuad Masum')[0]).toMatchObject({
      grade: 'second-hand',
      office: 'Iraqi President',
      via: { name: 'Press TV' },
    })
  })

  it('has Rouhani call, declare and speak', () => {
    const [call, declaration, speech, ...rest] = contentsOf('Rouhani')
    expect(call).toBe('Iran’s inclusion')
    expect(declaration).toMatch(/^airstrikes alone .* the Islamic State$/)
    expect(speech).toMatch(/^Fighting terrorism .* cultural poverty\.$/)
    expect(rest).toEqual([])
  })

  it('has the accusation by officials and outlets, and Kermani’s words', () => {
    expect(contentsOf('Iran’s officials and outlets')[0]).toMatch(/as the supposed founder .* of the Islamic State/)
    expect(said('Mohavedi Kermani')[0]?.grade).toBe('verbatim')
  })

  it('knows who acts', () => {
    const names = actors.map(({ name }) => name).join('|')
    for (const name of [
      'Kerry',
      'Rouhani',
      'Masum',
      'Kermani',
      'Obama',
      'Assad',
      'United States',
      'Iran',
      'Iraq',
      'Turkey',
      'Syria',
      'Islamic State',
    ]) {
      expect(names).toContain(name)
    }
  })
})
