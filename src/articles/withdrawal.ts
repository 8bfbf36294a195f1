import type { Article } from '#src/articles/article.ts'

/** The content hash of the empty last text of an article that the operator removes. */
export const removedHash = 'removed'

/** A notice is short; a report on somebody else's withdrawal is not. */
const longestNotice = 600

/** Before a headline, as desks write it: “RETRACTED: …”, “(WITHDRAWN) …”. In small letters it may be the news itself. */
const headlineNotices: readonly RegExp[] = [
  /^[([]?(?:RETRACTED|RETRACTION|WITHDRAWN|KILL|RETIRÉE?|RÉTRACTÉ|ZURÜCKGEZOGEN|RETIRAD[OA]|RETRATAD[OA]|WYCOFAN[EOYA]|ВІДКЛИКАНО|GERİ ÇEKİLDİ)[\])]?(?:\s?[:–—]|\s|$)/u,
  /^(?:story withdrawn|article withdrawn|article removed|article retracted|kill notice|mandatory kill)(?:\s?[:–—]|$)/iu,
]

/** “This story has been withdrawn”, as outlets say it in the languages that we speak. */
const bodyNotices: readonly RegExp[] = [
  /\bthis (?:story|article|report|item|post|piece|page) (?:has been|have been|was|is) (?:\w+ )?(?:withdrawn|retracted|removed|deleted|taken down|unpublished)\b/iu,
  /\b(?:we|the editors) (?:have|had) (?:\w+ )?(?:withdrawn|retracted|removed) this (?:story|article|report)\b/iu,
  /\bcet(?:te)? (?:article|dépêche|publication|contenu) a été (?:retiré|retirée|supprimé|supprimée|dépublié|dépubliée)(?!\p{L})/iu,
  /\bdiese[rs]? (?:artikel|beitrag|meldung|bericht|text) (?:wurde|ist|haben wir) (?:\p{L}+ )?(?:zurückgezogen|gelöscht|entfernt|depubliziert)/iu,
  /\best[ea] (?:artículo|noticia|nota|información|contenido) (?:ha sido|fue) (?:retirad|eliminad|borrad)[oa]\b/iu,
  /\best[ea] (?:artigo|notícia|matéria|reportagem|conteúdo) (?:foi) (?:retirad|removid|apagad|excluíd)[oa]\b/iu,
  /\b(?:ten|ta|to) (?:artykuł|tekst|materiał|depesza|informacja) (?:\p{L}+ )?został[ao]? (?:wycofan|usunięt)[yae]/iu,
  /(?:ця|цю|цей) (?:стаття|статтю|новина|новину|матеріал) (?:було |був )?(?:відкликан|видален|вилучен)[оаий]/iu,
  /\bbu (?:haber|yazı|içerik|makale) (?:\p{L}+ )?(?:geri çekil|kaldırıl|silin)(?:d[ıi]|m[ıi]ş)/iu,
]

/**
 * Whether this text is an outlet's word that it takes the article back: nothing at all is left (how a tombstone is
 * kept), the headline begins with the notice, or the whole text is one. A page that is gone, or an entry that left its
 * feed, says nothing of the kind.
 */
export function isWithdrawal({ text, title }: Pick<Article, 'text' | 'title'>): boolean {
  if (text === '') return true
  if (text.length > longestNotice) return false
  const headline = text.slice(0, title.end)
  return headlineNotices.some((notice) => notice.test(headline)) || bodyNotices.some((notice) => notice.test(text))
}
