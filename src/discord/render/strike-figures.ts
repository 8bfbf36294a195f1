import { webAddress } from '#src/discord/render/links.ts'
import type { LostFigure } from '#src/newsroom/outbox/compare-message.ts'

/** Strikes out each figure, `: **more than 60**, [Outlet](…)`, before a link to an article that no longer has it. */
export function strikeFigures(content: string, lost: readonly LostFigure[]): string {
  const gone = new Set(lost.map(({ url, digits }) => `${digits ?? 'any'} ${webAddress(url)}`))
  return content
    .split('\n')
    .map((line) =>
      line.replaceAll(/(?<=[:–]\s)\*\*([^*]+)\*\*([^*]*)/g, (whole, figure: string, rest: string) => {
        const address = /\]\(([^()]*)\)/.exec(rest)?.[1]
        const isGone = gone.has(`any ${address}`) || gone.has(`${figure.replace(/\D/g, '')} ${address}`)
        return isGone ? `~~**${figure}**~~${rest}` : whole
      }),
    )
    .join('\n')
}
