import type { OpenServer, ServerPlace } from '#src/base/open-server.ts'
import { CommandFailure } from '#src/cli/command.ts'

/**
 * What `open` opens at the place of a setting.
 *
 * @throws CommandFailure that names the setting, where nothing can be served there.
 */
export async function servedAt(
  setting: 'HTTP_PORT' | 'OPS_PORT',
  { host, port }: ServerPlace,
  open: () => Promise<OpenServer>,
): Promise<OpenServer> {
  try {
    return await open()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new CommandFailure(`${setting}: nothing can be served at ${host}:${port}${code}.`, { cause })
  }
}
