import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Lo que sé hacer',
  'help.intro': 'Leo feeds de noticias y guardo quién dijo qué, palabra por palabra, con la fuente.',
  'help.read': 'Para todos',
  'help.manage': 'Para quien gestiona canales o el servidor',
  'help.onMessage': 'en el menú de un mensaje, en Aplicaciones',
  'help.checkQuote': 'Si una cita de un mensaje figura en las fuentes, y con qué palabras',
  'help.briefThis': 'Un artículo enlazado en un mensaje: qué dice, quién dijo qué, a qué noticia pertenece',
  'help.grades':
    'Lo que va entre comillas está exactamente así en la fuente. *parafraseado* son palabras de la fuente. *de segunda mano* quiere decir que alguien lo transmite.',
  'help.limits':
    'Solo muestro frases de fuentes. Quién habla se determina con reglas; a veces será erróneo y a veces faltará. Sigue el enlace antes de fiarte.',

  'error.unexpected': 'Algo salió mal por mi parte. Prueba de nuevo en un minuto.',
  'error.toldAlone': 'Sin respuesta. Quien preguntó sabe el motivo.',
  'error.slow': 'La respuesta tardó demasiado. Prueba de nuevo o pide un periodo más corto.',
  'error.undelivered': 'Discord no aceptó mi respuesta. Inténtalo de nuevo o pide menos.',
  'error.option': 'No puedo usar **{value}** como {option}. {next}',
  'error.optionNext': 'Mira la indicación junto a la opción y prueba de nuevo.',
  'error.daysExample': 'Escribe los días como lun-vie, lunes jueves o weekdays.',
  'error.hoursExample': 'Escribe las horas como 22:00-07:00.',
  'error.optionEmpty': 'La opción {option} llegó vacía. {next}',
  'error.watchBeside':
    '**{option}** no tiene efecto junto a **{subject}**. Una alerta admite una de estas formas: actor · topic · topic con sources · act con actor y against. Quítala o crea dos alertas.',
  'error.stale': 'Este botón es de un mensaje antiguo. Pregunta de nuevo con /{command}.',
  'error.unknownCommand': 'Ya no conozco este comando. Recarga Discord y elígelo de la lista.',
  'error.permission': 'Hace falta el permiso **{permission}**. Pídelo a quien gestiona este servidor.',
  'error.serverOnly': 'Esto solo funciona en un servidor. Abre allí un canal y pregunta.',
  'error.whoOrAbout': 'Di quién o sobre qué. Ejemplo: /said about:Iraq',
  'error.unknownZone': 'No conozco la zona horaria **{zone}**. {nearest}',
  'error.nearest': '¿Querías decir {names}?',
  'error.zoneExample': 'Escribe una ciudad y elige de la lista, o pon un nombre como Europe/Berlin.',
  'error.badTime': '**{time}** no es una hora. Escríbela como 07:30.',
  'error.badTopic': 'No puedo usar este tema: {reason}',
  'error.duplicateDigest': 'Este canal ya tiene ese boletín: número {id}. Modifícalo con /digest edit.',
  'error.everyone': 'No menciono a todos. Elige otro rol o ninguno.',
  'error.noDigest': 'Aquí no hay ningún boletín número {id}. /digests los muestra.',
  'error.unknownActor': '**{name}**: ninguna declaración ni mención. Prueba con el nombre completo.',
  'error.tooFast': 'Han sido muchas peticiones seguidas. Inténtalo de nuevo en un minuto.',
  'error.tooManyDigests': 'Este servidor tiene {most} boletines, el máximo. Elimina uno antes.',
  'error.tooManyWatches': 'Este servidor tiene {most} alertas, el máximo. Elimina una antes.',
  'error.duplicateWatch': 'Esa alerta ya existe: número {id}.',
  'error.noWatch': 'Aquí no hay ninguna alerta número {id}. /watch list las muestra.',
  'error.noSubject': 'Di qué vigilar: actor, topic o act.',
  'error.download': 'No pude leer ese archivo. Debe pesar menos de 1 MB.',
  'error.channelGone': 'No veo ese canal. Dame allí el permiso **Ver canal** y prueba de nuevo.',
  'error.channelKind':
    'No puedo publicar boletines en {channel}. Elige un canal de texto, de anuncios o de foro, o un hilo.',
  'error.tagNeeded':
    'En {channel} cada publicación debe llevar una etiqueta, y tendría que adivinarla. Desactívalo en los ajustes del foro o elige otro canal.',
  'error.missingIn':
    'En {channel} me falta **{permission}**. Abre sus ajustes → Permisos → Attaché, concédelo y prueba de nuevo.',

  'permission.ViewChannel': 'Ver canal',
  'permission.SendMessages': 'Enviar mensajes',
  'permission.SendMessagesInThreads': 'Enviar mensajes en hilos',
  'permission.CreatePublicThreads': 'Crear hilos públicos',
  'permission.ReadMessageHistory': 'Leer el historial de mensajes',
  'permission.AttachFiles': 'Adjuntar archivos',
  'permission.EmbedLinks': 'Insertar enlaces',
  'permission.ManageChannels': 'Gestionar canales',
  'permission.ManageGuild': 'Gestionar servidor',
}
