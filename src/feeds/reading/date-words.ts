/**
 * Names of months as feeds write them, in lower case without dots, by language: January first. Several spellings are parted by `|`.
 * Sources: RFC 5322 section 3.3; Unicode CLDR 47, gregorian months, wide and abbreviated, format and stand-alone.
 */
const monthRows: readonly string[] = [
  'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  'januar|jän|jänner|jan. februar|feber märz|mär|mrz april|apr mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|févr|fevrier|fév mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic',
  'janeiro fevereiro|fev março|marco abril maio|mai junho julho agosto setembro outubro|out novembro dezembro',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december|des',
  'stycznia|sty|styczeń lutego|lut|luty marca|marzec kwietnia|kwi|kwiecień maja|maj czerwca|cze|czerwiec lipca|lip|lipiec sierpnia|sie|sierpień września|wrz|wrzesień października|paź|październik listopada|lis|listopad grudnia|gru|grudzień',
  'ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu prosince|prosinec|pro',
  'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október november december',
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  'ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  'января|янв|январь февраля|фев|февр|февраль марта|мар|март апреля|апр|апрель мая|май июня|июн|июнь июля|июл|июль августа|авг|август сентября|сен|сент|сентябрь октября|окт|октябрь ноября|ноя|нояб|ноябрь декабря|дек|декабрь',
  'січня|січ лютого|лют березня|бер квітня|квіт|кві травня|трав|тра червня|черв|чер липня|лип серпня|серп|сер вересня|вер жовтня|жовт|жов листопада|лист|лис грудня|груд|гру',
  'ιανουαρίου|ιαν|ιανουάριος φεβρουαρίου|φεβ|φεβρουάριος μαρτίου|μαρ|μάρ|μάρτιος απριλίου|απρ|απρίλιος μαΐου|μαϊ|μαι|μάι|μάιος|μαΐ ιουνίου|ιουν|ιούν|ιον|ιούνιος ιουλίου|ιουλ|ιούλ|ιολ|ιούλιος αυγούστου|αυγ|αύγ|αύγουστος σεπτεμβρίου|σεπ|σεπτέμβριος οκτωβρίου|οκτ|οκτώβριος νοεμβρίου|νοε|νοέ|νοέμβριος δεκεμβρίου|δεκ|δεκέμβριος',
  'كانون-ثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب|اب أيلول|ايلول تشرين-أول|تشرين-اول تشرين-ثاني كانون-أول|كانون-اول',
  'جانفي فيفري مارس أفريل|افريل ماي جوان جويلية|يوليوز أوت|غشت سبتمبر|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
  'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'ינואר|בינואר|ינו פברואר|בפברואר|פבר מרץ|במרץ אפריל|באפריל|אפר מאי|במאי יוני|ביוני|יונ יולי|ביולי|יול אוגוסט|באוגוסט|אוג ספטמבר|בספטמבר|ספט אוקטובר|באוקטובר|אוק נובמבר|בנובמבר|נוב דצמבר|בדצמבר|דצמ',
  'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्तूबर|अक्टूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  'ม.ค|มกราคม ก.พ|กุมภาพันธ์ มี.ค|มีนาคม เม.ย|เมษายน พ.ค|พฤษภาคม มิ.ย|มิถุนายน ก.ค|กรกฎาคม ส.ค|สิงหาคม ก.ย|กันยายน ต.ค|ตุลาคม พ.ย|พฤศจิกายน ธ.ค|ธันวาคม',
  'siječnja|sij veljače|velj ožujka|ožu travnja svibnja|svi lipnja srpnja kolovoza|kol rujna|ruj - studenoga|stu prosinca|pro',
  'tammikuuta|tammi helmikuuta|helmi maaliskuuta|maalis huhtikuuta|huhti toukokuuta|touko kesäkuuta|kesä heinäkuuta|heinä elokuuta|elo syyskuuta|syys lokakuuta|loka marraskuuta|marras joulukuuta|joulu',
  'januari februari maret april mei juni juli agustus|agu|agt september oktober november desember|des',
  'jaanuar|jaanuari veebruar|veebruari|veebr märts|märtsi aprill|aprilli mai juuni juuli august|augusti september|septembri oktoober|oktoobri november|novembri detsember|detsembri|dets',
  'janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī',
  'sausio|saus vasario|vas kovo|kov balandžio|bal gegužės|geg birželio|birž liepos|liep rugpjūčio|rugp rugsėjo|rugs spalio|spal lapkričio|lapkr gruodžio|gruod',
  'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  'janar shkurt|shk mars prill|pri maj qershor|qer korrik|korr gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj',
  'јануар|јануара|јан фебруар|фебруара|феб март|марта|мар април|априла|апр мај|маја јун|јуна јул|јула август|августа|авг септембар|септембра|сеп октобар|октобра|окт новембар|новембра|нов децембар|децембра|дец',
  'януари|яну|ян февруари|фев март|мар април|апр май юни юли август|авг септември|сеп октомври|окт ноември|ное|ноем декември|дек',
  'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
]

/** Without accents: some feeds write them and some do not. */
const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

/** Name in lower case → month, 1 to 12. Where two languages disagree (Croatian and Czech), the name is left out. */
const monthsByName: ReadonlyMap<string, number> = readMonths(monthRows)

function readMonths(rows: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  const disputed = new Set<string>()
  for (const row of rows) {
    for (const [index, names] of row.split(' ').entries()) {
      for (const name of names.split('|').flatMap((each) => [each.normalize('NFC'), withoutMarks(each)])) {
        const month = index + 1
        if ((months.get(name) ?? month) !== month) disputed.add(name)
        months.set(name, month)
      }
    }
  }
  for (const name of disputed) months.delete(name)
  return months
}

/** The month of a name, in lower case and without dot; undefined where it is none. */
export function monthNamed(name: string): number | undefined {
  return monthsByName.get(name.normalize('NFC')) ?? monthsByName.get(withoutMarks(name))
}

/**
 * Weekdays that stand behind dates: “22 Kasım 2026 Pazar”, “22 November 2026, Sunday”. In front of a date any word may stand.
 * Source: Unicode CLDR 47, gregorian days, wide and abbreviated, of languages that write dates so.
 */
const weekdays: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz ' +
    'senin selasa rabu kamis jumat sabtu minggu montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
    'понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п’ятниця субота неділя ' +
    'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه سه‌شنبه ' +
    'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार'
  )
    .normalize('NFC')
    .split(' '),
)

/** Whether a word, in lower case and without dot, is a weekday. */
export function isWeekday(name: string): boolean {
  return weekdays.has(name)
}

/**
 * Zones by the names that feeds use, in minutes east of Greenwich. Sources: RFC 5322 section 4.3 and the IANA time zone database's
 * abbreviations; where several zones share one, that of the larger news language.
 */
export const zoneMinutes: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  mewt: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  trt: 180,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  hast: -600,
  nst: -210,
  ndt: -150,
  brt: -180,
  art: -180,
  clt: -240,
  clst: -180,
  cot: -300,
  pet: -300,
  vet: -240,
  idt: 180,
  irst: 210,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  bdt: 360,
  mmt: 390,
  ict: 420,
  wib: 420,
  wita: 480,
  wit: 540,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
}

/** Zones named without saying whether summer time holds. */
export const zonePlaces: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  at: 'America/Halifax',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
}
