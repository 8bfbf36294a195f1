import type { LeaseStore } from '#src/store/ports/lease-store.ts'

/** The leases of a store, in memory. */
export function memoryLeases(): LeaseStore {
  const rows = new Map<string, { readonly owner: string; readonly until: Date }>()
  return {
    async take(names, { owner, now, until, farthest }) {
      const free = names.filter((name) => {
        const lease = rows.get(name)
        return !lease || lease.owner === owner || lease.until <= now || lease.until > farthest
      })
      for (const name of free) rows.set(name, { owner, until })
      return new Set(free)
    },
    async release(names, owner) {
      for (const name of names) if (rows.get(name)?.owner === owner) rows.delete(name)
    },
    held: async (prefix, now) =>
      [...rows]
        .filter(([name, { until }]) => name.startsWith(prefix) && until > now)
        .map(([name, lease]) => ({ name, ...lease })),
    async endAll(owner) {
      for (const [name, lease] of rows) if (lease.owner === owner) rows.delete(name)
    },
  }
}
