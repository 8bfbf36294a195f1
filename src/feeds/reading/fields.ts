import { withoutTags } from '#src/base/inline-text.ts'
import type { ItemField } from '#src/feeds/reading/feed-names.ts'

/** One occurrence of a field. */
export type Field = {
  readonly text: string
  /**
   * `href`, `rel`, `type`, `mode`, `ispermalink`, `term`, `label`, `xml.base`, `xml.lang`; `atom` where Atom's rules hold; `m` where the text is the
   * source of elements, `html` or `xhtml`.
   */
  readonly attributes: Readonly<Record<string, string>>
}

/** Fields by canonical name (`core.title`, `dc.date`), in the order of the document. */
export type Fields = ReadonlyMap<string, readonly Field[]>

/** All fields of an item under one name, in the order of the document. */
export function fieldsOf(item: Fields, name: string): readonly Field[] {
  return item.get(name) ?? []
}

/** The first of some fields that holds text, without tags. */
export function firstText(item: Fields, names: readonly ItemField[]): string | null {
  for (const name of names) {
    for (const field of fieldsOf(item, name)) {
      const text = (field.attributes.m ? withoutTags(field.text) : field.text).trim()
      if (text !== '') return text
    }
  }
  return null
}
