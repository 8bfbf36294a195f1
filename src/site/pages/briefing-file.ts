import type { Briefing } from '#src/briefings/briefing.ts'
import { renderPage } from './page.ts'
import { pageStyle } from './page-style.ts'
import { topicPage } from './topic-page.ts'

/** A briefing as one self-contained page: no script, no request to anywhere. It prints with its addresses spelt out. */
export function renderBriefingFile(briefing: Briefing, now: Date): string {
  return renderPage(topicPage(briefing, { now, link: () => null }), { kind: 'file', style: pageStyle })
}
