import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { requestsPerSecond } from '#test/support/discord-double/global-limit.ts'
import type { Row } from './row.ts'

const digests = 1000

/** Digests that are due at once, against a double of Discord that keeps its global limit. */
export async function deliveryRows(): Promise<readonly Row[]> {
  const script = new URL('../fanout.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(digests)])
  const [, seconds, rate] = /sent: .* in ([\d.]+) s .* s of processor\), ([\d.]+) a second/.exec(stdout) ?? []
  const [, refused] = /refused with 429: (\d+)/.exec(stdout) ?? []
  const [, twice] = /twice: (\d+)/.exec(stdout) ?? []
  if (rate === undefined) throw new Error(`The bench of deliveries printed no rate: ${stdout}`)
  const task = `delivery, ${digests} digests due at once`
  return [
    {
      task,
      who: 'Attaché',
      quality: `${rate} a second, ${refused} refused, ${twice} sent twice`,
      time: `${seconds} s`,
    },
    {
      task,
      who: "Discord's limit",
      quality: `${requestsPerSecond} a second`,
      time: `${digests / requestsPerSecond} s`,
    },
  ]
}
