import { describe, expect, it } from 'vitest'
import { roleOfLine } from '#src/analysis/english/layout/roles.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import type { BlockRole } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

const line = { isEarly: false, isLast: false }
const early = { isEarly: true, isLast: false }

/** Lines of a page with their roles; beside each a line of news that begins alike. */
const rows: readonly (readonly [BlockRole, string, string])[] = [
  ['byline', 'By Milena Dobreva, Harbour Post', 'By halftime the harbour side led by two goals.'],
  ['dateline', '08:15 EST, 12 December 2013', '8:15 was the hour when the freighter sank.'],
  [
    'credit',
    '(Reporting by Ann Lowry and Bo Feld; Editing by Kim Cogham)',
    'Reporting on the war is hard, the union said.',
  ],
  ['credit', 'Additional reporting by Bo Feld', 'Additional troops were sent by Norland.'],
  ['credit', 'Ilian Petkov in Burgas contributed to this report.', 'The storm contributed to the loss of the ship.'],
  ['credit', 'Photo: AFP/Getty', 'Photos of the harbour were shown to the court.'],
  ['credit', 'REUTERS/Bo Feld', 'Reuters said the harbour was shut.'],
  ['caption', 'GETTY Doe spoke at a rally', 'Getty sold the harbour in May.'],
  ['caption', 'The tug at the quay (file photo)', 'He filed a photo with the court.'],
  ['related', 'MOST READ Sorel warns Marsh over the wall', 'Most readers of the paper agreed.'],
  ['related', 'READ MORE: Marsh attacks Sorel', 'Read more slowly, the judge told him.'],
  ['related', 'Related articles', 'Related firms were searched as well.'],
  ['sources', 'Source: Norland Ministry of Defence', 'Sources in the ministry confirmed the plan.'],
  ['question', 'Q: Why did Holm leave?', 'Why did Holm leave?'],
  ['kicker', 'World news', 'World news was read by a machine.'],
  ['furniture', 'Advertisement', 'Advertising is done to plant a seed, Stakelin said.'],
  ['furniture', 'Sign up for our newsletter', 'Signs of peace were seen at the border.'],
  ['furniture', 'We use cookies to make our site work.', 'We use boats to reach the site, he said.'],
  ['furniture', 'Copyright 2026 Harbour Post', 'The copyright of the song lapsed.'],
]

describe('what a line of a page is for', () => {
  it.each(rows)('%s: %s', (role, on, off) => {
    expect(roleOfLine(on, early)).toBe(role)
    expect(roleOfLine(off, early)).toBe('body')
  })

  it('takes a byline and a date for such near the ends alone', () => {
    expect(roleOfLine('By Milena Dobreva', line)).toBe('body')
    expect(roleOfLine('12 December 2013', line)).toBe('body')
    expect(roleOfLine('12 December 2013', { isEarly: false, isLast: true })).toBe('dateline')
  })
})

describe('what of the page stands ahead of a sentence in its line', () => {
  /** Each statement as “speaker: words”. */
  const saidIn = (text: string) =>
    analyze(text).statements.map(
      ({ speaker, content }) => `${speaker?.name}: ${text.slice(content.start, content.end)}`,
    )

  it.each([
    [
      'a credit behind a caption',
      'A customer waits in Oslo in July. Zou Zheng/Xinhua via Getty Images Larmart said it has been cutting prices.',
      ['Larmart: it has been cutting prices'],
    ],
    [
      'a caption with its credit',
      'Mourners carry a girl in Halvar on Feb. 10, 2024—Anadolu/Getty Images The Norland Defense Forces said they would look into it.',
      ['Norland Defense Forces: they would look into it'],
    ],
    [
      'the headline of another story',
      'It was an estimate. MARSH ORDERS MAJOR CUT TO DRILLS AS KESSIA RAMPS UP TESTS Marsh said Kim is “a very powerful player”.',
      ['Marsh: Kim is “a very powerful player”'],
    ],
    [
      'a headline that ends in marks',
      'He was accused. DEM SENATOR SWIPES CREDIT FOR BILL HE OPPOSED: ‘DISTURBING PATTERN’ “He wants to build his ballroom,” Jon Osten said.',
      ['Jon Osten: He wants to build his ballroom'],
    ],
    [
      'a link',
      'Maro posted a video. Read More: Chalk One Up for Norland “Democracy cannot be held hostage,” Maro said.',
      ['Maro: Democracy cannot be held hostage'],
    ],
    ['nothing: a short row of capitals', 'NATO said the talks would go on.', ['NATO: the talks would go on']],
  ])('%s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected)
  })
})

const rolesIn = (text: string, options = {}) =>
  analyze(text, options).layout?.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)

