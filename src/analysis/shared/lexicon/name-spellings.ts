/** Articles inside Arabic names, as transliterations write them. Source: own reading of newswire. */
export const articles = new Set(['al', 'el', 'ul', 'as', 'ar', 'ad', 'an', 'at', 'az', 'ash'])

/** One spelling for names that are written in many ways. Source: own reading of newswire. */
export const variants: ReadonlyMap<string, string> = new Map(
  [
    'muhammad mohammed mohammad mohamed mohamad muhammed mohamud mahamat mehmet-no',
    'ahmad ahmed ahmet-no achmed',
    'hussein hussain husain husayn hossein husein hussin',
    'hassan hasan',
    'yusuf youssef yousef yousuf yussuf yusef yousaf',
    'abdul abdel abdal abdol abd',
    'ibrahim ebrahim',
    'khalid khaled',
    'said saeed saied sayed',
    'mustafa mostafa mustapha moustafa',
    'qaddafi gaddafi gadhafi qadhafi kadafi gadafi',
    'zelensky zelenskyy zelenskiy zelenskyi',
    'sergei sergey serhiy serhii',
    'dmitry dmitri dmytro-no dmitriy',
    'alexander aleksandr alexandr aleksander',
    'vladimir wladimir volodymyr-no',
    'aleksei alexei alexey aleksey',
    'yevgeny evgeny yevgeniy evgeni',
    'nikolai nikolay',
  ].flatMap((row) => {
    const [first = '', ...others] = row.split(' ')
    return others.map((other) => [other, first] as const)
  }),
)
