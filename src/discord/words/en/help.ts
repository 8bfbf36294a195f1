import type { Phrases } from '#src/discord/words/en/phrase-types.ts'

/** Help, kind refusals, and the names that Discord gives to permissions. */
export const help = {
  'help.title': 'What I can do',
  'help.intro': 'I read news feeds and keep who said what, word for word, with the source.',
  'help.read': 'For everyone',
  'help.manage': 'For those who manage channels or the server',
  'help.onMessage': 'in a message’s menu, under Apps',
  'help.checkQuote': 'Whether a quotation in a message stands in the sources, and how they word it',
  'help.briefThis': 'An article that a message links to: what it says, who said what, its story',
  'help.grades':
    'Words in quotation marks stand exactly so in the source. *reported* is the source’s own wording. *second-hand* means that somebody relays it.',
  'help.limits':
    'I print only sentences of sources. Speakers are found by rules; some will be wrong and some missing, so follow the link before you rely on it.',

  'error.unexpected': 'Something went wrong on my side. Try again in a minute.',
  'error.toldAlone': 'No answer. Whoever asked has been told why.',
  'error.slow': 'The answer took too long. Try again, or ask for a shorter time.',
  'error.undelivered': 'Discord did not take my answer. Try again, or ask for less.',
  'error.option': 'I could not use **{value}** as {option}. {next}',
  'error.optionNext': 'Look at the hint beside the option and try again.',
  'error.daysExample': 'Write days like mon-fri, mon wed fri, or weekdays.',
  'error.hoursExample': 'Write hours like 22:00-07:00.',
  'error.optionEmpty': 'The option {option} came empty. {next}',
  'error.watchBeside':
    '**{option}** has no effect beside **{subject}**. A watch takes one of: actor · topic · topic with sources · act with actor and against. Leave it out, or set two watches.',
  'error.stale': 'This button is from an older message. Ask again with /{command}.',
  'error.unknownCommand': 'I do not know this command any more. Reload Discord and pick it from the list.',
  'error.permission': 'This needs the permission **{permission}**. Ask someone who manages this server.',
  'error.serverOnly': 'This works in a server only. Open a server’s channel and ask there.',
  'error.whoOrAbout': 'Say who or about what. Example: /said about:Iraq',
  'error.unknownZone': 'I know no time zone **{zone}**. {nearest}',
  'error.nearest': 'Did you mean {names}?',
  'error.zoneExample': 'Type a city and choose from the list, or write a name like Europe/Berlin.',
  'error.badTime': '**{time}** is no time of day. Write it like 07:30.',
  'error.badTopic': 'I cannot use this topic: {reason}',
  'error.duplicateDigest': 'This channel already has that digest: number {id}. Change it with /digest edit.',
  'error.everyone': 'I do not mention everyone. Choose another role, or none.',
  'error.noDigest': 'There is no digest number {id} here. /digests lists them.',
  'error.unknownActor': 'I have nothing from or about **{name}**. Try a full name.',
  'error.tooFast': 'That was a lot at once. Please try again in a minute.',
  'error.tooManyDigests': 'This server has {most} digests, the most there can be. Remove one first.',
  'error.tooManyWatches': 'This server has {most} watches, the most there can be. Remove one first.',
  'error.duplicateWatch': 'That watch is there already: number {id}.',
  'error.noWatch': 'There is no watch number {id} here. /watch list shows them.',
  'error.noSubject': 'Say what to watch: an actor, a topic or an act.',
  'error.download': 'I could not read that file. It must be smaller than 1 MB.',
  'error.channelGone': 'I cannot see that channel. Give me the permission **View Channel** there and try again.',
  'error.channelKind':
    'I cannot post a digest in {channel}. Choose a text, announcement or forum channel, or a thread.',
  'error.tagNeeded':
    'In {channel} every post must have a tag, and I would have to guess one. Turn that off in the forum’s settings, or choose another channel.',
  'error.missingIn':
    'In {channel} I lack **{permission}**. Open its settings → Permissions → Attaché, allow it, and try again.',

  'permission.ViewChannel': 'View Channel',
  'permission.SendMessages': 'Send Messages',
  'permission.SendMessagesInThreads': 'Send Messages in Threads',
  'permission.CreatePublicThreads': 'Create Public Threads',
  'permission.ReadMessageHistory': 'Read Message History',
  'permission.AttachFiles': 'Attach Files',
  'permission.EmbedLinks': 'Embed Links',
  'permission.ManageChannels': 'Manage Channels',
  'permission.ManageGuild': 'Manage Server',
} as const satisfies Phrases
