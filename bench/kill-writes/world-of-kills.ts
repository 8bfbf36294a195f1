const to = new Date('2026-03-10T12:00:00Z')

/** The invented news that is written while the writer is killed: of the last two days, which stories are gathered from. */
export const worldOfKills = { seed: 11, from: new Date(to.getTime() - 2 * 24 * 3_600_000), to, articles: 20_000 }
