import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import { languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { draw } from '#src/pictures/draw.ts'
import type { Picture, Theme } from '#src/pictures/picture.ts'
import type { Reader } from '#src/pictures/picture-voice.ts'
import { type Drawing, isInside, overlap } from '#src/pictures/sheet.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { anyText } from '#test/support/any-text.ts'
import { demoBriefing, englishReader, monthOf, picturesOfStory, saidOf } from '#test/support/pictured.ts'

const briefing = demoBriefing()
const stories = briefing.stories.slice(0, 5)
const acts = ['accuse', 'reject', 'agree', 'state', 'threaten', 'request', 'consult', 'aid'] as const
const links = Array.from({ length: 30 }, (_, n) =>
  saidOf(n, { who: `Minister ${n % 7}`, about: `Country ${n % 5}`, act: acts[n % acts.length]!, daysAgo: 29 - n }),
)

function allPictures(reader: Reader): readonly Picture[] {
  const more = [
    spokePicture({ title: 'World', statements: links }, reader),
    monthOf('Jane Doe', links, reader),
    wherePicture({ title: 'World', stories }, reader),
  ]
  return [...stories.flatMap((story) => picturesOfStory(story, reader)), ...more.filter((picture) => picture !== null)]
}

function outside({ texts, width, height }: Drawing): readonly string[] {
  const whole = { x: 0, y: 0, width, height }
  return texts.filter((box) => !isInside(box, whole)).map(({ words }) => words)
}

function overlapping({ texts }: Drawing): readonly string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.words} / ${other.words}`),
  )
}

/** What an XML reader finds wrong. */
function problemsOf({ svg }: Drawing): readonly string[] {
  const { document } = parseHTML(svg)
  const alien = [...document.querySelectorAll('*')].filter(
    ({ localName }) => !/^(?:svg|title|desc|rect|text|line|path|circle)$/.test(localName),
  )
  return [
    ...(/(?![\t\n\r])\p{Cc}|\ufffe|\uffff/u.test(svg) ? ['a control sign'] : []),
    ...(svg.isWellFormed() ? [] : ['half a surrogate pair']),
    ...(/NaN|undefined|Infinity/.test(svg) ? ['a place that is no number'] : []),
    ...alien.map(({ localName }) => localName),
  ]
}

describe('every picture', () => {
  const pictures = allPictures(englishReader)

  it('is there in each kind', () => {
    expect(new Set(pictures.map(({ kind }) => kind)).size).toBe(6)
  })

  it.each([...languages.map(({ locales }) => locales[0])])('keeps its words inside and apart in %s', (locale) => {
    const reader = { voice: voiceOf(locale), zone: 'Europe/Berlin' }
    for (const picture of allPictures(reader)) {
      const drawing = draw(picture, 'dark')
      expect([picture.kind, ...outside(drawing), ...overlapping(drawing)]).toEqual([picture.kind])
      expect(drawing.svg).not.toMatch(/\{\w+\}/)
      expect(picture.alt.length).toBeLessThanOrEqual(1000)
      expect(picture.alt).not.toMatch(/\{\w+\}|undefined/)
    }
  })

  it.each(['dark', 'light'] satisfies Theme[])('is whole SVG in the %s', (theme) => {
    expect(pictures.flatMap((picture) => problemsOf(draw(picture, theme)))).toEqual([])
  })

  it('is the same for the same values', () => {
    const again = allPictures(englishReader)
    expect(again.map((picture) => draw(picture, 'dark').svg)).toEqual(
      pictures.map((picture) => draw(picture, 'dark').svg),
    )
  })

  it('carries its text for those who cannot see it', () => {
    for (const picture of pictures) {
      const { document } = parseHTML(draw(picture, 'dark').svg)
      expect(document.querySelector('desc')?.textContent).toBe(picture.alt)
    }
  })
})

/** Names as somebody would choose them who wants to break a picture. */
const hostileNames = [
  '</text><script>alert(1)</script>',
  '"><image href="https://evil.example/x.png"/>',
  '&amp;&lt;&#0;]]>',
  `Long ${'x'.repeat(495)}`,
  'N\u0000U\u0000L',
  '\u202eright to left\u202c',
  'وزير الخارجية العراقي فؤاد حسين '.repeat(8),
  '新华社',
  '👩‍👩‍👧‍👦🛢️',
  `Z${'\u0301'.repeat(200)}algo`,
  '\ud800',
  '$& $1 {places}',
  ' ',
]

function renamed(story: BriefedStory, name: string): BriefedStory {
  const text = JSON.stringify(story, (key, value) => (key === 'name' || key === 'target' ? name : value))
  return JSON.parse(text, (key, value) => (key === 'at' || key === 'lastAt' ? new Date(value) : value))
}

describe('a hostile name', () => {
  it.each(hostileNames)('breaks nothing: %j', (name) => {
    const story = renamed({ ...stories[4]!, headline: { ...stories[4]!.headline, text: name } }, name)
    const statements = links.map((said, n) => ({
      ...said,
      speaker: { name, actorId: null },
      target: `${name}${n % 3}`,
    }))
    const pictures = [
      ...picturesOfStory(story, englishReader),
      spokePicture({ title: name, statements }, englishReader),
      monthOf(name, statements, englishReader),
    ].filter((picture) => picture !== null)
    expect(pictures.length).toBeGreaterThan(4)
    for (const picture of pictures) {
      const drawing = draw(picture, 'dark')
      expect([...outside(drawing), ...overlapping(drawing), ...problemsOf(drawing)]).toEqual([])
      expect(picture.alt.length).toBeLessThanOrEqual(1000)
    }
  })

  it('keeps its words inside and apart whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyText({ maxLength: 60 }), { minLength: 3, maxLength: 9 }), (names) => {
        const statements = names.map((who, n) =>
          saidOf(n, { who, about: names[(n + 1) % names.length]!, act: acts[n % acts.length]!, daysAgo: n }),
        )
        const picture = spokePicture({ title: names[0]!, statements }, englishReader)
        if (picture === null) return
        const drawing = draw(picture, 'light')
        expect([...outside(drawing), ...overlapping(drawing), ...problemsOf(drawing)]).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
