/**
 * Nouns for those who can speak, and for what cannot: a person, a body or a document says something, a day or a disease does not.
 *
 * Source: compiled by hand; classes after the noun supersenses of WordNet (person, group, communication against act, state,
 * time, phenomenon).
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** People by what they are or do, where the ending of the word does not tell (`-er`, `-or`, `-ist`, `-man` …). */
export const personNouns = listed(`
  man men woman women boy boys girl girls child children person people guy guys lady gentleman youth youths adult adults teenager baby
  witness witnesses official officials police policeman officer soldier troop troops victim victims suspect suspects resident residents student students
  pupil pupils parent parents mother mothers father fathers wife husband widow widower son sons daughter daughters brother brothers sister sisters
  aunt uncle cousin nephew niece grandmother grandfather family families friend friends neighbour neighbours neighbor neighbors relative relatives
  colleague colleagues ally allies aide aides critic critics expert experts source sources leader leaders chief chiefs head heads boss bosses
  star stars fan fans guest guests host hosts client clients patient patients nurse nurses judge judges king queen prince princess pope
  president premier minister mayor governor senator deputy envoy diplomat diplomats delegate delegates candidate candidates nominee nominees
  rival rivals opponent opponents foe foes enemy counterpart counterparts successor predecessor veteran veterans native natives citizen citizens
  migrant migrants refugee refugees immigrant immigrants militant militants rebel rebels insurgent insurgents guerrilla guerrillas
  republican republicans democrat democrats conservative conservatives liberal liberals progressive progressives socialist socialists
  analyst analysts advocate advocates activist activists insider insiders strategist crowd crowds public public's audience nation
  representative representatives spokesman spokeswoman spokesperson spokespeople surrogate surrogates supporter supporters
  muslim muslims christian christians jew jews arab arabs kurd kurds sunni sunnis shiite shiites black blacks latino latinos hispanic hispanics
  attendee attendees respondent respondents participant participants applicant defendant defendants accountant lieutenant sergeant colonel general
  captain corporal admiral cleric clerics monk nun bishop archbishop cardinal pastor rabbi imam ayatollah mullah priest priests
  pilot cook clerk coach scout guard guards guide chef astronaut athlete athletes thug hacker troll troops
  scholar scholars academic academics intellectual professional professionals executive executives individual individuals
  ambassador attorney attorneys general's counsel secretary treasurer chair chairman chairwoman dean monarch emir sultan sheikh
  founder author authors dad mom mum elder elders peer peers mp mps mep meps mla pm ceo cfo doctor doctors pontiff chairperson kid folks someone everyone somebody everybody anyone
  sailor counselor plaintiff medic couple agent agents confidant confidante rep reps partisan partisans stalwart pundit juror associate actuary actuaries deputies counties
  boyfriend girlfriend mogul billionaire millionaire icon alum acquaintance camps sides side tycoon emissary emissaries member members
  passer-by passers-by passerby passersby survivor survivors eyewitness eyewitnesses schoolboy schoolboys schoolgirl schoolgirls
  teen teens bride groom newlywed newlyweds duo trio pair hostage hostages inmate inmates midwife midwives vet vets jockey jockeys
  shepherd shepherds nun nuns monks accused elderly poor homeless unemployed injured wounded
  housewife housewives godfather godmother orphan orphans kidnapper heir heirs heiress mums moms dads beggar
  addict addicts novice rookie rookies recruit recruits graduate graduates undergraduate undergraduates alumnus alumni
  paramedic paramedics pharmacist vicar vicars chaplain abbot friar deacon maid butler chauffeur valet nanny nannies`)

