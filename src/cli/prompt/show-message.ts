import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType as Kind,
} from 'discord-api-types/v10'
import type { Look } from '#src/cli/show/terminal.ts'
import type { Message } from '#src/discord/command.ts'
import { blank, type Paragraph, paint } from '../show/paint.ts'
import { type LinkNumbers, readMarkdown } from './markdown.ts'

/** A button or menu entry under a message. Readers type its number. */
export type Press = {
  readonly label: string
  readonly customId: string
  /** For an entry of a menu: the chosen values. */
  readonly values: readonly string[]
}

/** A message as the terminal shows it, and its buttons in the order of their numbers. */
export type ShownMessage = { readonly text: string; readonly presses: readonly Press[] }

type Component = APIMessageTopLevelComponent | APIComponentInContainer

/** A Components V2 message for the terminal. Buttons are numbered from 1. */
export function showMessage(
  message: Message,
  { now, look }: { readonly now: Date; readonly look: Look },
): ShownMessage {
  const presses: Press[] = []
  const links = numberLinks(look.hyperlinks)
  const show = (component: Component): Paragraph[] => {
    switch (component.type) {
      case Kind.TextDisplay:
        return readMarkdown(component.content, { now, links })
      case Kind.Container:
        return component.components.flatMap(show)
      case Kind.Section: {
        const { accessory } = component
        return [
          ...component.components.flatMap(show),
          ...(accessory.type === Kind.Button ? showControls([accessory], presses) : []),
        ]
      }
      case Kind.Separator:
        return [blank]
      case Kind.ActionRow:
        return showControls(component.components, presses)
      case Kind.MediaGallery:
        return component.items.map(({ description }) => ({ pieces: [{ text: `[picture] ${description ?? ''}` }] }))
      default:
        return []
    }
  }
  const body = message.components.flatMap(show)
  const files = (message.files ?? []).map(({ name, data }) => ({
    pieces: [{ text: `[file] ${name}, ${data.length} bytes`, tone: 'quiet' as const }],
  }))
  return { text: paint([...body, ...files, ...links.list()], look), presses }
}

function showControls(controls: readonly APIComponentInMessageActionRow[], presses: Press[]): Paragraph[] {
  const shown = controls.flatMap((control): string[] => {
    if (control.type === Kind.Button) {
      if (control.style === ButtonStyle.Link) return [`${control.label ?? 'Link'}: ${control.url}`]
      if (!('custom_id' in control)) return []
      presses.push({ label: control.label ?? '', customId: control.custom_id, values: [] })
      return [`(${presses.length})\u00a0${(control.label ?? '').replaceAll(' ', '\u00a0')}`]
    }
    if (control.type !== Kind.StringSelect) return []
    return control.options.map(({ label, value, description }) => {
      presses.push({ label, customId: control.custom_id, values: [value] })
      const isTwin = control.options.filter((other) => other.label === label).length > 1
      const entry = isTwin && description ? `${label} (${description})` : label
      return `(${presses.length})\u00a0${entry.replaceAll(' ', '\u00a0')}`
    })
  })
  return shown.length === 0 ? [] : [{ pieces: [{ text: shown.join('  '), tone: 'strong' }] }]
}

/** Numbers for links, and the list of them, where the terminal cannot show links themselves. */
function numberLinks(hyperlinks: boolean): LinkNumbers & { list(): Paragraph[] } {
  const urls: string[] = []
  return {
    numberOf(url) {
      if (hyperlinks) return null
      const known = urls.indexOf(url)
      return known >= 0 ? known + 1 : urls.push(url)
    },
    list: () =>
      urls.length === 0
        ? []
        : [
            blank,
            ...urls.map((url, index) => ({
              hanging: 5,
              pieces: [{ text: `[${index + 1}] ${url}`, tone: 'quiet' as const }],
            })),
          ],
  }
}
