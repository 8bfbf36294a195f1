import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10'

/** Functions that make Components V2. */

export type Part = APIComponentInContainer

/** Colours of a message's edge. What they mean always stands in words beside them. */
const accents = {
  /** A blue-grey without meaning. */
  calm: 0x5b7c99,
  /** Found word for word. */
  found: 0x3f8f5f,
  /** Found in other words; an alert. */
  attention: 0xc58a2b,
  /** Not found. */
  absent: 0x80848e,
} as const
export type Accent = keyof typeof accents

/** Separates facts on a line. A line that is too long ends with the dot; no line begins with it. */
export const dot = '\u00a0· '

export function container(parts: readonly Part[], accent: Accent = 'calm'): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accents[accent], components: [...parts] }
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

export function line(): Part {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }
}

export function button(
  label: string,
  customId: string,
  options: { readonly disabled?: boolean; readonly danger?: boolean } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: options.danger ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label,
    custom_id: customId,
    ...(options.disabled ? { disabled: true } : {}),
  }
}

export function row(
  components: readonly APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components: [...components] }
}

/** An entry of a menu. The description is small print below the label. */
export type Choice = { readonly label: string; readonly value: string; readonly description?: string }

/** A menu of at most 25 choices; labels and descriptions are cut to what Discord takes. */
export function menu(
  customId: string,
  placeholder: string,
  choices: readonly Choice[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: customId,
      placeholder: placeholder.slice(0, 150),
      options: choices.slice(0, 25).map(({ label, value, description }) => ({
        label: label.slice(0, 100),
        value: value.slice(0, 100),
        ...(description ? { description: description.slice(0, 100) } : {}),
      })),
    },
  ])
}

/** A moment in the reader's own clock: `R` relative, `f` short date and time, `F` with weekday, `d` and `D` date. */
export function moment(at: Date, style: 'R' | 'f' | 'F' | 'd' | 'D' | 't' = 'R'): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:${style}>`
}
