import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'

const russian = 'Министры открыли переход'
const declared = (charset: string, text: string): string =>
  `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><title>${text}</title></channel></rss>`
const bare = (text: string): string => `<rss version="2.0"><channel><title>${text}</title></channel></rss>`

function encoded(document: string, charset: string, addBOM = false): Uint8Array {
  return iconv.encode(document, charset, { addBOM })
}

describe('bytes to text', () => {
  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['cp866', russian],
    ['windows-1252', 'Der Präsident sprach vom „Übergang“ – 5 €'],
    ['iso-8859-1', 'Le président évoque'],
    ['iso-8859-15', 'Prix: 5 €'],
    ['iso-8859-2', 'Průvodce městem'],
    ['windows-1250', 'Průvodce městem'],
    ['iso-8859-7', 'Οι υπουργοί άνοιξαν'],
    ['windows-1253', 'Οι υπουργοί άνοιξαν'],
    ['iso-8859-9', 'Cumhurbaşkanı İstanbul'],
    ['windows-1255', 'השרים פתחו'],
    ['windows-1256', 'اتفق الوزراء'],
    ['windows-874', 'รัฐมนตรี'],
    ['windows-1258', 'Tong thong'],
    ['macintosh', 'Le président évoque'],
    ['gb2312', '部长们同意重新开放口岸'],
    ['gbk', '部长们同意重新开放口岸'],
    ['gb18030', '部长们同意重新开放口岸'],
    ['big5', '部長們同意重新開放口岸'],
    ['shift_jis', '閣僚らは国境検問所の再開で合意した'],
    ['euc-jp', '閣僚らは国境検問所の再開で合意した'],
    ['euc-kr', '장관들은 국경을 다시 열기로 했다'],
    ['utf-8', russian],
  ])('%s, as declared inside or by the header', (charset, text) => {
    expect(decodeBytes(encoded(declared(charset, text), charset), null).text).toContain(text)
    expect(decodeBytes(encoded(bare(text), charset), `text/xml; charset="${charset}"`).text).toContain(text)
  })

  it.each([
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-32le', true],
    ['utf-32be', true],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16be', false],
    ['utf-32le', false],
    ['utf-32be', false],
  ] as const)('%s, mark %s, whatever is declared', (charset, mark) => {
    const { text } = decodeBytes(
      encoded(declared('iso-8859-1', russian), charset, mark),
      'text/xml; charset=windows-1251',
    )
    expect(text).toContain(russian)
    expect(text.startsWith('<?xml')).toBe(true)
  })

  it('knows the labels of browsers that no list of charsets has', () => {
    const bytes = encoded(declared('x-mac-cyrillic', russian), 'maccyrillic')
    expect(decodeBytes(bytes, null).text).toContain(russian)
  })

  it('reads ISO-2022-JP by its escapes', () => {
    const bytes = Buffer.concat([
      Buffer.from(declared('iso-2022-jp', '').slice(0, 60)),
      Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]),
    ])
    expect(decodeBytes(bytes, null).text).toContain('日本')
  })

  it.each([
    {
      story: 'a header that says Latin-1 of UTF-8',
      bytes: encoded(declared('utf-8', 'évoque „Ü“'), 'utf-8'),
      header: 'text/xml; charset=iso-8859-1',
      text: 'évoque „Ü“',
    },
    {
      story: 'a declaration that says Latin-1 of UTF-8',
      bytes: encoded(declared('iso-8859-1', russian), 'utf-8'),
      header: null,
      text: russian,
    },
    {
      story: 'a declaration that says UTF-8 of windows-1252',
      bytes: encoded(declared('utf-8', 'évoque – 5 €'), 'windows-1252'),
      header: null,
      text: 'évoque – 5 €',
    },
    {
      story: 'a header that says UTF-8 of windows-1251',
      bytes: encoded(declared('windows-1251', russian), 'windows-1251'),
      header: 'text/xml; charset=utf-8',
      text: russian,
    },
    {
      story: 'a header of ASCII',
      bytes: encoded(declared('koi8-r', russian), 'koi8-r'),
      header: 'text/xml; charset=us-ascii',
      text: russian,
    },
    {
      story: 'a declaration that says GBK of UTF-8',
      bytes: encoded(declared('gbk', '部长们同意重新开放口岸'), 'utf-8'),
      header: null,
      text: '部长们同意重新开放口岸',
    },
    ...['windows-1251', 'koi8-r', 'iso-8859-5'].map((charset) => ({
      story: `a server's default, Latin-1, beside a declaration of ${charset}`,
      bytes: encoded(declared(charset, russian), charset),
      header: 'text/xml; charset=iso-8859-1',
      text: russian,
    })),
    {
      story: "a server's default beside a declaration of Arabic",
      bytes: encoded(declared('windows-1256', 'وزير الخارجية العراقي يزور أنقرة'), 'windows-1256'),
      header: 'text/xml; charset=iso-8859-1',
      text: 'وزير الخارجية العراقي يزور أنقرة',
    },
    {
      story: "a server's default beside a declaration of Chinese",
      bytes: encoded(declared('gb2312', '外交部长访问安卡拉'), 'gb2312'),
      header: 'text/xml; charset=iso-8859-1',
      text: '外交部长访问安卡拉',
    },
    {
      story: 'a declaration that the header contradicts',
      bytes: encoded(declared('windows-1251', 'Le président évoque'), 'iso-8859-1'),
      header: 'text/xml; charset=ISO-8859-1',
      text: 'Le président évoque',
    },
    ...(
      [
        ['windows-1250', 'Premier zażądał wyjaśnień w Łodzi'],
        ['iso-8859-2', 'Premier zażądał wyjaśnień w Łodzi'],
        ['iso-8859-9', 'Cumhurbaşkanı İstanbul’da'],
        ['windows-1257', 'Ministru prezidente šodien'],
      ] as const
    ).map(([charset, text]) => ({
      story: `a server's default beside a declaration of ${charset}`,
      bytes: encoded(declared(charset, text), charset === 'iso-8859-9' ? 'windows-1254' : charset),
      header: 'text/xml; charset=iso-8859-1',
      text,
    })),
    {
      story: 'a declaration of UTF-16 in bytes of one',
      bytes: encoded(declared('utf-16', russian), 'utf-8'),
      header: null,
      text: russian,
    },
    {
      story: 'a charset that does not exist',
      bytes: encoded(declared('x-none', russian), 'utf-8'),
      header: 'text/xml; charset=unknown',
      text: russian,
    },
    {
      story: 'no charset at all, windows-1252',
      bytes: encoded(bare('évoque – 5 €'), 'windows-1252'),
      header: null,
      text: 'évoque – 5 €',
    },
    {
      story: 'Latin-1 means windows-1252',
      bytes: encoded(declared('iso-8859-1', '“quoted” – 5 €'), 'windows-1252'),
      header: null,
      text: '“quoted” – 5 €',
    },
  ])('is not deceived by $story', ({ bytes, header, text }) => {
    expect(decodeBytes(bytes, header).text).toContain(text)
  })

  it.each([
    ['ru', 'windows-1251', 'Министры открыли переход'],
    ['pl-PL', 'windows-1250', 'Premier zażądał wyjaśnień'],
    ['el', 'windows-1253', 'Οι υπουργοί άνοιξαν'],
    ['he', 'windows-1255', 'השרים פתחו'],
    ['ar-sa', 'windows-1256', 'اتفق الوزراء'],
    ['tr', 'windows-1254', 'Cumhurbaşkanı İstanbul'],
    ['th', 'windows-874', 'รัฐมนตรี'],
    ['ja', 'shift_jis', '閣僚らは国境検問所の再開で合意した'],
    ['ja', 'euc-jp', '閣僚らは国境検問所の再開で合意した'],
    ['ko', 'euc-kr', '장관들은 국경을 다시 열기로 했다'],
    ['zh-cn', 'gbk', '部长们同意重新开放口岸'],
    ['zh-TW', 'big5', '部長們同意重新開放口岸'],
  ])('reads a document in “%s” that says UTF-8, and is not, as %s', (language, charset, text) => {
    const channel = `<language>${language}</language><title>${text}</title>`
    const document = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${channel}</channel></rss>`
    expect(decodeBytes(encoded(document, charset), 'text/xml; charset=utf-8').text).toBe(document)
  })

  it('does not believe in a language whose charset makes no words of it', () => {
    const document = bare('<language>ru</language><x>Le président évoque</x>')
    expect(decodeBytes(encoded(document, 'windows-1252'), null).text).toBe(document)
  })

  it('joins the halves of a letter that a database wrote apart', () => {
    const bytes = Buffer.concat([
      Buffer.from('<t>Sail '),
      Buffer.from('eda0bdedbaa8', 'hex'),
      Buffer.from(' – now</t>'),
    ])
    expect(decodeBytes(bytes, null)).toMatchObject({ charset: 'utf-8', text: '<t>Sail 🚨 – now</t>' })
  })

  it('knows UTF-16 by its first letters, however few of the others are Latin', () => {
    const document = declared('utf-16', '首相が東京で会見した'.repeat(200))
    for (const charset of ['utf-16le', 'utf-16be'])
      expect(decodeBytes(encoded(document, charset), null).text).toBe(document)
  })

  it('reads a few foreign bytes in UTF-8 for what they were', () => {
    const bytes = Buffer.concat([
      Buffer.from(bare(`${russian} `)),
      Uint8Array.of(0x93, 0x66, 0x94),
      Buffer.from('</rss>'),
    ])
    const { text, repairs } = decodeBytes(bytes, null)
    expect(text).toContain(`${russian} `)
    expect(text).toContain('“f”')
    expect(repairs).toHaveLength(1)
  })

  it.each([
    { story: 'one good letter among many foreign bytes', text: 'é', foreign: 9 },
    { story: 'many good letters among a few foreign bytes', text: russian, foreign: 2 },
  ])('keeps what is UTF-8: $story', ({ text, foreign }) => {
    const quote = Uint8Array.of(0x93, 0x66, 0x94)
    const bytes = Buffer.concat([Buffer.from(bare(`${text} `)), ...Array.from({ length: foreign }, () => quote)])
    for (const header of [null, 'text/xml; charset=utf-8']) {
      expect(decodeBytes(bytes, header).text).toBe(`${bare(`${text} `)}${'“f”'.repeat(foreign)}`)
    }
  })

  it('keeps what is UTF-8 behind a byte order mark', () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${bare('é')}`), Uint8Array.of(0x93, 0x66, 0x94)])
    expect(decodeBytes(bytes, null).text).toBe(`${bare('é')}“f”`)
  })

  it('takes Chinese with one bad byte for Chinese', () => {
    const text = '部长们同意重新开放口岸'.repeat(20)
    const bytes = Buffer.concat([encoded(declared('gbk', text), 'gbk'), Uint8Array.of(0xff)])
    expect(decodeBytes(bytes, null)).toMatchObject({ charset: 'gbk' })
    expect(decodeBytes(bytes, null).text).toContain(text)
  })

  it.each([
    {
      charset: 'iso-2022-kr',
      bytes: '\x1b$)C<?xml version="1.0" encoding="ISO-2022-KR"?><t>\x0e5?@e 9.\x0f</t>',
      text: '<t>동장 문</t>',
    },
    {
      charset: 'hz-gb-2312',
      bytes: '<?xml version="1.0" encoding="HZ-GB-2312"?><t>~{2?3$~} ~~</t>',
      text: '<t>部长 ~</t>',
    },
    { charset: 'utf-7', bytes: '<?xml version="1.0" encoding="UTF-7"?><t>Caf+AOk-</t>', text: '<t>Café</t>' },
  ])('reads $charset, which looks like ASCII', ({ bytes, text }) => {
    expect(decodeBytes(Buffer.from(bytes, 'latin1'), null).text).toContain(text)
  })

  it('knows the first letters of a mainframe’s XML', () => {
    const page = Buffer.from('4c6fa7949340a58599a28996957e7ff14bf07f6f6e4ca36ec38186514c61a36e', 'hex')
    expect(decodeBytes(page, null)).toMatchObject({ charset: 'cp037', text: '<?xml version="1.0"?><t>Café</t>' })
  })

  it.each([
    ['x-mac-ce', 'maccenteuro', 'Průvodce městem'],
    ['x-mac-greek', 'macgreek', 'Οι υπουργοί'],
    ['shift_jis_2004', 'shift_jis', '閣僚ら'],
    ['KZ-1048', 'rk1048', 'Қазақ елі'],
    ['utf8mb4', 'utf-8', russian],
  ])('knows %s under its usual name', (label, charset, text) => {
    expect(decodeBytes(encoded(declared(label, text), charset), null).text).toContain(text)
  })

  it('stays with UTF-8 where a document ends in the midst of a letter', () => {
    const bytes = Buffer.from(declared('utf-8', russian))
    const cut = bytes.subarray(0, bytes.indexOf('ы'.normalize()) + 1)
    expect(decodeBytes(cut, null)).toMatchObject({ charset: 'utf-8' })
    expect(decodeBytes(cut, null).text).toContain('Министр')
  })

  it('gives up an odd last byte of UTF-16', () => {
    const bytes = Buffer.concat([encoded(bare(russian), 'utf-16le', true), Uint8Array.of(0x3c)])
    expect(decodeBytes(bytes, null).text).toBe(bare(russian))
  })
})

