/**
 * Words that the rules of `names/` ask for: names, their kinds and the offices beside them.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

export const nameHeads = new Set(
  'university college institute foundation industries group holdings systems technologies airlines motors'.split(' '),
)

/** Particles that are everyday words by themselves and so belong to a name only with a hyphen: “Deir az-Zor”. */
export const hyphenOnly = new Set(['as', 'at', 'an', 'ad', 'ar', 'az', 'ash', 'e', 'y', 'a'])

export const compoundTails = new Set('led born run held era made like type area wide only side'.split(' '))

/** Particles in small letters that a family name begins with, wherever it stands. */
export const familyParticles = new Set([
  'bin',
  'ibn',
  'bint',
  'van',
  'von',
  'der',
  'den',
  'ould',
  'ter',
  'dela',
  'della',
])

/** Words of the closed classes: with a capital they begin a sentence or a headline word, never a name. */
export const closedClassWords = new Set(
  `the a an this that these those some any no every each either neither both all several many few most much more another other such
  his her its their my our your whose he she they we i it you who them him us me
  of in to for with on at from by about as into like through after over between out against during without before under around among
  upon toward towards within across behind beyond despite near per versus amid since until till via unlike
  and or but nor yet so because although though while whereas if unless when whenever once than then
  which what how why whether where there here
  will would can could may might must shall should is are was were be been being am has have had do does did
  not never also later earlier now today yesterday tomorrow still already often sometimes always ever soon recently perhaps maybe meanwhile
  instead however therefore thus moreover furthermore nevertheless too well further again just only even
  mr mrs ms dr`.split(/\s+/),
)

export const adverbsBeforeVerbs: ReadonlySet<string> = new Set(
  'also again later then immediately reportedly repeatedly still never now itself'.split(' '),
)

export const monthNames = new Set(['may', 'april', 'june', 'august', 'jun', 'jan', 'sun', 'mar'])

/** Words before a month that is no first name: “in May”, “the June talks”. */
export const beforeMonths = new Set(
  'in on of since until till by from this last next early late mid the a an its their between before after during through'.split(
    ' ',
  ),
)

/** Heads that a number belongs to: “Task Force 50”, “Unit 8200”. */
export const numbered = new Set(
  'force ctf brigade division battalion regiment squadron unit group channel task-force airline corps army fleet'.split(
    ' ',
  ),
)

/** “Jaysh al-Fatah”, “Liwa al-Tawhid”: words for armies, fronts and brigades. */
export const groupFronts = new Set(
  'jaysh jaish jund ahrar liwa harakat harakah kataib jabhat faylaq ansar saraya asaib jamaat hizb katibat hayat tehrik lashkar'.split(
    ' ',
  ),
)

/** “AC Torino”, “Dynamo Dresden”. */
export const clubFronts = new Set(
  'AC FC AS SC CF CD CA RC FK NK SV VfB VfL TSV HNK Real Dynamo Dinamo Atletico Sporting Inter Olympique Borussia Eintracht Werder Bayer CSKA Spartak Lokomotiv Torpedo Maccabi Hapoel Racing Deportivo Athletic Royal-no'.split(
    ' ',
  ),
)

/** “Estadio Azteca”: what stands before it names a place, whoever it honours. */
export const siteFronts = new Set([
  'estadio',
  'stadio',
  'stade',
  'stadion',
  'plaza',
  'piazza',
  'rue',
  'palais',
  'palazzo',
  'schloss',
  'interstate',
  'highway',
])

export const strictPlaces = new Set(
  'airport airfield airbase stadium river island islands street bridge prison castle province district county governorate oblast village valley mountains mountain peninsula ocean sea lake desert border crossing dam highway avenue road township prefecture'.split(
    ' ',
  ),
)

/** Endings of words for creeds, sciences and their followers: no actor. */
export const creed = ['ism', 'isms', 'ist', 'ists', 'phobia', 'ology', 'ologist', 'ologists', 'phobic', 'ized', 'ised']

export const locatives: ReadonlySet<string> = new Set('in near outside across throughout inside'.split(' '))

export const businessEndings = /(?:bank|telecom|tech|corp|neft|chem|pharma|airlines|motors|soft)$/

/** Titles that are other words in small letters: “a major Warhol show”. */
export const notInSmall = new Set([
  'major',
  'general',
  'private',
  'lady',
  'lord',
  'baron',
  'prince',
  'class',
  'petty',
  'fellow',
  'wing',
])

export const noOffice = new Set(
  'mr mrs ms miss mx dr hon messrs madame monsieur mme mlle herr frau senor senora don dona haji hajji mallam malam alhaji alhaja ustaz datuk dato datin shri smt pandit sir dame lord lady brother sister son daughter father mother husband wife'.split(
    ' ',
  ),
)

export const stops = new Set(
  'who whom which that whose was is has had will said says told when where while after before as and but in on at'.split(
    ' ',
  ),
)

/** Words after a name and a comma that begin no apposition: “Doe, unlike every president, …”, “Doe, like the minister, …”. */
export const noApposition: ReadonlySet<string> = new Set(
  'unlike like with without among along alongside despite besides including after before because since while if when though although not nor but or and by against during following according'.split(
    ' ',
  ),
)

