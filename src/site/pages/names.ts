import type { OutletLabel } from '#src/briefings/briefing.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

/** The site and the terminal name things as the answers in Discord do. */
const voice = voiceOf('en-GB')

/** `France`; what belongs to no country is international. */
export function countryName(code: string | null): string {
  return voice.country(code) ?? 'International'
}

/** `accuses`. */
export function actName(act: string): string {
  return voice.word(`act.${act}`)
}

/** `state-owned`. */
export function ownershipName(ownership: NonNullable<OutletLabel['ownership']>): string {
  return voice.word(`ownership.${ownership}`)
}
