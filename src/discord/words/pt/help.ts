import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'O que eu sei fazer',
  'help.intro': 'Leio feeds de notícias e guardo quem disse o quê, palavra por palavra, com a fonte.',
  'help.read': 'Para todos',
  'help.manage': 'Para quem gerencia canais ou o servidor',
  'help.onMessage': 'no menu de uma mensagem, em Aplicativos',
  'help.checkQuote': 'Se uma citação de uma mensagem consta das fontes, e com que palavras',
  'help.briefThis': 'Um artigo com link em uma mensagem: o que diz, quem disse o quê, seu assunto',
  'help.grades':
    'O que está entre aspas está exatamente assim na fonte. *parafraseado* são palavras da fonte. *em segunda mão* quer dizer que alguém repassa.',
  'help.limits':
    'Só mostro frases de fontes. Quem fala é determinado por regras; às vezes estará errado e às vezes faltará. Siga o link antes de confiar.',

  'error.unexpected': 'Algo deu errado do meu lado. Tente de novo em um minuto.',
  'error.toldAlone': 'Sem resposta. Quem perguntou sabe o motivo.',
  'error.slow': 'A resposta demorou demais. Tente de novo ou peça um período mais curto.',
  'error.undelivered': 'O Discord não aceitou a minha resposta. Tente de novo ou peça menos.',
  'error.option': 'Não posso usar **{value}** como {option}. {next}',
  'error.optionNext': 'Veja a dica ao lado da opção e tente de novo.',
  'error.daysExample': 'Escreva os dias como seg-sex, segunda quinta ou weekdays.',
  'error.hoursExample': 'Escreva as horas como 22:00-07:00.',
  'error.optionEmpty': 'A opção {option} chegou vazia. {next}',
  'error.watchBeside':
    '**{option}** não tem efeito junto de **{subject}**. Um alerta aceita uma destas formas: actor · topic · topic com sources · act com actor e against. Retire-a ou crie dois alertas.',
  'error.stale': 'Este botão é de uma mensagem antiga. Pergunte de novo com /{command}.',
  'error.unknownCommand': 'Não conheço mais este comando. Recarregue o Discord e escolha-o na lista.',
  'error.permission': 'É preciso a permissão **{permission}**. Peça a quem gerencia este servidor.',
  'error.serverOnly': 'Isto só funciona em um servidor. Abra um canal lá e pergunte.',
  'error.whoOrAbout': 'Diga quem ou sobre o quê. Exemplo: /said about:Iraq',
  'error.unknownZone': 'Não conheço o fuso horário **{zone}**. {nearest}',
  'error.nearest': 'Você quis dizer {names}?',
  'error.zoneExample': 'Digite uma cidade e escolha na lista, ou escreva um nome como Europe/Berlin.',
  'error.badTime': '**{time}** não é uma hora. Escreva como 07:30.',
  'error.badTopic': 'Não posso usar este tema: {reason}',
  'error.duplicateDigest': 'Este canal já tem esse boletim: número {id}. Mude-o com /digest edit.',
  'error.everyone': 'Não menciono todo mundo. Escolha outro cargo ou nenhum.',
  'error.noDigest': 'Não há boletim número {id} aqui. /digests mostra todos.',
  'error.unknownActor': '**{name}**: nenhuma declaração nem menção. Tente o nome completo.',
  'error.tooFast': 'Foram muitos pedidos de uma vez. Tente de novo daqui a um minuto.',
  'error.tooManyDigests': 'Este servidor tem {most} boletins, o máximo. Remova um antes.',
  'error.tooManyWatches': 'Este servidor tem {most} alertas, o máximo. Remova um antes.',
  'error.duplicateWatch': 'Esse alerta já existe: número {id}.',
  'error.noWatch': 'Não há alerta número {id} aqui. /watch list mostra todos.',
  'error.noSubject': 'Diga o que observar: actor, topic ou act.',
  'error.download': 'Não consegui ler esse arquivo. Ele precisa ter menos de 1 MB.',
  'error.channelGone': 'Não vejo esse canal. Dê-me a permissão **Ver canal** nele e tente de novo.',
  'error.channelKind':
    'Não posso publicar um boletim em {channel}. Escolha um canal de texto, de anúncios ou fórum, ou um tópico.',
  'error.tagNeeded':
    'Em {channel}, cada publicação precisa de uma tag, e eu teria que adivinhar. Desative isso nas configurações do fórum ou escolha outro canal.',
  'error.missingIn':
    'Em {channel} me falta **{permission}**. Abra as configurações → Permissões → Attaché, permita e tente de novo.',

  'permission.ViewChannel': 'Ver canal',
  'permission.SendMessages': 'Enviar mensagens',
  'permission.SendMessagesInThreads': 'Enviar mensagens em tópicos',
  'permission.CreatePublicThreads': 'Criar tópicos públicos',
  'permission.ReadMessageHistory': 'Ver histórico de mensagens',
  'permission.AttachFiles': 'Anexar arquivos',
  'permission.EmbedLinks': 'Inserir links',
  'permission.ManageChannels': 'Gerenciar canais',
  'permission.ManageGuild': 'Gerenciar servidor',
}
