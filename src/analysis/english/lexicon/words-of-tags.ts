/**
 * Words that the rules of `tags/` ask for: parts of speech.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

export const subjectsAfterSay: ReadonlySet<string> = new Set('they he she it we that there'.split(' '))

export const singularInS: ReadonlySet<string> = new Set(
  'news series politics congress crisis economics athletics this his was is'.split(' '),
)

export const pluralSubjects: ReadonlySet<string> = new Set(
  'people police men women children media many some others troops who which that % percent'.split(' '),
)

export const closedPlural = new Set(
  `many some others all both few several most these those another each neither either`.split(' '),
)

export const noAdverbs: ReadonlySet<string> = new Set(
  'family assembly reply supply ally rally july italy early daily weekly monthly likely friendly deadly elderly bully costly only monopoly anomaly'.split(
    ' ',
  ),
)

export const adjectiveEndings = ['ous', 'ful', 'less', 'able', 'ible', 'ical', 'ive', 'ish']

export const ordinals = new Set(['second', 'third', 'fourth', 'fifth', 'former', 'latter'])

export const adjectivesAfterDeterminer = new Set(
  'following past opposite only then very off inside outside later earlier further'.split(' '),
)

/** Verbs whose object gets a name: “called that a lie”. */
export const calling = new Set(['call', 'label', 'brand', 'dub', 'term', 'deem'])

export const indefinitePersons: ReadonlySet<string> = new Set(
  'one everyone somebody nobody someone anyone everybody anybody'.split(' '),
)

export const wordsAfterCopula: ReadonlySet<string> = new Set('a an the not been going'.split(' '))

/** Pronouns that are a subject and nothing else, of which a verb in -s can speak. */
export const nominatives: ReadonlySet<string> = new Set(['he', 'she', 'it'])

export const wordsBehindNouns: ReadonlySet<string> = new Set('for and or with from on in'.split(' '))

export const prepositionsBehindNouns: ReadonlySet<string> = new Set(
  'for from with of by against about between among'.split(' '),
)

export const sayingHeads: ReadonlySet<string> = new Set(
  'say claim argue promise vow pledge insist write suggest state'.split(' '),
)

/** Verbs that name whom they tell to do something: “Doe urged to go” is urged. */
export const toldHeads: ReadonlySet<string> = new Set(
  'tell urge order warn advise encourage instruct press command implore exhort compel'.split(' '),
)

/** Verbs that a document takes in a headline. */
export const verbsOfDocuments: RegExp = /^(?:says?|said|finds?|found|shows?|claims?|warns?|suggests?)$/

/** “the second highest ranking official”. */
export const beforeRanking: RegExp = /^(?:high|highest|top|senior|lowest|low|middle)$/

/** Verbs of saying whose base form is no noun. */
export const neverNouns: ReadonlySet<string> = new Set(
  'argue say insist believe admit contend maintain suggest think warn complain'.split(' '),
)

/** What crowds do with their voices. */
export const cries: ReadonlySet<string> = new Set('chant shout sing yell scream cry call boo roar'.split(' '))

/** Prepositions that open clauses too, and are tagged as prepositions: “after the vote”, “since he left”. */
export const prepositionsFirst: ReadonlySet<string> = new Set('as since until before after till'.split(' '))

/** Times that stand between “have” and its participle: “has in recent weeks said”. */
export const pastTimes: ReadonlySet<string> = new Set(
  'past decades years year months month weeks week days day times occasions interviews statements speeches cases'.split(
    ' ',
  ),
)

/** Prepositions with “that” and a noun behind them: “any record of that complaint”. */
export const beforeThat: ReadonlySet<string> = new Set(
  'of from for with at by on about into behind against under after before since during'.split(' '),
)

/** Verbs with an infinitive that stand behind a plural name: “Americans need to ask”. */
export const needing: ReadonlySet<string> = new Set('need want plan hope like vote'.split(' '))

/** Past forms of verbs of speech that never describe the noun behind them, as “the reported deal” does. */
export const spokenForms: ReadonlySet<string> = new Set(
  'told said warned asked urged added insisted replied'.split(' '),
)

/** Words of closed classes that are given names and family names too: “Will Doe”, “He Jian”, “The We Company”. */
export const namesLikeWords: ReadonlySet<string> = new Set(['will', 'he', 'we', 'may'])
