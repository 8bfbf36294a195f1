import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Neler yapabilirim',
  'help.intro': 'Haber akışlarını okur, kimin ne dediğini kelimesi kelimesine, kaynağıyla saklarım.',
  'help.read': 'Herkes için',
  'help.manage': 'Kanalları ya da sunucuyu yönetenler için',
  'help.onMessage': 'bir mesajın menüsünde, Uygulamalar altında',
  'help.checkQuote': 'Bir mesajdaki alıntı kaynaklarda var mı, hangi sözlerle geçiyor',
  'help.briefThis': 'Bir mesajda bağlantısı verilen haber: ne diyor, kim ne dedi, hangi olaya ait',
  'help.grades':
    'Tırnak içindeki sözler kaynakta tam olarak böyledir. *dolaylı anlatım* kaynağın kendi sözleridir. *ikinci elden* birinin aktardığı demektir.',
  'help.limits':
    'Yalnız kaynakların cümlelerini gösteririm. Kimin söylediği kurallarla bulunur; bazıları yanlış, bazıları eksik olacaktır. Güvenmeden önce bağlantıyı açın.',

  'error.unexpected': 'Bende bir şeyler ters gitti. Bir dakika sonra yeniden deneyin.',
  'error.toldAlone': 'Yanıt yok. Soran kişi nedenini biliyor.',
  'error.slow': 'Yanıt çok uzun sürdü. Yeniden deneyin ya da daha kısa bir süre isteyin.',
  'error.undelivered': 'Discord yanıtımı kabul etmedi. Yeniden deneyin ya da daha azını isteyin.',
  'error.option': '**{value}** değerini {option} olarak kullanamam. {next}',
  'error.optionNext': 'Seçeneğin yanındaki ipucuna bakıp yeniden deneyin.',
  'error.daysExample': 'Günleri şöyle yazın: pzt-cum, pazartesi perşembe ya da weekdays.',
  'error.hoursExample': 'Saatleri şöyle yazın: 22:00-07:00.',
  'error.optionEmpty': '{option} seçeneği boş geldi. {next}',
  'error.watchBeside':
    '**{option}**, **{subject}** yanında etkisizdir. Bir takip şunlardan birini alır: actor · topic · sources ile topic · actor ve against ile act. Seçeneği çıkarın ya da iki takip kurun.',
  'error.stale': 'Bu düğme eski bir mesajdan. /{command} ile yeniden sorun.',
  'error.unknownCommand': 'Bu komutu artık tanımıyorum. Discord’u yenileyip listeden seçin.',
  'error.permission': 'Bunun için **{permission}** izni gerekir. Bu sunucuyu yöneten birine sorun.',
  'error.serverOnly': 'Bu yalnız bir sunucuda çalışır. Orada bir kanal açıp sorun.',
  'error.whoOrAbout': 'Kimin ya da ne hakkında olduğunu söyleyin. Örnek: /said about:Iraq',
  'error.unknownZone': '**{zone}** adlı saat dilimini bilmiyorum. {nearest}',
  'error.nearest': 'Şunu mu demek istediniz: {names}?',
  'error.zoneExample': 'Bir şehir yazıp listeden seçin ya da Europe/Berlin gibi bir ad kullanın.',
  'error.badTime': '**{time}** bir saat değil. 07:30 gibi yazın.',
  'error.badTopic': 'Bu konuyu kullanamam: {reason}',
  'error.duplicateDigest': 'Bu kanalda o bülten zaten var: numara {id}. /digest edit ile değiştirin.',
  'error.everyone': 'Herkesten bahsetmem. Başka bir rol seçin ya da hiç seçmeyin.',
  'error.noDigest': 'Burada {id} numaralı bülten yok. /digests hepsini gösterir.',
  'error.unknownActor': '**{name}** için açıklama ya da haber bulunamadı. Tam adı deneyin.',
  'error.tooFast': 'Bir anda çok fazla istek geldi. Lütfen bir dakika sonra yeniden deneyin.',
  'error.tooManyDigests': 'Bu sunucuda {most} bülten var, en çok bu kadar olabilir. Önce birini kaldırın.',
  'error.tooManyWatches': 'Bu sunucuda {most} takip var, en çok bu kadar olabilir. Önce birini kaldırın.',
  'error.duplicateWatch': 'O takip zaten var: numara {id}.',
  'error.noWatch': 'Burada {id} numaralı takip yok. /watch list hepsini gösterir.',
  'error.noSubject': 'Neyin izleneceğini söyleyin: actor, topic ya da act.',
  'error.download': 'O dosyayı okuyamadım. 1 MB’tan küçük olmalı.',
  'error.channelGone': 'O kanalı göremiyorum. Orada bana **Kanalı Görüntüle** izni verip yeniden deneyin.',
  'error.channelKind':
    '{channel} kanalına bülten gönderemem. Bir metin, duyuru ya da forum kanalı veya alt başlık seçin.',
  'error.tagNeeded':
    '{channel} kanalında her gönderinin etiketi olmalı; benim tahmin etmem gerekirdi. Bunu forum ayarlarından kapatın ya da başka bir kanal seçin.',
  'error.missingIn':
    '{channel} kanalında **{permission}** iznim yok. Ayarları → İzinler → Attaché yolundan izin verip yeniden deneyin.',

  'permission.ViewChannel': 'Kanalı Görüntüle',
  'permission.SendMessages': 'Mesaj Gönder',
  'permission.SendMessagesInThreads': 'Alt Başlıklarda Mesaj Gönder',
  'permission.CreatePublicThreads': 'Herkese Açık Alt Başlık Oluştur',
  'permission.ReadMessageHistory': 'Mesaj Geçmişini Oku',
  'permission.AttachFiles': 'Dosya Ekle',
  'permission.EmbedLinks': 'Bağlantı Yerleştir',
  'permission.ManageChannels': 'Kanalları Yönet',
  'permission.ManageGuild': 'Sunucuyu Yönet',
}
