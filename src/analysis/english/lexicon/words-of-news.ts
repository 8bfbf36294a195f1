/**
 * Words that stand in the news every day, whatever the event, by how many items of a feed have them. “Ceasefire” and
 * “strike” tell less of an event than everyday English would say.
 *
 * Source: our own count over feed items of many outlets and years; a word of one year alone is none of them.
 */

const inEveryThirtieth = `action announced appeared attack bill calls case change city claims comes continue country court day deal death
  donald election end face final first following force former found friday government group health help high hit
  home house including iran israel killed leaders live long look man media meeting military million minister monday
  month move national need new office officials old open part people plan play police post president released report
  return right rules security set show start state support talks three thursday time top trump two united war warns
  wednesday week white win work world year`

const inEverySeventieth = `accused across administration ahead aid air alleged allow american anti area arrested asked attempt authorities
  ban bank based begin behind best better big border break bring build business california campaign care caused
  center challenge charges chief children china close community company concerns confirmed cost crisis cut data dead
  decision demand democratic democrats department despite development died director discuss due early east economic
  efforts event expected experts fall family far federal fight find fire five foreign four free full funding future
  game gaza general global good growing head held history hold hope host hours increase inside international
  investigation israeli issues join judge july june key latest launch law leave left legal level life local los low
  major mark market members middle missing name nation night north number operation order party pay place point
  policy political potential power press pressure prime project protect protests public push questions race raise
  reach recent record remains reveals rise risk role run russia russian saturday school season second secretary
  seeking service shared shooting sign six social south speaker star step stop story strikes students sunday supreme
  suspect system target team test thousands threat threatens today trade trying tuesday turn ukraine university
  urges views visit vote washington watch west women york young`

const inEveryHundredFortieth = `abuse access activists address admits advance age agency agents ago agreed agreement aimed airport allegations
  allegedly allies america angeles answers appeal approach approved april argued armed army arrived article assault
  attorney august backed bar battle bbc beat becoming believe bid biden biggest black block board body bomb book
  boost briefing british buy candidate capital captured carrying celebrate central ceo check chinese citing civil
  clear climate committed conditions conflict congress connection control controversial council count county covid
  crash create crime criminal cross cup current customers daily damage david decades decided declared deep defeat
  defends defense delay denies described details dies different direct district doctors double dozens drive drone
  drop drug earlier economy eight emergency energy england era europe european executive expand experience explained
  expressed eyes facility failed families fans father fears feel field figures filed film financial firm flight
  focus food france french friends fuel george germany giant giving governor great ground half hand happened hard
  hearing heart highlights hospital human hundreds immigration impact incident india industry injured intelligence
  interest interview involved iranian island james job joe john justice korea land large largest late lawmakers
  lawyer league learned lebanon led letter light limit line linked list little london loss lost love main manager
  march mass massive match matter mayor means measures medical men message met mexico ministry missile moment money
  morning mother murder negotiations network nuclear october offer offered oil online opposition organization
  outside owner palestinian parents park pass past peace person personal peter phone photos pick pictures platform
  poll popular possible prepare presidential previously price primary prison private pro probe problem producer
  production program promises prosecutors provide published pulled rate ready real received red reduce region
  rejects related rep republican request research residents respond response restrictions results review road round
  safety sale sanctions save scientists sea search secret sell senate send senior sentence series serious served
  seven sexual shift ship short shot side significant site slams small soldiers son soon sources southern spain
  sparked special spending sports spread staff stage stand statement stay street strong struggle study suggests
  summer summit super surprise syria tech technology tensions term texas third ties total town track training travel
  treatment trial tried troops turkey union unveils updates victims victory violations violence vows walk wall water
  wave weapons weekend welcome wife woman won worth writer`

const inEveryTwoHundredFiftieth = `able accept account activity actor actress actually adding adviser affairs affected afghanistan africa african
  alert ambassador analysis analysts andrew anniversary annual apart appearance appointed art artists asia
  association attend attention australia author avoid award baby backlash bad beach beijing benefits beyond blame
  blasts blue born boss boy brand britain broadcast broke brother brought budget built burning camera camp canceled
  career carolina cast caught ceasefire centre century champions chance channel child citizens civilians clash class
  clean club coach coast collapse collection college commander commission committee common communications compared
  complete condemns conduct conference conservative consider considering construction consumer contact contain
  content contest convicted couple cover critical criticism criticized critics crowd culture dangerous date daughter
  debate debut decline defence deliver deployment deputy designed destroyed detained devastating digital diplomatic
  discovered disease dismissed dispute disruption documents dollars door draw dream ease eastern education effect
  egypt emerged employees enforcement ensure enter entered escalation establishment evacuation evening everyone
  everything evidence exchange exclusive exit exposed extend fact failure farmers fast feature female festival
  filled finish flag flood florida fly football forward fourth fox fraud freedom fresh front gains gas gathered gave
  generation german girl goal gop gov grand grant green growth guard guilty gun hall halt hamas handling healthcare
  heard heat heavy highest historic holiday hong honor hot huge hunt ice idea identified illegal important imposed
  independent individual influence information infrastructure injury inquiry institute internet investment investors
  islamic italy jail january japan joint journalist jump keeping kevin kick kids kim king korean lack lawsuit
  leadership leaked lift location lot maintain marco mental michael migrants mike miles minutes model moscow mount
  movement multiple nato netanyahu nine nomination nominee non northern note november ongoing opinion opposed
  options ordered original outbreak paid pakistan pandemic paris partner passenger path pentagon percent performance
  performing phase philippines plant pledge politicians politics pope port posed position powerful praise predicted
  premier present prevent process professor progress promote prompting proposal proposed province putin putting
  quickly raid rally range ranks rape rare reaction reading reality reason recall reflects reform refused regional
  relationship remarks removed reopen replace representatives require rescue resign resume ride rival robert rock
  roll room rubio safe san scale scandal scene scheduled score scott screen seat sector secure sees seized selected
  self sen senator sent separate september settlers sex shape shock shop shut signals singer single situation slow
  sound space speech spent spoke spot stakes stock store storm strait strategy streaming strip struck style success
  suffered surge survey survive suspended tank tapped tariffs tax teachers teen teenage tehran television tens
  territory terror terrorist thanks thought title toll tom tour tourists trip true trust ukrainian understand
  upcoming users vaccine value vehicle vice village violent viral virus voice wait wanted ways western wide wild
  wing words worry worst wounded wrong yesterday`

/** The words, and the share of feed items that have one of them; the rarest first. */
export const newsWords: readonly (readonly [words: readonly string[], share: number])[] = [
  [inEveryTwoHundredFiftieth.split(/\s+/), 1 / 250],
  [inEveryHundredFortieth.split(/\s+/), 1 / 140],
  [inEverySeventieth.split(/\s+/), 1 / 70],
  [inEveryThirtieth.split(/\s+/), 1 / 30],
]

/** Verbs of headlines that tell what somebody says to the deed of another. */
export const reactions: ReadonlySet<string> = new Set(
  (
    'react reacts reacted reaction reactions condemn condemns condemned condemning denounce denounces denounced decry ' +
    'decries decried slam slams slammed blasted criticise criticises criticised criticize criticizes ' +
    'criticized deplore deplores deplored hail hails hailed welcome welcomes welcomed praise praises praised ' +
    'applauds cheers cheered celebrates mourns mourned mocks mocked rips ripped rebuke ' +
    'rebukes rebuked outrage fury backlash uproar tribute tributes'
  ).split(' '),
)
