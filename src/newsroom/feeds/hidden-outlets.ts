import type { Store } from '#src/store/store.ts'

/** Ids of the outlets that the operator has hidden. Nobody can follow their feeds. */
export async function hiddenOutlets({ hidden }: Pick<Store, 'hidden'>): Promise<ReadonlySet<string>> {
  return new Set((await hidden.list()).flatMap(({ kind, what }) => (kind === 'outlet' ? [what] : [])))
}

/** Whether a feed is of a hidden outlet: by its address, or as it is kept already. */
export async function isOfHidden(
  { url, outletId }: { readonly url: string; readonly outletId: string },
  hidden: ReadonlySet<string>,
  { feeds }: Pick<Store, 'feeds'>,
): Promise<boolean> {
  if (hidden.size === 0) return false
  return hidden.has(outletId) || hidden.has((await feeds.find(url))?.outletId ?? '')
}

/** Why a feed cannot be followed. */
export function sentenceOfHidden(url: string): string {
  return `The operator of this bot has hidden the outlet of ${url}.`
}
