import type { manage as english } from '#src/discord/words/en/manage.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const manage: Translated<typeof english> = {
  'watches.title': 'Alertas de este servidor',
  'watches.none': 'Aún no hay alertas. /watch add crea una.',
  'watch.added': 'Alerta {id} creada en {channel}: {subject}.',
  'watch.removed': 'Alerta {id} eliminada.',
  'watch.pausedNow': 'Alerta {id} en pausa. /watch resume la reanuda.',
  'watch.resumed': 'La alerta {id} vuelve a estar activa.',
  'watch.actor': '{name}: declaración',
  'watch.topic': '{topic}: novedades',
  'watch.act': '{who} {act}',
  'watch.actAgainst': '{who} {act} → {target}',
  'watch.anyone': 'alguien',
  'watch.origins': {
    one: '{topic}: una noticia tiene {n} fuente independiente',
    other: '{topic}: una noticia tiene {n} fuentes independientes',
  },
  'watch.instant': 'al momento',
  'watch.hourly': 'reunidas por hora',
  'watch.cap': 'como mucho {n} al día',
  'watch.quiet': 'silencio {from}–{to} ({zone})',
  'watch.waitsActor':
    'Llega un aviso cuando un artículo leído a partir de ahora contiene una declaración. Quién habla: {name}.',
  'watch.waitsTopic': 'Llega un aviso por cada noticia nueva, uno solo por noticia. Tema: {topic}.',
  'watch.waitsOrigins':
    'Llega un aviso por cada noticia, una sola vez, en cuanto tiene este número de fuentes independientes: {atLeast} o más. Tema: {topic}.',
  'watch.waitsAct':
    'Llega un aviso cuando un artículo leído a partir de ahora contiene una declaración de este tipo: **{act}**.',
  'watch.byAnyone': 'No importa quién hable.',
  'watch.onlyBy': 'Solo cuentan las declaraciones de este actor: {name}.',
  'watch.onlyAbout': 'Solo cuentan las declaraciones sobre esto: {topic}.',
  'watch.unheard':
    'Nadie con el nombre **{name}** ha hablado en lo que he leído hasta ahora. La alerta espera de todos modos.',
  'watch.several': 'Varios se llaman **{name}**: {names}. La alerta espera a cada uno de ellos.',
  'watch.alert': 'Alerta {id}: {subject}',

  'digests.title': 'Boletines de este servidor',
  'digests.none': 'Aún no hay boletines. Quien gestiona canales puede crear uno con /digest add.',
  'digests.next': 'próxima edición: {when}',
  'digests.paused': 'en pausa: {reason}',
  'digests.pausedPlain': 'en pausa',
  'digests.refused': {
    one: 'edición del {date}: Discord rechazó {n} mensaje',
    other: 'edición del {date}: Discord rechazó {n} mensajes',
  },
  'paused.gone': 'su canal ya no existe',
  'paused.thread': 'su hilo está bloqueado o archivado',
  'paused.lacks': 'allí me falta {permission}',
  'paused.zone': 'ya no conozco la zona horaria {zone}; elige otra con /digest edit',
  'paused.left': 'me quitaron de este servidor',
  'digests.daily': 'cada día a las {time} ({zone})',
  'digests.onDays': '{days} a las {time} ({zone})',
  'digest.added': 'Boletín {id} creado: {topic} en {channel}.',
  'digest.edited': 'Boletín {id} modificado.',
  'digest.appeared': 'La edición de hoy ya ha salido.',
  'digest.roleSilent':
    'No puedo mencionar a {role}: el rol solo se nombrará. Permite en sus ajustes que cualquiera lo mencione, o permíteme mencionar todos los roles en ese canal.',
  'digest.preview': 'Esto diría ahora:',
  'digest.removed': 'Boletín {id} eliminado. No publicará nada más.',
  'digest.pausedNow': 'Boletín {id} en pausa. /digest resume lo reanuda.',
  'digest.resumed': 'El boletín {id} vuelve a salir.',
  'digest.nothingToChange': 'Di qué cambiar: topic, time, zone, channel, days, style, quiet, picture o role.',
  'digest.undo': 'Deshacer',
  'zone.person': 'Zona horaria: {zone}, como pediste.',
  'zone.server':
    'Zona horaria: {zone}, el ajuste de este servidor. /settings set la cambia para lo que se añada después.',
  'zone.operator':
    'Zona horaria: {zone}, la predeterminada aquí. Indica otra como zone o elige una para el servidor con /settings set.',

  'feeds.title': 'Feeds',
  'feeds.none': 'Aún no hay feeds. /feeds pack añade un lote.',
  'feeds.line': 'última lectura {last}, próxima {next}',
  'feeds.lastLine': 'última lectura {last}',
  'feeds.never': 'nunca',
  'feeds.active': 'activo',
  'feeds.resting': 'en reposo',
  'feeds.stopped': 'detenido',
  'feeds.added':
    'Feed añadido: {outlet}. Sus artículos entran en las respuestas tras la primera lectura; una alerta puede avisar de los de las últimas 24 horas.',
  'feeds.removed': 'Este servidor ya no sigue el feed; sus artículos dejan de aparecer en las respuestas.',
  'feeds.outletRemoved': 'Este medio deja de aparecer aquí en las respuestas. /feeds add lo recupera.',
  'feeds.notFound': 'Ese feed no existe. /feeds list los muestra.',
  'feeds.refused': 'No puedo añadirlo: {reason}',
  'feeds.exported': 'Todos los feeds en OPML.',
  'feeds.imported': '{added} añadidos, {known} ya conocidos, {refused} rechazados.',
  'feeds.notOpml': 'Ese archivo no es una lista OPML de feeds. Exporta una desde tu lector de feeds y prueba de nuevo.',
  'feeds.packs': 'Lotes',
  'feeds.pack': '{name}: {feeds}, {added} añadidos',
  'feeds.packAdded': 'Lote {name}: {added} añadidos.',
  'feeds.noPack': 'No hay ningún lote **{name}**. /feeds pack sin nombre los muestra.',
  'feeds.health': 'Estado de los feeds',
  'feeds.wellAll': 'Todos los feeds funcionan.',
  'feeds.wellOthers': { one: '{n} feed más funciona.', other: '{n} feeds más funcionan.' },

  'settings.title': 'Ajustes de este servidor',
  'settings.zone': 'Zona horaria: {zone}',
  'settings.locale': 'Idioma de las publicaciones: {locale}',
  'settings.notices': 'Avisos de problemas: {channel}',
  'settings.default': 'sin elegir',
  'settings.localeDefault': 'sin elegir (el idioma que el servidor tiene en Discord)',
  'settings.noticesDefault': 'sin elegir (el canal donde Discord informa al equipo del servidor)',
  'settings.fullTextDefault': 'sin elegir (lo que eligió el operador de este bot)',
  'settings.erase':
    '¿Borrar todo lo que guardo de este servidor? Boletines, alertas, ajustes y envíos desaparecen al momento.',
  'settings.eraseYes': 'Borrar todo',
  'settings.erased': 'Borrado. Ya no guardo nada de este servidor.',
  'settings.fullText': 'Páginas enteras de los artículos: {choice}',
  'fullText.catalogue': 'medios señalados en el catálogo',
  'fullText.needed': 'lo que necesitan los temas seguidos y los grandes sucesos',
  'fullText.always': 'todos los medios',
  'fullText.never': 'ningún medio',

  'status.title': 'Estado',
  'status.feeds': '{active} activos, {failing} con fallos, {stopped} detenidos',
  'status.feedsLabel': 'Feeds',
  'status.kept': 'Guardado',
  'status.deliveries': 'Envíos',
  'status.deliveriesLine': '{pending} en espera, {sent} enviados hoy, {paused} en pausa',
  'status.running': 'Versión {version}, en marcha desde {when}',
  'status.full':
    'No se guardan artículos nuevos: la base de datos ha alcanzado el límite fijado por el operador. Las respuestas siguen funcionando.',
  'status.rereading': 'Esta versión vuelve a leer los artículos guardados: faltan {n}',
  'status.waiting': 'Artículos pendientes de análisis: {n}, el más antiguo leído {when}',
  'status.problems': 'Requiere atención',
  'status.well': 'Nada requiere atención.',
  'first.reading': {
    one: 'Se está leyendo {n} feed por primera vez. Vuelve a preguntar en dos minutos.',
    other: 'Se están leyendo {n} feeds por primera vez. Vuelve a preguntar en dos minutos.',
  },
  'first.failing': {
    one: 'Se sigue {n} feed, y hasta ahora no se ha podido leer. /status dice por qué.',
    other: 'Se siguen {n} feeds, y hasta ahora no se ha podido leer ninguno. /status dice por qué.',
  },
  'first.noFeeds': 'Aún no se sigue ningún feed. /feeds pack añade algunos.',

  'correction.changed': '✎ Corregido el {when}: una fuente cambió sus palabras.',
  'correction.withdrawn': '⊘ Retirado por el medio el {when}: ya no responde de lo tachado.',
  'correction.changedTitle': '✎ Un titular que su medio cambió',
  'correction.withdrawnTitle': '⊘ Un titular que su medio retiró',
  'correction.hidden': '✂ Retirado por el operador de este bot el {when}.',
  'correction.hiddenTitle': '✂ Un titular que retiró el operador del bot',
  'notice.reported':
    'Alguien considera errónea esta declaración. **{speaker}**: {words}\n{source} · servidor {server}\n-# {statement} · retirarla: `attache hide report:{id}`',
  'notice.watch':
    'La alerta {id} ({subject}) está en pausa: en {channel} me falta **{permission}**. Concédelo en los ajustes del canal y usa /watch resume.',
  'notice.watchGone':
    'La alerta {id} ({subject}) está en pausa: su canal ya no existe. Créala de nuevo en otro con /watch add y usa /watch remove.',
  'notice.watchThreadClosed':
    'La alerta {id} ({subject}) está en pausa: su hilo {channel} está bloqueado o archivado. Vuelve a abrirlo y usa /watch resume.',
  'notice.watchRefused': 'Alerta {id} ({subject}): un mensaje no apareció en {channel}. {reason} La alerta continúa.',
  'notice.stopped':
    'El boletín {id} ({topic}) está en pausa: en {channel} me falta **{permission}**. Concédelo en los ajustes del canal y usa /digest resume.',
  'notice.feedStopped': 'Ya no leo {feed}. {reason} {remedy}',
  'notice.gone':
    'El boletín {id} ({topic}) está en pausa: su canal ya no existe. Elige otro con /digest edit y usa /digest resume.',
  'notice.threadClosed':
    'El boletín {id} ({topic}) está en pausa: su hilo {channel} está bloqueado o archivado. Vuelve a abrirlo y usa /digest resume.',
  'notice.refused':
    'Boletín {id} ({topic}): un mensaje del {date} no apareció en {channel}. {reason} El boletín continúa; /digests lo muestra.',
  'refused.rejected': 'Discord lo rechazó.',
  'refused.tag-required':
    'El foro no admite publicaciones sin etiqueta, y tendría que adivinar una. Desactívalo en los ajustes del foro.',
  'refused.too-late': 'Discord no estuvo disponible durante seis horas.',
}
