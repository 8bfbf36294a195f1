/** A statement that somebody calls wrong. */
export type NewReport = {
  readonly statementId: string
  readonly words: string
  /** Who is printed as its speaker; null: unclear. */
  readonly speaker: string | null
  readonly url: string | null
  /** Where it is reported; null: in a direct message. */
  readonly guildId: string | null
}

export type StoredReport = NewReport & {
  readonly id: number
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
  /** When the operator was told; null: not yet. */
  readonly postedAt: Date | null
}

export type ReportStore = {
  /** One row for each statement: a further report of it is counted. Durable. */
  add(report: NewReport, at: Date): Promise<StoredReport>
  find(id: number): Promise<StoredReport | null>
  ofStatement(statementId: string): Promise<StoredReport | null>
  /** The one reported last first. */
  list(): Promise<readonly StoredReport[]>
  /** Those of which the operator was not told yet, oldest first. */
  untold(): Promise<readonly StoredReport[]>
  markTold(id: number, at: Date): Promise<void>
}
