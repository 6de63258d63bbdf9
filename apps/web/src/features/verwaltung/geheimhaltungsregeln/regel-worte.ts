/** Rules on small numbers in words that somebody can explain at a counter. Pure. */
import { formatZahl } from '@sozial/shared/format'
import type { Schwellenfrage } from '../veroeffentlichung/schutz/schwellenadresse.ts'
import type { RegelinhaltFragment, RegelquelleFragment } from './geheimhaltungsregeln.generated.ts'

export type Regel = RegelinhaltFragment
export type Regelquelle = RegelquelleFragment
/** What a rule says, without who and when. */
export type Regelangaben = Omit<Regel, 'id' | 'begruendung' | 'angelegtAm' | 'von' | '__typename'>

/** "nur die 1", "1 oder 2", "1 bis 4": counts below a minimum. */
export function kleineZahlen(minZaehler: number): string {
  if (minZaehler === 2) return 'die 1'
  return minZaehler === 3 ? '1 oder 2' : `1 bis ${minZaehler - 1}`
}

/** What a rule means, a sentence each; what it does not speak of is said, too. */
export function describeRegel(regel: Regelangaben): readonly string[] {
  return regel.verfahren === 'RUNDUNG_5'
    ? [
        'Alle Fallzahlen erscheinen auf 5 gerundet: Aus 0, 1 und 2 wird 0, aus 3 bis 7 wird 5. In der Regel weicht keine um mehr als 2 ab, selten eine um bis zu 4, damit sich aus Summen keine kleine Zahl ergibt.',
        'Anteile, Raten und Veränderungen werden aus den gerundeten Zahlen gerechnet. Weggelassen wird nichts.',
        describeKorrekturen(regel),
      ]
    : [
        describeFaelle(regel),
        ...(regel.zeigtNull === false ? ['Auch eine Null wird nicht gezeigt.'] : []),
        ...describeRest(regel),
      ]
}

function describeFaelle({ minZaehler, zeigtNull }: Regelangaben): string {
  if (minZaehler === null) return 'Wie viele Fälle es sein müssen, sagt jeder Indikator selbst.'
  if (minZaehler === 1) return 'Hier ist nichts zu schützen: Jede Zahl wird gezeigt.'
  const null_ = zeigtNull === false ? '' : ' Eine Null wird gezeigt: Sie betrifft niemanden.'
  return `Eine Zahl wird gezeigt, wenn sie mindestens ${minZaehler} ist; ${kleineZahlen(minZaehler)} ${minZaehler === 2 ? 'bleibt' : 'bleiben'} geschützt.${null_}`
}

const describeRest = (regel: Regelangaben): readonly string[] => [
  ...(regel.minNenner === null || regel.minNenner === 0
    ? []
    : [
        `Anteile und Raten werden gezeigt, wenn sie sich auf mindestens ${formatZahl(regel.minNenner)} Menschen beziehen.`,
      ]),
  ...(regel.dominanzProzent === null
    ? []
    : [
        `Dass eine einzelne Einrichtung höchstens ${regel.dominanzProzent} Prozent einer Zahl ausmacht, wird nicht geprüft: Keine Quelle liefert mit, wie viel die einzelnen beitragen.`,
      ]),
  describeKorrekturen(regel),
]

const describeKorrekturen = ({ schuetztKorrekturen }: Regelangaben): string =>
  schuetztKorrekturen === false
    ? 'Korrekturen werden nicht eigens geschützt: Das Amt veröffentlicht sie selbst.'
    : 'Ändert sich eine Zahl gegenüber einem veröffentlichten Stand nur um wenige Fälle, wird auch dieser Unterschied geschützt.'

/** The rule in a few words, for lists: "ab 5 Fällen", "auf 5 gerundet". */
export function kurzOf(regel: Regelangaben | null): string {
  if (regel?.verfahren === 'RUNDUNG_5') return 'Auf 5 gerundet'
  const minZaehler = regel?.minZaehler ?? null
  if (minZaehler === null) return 'Wie beim Indikator'
  return minZaehler === 1 ? 'Nichts zu schützen' : `Ab ${minZaehler} Fällen`
}

interface Regelgruppe {
  readonly titel: string
  readonly satz: string
  readonly quellen: readonly Regelquelle[]
}

const SAETZE: Readonly<Record<string, string>> = {
  'Auf 5 gerundet': 'Jede Fallzahl erscheint als Vielfaches von 5; weggelassen wird nichts.',
  'Wie beim Indikator': 'Es gibt keine eigene Regel; es gilt, was die Indikatoren verlangen.',
  'Nichts zu schützen': 'Die Zahlen sind öffentlich und sagen nichts über einzelne Menschen.',
}

