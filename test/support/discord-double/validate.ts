import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as spec from 'discord-api-spec/zod'
import { z } from 'zod'
import { limits, measure } from '#src/discord/limits.ts'

/**
 * Whether Discord would accept a request, by two descriptions of its API: the npm package's schemas, and the official
 * OpenAPI file where it is beside the project. Then by rules that neither has: totals, ids, flags.
 */
export function problemsOfRequest(method: string, template: string, body: unknown, files: readonly string[]): string[] {
  const documented = asDocumented(body)
  return [
    ...problemsByPackage(method, template, documented),
    ...problemsByDescription(method, template, documented),
    ...problemsOfMessage(template, body, files),
  ]
}

const message = /^\/channels\/\{channel_id\}\/messages$/
const schemas: readonly (readonly [string, RegExp, z.core.$ZodType])[] = [
  ['POST', message, spec.MessageCreateRequestSchema],
  ['PATCH', /^\/channels\/\{channel_id\}\/messages\/\{message_id\}$/, spec.MessageEditRequestPartialSchema],
  ['PATCH', /^\/webhooks\/.*\/messages\//, spec.IncomingWebhookUpdateRequestPartialSchema],
  ['PUT', /^\/applications\/.*\/commands$/, z.array(spec.ApplicationCommandUpdateRequestSchema)],
  [
    'POST',
    /^\/interactions\//,
    z.union([
      spec.ApplicationCommandAutocompleteCallbackRequestSchema,
      spec.CreateMessageInteractionCallbackRequestSchema,
      spec.UpdateMessageInteractionCallbackRequestSchema,
      spec.ModalInteractionCallbackRequestSchema,
    ]),
  ],
]

function problemsByPackage(method: string, template: string, body: unknown): string[] {
  const schema = schemas.find(([verb, pattern]) => verb === method && pattern.test(template))?.[2]
  if (!schema) return []
  const parsed = z.safeParse(schema, body)
  return parsed.success ? [] : [`discord-api-spec: ${z.prettifyError(parsed.error).slice(0, 2000)}`]
}

const descriptionFile = join(import.meta.dirname, '../../../../shared/discord-api-spec/openapi.json')

/** Whether the official description is there. */
export const hasDescription = existsSync(descriptionFile)

const validators = new Map<string, ValidateFunction | null>()
const ajv = hasDescription ? describedAjv() : null

function describedAjv(): Ajv2020 {
  const made = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  made.addSchema(JSON.parse(readFileSync(descriptionFile, 'utf8')), 'discord')
  return made
}

function problemsByDescription(method: string, template: string, body: unknown): string[] {
  if (!ajv || body === undefined) return []
  const key = `${method.toLowerCase()} ${template}`
  let validate = validators.get(key)
  if (validate === undefined) {
    const pointer = `discord#/paths/${template.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method.toLowerCase()}/requestBody/content/application~1json/schema`
    validate = compiled(pointer)
    validators.set(key, validate)
  }
  if (!validate || validate(body)) return []
  const worst = validate.errors?.at(0)
  return [`openapi: ${template} ${worst?.instancePath} ${worst?.message}`]
}

function compiled(pointer: string): ValidateFunction | null {
  try {
    return ajv?.compile({ $ref: pointer }) ?? null
  } catch (cause) {
    if (cause instanceof Error && /can't resolve/.test(cause.message)) return null
    throw cause
  }
}

/**
 * Both descriptions have permissions as an integer. The documentation and all libraries have them as a string of
 * digits.
 */
function asDocumented(body: unknown): unknown {
  if (!Array.isArray(body)) return body
  return body.map((command: unknown) =>
    typeof command === 'object' && command !== null && 'default_member_permissions' in command
      ? { ...command, default_member_permissions: Number(command.default_member_permissions) }
      : command,
  )
}

const V2 = 1 << 15
const anyMessage = /messages|callback|^\/webhooks|threads$/

/** Totals and dependencies that the schemas do not have. */
function problemsOfMessage(template: string, body: unknown, files: readonly string[]): string[] {
  if (!anyMessage.test(template) || typeof body !== 'object' || body === null) return []
  const inner = 'data' in body ? body.data : 'message' in body ? body.message : body
  if (typeof inner !== 'object' || inner === null || !('components' in inner)) return deferralProblems(body)
  if (!Array.isArray(inner.components)) return ['components is no array']
  const size = measure(inner.components)
  const flags = 'flags' in inner ? Number(inner.flags) : 0
  const named = JSON.stringify(inner.components).match(/attachment:\/\/[^"]+/g) ?? []
  return [
    (flags & V2) === 0 && 'components without the flag for Components V2',
    'content' in inner && inner.content && 'content beside Components V2',
    size.components > limits.components && `${size.components} components`,
    size.textLength > limits.textLength && `${size.textLength} characters of text`,
    new Set(size.customIds).size < size.customIds.length && `custom_id twice: ${size.customIds.join(' ')}`,
    ...named.map((name) => !files.includes(name.slice(13)) && `${name} is not attached`),
    ...mentionProblems(inner),
  ].filter((problem): problem is string => typeof problem === 'string')
}

/** A message may mention nobody except a role that an admin named. */
function mentionProblems(inner: object): (string | false)[] {
  const allowed = 'allowed_mentions' in inner ? inner.allowed_mentions : null
  if (typeof allowed !== 'object' || allowed === null) return ['no allowed_mentions']
  return ['parse' in allowed && Array.isArray(allowed.parse) && allowed.parse.length > 0 && 'mentions are parsed']
}

function deferralProblems(body: object): string[] {
  if (!('type' in body) || body.type !== 5 || !('data' in body)) return []
  const data = body.data
  const flags = typeof data === 'object' && data !== null && 'flags' in data ? Number(data.flags) : 0
  return (flags & ~64) === 0 ? [] : [`a deferral with flags ${flags}`]
}
