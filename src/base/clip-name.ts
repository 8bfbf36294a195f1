/** Most UTF-16 units of the name of an outlet or the title of a feed. */
const longestName = 300

/** A name of sensible length, in whole letters. */
export function clipName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`.toWellFormed()
}
