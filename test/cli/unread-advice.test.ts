import { expect, it } from 'vitest'
import { unreadAdvice } from '#src/cli/unread-advice.ts'

it.each([
  { story: 'nothing is followed', active: 0, failing: 0, says: 'feeds pack world' },
  { story: 'nothing was tried', active: 3, failing: 0, says: 'poll reads the 3 feeds' },
  { story: 'some failed, the others were not tried', active: 3, failing: 1, says: 'poll reads the 3 feeds' },
  { story: 'every one failed', active: 3, failing: 3, says: 'None of 3 feeds could be read' },
])('$story', ({ active, failing, says }) => {
  expect(unreadAdvice({ active, failing, stopped: 0 })).toContain(says)
})
