/**
 * A table as a product of dimensions. Counts are drawn for its smallest parts;
 * everything else is their sum, so that every system has a true table.
 */
import type { Knoten, Dimension } from './dimensionen.testing.ts'
import type { Gleichung, Schutzbedarf, Schutzsystem, Schutzzelle } from './system.ts'

export interface Tabelle {
  readonly dimensionen: readonly Dimension[]
  /** Counts of the smallest parts, repeated where there are more parts than counts. */
  readonly werte: readonly number[]
  readonly k: number
  /** Whether a 0 is protected like few cases. */
  readonly schuetztNull: boolean
}

const produkt = (listen: readonly number[]): readonly (readonly number[])[] => {
  let alle: readonly (readonly number[])[] = [[]]
  for (const anzahl of listen) {
    alle = alle.flatMap((vorn) => Array.from({ length: anzahl }, (_, n) => [...vorn, n]))
  }
  return alle
}

/** The flat index of a position in a table with these extents. */
const stelleOf = (ort: readonly number[], weiten: readonly number[]): number =>
  ort.reduce((stelle, n, d) => stelle * weiten[d]! + n, 0)

function wertOf({ dimensionen, werte }: Tabelle, knoten: readonly Knoten[]): number {
  const weiten = dimensionen.map(({ teile }) => teile)
  let summe = 0
  for (const auswahl of produkt(knoten.map(({ teile }) => teile.length))) {
    const ort = auswahl.map((n, d) => knoten[d]!.teile[n]!)
    const faktor = auswahl.reduce((f, n, d) => f * knoten[d]!.faktoren[n]!, 1)
    summe += faktor * werte[stelleOf(ort, weiten) % werte.length]!
  }
  return summe
}

/** What must stay uncertain of a number with few cases; a balance on its own side of zero. */
export function bedarfOf(
  wert: number,
  { k, schuetztNull }: Pick<Tabelle, 'k' | 'schuetztNull'>,
): Schutzbedarf | null {
  if (wert === 0 && !schuetztNull) return null
  if (Math.abs(wert) >= k) return null
  return wert < 0 ? { art: 'SPANNE', unten: -k, oben: 0 } : { art: 'SPANNE', unten: 0, oben: k }
}

function toZelle(tabelle: Tabelle, knoten: readonly Knoten[]): Schutzzelle {
  const wert = wertOf(tabelle, knoten)
  const nie = knoten.some((teil) => teil.nie)
  const bedarf = knoten.every(({ sensibel }) => sensibel) ? bedarfOf(wert, tabelle) : null
  const negativ = knoten.some(({ faktoren }) => faktoren.includes(-1))
  const stufe = knoten.reduce((preis, teil) => preis * teil.kosten, 1)
  return {
    wert,
    lage: nie ? 'NIE' : bedarf === null ? 'GEZEIGT' : 'VERBORGEN',
    unten: negativ ? null : 0,
    oben: null,
    spiel: 0,
    gezeigt: null,
    ganzzahlig: true,
    kosten: stufe * (10 + Math.log2(1 + Math.abs(wert))),
    bedarf,
  }
}

/** The cells and equations of a product of dimensions. */
export function toSystem(tabelle: Tabelle): Schutzsystem {
  const { dimensionen } = tabelle
  const weiten = dimensionen.map(({ knoten }) => knoten.length)
  const orte = produkt(weiten)
  const gleichungen: Gleichung[] = dimensionen.flatMap(({ summen }, d) =>
    produkt(weiten.map((weite, e) => (e === d ? 1 : weite))).flatMap((ort) =>
      summen.map(({ ganzes: summe, glieder, faktoren }) => ({
        zellen: [summe, ...glieder].map((n) => stelleOf(ort.with(d, n), weiten)),
        faktoren: [-1, ...faktoren],
        konstante: 0,
      })),
    ),
  )
  const zellen = orte.map((ort) =>
    toZelle(
      tabelle,
      ort.map((n, d) => dimensionen[d]!.knoten[n]!),
    ),
  )
  return { zellen, gleichungen }
}

/**
 * Puts an earlier Stand beside a system: what it showed is known for ever. An
 * unchanged number is the same cell; a changed one is a second cell, and their
 * difference is protected when it is small.
 */
export function mitFrueheremStand(
  jetzt: Tabelle,
  frueher: { readonly werte: readonly number[]; readonly zeigt: (zelle: number) => boolean },
): Schutzsystem {
  const system = toSystem(jetzt)
  const alt = toSystem({ ...jetzt, werte: frueher.werte })
  const zellen: Schutzzelle[] = [...system.zellen]
  const gleichungen = [...system.gleichungen]
  const stelle = alt.zellen.map((zelle, n) => {
    const neu = system.zellen[n]!
    const gezeigt = zelle.lage === 'GEZEIGT' && frueher.zeigt(n)
    if (zelle.wert === neu.wert) {
      if (gezeigt) zellen[n] = { ...neu, lage: 'BEKANNT' }
      return n
    }
    zellen.push({
      ...zelle,
      lage: gezeigt ? 'BEKANNT' : 'NIE',
      bedarf: gezeigt ? null : zelle.bedarf,
    })
    if (gezeigt) {
      const wert = neu.wert! - zelle.wert!
      const bedarf = bedarfOf(wert, { ...jetzt, schuetztNull: false })
      const name = zellen.length - 1
      zellen.push({ ...neu, wert, lage: 'NIE', unten: null, bedarf })
      gleichungen.push({ zellen: [n, name, name + 1], faktoren: [1, -1, -1], konstante: 0 })
      return name
    }
    return zellen.length - 1
  })
  for (const { zellen: namen, ...rest } of alt.gleichungen) {
    const dort = namen.map((name) => stelle[name]!)
    if (dort.some((name, n) => name !== namen[n])) gleichungen.push({ ...rest, zellen: dort })
  }
  return { zellen, gleichungen }
}

/** Hides numbers as a supplier does: not known inside either, and to stay as uncertain as `breite`. */
export function mitAngelieferten(
  { zellen, gleichungen }: Schutzsystem,
  namen: ReadonlySet<number>,
  breite: number,
): Schutzsystem {
  return {
    gleichungen,
    zellen: zellen.map((zelle, n) =>
      namen.has(n) && zelle.lage !== 'BEKANNT'
        ? { ...zelle, wert: null, lage: 'VERBORGEN', bedarf: { art: 'BREITE', breite } }
        : zelle,
    ),
  }
}
