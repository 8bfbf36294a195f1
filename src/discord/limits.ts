import type { Message } from '#src/discord/command.ts'

/** Discord's limits on a Components V2 message. Nested components count. */
export const limits = {
  components: 40,
  textLength: 4000,
  customIdLength: 100,
  choices: 25,
  buttonsInRow: 5,
  files: 10,
} as const

/** Counts what Discord limits in a message. Unknown shapes count as one component. */
export function measure(components: readonly unknown[]): {
  readonly components: number
  readonly textLength: number
  readonly customIds: readonly string[]
} {
  let count = 0
  let textLength = 0
  const customIds: string[] = []
  const visit = (component: unknown): void => {
    if (typeof component !== 'object' || component === null) return
    count += 1
    if ('content' in component && typeof component.content === 'string') textLength += component.content.length
    if ('custom_id' in component && typeof component.custom_id === 'string') customIds.push(component.custom_id)
    if ('components' in component && Array.isArray(component.components)) component.components.forEach(visit)
    if ('accessory' in component) visit(component.accessory)
  }
  components.forEach(visit)
  return { components: count, textLength, customIds }
}

/** Whether these components are within Discord's totals. */
export function fits(components: readonly unknown[]): boolean {
  const size = measure(components)
  return size.components <= limits.components && size.textLength <= limits.textLength
}

/** Everything that Discord would refuse in a message, in words; empty when it fits. */
export function problemsOf(message: Message): readonly string[] {
  const size = measure(message.components)
  const names = (message.files ?? []).map(({ name }) => name)
  return [
    size.components > limits.components && `${size.components} components`,
    size.textLength > limits.textLength && `${size.textLength} characters of text`,
    message.components.length === 0 && 'nothing in it',
    new Set(size.customIds).size < size.customIds.length && 'custom_id twice',
    ...size.customIds.map((id) => (id.length < 1 || id.length > limits.customIdLength) && `custom_id of ${id.length}`),
    names.length > limits.files && `${names.length} files`,
    ...names.map((name) => !/^[\w.-]{1,100}$/.test(name) && `file name ${name}`),
  ].filter((problem): problem is string => typeof problem === 'string')
}
