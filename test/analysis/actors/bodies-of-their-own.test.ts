import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** “id (office): mentions” of each actor. */
function actorsOf(text: string, titleEnd = text.indexOf('\n\n')): string[] {
  return analyze(text, titleEnd > 0 ? { title: { start: 0, end: titleEnd } } : {}).actors.map(
    ({ id, office, mentions }) =>
      `${id}${office ? ` (${office})` : ''}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  )
}

describe('a body of its own', () => {
  it('is a country’s Red Cross, and whatever letters the text gives it', () => {
    const text = 'PRC opens clinic\n\nThe Philippine Red Cross (PRC) said it was glad. The Red Cross has room for ten.'
    expect(actorsOf(text)).toEqual(['organisation:philippine-red-cross: PRC, Philippine Red Cross, PRC, Red Cross'])
  })

  it('is the committee in Geneva beside two societies, and the state behind its letters without a lesson', () => {
    expect(actorsOf('The Red Cross said it would help. The PRC sent a ship.')).toEqual([
      'organisation:international-committee-of-the-red-cross: Red Cross',
      'state:CN: PRC',
    ])
    expect(actorsOf('The Lebanese Red Cross met the Kenyan Red Cross, the Red Cross said.')).toEqual([
      'organisation:lebanese-red-cross: Lebanese Red Cross',
      'organisation:kenyan-red-cross: Kenyan Red Cross',
      'organisation:international-committee-of-the-red-cross: Red Cross',
    ])
  })
})

describe('a name joined by “&”', () => {
  it('is one organisation, whoever founded it', () => {
    const text =
      'Marsh & Lowe’s co-founder quits\n\nJerry Marsh, co-founder of Marsh & Lowe’s, has resigned. Marsh & Lowe Holdings fell.'
    expect(actorsOf(text)).toEqual([
      'organisation:marsh-lowe: Marsh & Lowe, Marsh & Lowe',
      'person:jerry-marsh (co-founder of Marsh & Lowe’s): Jerry Marsh',
      'organisation:marsh-lowe-holdings: Marsh & Lowe Holdings',
    ])
  })

  it('is two people or two countries where they have names of their own', () => {
    expect(actorsOf('Roe & Lund meet\n\nIan Roe met Ada Lund on Monday.')).toEqual([
      'person:ian-roe: Roe, Ian Roe',
      'person:ada-lund: Lund, Ada Lund',
    ])
    expect(actorsOf('Ada Quill & Ian Roe left early.')).toEqual([
      'person:ada-quill: Ada Quill',
      'person:ian-roe: Ian Roe',
    ])
    expect(actorsOf('Talks of Iran & Japan begin.')).toEqual(['state:IR: Iran', 'state:JP: Japan'])
  })

  it('leaves “co-” to whoever founded it with others', () => {
    expect(actorsOf('The club lost co-founder Jerry Lund.')).toEqual(['person:jerry-lund (co-founder): Jerry Lund'])
  })
})

describe('somebody’s name', () => {
  it('begins behind what the office is for', () => {
    expect(actorsOf('Deputy Adviser for Communications Ben Lund left early.')).toEqual([
      'person:ben-lund (Deputy Adviser for Communications): Ben Lund',
    ])
  })

  it.each([
    ['Minister of Health Dr. Ahmad Lund left.', ['person:ahmad-lund (Minister of Health): Ahmad Lund']],
    [
      'Minister of State for Foreign Affairs Ada Lund left.',
      ['person:ada-lund (Minister of State for Foreign Affairs): Ada Lund'],
    ],
    [
      'Minister of Culture, Youth and Sports Ana Lim left.',
      ['person:ana-lim (Minister of Culture, Youth and Sports): Ana Lim'],
    ],
    [
      'Minister of Energy and Infrastructure Suhail Lund left.',
      ['person:suhail-lund (Minister of Energy and Infrastructure): Suhail Lund'],
    ],
    [
      'Chief of Defence Staff General Lucky Musa left.',
      ['person:lucky-musa (Chief of Defence Staff General): Lucky Musa'],
    ],
    [
      'Mayor of Coldwater Liz Hunt left.',
      ['place:coldwater: Coldwater', 'person:liz-hunt (Mayor of Coldwater): Liz Hunt'],
    ],
    [
      'Archbishop of Wexley Dr Rowan Pell left.',
      ['place:wexley: Wexley', 'person:rowan-pell (Archbishop of Wexley): Rowan Pell'],
    ],
    [
      'Director of the Hospital Dr Munir Lund left.',
      ['organisation:hospital: Hospital', 'person:munir-lund (Director of the Hospital): Munir Lund'],
    ],
    [
      'The Bishop of Coldwater, the Rt Rev Simon Tull, left.',
      ['place:coldwater: Coldwater', 'person:simon-tull: Simon Tull'],
    ],
    ['A lawyer for Grace Mwangi Otieno left.', ['person:grace-mwangi-otieno: Grace Mwangi Otieno']],
    ['The director of Larch Hospital Trust left.', ['organisation:larch-hospital-trust: Larch Hospital Trust']],
  ])('begins where the field, the body or the town of an office ends: %s', (text, expected) => {
    expect(actorsOf(text)).toEqual(expected)
  })

  it('is no town’s', () => {
    expect(actorsOf('They pulled him from a house. Beit Sahul was calm.')).toEqual(['place:beit-sahul: Beit Sahul'])
  })
})

it('nobody has the double name of two people whom the text names apart', () => {
  const text =
    'In notes of the Orlo-Mareško call, President Orlo asked for help. The Orlo-Mareško call lasted an hour. Mareško denied it.'
  expect(actorsOf(text)[0]).toBe('person:orlo (President): Orlo')
  expect(actorsOf('Ida Orlo-Marsh was glad. “We won,” she said.')).toEqual(['person:ida-orlo-marsh: Ida Orlo-Marsh'])
})

it('the office of a shadow cabinet is not that of the government', () => {
  expect(actorsOf('Norland’s shadow foreign minister Pia Harrow said the talks had failed.')).toContain(
    'person:pia-harrow (shadow foreign minister): Pia Harrow',
  )
})