describe('which charset it is', () => {
  const bytesFor = (text: string, charset = 'utf-8') => encoded(text, charset)
  const utf8 = { charset: 'utf-8', repairs: [] }

  it.each<{
    story: string
    bytes: Uint8Array
    header?: string
    is: { charset: string; text?: string; repairs?: string[] }
  }>([
    { story: 'UTF-8 behind its mark', bytes: bytesFor('\ufeff<a>words</a>'), is: { ...utf8, text: '<a>words</a>' } },
    { story: 'UTF-8 behind two marks', bytes: bytesFor('\ufeff\ufeff<a/>'), is: { ...utf8, text: '<a/>' } },
    { story: 'no mark, though the first byte is the same', bytes: bytesFor('ａ<a/>'), is: { ...utf8, text: 'ａ<a/>' } },
    { story: 'no mark, though the third byte is the same', bytes: bytesFor('x¿<a/>'), is: { ...utf8, text: 'x¿<a/>' } },
    {
      story: 'no mark of UTF-16 in letters before markup',
      bytes: bytesFor('яю<a>да</a>', 'windows-1251'),
      header: 'text/xml; charset=windows-1251',
      is: { charset: 'windows-1251', text: 'яю<a>да</a>', repairs: [] },
    },
    {
      story: 'no mark in the other order either',
      bytes: bytesFor('юя<a>да</a>', 'windows-1251'),
      header: 'text/xml; charset=windows-1251',
      is: { charset: 'windows-1251', text: 'юя<a>да</a>' },
    },
    {
      story: 'no mark where one letter of it comes first',
      bytes: bytesFor('<a>я</a>', 'windows-1251'),
      header: 'charset=windows-1251',
      is: { charset: 'windows-1251', text: '<a>я</a>' },
    },
    ...(['utf-16le', 'utf-16be'] as const).flatMap((charset) => [
      {
        story: `${charset} with a mark and no markup`,
        bytes: encoded('首相が東京', charset, true),
        is: { charset, text: '首相が東京' },
      },
      {
        story: `${charset} with a mark and hardly any Latin letter`,
        bytes: encoded(`<t>${'首'.repeat(400)}`, charset, true),
        is: { charset, text: `<t>${'首'.repeat(400)}` },
      },
    ]),
    ...(['utf-32le', 'utf-32be'] as const).flatMap((charset) =>
      [0, 1, 2, 3].map((more) => ({
        story: `${charset} with a mark, letters of the high planes and ${more} bytes too many`,
        bytes: Buffer.concat([encoded('<t>🚨🚨🚨🚨</t>', charset, true), Buffer.alloc(more, 0x41)]),
        is: { charset, text: '<t>🚨🚨🚨🚨</t>', repairs: [] },
      })),
    ),
    ...(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const).flatMap((charset) =>
      ['<a/>', 'ab', bare('Le président évoque')].map((text) => ({
        story: `${charset} without a mark: ${text.slice(0, 4)}`,
        bytes: encoded(text, charset),
        is: { charset, text },
      })),
    ),
    { story: 'ASCII, whatever is declared', bytes: bytesFor(declared('gbk', 'words')), is: utf8 },
    {
      story: 'four letters of UTF-8 are no accident',
      bytes: bytesFor('éééé'),
      header: 'text/plain; charset=gbk',
      is: { charset: 'utf-8', text: 'éééé', repairs: ['charset gbk was declared, but the bytes are UTF-8'] },
    },
    {
      story: 'three may be one',
      bytes: bytesFor('ééé\u007f'),
      header: 'text/plain; charset=gbk',
      is: { charset: 'gbk', text: '茅茅茅\u007f', repairs: [] },
    },
    {
      story: 'three that the charset cannot read',
      bytes: bytesFor('éééa'),
      header: 'text/plain; charset=windows-1251',
      is: { charset: 'utf-8', text: 'éééa' },
    },
    {
      story: 'the header before the declaration',
      bytes: encoded(declared('koi8-r', russian), 'windows-1251'),
      header: 'text/xml; charset=windows-1251',
      is: {
        charset: 'windows-1251',
        text: declared('koi8-r', russian),
        repairs: ['charset koi8-r was declared too, but the bytes are windows-1251'],
      },
    },
    {
      story: 'the header against a declaration of UTF-8',
      bytes: encoded(declared('UTF8', russian), 'windows-1251'),
      header: 'text/xml; charset=windows-1251',
      is: { charset: 'windows-1251', repairs: ['charset utf-8 was declared too, but the bytes are windows-1251'] },
    },
    {
      story: 'the declaration alone',
      bytes: encoded(declared('koi8-r', russian), 'koi8-r'),
      is: { charset: 'koi8-r', repairs: [] },
    },
    {
      story: 'escapes before UTF-8',
      bytes: Buffer.from('<?xml encoding="iso-2022-jp"?><t>\x1b$BF|K\\\x1b(B</t>', 'latin1'),
      header: 'text/xml; charset=utf-8',
      is: { charset: 'iso-2022-jp', text: '<?xml encoding="iso-2022-jp"?><t>日本</t>' },
    },
    {
      story: 'no escapes where none is written',
      bytes: bytesFor(declared('iso-2022-jp', russian)),
      is: { charset: 'utf-8', repairs: ['charset iso-2022-jp was declared, but the bytes are UTF-8'] },
    },
    {
      story: 'a charset of escapes that nobody can read',
      bytes: Buffer.from('<?xml encoding="iso-2022-cn"?><t>\x1b words</t>'),
      is: { charset: 'windows-1252', text: '<?xml encoding="iso-2022-cn"?><t>\x1b words</t>' },
    },
    { story: 'UTF-32 where the bytes are none', bytes: bytesFor(declared('utf-32', russian)), is: utf8 },
    { story: 'UCS-2 where the bytes are none', bytes: bytesFor(declared('ucs-2', russian)), is: utf8 },
    {
      story: 'that of an HTML page',
      bytes: encoded(`<html><meta charset="koi8-r"><p>${russian}`, 'koi8-r'),
      is: { charset: 'koi8-r', text: `<html><meta charset="koi8-r"><p>${russian}` },
    },
    {
      story: 'a label that only browsers know',
      bytes: encoded(declared('sun_eu_greek', 'Οι υπουργοί'), 'iso-8859-7'),
      is: { charset: 'iso-8859-7' },
    },
    {
      story: 'ASCII with a letter beyond it',
      bytes: Uint8Array.of(0x35, 0x20, 0x80),
      header: 'text/plain; charset=us-ascii',
      is: { charset: 'us-ascii', text: '5 €', repairs: ['some bytes were not us-ascii'] },
    },
    {
      story: 'Chinese with one bad byte in more than fifty letters',
      bytes: Buffer.concat([encoded('部'.repeat(50), 'gbk'), Uint8Array.of(0xff)]),
      header: 'text/plain; charset=gbk',
      is: { charset: 'gbk', repairs: ['some bytes were not gbk'] },
    },
    {
      story: 'not Chinese with one bad byte in fifty',
      bytes: Buffer.concat([encoded('部'.repeat(49), 'gbk'), Uint8Array.of(0xff)]),
      header: 'text/plain; charset=gbk',
      is: { charset: 'windows-1252' },
    },
    {
      story: 'UTF-8 with foreign bytes in a document of a language',
      bytes: Buffer.concat([Buffer.from(bare(`<language>ru</language>${russian}`)), Uint8Array.of(0x93, 0x66, 0x94)]),
      is: { charset: 'utf-8', repairs: ['2 bytes were not UTF-8 and are read as windows-1252'] },
    },
    {
      story: 'no charset of the language that lacks a letter for a byte',
      bytes: Buffer.concat([encoded(bare(`<language>ru</language>${russian}`), 'windows-1251'), Uint8Array.of(0x98)]),
      is: { charset: 'windows-1252', repairs: ['no declared charset fits; read as windows-1252'] },
    },
    {
      story: 'one good letter, and a foreign byte before all others',
      bytes: Buffer.concat([Uint8Array.of(0x93), Buffer.from('é'), Uint8Array.of(0x94)]),
      is: { charset: 'windows-1252', text: '“é”', repairs: ['2 bytes were not UTF-8 and are read as windows-1252'] },
    },
  ])('$story', ({ bytes, header = null, is }) => {
    expect(decodeBytes(bytes, header)).toMatchObject(is)
  })

  it('one word in five that mixes two scripts is still Russian, one in four is none', () => {
    const charsetOf = (words: string) => {
      const bytes = encoded(`<?xml encoding="windows-1251"?>${words}`, 'windows-1251')
      return decodeBytes(bytes, 'text/xml; charset=iso-8859-1').charset
    }
    expect(charsetOf('министры открыли переход вчера prйsident')).toBe('windows-1251')
    expect(charsetOf('министры открыли переход prйsident')).toBe('iso-8859-1')
  })

  it('is looked for in the first 2048 bytes of a document, its language in the first 4096, a header in 1000', () => {
    const label = '<?xml encoding="koi8-r'
    const inside = (length: number) => encoded(`${' '.repeat(length - label.length)}${label}"?>${russian}`, 'koi8-r')
    expect([2048, 2049].map((length) => decodeBytes(inside(length), null).charset)).toEqual(['koi8-r', 'windows-1252'])
    const language = '<language>ru'
    const spoken = (length: number) =>
      encoded(`${' '.repeat(length - language.length)}${language}</language>${russian}`, 'windows-1251')
    expect([4096, 4097].map((length) => decodeBytes(spoken(length), null).charset)).toEqual([
      'windows-1251',
      'windows-1252',
    ])
    const header = (length: number) => `${' '.repeat(length - 14)}charset=koi8-r`
    const bytes = encoded(russian, 'koi8-r')
    expect([14, 1000, 1001].map((length) => decodeBytes(bytes, header(length)).charset)).toEqual([
      'koi8-r',
      'koi8-r',
      'windows-1252',
    ])
  })
})
