import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Що я вмію',
  'help.intro': 'Я читаю стрічки новин і зберігаю, хто що сказав, слово в слово, з джерелом.',
  'help.read': 'Для всіх',
  'help.manage': 'Для тих, хто керує каналами чи сервером',
  'help.onMessage': 'у меню повідомлення, у розділі Застосунки',
  'help.checkQuote': 'Чи є цитата з повідомлення в джерелах і в яких словах',
  'help.briefThis': 'Стаття за посиланням у повідомленні: про що вона, хто що сказав, якої події стосується',
  'help.grades':
    'Слова в лапках стоять саме так у джерелі. *у переказі* — слова самого джерела. *з других рук* — хтось їх передає.',
  'help.limits':
    'Я показую лише речення джерел. Хто говорить, визначають правила; часом вони помиляються, часом щось пропускають. Перейдіть за посиланням, перш ніж покладатися.',

  'error.unexpected': 'У мене щось пішло не так. Спробуйте за хвилину.',
  'error.toldAlone': 'Відповіді немає. Той, хто запитав, знає причину.',
  'error.slow': 'Відповідь тривала надто довго. Спробуйте ще раз або запитайте про коротший час.',
  'error.undelivered': 'Discord не прийняв моєї відповіді. Спробуйте ще раз або запитайте про менше.',
  'error.option': 'Не можу використати **{value}** як {option}. {next}',
  'error.optionNext': 'Подивіться на підказку біля параметра й спробуйте ще раз.',
  'error.daysExample': 'Запишіть дні так: пн-пт, понеділок четвер або weekdays.',
  'error.hoursExample': 'Запишіть години так: 22:00-07:00.',
  'error.optionEmpty': 'Параметр {option} надійшов порожнім. {next}',
  'error.watchBeside':
    '**{option}** не діє поруч із **{subject}**. Сповіщення приймає щось одне: actor · topic · topic із sources · act з actor і against. Приберіть цей параметр або створіть два сповіщення.',
  'error.stale': 'Ця кнопка зі старішого повідомлення. Запитайте знову через /{command}.',
  'error.unknownCommand': 'Я вже не знаю цієї команди. Оновіть Discord і виберіть її зі списку.',
  'error.permission': 'Потрібен дозвіл **{permission}**. Зверніться до того, хто керує цим сервером.',
  'error.serverOnly': 'Це працює лише на сервері. Відкрийте там канал і запитайте.',
  'error.whoOrAbout': 'Скажіть, хто або про що. Приклад: /said about:Iraq',
  'error.unknownZone': 'Не знаю часового поясу **{zone}**. {nearest}',
  'error.nearest': 'Ви мали на увазі {names}?',
  'error.zoneExample': 'Введіть місто й виберіть зі списку або напишіть назву на зразок Europe/Berlin.',
  'error.badTime': '**{time}** — це не час. Пишіть так: 07:30.',
  'error.badTopic': 'Не можу використати цю тему: {reason}',
  'error.duplicateDigest': 'Цей канал уже має такий дайджест: номер {id}. Змініть його через /digest edit.',
  'error.everyone': 'Я не згадую всіх. Виберіть іншу роль або жодної.',
  'error.noDigest': 'Тут немає дайджесту номер {id}. /digests показує всі.',
  'error.unknownActor': '**{name}**: заяв і згадок немає. Спробуйте повне ім’я або повну назву.',
  'error.tooFast': 'Забагато запитів водночас. Спробуйте ще раз за хвилину.',
  'error.tooManyDigests': 'На цьому сервері вже {most} дайджестів, більше не можна. Спершу видаліть якийсь.',
  'error.tooManyWatches': 'На цьому сервері вже {most} сповіщень, більше не можна. Спершу видаліть якесь.',
  'error.duplicateWatch': 'Таке сповіщення вже є: номер {id}.',
  'error.noWatch': 'Тут немає сповіщення номер {id}. /watch list показує всі.',
  'error.noSubject': 'Скажіть, за чим стежити: actor, topic або act.',
  'error.download': 'Не вдалося прочитати файл. Він має бути меншим за 1 МБ.',
  'error.channelGone': 'Я не бачу цього каналу. Дайте мені там дозвіл **Переглядати канал** і спробуйте ще раз.',
  'error.channelKind':
    'У {channel} я не можу публікувати дайджест. Виберіть текстовий канал, канал оголошень, форум або гілку.',
  'error.tagNeeded':
    'У {channel} кожен допис мусить мати тег, а мені довелося б вгадувати. Вимкніть це в налаштуваннях форуму або виберіть інший канал.',
  'error.missingIn':
    'У {channel} мені бракує **{permission}**. Відкрийте налаштування → Дозволи → Attaché, дозвольте й спробуйте ще раз.',

  'permission.ViewChannel': 'Переглядати канал',
  'permission.SendMessages': 'Надсилати повідомлення',
  'permission.SendMessagesInThreads': 'Надсилати повідомлення в гілках',
  'permission.CreatePublicThreads': 'Створювати публічні гілки',
  'permission.ReadMessageHistory': 'Читати історію повідомлень',
  'permission.AttachFiles': 'Прикріплювати файли',
  'permission.EmbedLinks': 'Вбудовувати посилання',
  'permission.ManageChannels': 'Керувати каналами',
  'permission.ManageGuild': 'Керувати сервером',
}
