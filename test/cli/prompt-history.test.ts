import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { historyIn } from '#src/cli/prompt/prompt-history.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what was typed at the prompt', () => {
  it('is there in the next run, the newest line first, for nobody else to read', async () => {
    const file = join(folder, 'data', 'prompt-history')
    await historyIn(file).save(['/said who:Haddad', '/brief iraq'])
    expect(await historyIn(file).load()).toEqual(['/said who:Haddad', '/brief iraq'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('keeps the newest 500 lines', async () => {
    const history = historyIn(join(folder, 'long'))
    await history.save(Array.from({ length: 900 }, (_, index) => `/brief ${index}`))
    const kept = await history.load()
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, '/brief 0', '/brief 499'])
  })

  it('is none where no file can be written', async () => {
    const history = historyIn('/dev/null/nowhere')
    await history.save(['/brief iraq'])
    expect(await history.load()).toEqual([])
  })
})
