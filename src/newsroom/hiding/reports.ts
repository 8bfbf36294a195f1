import { createHash } from 'node:crypto'
import type { Question } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Quotas } from '#src/base/quotas.ts'
import { rateLimit } from '#src/base/rate.ts'
import { statementAsText } from '#src/briefings/statement-form.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import type { NewReport, StoredReport } from '#src/store/ports/report-store.ts'
import type { Store } from '#src/store/store.ts'

/** A statement that a person calls wrong: one that is kept, by its id, or one of a page that was read for them alone. */
export type Reported =
  | { readonly statementId: string }
  | { readonly words: string; readonly speaker: string | null; readonly url: string | null }

export type ReportKeeper = {
  /**
   * Keeps a report for the operator. `too-many`: this person or server has reported enough for now. `unknown`: the
   * person sees no such statement.
   */
  add(
    reported: Reported,
    from: { readonly userId: string; readonly guildId: string | null },
    asking: Question,
  ): Promise<'kept' | 'too-many' | 'unknown'>
  /** For the operator: the one reported last first. */
  list(): Promise<readonly StoredReport[]>
}

/** Posts to the operator. */
export type ReportTeller = {
  /** Tells the operator of a reported statement; false where it should be tried again. */
  onReported(report: StoredReport): Promise<boolean>
}

/** Of a statement's words so many are kept with a report. */
const longestWords = 1000

const hourMs = 3_600_000

export function reportKeeper({
  store,
  clock,
  archive,
  quotas,
}: {
  readonly store: Pick<Store, 'reports'>
  readonly clock: Clock
  readonly archive: Pick<Archive, 'statement'>
  readonly quotas: Pick<Quotas, 'userReportsAnHour' | 'serverReportsAnHour'>
}): ReportKeeper {
  const nowMs = () => clock.now().getTime()
  const mayPerson = rateLimit({ most: quotas.userReportsAnHour, withinMs: hourMs, nowMs })
  const mayServer = rateLimit({ most: quotas.serverReportsAnHour, withinMs: hourMs, nowMs })

  async function reportOf(reported: Reported, asking: Question): Promise<Omit<NewReport, 'guildId'> | null> {
    if ('words' in reported) {
      const { words, speaker, url } = reported
      const hash = createHash('sha256')
        .update(JSON.stringify([words, url]))
        .digest('hex')
        .slice(0, 16)
      return { statementId: `read-${hash}`, words, speaker, url }
    }
    const found = await archive.statement({ id: reported.statementId }, asking)
    return (
      found && {
        statementId: found.id,
        words: statementAsText(found).slice(0, longestWords).toWellFormed(),
        speaker: found.speaker?.name ?? null,
        url: found.pieces[0]?.citation.url ?? null,
      }
    )
  }

  return {
    list: () => store.reports.list(),
    async add(reported, { userId, guildId }, asking) {
      if (!mayPerson(userId) || (guildId !== null && !mayServer(guildId))) return 'too-many'
      const report = await reportOf(reported, asking)
      if (report === null) return 'unknown'
      await store.reports.add({ ...report, guildId }, clock.now())
      return 'kept'
    },
  }
}

/** Most reports of which the operator is told at a time. */
const toldAtOnce = 10

/**
 * Tells the operator of each reported statement once, and marks it as told. For the schedule.
 */
export async function tellReports(
  { onReported }: ReportTeller,
  { store, clock }: { readonly store: Pick<Store, 'reports'>; readonly clock: Clock },
): Promise<void> {
  for (const report of (await store.reports.untold()).slice(0, toldAtOnce)) {
    if (!(await onReported(report))) return
    await store.reports.markTold(report.id, clock.now())
  }
}
