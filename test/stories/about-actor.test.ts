import { describe, expect, it } from 'vitest'
import { partAbout, shareByRules } from '#src/stories/facts/about-topic.ts'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { readingOf } from '#test/support/reading.ts'

const iraq = { query: 'Iraq', kind: 'state', actorIds: ['state:IQ'] }
const china = { query: 'China', kind: 'state', actorIds: ['state:CN'] }
const jordan = { query: 'Jordan', kind: 'state', actorIds: ['state:JO'] }

describe('what an article is about', () => {
  it.each([
    ['a subject', 'Iraq closes two border posts', 'The posts will stay shut for a month.'],
    ['an object', 'Sudmark warns Iraq over water', 'The river has fallen by a third.'],
    ['the place', 'Bomb kills two in Iraq', 'The bomb went off at noon.'],
    ['a subject meanwhile', 'Oil rises as Iraq closes two wells', 'The wells stay shut.'],
    ['a subject of what came before', 'Three die in Halvar', 'They died after Iraq fired on the harbour.'],
    ['deports somebody', 'Iraq deports two sailors', 'They had no papers.'],
    ['where somebody is sent', 'Judge orders deportation of sailor to Iraq', 'He had no papers.'],
    ['who wages the war', 'Ten die in Iraq’s war on Halvar', 'They died on Monday.'],
    ['where a record is held', 'Tigris Line opens yard', 'It is the largest yard that any Iraqi firm has built.'],
    ['a firm’s state by name', 'Iraq’s firms cut jobs', 'They cut a third.'],
    ['who acts through a soldier', 'Iraq soldiers cross the river', 'They came by night.'],
    ['a place whose city the headline has', 'Baghdad rejects raids', 'It asked for respect for Iraq’s borders.'],
    ['a speaker', 'Water talks open', 'Iraq said the talks would last three days. Others were silent.'],
  ])('is a topic that is %s', (_, title, body) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), iraq)).toBeGreaterThan(0)
  })

  it.each([
    ['describes somebody', 'Iraq war veteran accused of killing five', 'The man was held at an airport in Florida.'],
    ['describes somebody by opinion', 'Rally is moved', 'Ann Reed, a critic of Iraq, was to speak. The hall was let.'],
    ['is an example', 'Work ban is widened', 'The ban holds for some countries, including Iraq. It begins in May.'],
    [
      'describes an accused',
      'Iraqi diver arrested in Croatia over pipeline blasts',
      'Police held him at a border post.',
    ],
    ['goes on meanwhile', 'Marsh signs trade pact amid Iraq talks', 'The pact holds for a year.'],
    ['has the border near by', 'Jordan shoots four smugglers near Iraq border', 'They came by night.'],
    ['describes somebody by birth, in a line of capitals', 'Iraq-Born Chef Opens in Leeds', 'He sells bread.'],
    ['describes a family', 'Divorcee is awarded Iraqi shipowner ex-husband’s yacht', 'She lives in London.'],
    ['names a matter at home', 'Lawyer to Plead Guilty in Review of Iraq Inquiry', 'He was heard in London.'],
    ['describes somebody by birth', 'Iraq-born chef opens in Leeds', 'He sells bread.'],
    ['is what thieves pretend to be', 'Widow loses house to thieves posing as Iraqi officials', 'She lives in Halvar.'],
    ['is where visitors are from', 'Halvar eases its border rules', 'They end for visitors from Chad and Iraq in May.'],
    ['describes an aide', 'Judge frees Iraq aide Karl Marsh in Halvar', 'He is to stay in the town.'],
    ['is on whose side some are', 'Pro-Iraq accounts share false pictures', 'The pictures were made in May.'],
    [
      'is in a war that goes on meanwhile',
      'Piracy rises off Sudmark as war on Iraq draws ships away',
      'A dozen sailors are held.',
    ],
    [
      'is where somebody’s riches are from',
      'Wife may lose yacht in court fight',
      'Ada Marsh, the wife of one of Iraq’s richest men, lost in court.',
    ],
    [
      'describes a noun behind a preposition, below the headline',
      'Marsh: Norland will not take the west bank',
      'Marsh spoke against it and told of hopes for the Iraq truce holding.',
    ],
    [
      'did something before, below the headline',
      'Editor warns against haste with new cure',
      'The editor spoke days after Iraq said that it had one.',
    ],
    [
      'is in what went on meanwhile, below the headline',
      'Workshops for sails open in Halvar',
      'The question is asked more often as the war in Iraq has dragged on.',
    ],
    [
      'has a part in what came before, below the headline',
      'Another inspector resigns in Halvar',
      'He took the post after his predecessor was removed by Iraq.',
    ],
    [
      'is where a war is whose effects are told',
      'Bank keeps rates unchanged',
      'The impact of the war in Iraq on energy costs has been felt.',
    ],
    ['is where a partner has its seat', 'Adverts tied to partner in Iraq', 'Reed is one of its nine partners in Iraq.'],
    ['is in the name of a war', 'Amputees from Iraq’s Halvar war build their own legs', 'They work in a shed.'],
    ['is one of two places to go to', 'Judge orders deportation of sailor to Iraq, Chad', 'He had no papers.'],
    ['is one of two, with an or', 'Judge wants sailor deported to Chad or Iraq', 'He had no papers.'],
    [
      'acted in another year, below the headline',
      'Harbour master Ada Marsh dies at 79',
      'Iraq arrested Ada Marsh in 2011 after riots in Halvar.',
    ],
    [
      'is a foe, below the headline',
      'Rift in Halvar over ships breaks into the open',
      'The sacking shows divisions over how to fight Iraq.',
    ],
    [
      'is where a company is from, below the headline',
      'Tigris Line plans three yards in Halvar',
      'The Iraqi shipping giant is to open them in May.',
    ],
    [
      'is in three letters that mean another',
      'PRC to open yard in Halvar',
      'The Pelican Rowing Club (PRC) said the yard would open in May.',
    ],
    [
      'is one of three in a row, below the headline',
      'Sudmark defends naval drills',
      'The drills with Iraq, Chad and Mali help trade, an official says.',
    ],
    [
      'is one of a list',
      'New visa rules hit students',
      'The rules hold for citizens of Iraq, Chad, Mali, Niger, Sudan, Libya and Yemen. They begin in May.',
    ],
  ])('is not a topic that only %s', (_, title, body) => {
    const topic = title.startsWith('PRC') ? china : iraq
    expect(topicMatch(readingOf({ id: 'a', title, body }), topic)).toBe(0)
  })

  it('is a state that the text itself calls by three letters', () => {
    const body = 'The People’s Republic of China (PRC) said the yard would open in May.'
    expect(topicMatch(readingOf({ id: 'a', title: 'PRC to open yard in Halvar', body }), china)).toBe(1)
  })

  it('is not somebody whose brother it is about', () => {
    const marsh = { query: 'Karl Marsh', kind: 'person', actorIds: ['person:karl-marsh'] }
    const about = (title: string) => topicMatch(readingOf({ id: 'a', title, body: 'It was told on Monday.' }), marsh)
    expect(about('Karl Marsh’s brother Olav in hospital')).toBe(0)
    expect(about('Olav, the younger brother of President Karl Marsh, in hospital')).toBe(0)
    expect(about('Karl Marsh’s ministers in hospital')).toBeGreaterThan(0)
  })

  it.each([
    ['a school bears', 'Iraq High School wins the stadium prize', 'Pupils in Iraq cheered on Monday.'],
    ['a team of a school bears', 'Iraq High wins the stadium prize', 'Pupils in Iraq cheered on Monday.'],
    ['a college bears', 'Iraq Valley College picks a coach', 'She has lived in Iraq since May.'],
    ['a county bears', 'Candidates for Iraq County attorney', 'Voters in Iraq go to the polls on Monday.'],
    ['names a matter at home', 'Marsh’s lawyer wants to end the Iraq investigation', 'The lawyer wrote a letter.'],
  ])('is not a topic whose name %s', (_, title, body) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), iraq)).toBe(0)
  })

  it.each([
    ['its high court', 'Iraq High Court rules on budget', 'The budget of Iraq is void, it said.'],
    ['its high commission', 'Iraq cuts staff abroad', 'The Iraq High Commission in Halvar lost nine people.'],
    ['its high-level talks', 'Iraq High-Level Talks Open', 'They will last three days.'],
    ['its elections', 'Iraq Municipal Elections Begin', 'Polls in Iraq close at six.'],
    ['one of its schools', 'Iraq School Fire Kills Two', 'Iraq closed all schools on Monday.'],
  ])('is a topic of which it names %s', (_, title, body) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), iraq)).toBeGreaterThan(0)
  })

  it('is not a platform on which somebody showed something', () => {
    const about = (title: string) => {
      const read = readingOf({ id: 'a', title, body: 'The makers of TikTok were silent.' })
      const ids = read.analysis.actors.filter(({ name }) => name === 'TikTok').map(({ id }) => id)
      expect(ids).toHaveLength(1)
      return topicMatch(read, { query: 'TikTok', kind: 'organisation', actorIds: ids })
    }
    expect(about('TikTok video of the raid leads to eight arrests')).toBeLessThan(1)
    expect(about('TikTok adverts banned before the vote')).toBe(1)
  })

  it('is not a place at which hostages were held', () => {
    const gaza = { query: 'Gaza', kind: 'state', actorIds: ['place:PS-GZ', 'place:gaza'] }
    const about = (title: string) => {
      const read = readingOf({ id: 'a', title, body: 'It was told on Monday.' })
      const ids = read.analysis.actors.filter(({ name }) => name.startsWith('Gaza')).map(({ id }) => id)
      return topicMatch(read, { ...gaza, actorIds: ids })
    }
    expect(about('Pupil writes letters to freed Gaza hostages')).toBe(0)
    expect(about('Gaza crossings open to lorries')).toBeGreaterThan(0)
  })

  it('is a topic whose valley it names', () => {
    const body = 'Farmers in the Jordan Valley had asked for it.'
    expect(topicMatch(readingOf({ id: 'a', title: 'Jordan opens two border posts', body }), jordan)).toBeGreaterThan(0)
  })

  it('is not a topic whose name a paper bears', () => {
    const read = readingOf({
      id: 'a',
      title: 'Wheat prices fall',
      body: 'Prices fell, the Jordan Times reported on Monday.',
    })
    expect(topicMatch(read, jordan)).toBe(0)
  })

  const about = (id: string) => readingOf({ id, title: 'Iraq closes two border posts', body: 'They stay shut.' })
  const inText = (id: string) =>
    readingOf({ id, title: 'Border posts close', body: 'The posts in Iraq stay shut. A guard was hurt.' })
  const others = ['x', 'y', 'z'].map((id) => readingOf({ id, title: 'Carrier heads home', body: 'The crew is tired.' }))

  it('makes a story of the topic where enough of it is', () => {
    expect(shareByRules([about('a')], iraq)).toBe('whole')
    expect(shareByRules(['a', 'b', 'c'].map(inText).concat(others), iraq)).toBe('whole')
    expect(shareByRules([inText('a'), ...others], iraq)).toBe('nothing')
    expect(shareByRules([], iraq)).toBe('nothing')
  })

  it('tells the part of a wide story that has the topic in its headlines', () => {
    const wide = [about('a'), ...others, inText('b')]
    expect(shareByRules(wide, iraq)).toBe('part')
    expect(partAbout(wide, iraq).map(({ article }) => article.id)).toEqual(['a', 'b'])
  })

  it('takes a surname alone for the person whom another article of the story names', () => {
    const doe = { query: 'Jane Brown', kind: 'person', actorIds: ['person:jane-brown'] }
    const named = readingOf({ id: 'a', title: 'Court hears Jane Brown', body: 'Jane Brown spoke for an hour.' })
    const alone = ['b', 'c', 'd'].map((id) =>
      readingOf({ id, title: 'Brown asks court for time', body: 'The court will answer.' }),
    )
    expect(shareByRules([named, ...alone], doe)).toBe('whole')
    expect(shareByRules([named, ...others], doe)).toBe('part')
    expect(shareByRules(alone, doe)).toBe('nothing')
  })
})

describe('what an article is about, by free words', () => {
  const words = (query: string) => ({ query, kind: 'words', actorIds: [] })
  const read = (title: string, body: string) => readingOf({ id: 'a', title, body })

  it.each([
    ['tariffs', 'Tariff on steel is doubled', 'It begins in May.', 1],
    ['vaccine', 'Vaccination of cattle begins', 'It ends in May.', 1],
    ['immigration', 'Immigrants wait at the border', 'They wait for papers.', 1],
    ['steel tariffs', 'Steel makers wait', 'The tariff ends in May.', 0.6],
    ['tariffs', 'Makers wait', 'Sales fell. Prices rose. Tariffs hurt. One tariff ended. The tariff stays.', 0.5],
    ['tariffs', 'Makers wait', 'Sales fell. Prices rose. Tariffs hurt too. Many wait.', 0.2],
    ['contract', 'A contrast to last year', 'Sales fell.', 0],
    ['Niger', 'Nigeria votes', 'Nigerians vote in May.', 0],
  ])('%s in “%s”', (query, title, body, match) => {
    expect(topicMatch(read(title, body), words(query))).toBe(match)
  })
})
