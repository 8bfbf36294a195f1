/** Who owns a publisher. A fact with a source, shown beside the name; never a weight. */
export type Ownership = 'state' | 'public' | 'private' | 'cooperative' | 'party' | 'think-tank'

/** A publisher. */
export type Outlet = {
  /** Stable slug: `press-tv`. */
  readonly id: string
  readonly name: string
  readonly homePage: string
  /** ISO 3166-1 alpha-2; null for international bodies. */
  readonly country: string | null
  /** BCP 47: `en`. */
  readonly language: string
  readonly ownership: Ownership | null
  readonly owner: string | null
  /** What an agency's reprinted text is signed with: `Reuters`, `(AFP)`. Null where it is no agency. */
  readonly creditLine: string | null
}

/** An address at which an outlet publishes entries. */
export type FeedAddress = {
  readonly outletId: string
  readonly url: string
  readonly title: string
  /** Theatre packs that carry it: `iraq`, `ukraine`, `united-nations`. */
  readonly packs: readonly string[]
}
