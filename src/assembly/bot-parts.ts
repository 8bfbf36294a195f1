import type { Logger } from 'pino'
import type { Clock } from '#src/base/clock.ts'
import type { Config } from '#src/config.ts'
import type { ScheduleEffects } from '#src/schedule/cron.ts'
import type { NewsroomParts, NewsroomSettings } from './open-newsroom.ts'

/** What a running bot is made of. */
export type BotParts = {
  readonly config: Config
  readonly log: Logger
  readonly version: string
  readonly clock: Clock
  /** A test starts each tick itself. */
  readonly schedule?: Partial<Pick<ScheduleEffects, 'createTask' | 'opensWith' | 'random'>>
  /** How long after an identification of a shard the next one comes; a test does not wait for Discord's five seconds. */
  readonly identifyMs?: number
  open(watching: Pick<NewsroomSettings, 'onAnalysed'>): Promise<NewsroomParts>
}
