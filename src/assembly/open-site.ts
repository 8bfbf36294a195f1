import type { OpenServer } from '#src/base/open-server.ts'
import type { PicturePool } from '#src/pictures/picture-pool.ts'
import { mostWordsOfArticle } from '#src/site/quoting/quoting.ts'
import type { BotParts } from './bot-parts.ts'
import type { NewsroomParts } from './open-newsroom.ts'
import { servedAt } from './served-at.ts'

/**
 * Opens the reading room where the settings say so; null where they do not.
 *
 * @throws CommandFailure where the port of `HTTP_PORT` cannot be had.
 */
export async function openSite(
  { archive, pictures }: Pick<NewsroomParts, 'archive'> & { readonly pictures: PicturePool },
  { config, clock, log }: Pick<BotParts, 'config' | 'clock' | 'log'>,
): Promise<OpenServer | null> {
  const { site, publicUrl, contactUrl } = config
  if (site === null) return null
  const { serveSite } = await import('#src/site/serving/serve-site.ts')
  const settings = {
    publicUrl,
    isIndexed: site.isIndexed,
    contact: contactUrl,
    rules: { mostWords: mostWordsOfArticle, leftOut: new Set(site.leavesOut) },
  }
  const server = await servedAt('HTTP_PORT', site, () => serveSite(site, settings, { archive, clock, pictures, log }))
  log.info({ host: site.host, port: server.port, publicUrl }, 'the reading room is open')
  return server
}
