/** What a planner writes into the form of a correction. Pure. */
import { formatDatum, formatWert } from '@sozial/shared/format'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import type { WertStatus } from '@sozial/domain/wert'
import type { KorrekturwertInput } from '../../gql/schema.generated.ts'
import type { KorrekturzahlFragment } from './korrektur.generated.ts'

export type Zahl = KorrekturzahlFragment

/** What was written at one figure. */
export interface Eingabe {
  readonly zahl: Zahl
  /** Empty: the figure stays. */
  readonly wert: string
  readonly vorlaeufig: boolean
}

export interface Korrekturentwurf {
  /** By id of the figure; those that were touched. */
  readonly eingaben: Readonly<Record<string, Eingabe>>
  readonly anlass: Korrekturanlass | ''
  readonly grund: string
}

export const LEERER_ENTWURF: Korrekturentwurf = { eingaben: {}, anlass: '', grund: '' }

/** What stands at a figure, touched or not. */
export const eingabeOf = ({ eingaben }: Korrekturentwurf, zahl: Zahl): Eingabe =>
  eingaben[zahl.id] ?? { zahl, wert: '', vorlaeufig: zahl.vorlaeufig }

export function withEingabe(entwurf: Korrekturentwurf, eingabe: Eingabe): Korrekturentwurf {
  return { ...entwurf, eingaben: { ...entwurf.eingaben, [eingabe.zahl.id]: eingabe } }
}

/** A number as it is written in German: "1.234,5", "1 234"; `null`: it is none. */
export function parseEingabe(roh: string): number | null {
  const text = roh
    .trim()
    .replaceAll(/[\s\u00A0\u202F']/g, '')
    .replace(/^[−–]/, '-')
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return null
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

/** Larger than any count there is. */
const GRENZE = 1e12

/** One sentence on what is wrong with a figure as it was written; empty where nothing is. */
export function pruefeEingabe(roh: string, { art }: Pick<Zahl, 'art'>): string {
  if (roh.trim() === '') return ''
  const zahl = parseEingabe(roh)
  if (zahl === null) return 'Das ist keine Zahl. Bitte so schreiben: 1.234 oder 12,5.'
  if (Math.abs(zahl) > GRENZE) return 'So groß kann die Zahl nicht sein.'
  if (art !== 'ANZAHL') return ''
  if (zahl < 0) return 'Eine Anzahl kann nicht kleiner als null sein.'
  return Number.isInteger(zahl) ? '' : 'Eine Anzahl ist eine ganze Zahl.'
}

const istAnders = ({ zahl, wert }: Eingabe): boolean => {
  const neu = parseEingabe(wert)
  return neu !== null && neu !== zahl.wert
}

/** The figures that would be others, in the shape of the wire. */
export function toWerte({ eingaben }: Korrekturentwurf): KorrekturwertInput[] {
  return Object.values(eingaben).flatMap((eingabe) => {
    const { zahl, wert, vorlaeufig } = eingabe
    const anders = istAnders(eingabe)
    if (!anders && vorlaeufig === zahl.vorlaeufig) return []
    return [{ zahl: zahl.id, wert: anders ? parseEingabe(wert) : null, vorlaeufig }]
  })
}

/** Figures are only marked as provisional or final: no figure is another. */
export const kennzeichnetNur = ({ eingaben }: Korrekturentwurf): boolean =>
  !Object.values(eingaben).some(istAnders)

/** What keeps the correction from being checked, field by field; all empty where nothing does. */
export interface Maengel {
  /** By id of the figure. */
  readonly werte: Readonly<Record<string, string>>
  readonly anlass: string
  readonly grund: string
  /** Where no figure was touched. */
  readonly alle: string
}

export function findMaengel(entwurf: Korrekturentwurf): Maengel {
  const { eingaben, anlass, grund } = entwurf
  const werte = Object.fromEntries(
    Object.entries(eingaben)
      .map(([id, { wert, zahl }]) => [id, pruefeEingabe(wert, zahl)] as const)
      .filter(([, satz]) => satz !== ''),
  )
  const leer = Object.keys(werte).length === 0 && toWerte(entwurf).length === 0
  const ohneAnlass = kennzeichnetNur(entwurf)
  const brauchtSatz = ohneAnlass || anlass === 'ANDERER'
  return {
    werte,
    anlass: !ohneAnlass && anlass === '' ? 'Bitte sagen, warum die Zahl eine andere ist.' : '',
    grund: brauchtSatz && grund.trim() === '' ? 'Bitte den Grund in einem Satz nennen.' : '',
    alle: leer ? 'Bitte mindestens eine Zahl ändern oder anders kennzeichnen.' : '',
  }
}

export const hatMaengel = ({ werte, anlass, grund, alle }: Maengel): boolean =>
  Object.keys(werte).length > 0 || anlass !== '' || grund !== '' || alle !== ''

/** A counted number as it was delivered; other figures with their decimals. */
export function formatZahlwert(wert: number | null, status: WertStatus): string {
  const [, nachkomma = ''] = String(wert ?? '').split('.')
  return formatWert(wert, status, Math.min(nachkomma.length, 3))
}

/** "meldungen-2024.xlsx, Blatt Tabelle1, Zeile 12, Spalte C" */
export function formatStelle({ lieferung }: Pick<Zahl, 'lieferung'>): string {
  const { dateiname, blatt, zeile, spalte } = lieferung
  return [dateiname, blatt && `Blatt ${blatt}`, `Zeile ${zeile}`, spalte && `Spalte ${spalte}`]
    .filter(Boolean)
    .join(', ')
}

/** "Bevölkerung, weiblich, unter 3 Jahre" */
export const formatWas = ({
  merkmal,
  teilgruppe,
}: {
  readonly merkmal: string
  readonly teilgruppe: string
}): string => [merkmal, teilgruppe].filter(Boolean).join(', ')

/** "korrigiert am 3.3.2026 von Petra Planung" */
export function formatWer({
  erfasstAm,
  erfasstVon,
}: {
  readonly erfasstAm: string
  readonly erfasstVon: string
}): string {
  return `am ${formatDatum(erfasstAm)} von ${erfasstVon}`
}
