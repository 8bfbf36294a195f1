import { describe, expect, it } from 'vitest'
import { recogniseLanguage } from '#src/articles/recognise-language.ts'

/** One report in the languages of the press; written for this test. */
const reports: Readonly<Record<string, string>> = {
  en: 'Ministers agreed late on Sunday to reopen the border crossing. The president rejected the accusation and called for talks.',
  fr: 'Les ministres ont décidé dimanche soir de rouvrir le poste-frontière. Le président a rejeté les accusations et appelé à des négociations.',
  de: 'Die Minister einigten sich am Sonntag darauf, den Grenzübergang wieder zu öffnen. Der Präsident wies die Vorwürfe zurück und forderte Gespräche.',
  es: 'Los ministros acordaron el domingo reabrir el paso fronterizo. El presidente rechazó las acusaciones y pidió negociaciones inmediatas.',
  pt: 'Os ministros decidiram no domingo reabrir a passagem de fronteira. O presidente rejeitou as acusações e pediu negociações imediatas.',
  it: 'I ministri hanno deciso domenica di riaprire il valico di frontiera. Il presidente ha respinto le accuse e ha chiesto negoziati.',
  nl: 'De ministers besloten zondag de grensovergang te heropenen. De president wees de beschuldigingen af en riep op tot overleg.',
  ru: 'Министры договорились в воскресенье вновь открыть пограничный переход. Президент отверг обвинения и призвал к переговорам.',
  uk: 'Міністри домовилися в неділю знову відкрити пункт пропуску на кордоні. Президент відкинув звинувачення та закликав до переговорів.',
  ar: 'اتفق الوزراء مساء الأحد على إعادة فتح المعبر الحدودي. ورفض الرئيس الاتهامات ودعا إلى إجراء محادثات.',
  fa: 'وزیران عصر یکشنبه برای بازگشایی گذرگاه مرزی توافق کردند. رئیس‌جمهور اتهامات را رد کرد و خواستار گفت‌وگو شد.',
  he: 'השרים הסכימו ביום ראשון לפתוח מחדש את מעבר הגבול. הנשיא דחה את ההאשמות וקרא לשיחות.',
  tr: 'Bakanlar pazar günü sınır kapısını yeniden açma konusunda anlaştı. Cumhurbaşkanı suçlamaları reddetti ve görüşme çağrısı yaptı.',
  zh: '部长们星期天晚间同意重新开放边境口岸。总统驳斥了这些指控,并呼吁举行会谈。',
  ja: '閣僚らは日曜日の夜、国境検問所の再開で合意した。大統領は非難を退け、協議を呼びかけた。',
  ko: '장관들은 일요일 밤 국경 검문소를 다시 열기로 합의했다. 대통령은 비난을 일축하고 대화를 촉구했다.',
  hi: 'मंत्रियों ने रविवार को सीमा चौकी फिर से खोलने पर सहमति जताई। राष्ट्रपति ने आरोपों को खारिज किया।',
  sw: 'Mawaziri walikubaliana Jumapili kufungua tena kivuko cha mpaka. Rais alikanusha tuhuma hizo na kutaka mazungumzo.',
}

describe('the language of a text', () => {
  it.each(Object.entries(reports))('%s, undeclared', (language, text) => {
    expect(recogniseLanguage(text, null)).toBe(language)
  })

  it.each(Object.entries(reports))('%s, under a template that says en-us', (language, text) => {
    expect(['en', language]).toContain(recogniseLanguage(text, 'en-us'))
  })

  it.each(['ru', 'ar', 'fa', 'he', 'zh', 'ko', 'hi'])('%s is never English, whatever is declared', (language) => {
    expect(recogniseLanguage(reports[language]!, 'en-us')).toBe(language)
  })

  it('as declared where the text is short or full of foreign names', () => {
    expect(recogniseLanguage('Rebels seize town', 'en')).toBe('en')
    expect(recogniseLanguage('Ali Hosseini, Mahmud Qasemi, Reza Tabrizi, Daryush Golestan', 'en-GB')).toBe('en')
  })

  it.each([
    ['en_GB', 'en'],
    ['EN', 'en'],
    ['iw', 'he'],
    ['pt-BR', 'pt'],
    ['english!', 'und'],
    ['', 'und'],
    [null, 'und'],
  ])('declared as %s', (declared, language) => {
    expect(recogniseLanguage('…', declared)).toBe(language)
  })
})
