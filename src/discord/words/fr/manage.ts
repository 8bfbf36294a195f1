import type { manage as english } from '#src/discord/words/en/manage.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const manage: Translated<typeof english> = {
  'watches.title': 'Veilles de ce serveur',
  'watches.none': 'Pas encore de veille. /watch add en crée une.',
  'watch.added': 'Veille {id} créée dans {channel} : {subject}.',
  'watch.removed': 'Veille {id} supprimée.',
  'watch.pausedNow': 'Veille {id} en pause. /watch resume la reprend.',
  'watch.resumed': 'La veille {id} reprend.',
  'watch.actor': '{name} : déclaration',
  'watch.topic': '{topic} : du nouveau',
  'watch.act': '{who} {act}',
  'watch.actAgainst': '{who} {act} → {target}',
  'watch.anyone': 'quelqu’un',
  'watch.origins': {
    one: '{topic} : un sujet a {n} source indépendante',
    other: '{topic} : un sujet a {n} sources indépendantes',
  },
  'watch.instant': 'aussitôt',
  'watch.hourly': 'regroupé par heure',
  'watch.cap': 'au plus {n} par jour',
  'watch.quiet': 'silence {from}–{to} ({zone})',
  'watch.waitsActor':
    'Une alerte paraît quand un article lu à partir de maintenant contient une déclaration. Qui parle : {name}.',
  'watch.waitsTopic': 'Une alerte paraît pour chaque nouveau sujet, une seule fois par sujet. Thème : {topic}.',
  'watch.waitsOrigins':
    'Une alerte paraît une fois pour chaque sujet dès qu’il a ce nombre de sources indépendantes : {atLeast} ou plus. Thème : {topic}.',
  'watch.waitsAct':
    'Une alerte paraît quand un article lu à partir de maintenant contient une déclaration de ce genre : **{act}**.',
  'watch.byAnyone': 'Peu importe qui parle.',
  'watch.onlyBy': 'Seules comptent les déclarations de cet acteur : {name}.',
  'watch.onlyAbout': 'Seules comptent les déclarations à ce propos : {topic}.',
  'watch.unheard':
    'Personne du nom de **{name}** n’a parlé dans ce que j’ai lu jusqu’ici. La veille reste en attente malgré tout.',
  'watch.several': 'Plusieurs portent le nom **{name}** : {names}. La veille attend chacun d’eux.',
  'watch.alert': 'Veille {id} : {subject}',

  'digests.title': 'Revues de presse de ce serveur',
  'digests.none': 'Pas encore de revue de presse. Une personne qui gère les salons peut en créer une avec /digest add.',
  'digests.next': 'prochaine édition : {when}',
  'digests.paused': 'en pause : {reason}',
  'digests.pausedPlain': 'en pause',
  'digests.refused': {
    one: 'édition du {date} : {n} message refusé par Discord',
    other: 'édition du {date} : {n} messages refusés par Discord',
  },
  'paused.gone': 'son salon a disparu',
  'paused.thread': 'le fil est verrouillé ou archivé',
  'paused.lacks': 'il m’y manque {permission}',
  'paused.zone': 'je ne connais plus le fuseau horaire {zone} ; choisissez-en un autre avec /digest edit',
  'paused.left': 'j’ai été retiré de ce serveur',
  'digests.daily': 'chaque jour à {time} ({zone})',
  'digests.onDays': '{days} à {time} ({zone})',
  'digest.added': 'Revue de presse {id} créée : {topic} dans {channel}.',
  'digest.edited': 'Revue de presse {id} modifiée.',
  'digest.appeared': 'L’édition d’aujourd’hui a déjà paru.',
  'digest.roleSilent':
    'Je n’ai pas le droit de mentionner {role} : ce rôle sera seulement nommé. Autorisez tout le monde à le mentionner dans ses paramètres, ou autorisez-moi à mentionner tous les rôles dans ce salon.',
  'digest.preview': 'Voici ce qu’elle dirait maintenant :',
  'digest.removed': 'Revue de presse {id} supprimée. Elle ne publiera plus rien.',
  'digest.pausedNow': 'Revue de presse {id} en pause. /digest resume la reprend.',
  'digest.resumed': 'La revue de presse {id} reprend.',
  'digest.nothingToChange': 'Dites quoi changer : topic, time, zone, channel, days, style, quiet, picture ou role.',
  'digest.undo': 'Annuler l’ajout',
  'zone.person': 'Fuseau horaire : {zone}, comme demandé.',
  'zone.server': 'Fuseau horaire : {zone}, le réglage de ce serveur. /settings set le change pour la suite.',
  'zone.operator':
    'Fuseau horaire : {zone}, celui par défaut ici. Donnez-en un autre comme zone, ou choisissez-en un pour le serveur avec /settings set.',

  'feeds.title': 'Flux',
  'feeds.none': 'Pas encore de flux. /feeds pack en ajoute un lot.',
  'feeds.line': 'dernière lecture {last}, prochaine {next}',
  'feeds.lastLine': 'dernière lecture {last}',
  'feeds.never': 'jamais',
  'feeds.active': 'actif',
  'feeds.resting': 'en repos',
  'feeds.stopped': 'arrêté',
  'feeds.added':
    'Flux ajouté : {outlet}. Ses articles entrent dans les réponses après la première lecture ; une veille peut signaler ceux des dernières 24 heures.',
  'feeds.removed': 'Ce serveur ne suit plus ce flux ; ses articles n’apparaissent plus dans les réponses.',
  'feeds.outletRemoved': 'Ce média n’apparaît plus ici dans les réponses. /feeds add le rétablit.',
  'feeds.notFound': 'Ce flux n’existe pas. /feeds list les montre.',
  'feeds.refused': 'Je ne peux pas l’ajouter : {reason}',
  'feeds.exported': 'Tous les flux en OPML.',
  'feeds.imported': '{added} ajoutés, {known} déjà connus, {refused} refusés.',
  'feeds.notOpml':
    'Ce fichier n’est pas une liste OPML de flux. Exportez-en une depuis votre lecteur de flux et réessayez.',
  'feeds.packs': 'Lots',
  'feeds.pack': '{name} : {feeds}, {added} ajoutés',
  'feeds.packAdded': 'Lot {name} : {added} ajoutés.',
  'feeds.noPack': 'Il n’y a pas de lot **{name}**. /feeds pack sans nom les montre.',
  'feeds.health': 'État des flux',
  'feeds.wellAll': 'Tous les flux fonctionnent.',
  'feeds.wellOthers': { one: '{n} autre flux fonctionne.', other: '{n} autres flux fonctionnent.' },

  'settings.title': 'Réglages de ce serveur',
  'settings.zone': 'Fuseau horaire : {zone}',
  'settings.locale': 'Langue des publications : {locale}',
  'settings.notices': 'Avis en cas de problème : {channel}',
  'settings.default': 'non choisi',
  'settings.localeDefault': 'non choisie (celle du serveur dans Discord)',
  'settings.noticesDefault': 'non choisi (le salon où Discord informe l’équipe du serveur)',
  'settings.fullTextDefault': 'non choisi (ce qu’a choisi l’exploitant de ce bot)',
  'settings.erase':
    'Effacer tout ce que je garde de ce serveur ? Revues de presse, veilles, réglages et envois disparaissent aussitôt.',
  'settings.eraseYes': 'Tout effacer',
  'settings.erased': 'Effacé. Je ne garde plus rien de ce serveur.',
  'settings.fullText': 'Pages entières des articles : {choice}',
  'fullText.catalogue': 'médias désignés au catalogue',
  'fullText.needed': 'ce dont les thèmes suivis et les grands événements ont besoin',
  'fullText.always': 'tous les médias',
  'fullText.never': 'aucun média',

  'status.title': 'État',
  'status.feeds': '{active} actifs, {failing} en échec, {stopped} arrêtés',
  'status.feedsLabel': 'Flux',
  'status.kept': 'Conservé',
  'status.deliveries': 'Envois',
  'status.deliveriesLine': '{pending} en attente, {sent} envoyés aujourd’hui, {paused} en pause',
  'status.running': 'Version {version}, en marche depuis {when}',
  'status.full':
    'Les nouveaux articles ne sont pas enregistrés : la base de données a atteint la limite fixée par l’exploitant. Les réponses continuent.',
  'status.rereading': 'Cette version relit les articles conservés : encore {n}',
  'status.waiting': 'Articles en attente d’analyse : {n}, le plus ancien lu {when}',
  'status.problems': 'À surveiller',
  'status.well': 'Rien à signaler.',
  'first.reading': {
    one: '{n} flux est lu pour la première fois. Redemandez dans deux minutes.',
    other: '{n} flux sont lus pour la première fois. Redemandez dans deux minutes.',
  },
  'first.failing': {
    one: '{n} flux est suivi, et il n’a pas encore pu être lu. /status dit pourquoi.',
    other: '{n} flux sont suivis, et aucun n’a encore pu être lu. /status dit pourquoi.',
  },
  'first.noFeeds': 'Aucun flux n’est encore suivi. /feeds pack en ajoute.',

  'correction.changed': '✎ Corrigé le {when} : une source a changé ses mots.',
  'correction.withdrawn': '⊘ Retiré par le média le {when} : il ne répond plus de ce qui est barré.',
  'correction.changedTitle': '✎ Un titre modifié par son média',
  'correction.withdrawnTitle': '⊘ Un titre retiré par son média',
  'correction.hidden': '✂ Retiré par l’exploitant de ce bot le {when}.',
  'correction.hiddenTitle': '✂ Un titre retiré par l’exploitant du bot',
  'notice.reported':
    'Quelqu’un juge cette déclaration fausse. **{speaker}** : {words}\n{source} · serveur {server}\n-# {statement} · la retirer : `attache hide report:{id}`',
  'notice.watch':
    'La veille {id} ({subject}) est en pause : dans {channel}, il me manque **{permission}**. Accordez-la dans les réglages du salon, puis utilisez /watch resume.',
  'notice.watchGone':
    'La veille {id} ({subject}) est en pause : son salon a disparu. Recréez-la ailleurs avec /watch add, puis utilisez /watch remove.',
  'notice.watchThreadClosed':
    'La veille {id} ({subject}) est en pause : son fil {channel} est verrouillé ou archivé. Rouvrez-le, puis utilisez /watch resume.',
  'notice.watchRefused':
    'Veille {id} ({subject}) : une alerte n’a pas paru dans {channel}. {reason} La veille continue.',
  'notice.stopped':
    'La revue de presse {id} ({topic}) est en pause : dans {channel} il me manque **{permission}**. Accordez-la dans les réglages du salon, puis utilisez /digest resume.',
  'notice.feedStopped': 'Je ne lis plus {feed}. {reason} {remedy}',
  'notice.gone':
    'La revue de presse {id} ({topic}) est en pause : son salon a disparu. Choisissez-en un autre avec /digest edit, puis utilisez /digest resume.',
  'notice.threadClosed':
    'La revue de presse {id} ({topic}) est en pause : son fil {channel} est verrouillé ou archivé. Rouvrez-le, puis utilisez /digest resume.',
  'notice.refused':
    'Revue de presse {id} ({topic}) : un message du {date} n’a pas paru dans {channel}. {reason} La revue de presse continue ; /digests l’affiche.',
  'refused.rejected': 'Discord l’a refusé.',
  'refused.tag-required':
    'Le forum n’accepte aucune publication sans tag, et il me faudrait en deviner un. Désactivez cela dans les paramètres du forum.',
  'refused.too-late': 'Discord est resté injoignable pendant six heures.',
}
