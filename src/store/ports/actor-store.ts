import type { ActorKind } from '#src/analysis/findings.ts'

/** An actor as all articles together know it. */
export type StoredActor = {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  /** Articles that mention it. */
  readonly mentions: number
  readonly lastAt: Date
}

/** An office as articles state it, and when they first and last did. */
export type StatedOffice = {
  readonly actorId: string
  readonly office: string
  readonly from: Date
  readonly to: Date
  /** An article that states it: the newest. */
  readonly articleId: string
}

export type ActorStore = {
  find(ids: readonly string[]): Promise<readonly StoredActor[]>
  /** Actors with this name, or with a name that ends with it: “kerry”. Folded (`foldName`). Most mentioned first. */
  named(name: string, limit: number): Promise<readonly (StoredActor & { readonly isWhole: boolean })[]>
  /** Actors with a name, or a later word of it, that begins with this text. Folded. Most mentioned first. */
  completing(prefix: string, limit: number): Promise<readonly StoredActor[]>
  /** Actors that were mentioned since then, most mentioned first. */
  inTheNews(since: Date, kinds: readonly ActorKind[], limit: number): Promise<readonly StoredActor[]>
  /** Places in a country (ISO 3166-1 alpha-2), in the order in which they were first mentioned. */
  placesIn(country: string, limit: number): Promise<readonly StoredActor[]>
  offices(ids: readonly string[], knownAt: Date): Promise<readonly StatedOffice[]>
}
