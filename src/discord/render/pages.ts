import { type Block, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { button, type Part, row } from '#src/discord/render/parts.ts'
import type { ToldOffices } from '#src/discord/render/told-offices.ts'
import { customIdOf } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** What a page has told already: the facts of outlets, and who holds which office. */
export type ToldOnPage = { readonly named: Set<string>; readonly offices: ToldOffices }

/** A line of a view, under the heading of its section. */
export type ViewLine = {
  readonly section: string | null
  readonly line: string
  /** The line without what its page has told above it; absent: it stays as it is. */
  readonly after?: (told: ToldOnPage) => string
}

/** Characters of text on a page: so many that a title and small print still fit beside them. */
const mostCharacters = 2600
const mostEntries = 12

/** Entries in pages that each fit into a message. An entry that is too long for a page has one of its own. */
function pagesOf(entries: readonly ViewLine[]): readonly (readonly ViewLine[])[] {
  const pages: ViewLine[][] = []
  let length = 0
  for (const entry of entries) {
    const page = pages.at(-1)
    const alone = entry.line.length + (entry.section?.length ?? 0) + 2
    const added = entry.section === page?.at(-1)?.section ? entry.line.length + 2 : alone
    if (page && page.length < mostEntries && length + added <= mostCharacters) {
      page.push(entry)
      length += added
    } else {
      // A page says again which section it goes on with.
      pages.push([entry])
      length = alone
    }
  }
  return pages
}

/** One page of a view. */
export type Page = { readonly entries: readonly ViewLine[]; readonly page: number; readonly pages: number }

/** The page with that number, from 0; the last where there are fewer. */
export function pageOf(entries: readonly ViewLine[], asked: number): Page {
  const pages = pagesOf(entries)
  const page = Math.min(asked, pages.length - 1)
  return { entries: pages[page] ?? [], page, pages: pages.length }
}

/** The entries of a page, each section under its heading once; those with small print below them stand apart. */
export function pageBlocks({ entries }: Page, voice: Voice): readonly Block[] {
  const told: ToldOnPage = { named: new Set(), offices: new Map() }
  const lines = entries.map(({ section, line, after }) => ({ section, line: after ? after(told) : line }))
  return sectionsOf(lines).map(({ section, lines }) =>
    list({
      ...(section === null ? {} : { heading: section }),
      lines,
      more: moreLine(voice),
      apart: lines.some((line) => line.includes('\n')),
    }),
  )
}

/** Lines alone, in pages whose buttons are `custom_id`s of that command: `feeds|list|next|2`. */
export function linesInPages(
  lines: readonly string[],
  page: number,
  [command, view]: readonly [string, string],
  voice: Voice,
): readonly Block[] {
  const shown = pageOf(alone(lines), page)
  const idOf = (to: number): string | null =>
    customIdOf(command, [view, to === shown.page ? 'page' : to < shown.page ? 'previous' : 'next', to])
  return [...pageBlocks(shown, voice), fixed(...pageRow(shown, idOf, voice))]
}

/** The page that such a button asks for; null where it is none of that view. */
export function pressedPage([view, , page]: readonly string[], of: string): number | null {
  return view === of && /^\d{1,4}$/.test(page ?? '') ? Number(page) : null
}

/** Lines that belong to no section. */
export function alone(lines: readonly string[]): readonly ViewLine[] {
  return lines.map((line) => ({ section: null, line }))
}

function sectionsOf(
  entries: readonly ViewLine[],
): readonly { readonly section: string | null; readonly lines: string[] }[] {
  const sections: { section: string | null; lines: string[] }[] = []
  for (const { section, line } of entries) {
    const last = sections.at(-1)
    if (last && last.section === section) last.lines.push(line)
    else sections.push({ section, lines: [line] })
  }
  return sections
}

/**
 * `Previous`, `2 of 5`, `Next` in a row; nothing where there is one page.
 *
 * @param idOf - The `custom_id` of a page; null where it would be too long.
 */
export function pageRow(
  { page, pages }: { readonly page: number; readonly pages: number },
  idOf: (page: number) => string | null,
  voice: Voice,
): readonly Part[] {
  // Discord wants each id once, also of a disabled button: the one before the first page has an id that is never pressed.
  const [previous, current, next] = [idOf(page === 0 ? pages + 1 : page - 1), idOf(page), idOf(page + 1)]
  if (pages < 2 || previous === null || current === null || next === null) return []
  return [
    row([
      button(voice.say('said.previous'), previous, { disabled: page === 0 }),
      button(voice.say('said.page', { page: page + 1, pages }), current, { disabled: true }),
      button(voice.say('said.next'), next, { disabled: page >= pages - 1 }),
    ]),
  ]
}
