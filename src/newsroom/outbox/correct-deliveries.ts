import { hiddenSpans } from '#src/analysis/shared/hidden-words.ts'
import { isWithdrawal, removedHash } from '#src/articles/withdrawal.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Result } from '#src/base/result.ts'
import type { Shards } from '#src/base/shards.ts'
import { overlaps, type Span, sliceOf } from '#src/base/span.ts'
import type { CitedArticle, ComparedArticle, Delivery } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'
import type { DeliveryProblem } from './delivery-problem.ts'

/** What sources no longer say, and what the operator has hidden. */
export type Correction = {
  /** Printed words that the newest text of their article lacks; byte for byte. */
  readonly lostWords: readonly string[]
  /** Printed words that the operator has hidden; byte for byte. Absent: none. */
  readonly hiddenWords?: readonly string[]
  /** Figures of printed or counted sentences that the newest text lacks. */
  readonly lostFigures: readonly LostFigure[]
  /** Whether an outlet took a printed article back altogether. */
  readonly isWithdrawn: boolean
  /** When we noticed. */
  readonly at: Date
}

/** A figure, as its digits alone, that the article at this address no longer has; null stands for each of its figures. */
export type LostFigure = { readonly url: string; readonly digits: string | null }

/**
 * Marks the words in a sent message that a source took back, and takes out those that are hidden; null if it prints none
 * of them.
 */
export type CorrectionRenderer = { correct(payload: string, correction: Correction, locale: string): string | null }

/** Changes a message that was sent. Rejects only when its signal aborts. */
export type Corrector = {
  edit(delivery: Delivery, options: { readonly signal: AbortSignal }): Promise<Result<null, DeliveryProblem>>
}

/** Older messages are history. */
const correctedForMs = 7 * 24 * 3_600_000

/** A shorter piece of text occurs in every text. */
const shortestWords = 12

/** How many citations are checked in one step. */
const batchSize = 500

/**
 * Edits messages that print what an outlet has changed since, or what the operator has hidden. Each message was stored with what it prints. It counts as
 * outdated until it was compared with the newest text, so a crash or an hour without Discord loses no correction, and
 * none is made twice.
 *
 * @returns How many messages were corrected.
 */
export async function correctDeliveries(
  { signal }: Asking,
  effects: {
    readonly clock: Clock
    readonly store: Pick<Store, 'articles' | 'deliveries' | 'digests' | 'hidden' | 'watches'>
    readonly renderer: CorrectionRenderer
    readonly courier: Corrector
    /** Of servers of which shards; all where nothing is said. */
    readonly shards?: Shards
    readonly log: { warn(facts: object, sentence: string): void }
  },
): Promise<number> {
  const { store, clock } = effects
  const revisedSince = new Date(clock.now().getTime() - correctedForMs)
  await store.deliveries.forgetCitations(revisedSince)
  const changes = new Map<string, Promise<Change>>()
  let corrected = 0
  for (;;) {
    const outdated = await store.deliveries.outdated({
      revisedSince,
      limit: batchSize,
      ...(effects.shards === undefined ? {} : { shards: effects.shards }),
    })
    for (const { delivery, cites } of outdated) {
      signal.throwIfAborted()
      const outcome = await correctOne(delivery, cites)
      if (outcome === 'later') return corrected
      if (outcome === 'corrected') corrected += 1
    }
    if (outdated.length === 0) return corrected
  }

  async function correctOne(delivery: Delivery, cites: readonly CitedArticle[]): Promise<Outcome> {
    const found = await Promise.all(cites.map(changeOf))
    const lostWords = [...new Set(found.flatMap((change) => change.lostWords))]
    const lostFigures = found.flatMap((change) => change.lostFigures)
    const hiddenWords = [...new Set(found.flatMap((change) => change.hiddenWords))]
    const articles = found.map(({ articleId, revision, hiddenAt }) => ({ articleId, revision, hiddenAt }))
    const isWithdrawn = found.some((change) => change.isWithdrawn)
    const locale = await localeOf(delivery, store)
    const payload =
      lostWords.length + hiddenWords.length === 0
        ? null
        : effects.renderer.correct(
            delivery.payload,
            { lostWords, hiddenWords, lostFigures, isWithdrawn, at: clock.now() },
            locale,
          )
    if (payload === null) {
      await store.deliveries.saveCorrected(delivery.id, { payload: delivery.payload, articles })
      return 'untouched'
    }
    const edited = await effects.courier.edit({ ...delivery, payload }, { signal })
    if (!edited.ok) {
      effects.log.warn({ deliveryId: delivery.id, problem: edited.problem.kind }, 'message could not be corrected')
      if (comesBack.has(edited.problem.kind)) return 'later'
    }
    await store.deliveries.saveCorrected(delivery.id, { payload: edited.ok ? payload : delivery.payload, articles })
    return edited.ok ? 'corrected' : 'untouched'
  }

  /** Compares each text once, because many messages print the same words of it. */
  function changeOf(cited: CitedArticle): Promise<Change> {
    const key = JSON.stringify(cited)
    const known = changes.get(key) ?? changeIn(cited, store)
    changes.set(key, known)
    return known
  }
}

