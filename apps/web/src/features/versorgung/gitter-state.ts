/** Areas × branches: how much there is, and where nothing is. Pure. */
import type { WertStatus } from '@sozial/domain/wert'
import { formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { VersorgungQuery } from './versorgung.generated.ts'

export type Versorgung = NonNullable<VersorgungQuery['versorgung']>
type Zeile = Versorgung['kategorien'][number]

/** What the cells say. */
export const MASSE = {
  angebote: { name: 'Angebote', einheit: 'Angebote vor Ort', stellen: 0 },
  plaetze: { name: 'Plätze', einheit: 'Plätze', stellen: 0 },
  quote: { name: 'Quote', einheit: 'Plätze je 100 der Zielgruppe', stellen: 1 },
} as const
export type Mass = keyof typeof MASSE

/** FLECK: nothing on the spot; OHNE: there is something, and no number of it. */
export type Feldart = 'FLECK' | 'WERT' | 'OHNE'

export interface Gitterfeld {
  readonly art: Feldart
  readonly text: string
  /** 0 to 3 by the figure per person against that of the Kreis; null: not to be said. */
  readonly stufe: number | null
  /** The cell as a sentence without the area. */
  readonly satz: string
}

export interface Gitterspalte {
  readonly schluessel: string
  readonly name: string
  readonly feldname: string
  readonly felder: readonly Gitterfeld[]
  readonly kreis: string
  readonly flecken: number
}

export interface Gitter {
  readonly raeume: readonly { readonly schluessel: string; readonly name: string }[]
  readonly spalten: readonly Gitterspalte[]
  readonly gruppen: readonly { readonly name: string; readonly anzahl: number }[]
  readonly flecken: number
}

export function createGitter(versorgung: Versorgung, mass: Mass): Gitter {
  const spalten = orderByFeld(versorgung.kategorien).map((zeile) => toSpalte(zeile, mass))
  const namen = [...new Set(spalten.map(({ feldname }) => feldname))]
  return {
    raeume: versorgung.raumschluessel.map((schluessel, i) => ({
      schluessel: schluessel ?? '',
      name: versorgung.raumnamen[i] ?? '',
    })),
    spalten,
    gruppen: namen.map((name) => ({
      name,
      anzahl: spalten.filter(({ feldname }) => feldname === name).length,
    })),
    flecken: spalten.reduce((summe, { flecken }) => summe + flecken, 0),
  }
}

/** Fields in the order in which they first occur, so that those of one field stand together. */
function orderByFeld(zeilen: readonly Zeile[]): readonly Zeile[] {
  const folge = [...new Set(zeilen.map(({ feldname }) => feldname))]
  return folge.flatMap((name) => zeilen.filter(({ feldname }) => feldname === name))
}

function toSpalte(zeile: Zeile, mass: Mass): Gitterspalte {
  const felder = zeile.vorOrt.map((_, i) => toFeld(zeile, i, mass))
  return {
    schluessel: zeile.schluessel,
    name: zeile.name,
    feldname: zeile.feldname,
    felder,
    kreis: kreistext(zeile, mass),
    flecken: felder.filter(({ art }) => art === 'FLECK').length,
  }
}

function kreistext({ kreis }: Zeile, mass: Mass): string {
  const { stellen } = MASSE[mass]
  const zahl = { angebote: kreis.angebote, plaetze: kreis.plaetze, quote: kreis.quote }[mass]
  return zahl === null ? '…' : formatZahl(zahl, stellen)
}

function toFeld(zeile: Zeile, i: number, mass: Mass): Gitterfeld {
  const vorOrt = zeile.vorOrt[i] ?? 0
  const herein = zeile.herein[i] ?? 0
  const plaetze = zeile.plaetze[i] ?? null
  const status = zeile.personenstatus?.[i] ?? 'GUELTIG'
  const zahl = { angebote: vorOrt, plaetze, quote: zeile.quote[i] ?? null }[mass]
  const satz = satzOf({ zeile, vorOrt, herein, plaetze, quote: zeile.quote[i] ?? null, status })
  if (vorOrt === 0) return { art: 'FLECK', text: '', stufe: null, satz }
  if (zahl === null) return { art: 'OHNE', text: '…', stufe: null, satz }
  return {
    art: 'WERT',
    text: formatZahl(zahl, MASSE[mass].stellen),
    stufe: stufeOf(zeile, i, mass),
    satz,
  }
}

/** Per person against all of the Kreis: less than half, less, up to half more, even more. */
function stufeOf(zeile: Zeile, i: number, mass: Mass): number | null {
  const werte = mass === 'angebote' ? zeile.vorOrt : zeile.plaetze
  const koepfe = zeile.personen[i] ?? null
  const eigen = werte[i] ?? null
  if (koepfe === null || koepfe === 0 || eigen === null) return null
  let [summe, alle] = [0, 0]
  for (const [n, wert] of werte.entries()) {
    const personen = zeile.personen[n] ?? null
    if (wert === null || personen === null) continue
    summe += wert
    alle += personen
  }
  if (summe === 0 || alle === 0) return null
  const verhaeltnis = eigen / koepfe / (summe / alle)
  return verhaeltnis < 0.5 ? 0 : verhaeltnis < 1 ? 1 : verhaeltnis < 1.5 ? 2 : 3
}

export const STUFENWORTE = [
  'weniger als halb so viel je Person wie im Kreis',
  'weniger je Person als im Kreis',
  'mindestens so viel je Person wie im Kreis',
  'mehr als eineinhalbmal so viel',
] as const

interface Feldangaben {
  readonly zeile: Zeile
  readonly vorOrt: number
  readonly herein: number
  readonly plaetze: number | null
  readonly quote: number | null
  readonly status: WertStatus
}

function satzOf({ zeile, vorOrt, herein, plaetze, quote, status }: Feldangaben): string {
  const teile = [
    vorOrt === 0
      ? 'kein Angebot vor Ort'
      : `${vorOrt} ${vorOrt === 1 ? 'Angebot' : 'Angebote'} vor Ort`,
    herein > 0 && `${herein} von anderswo ${herein === 1 ? 'bedient' : 'bedienen'} den Raum mit`,
    zeile.kreis.kreisweit > 0 && `${zeile.kreis.kreisweit} für den ganzen Kreis`,
    vorOrt > 0 && (plaetze === null ? 'Plätze nicht genannt' : `${formatZahl(plaetze, 0)} Plätze`),
    quote !== null && vorOrt > 0 && `${formatZahl(quote, 1)} je 100 (${zeile.zielgruppe})`,
    quote === null &&
      status !== 'GUELTIG' &&
      status !== 'NULL_WERT' &&
      `Zielgruppe: ${zeichenOf(status).erklaerung}`,
  ]
  return `${zeile.name}: ${teile.filter(Boolean).join(', ')}`
}
