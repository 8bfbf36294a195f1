/**
 * Recognised language of a text that nobody declared one for, as BCP 47; `und` where it stays open.
 *
 * The recogniser is loaded with the first text. It takes some 20 MB, and the thread that answers people seldom needs it:
 * what feeds bring is recognised where it is read.
 */
export async function languageOfText(text: string): Promise<string> {
  const { recogniseLanguage } = await import('#src/articles/recognise-language.ts')
  return recogniseLanguage(text, null)
}
