/**
 * Verbs that say that somebody says something, and what they take.
 *
 * Source: compiled by hand for this project, after the classes of reporting verbs in Quirk et al., “A Comprehensive Grammar of
 * the English Language” (1985), sections 16.31 to 16.63, and Levin, “English Verb Classes” (1993), classes 33 and 37.
 */

/** What may stand with a cue verb. */
export const cueFrame = {
  /** Introduces or closes words in quotation marks: “…”, she said. */
  quote: 1,
  /** Takes a reported clause with or without “that”, or “whether”, “how”. */
  clause: 2,
  /** Takes a hearer before its content: told reporters that …. */
  hearer: 4,
  /** What it takes for an object is a stance: condemned the attack. */
  object: 8,
  /** Takes an infinitive as its content: vowed to fight. */
  infinitive: 16,
  /** Takes a hearer and an infinitive: urged both sides to talk. */
  hearerInfinitive: 32,
  /** Object and what it is called: called the vote a sham, described it as a sham. */
  naming: 64,
  /** Stands beside a quotation but says nothing by itself: “…”, she smiled. */
  manner: 128,
  /** A thought rather than an act of speech: believes that …. */
  thought: 256,
  /** Takes “that” only: told apart from its other, unspoken sense. */
  that: 512,
  /** Counts only where what it takes holds words in marks: saw the deal as a “breakthrough”. */
  marked: 1024,
} as const

const { quote, clause, hearer, object, infinitive, hearerInfinitive, naming, manner, thought, that, marked } = cueFrame

const rows: readonly (readonly [frames: number, verbs: string])[] = [
  [quote | clause, `say state`],
  [
    quote | clause,
    `add note claim argue contend maintain assert insist declare announce report explain acknowledge admit concede confess
    confirm disclose observe comment remark conclude stress emphasise emphasize underline underscore affirm reaffirm
    aver avow attest testify recount recall predict forecast foretell prophesy complain lament bemoan joke quip allege
    hint imply insinuate intimate opine muse posit retaliate crack exult vent protest concur demur object postulate theorize theorise theorise speculate reason hypothesize surmise estimate
    caution clarify elaborate rebut counter retort reply respond interject intone proclaim profess pronounce reckon rejoin
    specify stipulate submit summarize summarise surmise tweet retweet post blog text email e-mail wire cable telegraph write scrawl
    relate reflect volunteer venture vouch warrant wager boast brag crow gloat grumble gripe grouse moan whine fume rant rage thunder
    bluster deadpan editorialize enthuse exclaim gush marvel mumble murmur mutter preach protest shout scream shriek yell roar bellow holler
    whisper chant howl cry bark snap snarl sneer scoff snort jest tease taunt wisecrack riff
    certify corroborate deduce infer decree rule reveal signal signify teach tout confide`,
  ],
  [quote | clause | hearer | hearerInfinitive, `tell warn`],
  [quote | clause | hearer, `inform notify assure remind reassure cable apprise alert`],
  [quote | clause | hearer, `promise ask text email e-mail message`],
  [quote | clause | infinitive, `pledge vow swear threaten guarantee agree demand undertake`],
  [
    quote | clause | hearerInfinitive,
    `urge implore beseech beg exhort advise counsel recommend propose request order command instruct direct enjoin`,
  ],
  // “answered that he would not”, “…,” answered Doe; but “answered the call”
  [quote | that | clause, `answer`],
  // “ordered a strike on the base from which …”: a bare clause is none
  [that, `order command direct`],
  [hearerInfinitive, `push press pressure encourage ask petition challenge dare invite entreat admonish exhort`],
  [quote | clause | object, `reiterate repeat deny protest decry question dispute`],
  [
    quote | object,
    `condemn denounce deplore criticise criticize blast slam slate lambast lambaste castigate lash chide rebuke reprimand reproach reprove
    berate upbraid scold assail excoriate pillory savage vilify revile malign disparage deride ridicule mock taunt insult belittle
    censure chastise fault knock pan rap rip praise laud hail applaud commend extol extoll eulogize eulogise salute compliment
    congratulate welcome blame repudiate disavow renounce rebuff dismiss reject refute rubbish deprecate trash bash
    ridicule admonish champion credit tout trumpet bemoan lament propose urge recommend demand request discuss mention
    highlight cite note reference outline detail recount pledge promise vow threaten express voice reiterate
    announce reveal predict describe acknowledge admit concede proclaim declare confirm claim allege advocate
    dispute decry recall endorse echo challenge press rebut defend clarify question protest preview stress emphasise emphasize underscore
    underline explain debunk contradict deflect downplay bless forswear abjure`,
  ],
  [quote | clause, `suggest indicate`],
  [
    clause | that,
    `hold charge advocate find establish calculate project mention deplore
    regret specify boast plead lament rejoice counsel read telegraph`,
  ],
  [
    infinitive,
    `refuse decline offer call promise vow pledge threaten agree propose demand swear ask volunteer undertake consent beg`,
  ],
  [
    naming | quote,
    `call label brand dub describe characterise characterize portray depict denounce condemn dismiss hail praise criticise criticize deride decry blast
    slam mock ridicule term deem style paint pronounce declare proclaim brand christen nickname accuse blame fault liken
    tout laud`,
  ],
  [
    naming | marked,
    `attack identify cast see view herald admire regard present position posture frame define recognise recognize interpret perceive treat`,
  ],
  [
    quote | manner,
    `continue begin finish start smile laugh chuckle giggle grin sigh shrug nod sob weep groan gasp frown beam hiss sniff agree read ask inquire enquire
    wonder query question coo drawl croak stammer stutter gush interrupt offer think press chant sing pray plead
    call quote ask wink enthuse grimace scowl warn advise recommend apologize apologise cheer rave fire blast lie react allow rail`,
  ],
  [
    clause | thought,
    `believe think feel hope expect fear know understand suspect doubt assume suppose imagine guess consider realise realize
    learn discover worry wish presume anticipate remember forget figure sense
    recognise recognize decide judge accept appreciate`,
  ],
]

