/**
 * Words that the rules of `sieves/` ask for: who said what.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

export const indirectQuestions: ReadonlySet<string> = new Set('whether how why what where when who'.split(' '))

/** Lines that end what somebody says and begin what the office adds. */
export const afterwords =
  /^(?:notes?\b|ends?\b|further\b|background\b|for (?:more|further)|contact|media\b|follow\b|about\b|related\b|-|\*|#)/i

export const firstPerson = new Set(['we', 'our', 'us', 'i', 'my', 'me', 'ours'])

/** Endings of words for people by what they do. */
export const agentEnding =
  /(?:[a-z]{2}ers?|[aeiou]?tors?|ssors?|ists?|ians?|men|man|women|woman|ees|ee|ants|ents|eers?|crats?|ologues?|wrights?|folk)$/

export const possessiveWords: ReadonlySet<string> = new Set('his her their its my our'.split(' '))

/** Labels of a column, nobody's names. */
export const columns =
  /^(?:the |a )?(?:latest|video|watch|live|analysis|opinion|exclusive|breaking|update|updates|review|editorial|timeline|explainer|report|special|email|news|daily|show|briefing|recap|gallery|photos|podcast|interview|profile|factbox|correction|poll|week|world|sport|business|q&a)$/i

/** Labels of a matter: “Lakeland war: …”, “Grain talks: …”. */
export const matters = new Set(
  `war wars crisis conflict talks election elections vote referendum attack attacks strike strikes protest protests flood floods
   earthquake quake coup summit deal ceasefire truce sanctions famine outbreak budget border blockade inquiry trial`.split(
    /\s+/,
  ),
)

/** Verbs after which “when …” tells when it was said. */
export const telling = new Set(['say', 'tell', 'add', 'state', 'reply', 'respond', 'write'])

export const emptyContents: ReadonlySet<string> = new Set('nothing little much so something anything'.split(' '))

/** Cues that a bare comma may part from what is reported: “As the paper reported, …”. */
export const reports = new Set(
  'say report note claim write tell add explain announce argue state warn observe predict recall put point detail document acknowledge suggest insist testify'.split(
    ' ',
  ),
)

export const clauseOpenersBefore: ReadonlySet<string> = new Set('as after before since until till like'.split(' '))

/** What a writer calls something that was said. */
export const remarks: ReadonlySet<string> = new Set(
  'line claim charge remark assertion accusation allegation statement comment phrase refrain argument point view sentiment message contention'.split(
    ' ',
  ),
)

/** What a newsroom could not do with a claim. */
export const checking: ReadonlySet<string> = new Set(
  'verify verified confirm confirmed corroborate corroborated authenticate authenticated substantiate substantiated'.split(
    ' ',
  ),
)

/** What listeners do: “to applause”. */
export const outcries = new Set(['cries', 'applause', 'cheers', 'jeers', 'laughter', 'shouts', 'boos', 'groans'])

export const clauseOpenersBehind: ReadonlySet<string> = new Set('after before as since until once'.split(' '))

export const firstPersonWords = /\b(?:I|we|We|my|My|our|Our|us)\b/

export const thirdPersonWords = /\b(?:he|she|they|his|her|their|him|them)\b/i

export const joining =
  /\b(?:and|but|or|which|who|whom|where|when|while|after|before|because|although|though|since|as|if|so)\b/g

/** Verbs that tell how long somebody does what the next verb says. */
export const keeps = new Set('keep start begin continue stop cease try'.split(' '))

/** Verbs whose object may be seen speaking. */
export const shows = new Set(
  'show hear see depict feature record catch film capture portray include leave find'.split(' '),
)

export const pronounWords = new Set('he she they it who which i we you this that these those'.split(' '))

export const possessives = new Set('his her its their our my your'.split(' '))

export const invertedPronouns: ReadonlySet<string> = new Set('he she they it one i we'.split(' '))

/** Cues that take no object of their own, so that a noun phrase after them is their speaker. */
export const standsAlone = new Set(
  `say add claim argue insist note report warn write explain suggest state maintain contend observe predict conclude`.split(
    ' ',
  ),
)

/** Verbs by which most statements are told; where another stands more goes wrong. */
export const commonCues: ReadonlySet<string> = new Set('say tell add write call describe'.split(' '))

export const namingLemmas: ReadonlySet<string> = new Set(
  'call label brand dub term deem declare pronounce christen nickname'.split(' '),
)

/** Nouns for people that are no offices. */
export const people = new Set(
  `man woman boy girl official witness soldier policeman policewoman gunman suspect victim survivor protester student teacher farmer
   worker voter refugee patient nurse driver neighbour neighbor passenger prisoner defendant moderator caller host guest interviewer
   veteran teenager pensioner businessman businesswoman shopkeeper fisherman critic blogger`.split(/\s+/),
)

/** “reportedly said”: the writer does not vouch for it. */
export const hearsay = new Set([
  'reported',
  'said',
  'alleged',
  'believed',
  'understood',
  'rumoured',
  'rumored',
  'thought',
])

/** What somebody says it in or at: “in a statement”, “at a rally”. */
export const occasions = new Set(
  `statement speech interview tweet letter post message email memo column editorial article briefing rally conference address
   sermon broadcast report`.split(/\s+/),
)

/** Nouns for what has a day of its own: in “the attack on Monday” the day may be the attack's. */
export const events = new Set(
  `attack attacks strike strikes airstrike airstrikes raid raids bombing bombings shooting shootings killing killings blast blasts explosion
   assault massacre murder murders death deaths coup vote votes election elections referendum poll ballot talks meeting meetings summit
   visit trip march protest protests rally rallies demonstration demonstrations crackdown clash clashes arrest arrests launch test tests
   speech interview debate ceremony funeral hearing trial verdict ruling sentencing execution operation offensive incident collapse crash
   accident flood floods earthquake quake storm riot riots walkout release resignation handover signing opening ambush siege shelling
   fire events violence decision announcement agreement deal statement remarks comments session conference`.split(
    /\s+/,
  ),
)

/** Stances about what is still to come: the day is that of what they ask for. */
export const asking = new Set(
  'call demand propose urge promise announce seek suggest plan request schedule push'.split(' '),
)

export const nationEnding = /^\p{Lu}\p{Ll}+(?:ish|ian|ean|ese|ench|ic|an|i|ss|ch|k|n)$/u

export const contrastOpeners: ReadonlySet<string> = new Set(
  'while although though when after because whereas'.split(' '),
)

/** Stances that are spoken even where they are only meant: “used a speech to condemn …”; “met to discuss …” says nothing yet. */
export const outspoken = new Set(
  'call urge demand condemn denounce criticise criticize accuse blast slam praise deplore appeal warn plead push endorse express voice announce protest reject'.split(
    ' ',
  ),
)

export const emptyObjects: ReadonlySet<string> = new Set('nothing little much something anything everything'.split(' '))

export const reflexives: ReadonlySet<string> = new Set('himself herself itself themselves myself ourselves'.split(' '))

export const asideOpeners: ReadonlySet<string> = new Set('when where as after before while'.split(' '))

/** Ways of speaking that take their words without a comma: chanted “Out!”. */
export const uttered = new Set(
  'ask read chant sing shout quote warn advise recommend press plead lie cheer pray inquire enquire agree'.split(' '),
)

export const titlingLemmas: ReadonlySet<string> = new Set('call dub name nickname title entitle brand label'.split(' '))

/** “…, said Doe speaking to reporters”: what a speaker does while speaking. */
export const speakingOn: ReadonlySet<string> = new Set(
  'speak talk write respond comment refer address quote cite'.split(' '),
)

/** Offices below the one that is named. */
export const lowerOffices: RegExp = /\b(?:vice|deputy|assistant|under|former|ex)\b/

/** “the US president”, “the U.K. minister”. */
export const shortNation: RegExp = /^(?:US|U\.S\.|UK|U\.K\.|UAE|EU|UN|U\.N\.|American)$/

/** What a headline calls words in marks: ““We are tired”: nurse's plea”. */
export const headlineNouns: ReadonlySet<string> = new Set(
  `warning plea appeal message verdict anger fury despair grief vow pledge claim fear fears regret shock joy relief apology tribute boast admission
   confession complaint lament outburst rant threat promise cry words heartbreak agony hope pain`.split(/\s+/),
)

/** First words of a phrase that is no title, though a capital opens its sentence: “A spokeswoman for Mayor Jane Doe”. */
export const notTitles: ReadonlySet<string> = new Set(
  'a an the one another some his her their its two three several many'.split(' '),
)

/** Adjectives behind their noun that a preposition follows: “people familiar with the matter”. */
export const boundAdjectives: ReadonlySet<string> = new Set(
  'close familiar loyal opposed sympathetic allied linked privy hostile'.split(' '),
)

/** Who does it answers another: ““It is over,” Doe told Roe. “You are late,” he replied.” */
export const answering: ReadonlySet<string> = new Set('reply answer respond retort'.split(' '))

/** Words in small letters behind a name that no noun of the name's own phrase follows: “Norland in talks with firms”. */
export const endsPhrase: ReadonlySet<string> = new Set(
  'the a an its to of in on by for with has had was is are were would will'.split(' '),
)

/** Words for how many speak: “a third”, “most”. */
export const quantities: ReadonlySet<string> = new Set(
  `percent cent one ones two three four five six seven eight nine ten dozens hundreds thousands millions majority plurality half third thirds
   quarter quarters two-thirds other others number most least handful`.split(/\s+/),
)

/** What tells where or at whom something was shouted: “shouted “Get out” at the driver”. */
export const whereabouts: ReadonlySet<string> = new Set('at to on in into during from outside inside'.split(' '))

/** Verbs of “as Doe put it”. */
export const puts: ReadonlySet<string> = new Set('say put call describe phrase write term dub tell'.split(' '))

/** What somebody's words can be: ““It is late,” was the verdict of Doe”. */
export const verdicts: ReadonlySet<string> = new Set(
  'take verdict view assessment message response answer reaction conclusion summary opinion warning'.split(' '),
)

/** Verbs of thinking that tell what somebody has said, where words in marks stand in what follows. */
export const fears: ReadonlySet<string> = new Set('believe think worry fear hope expect feel'.split(' '))

/** Nouns for what a report rests on: “citing early findings”. */
export const sources: ReadonlySet<string> = new Set(
  `findings data figures results evidence sources media records polls statistics research numbers estimates filings documents posts law rules
   police intelligence footage images transcripts interviews`.split(/\s+/),
)

/** Phrases that begin what somebody says: “Of course, Doe said, “I did not …””. */
export const courses: ReadonlySet<string> = new Set([
  'of course',
  'in other words',
  'in fact',
  'for example',
  'for instance',
  'at least',
  'on the other hand',
  'in my view',
  'in the end',
  'at the same time',
  'in short',
  'by the way',
  'to be honest',
  'to be fair',
  'frankly',
  'for me',
  'for us',
  'above all',
  'after all',
  'at best',
])

/** Verbs whose passive with “by” tells who said something of the subject: “the plan was criticized by the mayor”. */
export const passivesOfSaying: ReadonlySet<string> = new Set(
  `condemn denounce deplore criticise criticize decry praise hail laud applaud welcome slam blast lambast lambaste rebuke reprimand scold
   berate chide ridicule deride mock endorse call describe label dub brand characterise characterize accuse dismiss reject dispute blame
   disavow castigate denigrate disparage excoriate pillory commend salute bemoan lament`.split(/\s+/),
)

/** What people do by telephone: “called to say hello”, but “called to ban cars”. */
export const telephoned: ReadonlySet<string> = new Set(
  'say tell ask see check thank congratulate complain talk speak find apologise apologize wish let be get arrange invite order'.split(
    ' ',
  ),
)

/** Nouns that only count those who speak: “a number of aides said”. */
export const manyOf: ReadonlySet<string> = new Set(
  'number handful couple lot host string dozen dozens hundreds thousands scores series range array succession majority'.split(
    ' ',
  ),
)

/** Question words that open a subject or an object: “whoever helped had the plans, he said”. */
export const clausesOfTheirOwn: ReadonlySet<string> = new Set('what whatever whoever whether how why that'.split(' '))

/** Labels of a page or a check of facts, in lower case, that begin a paragraph as a speaker does: “THE FACTS: …”, “MORE: …”. */
export const pageLabels: ReadonlySet<string> = new Set(
  `more|the facts|facts|the fact|fact|fact check|factcheck|the reality|reality|the truth|the claim|claim|claims|verdict|our verdict|rating|our rating
|related|read more|watch|listen|see also|also|update|updates|correction|corrections|clarification|note|breaking|live|exclusive|opinion|analysis
|photos|video|gallery|question|answer|the question|the answer|background|context|why it matters|the latest|summary|the quote|quote|quotes`
    .replaceAll('\n', '')
    .split('|'),
)

/** States of the United States whose abbreviation may be a person's name. */
export const stateAbbreviations: ReadonlySet<string> = new Set(
  'Mo Miss Wash Ark Ala La Pa Ind Ore Del Cal Tex Va Ga'.split(' '),
)

/** How words in marks begin that are a sentence and no name: “We cannot go on”, “A war crime”. */
export const beginsLikeSpeech =
  /^(?:I|We|It|They|He|She|You|This|That|There|A|An|No|Not|My|Our|Never|Don['’]t|I['’]m|We['’]re|It['’]s)\s\S/