type Outcome = 'corrected' | 'untouched' | 'later'

/** Which printed words of an article its newest revision lacks, and which are hidden. */
type Change = ComparedArticle & Required<Pick<Correction, 'lostWords' | 'hiddenWords' | 'lostFigures' | 'isWithdrawn'>>

/** Temporary problems: the next round tries the message again. */
const comesBack: ReadonlySet<DeliveryProblem['kind']> = new Set(['unavailable', 'rate-limited', 'unauthorised'])

async function changeIn(
  { articleId, revision, spans }: CitedArticle,
  { articles, hidden }: Pick<Store, 'articles' | 'hidden'>,
): Promise<Change> {
  // Asked first: what is hidden meanwhile is compared the next time.
  const rules = await hidden.ofArticle(articleId)
  const readings = await articles.revisions(articleId)
  const texts = readings.map(({ article }) => article)
  const before = texts.find((article) => article.revision === revision)
  const after = texts.at(-1)
  // Of a text that is no longer kept nobody knows which words the spans meant.
  if (!before || !after || before.isExcerpt) {
    const nothing = { lostWords: [], hiddenWords: [], lostFigures: [], isWithdrawn: false }
    return { articleId, revision: after?.revision ?? revision, hiddenAt: rules.at, ...nothing }
  }
  // What the operator removes is taken out like what is hidden: nothing of it stays readable.
  const isWhole = rules.isWhole || after.contentHash === removedHash
  const isWithdrawn = !isWhole && isWithdrawal(after)
  // What a notice repeats of an article, its headline say, is withdrawn with it.
  const present = isWithdrawn ? '' : oneLine(after.text)
  const printed = readings.find(({ article }) => article.revision === revision)
  const gone = printed ? hiddenSpans(before, printed.analysis, rules.words) : []
  const isHidden = (span: Span): boolean => isWhole || gone.some((other) => overlaps(other, span))
  const hiddenWords = spans.filter(isHidden).map((span) => sliceOf(before.text, span).trim())
  const lostWords = spans
    .filter((span) => !isHidden(span))
    .map((span) => sliceOf(before.text, span).trim())
    .filter((words) => words.length >= shortestWords && !present.includes(oneLine(words)))
  const kept = new Set(figuresIn(present))
  const figures = lostWords.flatMap(figuresIn).filter((digits) => !kept.has(digits))
  const goneFigures = [...new Set([...figures, ...hiddenWords.flatMap(figuresIn)])]
  const { url } = after
  const isNone = isWithdrawn || isWhole
  const lostFigures = url === null ? [] : (isNone ? [null] : goneFigures).map((digits) => ({ url, digits }))
  return { articleId, revision: after.revision, hiddenAt: rules.at, lostWords, hiddenWords, lostFigures, isWithdrawn }
}

/** “12,000” and “12.000” as `12000`. */
function figuresIn(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,\u00a0\u202f]\d{3})*/g) ?? []).map((figure) => figure.replace(/\D/g, ''))
}

/** White space does not count: the same words with another line break are the same wording. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** The language of messages to a channel. */
async function localeOf({ subject }: Delivery, { digests, watches }: Pick<Store, 'digests' | 'watches'>) {
  const subscription = await (subject.kind === 'watch' ? watches : digests).find(subject.id)
  return subscription?.locale ?? 'en'
}