/** Bodies that speak through people. */
export const bodyNouns = listed(`
  government governments administration ministry ministries department departments agency agencies office offices embassy consulate council councils
  committee committees commission commissions court courts parliament congress senate house assembly legislature cabinet junta regime authority authorities
  army armies navy military force forces militia coalition alliance union unions federation confederation league association society institute institution
  institutions organisation organisations organization organizations charity charities foundation foundations group groups party parties campaign campaigns
  company companies firm firms corporation business businesses bank banks brand manufacturer retailer airline airlines carrier utility hospital hospitals
  university universities college colleges school schools church mosque synagogue diocese temple club clubs team teams squad side board boards bureau
  panel panels jury inquiry commissioner network networks station channel broadcaster outlet outlets newspaper newspapers paper papers magazine magazines
  press media lobby site website blog newsroom tabloid daily weekly service staff crew delegation mission opposition leadership movement state states country
  countries nation nations republic kingdom empire city town village county province region community communities tribe clan camp wing faction ticket
  body bodies organ watchdog regulator monitor observatory think-tank center centre lab laboratory clinic prosecution defence defense counsel household
  white pentagon kremlin treasury command brigade battalion division unit studio label publisher chamber caucus pac trust fund consortium exchange
  secretariat directorate presidency premiership chancellery judiciary electorate synod vatican consulate intelligence
  television tv radio chain establishment tank palace`)

/** What is written or broadcast, and speaks for those who made it. */
export const documentNouns = listed(`
  report reports statement statements letter letters document documents memo memorandum note notes email emails e-mail message messages post posts tweet tweets
  article articles column editorial essay book memoir review study studies survey surveys poll polls research analysis assessment audit filing filings
  lawsuit suit complaint indictment petition brief ruling verdict order resolution communique communiqué declaration manifesto charter treaty agreement
  bill law constitution act clause ad ads advert advertisement advertisements commercial spot video videos recording tape transcript transcripts caption
  sign signs banner banners placard placards poster posters leaflet flyer headline headlines story stories release bulletin broadcast website page
  speech sermon song lyrics poem text texts testimony affidavit dossier file files record records chronicle newsletter podcast interview interviews
  census investigation investigations probe analyses estimate polling translation simulation audio footage
  findings results figures data statistics evidence paper papers index forecast projections estimates plan platform proposal proposals warrant notice
  form forms questionnaire slogan cable cables documentary film piece profile sheet account accounts obituary readout biography commentary disclosure guidelines`)

/** What is written, and speaks for nobody: a law provides and a plan foresees, but neither tells anything. */
export const textsOfNobody = listed(
  `law laws plan plans evidence platform platforms act acts clause clauses sign signs form forms video videos footage audio
   version versions disclosure disclosures sentence sentences`,
)

/** What can never speak, however the sentence looks. */
export const muteNouns = listed(`
  tone tones suspicion condemnation mood atmosphere trend trends pattern patterns
  day days week weeks month months year years morning afternoon evening night hour hours minute minutes moment weekend season century decade past future present
  time times timing addition fact thing things stuff way ways case reason reasons result cause effect risk threat threats danger blame issue issues problem
  water weather storm rain snow flood earthquake quake fire blaze virus disease outbreak epidemic pandemic cancer condition symptom quarantine famine drought
  war fighting violence attack attacks strike strikes raid bombing blast explosion shooting crash accident crime crimes murder killing conflict crisis
  rally rallies meeting event events debate debates conversation ceremony celebration protest protests election elections vote primary primaries caucuses
  market markets futures yield yields inventory inventories stockpiles output exports imports sales shares share stock stocks price prices rate rates index indices bond bonds currency dollar euro oil gas gold economy inflation trade
  map maps chart charts picture photo photos photograph photographs image images camera phone car cars truck trucks bus train plane planes ship ships boat
  road roads bridge building buildings tunnel wall border river sea ocean lake mountain forest field land ground air sky sun moon earth
  money cash funds tax taxes budget debt loan loans aid food energy power pressure point points side-effect body-mass age size number numbers percentage
  eye eyes hand hands foot feet face heart mind voice finger arm leg skin blood body-weight weight weight-loss heritage haven liberation round rounds
  room street streets home house-price roots root goal goals game games match penalty score effort efforts attempt attempts move moves step steps use
  success failure loss losses win wins victory defeat return arrival departure visit trip journey tour career life lives death deaths birth
  second seconds third fourth fifth latter former
  much more less enough nothing something anything everything behaviour behavior attitude attention interest opinion-poll question questions answer
  programme programmes project projects system systems technology software app machine machines weapon weapons bomb bombs missile missiles drone drones gun guns online offline`)
