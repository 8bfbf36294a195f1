/** One thing that `doctor` looked at. */
export type Check = {
  readonly name: string
  readonly state: 'well' | 'warning' | 'ill'
  readonly finding: string
  /** What a person can do; null where nothing is needed. */
  readonly remedy: string | null
}
