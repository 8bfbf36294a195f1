import { describe, expect, it } from 'vitest'
import { actorCandidates, keyActors } from '#src/briefings/key-actors.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const topic = { query: 'grain', label: 'grain', kind: 'words' as const, actorIds: [] }

/** The actors that the rules leave, before the measure decides. */
function actorsIn(...told: readonly { title: string; body: string; outlet?: string }[]): readonly string[] {
  const articles = told.map(({ title, body, outlet = 'harbour-post' }, index) =>
    readingOf({ id: `a${index}`, title, body, outlet: outletNamed(outlet) }),
  )
  return actorCandidates([{ id: 's1', articles }], topic, 'by the rules').map(({ briefed }) => briefed.name)
}

describe('key actors', () => {
  it('have said once what three outlets print', () => {
    const body = 'Premier Lena Orlo said on Monday that ships could leave. Orlo said the pact was signed.'
    const articles = ['harbour-post', 'kessia-daily', 'berg-times'].map((outlet, index) =>
      readingOf({ id: `a${index}`, title: 'Premier Lena Orlo speaks', body, outlet: outletNamed(outlet) }),
    )
    const [orlo] = keyActors([{ id: 's1', articles }], topic)
    expect(orlo).toMatchObject({ name: 'Lena Orlo', statements: 2 })
  })

  it('are one under all forms of a name', () => {
    const names = actorsIn(
      { title: 'Marsh signs grain deal', body: 'U.S. President Don Marsh said the grain deal was signed.' },
      {
        title: 'Grain deal signed',
        body: 'President Marsh said on Monday that ships could leave.',
        outlet: 'kessia-daily',
      },
    )
    expect(names.filter((name) => name.includes('Marsh'))).toEqual(['Don Marsh'])
  })

  it('are those of whom the words beside the name say enough', () => {
    const namesIn = (title: string, body: string) =>
      keyActors([{ id: 's1', articles: [readingOf({ id: 'a', title, body })] }], topic).map(({ name }) => name)
    expect(namesIn('Iraq closes harbour', 'Iraq attacked Turkey on Monday.')).toEqual(['Iraq', 'Turkey'])
    const told = ['Sailors condemn Turkish rules', 'The rules are dear. Sailors condemned Turks on Monday.'] as const
    expect(actorsIn({ title: told[0], body: told[1] })).toContain('Turkey')
    expect(namesIn(...told)).not.toContain('Turkey')
  })

  it('have the office that most articles state', () => {
    const told = ['Crown Prince', 'King', 'Crown Prince'].map((office, index) =>
      readingOf({
        id: `a${index}`,
        title: `${office} Ian Marsh signs grain pact`,
        body: `${office} Ian Marsh said on Monday that ships could leave.`,
        outlet: outletNamed(['harbour-post', 'kessia-daily', 'berg-times'][index]!),
      }),
    )
    const [first, second, third] = told
    const articles = [second!, first!, third!]
    expect(keyActors([{ id: 's1', articles }], topic)).toMatchObject([{ name: 'Ian Marsh', office: 'Crown Prince' }])
  })

  it('are one under the short form of a given name', () => {
    const names = actorsIn(
      { title: 'Grain pact signed', body: 'Defense Secretary Ashton Marsh said on Monday that ships could leave.' },
      { title: 'Ships leave', body: 'Defense Secretary Ash Marsh said the pact was good.', outlet: 'kessia-daily' },
    )
    expect(names.filter((name) => name.includes('Marsh'))).toHaveLength(1)
  })

  it('are one under a short form beside an initial', () => {
    const names = actorsIn(
      { title: 'Grain pact signed', body: 'Attorney General William P. Marsh said on Monday that ships could leave.' },
      { title: 'Ships leave', body: 'Attorney General Bill Marsh said the pact was good.', outlet: 'kessia-daily' },
    )
    expect(names.filter((name) => name.includes('Marsh'))).toHaveLength(1)
  })

  it('hold no state whose name only says where somebody is from', () => {
    const told = (title: string) => actorsIn({ title, body: 'The trial began on Monday.' })
    expect(told('US journalist pleads guilty to grain fraud')).not.toContain('United States')
    expect(told('US accuses Iraq of grain fraud')).toContain('United States')
  })

  it('hold nobody of the credits, no outlet and no weather', () => {
    const names = actorsIn(
      {
        title: 'Tropical Storm Lala nears Norland',
        body: 'Premier Lena Orlo said on Monday that Tropical Storm Lala would reach Norland. CBS News’ Ida Brandt reports from Halvar. (Reporting by Ann Lowry; Editing by Kim Cogham)',
      },
      { title: 'Storm nears', body: 'Ida Brandt told CBS News that Lala had grown.' },
    )
    expect(names).toContain('Lena Orlo')
    for (const name of ['Ida Brandt', 'Ann Lowry', 'Kim Cogham', 'Lala', 'CBS News', 'CBS']) {
      expect(names).not.toContain(name)
    }
  })

  it('hold nobody who reports it, by office, by line or beside a picture', () => {
    const names = actorsIn(
      {
        title: 'Premier Lena Orlo bans grain exports',
        body: 'Kim Cogham / REUTERS Premier Lena Orlo said on Monday that grain exports were banned. “It is a mistake,” Ann Lowry, a writer at large at The Kessia Times, said. Ida Brandt, a nurse in Halvar, said that bread was dear.',
      },
      { title: 'Grain waits', body: 'Senior Reporter Jon Feld said that the harbour was full of grain ships.' },
    )
    expect(names).toEqual(expect.arrayContaining(['Lena Orlo', 'Ida Brandt']))
    for (const name of ['Kim Cogham', 'Ann Lowry', 'Jon Feld']) expect(names).not.toContain(name)
  })

  it('hold nobody by half a name, no town and no captives', () => {
    const names = actorsIn(
      {
        title: 'Video shows Iraqi captives in Halvar',
        body: 'Sailors of Marsh & Lowry’s left. Rescuers came to Halvar’s Beit Sudmar. Another minister, Orlo Ana Reyl, said on Monday that ships could leave. Orlo said that they would.',
      },
      { title: 'Captives seen', body: 'The video shows Iraqi captives near Beit Sudmar.', outlet: 'kessia-daily' },
    )
    for (const name of ['Marsh', 'Orlo', 'Beit Sudmar', 'Iraq']) expect(names).not.toContain(name)
  })

  it('hold no body that is only where votes are counted', () => {
    const body = (words: string) => ({ title: 'Grain vote nears', body: words })
    expect(actorsIn(body('The Senate accused Norland on Monday of holding ships.'))).toContain('Senate')
    expect(
      actorsIn({ title: 'Senate Democrats vow to block grain pact', body: 'They spoke on Monday.' }),
    ).not.toContain('Senate')
    expect(actorsIn(body('Lena Orlo, the premier, warned the Senate in February that ships were old.'))).not.toContain(
      'Senate',
    )
  })

  it('name a body with its state, and no ministry of two states', () => {
    const ships = 'said on Monday that grain ships could leave.'
    const names = actorsIn(
      { title: 'Ships leave', body: `The Cyberspace Administration of China (CAC) ${ships}` },
      { title: 'Ships leave', body: `Ukraine's Defense Ministry ${ships}`, outlet: 'kessia-daily' },
      { title: 'Ships leave', body: `Germany's Defense Ministry ${ships}`, outlet: 'berg-times' },
    )
    expect(names).toContain('Cyberspace Administration of China')
    expect(names).not.toContain('Defense Ministry')
  })

  it('have no office that a text says they lost', () => {
    const articles = [
      'President Ada Brook said on Monday that ships could leave.',
      'Friends of ousted president Ada Brook left Halvar. Ada Brook said that ships could leave.',
    ].map((body, index) => readingOf({ id: `a${index}`, title: 'Ships leave', body }))
    const officeIn = (some: typeof articles) =>
      keyActors([{ id: 's1', articles: some }], topic).find(({ name }) => name === 'Ada Brook')?.office
    expect(officeIn(articles.slice(0, 1))).toBe('President')
    expect(officeIn(articles)).toBeNull()
  })

  it('put who speaks with an office before who is only in a headline, and leave bystanders out', () => {
    const names = actorsIn({
      title: 'Premier Lena Orlo bans grain exports of Sudmark',
      body: 'Premier Lena Orlo said that grain exports were banned. The harbour was built in 1901 in honour of Jon Sand.',
    })
    expect(names[0]).toBe('Lena Orlo')
    expect(names).not.toContain('Jon Sand')
  })

  it('weigh by how many outlets name them, not by how often one does', () => {
    const often = {
      title: 'Ferry sinks',
      body: 'Minister Jon Sand said the ferry had sunk. Minister Jon Sand said so.',
    }
    const names = actorsIn(
      often,
      often,
      often,
      ...['one', 'two', 'three', 'four'].map((outlet) => ({
        title: 'Ferry sinks',
        body: 'Premier Lena Orlo said on Monday that the ferry had sunk.',
        outlet,
      })),
    )
    expect(names.indexOf('Lena Orlo')).toBeLessThan(names.indexOf('Jon Sand'))
  })

  it('hold no thing that is built or voted on, and no bystander of one headline', () => {
    const names = actorsIn(
      {
        title: 'Premier Lena Orlo revives Nordline grain pipeline',
        body: 'Premier Lena Orlo said on Monday that the Nordline pipeline and the Keel Bridge would carry grain.',
      },
      {
        title: 'Ida Orlo’s assistant eats grain',
        body: 'An assistant was ill on Monday after a meal of grain in Halvar.',
        outlet: 'kessia-daily',
      },
      { title: 'Gloogle searches for grain rise', body: 'People looked for grain on Monday.', outlet: 'hill-gazette' },
    )
    expect(names).toContain('Lena Orlo')
    for (const name of ['Nordline', 'Keel Bridge', 'Ida Orlo', 'Gloogle']) expect(names).not.toContain(name)
  })

  it('are one with and without an initial', () => {
    const names = actorsIn(
      { title: 'Grain deal', body: 'President Donald J. Marsh said the grain deal was signed.' },
      { title: 'Grain', body: 'Donald Marsh said on Monday that ships could leave.', outlet: 'kessia-daily' },
    )
    expect(names.filter((name) => name.includes('Marsh'))).toEqual(['Donald J. Marsh'])
  })

  it.each([
    ['a son and his father', 'Donald Marsh Jr.', 'Donald Marsh'],
    ['two with other initials', 'George H. W. Marsh', 'George W. Marsh'],
  ])('are two where the names tell %s', (_, one, other) => {
    const names = actorsIn(
      { title: 'Grain deal', body: `Minister ${one} said on Monday that the grain deal was signed.` },
      { title: 'Grain', body: `Mayor ${other} said on Monday that ships could leave.`, outlet: 'kessia-daily' },
    )
    expect(names.filter((name) => name.includes('Marsh')).toSorted()).toEqual([one, other].toSorted())
  })

  it('hold no state that only says where somebody is from', () => {
    const names = actorsIn({
      title: 'Court in Halvar rejects case of Peruvian farmer',
      body: 'Premier Lena Orlo said on Monday that the Peruvian farmer had lost. A Syrian man was heard, too.',
    })
    expect(names).toContain('Lena Orlo')
    for (const name of ['Peru', 'Syria']) expect(names).not.toContain(name)
    expect(actorsIn({ title: 'Peru sues Halvar mining firm', body: 'Peru demanded millions on Monday.' })).toContain(
      'Peru',
    )
  })

  it('take Dutch for the Netherlands', () => {
    const names = actorsIn({
      title: 'Dutch government bans grain ships',
      body: 'The Dutch government banned grain ships.',
    })
    expect(names).toContain('Netherlands')
    expect(names).not.toContain('Caribbean Netherlands')
  })

  it('are one in two spellings and with one name more', () => {
    const names = actorsIn(
      {
        title: 'Frederich Marsk opens harbour',
        body: 'Minister Frederich Marsk said on Monday that the harbour was open. Minister Lena Orlo said it was full.',
      },
      {
        title: 'Harbour open',
        body: 'Minister Friedrich Marsk said on Tuesday that ships could come. Minister Lena Orlo Singh said it was full.',
        outlet: 'kessia-daily',
      },
    )
    expect(names.filter((name) => name.includes('Marsk'))).toHaveLength(1)
    expect(names.filter((name) => name.includes('Orlo'))).toEqual(['Lena Orlo Singh'])
  })

  it('are people whose last name is a word of what happens', () => {
    const body = 'Minister Hannah Strike said on Monday that the harbour was open.'
    expect(actorsIn({ title: 'Harbour opens', body })).toContain('Hannah Strike')
  })

  it('are people whose last name is a word for a body', () => {
    const body = 'Minister Margaret Court said on Monday that the harbour was open.'
    expect(actorsIn({ title: 'Harbour opens', body })).toContain('Margaret Court')
  })

  it('stay two where a short first name differs', () => {
    const names = actorsIn({
      title: 'Harbour opens',
      body: 'Minister Maria Marsk said on Monday that it was open. Mayor Mario Marsk said that it was full.',
    })
    expect(names.filter((name) => name.includes('Marsk'))).toHaveLength(2)
  })

  it('hold no town, no plural and no voice of the street', () => {
    const names = actorsIn(
      {
        title: 'Army leaves Sudmark’s el-Halvar after siege',
        body: 'Fighters entered Sudmark’s el-Halvar on Monday. “The bread is fresh again,” said Jon Feld, a 38-year-old baker. Premier Lena Orlo said the army would return.',
      },
      {
        title: 'Harbour MPs accuse el-Halvar militia',
        body: 'Harbour MPs accused the fighters on Monday, and Harbour MPs said el-Halvar was empty.',
        outlet: 'kessia-daily',
      },
    )
    expect(names).toContain('Lena Orlo')
    for (const name of ['Halvar', 'el-Halvar', 'Harbour MPs', 'Jon Feld']) expect(names).not.toContain(name)
  })

  it.each([
    'Iran closes harbour to grain ships',
    'Iranian army closes harbour to grain ships',
    'Norway sues Iran over grain',
  ])('hold a state that acts or is acted upon: %s', (title) => {
    expect(actorsIn({ title, body: 'Bread is dear in Halvar.' })).toContain('Iran')
  })

  it.each([
    {
      left: 'a state that is read as a person',
      title: 'Mediator Qatar confirms grain deal',
      body: 'Mediator Qatar said on Monday that the grain deal was signed.',
      name: 'Qatar',
      kind: 'person',
    },
    {
      left: 'the father of him whom it is about',
      title: 'Norland lifts travel ban on Gadforth’s son',
      body: 'Norland lifted the ban on Gadforth’s son on Monday.',
      name: 'Gadforth',
      kind: 'person',
    },
    {
      left: 'a state to which somebody flies',
      title: 'Flights to China and Qatar cancelled at Halvar airport',
      body: 'Passengers waited for hours at Halvar airport.',
      name: 'China',
      kind: 'state',
    },
    ...[
      'Iran war drives prices of grain up in Halvar',
      'China-Iran talks end in Halvar',
      'Iranian border closed to grain ships',
      'Orlo says Iran cops leaked grain prices',
    ].map((line) => ({
      left: 'a state that is a part of another name',
      title: line,
      body: 'Bread is dear in Halvar.',
      name: 'Iran',
      kind: 'state',
    })),
    {
      left: 'a state whose late leader somebody is the son of',
      title: 'Karl Gadforth, son of late Iranian leader, released in Halvar',
      body: 'Karl Gadforth was released in Halvar on Monday.',
      name: 'Iran',
      kind: 'state',
    },
    {
      left: 'what happened, read as a person',
      title: 'Pak Airstrikes hit grain ships, truce “broken”',
      body: 'Ships burned in the harbour.',
      name: 'Pak Airstrikes',
      kind: 'person',
    },
    {
      left: 'a name that goes on behind a mark',
      title: 'Grain ship sinks off Halvar',
      body: 'Norlandic President Volodar #Zelka visited the harbour and called for more ships.',
      name: 'Volodar',
      kind: 'person',
    },
    {
      left: 'a town',
      title: 'Grain ship sinks off La Sarba',
      body: 'People in the port city of La Sarba said on Monday that bread is dear.',
      name: 'La Sarba',
      kind: 'person',
    },
    {
      left: 'the grandfather of her whom it is about',
      title: 'Orlo’s granddaughter Ada sends letters to sailors',
      body: 'Ada Marsh, granddaughter of Premier Karl Orlo, sent letters to twenty sailors.',
      name: 'Karl Orlo',
      kind: 'person',
    },
    {
      left: 'a state of the past',
      title: 'Norland marks the defeat of Nazi Germany',
      body: 'Bread is dear in Halvar.',
      name: 'Germany',
      kind: 'state',
    },
    {
      left: 'a weekday that ran into a name',
      title: 'Sailor returned to Israel Tuesday after long talks',
      body: 'Israel Tuesday said that bread is dear.',
      name: 'Israel Tuesday',
      kind: 'person',
    },
    {
      left: 'a kibbutz',
      title: 'Kibbutz Nir Halvar accuses Norland of a raid',
      body: 'Kibbutz Nir Halvar said on Monday that Norland was to blame.',
      name: 'Kibbutz Nir Halvar',
      kind: 'person',
    },
    {
      left: 'an editor who travels',
      title: 'Grain waits in Halvar',
      body: 'The BBC’s Europe Editor Katya Feld said that grain was dear.',
      name: 'Katya Feld',
      kind: 'person',
    },
    {
      left: 'an agency that reports',
      title: 'Grain ship sinks off Halvar',
      body: 'Norland’s National News Agency said on Monday that three sailors died.',
      name: 'National News Agency',
      kind: 'organisation',
    },
    {
      left: 'two names with a hyphen',
      title: 'Orlo tries to ease Orlo-NATO rift over grain',
      body: 'Karl Orlo went to Halvar.',
      name: 'Orlo-NATO',
      kind: 'organisation',
    },
    ...[
      ['for whose war another pays', 'Norland bans gasoline exports due to Iran war', 'Iran'],
      ['amid whose sanctions something goes on', 'Grain firm still at work amid Iran sanctions', 'Iran'],
    ].map(([left = '', title = '', name = '']) => ({
      left: `a state ${left}`,
      title,
      body: 'Bread is dear in Halvar.',
      name,
      kind: 'state',
    })),
    {
      left: 'a show',
      title: 'Venice chief slams cuts over grain',
      body: 'Art Biennale said on Monday that grain was dear. Art Biennale has no money.',
      name: 'Art Biennale',
      kind: 'person',
    },
    {
      left: 'a camp of refugees',
      title: 'Strike kills thirteen',
      body: 'A strike on the Ein el-Halvar Palestinian refugee camp killed thirteen people.',
      name: 'Ein el-Halvar',
      kind: 'person',
    },
    {
      left: 'a settlement',
      title: 'Norland signs plan to build in Halvar Adum settlement',
      body: 'Norland signed a plan for the Halvar Adum settlement on Monday.',
      name: 'Halvar Adum',
      kind: 'person',
    },
    {
      left: 'a friend who is asked',
      title: 'Grain ship sinks off Halvar',
      body: 'His friend Keith Barlow says that the captain was tired.',
      name: 'Keith Barlow',
      kind: 'person',
    },
    {
      left: 'a paper that is called so',
      title: 'Drone hits car in Halvar',
      body: 'A drone hit a car on Monday, according to the Sudmark outlet Al Mirsada. The outlet Al Mirsada said that one person was killed.',
      name: 'Al Mirsada',
      kind: 'person',
    },
    {
      left: 'a word that only begins a line',
      title: 'Paramilitary says it will accept a truce',
      body: 'The talks go on in Halvar.',
      name: 'Paramilitary',
      kind: 'organisation',
    },
  ])('leave out $left', ({ title, body, name, kind }) => {
    const read = readingOf({ id: 'a', title, body })
    const isMeant = (actor: { readonly name: string; readonly kind: string }) =>
      actor.name === name && actor.kind === kind
    expect(read.analysis.actors.filter(isMeant)).toHaveLength(1)
    expect(keyActors([{ id: 's1', articles: [read] }], topic).filter(isMeant)).toEqual([])
  })
})
