import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Ce que je sais faire',
  'help.intro': 'Je lis des flux d’actualité et je garde qui a dit quoi, mot pour mot, avec la source.',
  'help.read': 'Pour tout le monde',
  'help.manage': 'Pour les personnes qui gèrent les salons ou le serveur',
  'help.onMessage': 'dans le menu d’un message, sous Applications',
  'help.checkQuote': 'Si une citation d’un message figure dans les sources, et en quels termes',
  'help.briefThis': 'Un article dont un message donne le lien : ce qu’il dit, qui a dit quoi, son sujet',
  'help.grades':
    'Les mots entre guillemets sont tels quels dans la source. *propos rapportés* : les mots de la source. *de seconde main* : quelqu’un les relaie.',
  'help.limits':
    'Je n’affiche que des phrases de sources. Des règles déterminent qui parle ; certaines attributions seront fausses, d’autres manqueront. Suivez le lien avant de vous y fier.',

  'error.unexpected': 'Quelque chose a mal tourné de mon côté. Réessayez dans une minute.',
  'error.toldAlone': 'Pas de réponse. La personne qui a posé la question en connaît la raison.',
  'error.slow': 'La réponse a pris trop de temps. Réessayez, ou demandez une période plus courte.',
  'error.undelivered': 'Discord n’a pas accepté ma réponse. Réessayez, ou demandez moins.',
  'error.option': 'Je ne peux rien faire de **{value}** comme {option}. {next}',
  'error.optionNext': 'Regardez l’indication à côté de l’option et réessayez.',
  'error.daysExample': 'Écrivez les jours comme lun-ven, lundi jeudi ou weekdays.',
  'error.hoursExample': 'Écrivez les heures comme 22:00-07:00.',
  'error.optionEmpty': 'L’option {option} est arrivée vide. {next}',
  'error.watchBeside':
    '**{option}** n’a aucun effet à côté de **{subject}**. Une veille prend au choix : actor · topic · topic avec sources · act avec actor et against. Retirez l’option ou créez deux veilles.',
  'error.stale': 'Ce bouton vient d’un ancien message. Redemandez avec /{command}.',
  'error.unknownCommand': 'Je ne connais plus cette commande. Rechargez Discord et choisissez-la dans la liste.',
  'error.permission': 'Il faut la permission **{permission}**. Demandez à une personne qui gère ce serveur.',
  'error.serverOnly': 'Cela ne marche que sur un serveur. Ouvrez-y un salon et demandez là.',
  'error.whoOrAbout': 'Dites qui ou sur quoi. Exemple : /said about:Iraq',
  'error.unknownZone': 'Je ne connais pas le fuseau horaire **{zone}**. {nearest}',
  'error.nearest': 'Vouliez-vous dire {names} ?',
  'error.zoneExample': 'Tapez une ville et choisissez dans la liste, ou écrivez un nom comme Europe/Berlin.',
  'error.badTime': '**{time}** n’est pas une heure. Écrivez-la comme 07:30.',
  'error.badTopic': 'Je ne peux pas utiliser ce thème : {reason}',
  'error.duplicateDigest': 'Ce salon a déjà cette revue de presse : numéro {id}. Modifiez-la avec /digest edit.',
  'error.everyone': 'Je ne mentionne pas tout le monde. Choisissez un autre rôle, ou aucun.',
  'error.noDigest': 'Il n’y a pas de revue de presse numéro {id} ici. /digests les montre.',
  'error.unknownActor': 'Je n’ai rien de **{name}** ni à son sujet. Essayez un nom complet.',
  'error.tooFast': 'Cela fait beaucoup à la fois. Réessayez dans une minute.',
  'error.tooManyDigests': 'Ce serveur a {most} revues de presse, le maximum. Supprimez-en une d’abord.',
  'error.tooManyWatches': 'Ce serveur a {most} veilles, le maximum. Supprimez-en une d’abord.',
  'error.duplicateWatch': 'Cette veille existe déjà : numéro {id}.',
  'error.noWatch': 'Il n’y a pas de veille numéro {id} ici. /watch list les montre.',
  'error.noSubject': 'Dites quoi surveiller : actor, topic ou act.',
  'error.download': 'Je n’ai pas pu lire ce fichier. Il doit faire moins de 1 Mo.',
  'error.channelGone': 'Je ne vois pas ce salon. Accordez-moi **Voir le salon** et réessayez.',
  'error.channelKind':
    'Je ne peux pas publier de revue de presse dans {channel}. Choisissez un salon textuel, d’annonces ou forum, ou un fil.',
  'error.tagNeeded':
    'Dans {channel}, chaque publication doit porter un tag, et il me faudrait en deviner un. Désactivez cela dans les paramètres du forum ou choisissez un autre salon.',
  'error.missingIn':
    'Dans {channel} il me manque **{permission}**. Ouvrez ses réglages → Permissions → Attaché, accordez-la et réessayez.',

  'permission.ViewChannel': 'Voir le salon',
  'permission.SendMessages': 'Envoyer des messages',
  'permission.SendMessagesInThreads': 'Envoyer des messages dans les fils',
  'permission.CreatePublicThreads': 'Créer des fils publics',
  'permission.ReadMessageHistory': 'Voir les anciens messages',
  'permission.AttachFiles': 'Joindre des fichiers',
  'permission.EmbedLinks': 'Intégrer des liens',
  'permission.ManageChannels': 'Gérer les salons',
  'permission.ManageGuild': 'Gérer le serveur',
}
