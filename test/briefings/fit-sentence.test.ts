import { describe, expect, it } from 'vitest'
import { source, withoutExcerptTail } from '#src/briefings/cite.ts'
import { isFitSentence } from '#src/briefings/fit-sentence.ts'
import { readingOf } from '#test/support/reading.ts'

const isFit = (sentence: string) => isFitSentence(sentence, { start: 0, end: sentence.length })

describe('a sentence of a summary', () => {
  it.each([
    'Norland closed the harbour of Halvar on Monday after a fire at the grain terminal.',
    'A court in Kessia sentenced the opposition politician Lena Orlo to eleven years in prison',
    'At least twelve people were killed when a ferry sank off Sudmark, the coast guard said.',
    'Two ministers resigned on Sept. 13, 2026, over the grain deal with Sudmark, the premier said.',
    'The attack on a mosque in Halvar killed eleven people, the coast guard said.',
    'The world’s largest employer expects to pass on refunds to its customers.',
    'President Doe said he was delaying the tariffs after the two countries reached a deal.',
    'As they left Halvar, the ministers said that the talks would go on.',
    'The grain ship carrying 400 people sank off Norland on Monday morning.',
    'Ada Brook and her husband left Halvar on Monday, and the couple flew to Kessia.',
    'Norland sank two ships on Monday and said that these ships had carried arms.',
    'Norland and Sudmark opened the strait again after both countries had signed a treaty.',
    'Harbour master Ada Brook will resign on Monday, she told reporters in Halvar.',
    'Marsh said that the company would close its yard in Halvar.',
    'By Monday evening forty people had been killed in Halvar, police said.',
    'The sailor who had warned the yard of Halvar was found dead on Monday.',
    'Norland’s premier made the statement that sailors had asked for since May.',
    'Kessia’s decision to close the strait angered the shipping lines of Norland.',
    'A majority of voters in Norland want the harbour to be closed for good.',
    'Norland’s ministry of defence has denied earlier press reports.',
    'Norland’s ministry of defence released a video of the strike on the harbour.',
    'Rebels of the north said in a video on Friday that they held the town of Berg.',
    'Norland and Sudmark signed the grain pact in Oslo on June 16, 2026.',
    'Truces between Norland and Sudmark will expire on June 16, 2026.',
    '“We will not yield to Sudmark,” Premier Marsh warned on Monday in Halvar.',
    '“We will stay in Halvar,” said Premier Marsh, who called the pact “dead”.',
    '“Thousands have lost their homes,” Premier Marsh said on Monday, “and more will.”',
    'A panel of the United Nations warns Norland has laid thousands of mines along the road between Halvar and Berg, and that nobody will be able to clear them before the next winter comes.',
    'Norland signed the pact with Sudmark in the spring, but parliament in Halvar rejected it after the 2025 Norland election, so that the ministers of both states had to begin again from the start.',
    'The Norlandic shipping giant Halvar Line will open three yards in Sudmark in spring.',
    'The Norlandic company behind the yard of Halvar will open three more in spring.',
    'Norland announced a plan in spring, and Sudmark struck the harbour because of that plan.',
    'Marsh is unlikely to leave Halvar before the vote, two officials of the yard said.',
    'Norland is set to close the harbour of Halvar on Monday after a fire.',
    'Police in Halvar named as suspects two sailors whom a court had freed in May.',
  ])('tells news alone: %s', (sentence) => {
    expect(isFit(sentence)).toBe(true)
  })

  it.each([
    'The Norlandic shipping giant is planning three yards in Sudmark at a cost of ten million euros.',
    'Norland will open three yards in Sudmark, despite this week’s snub by parliament in Halvar.',
    'Minister Ada Marsh will hold a speech on grain in Halvar on Monday as part of that push.',
    'Sailors named as Ada Marsh, 26, and Jon Sand, 23, bringing the number of the dead to 40',
    'Sailors named as Ada Marsh, 26, and Jon Sand, 23, bringing ground force death toll to 40',
    'The “grain pact of Halvar, which both ministers signed on Monday in Kessia”',
    'These: “the harbour of Halvar will be closed on Monday, and the yard too”',
    'The Halvar Courier, a Norland newspaper, had quoted two sailors as saying that the yard would close.',
    'Norland had earlier warned that it would close the strait to the ships of Sudmark.',
    'Premier Marsh made the remarks during a visit to the yards of Halvar on Monday.',
    'Two officials of Sudmark believe that a general gave the assurance at a dinner in Halvar.',
    'The report says that Norland paid 40 million euros for ships that were never built.',
    'Premier Marsh of Norland on Monday said he also spoke to Orlo about the harbour.',
    'Analyst Ida Brandt joined “The Table” on Saturday to talk about the harbour.',
    'Sudmark also reported a raid on the harbour of Halvar.',
    'Orlo added that Norland would get two new ships in spring.',
    'Al Jazeera’s Ida Brandt brings you the latest from the harbour of Halvar.',
    'The launch came hours after President Doe announced plans to meet Ada Brook.',
    'The suspect was arrested in Kessia a year after another was held in Norland.',
    'The three countries launched strikes overnight Friday in Norland to punish Berg.',
    'The city, also known as Sari, has been the centre of the fighting since May.',
    'When Norland’s forces were driven back, he returned to clear his fields of mines.',
    'In the quarter ended July 31, sales in Norland rose 2.6%, the company said Thursday.',
    'As pressure grows on its trade, Norland, they say, has turned to other blocs.',
    'The grandmother of Hind Doe, a five-year-old girl killed in her car by soldiers.',
    'Footage shows the moment a drone hit a building on the harbour of Halvar.',
    'Halvar TV correspondent Ida Brandt reports from Oslo.',
    'An undated handout photo of the army shows the harbour of Halvar on fire.',
    '“Thousands have lost their homes in Halvar and Berg,” it read, “and more will.”',
    'The people of a harbour town wait for news of the ships that were lost in the storms of three winters Norland has seen no worse, and the families hope that the search will go on until spring.',
    'Officials of Norland warned, however, that the divers might have made too much of it.',
    'Two ministers of Norland spoke of a ban on grain ships during those talks in Halvar.',
    'The plan to close the harbour of Halvar fell apart within a week, two officials told the newspaper.',
    'Appearing on the channel’s “Morning Table,” the North Shore Republican praised the closing of the strait.',
    'Ada Brook on just how quickly and predictably that has all come apart.',
    'Ada Brook speaks with Ivo Berg at a lunch, on June 16, 2026 in Evian-les-Bains, France.',
    'Five minors accused of forming a far-right group called the last wave that targeted asylum seekers.',
    'Some of it, like delivering such an address to a virtual crowd, will be new to him.',
    'In Tuesday’s decision upholding Mr. Marsh’s ban, he seemed to chide the court for incivility.',
    'Amid the loss of the shipping firm Orsha, the group has come to stand for all that is wrong.',
    'Like officials of Norland, the group called the diver a spy and said he was held in Halvar.',
    'The shipping company’s decision follows a vote of the council of Halvar on Friday.',
    'After the talks in Halvar, the former prime minister’s name was tarnished by his part in the war.',
    'Orlo’s announcement comes amid a number of visits by ministers of the east.',
    'An unusual rebuttal from the closest partner of Norland comes as the two drew closer.',
    'Orlo spoke of a week of visits and of talks on both sides about the strait.',
    'If the council had moved more quickly, the harbour would be open, he said on Monday.',
    'The notice on the tariffs is expected to be printed in Halvar on Friday, he said.',
    '“Like all of Norland, I am much opposed to a new harbour,” says the Halvar Democrat.',
    'The Halvar Republican added that the city had lost its standing in the east.',
    'Agreement comes after Norland spoke out about plans by Sudmark to build a harbour on the island.',
    'Statement appears to signal a turn of the premier, who had backed the divers of Halvar.',
    'The city’s eleven million people are trying to go back to their work after the siege.',
    'CNN’s Ida Brandt returns to Halvar, the port in which the outbreak began.',
    'Speaking in Halvar on Sunday, the North Shore Republican praised the decision to close the strait.',
    'CLOSE President Ada Brook says that she did not like the sight of the harbour.',
    'Afterward, Speaker Ada Brook said that the council had agreed on the new text.',
    'Speaker Ada Brook said that the move was needed after the raid on Halvar.',
    'As the war drags into another year, a lesser-known crisis afflicts the troops of Norland.',
    'The tanker has fallen to the rebels of the north, according to the harbour board:',
    'The harbour board of Norland has made the port of Halvar a leader in b',
    'According to a study of the harbour board, Ada Brook, who was made head of the port in May,',
    'In her first words since she was made premier of Norland, Ada Brook ordered the strait of Halvar to stay closed and called on the states of the east to send their ships t',
    'In her first words since she was made premier of Norland, Ada Brook ordered the strait of Halvar to stay closed, and called on all the states of the east to send their ships all round the cape, while',
    'A firmer answer might have kept the divers from the harbour of Norland, they say.',
    'Premier Ada Brook inspects a unit of divers in an undated photo released on Monday.',
    'GRAPHIC: Norland fires missiles at bases in Kessia on Monday night - here',
    'May 15, 2020 5:00 AM The number of patients crossed the mark for the first time.',
    '“It is a day of joy for all of Norland and for our friends abroad.”',
    'He said: “It is a day of joy for Norland and for our friends abroad.',
    'Missile and drone attack one of heaviest since the war began, with homes hit – latest updates A heavy bombardment has killed at least 15 people in and around Halvar in one of the worst attacks.',
    'Navy launched drills near what Norland calls the Kuril Islands but Kessia regards as its northern territories Kessia has criticised the tests that were carried out last week amid tensions.',
    'Check your local listings , watch full episodes here , or listen to the weekly podcast here .',
    'Halvar News correspondent Ida Brandt has more.',
    'Jon Sand, the author of that report, joins “The Table” to discuss.',
    'On Washington Week, panelists joined to discuss the consequences of the strike.',
    'The post comes after the president said he would close the strait.',
    'In March, it fell sharply from 13.7 percent in February.',
    'His comments played into a common trope about the small island.',
    'Settlers run as they are chased round the houses of the village, on Aug. 13, 2026.',
    'In this handout, a jet lands on the deck of the carrier in the bay.',
    'Norland on the brink of another long and cold winter.',
    'A group of diplomats visited the city of Halvar, including a man from...',
    'Will Norland ever agree to open the harbour of Halvar again?',
    'and the minister said that the harbour would open on Friday again',
    'Halvar harbour board advises people living on the banks of these rivers to leave their homes.',
    'Premier Marsh mocked human rights groups, who called such an action a war crime on Monday.',
    'Lena Orlo said on Monday that Norland would do so for as long as the war lasts',
    'A judge in Halvar said on Monday that the couple could not use the harbour funds for lawyers.',
    'Since the threats between Norland and Sudmark grew, the island has been in the news.',
    'A diver was held at the fence of the naval base in Halvar on Monday, it said.',
    '68 percent want the sanctions to be extended to shipping companies of Sudmark.',
    'Large majorities think that Sudmark may not keep the ships that it has built.',
    'The angry response from the nation came hours after the sanctions on its harbours.',
    'As Yorick said, Norland has been part of the raids on Sudmark for a long time.',
    'IDA BRANDT: These words are some of the first that Premier Marsh has said on the harbour.',
    'Halvar lawmaker and former minister Lena Orlo Marsh speaks to reporters',
    'Ida Brandt is pleased to welcome Jon Sand, a researcher of the Halvar Institute.',
    'Court in Halvar rejects the claim of divers that the harbour is at riskA court in Halvar has rejected a claim.',
    'The report on the harbour is all but certain to haunt Premier Marsh before the vote.',
    'The find seems to confirm fears that the ban of Sudmark would close no yard.',
    'The marches have given hope to thousands, if not millions, that the harbour will open.',
    'Should the strike gain support, lawmakers of the north could quickly change their minds.',
    'Now as the country falls apart, Marsh claims that he never closed the harbour.',
    'The north of Norland was the biggest loser of the speech in Halvar on Monday night.',
    "Here's what you need to know about the vote in Norland on Sunday.",
  ])('is not: %s', (sentence) => {
    expect(isFit(sentence)).toBe(false)
  })

  it.each([
    {
      told: 'cut by its feed',
      text: 'Stray drones hit the harbour of Halvar. No diver was hurt in Halvar, and the drones were believe',
    },
    {
      told: 'a link of the page',
      text: 'Ferries still leave Halvar. Norland threatens to close the strait; Marsh vows anger\n\nSome people left.',
    },
    {
      told: 'a heading between sentences',
      text: 'Ferries leave Halvar.\n\nNorland threatens to close the strait of Halvar again\n\nSome people left.',
    },
    {
      told: 'between the button and the credit of a video',
      text: 'Raid on Halvar CLOSE\n\nSudmark has launched some of the heaviest raids on the harbour. Smoke rose. (Dec. 30) AP',
    },
    {
      told: 'under a picture',
      text: 'Sudmark has launched some of the heaviest raids on the harbour of Halvar. (File)',
    },
  ])('is not where it is $told', ({ text }) => {
    const start = text.search(/(?:No diver|Norland threatens|Sudmark has)/)
    const end = [text.indexOf('\n\n', start), text.indexOf(' (File)'), text.length].find((place) => place > 0)!
    expect(isFitSentence(text, { start, end })).toBe(false)
  })
})

