/**
 * Everyday English of the news by how many articles have it: what a newsroom that has seen nothing yet assumes. What it
 * has seen soon outweighs it.
 *
 * Source: our own estimate from reading.
 */

const split = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '')

/** Words that tell nothing about an event. */
export const stopWords: ReadonlySet<string> = new Set(
  split(`a about above after again against all almost along already also although always am among an and another any
  anyone anything are aren't around as at away back be became because become been before began being below between both
  but by came can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else
  enough even ever every few for from further get gets getting give given go goes going gone got had hadn't has hasn't
  have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in
  indeed instead into is isn't it it's its itself just keep kept know known last later least less let like likely made
  make makes making many may maybe me might mine more moreover most mr mrs ms much must my myself near nearly neither
  never next no nor not nothing now of off often on once one ones only onto or other others ought our ours ourselves out
  over own per perhaps put quite rather really said same saw say saying says see seem seemed seems seen several shall she
  she'd she's should shouldn't since so some someone something still such take taken takes taking tell tells than that
  that's the their theirs them themselves then there there's therefore these they they'd they'll they're they've thing
  things think this those though through throughout thus to together told too took toward towards under until up upon us
  use used using usually very via want wants was wasn't way we we'd we'll we're we've well went were weren't what what's
  whatever when where whether which while who who's whole whom whose why will with within without won't would wouldn't yes
  yet you you'd you'll you're you've your yours yourself according added according amid nt s t d ll re ve m o
  reportedly saidthe cnn ap afp reuters photo file image images video copyright click read share`),
)

/** In about every third article. */
const veryCommon = split(`new people year years day days time week weeks month months two first government official
officials president police country state states national report reported reports news statement monday tuesday wednesday
thursday friday saturday sunday part called call public group including world city man men three four five another
number end since home house work early late long today yesterday million place right high`)

/** In about every tenth. */
const common = split(`american americans area asked attack authorities authority became best big billion bring
british building business car case cases center central chief child children chinese claim claimed come comes
company companies continue continued could court cause caused car change charge charges charged clear close committee community
condition conference confirmed control cost council countries county couple current damage dead deal death deaths decided decision
defense department despite died different director district dollars early east eastern economic economy effort
efforts election emergency event evidence expected face fact family families far father federal field fight final find fire
five following force forces foreign former found free friends full future general girl good great ground half hand happened
head health hear held help high history hit hold hospital hospitals hope hours hour house human hundred hundreds
identified immediately important incident include increase industry information injured injuries inside international
interview investigation investigating investigators involved issue issued job join july june killed kill killing large latest law
lawyer lead leader leaders leading leave led left legal letter level life line little live lives living local
major making man manager march market matter mean media meeting member members message middle military minister
minutes morning mother move moved murder name named need night north northern nine october november december january february april august
september office officer officers old open opened operation order outside parents parliament party past pay
person phone plan plans played point political position possible power present press prime prison private problem
problems process program project prosecutor prosecutors protest provide put question questions reached received recent recently
region released release remain remains residents response rest result results return returned rights rise road role run rules
running safe safety scene school second secretary security sent sentence sentenced series serious service services set
seven share shares shot show showed shows side sign similar site situation six small social soldiers son soon south
southern special spokesman spokeswoman staff stand start started statement station stay step stop stopped story street
strong students support suspect suspects system team television ten term thousands threat thursday times
title town trade trial tried trying turn united university video victim victims view violence visit vote war
water website west western white wife win winner wins won woman women word words working workers worth wounded written wrote young`)

/** In about every thirtieth. */
const lessCommon = split(`accident accused action actor actress africa agency agent agreement aid air airport album
announced announcement appeal appeared apple app arrested arrest arrests army asia attorney australia award awards bank base battle
black blast blaze board boat body bomb bombing border boy britain broke brother brought budget build buildings
bullet bus camp campaign canada candidate captain captured career caught ceremony champion championship china christian
christmas church civil civilians climate coach coast collapse collapsed comment complaint concern concerns congress
contract convicted convoy corporation corruption crash crashed crew crime criminal crisis critical crowd culture data date
daughter deadly debate defeat defeated delay democratic denied destroyed detained details device digital disaster
discovered disease display doctor doctors document documents double draft dramatic drive driver dropped drug drugs earthquake
education energy engine england epicenter escape escaped europe european evacuated executive experts
explosion extra failed fall fans fatal fear fears female festival figure film financial fine fired firefighters firm
fled flight flights flood flooding food football forced france french friday game games gang gas german germany goal gold
guard guards guilty gun gunman guns hands heart heavy helicopter highway hired hollywood host hostage hotel
hurricane ice illegal impact independent india indian industry inmates inquiry insurance intelligence internet
investors iran iraq island islands israel italy jail japan japanese jet judge judges jury justice kids king knife lake land
launch launched lawsuit lawyers league liberal license light loss lost love machine magnitude mail male march market
marriage married massive match mayor medical minor minister missing mission mobile model money mountain movie murdered
museum music muslim navy network newspaper nuclear offer oil online opposition order owner owners pacific park parliament
partner passengers patent patents patients peace percent performance pilot plane planned plant player players plead pleaded pledge
police policy pool popular port post powerful premier price prices prince princess prisoner prisoners product products
profit protesters province race radio rail raid rain range rate rebels record refused region related religious relief remote replaced
replace rescue rescued research resign resigned restaurant retired revealed review ring river robbery rocket room route ruling
russia russian sales sank satellite scheduled scientists score season seat sea search seized senate senator senior
settlement sex sexual ship ships shooting shop shows signed singer sister site smartphone software soldier source
sources space spain speech sports spread squad star stars statistics stock storm strike strikes struck student study
success suffered suicide summer sunday supreme surgery suspected suspended sued suit talks target tax taxi technology terror
terrorism terrorist test theft threatened title top tournament tour traffic train transfer travel treatment tribunal
troops truck trucks trust tsunami twitter typhoon union unit users vehicle vehicles version vessel veteran vice victory
village violent virus voters warned warning wave weapons weather weekend wind winds winter witness witnesses workplace yacht`)

/** Share of articles that have a word, for words of the table. */
export const backgroundShare: ReadonlyMap<string, number> = new Map([
  ...lessCommon.map((word) => [word, 0.03] as const),
  ...common.map((word) => [word, 0.1] as const),
  ...veryCommon.map((word) => [word, 0.3] as const),
])
