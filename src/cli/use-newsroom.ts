import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { OpenNewsroom, Tools } from './tools.ts'

/** Opens the newsroom for one piece of work, and closes it however that ends. */
export async function useNewsroom<Value>(
  { openNewsroom }: Pick<Tools, 'openNewsroom'>,
  work: (newsroom: Newsroom, opened: OpenNewsroom) => Promise<Value>,
): Promise<Value> {
  const opened = await openNewsroom()
  try {
    return await work(opened.newsroom, opened)
  } finally {
    await opened.close()
  }
}
