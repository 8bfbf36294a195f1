import { ChildProcess } from 'node:child_process'
import { Server, Socket } from 'node:net'

/**
 * A set-up file for pure tests: they share a thread and must be quick, so that a socket or a process is refused. Where a
 * test needs one, name what it imports in `kinds.ts`.
 */
function refuse(): never {
  throw new Error('A pure test reached for a socket or a process: see test/support/kinds.ts')
}

Server.prototype.listen = refuse
Socket.prototype.connect = refuse
Object.assign(ChildProcess.prototype, { spawn: refuse })