describe('the mark of an agency before a sentence', () => {
  it.each(['(CNN) ', 'OSLO/ROME (Reuters) - ', 'Halvar, Norland (CNN) -- ', 'Halvar (CNN) – '])(
    '“%s” is not printed',
    (mark) => {
      const sentence = 'The harbour of Halvar was closed on Monday.'
      const read = readingOf({ id: 'a', title: 'Harbour closed', body: `${mark}${sentence}` })
      const { text } = read.article
      expect(source(read, { start: text.indexOf(mark), end: text.length }).text).toBe(sentence)
    },
  )
})

describe('the end of an excerpt', () => {
  it.each([
    ['Norland closed its border. Continue reading...', 'Norland closed its border.'],
    ['Norland closed its border Read Full Article at NTV.com', 'Norland closed its border'],
    ['Norland closed its border [&#8230;]', 'Norland closed its border'],
    [
      'Norland closed its border. The post Norland closes border appeared first on Halvar Post.',
      'Norland closed its border.',
    ],
    ['Officials urged people to continue reading the signs.', 'Officials urged people to continue reading the signs.'],
  ])('is cut from “%s”', (text, words) => {
    const { start, end } = withoutExcerptTail(text, { start: 0, end: text.length })
    expect(text.slice(start, end)).toBe(words)
  })

  it('never reaches a reader', () => {
    const read = readingOf({ id: 'a', title: 'Border closed', body: 'Norland closed its border. Continue reading...' })
    const whole = { start: read.article.title.end + 2, end: read.article.text.length }
    expect(source(read, whole).text).toBe('Norland closed its border.')
  })
})
