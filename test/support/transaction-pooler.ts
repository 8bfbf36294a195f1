import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Parameters that PgBouncer lets through at the start of a connection; it refuses any other. */
const startParameters = new Set([
  'user',
  'database',
  'application_name',
  'client_encoding',
  'datestyle',
  'timezone',
  'standard_conforming_strings',
])

const discardAll = messageOf('Q', Buffer.from('DISCARD ALL\0'))

/**
 * Stands before a server of PostgreSQL as PgBouncer does in the mode `transaction`: after each transaction the session
 * is as new, without its settings, prepared statements, advisory locks and what it listens to.
 */
export async function startTransactionPooler(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const refused: string[] = []
  let discarded = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket
        .on('error', () => undefined)
        .on('close', () => {
          near.destroy()
          far.destroy()
        })
    }
    let isStarted = false
    near.on('data', (bytes: Buffer) => {
      const strange = isStarted ? [] : parametersOf(bytes).filter((name) => !startParameters.has(name))
      isStarted = true
      refused.push(...strange)
      if (strange.length > 0) near.destroy()
      else far.write(bytes)
    })
    let waiting = Buffer.alloc(0)
    /** The end of a transaction, held back until the session is as new; `null` before the first one. */
    let isDiscarding = false
    let isReady = false
    far.on('data', (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes])
      for (let message = firstOf(waiting); message; message = firstOf(waiting)) {
        waiting = waiting.subarray(message.length)
        const endsTransaction = message[0] === 0x5a && message[5] === 0x49
        if (isDiscarding) {
          if (!endsTransaction) continue
          isDiscarding = false
          near.write(message)
        } else if (endsTransaction && isReady) {
          isDiscarding = true
          discarded += 1
          far.write(discardAll)
        } else {
          isReady ||= endsTransaction
          near.write(message)
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const near = new URL(databaseUrl)
  near.port = String((server.address() as AddressInfo).port)
  return {
    url: near.href,
    /** Start parameters for which a connection was refused. */
    refused,
    discarded: () => discarded,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html: a letter, a length that counts itself, a body. */
function messageOf(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

function firstOf(bytes: Buffer): Buffer | null {
  if (bytes.length < 5) return null
  const length = 1 + bytes.readInt32BE(1)
  return bytes.length < length ? null : bytes.subarray(0, length)
}

/** Names of the parameters of the first message: a length, a version, then names and values, each ended by a NUL. */
function parametersOf(bytes: Buffer): readonly string[] {
  const words = bytes.subarray(8).toString('utf8').split('\0')
  return words.filter((word, index) => index % 2 === 0 && word !== '')
}
