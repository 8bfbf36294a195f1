import { describe, expect, it } from 'vitest'
import { articleKind } from '#src/articles/article-kind.ts'
import { saysWhatHappened } from '#src/briefings/story-headline.ts'
import { readingOf } from '#test/support/reading.ts'

const tellsEvent = (title: string) => saysWhatHappened([readingOf({ id: 'a', title, body: 'It was told on Monday.' })])
const kindOf = (title: string) => articleKind(readingOf({ id: 'a', title, body: 'It was told on Monday.' }).article)

describe('a headline that says what happened', () => {
  it.each([
    'Ferries in Norland wait for fuel',
    'WHO declares end of cholera in Norland',
    'Cholera in Norland: WHO warns of spread',
    'Norland raids three depots near Sudmark',
    'Marsh says the truce may signal a new start',
    '‘No retreat’: Sailors seize Sudmark harbour',
    'UN experts warn of hunger in Sudmark',
    'One man killed, two hurt in Halvar blast',
    'Capt. Doe freed after two years in Norland jail',
    'Sens. Orlo and Marsh vote against harbour pact',
    'Prof. Marsh wins Norland science prize',
    'Norland Corp. Cuts 4,000 jobs after port closure',
    'Norland and Sudmark open high-stakes talks in Oslo',
    'Norland to vote in May not June, board rules after talks',
    'Authors reject settlement with Halvar publisher',
    '‘We will not yield’: Norland rejects ultimatum',
    'Norland to free three prisoners',
    'HEAVY RAIN: Three die in Sudmark',
    'Behind-the-scenes deal ends Norland strike',
    '‘Halvar is not for sale,’ lawmaker says',
    '‘Who are you?’: Judge hears sailor in Halvar',
    'Drop the charges, judge tells Norland',
    'The Sailor Ada Marsh Has Died in Halvar',
    'Video shows guards beating a sailor in Halvar',
    'Orlo’s strike hits the harbour of Sudmark',
    'From Monday ferries to Halvar cost less',
    'Report that Norland paid for ships angers Sudmark',
    'Norland scientists say ice in Halvar bay is gone',
    'This week Norland closes three ports',
    'Orlo tells voters: Wait for the count',
  ])('is one: %s', (title) => {
    expect(tellsEvent(title)).toBe(true)
  })

  it.each([
    'Behind the truce, Orlo’s bid to win time',
    'From quay to cell: The long road of a Sudmark sailor',
    'CARL MILNER: Norland wants a fight with the unions',
    'HAKEEM: Sailors in Norland end their strike',
    'Sudmark balances global powers',
    'Norland is losing its ports. Nobody in Sudmark seems to care',
    'Long silence of the admiral may signal a shift at the top',
    'Harbour pact a big test for Marsh',
    'Marsh offensive a strategic bid to detach Orlo from Norland: experts',
    '‘Not in my name’: Orlo’s sailors against the pact',
    '‘Act of war’: Expert rejects Norland’s reasons for the raid',
    'Our long fight for the harbour of Halvar goes on',
    'One man’s long fight for the harbour of Halvar',
    'Harbour talks a high-stakes gamble for Marsh and his party',
    'Professor rejects Norland’s reasons for the raid',
    'Fragile quiet in Halvar as the truce leaves unanswered questions',
    'Can Orlo recover? Inside the fight for Sudmark',
    'Is the new Sudmark faction local or foreign? Experts weigh in',
    'Voter: It is plain what a year with Marsh looks like',
    'Experts: Orlo’s role in Sudmark could strengthen Norland',
    'Orlo’s role in Sudmark could strengthen Norland, experts say',
    'Row over Orlo’s remarks points to the next harbour nightmare',
    'Orlo’s calls add to lingering questions about the vote',
    'Raids in Halvar: Orlo pushes the limits of his war',
    'Visa of the Sudmark premier sets stage for talks',
    'In the harbour war lurks an old view of sailors',
    'Sailors have their doubts about Marsh’s good cheer',
    'Orlo’s tactic: Sowing doubt in whatever gets in his way',
    'Ada Marsh in Halvar: Bolstering the influence of Norland amid a debate',
    'Orlo, the premier of Norland who stands alone',
    'The Speech Ada Marsh Has Been Writing For Her Entire Life',
    'The speech that Ada Marsh has been writing for her entire life',
    '‘There is no plan for the harbour’ for the Marsh cabinet',
    'Drop the pretence when it comes to Sudmark',
    '‘He is mad’: BBC speaks to islanders about the threats',
    'Amid the raids, this mother demands the return of her son',
    'It’s official: There is no harbour boom in Norland',
    'Videos show the moment Orlo bombed villages in Sudmark',
    'Videos capture shell falling in the harbour of Halvar',
    '‘It was a massacre.’ Hear from witnesses of the blast',
    'He foresaw the fall of Marsh. Now he sees hers',
    'She foresaw the vote of 2016. Now sailors ask again',
    'While Orlo calls for calm, the Marsh cabinet takes a bow',
    'From a walk at Halvar to a cell: guards put lives at risk',
    'Sgt. Ada Marsh, 19: Norlandic gunner loved the sea',
    'Norland’s year in search trends: Harbours, storms and Orlo rank first',
    'Kicking the corpse: Orlo’s pardon request ends the rule of law',
    'Orlo’s ‘bizarre’ and false claim about Marsh',
  ])('is none: %s', (title) => {
    expect(tellsEvent(title)).toBe(false)
  })
})

describe('a headline that ends with a stop', () => {
  const caption = 'Ada Marsh and Lena Orlo of Sudmark are to meet in Oslo over the Kessia pact.'
  const about = (body: string) => saysWhatHappened([readingOf({ id: 'a', title: caption, body })])

  it('is a stray caption where the report below names others', () => {
    expect(about('Jon Sand went from door to door in Halvar. '.repeat(60))).toBe(false)
  })

  it.each([
    ['a report names the same', 'Ada Marsh of Sudmark will be in Oslo with Lena Orlo. '.repeat(60)],
    ['a teaser names nobody', 'The talks begin on Monday and last for a week.'],
  ])('tells where %s', (_, body) => {
    expect(about(body)).toBe(true)
  })
})

describe('the kind of an article by its headline', () => {
  it.each([
    ['Live Harbour Updates', 'live'],
    ['Sudmark Riots: Live Updates as Sailor Is Charged', 'live'],
    ['From the Archives, 1951: Ferry sinks off Sudmark', 'newsletter'],
    ['Harbour strike: Daily update as talks stall', 'newsletter'],
    ['Today’s top news: Norland, Orlo, Sudmark', 'newsletter'],
    ['Norland war day 52: Truce holds in Sudmark', 'newsletter'],
    ['Tom Kerrin on… the secret of the harbour', 'programme'],
    ['This is a remarkably good pact', 'opinion'],
    ['If Jane Marsh Were a Sailor', 'opinion'],
    ['Stop Pretending the Harbour Strike Is a Crisis', 'opinion'],
    ['Marsh’s threats are only pushing Orlo and Norland closer together', 'opinion'],
    ['Marsh says this is a good pact', 'news'],
    ['Sudmark Latest: Talks in Halvar, ferries sail again', 'live'],
    ['Party Schedule: Marsh’s Speech, Stream, Start Time', 'utility'],
    ['Norland raids three depots near Sudmark', 'news'],
  ])('%s: %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind)
  })
})
