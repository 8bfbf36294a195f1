import { linkHorizontal } from 'd3-shape'
import { drawFramed, drawLegend } from './draw-frame.ts'
import { cutTo, labelOf, widthOf } from './letters.ts'
import type { Lean, SpokePicture } from './picture.ts'
import type { Drawing, Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const slotHeight = 25
const gap = 9
const widestNames = 148
const actsWidth = 112

type Link = SpokePicture['links'][number]

/** A name with the height that its links take. */
type Node = { readonly name: string; readonly y: number; readonly height: number }

const curve = linkHorizontal<
  { readonly source: [number, number]; readonly target: [number, number] },
  [number, number]
>()

/**
 * Speakers on the left, whom they spoke about on the right, and an arc for each act between them. Each arc ends in a
 * line of its own beside its target, where its act and count stand, so that no word lies on another.
 */
export function drawSpoke(picture: SpokePicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    const legendEnd = drawLegend(sheet, legendOf(picture, palette), area, palette.muted)
    const top = legendEnd + 34
    const head = { fill: palette.muted, size: size.small, room: widestNames } as const
    const right = area.x + area.width
    sheet.text(labelOf(picture.words.speakers), area.x, top - 12, head)
    sheet.text(labelOf(picture.words.targets), right, top - 12, { ...head, anchor: 'end' })
    const { links } = picture
    const startX = area.x + widthOfNames(links.map(({ speaker }) => speaker))
    const endX = right - widthOfNames(links.map(({ target }) => target))
    const speakers = nodesOf(
      links.map(({ speaker }) => speaker),
      top,
    )
    const targets = nodesOf(
      links.map(({ target }) => target),
      top,
    )
    const ends = slotsOf(links, speakers, targets)
    const most = Math.max(...links.map(({ count }) => count))
    const lines = links.map((link, index) => ({ link, at: { ...ends[index]!, most, startX, endX, palette } }))
    for (const { link, at } of lines) drawLink(sheet, link, at)
    // Words stand on the arcs, never below them.
    for (const { link, at } of lines) drawAct(sheet, link, at)
    for (const node of speakers) drawNode(sheet, node, { x: area.x, edge: startX + 4, anchor: 'start', palette })
    for (const node of targets) drawNode(sheet, node, { x: right, edge: endX - 8, anchor: 'end', palette })
    return { endY: Math.max(...[...speakers, ...targets].map(({ y, height }) => y + height)) }
  })
}

/** As much as the widest name takes in bold, so that the arcs have the rest. */
function widthOfNames(names: readonly string[]): number {
  const widest = Math.max(...names.map((name) => widthOf(labelOf(name), size.label, 'bold')))
  return Math.min(widestNames, Math.ceil(widest))
}

/** One below the other in the order in which they come. */
function nodesOf(names: readonly string[], top: number): readonly Node[] {
  let y = top
  return [...Map.groupBy(names, (name) => name)].map(([name, same]) => {
    const node = { name, y, height: same.length * slotHeight }
    y += node.height + gap
    return node
  })
}

type Ends = { readonly fromY: number; readonly toY: number }

/** Where each link begins and ends: at its names, in the order of the names on the other side, so that few cross. */
function slotsOf(links: readonly Link[], speakers: readonly Node[], targets: readonly Node[]): readonly Ends[] {
  const place = (nodes: readonly Node[], name: string): number => nodes.findIndex((node) => node.name === name)
  const slots = (side: 'speaker' | 'target', nodes: readonly Node[], others: readonly Node[]): Map<Link, number> => {
    const other = side === 'speaker' ? 'target' : 'speaker'
    return new Map(
      nodes.flatMap((node) =>
        links
          .filter((link) => link[side] === node.name)
          .toSorted((a, b) => place(others, a[other]) - place(others, b[other]))
          .map((link, index) => [link, node.y + (index + 0.5) * slotHeight] as const),
      ),
    )
  }
  const from = slots('speaker', speakers, targets)
  const to = slots('target', targets, speakers)
  return links.map((link) => ({ fromY: from.get(link)!, toY: to.get(link)! }))
}

type LinkPlace = Ends & {
  /** The count of the link that has most. */
  readonly most: number
  /** Where the names of the speakers end and those of the targets begin. */
  readonly startX: number
  readonly endX: number
  readonly palette: Palette
}

const actStyle = { size: size.small, weight: 'bold', anchor: 'end' } as const

function actWords({ act, count }: Link): string {
  return cutTo(`${labelOf(act)}${count > 1 ? ` ×${count}` : ''}`, actsWidth, actStyle.size, actStyle.weight)
}

function drawAct(sheet: Sheet, link: Link, { toY, endX, palette }: LinkPlace): void {
  sheet.text(actWords(link), endX - 28, toY + 4, {
    ...actStyle,
    fill: palette.lean[link.lean],
    halo: palette.ground,
  })
}

function drawLink(sheet: Sheet, link: Link, { fromY, toY, most, palette, ...names }: LinkPlace): void {
  const color = palette.lean[link.lean]
  const [startX, endX] = [names.startX + 10, names.endX - 16]
  const width = 1.5 + 4 * (link.count / most)
  const joint = endX - 12 - widthOf(actWords(link), actStyle.size, actStyle.weight) - 8
  sheet.element('path', {
    d: curve({ source: [startX, fromY], target: [joint, toY] }) ?? '',
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-opacity': 0.75,
    ...dashesOf(link.lean),
  })
  sheet.element('path', { d: `M${endX - 6},${toY - 5}L${endX + 3},${toY}L${endX - 6},${toY + 5}Z`, fill: color })
}

/** Leans are told apart without colours too. */
function dashesOf(lean: Lean): { readonly 'stroke-dasharray'?: string } {
  if (lean === 'for') return {}
  return { 'stroke-dasharray': lean === 'against' ? '7 3' : '2 3' }
}

function drawNode(
  sheet: Sheet,
  { name, y, height }: Node,
  at: { readonly x: number; readonly edge: number; readonly anchor: 'start' | 'end'; readonly palette: Palette },
): void {
  const { x, edge, anchor, palette } = at
  sheet.element('rect', { x: edge, y: y + 3, width: 4, height: height - 6, rx: 2, fill: palette.muted })
  const label = labelOf(name)
  const fits = widthOf(label, size.label, 'bold') <= widestNames
  const letters = fits ? ({ weight: 'bold' } as const) : { size: size.small }
  sheet.text(label, x, y + height / 2 + 4.5, { fill: palette.ink, anchor, room: widestNames, ...letters })
}

function legendOf({ links, words }: SpokePicture, palette: Palette) {
  const leans: readonly Lean[] = ['for', 'against', 'neutral']
  return leans
    .filter((lean) => links.some((link) => link.lean === lean))
    .map((lean) => ({
      words: words[lean],
      sign: (sheet: Sheet, x: number, y: number) => {
        const stroke = { stroke: palette.lean[lean], 'stroke-width': 3, ...dashesOf(lean) }
        sheet.element('line', { x1: x - 8, x2: x + 7, y1: y, y2: y, ...stroke })
      },
    }))
}
