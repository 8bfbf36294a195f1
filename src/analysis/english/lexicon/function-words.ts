/**
 * Closed word classes of English, and the ends of words that tell an open class.
 *
 * Source: compiled by hand; the closed classes are those of any grammar.
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const determiners = listed(
  `the a an this that these those some any no every each either neither both all several many few fewer most much more another other such half enough what whatever which whichever`,
)
export const possessives = listed(`his her its their my our your whose`)
export const standalonePronouns = listed(
  `he she they we i it you them him us me himself herself itself themselves myself ourselves yourself everyone everybody someone somebody
   anyone anybody nobody none something anything nothing everything one others mine yours hers ours theirs there`,
)
export const prepositions = listed(
  `of in to for with on at from by about as into like through after over between out against during without before under around among
   upon toward towards within across behind beyond despite near per versus vs amid amidst throughout beside besides alongside above below
   beneath inside outside onto off up down since until till past via unlike concerning regarding except excluding including following
   opposite aboard amongst atop underneath notwithstanding`,
)
export const conjunctions = listed(`and or but nor yet`)
export const subordinators = listed(
  `because although though while whereas if unless when whenever once since before after until till as so lest provided except whilst`,
)
export const questionWords = listed(`who whom which what how why whether where when whose that whatever whoever`)
export const modals = listed(`will would can could may might must shall should cannot 'll ’ll 'd ’d wo ca sha ought`)
export const formsOfBe = listed(`is are was were be been being am 's ’s 're ’re 'm ’m isn aren wasn weren`)
export const formsOfHave = listed(`has have had having 've ’ve`)
export const formsOfDo = listed(`do does did doing`)
export const finiteAuxiliaries = listed(`is are was were am has have had do does did 're ’re 'm ’m 've ’ve`)
export const negations = listed(`not n't n’t never`)
export const adverbs = listed(
  `also then later earlier now today yesterday tomorrow tonight once again just only even still already often sometimes always never ever
   soon recently here there perhaps maybe meanwhile instead however therefore thus moreover furthermore nevertheless nonetheless otherwise
   too as well further once twice ago almost rather quite very so far away together abroad alone further afterwards afterward thereby
   previously initially reportedly allegedly apparently repeatedly flatly openly publicly privately first last next else indeed instead
   about long back forth anyway though specifically separately somewhat newly freshly formerly`,
)
export const numberWords = listed(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
   sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens`,
)
export const weekdays = listed(`monday tuesday wednesday thursday friday saturday sunday`)
export const months = listed(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb aug sept oct nov dec`,
)
/** Nouns that make a noun phrase a matter of time: “last week”, “this morning”. */
export const timeNouns = listed(
  `day days week weeks weekend month months year years morning afternoon evening night today yesterday tomorrow tonight hour hours minute
   minutes moment noon midnight midday decade decades summer winter spring autumn fall christmas`,
)
/** Participles that stand before their noun after a verb: “reject proposed changes”. */
export const participlesOfPlans = listed(
  `proposed planned suspected reported alleged claimed supposed perceived repeated renewed increased`,
)

export const adjectives = listed(
  `new old good bad big small great high low long short young early late last next first second third senior top former current main major
   minor other same different important large own early public private necessary temporary voluntary ordinary extraordinary contemporary revolutionary monetary parliamentary preliminary legendary disciplinary elementary political economic foreign national international local
   federal global human civil social general special due able free true false clear ready likely unlikely sure certain aware
   angry happy sad proud unfair fair right wrong strong weak hard easy open close dead alive illegal legal guilty innocent safe dangerous
   outgoing incoming acting then-president longtime veteran prominent influential many several few real possible impossible available nuclear central western eastern northern
   southern hostile peaceful critical serious severe deep wide full empty recent past present future key joint weekly daily monthly yearly annual quarterly`,
)
/** Words whose full stop belongs to them. */
export const abbreviations = listed(
  `mr. mrs. ms. dr. prof. rev. hon. fr. sr. jr. st. mt. ft. gen. lt. col. sgt. capt. cpl. maj. adm. cmdr. brig. pvt. spc. sen. rep. gov. pres.
   sens. reps. govs. gens. messrs. supt. insp. det. dept. univ. assn. bros. inc. ltd. co. corp. llc. plc. no. nos. vs. v. etc. e.g. i.e. cf. al. approx. est. fig.
   jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
   ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. d-n.y. u.s. u.k. u.n. e.u.
   d.c. a.m. p.m. n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. r.i. w.va. l.a. u.s.a. u.a.e. ph.d. m.d. a.k.a. cc. amb. sec. atty. dist. ave. blvd. rd.`,
)
/** Nouns with the ending of an adjective. */
export const nounsLikeAdjectives = listed(
  `executive representative detective native relative initiative perspective alternative objective incentive narrative conservative directive motive
   archive offensive collective captive fugitive operative constable vegetable parable republish rubbish british polish turkish english spanish swedish
   danish scottish irish jewish kurdish finnish principle people parish radish fetish`,
)
/** Nouns with the ending of a gerund. */
export const nounsLikeGerunds = listed(
  `briefing meeting hearing gathering sitting opening closing training shooting bombing killing funding spending building ruling filing offering
   warning hiding broadcasting beginning ending understanding feeling finding findings polling housing shipping banking trading fighting wedding`,
)
/** Verbs that are nouns as often: “NATO attacks”, “the UN reports”. */
export const nounsLikeVerbs = listed(
  `study report claim attack plan call state demand force back strike need place point show trade vote work deal fear cost threat talk offer change
   move raid march protest charge question comment statement poll result love hope visit answer order request rule signal test threat view warn shell
   aid group rocket supply support service source target tax post tweet email text message address estimate forecast promise pledge appeal leak document detail
   reason venture project message remark request tweet record name lie concern worry blame bid finish boast guarantee look sign mention joke critique recall reply signal
   estimate forecast credit review probe check worry doubt cheer complaint recall repeat whisper`,
)
