import type { Outlet } from '#src/feeds/outlet.ts'

export type OutletStore = {
  all(): Promise<readonly Outlet[]>
  save(outlets: readonly Outlet[]): Promise<void>
}