describe('the layout of an article', () => {
  it('tells a headline by its place', () => {
    expect(rolesIn('Missile test\n\nThe test failed.')).toEqual(['headline: Missile test', 'body: The test failed.'])
    expect(rolesIn('He left.\n\nThe test failed.')).toEqual(['body: He left.', 'body: The test failed.'])
    expect(rolesIn('By sea\nThe test failed.', { title: { start: 0, end: 6 } })?.[0]).toBe('headline: By sea')
  })

  it.each([
    ['UPDATE 2-Opec agrees deeper cut, minister says', 'UPDATE 2', 'minister: Opec agrees deeper cut'],
    ['EXCLUSIVE-Norland to cut steel, sources say', 'EXCLUSIVE', 'sources: Norland to cut steel'],
    ['RPT-WRAPUP 3-Norland holds rates, bank says', 'RPT-WRAPUP 3', 'bank: Norland holds rates'],
    ['EXCLUSIVE: Norland to cut steel, sources say', 'EXCLUSIVE:', 'sources: Norland to cut steel'],
    ['(2nd LD) Norland fires missile, envoy says', '(2nd LD)', 'envoy: Norland fires missile'],
    ['F-16 fires missile, envoy says', null, 'envoy: F-16 fires missile'],
  ])('tells the mark ahead of the headline %j, given as a title or not', (title, mark, expected) => {
    const text = `${title}\n\nThe ship lay in port.`
    for (const options of [{}, { title: { start: 0, end: title.length } }]) {
      const [first] = rolesIn(text, options)!
      expect(first).toBe(mark === null ? `headline: ${title}` : `kicker: ${mark}`)
      const [statement] = analyze(text, options).statements
      expect(`${statement!.speaker!.name}: ${text.slice(statement!.content.start, statement!.content.end)}`).toBe(
        expected,
      )
    }
  })

  it.each(['Ann Lowry/Getty Images ', 'Bo Feld / REUTERS ', 'Kim van Holm/AFP via Getty Images '])(
    'tells the credit %j ahead of a teaser, which says nothing of who speaks',
    (credit) => {
      const text = `Ferry strike goes on\n\n${credit}President Jane Doe said the strike would end.`
      expect(rolesIn(text)).toEqual([
        'headline: Ferry strike goes on',
        `credit: ${credit.trim()}`,
        'body: President Jane Doe said the strike would end.',
      ])
      const { actors, statements } = analyze(text)
      expect(actors.map(({ name, office }) => [name, office])).toEqual([['Jane Doe', 'President']])
      expect(statements.map(({ speaker }) => speaker?.name)).toEqual(['Jane Doe'])
    },
  )

  it('takes two names parted by a stroke for no credit', () => {
    expect(rolesIn('Jane Doe/Kim Roe Ltd said so.')).toEqual(['body: Jane Doe/Kim Roe Ltd said so.'])
  })

  it('tells a credit behind the last sentence, and gives it no actors and no summary', () => {
    const text =
      'Missile test\n\nThe test failed, officials said. (Reporting by Ann Lowry and Bo Feld; Editing by Kim Cogham and Paul Tait)'
    const { layout, actors, summary, sentences } = analyze(text)
    expect(layout?.map(({ role }) => role)).toEqual(['headline', 'body', 'credit'])
    expect(actors).toEqual([])
    expect(summary.map(({ start, end }) => text.slice(start, end))).toEqual(['The test failed, officials said.'])
    expect(sentences).toHaveLength(2)
  })

  it('makes no key actors of labels and captions', () => {
    const text =
      'Harbour shut\n\nMOST READ Sorel warns Marsh\nGETTY Doe at a rally\nThe harbour was shut on Friday, Carlo Bassi said.'
    expect(analyze(text).actors.map(({ name }) => name)).toEqual(['Carlo Bassi'])
  })

  it('takes a pull quote for no second statement', () => {
    const text =
      'Harbour shut\n\n“We will open it again next week,” Carlo Bassi said.\n\n“We will open it again next week”\n\nShips wait.'
    const { statements, layout } = analyze(text)
    expect(statements).toHaveLength(1)
    expect(layout?.map(({ role }) => role)).toEqual(['headline', 'body', 'pull-quote', 'body'])
  })

  it('takes a paragraph in marks that stands nowhere else for speech', () => {
    const text = 'Harbour shut\n\nCarlo Bassi spoke.\n\n“We will open it again next week”'
    expect(analyze(text).layout?.at(-1)?.role).toBe('body')
  })

  it('keeps every sentence of headline and body', () => {
    const text = 'Harbour shut\n\nThe harbour was shut. It stays so.\nNobody knows why.'
    expect(analyze(text).sentences).toEqual(splitSentences(text))
  })

  it.each([
    ['PHOTO GALLERY: Wave of airstrikes on Sudmark', 'Carlo Bassi visited the harbour on Friday.'],
    ['Your Tuesday Briefing', 'Carlos Goss, Brexit, grain: Here’s what you need to know.'],
  ])('reads no report in %s', (title, body) => {
    const found = analyze(`${title}\n\n${body}`, { title: { start: 0, end: title.length } })
    expect([found.actors, found.summary, found.statements]).toEqual([[], [], []])
  })

  it('reads a report with words of a newsletter in its headline', () => {
    const title = 'Briefing on Tuesday ends in uproar'
    const found = analyze(`${title}\n\nCarlo Bassi left.`, { title: { start: 0, end: title.length } })
    expect(found.actors.map(({ name }) => name)).toEqual(['Carlo Bassi'])
  })

  it('takes a body that is a name for who wrote it', () => {
    const title = 'Why the grain deal is a fraud'
    const found = analyze(`${title}\n\nCarl Milner`, { title: { start: 0, end: title.length } })
    expect(found.layout?.at(-1)?.role).toBe('byline')
    expect(found.actors).toEqual([])
  })
})
