/**
 * A whole message as plain text, so that a test can hold all that a reader sees and presses: each text after `▏`, buttons
 * as `[label → custom_id]`, menus as `{placeholder → custom_id}` with a line for each choice, `---` for a divider, and
 * `╔ #rrggbb` above what stands in a container of that colour.
 */
export function drawMessage({ components }: { readonly components: readonly unknown[] }): string {
  return components.flatMap(linesOf).join('\n').replaceAll('\u00a0', ' ')
}

type Drawn = {
  readonly type?: number
  readonly content?: string
  readonly components?: readonly unknown[]
  readonly accent_color?: number
  readonly label?: string
  readonly style?: number
  readonly custom_id?: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[]
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[]
  readonly file?: { readonly url: string }
}

function linesOf(part: unknown): readonly string[] {
  const { type, content = '', components = [], ...own } = part as Drawn
  const inner = components.flatMap(linesOf)
  switch (type) {
    case 1:
      return inner
    case 2:
      return [`[${own.label} → ${own.custom_id}]${own.disabled ? ' off' : ''}${own.style === 4 ? ' danger' : ''}`]
    case 3:
      return [
        `{${own.placeholder} → ${own.custom_id}}`,
        ...(own.options ?? []).map(
          ({ label, value, description }) => `  ${label} = ${value}${description ? ` (${description})` : ''}`,
        ),
      ]
    case 10:
      return [`▏${content}`]
    case 12:
      return (own.items ?? []).map(({ media, description }) => `<${media.url}: ${description}>`)
    case 13:
      return [`<${own.file?.url}>`]
    case 14:
      return ['---']
    case 17:
      return [`╔ #${own.accent_color?.toString(16).padStart(6, '0')}`, ...inner, '╚']
    default:
      throw new Error(`A component of type ${type} has no drawing`)
  }
}

/** Several messages below each other, each under a line that says what it shows. */
export function drawScenes(scenes: Readonly<Record<string, { readonly components: readonly unknown[] }>>): string {
  return Object.entries(scenes)
    .map(([name, message]) => `=== ${name} ===\n${drawMessage(message)}\n`)
    .join('\n')
}
