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
