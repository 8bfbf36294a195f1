import type { OutletLabel } from './briefing.ts'

/** Whether nobody but its feed tells who an outlet is: it is not of the catalogue, and goes by its host. */
export function isAdded({ id }: Pick<OutletLabel, 'id'>): boolean {
  return id.startsWith('@')
}
