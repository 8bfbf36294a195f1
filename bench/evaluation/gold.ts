import { z } from 'zod'

const span = z.object({ start: z.number().int(), end: z.number().int() })
const speaker = span.extend({ text: z.string(), name: z.string().nullish() })

const quote = span.extend({
  parts: z.array(span).nullish(),
  kind: z.enum(['direct', 'mixed', 'indirect']).nullish(),
  speaker: speaker.nullish(),
  cue: span.extend({ text: z.string() }).nullish(),
  cueType: z.string().nullish(),
  form: z.string().nullish(),
  nested: z.boolean().nullish(),
})

/** One document of the shared quotation format: gold and predictions alike. */
export const quotedDocument = z.object({
  id: z.string(),
  text: z.string().default(''),
  topics: z.array(z.string()).optional(),
  quotes: z.array(quote).default([]),
})

export type QuotedDocument = z.infer<typeof quotedDocument>
export type Quote = z.infer<typeof quote>
export type QuoteSpeaker = z.infer<typeof speaker>
export type QuoteKind = 'direct' | 'mixed' | 'indirect'

/** Documents of a JSONL text, one a line. Throws where a line is no such document. */
export function readQuotedDocuments(jsonl: string): QuotedDocument[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => quotedDocument.parse(JSON.parse(line)))
}
