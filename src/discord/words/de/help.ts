import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Was ich kann',
  'help.intro': 'Ich lese Nachrichtenfeeds und bewahre auf, wer was gesagt hat, Wort für Wort, mit Quelle.',
  'help.read': 'Für alle',
  'help.manage': 'Für alle, die Kanäle oder den Server verwalten',
  'help.onMessage': 'im Menü einer Nachricht, unter Apps',
  'help.checkQuote': 'Ob ein Zitat aus einer Nachricht in den Quellen steht, und in welchem Wortlaut',
  'help.briefThis': 'Ein Artikel, den eine Nachricht verlinkt: was darin steht, wer was sagte, sein Thema',
  'help.grades':
    'Worte in Anführungszeichen stehen genau so in der Quelle. *sinngemäß* heißt: mit den Worten der Quelle. *aus zweiter Hand* heißt, dass jemand es weitergibt.',
  'help.limits':
    'Ich gebe nur Sätze von Quellen wieder. Wer spricht, wird nach Regeln ermittelt; manches wird falsch sein, manches fehlen. Folge dem Link, bevor du dich darauf verlässt.',

  'error.unexpected': 'Bei mir ist etwas schiefgegangen. Versuche es in einer Minute noch einmal.',
  'error.toldAlone': 'Keine Antwort. Wer gefragt hat, kennt den Grund.',
  'error.slow': 'Die Antwort hat zu lange gedauert. Versuche es noch einmal oder frage nach einem kürzeren Zeitraum.',
  'error.undelivered': 'Discord hat meine Antwort nicht angenommen. Versuche es noch einmal oder frage nach weniger.',
  'error.option': 'Mit **{value}** als {option} kann ich nichts anfangen. {next}',
  'error.optionNext': 'Sieh dir den Hinweis neben der Option an und versuche es noch einmal.',
  'error.daysExample': 'Schreibe Tage wie mo-fr, mo mi fr oder weekdays.',
  'error.hoursExample': 'Schreibe Stunden wie 22:00-07:00.',
  'error.optionEmpty': 'Die Option {option} kam leer an. {next}',
  'error.watchBeside':
    '**{option}** bewirkt neben **{subject}** nichts. Eine Beobachtung nimmt eines davon: actor · topic · topic mit sources · act mit actor und against. Lass die Option weg oder lege zwei Beobachtungen an.',
  'error.stale': 'Dieser Knopf gehört zu einer älteren Nachricht. Frage noch einmal mit /{command}.',
  'error.unknownCommand': 'Diesen Befehl kenne ich nicht mehr. Lade Discord neu und wähle ihn aus der Liste.',
  'error.permission':
    'Dafür braucht man die Berechtigung **{permission}**. Frage jemanden, der diesen Server verwaltet.',
  'error.serverOnly': 'Das geht nur auf einem Server. Öffne dort einen Kanal und frage da.',
  'error.whoOrAbout': 'Sage, wer oder worüber. Zum Beispiel: /said about:Iraq',
  'error.unknownZone': 'Eine Zeitzone **{zone}** kenne ich nicht. {nearest}',
  'error.nearest': 'Meintest du {names}?',
  'error.zoneExample': 'Tippe eine Stadt und wähle aus der Liste, oder schreibe einen Namen wie Europe/Berlin.',
  'error.badTime': '**{time}** ist keine Uhrzeit. Schreibe sie wie 07:30.',
  'error.badTopic': 'Dieses Stichwort kann ich nicht nutzen: {reason}',
  'error.duplicateDigest': 'Dieser Kanal hat diese Presseschau schon: Nummer {id}. Ändere sie mit /digest edit.',
  'error.everyone': 'Ich erwähne nicht alle. Wähle eine andere Rolle oder keine.',
  'error.noDigest': 'Eine Presseschau Nummer {id} gibt es hier nicht. /digests zeigt alle.',
  'error.unknownActor': 'Von und über **{name}** habe ich nichts. Versuche es mit dem vollen Namen.',
  'error.tooFast': 'Das war viel auf einmal. Bitte versuche es in einer Minute wieder.',
  'error.tooManyDigests': 'Dieser Server hat {most} Presseschauen, mehr gehen nicht. Entferne erst eine.',
  'error.tooManyWatches': 'Dieser Server hat {most} Beobachtungen, mehr gehen nicht. Entferne erst eine.',
  'error.duplicateWatch': 'Diese Beobachtung gibt es schon: Nummer {id}.',
  'error.noWatch': 'Eine Beobachtung Nummer {id} gibt es hier nicht. /watch list zeigt alle.',
  'error.noSubject': 'Sage, was beobachtet werden soll: actor, topic oder act.',
  'error.download': 'Diese Datei konnte ich nicht lesen. Sie muss kleiner als 1 MB sein.',
  'error.channelGone':
    'Diesen Kanal sehe ich nicht. Gib mir dort die Berechtigung **Kanal ansehen** und versuche es noch einmal.',
  'error.channelKind':
    'In {channel} kann ich keine Presseschau posten. Wähle einen Text-, Ankündigungs- oder Forenkanal oder einen Thread.',
  'error.tagNeeded':
    'In {channel} braucht jeder Beitrag einen Tag, und ich müsste raten. Schalte das in den Einstellungen des Forums ab oder wähle einen anderen Kanal.',
  'error.missingIn':
    'In {channel} fehlt mir **{permission}**. Öffne die Einstellungen des Kanals → Berechtigungen → Attaché, erlaube es und versuche es noch einmal.',

  'permission.ViewChannel': 'Kanal ansehen',
  'permission.SendMessages': 'Nachrichten senden',
  'permission.SendMessagesInThreads': 'Nachrichten in Threads senden',
  'permission.CreatePublicThreads': 'Öffentliche Threads erstellen',
  'permission.ReadMessageHistory': 'Nachrichtenverlauf anzeigen',
  'permission.AttachFiles': 'Dateien anhängen',
  'permission.EmbedLinks': 'Links einbetten',
  'permission.ManageChannels': 'Kanäle verwalten',
  'permission.ManageGuild': 'Server verwalten',
}
