/** A feed as a newsroom of that language sends it, and what a reader must find in it. Invented. */
export type NewsroomFeed = {
  readonly language: string
  readonly dialect: 'rss' | 'rdf' | 'atom'
  /** Without declaration. */
  readonly document: string
  readonly title: string
  readonly items: readonly {
    readonly title: string
    readonly link: string
    readonly guid: string
    readonly date: string
  }[]
}

/** Title of the feed, then headlines: every letter of them is in the old charsets of the language. */
const words: Readonly<Record<string, readonly [string, ...string[]]>> = {
  en: ['The Kessel Herald', 'Harbour café “reopens” – at last', 'Mayor’s £3m plan', 'Naïve no more'],
  fr: ['Le Courrier de Kessel', 'La traversée reprendra dès dimanche', 'Où est passé le maire ?', 'Élèves à l’école'],
  de: ['Kesseler Tagblatt', 'Fähre fährt wieder', 'Bürgermeister hört auf', 'Straße über den Fluss größer'],
  es: ['El Correo de Kessel', 'Mañana zarpa el transbordador', '¿Quién será alcalde?', 'Niños y peñas'],
  pl: ['Głos Kesselu', 'Prom znów pływa', 'Burmistrz złożył urząd', 'Żółte łódki w porcie śpią'],
  cs: ['Kesselské listy', 'Přívoz zase jezdí', 'Starosta končí', 'Žáci se vrátí do školy'],
  hu: ['Kesseli Hírlap', 'Újra jár a komp', 'Lemondott a polgármester', 'Hűvös őszi idő jön'],
  ru: ['Вестник Кесселя', 'Паром снова ходит', 'Мэр подал в отставку', 'Ёлка на площади уже стоит'],
  uk: ['Вісник Кесселя', 'Пором знову ходить', 'Мер іде у відставку', 'Їжаки й ґанок'],
  bg: ['Вестник на Кесел', 'Фериботът отново плава', 'Кметът подаде оставка', 'Училището отваря врати'],
  el: ['Η Φωνή του Κέσελ', 'Το πλοίο ταξιδεύει ξανά', 'Παραιτήθηκε ο δήμαρχος', 'Ψάρια στην αγορά'],
  tr: ['Kessel Postası', 'Feribot yeniden çalışıyor', 'Belediye başkanı istifa etti', 'Işıklar söndü, şehir sustu'],
  he: ['קול קסל', 'המעבורת חזרה לפעול', 'ראש העיר התפטר', 'שוק הדגים נפתח'],
  ar: ['صوت كسل', 'العبارة تعود إلى العمل', 'رئيس البلدية يستقيل', 'سوق السمك يفتح أبوابه'],
  th: ['เสียงเคสเซล', 'เรือข้ามฟากกลับมาแล้ว', 'นายกเทศมนตรีลาออก', 'ตลาดปลาเปิดใหม่'],
  vi: ['Tiếng nói Kessel', 'Phà chạy lại', 'Thị trưởng từ chức', 'Chợ cá mở cửa'],
  lt: ['Keselio balsas', 'Keltas vėl plaukia', 'Meras atsistatydino', 'Žuvų turgus jau veikia šįryt'],
  ja: ['ケッセル新聞', 'フェリーが運航を再開', '市長が辞任を表明', '魚市場が開く'],
  zh: ['凯塞尔日报', '渡轮恢复航行', '市长宣布辞职', '鱼市重新开放'],
  'zh-TW': ['凱塞爾日報', '渡輪恢復航行', '市長宣布辭職', '魚市場重新開放'],
  ko: ['케셀 신문', '여객선 운항 재개', '시장이 사임했다', '어시장이 문을 열다'],
}

const dates = ['2026-11-22T10:00:00.000Z', '2026-11-21T17:30:05.000Z', '2026-11-20T08:15:00.000Z'] as const

