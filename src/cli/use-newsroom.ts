import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Tools } from './tools.ts'

/** Opens the newsroom for one piece of work, and closes it however that ends. */
export async function useNewsroom<Value>(
  { openNewsroom }: Pick<Tools, 'openNewsroom'>,
  work: (newsroom: Newsroom) => Promise<Value>,
): Promise<Value> {
  const { newsroom, close } = await openNewsroom()
  try {
    return await work(newsroom)
  } finally {
    await close()
  }
}
