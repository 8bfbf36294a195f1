import pino from 'pino'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { runBot } from '#src/assembly/run-bot.ts'
import { systemClock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'

/**
 * A bot process of several over one PostgreSQL, to be killed at any moment. Its settings come from the environment. It
 * shares out shards and sends what is due all the time, and has no other job.
 */
const config = readConfig()
const effects = { log: pino({ level: 'warn' }, pino.destination(2)), version: 'test', clock: systemClock }
const often = '*/10 * * * * *'

await runBot(
  {
    config,
    ...effects,
    identifyMs: 50,
    schedule: {
      random: () => 0,
      createTask: (when, tick) => ({
        start: () => void (when === often && setInterval(() => void tick(), 100)),
        destroy: () => undefined,
      }),
    },
    open: () =>
      openNewsroom(
        {
          place: { databaseUrl: config.databaseUrl ?? '' },
          contactUrl: null,
          allowPrivate: [],
          ports: [],
          pollFloorMs: 1000,
          fullText: 'never',
          defaultZone: 'UTC',
        },
        effects,
      ),
  },
  { signal: new AbortController().signal },
)
