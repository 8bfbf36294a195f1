import type { Actor } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import { sliceOf } from '#src/base/span.ts'

/** A folded name under which an actor may be asked for; `isWhole` is false for the later words of a longer name. */
export type ActorName = { readonly name: string; readonly isWhole: boolean }

const longestName = 80

/**
 * The names under which an actor may be asked for: the full one, its later words (`kerry`), and for bodies and groups
 * what the article calls them (`RSF`). Not what it calls a person or a state: “the minister”, “Tehran” mean others too.
 */
export function namesOf(actor: Actor, text: string): readonly ActorName[] {
  const whole = foldName(actor.name)
  if (whole === '' || whole.length > longestName) return []
  const names = new Map<string, boolean>()
  const words = whole.split(' ')
  for (let first = 1; first < words.length; first += 1) {
    const rest = words.slice(first).join(' ')
    if (rest.length > 2) names.set(rest, false)
  }
  if (actor.kind === 'organisation' || actor.kind === 'group') {
    for (const mention of actor.mentions) {
      const name = sliceOf(text, mention)
      if (isAbbreviation(name)) names.set(foldName(name), true)
    }
  }
  names.set(whole, true)
  return [...names].map(([name, isWhole]) => ({ name, isWhole }))
}

/** `RSF`, `HTS`, `Unesco` no. */
function isAbbreviation(name: string): boolean {
  return name.length >= 2 && name.length <= 10 && name === name.toUpperCase() && name !== name.toLowerCase()
}
