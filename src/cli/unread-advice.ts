import type { StatusReport } from '#src/newsroom/archive/questions.ts'

/** What to do where no feed has been read: nothing is followed, every try failed, or some were not tried yet. */
export function unreadAdvice({ active, failing }: StatusReport['feeds']): string {
  if (active === 0) return 'No feed is followed: npm run attache -- feeds pack world follows a first set.'
  if (failing >= active) {
    const none =
      active === 1 ? 'The one feed that is followed could not be read' : `None of ${active} feeds could be read`
    return `${none}: npm run attache -- doctor says why; npm run demo shows invented news.`
  }
  return `No feed was read yet: npm run attache -- poll reads ${active === 1 ? 'the one feed that is' : `the ${active} feeds that are`} set up; npm run demo shows invented news.`
}
