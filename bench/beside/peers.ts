import { createRequire } from 'node:module'

const require = createRequire(new URL('../peers/package.json', import.meta.url))

/** The bench was called without the packages that it compares with. */
export class MissingPeersError extends Error {
  override readonly name = 'MissingPeersError'
}

/**
 * A package of `bench/peers`, which is no part of the bot's own install.
 *
 * @throws MissingPeersError
 */
export function loadPeer<Peer>(name: string): Peer {
  try {
    return require(name) as Peer
  } catch (cause) {
    throw new MissingPeersError(
      `The package ${name} is missing; \`npm ci --ignore-scripts --prefix bench/peers\` installs those that the bench compares with.`,
      { cause },
    )
  }
}
