/** What windows-1252 has at 0x80 to 0x9F, where it differs from Latin-1. Source: encoding.spec.whatwg.org. */
const highCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const bytesOfHighCharacters = new Map([...highCharacters].map((character, index) => [character, 0x80 + index]))

/** A text as bytes. Throws where windows-1252 lacks a character: the demo's own texts would be at fault. */
export function encodeText(text: string, encoding: 'utf-8' | 'windows-1252'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  return Uint8Array.from([...text], (character) => {
    const code = character.codePointAt(0) ?? 0
    const byte = bytesOfHighCharacters.get(character) ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : null)
    if (byte === null) throw new RangeError(`windows-1252 has no “${character}”`)
    return byte
  })
}
