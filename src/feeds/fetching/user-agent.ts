/**
 * How we sign our requests: the bot's name and where its keeper can be reached. Never a browser's.
 *
 * @param contactUrl - Null where the keeper gave none.
 */
export function userAgent(version: string, contactUrl: string | null): string {
  const contact = contactUrl?.replaceAll(/[^\x21-\x7e]|[()]/g, '') || null
  return `Attache/${version} (Discord news bot${contact ? `; +${contact}` : ''})`
}
