const apostrophes = /['’‘ʿʾʼ`´.]/g

/** A word or name without case, accents, apostrophes and full stops: “Khameneʾi” → “khamenei”, “U.S.” → “us”. */
export function folded(text: string): string {
  let plain = true
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 127 || code === 39 || code === 46 || code === 96) {
      plain = false
      break
    }
  }
  if (plain) return text.toLowerCase()
  return text
    .replace(apostrophes, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}
