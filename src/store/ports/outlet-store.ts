import type { Outlet } from '#src/feeds/outlet.ts'

export type OutletStore = {
  /** Of everybody, by the names that are common. For polling; what others may see comes from `Store.viewedBy`. */
  all(): Promise<readonly Outlet[]>
  /** Outlets that all may see. */
  save(outlets: readonly Outlet[]): Promise<void>
  /** What the operator calls an outlet; who may know of it stays as it is. */
  rename(outlet: Outlet): Promise<void>
  /** Outlets to which only feeds with followers lead; one that is there stays as it is. */
  savePrivate(outlets: readonly Outlet[]): Promise<void>
}
