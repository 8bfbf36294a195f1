/**
 * The User-Agent of our requests: the bot's name and how to contact its operator. It never pretends to be a browser.
 *
 * @param contactUrl - Null if the operator gave none.
 */
export function userAgent(version: string, contactUrl: string | null): string {
  const contact = contactUrl?.replaceAll(/[^\x21-\x7e]|[()]/g, '') || null
  return `Attache/${version} (Discord news bot${contact ? `; +${contact}` : ''})`
}
