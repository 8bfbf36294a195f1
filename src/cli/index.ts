import { analyse } from './analyse.ts'
import { backup } from './backup.ts'
import { brief } from './brief.ts'
import { cluster } from './cluster.ts'
import type { TerminalCommand } from './command.ts'
import { copy } from './copy.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { exportData } from './export.ts'
import { feeds } from './feeds.ts'
import { hide } from './hide.ts'
import { migrate } from './migrate.ts'
import { poll } from './poll.ts'
import { prune } from './prune.ts'
import { reanalyse } from './reanalyse.ts'
import { reports } from './reports.ts'
import { restore } from './restore.ts'
import { said } from './said.ts'
import { servers } from './servers.ts'
import { setup } from './setup.ts'
import { start } from './start.ts'
import { stories } from './stories.ts'
import { unhide } from './unhide.ts'

/** In the order in which the help lists them. */
export const terminalCommands: readonly TerminalCommand[] = [
  start,
  setup,
  demo,
  brief,
  said,
  stories,
  poll,
  feeds,
  exportData,
  servers,
  reports,
  hide,
  unhide,
  analyse,
  cluster,
  doctor,
  migrate,
  reanalyse,
  prune,
  copy,
  backup,
  restore,
]
