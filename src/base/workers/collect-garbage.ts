/**
 * Collects all garbage of this thread and returns the memory to the system. An idle engine does not do this by itself.
 * It blocks this thread for about 50 ms. It does nothing if Node was built without its inspector.
 */
export async function collectGarbage(): Promise<void> {
  const inspector = await import('node:inspector/promises').catch(() => null)
  if (inspector === null) return
  const session = new inspector.Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}