/** The Quellen by what holds for them, the strictest first. */
export function createRegelgruppen(quellen: readonly Regelquelle[]): readonly Regelgruppe[] {
  const rang = ({ regel }: Regelquelle) =>
    regel?.verfahren === 'RUNDUNG_5' ? 1000 : (regel?.minZaehler ?? 0)
  const sortiert = quellen.toSorted((a, b) => rang(b) - rang(a))
  const titel = [...new Set(sortiert.map(({ regel }) => kurzOf(regel)))]
  return titel.map((kurz) => {
    const eigene = sortiert.filter(({ regel }) => kurzOf(regel) === kurz)
    const minZaehler = eigene[0]?.regel?.minZaehler ?? 1
    return {
      titel: kurz,
      satz: SAETZE[kurz] ?? `Die Fallzahlen ${kleineZahlen(minZaehler)} werden nicht gezeigt.`,
      quellen: eigene,
    }
  })
}

/** A typed rule; every field as text, empty: nothing said. */
export interface Regelentwurf {
  readonly verfahren: 'SPERRUNG' | 'RUNDUNG_5'
  readonly minZaehler: string
  readonly minNenner: string
  readonly zeigtNull: boolean
  readonly schuetztKorrekturen: boolean
  readonly begruendung: string
}

const textOf = (zahl: number | null | undefined): string => (zahl == null ? '' : String(zahl))

/** Begins with what holds, but for the reason: a change wants one of its own. */
export const createEntwurf = (regel: Regel | null): Regelentwurf => ({
  verfahren: regel?.verfahren ?? 'SPERRUNG',
  minZaehler: textOf(regel?.minZaehler),
  minNenner: textOf(regel?.minNenner),
  zeigtNull: regel?.zeigtNull ?? true,
  schuetztKorrekturen: regel?.schuetztKorrekturen ?? true,
  begruendung: '',
})

const GRENZEN = {
  minZaehler: [1, 100],
  minNenner: [0, 10_000],
} as const

export type Maengel = Partial<Record<keyof Regelentwurf, string>>

/** What is wrong with a typed rule, by field. */
export function pruefeEntwurf(entwurf: Regelentwurf): Maengel {
  const maengel: Maengel = {}
  for (const feld of Object.keys(GRENZEN) as (keyof typeof GRENZEN)[]) {
    const [von, bis] = GRENZEN[feld]
    const text = entwurf[feld].trim()
    const passt = text === '' || (/^\d{1,6}$/.test(text) && +text >= von && +text <= bis)
    if (!passt) maengel[feld] = `Möglich sind ${von} bis ${formatZahl(bis)}, oder leer lassen.`
  }
  if (entwurf.begruendung.trim() === '') {
    maengel.begruendung = 'Bitte begründen: Wer für die Regel einsteht, muss sie erklären können.'
  }
  return maengel
}

const zahlOf = (text: string): number | null => {
  const zahl = Number(text.trim())
  return text.trim() === '' || !Number.isInteger(zahl) ? null : zahl
}

/** What a typed rule says. An exception for an Indikator says nothing on what belongs to the Quelle. */
export const toAngaben = (entwurf: Regelentwurf, istAusnahme: boolean): Regelangaben => ({
  minZaehler: zahlOf(entwurf.minZaehler),
  minNenner: zahlOf(entwurf.minNenner),
  dominanzProzent: null,
  zeigtNull: entwurf.zeigtNull,
  schuetztKorrekturen: istAusnahme ? null : entwurf.schuetztKorrekturen,
  verfahren: istAusnahme ? null : entwurf.verfahren,
})

/**
 * The question what a typed rule would change; a sentence where that cannot be
 * told before the next draft; null while it says nothing new, or nothing valid.
 */
export function toProbe(
  entwurf: Regelentwurf,
  {
    quelle,
    indikator,
    regel,
  }: {
    readonly quelle: { readonly id: string }
    readonly indikator: { readonly slug: string } | null
    readonly regel: Regel | null
  },
): Schwellenfrage | string | null {
  const maengel = pruefeEntwurf(entwurf)
  if (maengel.minZaehler !== undefined || maengel.minNenner !== undefined) return null
  const neu = toAngaben(entwurf, indikator !== null)
  const bisher = toAngaben(createEntwurf(regel), indikator !== null)
  const anders = (Object.keys(neu) as (keyof Regelangaben)[]).filter((k) => neu[k] !== bisher[k])
  if (anders.length === 0) return null
  const { minZaehler, minNenner } = neu
  const istRechenbar =
    neu.verfahren !== 'RUNDUNG_5' &&
    anders.every((k) => (k === 'minZaehler' || k === 'minNenner') && neu[k] !== null)
  return istRechenbar
    ? { quelle: quelle.id, indikator: indikator?.slug ?? null, minZaehler, minNenner }
    : 'Was diese Änderung zeigt und verbirgt, sagt der nächste Entwurf.'
}
