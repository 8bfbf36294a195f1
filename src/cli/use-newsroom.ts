import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { OpenNewsroom, Tools } from './tools.ts'

/** Opens the newsroom for one piece of work, and closes it also where the work fails. */
export async function useNewsroom<Value>(
  { openNewsroom }: Pick<Tools, 'openNewsroom'>,
  work: (newsroom: Newsroom, opened: OpenNewsroom) => Promise<Value>,
  options: Parameters<Tools['openNewsroom']>[0] = {},
): Promise<Value> {
  const opened = await openNewsroom(options)
  try {
    return await work(opened.newsroom, opened)
  } finally {
    await opened.close()
  }
}