function feedOf(language: string, dialect: NewsroomFeed['dialect']): NewsroomFeed {
  const [title, ...headlines] = words[language]!
  const items = headlines.map((headline, n) => ({
    title: headline,
    link: `https://kessel.example/${language}/${n}`,
    guid: dialect === 'rdf' ? `https://kessel.example/${language}/${n}` : `kessel-${language}-${n}`,
    date: dates[n % dates.length]!,
  }))
  const teaser = (n: number): string => `<p>${headlines[(n + 1) % headlines.length]}. ${headlines[n]}.</p>`
  const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const entry = { rss, rdf, atom }[dialect]
  const inside = items.map((item, n) => entry(item, escaped(teaser(n)))).join('\n')
  return { language, dialect, document: frames[dialect](title, language, inside), title, items }
}

type Item = NewsroomFeed['items'][number]

const rss = ({ title, link, guid, date }: Item, teaser: string): string => `<item>
<title><![CDATA[${title}]]></title>
<link>${link}</link>
<guid isPermaLink="false">${guid}</guid>
<pubDate>${new Date(date).toUTCString()}</pubDate>
<dc:creator>K. Example</dc:creator>
<description>${teaser}</description>
</item>`

const rdf = ({ title, link, date }: Item, teaser: string): string => `<item rdf:about="${link}">
<title>${title}</title>
<link>${link}</link>
<dc:date>${date}</dc:date>
<description>${teaser}</description>
</item>`

const atom = ({ title, link, guid, date }: Item, teaser: string): string => `<entry>
<id>${guid}</id>
<title type="text">${title}</title>
<link rel="alternate" type="text/html" href="${link}"/>
<updated>${date}</updated>
<summary type="html">${teaser}</summary>
</entry>`

const frames: Readonly<Record<NewsroomFeed['dialect'], (title: string, language: string, inside: string) => string>> = {
  rss: (title, language, inside) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n<title>${title}</title>\n<link>https://kessel.example/</link>\n<language>${language}</language>\n${inside}\n</channel>\n</rss>\n`,
  rdf: (title, _language, inside) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel rdf:about="https://kessel.example/rss">\n<title>${title}</title>\n</channel>\n${inside}\n</rdf:RDF>\n`,
  atom: (title, language, inside) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">\n<title>${title}</title>\n<id>urn:kessel</id>\n${inside}\n</feed>\n`,
}

const dialects = ['rss', 'rdf', 'atom'] as const

/** One feed a language, the dialects in turn. */
export const newsroomFeeds: readonly NewsroomFeed[] = Object.keys(words).map((language, n) =>
  feedOf(language, dialects[n % dialects.length]!),
)

/** Charsets in which feeds of a language have been sent. */
export const charsetsOf: Readonly<Record<string, readonly string[]>> = {
  en: ['windows-1252', 'macintosh'],
  fr: ['windows-1252', 'macintosh'],
  de: ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'cp850', 'cp437', 'macintosh'],
  es: ['windows-1252', 'iso-8859-1', 'cp850', 'cp437'],
  pl: ['iso-8859-2', 'windows-1250', 'cp852'],
  cs: ['iso-8859-2', 'windows-1250', 'cp852', 'maccenteuro'],
  hu: ['iso-8859-2', 'windows-1250', 'cp852', 'iso-8859-16'],
  ru: ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866', 'maccyrillic', 'koi8-ru'],
  uk: ['windows-1251', 'koi8-u', 'cp1125'],
  bg: ['windows-1251', 'iso-8859-5', 'cp855'],
  el: ['iso-8859-7', 'windows-1253', 'macgreek'],
  tr: ['iso-8859-9', 'windows-1254', 'cp857', 'macturkish'],
  he: ['iso-8859-8', 'windows-1255', 'cp862'],
  ar: ['iso-8859-6', 'windows-1256'],
  th: ['tis-620', 'windows-874', 'iso-8859-11'],
  vi: ['viscii', 'tcvn'],
  lt: ['iso-8859-4', 'iso-8859-13', 'windows-1257', 'cp775'],
  ja: ['shift_jis', 'euc-jp', 'windows-31j'],
  zh: ['gb2312', 'gbk', 'gb18030'],
  'zh-TW': ['big5', 'big5-hkscs', 'cp950'],
  ko: ['euc-kr', 'cp949', 'ks_c_5601-1987'],
}