/** Words that go on with an office after its head. */
export const afterOfficeHeads: ReadonlySet<string> = new Set(
  'of for at in to and the on with from emeritus emerita elect designate'.split(' '),
)

export const wordsBeforeOffices: ReadonlySet<string> = new Set('the a an his her its their also then now'.split(' '))

/** “beat Wigan”, “v Victoria”. */
export const beating = new Set(['beat', 'beating', 'defeated', 'edged', 'v', 'vs', 'thrashed', 'downed'])

/** “Valencia midfielder”: whose town before them is its club. */
export const players = new Set([
  'midfielder',
  'striker',
  'defender',
  'goalkeeper',
  'winger',
  'quarterback',
  'pitcher',
  'forward',
])

/** “phone company Matav”, “an analyst at Larch Marlow”: words that tell a body by standing before it. */
export const bodyNouns = new Set(
  'company firm bank maker brewer insurer airline retailer brokerage newspaper daily weekly club chipmaker carmaker automaker broadcaster giant conglomerate steelmaker drugmaker refiner subsidiary unit publisher manufacturer bookmaker militia'.split(
    ' ',
  ),
)

export const staff = new Set(
  'analyst analysts economist economists broker brokers trader traders dealer dealers strategist professor lecturer researcher researchers manager consultant lawyer spokesman spokeswoman'.split(
    ' ',
  ),
)

/** “Larch shares fell”, “Larch’s profits”. */
export const businessNouns = new Set(
  'shares profits profit earnings stock subsidiary plant factory unit shareholders bid executives refinery'.split(' '),
)

export const dealing = new Set(
  'sell sells sold selling buy buys bought buying acquire acquires acquired acquiring'.split(' '),
)

/** “Nantou county”, “Idrib province”. */
export const placeNouns = new Set(
  'county province district region prefecture city town village governorate oblast airport airbase prison valley suburb area camp checkpoint mountains hills neighbourhood neighborhood'.split(
    ' ',
  ),
)

/** “shelled Penjwin”, “left Harlow”. */
export const placeVerbs = new Set(
  'took seized lost shelled bombed entered left reached captured recaptured retook besieged visited toured bombarded overran leaving entering reaching bombing shelling visiting'.split(
    ' ',
  ),
)

export const settlements = new Set(
  'city town village municipality commune river settlement suburb hamlet township district province county parish island lake mountain'.split(
    ' ',
  ),
)

/** Who belongs to a town or a province: “the mayor of …”, “residents of …”. */
export const ofTowns = new Set(
  'mayor mayors governor bishop archbishop residents inhabitants villagers citizens streets suburbs'.split(' '),
)

/** What joins two places: “the road from … to …”. */
export const ways = new Set(
  'road roads highway motorway railway railroad line train trains bus buses ferry ferries flight flights pipeline route path tunnel bridge canal'.split(
    ' ',
  ),
)

export const motions = new Set(
  'flew flown fly flies flying travelled traveled travel travels travelling traveling drove driven drive returned return returning returns fled flee fleeing walked walk moved move sailed sail marched retreated shipped deported extradited went arrived'.split(
    ' ',
  ),
)

/** Bodies that stay apart from the state before them: “the Iraqi [Interior] Ministry” is a ministry of Iraq. */
export const apart = new Set(
  'government ministry department parliament embassy cabinet police consulate military administration authorities team squad media press television radio federation-cup'.split(
    ' ',
  ),
)

export const placeParticles = new Set(['do', 'da', 'dos', 'das', 'del', 'di', 'du', 'am', 'sur'])

/** “Ar Rutbah”, “Al Qaim”. */
export const arabicArticles = new Set(['al', 'ar', 'as', 'ash', 'at', 'an', 'ad', 'az', 'el'])

/** “Lake Ontario”, “Mount Harlow”: words that make a place of the name after them. */
export const properFronts = new Set(['lake', 'mount', 'mt', 'cape', 'fort', 'gulf', 'strait', 'isle', 'camp'])

export const spans = new Set([
  'in',
  'last',
  'next',
  'this',
  'of',
  'since',
  'until',
  'by',
  'early',
  'late',
  'mid',
  'on',
  'from',
  'to',
])

/** Names of two words that are later written with their first alone. */
export const shortened =
  /^\S+ (?:University|College|Institute|Foundation|Holdings|Industries|Group|Systems|Technologies)$/

/** “Senators Ann Cole and Bo Lee”. */
export const pluralHeads = new Set(
  'senators representatives presidents ministers generals governors congressmen judges justices professors kings ambassadors princes secretaries chancellors popes saints colonels reps sens govs'.split(
    ' ',
  ),
)

/** Words that begin a phrase. */
export const articlesAndOwners: ReadonlySet<string> = new Set('the a an its his her their our'.split(' '))

/** “Marsh & Sons”: what a firm's name ends in behind “&”. */
export const firmTails: ReadonlySet<string> = new Set('co company sons daughters partners associates bros'.split(' '))

/** “in support of ousted president Doe”: words behind which a lost office is none of a sentence's verbs. */
export const beforeLostOffices: ReadonlySet<string> = new Set('of for by with against to from'.split(' '))

/** Fields of an office that end names of bodies too: “Minister of Energy”, “Larch Energy”. */
export const fieldsThatHead: ReadonlySet<string> = new Set(
  'energy oil gas mining petroleum communications telecommunications media police services industries'.split(' '),
)
