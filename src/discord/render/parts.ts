import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10'

/** Functions that make Components V2. */

export type Part = APIComponentInContainer

/** A calm blue-grey; it carries no meaning. */
const ACCENT = 0x5b7c99

/** Between facts on a line; where the line is too long it ends with the dot, and none begins with it. */
export const dot = '\u00a0· '

export function container(parts: readonly Part[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: ACCENT, components: [...parts] }
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

export function line(): Part {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }
}

export function card(content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory }
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

/** A menu of at most 25 choices; labels and descriptions are cut to what Discord takes. */
export function menu(
  customId: string,
  placeholder: string,
  choices: readonly { readonly label: string; readonly value: string; readonly description?: string }[],
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

/** A moment in the reader's own clock: `R` relative, `f` short date and time, `F` with weekday, `d` date. */
export function moment(at: Date, style: 'R' | 'f' | 'F' | 'd' | 't' = 'R'): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:${style}>`
}
