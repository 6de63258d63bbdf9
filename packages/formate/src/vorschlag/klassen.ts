/** Classes as offices shorten them, written out so that heads and columns are read by one set of words. */

const KURZ: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})m(ä|ae)nnl\.?(?!\p{L})/giu, 'männlich'],
  [/(?<!\p{L})weibl\.?(?!\p{L})/giu, 'weiblich'],
  [/(?<!\p{L})insg\.?(?!\p{L})/giu, 'insgesamt'],
  [/(?<!\p{L})zus\./giu, 'zusammen'],
  [/(?<!\p{L})ausl\.(?!\p{L})/giu, 'Ausländer'],
  [/(?<!\p{L})nicht[- ]?deutsche?r?(?!\p{L})/giu, 'Ausländer'],
  [/(\d)\s*J\.(?!\p{L})/gu, '$1 Jahre'],
  [/(?<!\p{L})b\.?\s*u\.?(?=\s*\d)/giu, 'bis unter'],
  [/(?<!\p{L})u\.\s*m\.?(?!\p{L})/giu, 'und mehr'],
  [/(?<!\p{L})u\.\s*ä\.?(?!\p{L})/giu, 'und älter'],
]

/** "65 u. m." → "65 und mehr", "3 b. u. 6 J." → "3 bis unter 6 Jahre", "weibl." → "weiblich" */
export const schreibeAus = (text: string): string =>
  KURZ.reduce((bisher, [muster, wort]) => bisher.replaceAll(muster, wort), text)

/** Codes of official statistics, by the head of their column. */
const CODES: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^(geschlecht|sex)/i, { '1': 'männlich', '2': 'weiblich', '3': 'divers' }],
  [
    /^(nationalit|staatsang)/i,
    {
      d: 'deutsch',
      dt: 'deutsch',
      a: 'Ausländer',
      ausl: 'Ausländer',
      n: 'Ausländer',
      nd: 'Ausländer',
    },
  ],
]

/** What a text of a breaking-down column means: "2" below "Geschlecht" is "weiblich", "65+" below "Alter" years. */
export function deuteKlasse(spalte: string, text: string): string {
  const codes = CODES.find(([kopf]) => kopf.test(spalte))?.[1]
  const klasse = codes?.[text.trim().toLowerCase()] ?? schreibeAus(text)
  if (!/^(alter|age)/i.test(spalte) || !/\d/.test(klasse) || /jahr|year/i.test(klasse))
    return klasse
  return /^\s*\d+\s*\+\s*$/.test(klasse)
    ? `${klasse.replace('+', '').trim()} Jahre und mehr`
    : `${klasse} Jahre`
}
