/** All words of a message's text displays, in reading order; blanks that hold a line together are blanks. */
export function textOf(message: unknown): string {
  const texts = collect(message, (part) => (typeof part['content'] === 'string' ? [part['content']] : []))
  return texts.join('\n').replaceAll('\u00a0', ' ')
}

export type Control = { readonly label: string; readonly customId: string; readonly disabled: boolean }

/** Its buttons, in reading order. */
export function buttonsOf(message: unknown): readonly Control[] {
  return collect(message, (part) =>
    part['type'] === 2 && typeof part['custom_id'] === 'string'
      ? [{ label: String(part['label']), customId: part['custom_id'], disabled: part['disabled'] === true }]
      : [],
  )
}

export function buttonNamed(message: unknown, label: string): string {
  const found = buttonsOf(message).find((button) => button.label === label)
  if (!found) throw new Error(`No button “${label}” among ${buttonsOf(message).map((button) => button.label)}`)
  return found.customId
}

type Menu = { readonly customId: string; readonly values: readonly string[]; readonly labels: readonly string[] }

/** Its menus, in reading order. */
export function menusOf(message: unknown): readonly Menu[] {
  return collect(message, (part): Menu[] => {
    if (part['type'] !== 3) return []
    const options: { value: string; label: string }[] = Array.isArray(part['options']) ? part['options'] : []
    return [
      {
        customId: String(part['custom_id']),
        values: options.map(({ value }) => value),
        labels: options.map(({ label }) => label),
      },
    ]
  })
}

/** Its first menu, or the one that has that value. */
export function menuOf(message: unknown, value?: string): Menu {
  const found = menusOf(message).find(({ values }) => value === undefined || values.includes(value))
  if (!found) throw new Error(`No menu${value === undefined ? '' : ` with ${value}`} in the message`)
  return found
}

function collect<Found>(part: unknown, pick: (part: Record<string, unknown>) => readonly Found[]): readonly Found[] {
  if (Array.isArray(part)) return part.flatMap((one) => collect(one, pick))
  if (typeof part !== 'object' || part === null) return []
  const record = part as Record<string, unknown>
  return [...pick(record), ...collect(record['components'], pick), ...collect(record['accessory'], pick)]
}
