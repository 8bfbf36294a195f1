// Plain JavaScript, before the first module with types: those take `start` a second, and on a small machine more. Until
// src/main.ts listens, a supervisor that stops or reloads the bot would end it by the signal itself, as if it had failed.
// Other commands end by the signal, as a shell expects of them.

const watched = process.argv[2] === 'start'
/** In a terminal SIGHUP means that the window is closed. */
const hasWindow = process.stdin.isTTY === true && process.stdout.isTTY === true
const ends = ['SIGINT', 'SIGTERM']
let hangups = 0

if (watched) {
  // Nothing is open yet, so this is good order.
  const end = () => process.exit(0)
  for (const signal of ends) process.on(signal, end)
  const countHangup = () => {
    hangups++
  }
  if (!hasWindow) process.on('SIGHUP', countHangup)
  process.on('newListener', (signal) => {
    // After the new listener stands: without any, Node would drop a signal that has come and is not told yet.
    process.nextTick(() => {
      if (ends.includes(signal)) process.off(signal, end)
      if (signal !== 'SIGHUP' || hasWindow) return
      process.off('SIGHUP', countHangup)
      // The reload that was asked for before there was a log.
      if (hangups % 2 === 1) process.emit('SIGHUP', 'SIGHUP')
      hangups = 0
    })
  })
}
