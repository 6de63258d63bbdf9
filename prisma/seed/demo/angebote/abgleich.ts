/**
 * What the register says of places, and what was delivered of them, is one
 * thing: the houses of a Kommune have together what its Kommune reports.
 */
import type { Tag } from '@sozial/domain/zeitraum'
import { JAHRE } from '../bevoelkerung.ts'
import { splitExact } from '../zufall.ts'
import type { Demoangebot } from './create-angebote.ts'
import type { Angebotsstandort } from './create-standorte.ts'
import type { Demokapazitaet } from './zahlen.ts'

/** Delivered places of a Kommune at the end of a year; undefined: nothing was delivered. */
export type Plaetze = (merkmal: string, kommune: string, jahr: number) => number | undefined

interface Abgleich {
  readonly merkmal: string
  /** Keys of the categories. */
  readonly kategorien: readonly string[]
  /** Of whom; null: of all. */
  readonly alter: readonly [von: number, bis: number] | null
  /** How large a house of a category is against another. */
  readonly gewichtOf: (kategorie: string) => number
}

const gleich = () => 1
const ABGLEICHE: readonly Abgleich[] = [
  {
    merkmal: 'plaetze_u3',
    kategorien: ['kita', 'kindertagespflege'],
    alter: [0, 2],
    gewichtOf: (kategorie) => (kategorie === 'kita' ? 3 : 1),
  },
  { merkmal: 'plaetze_ue3', kategorien: ['kita'], alter: [3, 6], gewichtOf: gleich },
  { merkmal: 'plaetze_okja', kategorien: ['jugendarbeit-offen'], alter: null, gewichtOf: gleich },
  { merkmal: 'plaetze_vollstationaer', kategorien: ['pflegeheim'], alter: null, gewichtOf: gleich },
  { merkmal: 'plaetze_tagespflege', kategorien: ['tagespflege'], alter: null, gewichtOf: gleich },
  {
    merkmal: 'plaetze_kurzzeitpflege',
    kategorien: ['kurzzeitpflege'],
    alter: null,
    gewichtOf: gleich,
  },
]

/** Categories whose places follow what was delivered. */
export const ABGEGLICHEN: ReadonlySet<string> = new Set(
  ABGLEICHE.flatMap(({ kategorien }) => kategorien),
)

interface Haus {
  readonly standort: Angebotsstandort
  readonly kategorie: string
  readonly gewicht: number
}

/** Places of the houses, year by year, adding up to what was delivered wherever there is both. */
export function gleicheAb(
  angebote: readonly Demoangebot[],
  plaetze: Plaetze,
): readonly Demoangebot[] {
  const haeuser = angebote
    .filter(({ kategorie, zustand }) => ABGEGLICHEN.has(kategorie) && istZuSehen(zustand))
    .flatMap(({ kategorie, standorte }) =>
      standorte.map((standort) => ({ standort, kategorie, gewicht: groesseOf(standort) })),
    )
  const neue = new Map<Angebotsstandort, readonly Demokapazitaet[]>()
  for (const abgleich of ABGLEICHE) {
    for (const [standort, zahlen] of verteile(abgleich, haeuser, plaetze)) {
      const zeilen = toKapazitaeten(zahlen, standort, abgleich.alter)
      neue.set(standort, [...(neue.get(standort) ?? []), ...zeilen])
    }
  }
  return angebote.map((angebot) => ({
    ...angebot,
    standorte: angebot.standorte.map((standort) => withPlaetze(standort, neue.get(standort))),
  }))
}

const istZuSehen = (zustand: Demoangebot['zustand']): boolean =>
  zustand === 'VEROEFFENTLICHT' || zustand === 'FAELLIG'

const groesseOf = ({ kapazitaeten }: Angebotsstandort): number =>
  20 + (kapazitaeten.findLast(({ art }) => art === 'PLAETZE')?.anzahl ?? 0)

/** @returns places of each house by year */
function verteile(
  { merkmal, kategorien, gewichtOf }: Abgleich,
  haeuser: readonly Haus[],
  plaetze: Plaetze,
): ReadonlyMap<Angebotsstandort, ReadonlyMap<number, number>> {
  const zahlen = new Map<Angebotsstandort, Map<number, number>>()
  const gemeinte = haeuser.filter(({ kategorie }) => kategorien.includes(kategorie))
  const kommunen = new Set(gemeinte.flatMap(({ standort }) => standort.kommune ?? []))
  for (const kommune of kommunen) {
    for (const jahr of JAHRE) {
      const geliefert = plaetze(merkmal, kommune, jahr)
      const da = gemeinte.filter(
        ({ standort }) => standort.kommune === kommune && istDa(standort, `${jahr}-12-31`),
      )
      if (geliefert === undefined || da.length === 0) continue
      const teile = splitExact(
        geliefert,
        da.map(({ gewicht, kategorie }) => gewicht * gewichtOf(kategorie)),
      )
      for (const [i, { standort }] of da.entries()) {
        const seine = zahlen.get(standort) ?? new Map<number, number>()
        zahlen.set(standort, seine.set(jahr, teile[i]!))
      }
    }
  }
  return zahlen
}

const istDa = ({ gueltigAb, gueltigBis }: Angebotsstandort, tag: Tag): boolean =>
  gueltigAb <= tag && (gueltigBis === null || gueltigBis > tag)

/** With the Kindergartenjahr; years with the same number are one row. */
function toKapazitaeten(
  zahlen: ReadonlyMap<number, number>,
  { gueltigAb, gueltigBis }: Angebotsstandort,
  alter: Abgleich['alter'],
): readonly Demokapazitaet[] {
  const jahre = [...zahlen.keys()]
  const stufen = jahre.filter(
    (jahr, i) => i === 0 || zahlen.get(jahr) !== zahlen.get(jahre[i - 1]!),
  )
  const tagOf = (jahr: number, i: number): Tag => (i === 0 ? gueltigAb : `${jahr}-08-01`)
  return stufen.flatMap((jahr, i) => {
    const naechstes = stufen[i + 1]
    const zeile = {
      art: 'PLAETZE',
      anzahl: zahlen.get(jahr)!,
      status: 'BESTEHEND',
      gueltigAb: tagOf(jahr, i),
      gueltigBis: naechstes === undefined ? gueltigBis : tagOf(naechstes, i + 1),
    } as const
    return [alter === null ? zeile : { ...zeile, alterVon: alter[0], alterBis: alter[1] }]
  })
}

/** What is planned, promised or about to end stays as it was. */
function withPlaetze(
  standort: Angebotsstandort,
  neue: readonly Demokapazitaet[] | undefined,
): Angebotsstandort {
  if (neue === undefined) return standort
  const andere = standort.kapazitaeten.filter(
    ({ art, status }) => art !== 'PLAETZE' || status === 'GEPLANT' || status === 'GESICHERT',
  )
  return { ...standort, kapazitaeten: [...neue, ...andere] }
}
