import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { collectGarbage } from '#src/base/workers/collect-garbage.ts'

it('collects what nobody holds any more, and the heap shrinks by it', async () => {
  let much: unknown[] | null = Array.from({ length: 400_000 }, (_, index) => ({ index, text: `number ${index}` }))
  expect(much).toHaveLength(400_000)
  const full = getHeapStatistics()
  much = null
  await collectGarbage()
  const after = getHeapStatistics()
  expect(full.used_heap_size - after.used_heap_size).toBeGreaterThan(20_000_000)
  expect(after.total_physical_size).toBeLessThan(full.total_physical_size - 20_000_000)
})
