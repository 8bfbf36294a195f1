/**
 * Heads of state and of government whom the news names without their office, by country: “Orban meets Putin”.
 *
 * A surname stands alone where hardly anybody else in the news bears it; others stand with their first name. Who left office
 * long ago is still named with their country.
 *
 * Source: own knowledge and own reading of newswire of 2012 to 2026; not compared with a list.
 */
const rows = `
AF|Ghani;Karzai;Akhundzada
AM|Pashinyan
AR|Milei
AU|Albanese;Turnbull;Scott Morrison
AZ|Aliyev
BR|Bolsonaro;Lula;Rousseff
BY|Lukashenko
CA|Trudeau;Mark Carney
CN|Xi;Xi Jinping;Li Keqiang;Li Qiang
CO|Gustavo Petro
DE|Merkel;Scholz;Friedrich Merz;Merz
EG|Sisi;el-Sissi;al-Sisi;Morsi;Mubarak
ES|Pedro Sanchez;Pedro Sánchez;Rajoy
ET|Abiy Ahmed
FR|Macron;Hollande;Sarkozy
GB|Starmer;Sunak;Boris Johnson;Theresa May;David Cameron
GR|Mitsotakis;Tsipras
HU|Orban;Orbán;Magyar
IL|Netanyahu;Naftali Bennett;Yair Lapid
IN|Modi
IQ|Maliki;al-Maliki;Abadi;al-Abadi;Kadhimi;Sudani
IR|Khamenei;Rouhani;Raisi;Pezeshkian;Ahmadinejad
IT|Meloni;Mattarella;Draghi
JP|Shinzo Abe;Kishida;Ishiba;Takaichi
KP|Kim Jong Un;Kim Jong-un
KR|Moon Jae-in;Yoon Suk Yeol;Lee Jae Myung;Park Geun-hye
LB|Michel Aoun;Joseph Aoun;Nawaf Salam;Mikati;Hariri
LY|Gaddafi;Haftar;Dbeibah
MX|Sheinbaum;Pena Nieto;Peña Nieto;Lopez Obrador;López Obrador
MY|Mahathir;Anwar Ibrahim
NG|Buhari;Tinubu
PH|Duterte;Ferdinand Marcos;Marcos
PK|Imran Khan;Shehbaz Sharif;Nawaz Sharif;Asim Munir
PL|Tusk;Duda;Morawiecki;Nawrocki
PS|Mahmoud Abbas;Abbas
RS|Vucic;Vučić
RU|Putin;Medvedev;Lavrov
SA|Mohammed bin Salman;bin Salman
SD|Burhan;al-Burhan;Bashir
SY|Assad;al-Assad;Sharaa;al-Sharaa;Ahmed al-Sharaa
TR|Erdogan;Erdoğan;Davutoglu
TW|Tsai Ing-wen;Lai Ching-te
UA|Zelensky;Zelenskyy;Zelenskiy;Poroshenko;Yanukovych
US|Trump;Biden;Obama;Donald Trump;Joe Biden;Barack Obama
VE|Maduro;Chavez;Chávez;Delcy Rodriguez;Delcy Rodríguez
ZA|Ramaphosa;Zuma
`

const countryOf: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [code = '', names = ''] = row.split('|')
      return names.split(';').map((name) => [name, code] as const)
    }),
)

/** ISO 3166-1 alpha-2 of the country that somebody leads or led, by the whole name or the last words of it; null where nobody is known. */
export function countryLedBy(name: string): string | null {
  const words = name.split(' ')
  for (let from = 0; from < words.length; from++) {
    const country = countryOf.get(words.slice(from).join(' '))
    if (country !== undefined) return country
  }
  return null
}
