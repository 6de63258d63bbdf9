/** A small Kreis for tests: two Kommunen, the first of three Sozialräume, the second its own Bezirk. */
import type { Berechnung, Formel } from '../indikator/index.ts'
import { jahr } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import type { Schutzblocksystem, Systemblock, Systemeingabe } from './index.ts'

export const KREIS = 1
export const BEZIRK_LAND = 2
export const BEZIRK_STADT = 3
export const DORF = 4
export const WEILER = 5
export const STADT = 6
export const NORD = 7
export const MITTE = 8
export const SUED = 9

/** By Raumfassung, in ascending order. */
export type Werte = Readonly<Record<number, number | null>>

/** Counts of the smallest areas, added up for all levels. */
export function summiert(
  dorf: readonly [number, number, number],
  rest: readonly [number, number],
): Werte {
  const [nord, mitte, sued] = dorf
  const [weiler, stadt] = rest
  const dorfSumme = nord + mitte + sued
  return {
    [KREIS]: dorfSumme + weiler + stadt,
    [BEZIRK_LAND]: dorfSumme + weiler,
    [BEZIRK_STADT]: stadt,
    [DORF]: dorfSumme,
    [WEILER]: weiler,
    [STADT]: stadt,
    [NORD]: nord,
    [MITTE]: mitte,
    [SUED]: sued,
  }
}

export const merkmal = (name: string, teilgruppe = {}): Formel => ({
  art: 'MERKMAL',
  merkmal: name,
  teilgruppe,
})
export const absolut = (zaehler: Formel): Berechnung => ({ typ: 'ABSOLUT', zaehler, faktor: 1 })
export const anteil = (zaehler: Formel, nenner: Formel): Berechnung => ({
  typ: 'ANTEIL',
  zaehler,
  nenner,
  faktor: 100,
})

export const SCHWELLEN: Systemblock['schwellen'] = {
  minZaehler: 3,
  minNenner: 0,
  zeigtNull: true,
  schuetztKorrekturen: true,
  verfahren: 'SPERRUNG',
}

let zuletzt = 0

export function block(
  berechnung: Berechnung,
  zaehler: Werte,
  weiteres: Partial<Systemblock> & { readonly nenner?: readonly (number | null)[] } = {},
): Systemblock {
  const raumfassungen = Object.keys(zaehler).map(Number)
  const werte = Object.values(zaehler)
  zuletzt += 1
  return {
    id: zuletzt,
    berechnung,
    poolingJahre: 1,
    altersregel: 'FEST',
    zeitraum: jahr(2023),
    quellen: [1],
    schwellen: SCHWELLEN,
    raumfassungen,
    status: werte.map((wert) => statusOf(wert)),
    zaehler: werte,
    nenner: werte.map(() => null),
    ...weiteres,
  }
}

const statusOf = (wert: number | null) => {
  if (wert === null) return 'GEHEIM_PRIMAER' as const
  return wert === 0 ? ('NULL_WERT' as const) : ('GUELTIG' as const)
}

export function eingabe(
  bloecke: readonly Systemblock[],
  weiteres: Partial<Systemeingabe> = {},
): Systemeingabe {
  const zeiten = new Map<string, Zeitraum>(
    bloecke.map(({ zeitraum }) => [JSON.stringify(zeitraum), zeitraum]),
  )
  const merkmale = new Set(JSON.stringify(bloecke).match(/(?<="merkmal":")\w+/g) ?? [])
  return {
    bloecke,
    frueher: [],
    ebenen: new Map([
      [KREIS, 'KREIS'],
      [BEZIRK_LAND, 'JUGENDAMTSBEZIRK'],
      [BEZIRK_STADT, 'JUGENDAMTSBEZIRK'],
      [DORF, 'KOMMUNE'],
      [WEILER, 'KOMMUNE'],
      [STADT, 'KOMMUNE'],
      [NORD, 'SOZIALRAUM'],
      [MITTE, 'SOZIALRAUM'],
      [SUED, 'SOZIALRAUM'],
    ]),
    summen: [
      { ganzes: KREIS, teile: [BEZIRK_LAND, BEZIRK_STADT] },
      { ganzes: KREIS, teile: [DORF, WEILER, STADT] },
      { ganzes: BEZIRK_LAND, teile: [DORF, WEILER] },
      { ganzes: BEZIRK_STADT, teile: [STADT] },
      { ganzes: DORF, teile: [NORD, MITTE, SUED] },
    ],
    abstammungen: [],
    merkmale: new Map(),
    gezaehlt: [...merkmale].flatMap((name) =>
      [...zeiten.values()].map((zeitraum) => ({ merkmal: name, quelle: 1, zeitraum })),
    ),
    ...weiteres,
  }
}

/** Equations as text: `7 + 8 + 9 = 4` over the areas of the cells, or over the words of a cell that is no Wert. */
export function gleichungenOf({ system, zellen }: Schutzblocksystem): readonly string[] {
  const nameOf = (zelle: number) => {
    const { art, raum } = zellen[zelle]!
    return art === 'WERT' ? String(raum) : `${art} ${raum}`
  }
  return system.gleichungen
    .map(({ zellen: eigene, faktoren, konstante }) => {
      const seite = (vorzeichen: number) =>
        eigene
          .flatMap((zelle, i) => (Math.sign(faktoren[i]!) === vorzeichen ? [nameOf(zelle)] : []))
          .sort()
          .join(' + ')
      return `${[seite(1), seite(-1)].sort((a, b) => a.length - b.length).join(' = ')}${konstante === 0 ? '' : ` (${konstante})`}`
    })
    .sort()
}
