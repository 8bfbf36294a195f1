import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { decodeAnalysis, encodeAnalysis } from '#src/store/queries/analysis-codec.ts'
import { columnTable, plain, rowsOf } from '#src/store/queries/column-table.ts'

const text = `Minister calls for calm

“We will not close the border,” Foreign Minister Jane Doe said on Monday. Iran accused Turkey of shelling a village,
according to two officials.`

/** The text above in the first version of the form, as it was written then. */
const firstForm =
  '[1,"en",[0,23],[[[26,54],[26,54],"direct","verbatim",[56,80,"Jane Doe","person:jane-doe"],"Foreign Minister",null,null,[81,85],"reject",null,0.9]],[["person:jane-doe","Jane Doe","person","Foreign Minister",null,0.4,[73,81]]],[[81,85,"reject",[73,81,"Jane Doe","person:jane-doe"],null,0,0.8]],[25,98]]'

describe('a stored analysis', () => {
  it('comes back as it was', () => {
    const analysis = analyze(text)
    expect(analysis.statements.length).toBeGreaterThan(0)
    expect(analysis.acts.length).toBeGreaterThan(0)
    // what a statement was judged by is not stored
    const statements = analysis.statements.map(({ evidence: _evidence, ...kept }) => kept)
    expect(decodeAnalysis(encodeAnalysis(analysis))).toEqual({ ...analysis, statements })
  })

  it('of the first version is read, field by field', () => {
    expect(decodeAnalysis(firstForm)).toEqual({
      language: 'en',
      sentences: [{ start: 0, end: 23 }],
      statements: [
        {
          content: { start: 26, end: 54 },
          parts: [{ start: 26, end: 54 }],
          kind: 'direct',
          grade: 'verbatim',
          speaker: { start: 56, end: 80, name: 'Jane Doe', actorId: 'person:jane-doe' },
          office: 'Foreign Minister',
          via: null,
          addressee: null,
          cue: { start: 81, end: 85 },
          act: 'reject',
          target: null,
          stated: null,
          confidence: 0.9,
          printed: false,
        },
      ],
      actors: [
        {
          id: 'person:jane-doe',
          name: 'Jane Doe',
          kind: 'person',
          office: 'Foreign Minister',
          country: null,
          salience: 0.4,
          mentions: [{ start: 73, end: 81 }],
        },
      ],
      acts: [
        {
          start: 81,
          end: 85,
          act: 'reject',
          actor: { start: 73, end: 81, name: 'Jane Doe', actorId: 'person:jane-doe' },
          target: null,
          statement: 0,
          confidence: 0.8,
        },
      ],
      summary: [{ start: 25, end: 98 }],
    })
  })

  it('of a newer program is refused in one sentence', () => {
    expect(() => decodeAnalysis('[99,"en"]')).toThrow(
      'An article was analysed by a newer version of this program (form 99, this one knows 4); install that version.',
    )
  })

  it.each(['[0,"en"]', '["en"]', '{}', 'null', 'no'])('that is none is a corrupt row: %s', (stored) => {
    expect(() => decodeAnalysis(stored)).toThrow('A row of "revision" does not match its schema')
  })
})

describe('a table of columns', () => {
  type Said = { readonly words: string; readonly printed: boolean; readonly repaired: string | null }
  const said = columnTable<Said>({
    words: plain<string>(),
    printed: plain<boolean>({ since: 2, before: false }),
    repaired: plain<string | null>({ since: 3, before: null }),
  })
  const texts = columnTable<{ readonly said: readonly Said[] }>({ said: rowsOf(said) })

  it('reads every earlier version, with the value that a field had before it was one', () => {
    expect(said.version).toBe(3)
    expect(texts.reader(1)([[['No.']]])).toEqual({ said: [{ words: 'No.', printed: false, repaired: null }] })
    expect(texts.reader(2)([[['No.', true]]])).toEqual({ said: [{ words: 'No.', printed: true, repaired: null }] })
    const newest = { said: [{ words: 'No.', printed: true, repaired: 'No' }] }
    expect(texts.reader(3)(texts.flatten(newest))).toEqual(newest)
  })
})
