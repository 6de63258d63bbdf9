import type { Indikatorfassung } from './indikatorfassung.ts'
import type { Befund } from './pruefe-definition.ts'

/** Longest texts of a definition, in characters. */
const LAENGEN = {
  name: 120,
  kurzname: 40,
  definition: 600,
  einheit: 60,
  rechtsgrundlage: 200,
  hinweis: 2000,
  grenzen: 2000,
} as const

const BESCHRIFTUNG: Readonly<Record<keyof typeof LAENGEN, string>> = {
  name: 'Der Name',
  kurzname: 'Der kurze Name',
  definition: 'Die Definition',
  einheit: 'Die Einheit',
  rechtsgrundlage: 'Die Rechtsgrundlage',
  hinweis: 'Der Hinweis zur Deutung',
  grenzen: 'Der Text zu den Grenzen',
}

const PFLICHT: ReadonlySet<string> = new Set(['name', 'kurzname', 'definition', 'einheit'])

/** What is wrong with the fields of a definition beside its formula. */
export function pruefeAngaben(fassung: Indikatorfassung): readonly Befund[] {
  return [
    ...pruefeTexte(fassung),
    ...pruefeZahlen(fassung),
    ...pruefeListen(fassung),
    ...pruefeEinheit(fassung),
  ]
}

const fehler = (code: string, pfad: string, text: string): Befund => ({
  schwere: 'FEHLER',
  code,
  pfad,
  text,
})

function pruefeTexte(fassung: Indikatorfassung): readonly Befund[] {
  return (Object.keys(LAENGEN) as (keyof typeof LAENGEN)[]).flatMap((feld) => {
    const laenge = fassung[feld].trim().length
    if (laenge === 0 && PFLICHT.has(feld)) {
      return [fehler('TEXT_FEHLT', feld, `${BESCHRIFTUNG[feld]} fehlt. Bitte ausfüllen.`)]
    }
    if (laenge <= LAENGEN[feld]) return []
    const text = `${BESCHRIFTUNG[feld]} hat ${laenge} Zeichen, erlaubt sind ${LAENGEN[feld]}. Bitte kürzen.`
    return [fehler('TEXT_ZU_LANG', feld, text)]
  })
}

function pruefeZahlen(fassung: Indikatorfassung): readonly Befund[] {
  const ganz = (feld: keyof Indikatorfassung, von: number, bis: number, was: string) => {
    const wert = fassung[feld]
    if (typeof wert === 'number' && Number.isInteger(wert) && wert >= von && wert <= bis) return []
    return [fehler('ZAHL_UNGUELTIG', feld, `${was} ist eine ganze Zahl von ${von} bis ${bis}.`)]
  }
  const { richtwert } = fassung
  return [
    ...ganz('nachkommastellen', 0, 6, 'Die Zahl der Nachkommastellen'),
    ...ganz('relevanzJugendhilfe', 0, 3, 'Die Bedeutung für die Jugendhilfe'),
    ...ganz('relevanzAltenhilfe', 0, 3, 'Die Bedeutung für die Altenhilfe'),
    ...ganz('minZaehler', 0, 1000, 'Die Mindestzahl der Fälle'),
    ...ganz('minNenner', 0, 100_000, 'Die Mindestzahl der Bezugsgruppe'),
    ...(richtwert === null || Number.isFinite(richtwert)
      ? []
      : [fehler('ZAHL_UNGUELTIG', 'richtwert', 'Der Richtwert ist keine Zahl.')]),
  ]
}

function pruefeListen({ schwellen, synonyme }: Indikatorfassung): readonly Befund[] {
  const befunde: Befund[] = []
  const steigen = schwellen.every((schwelle, i) => i === 0 || schwelle > schwellen[i - 1]!)
  if (schwellen.length > 10 || !schwellen.every(Number.isFinite) || !steigen) {
    const text = 'Schwellen sind höchstens zehn Zahlen, jede größer als die davor.'
    befunde.push(fehler('SCHWELLEN_UNGUELTIG', 'schwellen', text))
  }
  if (synonyme.length > 30 || synonyme.some((wort) => wort.trim() === '' || wort.length > 60)) {
    const text = 'Suchwörter sind höchstens 30, jedes mit 1 bis 60 Zeichen.'
    befunde.push(fehler('SYNONYME_UNGUELTIG', 'synonyme', text))
  }
  return befunde
}

/** "Prozent" goes with the factor 100, "je 1.000" with 1,000. */
function pruefeEinheit({ einheit, berechnung }: Indikatorfassung): readonly Befund[] {
  if (!('faktor' in berechnung)) return []
  const gesagt = faktorOf(einheit.trim())
  if (gesagt === undefined || gesagt === berechnung.faktor) return []
  const zahl = (wert: number) => new Intl.NumberFormat('de-DE').format(wert)
  const text = `Die Einheit „${einheit}“ gehört zum Faktor ${zahl(gesagt)}, die Formel rechnet mit ${zahl(berechnung.faktor)}. Bitte eines von beiden ändern.`
  return [fehler('EINHEIT_FAKTOR', 'berechnung.faktor', text)]
}

function faktorOf(einheit: string): number | undefined {
  if (/^(Prozent|%)$/i.test(einheit)) return 100
  if (/^(Promille|‰)$/i.test(einheit)) return 1000
  const je = /\bje (10*(?:\.000)*)(?![\d.-])/.exec(einheit)?.[1]
  return je === undefined ? undefined : Number(je.replaceAll('.', ''))
}
