import iconv from 'iconv-lite'

const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** What a strict decoder makes of bytes; null where they do not fit. */
export function strictly(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}

/** UTF-8 whose letters beyond the basic plane are two halves of three bytes each, as some databases write them. */
export function withJoinedHalves(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes)
  let written = 0
  for (let position = 0; position < bytes.length; ) {
    const isPair =
      bytes[position] === 0xed &&
      (bytes[position + 1]! & 0xf0) === 0xa0 &&
      bytes[position + 3] === 0xed &&
      (bytes[position + 4]! & 0xf0) === 0xb0
    if (isPair) {
      const high = 0xd000 | ((bytes[position + 1]! & 0x3f) << 6) | (bytes[position + 2]! & 0x3f)
      const low = 0xd000 | ((bytes[position + 4]! & 0x3f) << 6) | (bytes[position + 5]! & 0x3f)
      written += whole.write(String.fromCharCode(high, low), written, 'utf8')
      position += 6
    } else whole[written++] = bytes[position++]!
  }
  return whole.subarray(0, written)
}

/** UTF-8 where it is valid, windows-1252 byte by byte where not. */
export function mixed(bytes: Uint8Array): string {
  const parts: string[] = []
  let start = 0
  for (let position = 0; position < bytes.length; ) {
    const length = letterLength(bytes, position)
    if (length > 0) {
      position += length
      continue
    }
    parts.push(lenientUtf8.decode(bytes.subarray(start, position)))
    parts.push(iconv.decode(Buffer.from([bytes[position]!]), 'windows-1252'))
    position++
    start = position
  }
  parts.push(lenientUtf8.decode(bytes.subarray(start)))
  return parts.join('')
}

/** Bytes of the UTF-8 letter at `position`; 0 where none starts. */
function letterLength(bytes: Uint8Array, position: number): number {
  const lead = bytes[position]!
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  for (let offset = 1; offset < length; offset++) if ((bytes[position + offset]! & 0xc0) !== 0x80) return 0
  return length
}

/** A document in UTF-8 that was cut off in the midst of a letter loses that letter. */
export function withoutCutLetter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes.at(-back) ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc2) {
      const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      const rest = bytes.subarray(0, bytes.length - back)
      return needed > back && strictly(() => strictUtf8.decode(rest)) !== null ? rest : bytes
    }
  }
  return bytes
}
