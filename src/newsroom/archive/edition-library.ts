import type { Asking } from '#src/base/asking.ts'
import { citedWords } from '#src/briefings/cited-words.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import type { BriefingMaterial } from '#src/briefings/dossier.ts'
import type { ArchiveDeps } from '#src/newsroom/archive/archive-deps.ts'
import { type Edition, type EditionAsked, editionMaterial, materialKey, shownBefore, tells } from './edition.ts'

/**
 * Composes editions. Digests that run at the same moment with the same key share their material. The material of an
 * earlier moment is dropped.
 */
export function createEditionLibrary(): (
  asked: EditionAsked,
  asking: Asking,
  deps: Pick<ArchiveDeps, 'store' | 'lookUp' | 'articleCache'>,
) => Promise<Edition> {
  let moment = Number.NaN
  let materials = new Map<string, Promise<BriefingMaterial>>()

  function materialOf(
    { digest, now }: EditionAsked,
    deps: Pick<ArchiveDeps, 'store' | 'lookUp' | 'articleCache'>,
  ): Promise<BriefingMaterial> {
    if (now.getTime() !== moment) {
      moment = now.getTime()
      materials = new Map()
    }
    const kept = materials
    const key = `${deps.store.key} ${materialKey(digest, now)}`
    const gathering = kept.get(key) ?? editionMaterial(digest, now, deps)
    kept.set(key, gathering)
    gathering.catch(() => kept.delete(key))
    return gathering
  }

  return async (asked, { signal }, deps) => {
    const { shown, now } = asked
    const material = await materialOf(asked, deps)
    signal.throwIfAborted()
    const briefing = composeBriefing({ ...material, shown: shownBefore(shown) })
    return { briefing, tells: tells(briefing, material, shown, now), cites: citedWords(briefing) }
  }
}
