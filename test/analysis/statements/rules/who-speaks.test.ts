import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

describe('the subject of a cue', () => {
  it.each([
    [
      'When Lind told President Doe that a counsel had been named, Doe sat down and said: “This is the end.”',
      ['Lind: a counsel had been named', 'Doe: This is the end.'],
    ],
    [
      'After Lind told President Doe about the raid, Doe sighed and said: “This is the end.”',
      ['Doe: This is the end.'],
    ],
    ['As Doe said on Monday, the port would close by night.', ['Doe: the port would close by night']],
    [
      'Lind told the court that Doe had lied and added, “This is the end.”',
      ['Lind: Doe had lied', 'Lind: This is the end.'],
    ],
    [
      'Norland failed to heed Sudmark calls for talks, Doe said.',
      ['Doe: Norland failed to heed Sudmark calls for talks'],
    ],
    [
      'Sergeant Ada Holm, a gun chief in Delta Battery, 2nd Regiment, said "we showed them how the loader works."',
      ['Ada Holm: we showed them how the loader works.'],
    ],
    ['In Oslo, a gun chief in Delta Battery said the loader worked.', ['a gun chief: the loader worked']],
    [
      'General Pavel Ostrey, commander of Northern Command said, "We were clear from the start."',
      ['Pavel Ostrey: We were clear from the start.'],
    ],
    [
      'One farmer I met predicted that the valley would flood within days.',
      ['One farmer: the valley would flood within days'],
    ],
    [
      'But some who advocate open borders argue that the plan is unfair.',
      ['some: open borders', 'some: the plan is unfair'],
    ],
    [
      'A top aide to failed contender Helen Quill has blamed the loss on the police chief.',
      ['A top aide: the loss on the police chief'],
    ],
    ['Doe, speaking at a rally in Wilmington, N.C., warned that the port would close.', ['Doe: the port would close']],
    // two pairs of brackets in a row
    ['Section 102(b)(1) of the act warned that the port would close.', ['Section 102: the port would close']],
    ['A report released last year found that the agency had no records.', ['A report: the agency had no records']],
    [
      "The plan was by Axel Jonas, a man, let's remember, who has claimed that the army used a secret bomb.",
      ['Axel Jonas: the army used a secret bomb'],
    ],
    [
      '"She believes she is above the law," House of Representatives Speaker Peter Rowan said in a statement.',
      ['Peter Rowan: She believes she is above the law'],
    ],
    [
      'A joint statement by more than 100 groups urged Masuku, the head of state, to step aside.',
      ['more than 100 groups: to step aside'],
    ],
    ['Canova "bristled" and said, "No comment."', ['Canova: No comment.']],
    [
      '"It must be filled in by hand", the ministry recommending "a black pen" if possible.',
      ['the ministry: "a black pen" if possible'],
    ],
    [
      'The group studied photographs, which it said showed no soldiers near the school.',
      ['The group: which … showed no soldiers near the school'],
    ],
    ['Veteran fight doctor Ferd Pallas once said: "He was born in Tarnov."', ['Ferd Pallas: He was born in Tarnov.']],
    ["Tarn's refusal to admit the raid angered them.", ['Tarn: to admit the raid']],
    [
      'In the words of the prosecutor, Marta Ek, "the firm knew of the leak for years."',
      ['Marta Ek: the firm knew of the leak for years.'],
    ],
    [
      'As reported by the Norwick Courier, the former clerk was told of the rule in 2019.',
      ['Norwick Courier: the former clerk was told of the rule in 2019'],
    ],
    [
      'According to the Interior Ministry over forty pilgrims have been hurt in a crush.',
      ['Interior Ministry: over forty pilgrims have been hurt in a crush'],
    ],
    [
      'Polls put Doe ahead, with 30 percent of voters saying the plan is sound.',
      ['30 percent of voters: the plan is sound'],
    ],
    ['Doe met voters, saying the plan is sound.', ['Doe: the plan is sound']],
    ['Doe left early but in a later interview said the plan was sound.', ['Doe: the plan was sound']],
    ['Democrats trying to keep the Senate in November say they have a new plan.', ['Democrats: they have a new plan']],
    ['Critics, including some who warned it could fail, left.', ['some: it could fail']],
    ['As many tax experts have pointed out, the plan is sound.', ['many tax experts: the plan is sound']],
    ['“I hope you find the mails that are missing.” Doe said.', ['Doe: I hope you find the mails that are missing.']],
    ['“I hope you find the mails that are missing.” Doe said it was late.', ['Doe: it was late']],
    [
      'The plan is late. But, said Sam Solovey, “I do not want to drum up conflict here.”',
      ['Sam Solovey: I do not want to drum up conflict here.'],
    ],
    ['“Donald is an amazing leader,” said the 46-year-old.', ['the 46-year-old: Donald is an amazing leader']],
    [
      '"We are glad to fly with this squadron," said. Col. David Lang, wing commander.',
      ['David Lang: We are glad to fly with this squadron'],
    ],
    ['Doe announced the partnership after cutting ties with the firm.', ['Doe: the partnership']],
    ['Doe praised the plan in an interview published on Saturday.', ['Doe: the plan']],
    ['Doe praised the plan in a town that had none.', ['Doe: the plan in a town that had none']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who has the floor', () => {
  it.each([
    [
      '"The bridge was gone by noon," says Mira Tolland.\n\n"We carried the children across by hand. Nobody came to help us."',
      'Mira Tolland: We carried the children across by hand. Nobody came to help us.',
    ],
    [
      'Deputy mayor Ilan Corvey says the pumps will run again by Friday.\n\n"People can plan their week now. That is all we wanted."',
      'Ilan Corvey: People can plan their week now. That is all we wanted.',
    ],
    [
      'Coach Dario Ventan said, "It was a long night for us.\n\nWe should have scored twice before the break."',
      'Dario Ventan: We should have scored twice before the break.',
    ],
    [
      'Rudd stated,\n\n"Daniel was driven off in a black car. Nobody told his family."',
      'Rudd: Daniel was driven off in a black car. Nobody told his family.',
    ],
    [
      'When Orlov died in March, President Marin released the following statement:\n\n"Lena and I send our condolences. He was a good man."',
      'Marin: Lena and I send our condolences. He was a good man.',
    ],
    [
      '"So far it is one to nothing. But the game is long." - Tomas Arden',
      'Tomas Arden: So far it is one to nothing. But the game is long.',
    ],
    [
      'And from Chairwoman Rosa Lindqvist:\n\n“Anna brings a wealth of experience to the agency.”',
      'Rosa Lindqvist: Anna brings a wealth of experience to the agency.',
    ],
    ['We lost the harvest this year,” said Ivo Marek. “Nobody helped us.”', 'Ivo Marek: We lost the harvest this year'],
    [
      "'It's the workers' money and we'll have it,' said Agnes Poole.",
      "Agnes Poole: It's the workers' money and we'll have it",
    ],
    ['"We will wait and see..." Marlow said.', 'Marlow: We will wait and see...'],
  ])('%s', (text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it.each([
    [
      "no paragraph between may be the writer's",
      '"The bridge was gone by noon," says Mira Tolland.\n\nThe village lies in the hills.\n\n"We carried the children across by hand. Nobody came to help us."',
      'Mira Tolland: We carried the children across by hand. Nobody came to help us.',
    ],
    [
      'a heading in capitals is no speech',
      'Mira Tolland said the bridge was gone.\n\n“DIVISIVE, STUPID AND WRONG AGAIN!”',
      'Mira Tolland: DIVISIVE, STUPID AND WRONG AGAIN!',
    ],
    [
      'an example is not the words of whoever prints it',
      'The Globe printed some of the questions, including: "Were you ever held against your will?"',
      'The Globe: Were you ever held against your will?',
    ],
    [
      'a mark that opens nothing',
      'The bridge fell, and so did the “wall” of the town. Mira Tolland left.',
      'Mira Tolland: wall',
    ],
  ])('%s', (_rule, text, refused) => {
    expect(said(text)).not.toContain(refused)
  })
})

describe('who is meant', () => {
  it.each([
    [
      'a first name with a trade of its own is a newcomer',
      'General Marta Lindqvist welcomed the plan. "I will leave the army," Marta, a nurse from Uppsala, told the paper.',
      'Marta: I will leave the army',
    ],
    [
      'a first name alone is still hers',
      'General Marta Lindqvist welcomed the plan. "I will leave the army," Marta told the paper.',
      'Marta Lindqvist: I will leave the army',
    ],
    [
      'a soldier of 24 is not the general',
      'Commander-in-Chief Oleksiy Barenko had met the minister. "This is a mistake," Oleksiy, a soldier of 24, told the BBC.',
      'Oleksiy: This is a mistake',
    ],
    [
      'an age stands before the name',
      "The boy's aunt, 23-year-old Ana Sabino, told the paper she would take care of him.",
      'Ana Sabino: she would take care of him',
    ],
    [
      'the nearest who spoke is “she”',
      'Interim President Dalia Reyes has described the rescue as a "source of hope". The boy\'s aunt, 23-year-old Ana Sabino, told the paper she would take care of him.\n\n"I am praying a lot," she said, sitting at his bedside.',
      'Ana Sabino: I am praying a lot',
    ],
    [
      'another nationality is another minister',
      'Norlandic foreign minister Carlo Bassi spoke on Monday. The Danish foreign minister said such remarks were "improper".',
      'The Danish foreign minister: such remarks were "improper"',
    ],
    [
      'the same nationality is the same minister',
      'Danish foreign minister Carlo Bassi spoke on Monday. The Danish foreign minister said such remarks were "improper".',
      'Carlo Bassi: such remarks were "improper"',
    ],
    [
      'whom the content names did not say it',
      'Former leader Alan Whitby was stabbed. The former leader says nobody should fear a visit, despite the stabbing of Alan Whitby.',
      'The former leader: nobody should fear a visit, despite the stabbing of Alan Whitby',
    ],
    [
      'a cue in marks gives no “he”',
      "President Doyle answered on Twitter. 'Norland Leader Kang Min-ho just stated that the 'Button is on his desk at all times.' 'Will someone please inform him that I too have a Button!' he said.",
      'Doyle: Will someone please inform him that I too have a Button!',
    ],
    [
      'who wrote the letter has spoken',
      'A top aide to Helen Quill has blamed the loss on the chief. A letter by Navid Nair, head of Quill\'s research division, said it helped the rival. "We lost this election in the last week," she wrote.',
      'Navid Nair: We lost this election in the last week',
    ],
    [
      'who is quoted by an agency speaks, not the agency',
      'The army was quoted as warning Tarn “of a harsh answer”, according to Nordpress.',
      'The army: of a harsh answer',
    ],
    [
      'an agency tells what nobody is quoted for',
      'The army warned Tarn “of a harsh answer”, according to Nordpress.',
      'Nordpress: The army warned Tarn “of a harsh answer”',
    ],
    [
      'a name behind “reasons” begins a clause',
      'There are two main reasons Anna Tarn refuses to sign.',
      'Anna Tarn: to sign',
    ],
    [
      'a name behind an office belongs to it',
      'Main opponents Tarn and Roe refuse to sign.',
      'Main opponents Tarn and Roe: to sign',
    ],
    ['a warning may name nothing but whom it warns', 'Rose Achieng warned Ethiopia.', 'Rose Achieng: Ethiopia'],
    [
      'a lawyer between dashes has told it',
      'Joyce — who is a lawyer in Norwick — told The Norwick Post he would go.',
      'Joyce: he would go',
    ],
    [
      'a gerund hangs on the main clause',
      'Earlier a campaign memo came as the polls closed, stating that the loss was “long expected”.',
      'a campaign memo: the loss was “long expected”',
    ],
    [
      'a gerund without a comma hangs on the pronoun before it',
      'Jeff Sessler caused a stir when he went on record praising Don Marsh.',
      'Jeff Sessler: Don Marsh',
    ],
    [
      'a paragraph in marks after one that presents one person',
      'Karen Boddy, 43, who lives opposite, watched the blaze.\n\n“It went up in seconds. The whole sky was orange.”',
      'Karen Boddy: It went up in seconds. The whole sky was orange.',
    ],
    [
      'whose president she is does not speak',
      'The president of Norland, Vera Holm, yesterday said she had “lost trust”.',
      'Vera Holm: she had “lost trust”',
    ],
    [
      'a bishop has a place and a name',
      'The Bishop of Halver, the Rt Rev Simon Tull, urged ministers to act ‘before it is late’.',
      'Simon Tull: to act ‘before it is late’',
    ],
    [
      'a source is close to somebody',
      'A source close to the leader said: “He is angry.”',
      'A source close to the leader: He is angry.',
    ],
    [
      'a verb that we do not know as a cue stands in the midst',
      '“I do not think,” she paused, “that we can go back.”',
      'she: I do not think … that we can go back.',
    ],
    [
      '“one” before a noun counts it',
      'The level fell in May, according to one research firm.',
      'one research firm: The level fell in May',
    ],
    ['“one” alone is who speaks', 'Two ships sank, according to one of them.', 'one: Two ships sank'],
    [
      '“that” before a noun belongs to it',
      'That letter, on paper of the firm, demanded that Rolf leave.',
      'That letter: Rolf leave',
    ],
    [
      'a programme in marks is a hearer',
      'The senator told “Morning Voice” that the plan was dead.',
      'The senator: the plan was dead',
    ],
    [
      'a sentence in marks is told',
      'The senator told them “Morning has come,” and left.',
      'The senator: Morning has come',
    ],
    [
      'a programme in marks ends an apposition',
      "Joe Scarrow, host of the channel's “Morning Voice,” suggested that businessman Don Marsh should go.",
      'Joe Scarrow: businessman Don Marsh should go',
    ],
    [
      'words in marks end no apposition',
      "“We owe it to the channel's owner,” suggested businessman Don Marsh.",
      "Don Marsh: We owe it to the channel's owner",
    ],
    [
      '“and I quote” is an aside',
      'The senator said, and I quote, “We love the poor.”',
      'The senator: We love the poor.',
    ],
    [
      '“both” behind an aside points back',
      'Party leaders — whose group was once feared — both suggested the writer be dismissed.',
      'Party leaders: the writer be dismissed',
    ],
    [
      'a year stands between “who” and the verb',
      'It angered Doe, now the majority leader, who in 2010 said the goal was to make Marsh a “one-term president”.',
      'the majority leader: the goal was to make Marsh a “one-term president”',
    ],
    [
      'a report speaks where words come from it',
      'From the report: “In general, better samples produced better results.”',
      'the report: In general, better samples produced better results.',
    ],
    [
      '“here is” lets somebody speak',
      'Here is Lena Marsh in December: “Our new direction must rest on an understanding.”',
      'Lena Marsh: Our new direction must rest on an understanding.',
    ],
    [
      'an opposite number is a person, whatever party or state stands before it',
      'Her Labour opposite number, Simon Baird, said it was “a humiliation”.',
      'Simon Baird: it was “a humiliation”',
    ],
    [
      'an opposite number may stay without a name',
      'Her opposite number said it was “a humiliation”.',
      'Her opposite number: it was “a humiliation”',
    ],
    [
      'a deputy minister of a field has a name behind it',
      'Deputy Minister of Mineral Resources Sam Obeng said the mine was safe.',
      'Sam Obeng: the mine was safe',
    ],
    ['a general tells', 'The general told state TV the coup had failed.', 'The general: the coup had failed'],
    [
      'according to her is somebody’s who was named',
      'Ada Lund spoke on Monday. According to her, the fire burned for two days.',
      'Ada Lund: the fire burned for two days',
    ],
    [
      'a transcript relays what somebody told a paper in marks',
      '“We will not yield,” Samson Kuol told Reuters, according to a transcript of the call.',
      'Samson Kuol: We will not yield',
    ],
    [
      'a verb between commas needs no “that”',
      'Most of the money, the auditor found, had gone on cars.',
      'the auditor: Most of the money … had gone on cars',
    ],
    [
      'an agency that closes the sentence relays it',
      'Iran’s army said the drone was lost, Tasnim reported on Sunday.',
      'Iran’s army: the drone was lost',
    ],
    [
      'a paper that follows who spoke relays it',
      'The bridge is closed, police said, the Daily Star reported.',
      'police: The bridge is closed',
    ],
    [
      'a first name that is a title too is the bearer’s',
      'Secretary of State Dean Alcott said the team was tired.',
      'Dean Alcott: the team was tired',
    ],
    [
      'a body behind an office is the office’s, and its bearer follows',
      'The Permanent Secretary, Ministry of Health, Dr Ada Nkem, said drugs were available.',
      'Ada Nkem: drugs were available',
    ],
    [
      '“Rt Hon” is a courtesy',
      'The Speaker of the National Assembly, Rt Hon Moses Wetang, said the bill would pass.',
      'Moses Wetang: the bill would pass',
    ],
    [
      'a chief minister in letters',
      'Tarn’s Deputy CM Keshav Rana said the opposition was scared.',
      'Keshav Rana: the opposition was scared',
    ],
    [
      'a court is told, and not a part of what it is told',
      'Prosecutor Ann Fisher told the court Reid had lied.',
      'Ann Fisher: Reid had lied',
    ],
    [
      'a cry before the colon is of who condemns behind it',
      '‘A war crime’: UN official condemns hospital strike\n\nForty patients were inside.',
      'UN official: A war crime',
    ],
    [
      'who told them asks them',
      'She spoke on Tuesday, telling the channel that Marsh is a “fake” and asking how he has “gone unseen”.',
      'She: how he has “gone unseen”',
    ],
  ])('%s', (_rule, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it.each([
    'Karen Boddy, 43, watched the blaze with Ann Roe. Ann Roe, 34, lives opposite.\n\n“It went up in seconds. The whole sky was orange.”',
    'The blaze began at noon.\n\n“It went up in seconds. The whole sky was orange.”',
  ])('no one person is presented before a paragraph in marks: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('a label of a form speaks for nobody', () => {
    expect(said('Report: “In general, better samples produced better results.”')).toEqual([])
  })
})

describe('whom “he” can not mean', () => {
  it.each([
    [
      'whom his words name',
      'Bo Lund, a farmer in Halvar, said he would not vote for Ian Coe. Coe is no friend of farmers, he said.',
      'Bo Lund: Coe is no friend of farmers',
    ],
    [
      'of whom he speaks',
      'Bo Lund met Ian Coe and Per Holm in Halvar. “They have every reason to talk,” he said of Coe and Holm.',
      'Bo Lund: They have every reason to talk',
    ],
    [
      'but the owner of what he speaks of',
      'Ian Coe spoke in Halvar on Monday. A Coe government would mend the roads, he said.',
      'Ian Coe: A Coe government would mend the roads',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toContain(expected)
  })
})
