import { hiddenSpans } from '#src/analysis/shared/hidden-words.ts'
import { isWithdrawal, removedHash } from '#src/articles/withdrawal.ts'
import { overlaps, type Span, sliceOf } from '#src/base/span.ts'
import type { CitedArticle, ComparedArticle, Delivery } from '#src/store/ports/delivery-store.ts'
import type { Store } from '#src/store/store.ts'

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

/** A shorter piece of text occurs in every text. */
const shortestWords = 12

/** A message as it should be, and what it was compared with. */
export type Comparison = {
  /** Null: it is right as it is. */
  readonly payload: string | null
  readonly articles: readonly ComparedArticle[]
}

/** Compares messages with the newest texts of what they print. It reads each text once. */
export function messageComparer({
  store,
  renderer,
  now,
}: {
  readonly store: Pick<Store, 'articles' | 'digests' | 'hidden' | 'watches'>
  readonly renderer: CorrectionRenderer
  readonly now: () => Date
}): (delivery: Delivery, cites: readonly CitedArticle[]) => Promise<Comparison> {
  const changes = new Map<string, Promise<Change>>()

  function changeOf(cited: CitedArticle): Promise<Change> {
    const key = JSON.stringify(cited)
    const known = changes.get(key) ?? changeIn(cited, store)
    changes.set(key, known)
    return known
  }

  return async (delivery, cites) => {
    const found = await Promise.all(cites.map(changeOf))
    const lostWords = [...new Set(found.flatMap((change) => change.lostWords))]
    const hiddenWords = [...new Set(found.flatMap((change) => change.hiddenWords))]
    const articles = found.map(({ articleId, revision, hiddenAt }) => ({ articleId, revision, hiddenAt }))
    if (lostWords.length + hiddenWords.length === 0) return { payload: null, articles }
    const correction: Correction = {
      lostWords,
      hiddenWords,
      lostFigures: found.flatMap((change) => change.lostFigures),
      isWithdrawn: found.some((change) => change.isWithdrawn),
      at: now(),
    }
    return { payload: renderer.correct(delivery.payload, correction, await localeOf(delivery, store)), articles }
  }
}

/** Which printed words of an article its newest revision lacks, and which are hidden. */
type Change = ComparedArticle & Required<Pick<Correction, 'lostWords' | 'hiddenWords' | 'lostFigures' | 'isWithdrawn'>>

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
