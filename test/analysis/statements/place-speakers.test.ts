import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Who says what under a headline, as “who: words”; “-” for nobody whom the text tells. */
function read(headline: string, body = 'The rest of the day was calm.'): string[] {
  const text = `${headline}\n\n${body}`
  return analyze(text, { title: { start: 0, end: headline.length } }).statements.map(
    ({ speaker, content }) => `${speaker?.name ?? '-'}: ${text.slice(content.start, content.end)}`,
  )
}

describe('a place before a colon', () => {
  it.each([
    'Sudan: doctors count more dead in the capital',
    'Adré: refugees wait for water',
    'Gaza: hospital runs out of fuel',
    'South Sudan: Peace talks falter',
    'Middle East: Ceasefire holds',
    'Russia: Two killed as drone strikes depot',
    'Tehran: three bridges closed for repair',
    'Kenya: Police fire on marchers',
    'Syria: Assad says he will stay',
    'Ukraine war: what is known after a month',
    'Grain talks: three questions left open',
  ])('is a label: %s', (headline) => {
    expect(read(headline)).toEqual([])
  })

  it.each([
    ['Iran: “No talks under pressure”', 'Iran: No talks under pressure'],
    ['Iran: we will not bow to threats', 'Iran: we will not bow to threats'],
    ['Israel: Hamas must free hostages', 'Israel: Hamas must free hostages'],
    ['China: US must stop arms sales to Taiwan', 'China: US must stop arms sales to Taiwan'],
    ['Beijing: US must stop arms sales', 'China: US must stop arms sales'],
    ['Kremlin: No plan for new mobilisation', 'Russia: No plan for new mobilisation'],
    ['White House: Deal is close', 'United States: Deal is close'],
    ['Kerry: Iran must open its sites', 'John Kerry: Iran must open its sites'],
    ['Hamas: ready for truce', 'Hamas: ready for truce'],
    ['UN: Gaza on brink of famine', 'United Nations: Gaza on brink of famine'],
    ['Sudan army: rebels shelled hospital', 'Sudan army: rebels shelled hospital'],
  ])('speaks where its words show it, and so do people and bodies: %s', (headline, statement) => {
    expect(read(headline, 'John Kerry met envoys.')).toEqual([statement])
  })

  it('leaves the words to whoever is said to say them', () => {
    expect(read('Sudan: “We will not leave”, doctors say').map((line) => line.split(':')[0])).toEqual(['doctors'])
  })
})

describe('a town as a subject', () => {
  it.each([
    ['Tehran said talks would resume.', 'Iran: talks would resume'],
    ['Adré said the wells were dry.', '-: the wells were dry'],
    ['Goma condemned the raid.', '-: the raid'],
    ['Refugees in Adré said the wells were dry.', 'Refugees: the wells were dry'],
    ['Texas said it would sue.', 'Texas: it would sue'],
  ])('speaks as a government or not at all: %s', (body, statement) => {
    expect(read('A day of talks', body)).toEqual([statement])
  })
})
