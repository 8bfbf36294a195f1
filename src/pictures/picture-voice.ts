/** Phrases that pictures need; the languages of the bot have them. */
export type PicturePhrase =
  | 'picture.whereSubtitle'
  | 'picture.whereAlt'
  | 'picture.unlabelled'
  | 'picture.disputed'
  | 'picture.timelineSubtitle'
  | 'picture.timelineAlt'
  | 'picture.article'
  | 'picture.quoting'
  | 'picture.changed'
  | 'picture.first'
  | 'picture.numbersSubtitle'
  | 'picture.numbersAlt'
  | 'picture.spokeSubtitle'
  | 'picture.spokeAlt'
  | 'picture.speakers'
  | 'picture.targets'
  | 'picture.for'
  | 'picture.against'
  | 'picture.neutral'
  | 'picture.monthSubtitle'
  | 'picture.monthAlt'
  | 'picture.monthNewest'
  | 'picture.otherActs'
  | 'picture.turn'
  | 'picture.coverageSubtitle'
  | 'picture.coverageAlt'
  | 'picture.numbersMore'
  | 'picture.clock'
  | 'picture.notDrawn'
  | 'picture.carries'
  | 'picture.carriesNot'
  | 'coverage.unknown'
  | 'count.outlets'
  | 'count.articles'
  | 'count.statements'

/** A reader's language, as far as pictures need it. */
export type PictureVoice = {
  readonly locale: string
  say(key: PicturePhrase, values?: Readonly<Record<string, string | number>>): string
  /** The word for what data names: `act.accuse`, `figure.killed`, `ownership.state`. */
  word(key: string): string
  country(code: string | null): string | null
  number(value: number): string
}

/** For whom a picture is made. */
export type Reader = {
  readonly voice: PictureVoice
  /** IANA name. */
  readonly zone: string
}

/** A moment as readers write it, on the reader's clock: “4 Mar, 09:30”. */
export function momentWords(at: Date, { voice, zone }: Reader): string {
  return clockOf(voice.locale, zone).format(at)
}

/** Making one takes far longer than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>()
/** Locales and zones come from outside; those beyond this number are made anew each time. */
const mostClocks = 100

function clockOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const
  const clock = clocks.get(key) ?? new Intl.DateTimeFormat(locale, form)
  if (clocks.size < mostClocks) clocks.set(key, clock)
  return clock
}

/** Discord takes 1,024. */
const longestAlt = 1000

/** A text for those who cannot see the picture, cut at a whole letter. */
export function altText(sentences: readonly string[]): string {
  const whole = sentences
    .join(' ')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
  return whole.length <= longestAlt
    ? whole
    : `${whole
        .slice(0, longestAlt - 1)
        .toWellFormed()
        .trimEnd()}…`
}

/** Names in a row, as the language writes a list. */
export function listed(names: readonly string[], { voice }: Reader): string {
  return new Intl.ListFormat(voice.locale, { type: 'unit', style: 'long' }).format(names)
}
