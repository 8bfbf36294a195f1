import type { help as english } from '#src/discord/words/en/help.ts'
import type { Translated } from '#src/discord/words/en/phrase-types.ts'

export const help: Translated<typeof english> = {
  'help.title': 'Co potrafię',
  'help.intro': 'Czytam kanały RSS redakcji i zapisuję, kto co powiedział, słowo w słowo, ze źródłem.',
  'help.read': 'Dla wszystkich',
  'help.manage': 'Dla zarządzających kanałami lub serwerem',
  'help.onMessage': 'w menu wiadomości, pod Aplikacje',
  'help.checkQuote': 'Czy cytat z wiadomości jest w źródłach i w jakim brzmieniu',
  'help.briefThis':
    'Artykuł, do którego prowadzi link w wiadomości: co podaje, kto co powiedział, jakiego wydarzenia dotyczy',
  'help.grades':
    'Słowa w cudzysłowie stoją dokładnie tak w źródle. *w omówieniu* to słowa samego źródła. *z drugiej ręki* znaczy, że ktoś je przekazuje.',
  'help.limits':
    'Podaję tylko zdania źródeł. Kto mówi, ustalają reguły; czasem się mylą, a czasem coś pomijają. Zajrzyj do źródła, zanim zaufasz.',

  'error.unexpected': 'Coś poszło nie tak po mojej stronie. Spróbuj za minutę.',
  'error.toldAlone': 'Brak odpowiedzi. Osoba, która pytała, zna powód.',
  'error.slow': 'Odpowiedź trwała zbyt długo. Spróbuj ponownie lub zapytaj o krótszy okres.',
  'error.undelivered': 'Discord nie przyjął mojej odpowiedzi. Spróbuj ponownie albo zapytaj o mniej.',
  'error.option': 'Nie mogę użyć **{value}** jako {option}. {next}',
  'error.optionNext': 'Zobacz podpowiedź przy opcji i spróbuj ponownie.',
  'error.daysExample': 'Wpisz dni tak: pon-pt, poniedziałek czwartek albo weekdays.',
  'error.hoursExample': 'Wpisz godziny tak: 22:00-07:00.',
  'error.optionEmpty': 'Opcja {option} jest pusta. {next}',
  'error.watchBeside':
    '**{option}** nie działa obok **{subject}**. Alert przyjmuje jedno z: actor · topic · topic z sources · act z actor i against. Pomiń tę opcję albo ustaw dwa alerty.',
  'error.stale': 'Ten przycisk jest ze starszej wiadomości. Zapytaj ponownie przez /{command}.',
  'error.unknownCommand': 'Nie znam już tego polecenia. Odśwież Discorda i wybierz je z listy.',
  'error.permission': 'Potrzebne jest uprawnienie **{permission}**. Zapytaj kogoś, kto zarządza tym serwerem.',
  'error.serverOnly': 'To działa tylko na serwerze. Otwórz tam kanał i zapytaj.',
  'error.whoOrAbout': 'Powiedz, kto lub o czym. Przykład: /said about:Iraq',
  'error.unknownZone': 'Nie znam strefy czasowej **{zone}**. {nearest}',
  'error.nearest': 'Czy chodziło o {names}?',
  'error.zoneExample': 'Wpisz miasto i wybierz z listy albo podaj nazwę taką jak Europe/Berlin.',
  'error.badTime': '**{time}** to nie godzina. Napisz ją tak: 07:30.',
  'error.badTopic': 'Nie mogę użyć tego tematu: {reason}',
  'error.duplicateDigest': 'Ten kanał ma już ten biuletyn: numer {id}. Zmień go przez /digest edit.',
  'error.everyone': 'Nie oznaczam wszystkich. Wybierz inną rolę albo żadną.',
  'error.noDigest': 'Nie ma tu biuletynu numer {id}. /digests pokazuje wszystkie.',
  'error.unknownActor': '**{name}**: brak wypowiedzi i wzmianek. Podaj pełną nazwę lub imię i nazwisko.',
  'error.tooFast': 'To było dużo naraz. Spróbuj ponownie za minutę.',
  'error.tooManyDigests': 'Ten serwer ma już {most} biuletynów, więcej się nie da. Najpierw usuń któryś.',
  'error.tooManyWatches': 'Ten serwer ma już {most} alertów, więcej się nie da. Najpierw usuń któryś.',
  'error.duplicateWatch': 'Taki alert już jest: numer {id}.',
  'error.noWatch': 'Nie ma tu alertu numer {id}. /watch list pokazuje wszystkie.',
  'error.noSubject': 'Powiedz, co śledzić: actor, topic lub act.',
  'error.download': 'Nie udało się odczytać pliku. Musi być mniejszy niż 1 MB.',
  'error.channelGone': 'Nie widzę tego kanału. Daj mi tam uprawnienie **Wyświetlanie kanału** i spróbuj ponownie.',
  'error.channelKind':
    'Na {channel} nie mogę publikować biuletynu. Wybierz kanał tekstowy, ogłoszeniowy lub forum albo wątek.',
  'error.tagNeeded':
    'Na {channel} każdy wpis musi mieć tag, a ja musiałbym zgadywać. Wyłącz to w ustawieniach forum albo wybierz inny kanał.',
  'error.missingIn':
    'Na {channel} brakuje mi uprawnienia **{permission}**. Otwórz ustawienia → Uprawnienia → Attaché, zezwól i spróbuj ponownie.',

  'permission.ViewChannel': 'Wyświetlanie kanału',
  'permission.SendMessages': 'Wysyłanie wiadomości',
  'permission.SendMessagesInThreads': 'Wysyłanie wiadomości w wątkach',
  'permission.CreatePublicThreads': 'Tworzenie publicznych wątków',
  'permission.ReadMessageHistory': 'Czytanie historii czatu',
  'permission.AttachFiles': 'Załączanie plików',
  'permission.EmbedLinks': 'Wyświetlanie podglądu linku',
  'permission.ManageChannels': 'Zarządzanie kanałami',
  'permission.ManageGuild': 'Zarządzanie serwerem',
}
