import type { manage as english } from '#src/discord/words/en/manage.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const manage: Translated<typeof english> = {
  'watches.title': 'Beobachtungen dieses Servers',
  'watches.none': 'Noch keine Beobachtung. /watch add legt eine an.',
  'watch.added': 'Beobachtung {id} in {channel} angelegt: {subject}.',
  'watch.removed': 'Beobachtung {id} entfernt.',
  'watch.pausedNow': 'Beobachtung {id} ruht. /watch resume setzt sie fort.',
  'watch.resumed': 'Beobachtung {id} läuft wieder.',
  'watch.actor': '{name} sagt etwas',
  'watch.topic': '{topic}: Neues',
  'watch.act': '{who} {act}',
  'watch.actAgainst': '{who} {act} → {target}',
  'watch.anyone': 'jemand',
  'watch.origins': {
    one: '{topic}: ein Thema hat {n} unabhängige Quelle',
    other: '{topic}: ein Thema hat {n} unabhängige Quellen',
  },
  'watch.instant': 'sofort',
  'watch.hourly': 'stündlich gesammelt',
  'watch.cap': 'höchstens {n} am Tag',
  'watch.quiet': 'Ruhe {from}–{to} ({zone})',
  'watch.waitsActor':
    'Eine Meldung kommt, wenn ein ab jetzt gelesener Artikel eine Aussage enthält. Wer spricht: {name}.',
  'watch.waitsTopic': 'Eine Meldung kommt zu jedem neuen Thema, zu jedem nur einmal. Stichwort: {topic}.',
  'watch.waitsOrigins':
    'Eine Meldung kommt zu jedem Thema einmal, sobald es so viele unabhängige Quellen hat: {atLeast} oder mehr. Stichwort: {topic}.',
  'watch.waitsAct':
    'Eine Meldung kommt, wenn ein ab jetzt gelesener Artikel eine Aussage dieser Art enthält: **{act}**.',
  'watch.byAnyone': 'Wer spricht, ist gleich.',
  'watch.onlyBy': 'Nur Aussagen dieses Akteurs zählen: {name}.',
  'watch.onlyAbout': 'Nur Aussagen darüber zählen: {topic}.',
  'watch.unheard':
    'Unter dem Namen **{name}** hat in dem, was ich bisher gelesen habe, niemand gesprochen. Die Beobachtung wartet trotzdem.',
  'watch.several': 'Mehrere heißen **{name}**: {names}. Die Beobachtung wartet auf jeden davon.',
  'watch.alert': 'Beobachtung {id}: {subject}',

  'digests.title': 'Presseschauen dieses Servers',
  'digests.none': 'Noch keine Presseschau. Wer Kanäle verwalten darf, legt mit /digest add eine an.',
  'digests.next': 'das nächste Mal {when}',
  'digests.paused': 'ruht: {reason}',
  'digests.pausedPlain': 'ruht',
  'digests.refused': {
    one: 'Ausgabe vom {date}: {n} Nachricht hat Discord abgelehnt',
    other: 'Ausgabe vom {date}: {n} Nachrichten hat Discord abgelehnt',
  },
  'paused.gone': 'ihr Kanal ist weg',
  'paused.thread': 'der Thread ist gesperrt oder archiviert',
  'paused.lacks': 'dort fehlt mir {permission}',
  'paused.zone': 'die Zeitzone {zone} kenne ich nicht mehr; /digest edit wählt eine andere',
  'paused.left': 'ich wurde von diesem Server entfernt',
  'digests.daily': 'täglich um {time} ({zone})',
  'digests.onDays': '{days} um {time} ({zone})',
  'digest.added': 'Presseschau {id} angelegt: {topic} in {channel}.',
  'digest.edited': 'Presseschau {id} geändert.',
  'digest.appeared': 'Die heutige Ausgabe ist schon erschienen.',
  'digest.roleSilent':
    'Ich darf {role} nicht erwähnen: Die Rolle wird nur genannt. Erlaube in ihren Einstellungen, dass alle sie erwähnen dürfen, oder erlaube mir in diesem Kanal, alle Rollen zu erwähnen.',
  'digest.preview': 'Das würde sie jetzt sagen:',
  'digest.removed': 'Presseschau {id} entfernt. Von ihr kommt nichts mehr.',
  'digest.pausedNow': 'Presseschau {id} ruht. /digest resume setzt sie fort.',
  'digest.resumed': 'Presseschau {id} läuft wieder.',
  'digest.nothingToChange':
    'Sage, was sich ändern soll: topic, time, zone, channel, days, style, quiet, picture oder role.',
  'digest.undo': 'Wieder entfernen',
  'zone.person': 'Zeitzone: {zone}, wie angegeben.',
  'zone.server': 'Zeitzone: {zone}, die Einstellung dieses Servers. /settings set ändert sie für alles Weitere.',
  'zone.operator':
    'Zeitzone: {zone}, hier voreingestellt. Nenne eine andere als zone oder wähle eine für den Server mit /settings set.',

  'feeds.title': 'Feeds',
  'feeds.none': 'Noch kein Feed. /feeds pack fügt eine Auswahl hinzu.',
  'feeds.line': 'zuletzt gelesen {last}, das nächste Mal {next}',
  'feeds.lastLine': 'zuletzt gelesen {last}',
  'feeds.never': 'nie',
  'feeds.active': 'aktiv',
  'feeds.resting': 'ruht',
  'feeds.stopped': 'angehalten',
  'feeds.added':
    'Feed hinzugefügt: {outlet}. Seine Artikel kommen nach dem ersten Lesen in die Antworten; eine Beobachtung kann die der letzten 24 Stunden melden.',
  'feeds.removed': 'Dieser Server folgt dem Feed nicht mehr; dessen Artikel kommen in seinen Antworten nicht mehr vor.',
  'feeds.outletRemoved': 'Dieses Medium kommt in den Antworten hier nicht mehr vor. /feeds add holt es zurück.',
  'feeds.notFound': 'Diesen Feed gibt es nicht. /feeds list zeigt alle.',
  'feeds.refused': 'Das kann ich nicht hinzufügen: {reason}',
  'feeds.exported': 'Alle Feeds als OPML.',
  'feeds.imported': '{added} hinzugefügt, {known} schon bekannt, {refused} abgelehnt.',
  'feeds.notOpml':
    'Diese Datei ist keine OPML-Liste von Feeds. Exportiere eine aus deinem Feedreader und versuche es noch einmal.',
  'feeds.packs': 'Pakete',
  'feeds.pack': '{name}: {feeds}, {added} hinzugefügt',
  'feeds.packAdded': 'Paket {name}: {added} hinzugefügt.',
  'feeds.noPack': 'Ein Paket **{name}** gibt es nicht. /feeds pack ohne Namen zeigt alle.',
  'feeds.health': 'Zustand der Feeds',
  'feeds.wellAll': 'Alle Feeds laufen.',
  'feeds.wellOthers': { one: '{n} weiterer Feed läuft.', other: '{n} weitere Feeds laufen.' },

  'settings.title': 'Einstellungen dieses Servers',
  'settings.zone': 'Zeitzone: {zone}',
  'settings.locale': 'Sprache der Beiträge: {locale}',
  'settings.notices': 'Meldungen bei Störungen: {channel}',
  'settings.default': 'nicht gewählt',
  'settings.localeDefault': 'nicht gewählt (die Sprache, die der Server in Discord hat)',
  'settings.noticesDefault': 'nicht gewählt (der Kanal, in dem Discord Neuigkeiten für das Serverteam postet)',
  'settings.fullTextDefault': 'nicht gewählt (wie es der Betreiber dieses Bots gewählt hat)',
  'settings.erase':
    'Alles löschen, was ich von diesem Server habe? Presseschauen, Beobachtungen, Einstellungen und Zustellungen verschwinden sofort.',
  'settings.eraseYes': 'Alles löschen',
  'settings.erased': 'Gelöscht. Ich habe nichts mehr von diesem Server.',
  'settings.fullText': 'Ganze Artikelseiten: {choice}',
  'fullText.catalogue': 'im Katalog vermerkte Medien',
  'fullText.needed': 'was abonnierte Stichwörter und große Ereignisse brauchen',
  'fullText.always': 'alle Medien',
  'fullText.never': 'kein Medium',

  'status.title': 'Zustand',
  'status.feeds': '{active} aktiv, {failing} gestört, {stopped} angehalten',
  'status.feedsLabel': 'Feeds',
  'status.kept': 'Bestand',
  'status.deliveries': 'Zustellungen',
  'status.deliveriesLine': '{pending} warten, {sent} heute gesendet, {paused} ruhen',
  'status.running': 'Version {version}, läuft seit {when}',
  'status.full':
    'Neue Artikel werden nicht aufgenommen: Die Datenbank hat die Grenze erreicht, die der Betreiber gesetzt hat. Antworten gibt es weiterhin.',
  'status.rereading': 'Diese Version liest gespeicherte Artikel neu: noch {n}',
  'status.waiting': 'Artikel, die auf ihre Analyse warten: {n}, der älteste gelesen {when}',
  'status.problems': 'Zu beachten',
  'status.well': 'Alles in Ordnung.',
  'first.reading': {
    one: '{n} Feed wird zum ersten Mal gelesen. Frage in zwei Minuten noch einmal.',
    other: '{n} Feeds werden zum ersten Mal gelesen. Frage in zwei Minuten noch einmal.',
  },
  'first.failing': {
    one: '{n} Feed ist eingetragen und war bisher nicht lesbar. /status sagt, warum.',
    other: '{n} Feeds sind eingetragen, keiner war bisher lesbar. /status sagt, warum.',
  },
  'first.noFeeds': 'Noch wird kein Feed gelesen. /feeds pack fügt welche hinzu.',

  'correction.changed': '✎ Berichtigt {when}: Eine Quelle hat ihren Wortlaut geändert.',
  'correction.withdrawn': '⊘ Vom Medium zurückgezogen, {when}: Für das Gestrichene steht es nicht mehr ein.',
  'correction.changedTitle': '✎ Eine Schlagzeile, die ihr Medium geändert hat',
  'correction.withdrawnTitle': '⊘ Eine Schlagzeile, die ihr Medium zurückgezogen hat',
  'correction.hidden': '✂ Vom Betreiber dieses Bots entfernt, {when}.',
  'correction.hiddenTitle': '✂ Eine Schlagzeile, die der Betreiber des Bots entfernt hat',
  'notice.reported':
    'Jemand hält diese Aussage für falsch. **{speaker}**: {words}\n{source} · Server {server}\n-# {statement} · herausnehmen: `attache hide report:{id}`',
  'notice.watch':
    'Beobachtung {id} ({subject}) ruht: In {channel} fehlt mir **{permission}**. Erlaube es in den Einstellungen des Kanals und nutze dann /watch resume.',
  'notice.watchGone':
    'Beobachtung {id} ({subject}) ruht: Ihr Kanal ist weg. Lege sie mit /watch add in einem anderen neu an und nutze dann /watch remove.',
  'notice.watchThreadClosed':
    'Beobachtung {id} ({subject}) ruht: Ihr Thread {channel} ist gesperrt oder archiviert. Öffne ihn wieder, dann nutze /watch resume.',
  'notice.watchRefused':
    'Beobachtung {id} ({subject}): Eine Meldung ist in {channel} nicht erschienen. {reason} Die Beobachtung läuft weiter.',
  'notice.stopped':
    'Presseschau {id} ({topic}) ruht: In {channel} fehlt mir **{permission}**. Erlaube es in den Einstellungen des Kanals und nutze dann /digest resume.',
  'notice.feedStopped': '{feed} lese ich nicht mehr. {reason} {remedy}',
  'notice.gone':
    'Presseschau {id} ({topic}) ruht: Ihr Kanal ist weg. Wähle mit /digest edit einen anderen und nutze dann /digest resume.',
  'notice.threadClosed':
    'Presseschau {id} ({topic}) ruht: Ihr Thread {channel} ist gesperrt oder archiviert. Öffne ihn wieder, dann nutze /digest resume.',
  'notice.refused':
    'Presseschau {id} ({topic}): Eine Nachricht vom {date} ist in {channel} nicht erschienen. {reason} Die Presseschau läuft weiter; /digests zeigt sie.',
  'refused.rejected': 'Discord hat sie abgelehnt.',
  'refused.tag-required':
    'Das Forum nimmt keinen Beitrag ohne Tag an, und ich müsste einen raten. Schalte das in den Einstellungen des Forums ab.',
  'refused.too-late': 'Discord war sechs Stunden lang nicht zu erreichen.',
}
