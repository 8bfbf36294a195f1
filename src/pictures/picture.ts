/** Whose light the picture is drawn for. */
export type Theme = 'dark' | 'light'

/** What every picture has beside its facts. All words are in the reader's language already. */
export type PictureFrame = {
  readonly title: string
  /** What is drawn, in one line. */
  readonly subtitle: string
  /** Where it comes from, and what it leaves out. */
  readonly notes: readonly string[]
  /** What somebody is told who cannot see it; made from the same facts. At most 1,000 UTF-16 units. */
  readonly alt: string
  /** BCP 47: how numbers and dates are written. */
  readonly locale: string
  /** IANA name: whose clock the hours are of. */
  readonly zone: string
}

/** How an act leans: towards its target, against it, or neither. */
export type Lean = 'for' | 'against' | 'neutral'

/** A map of the places that a text names. */
export type WherePicture = PictureFrame & {
  readonly kind: 'where'
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly cities: readonly { readonly name: string; readonly latitude: number; readonly longitude: number }[]
  /** Sentences that stand below the map where there is a reason: a disputed line, and names without room (`{places}`). */
  readonly words: { readonly disputed: string; readonly unlabelled: string }
}

/** When which outlet published, and whom it quotes. Moments are ms since 1970. */
export type TimelinePicture = PictureFrame & {
  readonly kind: 'timeline'
  /** The first to publish stands first. */
  readonly rows: readonly {
    readonly outlet: string
    readonly articles: readonly {
      readonly at: number
      readonly speakers: readonly string[]
      /** Whether the outlet changed its headline. */
      readonly isChanged: boolean
    }[]
  }[]
  readonly firstAt: number
  readonly words: {
    readonly article: string
    readonly quoting: string
    readonly change: string
    readonly first: string
  }
}

/** One quantity as several outlets give it. */
export type NumbersPicture = PictureFrame & {
  readonly kind: 'numbers'
  readonly figures: readonly {
    /** With its range: “killed 20–37”. */
    readonly label: string
    readonly low: number
    readonly high: number
    readonly sources: readonly {
      readonly outlet: string
      readonly at: number
      readonly value: number
      /** The number for the reader, or the outlet's own words: “more than 20”. */
      readonly words: string
    }[]
  }[]
}

/** Who spoke about whom: each link is one act of one speaker towards one target. */
export type SpokePicture = PictureFrame & {
  readonly kind: 'spoke'
  readonly links: readonly {
    readonly speaker: string
    readonly target: string
    /** In the reader's language. */
    readonly act: string
    readonly lean: Lean
    readonly count: number
  }[]
  readonly words: { readonly speakers: string; readonly targets: string } & Readonly<Record<Lean, string>>
}

/** What one actor said, day by day. */
export type MonthPicture = PictureFrame & {
  readonly kind: 'month'
  /** Every day of the window, oldest first. */
  readonly days: readonly {
    /** `YYYY-MM-DD` in the zone. */
    readonly date: string
    /** By the order of `acts`. */
    readonly counts: readonly number[]
    /** What turned that day: “Iran: accuses → agrees”. */
    readonly turns: readonly string[]
  }[]
  /** Most frequent first; the last may stand for all others. A plain one is no act but a mere saying. */
  readonly acts: readonly { readonly name: string; readonly isPlain: boolean }[]
  readonly words: { readonly turn: string }
}

/** Which outlets carry a story, by country and ownership. */
export type CoveragePicture = PictureFrame & {
  readonly kind: 'coverage'
  readonly rows: readonly {
    readonly country: string
    /** Outlets of each ownership: place in `ownerships`. */
    readonly carriedBy: readonly number[]
    readonly notIn: readonly number[]
  }[]
  readonly ownerships: readonly string[]
  readonly words: { readonly carried: string; readonly missing: string }
}

/** A picture as plain values: everything that is drawn, and nothing that is not. */
export type Picture = WherePicture | TimelinePicture | NumbersPicture | SpokePicture | MonthPicture | CoveragePicture

export type PictureKind = Picture['kind']
