/** An edition is late from here on, and not made at all from `tooLateMs` on. */
export const lateness = { lateMs: 10 * 60_000, tooLateMs: 6 * 3_600_000 } as const
