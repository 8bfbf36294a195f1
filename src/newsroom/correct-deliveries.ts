import { sliceOf } from '#src/base/span.ts'
import type { Delivery, Reading, Store } from '#src/store/store.ts'
import type { Desk } from './desk.ts'
import type { Asking } from './newsroom.ts'

/** What a source no longer says. */
export type Correction = {
  /** Words of the former text that the newer one lacks; byte for byte. */
  readonly lostWords: readonly string[]
  /** When we noticed. */
  readonly at: Date
  /** Where the article stands. */
  readonly url: string
}

/** Marks a sent message where it prints words that a source took back; null where it prints none of them. */
export type CorrectionPress = { correct(payload: string, correction: Correction, locale: string): string | null }

/** Changes a message that was sent. False where it is gone or closed to us. */
export type Corrector = { edit(delivery: Delivery, options: { readonly signal: AbortSignal }): Promise<boolean> }

/** Older messages are history. */
const correctedForMs = 7 * 24 * 3_600_000

/** A fragment shorter than this stands in every text. */
const shortestWords = 12

/**
 * Edits messages that print what an outlet has changed since. A message that was corrected for an edit is not touched
 * again for it, so that the same stretch of time may be looked at twice.
 *
 * @returns How many messages were corrected.
 */
export async function correctDeliveries(
  { since, signal }: Asking & { readonly since: Date },
  {
    store,
    clock,
    press,
    courier,
    log,
  }: Pick<Desk, 'clock'> & {
    readonly store: Pick<Store, 'articles' | 'deliveries' | 'digests'>
    readonly press: CorrectionPress
    readonly courier: Corrector
    readonly log: { warn(facts: object, sentence: string): void }
  },
): Promise<number> {
  const corrections = (await Promise.all((await store.articles.revisedSince(since)).map(correctionsOf))).flat()
  if (corrections.length === 0) return 0
  const sent = await store.deliveries.sentSince(new Date(clock.now().getTime() - correctedForMs))
  let corrected = 0
  for (const delivery of sent) {
    signal.throwIfAborted()
    const locale = (await store.digests.find(delivery.digestId))?.locale ?? 'en'
    const payload = corrections
      .filter(({ url }) => delivery.payload.includes(url))
      .reduce((so, correction) => press.correct(so, correction, locale) ?? so, delivery.payload)
    if (payload === delivery.payload) continue
    if (await courier.edit({ ...delivery, payload }, { signal })) corrected += 1
    else log.warn({ deliveryId: delivery.id }, 'a message could not be corrected')
    await store.deliveries.savePayload(delivery.id, payload)
  }
  return corrected

  async function correctionsOf(articleId: string): Promise<readonly Correction[]> {
    const [before, after] = (await store.articles.revisions(articleId)).slice(-2)
    if (!before || !after || after.article.url === null) return []
    const lostWords = wordsLost(before, after)
    return lostWords.length === 0 ? [] : [{ lostWords, at: clock.now(), url: after.article.url }]
  }
}

/** Headline, sentences and statements that stood in the former text and stand nowhere in the newer one. */
export function wordsLost(before: Reading, after: Reading): readonly string[] {
  const { article, analysis } = before
  const spans = [article.title, ...analysis.sentences, ...analysis.statements.flatMap(({ parts }) => parts)]
  const words = spans.map((span) => sliceOf(article.text, span).trim())
  return [...new Set(words)].filter((text) => text.length >= shortestWords && !after.article.text.includes(text))
}
