import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { servedAt } from '#src/assembly/served-at.ts'
import { openServer } from '#src/base/open-server.ts'
import { CommandFailure } from '#src/cli/command.ts'

it('a port that another server has is told by its setting', async () => {
  const first = await openServer(createServer(), { host: '127.0.0.1', port: 0 })
  const place = { host: '127.0.0.1', port: first.port }
  const second = servedAt('HTTP_PORT', place, () => openServer(createServer(), place))
  await expect(second).rejects.toThrow(CommandFailure)
  await expect(second).rejects.toThrow(`HTTP_PORT: nothing can be served at 127.0.0.1:${first.port} (EADDRINUSE).`)
  await first.close()
  const third = await servedAt('HTTP_PORT', place, () => openServer(createServer(), place))
  expect(third.port).toBe(first.port)
  await third.close()
})