/** Verb and particle that together are one cue, with what they take. The particle stands right after the verb. */
const phrasalRows: readonly (readonly [frames: number, phrases: string])[] = [
  [
    quote | clause,
    `put it|point out|spell out|chime in|chip in|shoot back|fire back|hit back|write back|sum up|cry out|call out|blurt out|burst out|shout out
    |lay out|set out|rule out|bring up|throw in|speak up|clap back|punch back|snap back|argue back`,
  ],
  [quote | manner, `go on`],
  [
    object,
    `call for|push for|press for|appeal for|plead for|argue for|ask for|speak for|apologise for|apologize for|argue against|warn of|warn against
    |warn about|advise against|complain of|complain about|speak of|speak about|speak against|talk about|talk of|speak out|lash out|hit out|rail against|rail at
    |inveigh against|protest against|object to|refer to|allude to|boast of|boast about|brag about|joke about|comment on|elaborate on
    |touch on|dwell on|harp on|sound off|opine on|reflect on|tweet about|write about|testify about|hint at|scoff at|sneer at|jeer at|lash into
    |tear into|rip into|lay into|laugh off|shrug off|brush off|play down|talk up|talk down|talk down|rule out|insist on|insist upon|agree to
    |agree on|agree with|disagree with|side with|dwell on|expound on|report on|inquire about|enquire about|ask about|preach about|rant about|rave about
    |hold forth|weigh in|vouch for|swear off|chew out|tell of|marvel at|muse about|wonder about|point out
    |lobby for|threaten with|pounce on|crow about|gush about|gush over`,
  ],
  [hearerInfinitive, `call on|call upon|appeal to|plead with|prevail upon|shout at|yell at`],
]

const listed = (list: string): string[] => list.trim().split(/\s+/)

/** Cue verbs by their base form, with the union of all they take. */
export const cueVerbs: ReadonlyMap<string, number> = rows.reduce((table, [frames, verbs]) => {
  for (const verb of listed(verbs)) table.set(verb, (table.get(verb) ?? 0) | frames)
  return table
}, new Map<string, number>())

/** “point out” → frames. */
export const phrasalCues: ReadonlyMap<string, number> = phrasalRows.reduce((table, [frames, phrases]) => {
  for (const phrase of phrases.split('|').map((each) => each.trim())) {
    table.set(phrase, (table.get(phrase) ?? 0) | frames)
  }
  return table
}, new Map<string, number>())
