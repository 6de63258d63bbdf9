/**
 * Random systems to protect and to attack. A table is a product of
 * dimensions: areas in several Gliederungen, breakdowns, numerator and rest,
 * two Gebietsstände. Counts are drawn for its smallest parts; everything else
 * is their sum, so that every system has a true table.
 */
import fc from 'fast-check'

import type { Gleichung, Schutzbedarf, Schutzsystem, Schutzzelle } from './system.ts'

/** A set of parts with its price as a partner; equal sets are one node. */
interface Knoten {
  readonly teile: readonly number[]
  /** Factors of the parts, all 1 unless it is a balance. */
  readonly faktoren: readonly number[]
  readonly kosten: number
  /** Nobody ever shows it. */
  readonly nie: boolean
  /** Whether few cases in it are to be protected. */
  readonly sensibel: boolean
}

export interface Dimension {
  readonly teile: number
  readonly knoten: readonly Knoten[]
  readonly summen: readonly {
    readonly ganzes: number
    readonly glieder: readonly number[]
    readonly faktoren: readonly number[]
  }[]
}

const nameOf = (knoten: Pick<Knoten, 'teile' | 'faktoren'>): string =>
  knoten.teile.map((teil, n) => `${teil}×${knoten.faktoren[n]!}`).join()

/** Nodes of one level: groups of the level below, which lie one after the other. */
interface Ebene {
  readonly breiten: readonly number[]
  readonly kosten: number
}

function toGruppen(anzahl: number, breiten: readonly number[]): readonly (readonly number[])[] {
  const gruppen: number[][] = []
  for (let von = 0; von < anzahl;) {
    const breite = Math.max(1, breiten[gruppen.length % breiten.length] ?? 2)
    gruppen.push(Array.from({ length: Math.min(breite, anzahl - von) }, (_, n) => von + n))
    von += breite
  }
  return gruppen
}

/**
 * Areas: the smallest ones, Gliederungen of them from small to large, each
 * ending in the whole. `ordnung` is the order in which a Gliederung groups the
 * smallest: another order makes Gliederungen cross.
 */
export function createRaeume(
  anzahl: number,
  gliederungen: readonly {
    readonly ordnung: readonly number[]
    readonly ebenen: readonly Ebene[]
  }[],
  blattKosten = 1,
): Dimension {
  const knoten = new Map<string, Knoten & { readonly nummer: number }>()
  const summen = new Map<string, Dimension['summen'][number]>()
  const find = (teile: readonly number[], kosten: number): number => {
    const sortiert = teile.toSorted((a, b) => a - b)
    const faktoren = sortiert.map(() => 1)
    const name = nameOf({ teile: sortiert, faktoren })
    const alt = knoten.get(name)
    const hoechste = Math.max(alt?.kosten ?? 0, teile.length === anzahl ? Infinity : kosten)
    const nummer = alt?.nummer ?? knoten.size
    knoten.set(name, {
      teile: sortiert,
      faktoren,
      kosten: hoechste,
      nie: false,
      sensibel: true,
      nummer,
    })
    return nummer
  }
  const blaetter = Array.from({ length: anzahl }, (_, n) => find([n], blattKosten))
  const mengen = (): readonly Knoten[] => [...knoten.values()]
  for (const { ordnung, ebenen } of gliederungen) {
    let unten = ordnung.map((teil) => blaetter[teil]!)
    for (const { breiten, kosten } of [...ebenen, { breiten: [Infinity], kosten: Infinity }]) {
      unten = toGruppen(unten.length, breiten).map((gruppe) => {
        const glieder = gruppe.map((stelle) => unten[stelle]!)
        const ganzes = find(
          glieder.flatMap((glied) => mengen()[glied]!.teile),
          kosten,
        )
        if (glieder.length > 1) {
          summen.set(`${ganzes}:${glieder.toSorted((a, b) => a - b).join()}`, {
            ganzes,
            glieder,
            faktoren: glieder.map(() => 1),
          })
        }
        return ganzes
      })
    }
  }
  return { teile: anzahl, knoten: mengen(), summen: [...summen.values()] }
}

/** One level of categories below a total that costs more than they do. */
export function createGliederung(anzahl: number, kostenGesamt = 4): Dimension {
  const { knoten, ...rest } = createRaeume(anzahl, [
    { ordnung: Array.from({ length: anzahl }, (_, n) => n), ebenen: [] },
  ])
  return {
    ...rest,
    knoten: knoten.map((teil) => ({
      ...teil,
      kosten: teil.teile.length === 1 ? teil.kosten : kostenGesamt,
    })),
  }
}

const ganzes = (knoten: Partial<Knoten> & Pick<Knoten, 'teile'>): Knoten => ({
  faktoren: knoten.teile.map(() => 1),
  kosten: 1,
  nie: false,
  sensibel: true,
  ...knoten,
})

/** Zaehler, Rest (never shown) and Nenner. */
export const anteil: Dimension = {
  teile: 2,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1], nie: true }),
    ganzes({ teile: [0, 1], kosten: 20, sensibel: false }),
  ],
  summen: [{ ganzes: 2, glieder: [0, 1], faktoren: [1, 1] }],
}

/** Two flows and their balance. */
export const saldo: Dimension = {
  teile: 2,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1] }),
    ganzes({ teile: [0, 1], faktoren: [1, -1], kosten: 2 }),
  ],
  summen: [{ ganzes: 2, glieder: [0, 1], faktoren: [1, -1] }],
}

/** Two areas of which one has given a street to the other: both Gebietsstände are shown, the street never. */
export const gebietswechsel: Dimension = {
  teile: 3,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1] }),
    ganzes({ teile: [2], nie: true }),
    ganzes({ teile: [0, 2] }),
    ganzes({ teile: [1, 2] }),
    ganzes({ teile: [0, 1, 2], kosten: Infinity }),
  ],
  summen: [
    { ganzes: 3, glieder: [0, 2], faktoren: [1, 1] },
    { ganzes: 4, glieder: [1, 2], faktoren: [1, 1] },
    { ganzes: 5, glieder: [3, 1], faktoren: [1, 1] },
    { ganzes: 5, glieder: [0, 4], faktoren: [1, 1] },
  ],
}

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

const zahl = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 15 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 2000 }) },
)
const zahlen = (hoechstens: number) => fc.array(zahl, { minLength: 3, maxLength: hoechstens })
const schwelle = fc.record({
  k: fc.integer({ min: 2, max: 10 }),
  schuetztNull: fc.boolean(),
})
const breiten = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
const ebenen = (tiefe: number) =>
  fc
    .array(breiten, { maxLength: tiefe })
    .map((liste) => liste.map((weiten, n) => ({ breiten: weiten, kosten: 3 ** (n + 1) })))

const geordnet = (anzahl: number): readonly number[] => Array.from({ length: anzahl }, (_, n) => n)

const baeume = fc
  .tuple(fc.integer({ min: 2, max: 24 }), ebenen(3))
  .map(([anzahl, stufen]) => createRaeume(anzahl, [{ ordnung: geordnet(anzahl), ebenen: stufen }]))

/** A second Gliederung groups the same smallest areas in another order. */
const kreuzende = fc
  .tuple(fc.integer({ min: 3, max: 20 }), ebenen(3), ebenen(2), fc.integer({ min: 1, max: 7 }))
  .map(([anzahl, erste, zweite, schritt]) => {
    const anders = geordnet(anzahl).toSorted(
      (a, b) => ((a * schritt) % anzahl) - ((b * schritt) % anzahl) || a - b,
    )
    return createRaeume(anzahl, [
      { ordnung: geordnet(anzahl), ebenen: erste },
      { ordnung: anders, ebenen: zweite.length > 0 ? zweite : [{ breiten: [2, 3], kosten: 3 }] },
    ])
  })
const gliederungen = fc.integer({ min: 2, max: 4 }).map((anzahl) => createGliederung(anzahl))
const kleineRaeume = fc
  .tuple(fc.integer({ min: 2, max: 7 }), ebenen(2))
  .map(([anzahl, stufen]) => createRaeume(anzahl, [{ ordnung: geordnet(anzahl), ebenen: stufen }]))

const tabelle = (dimensionen: fc.Arbitrary<readonly Dimension[]>, laenge = 40) =>
  fc
    .tuple(dimensionen, zahlen(laenge), schwelle)
    .map(([teile, werte, rest]) => ({ dimensionen: teile, werte, ...rest }))

const tabellen: Readonly<Record<string, fc.Arbitrary<Tabelle>>> = {
  Baum: tabelle(fc.tuple(baeume)),
  'kreuzende Gliederungen': tabelle(fc.tuple(kreuzende)),
  'eine Aufgliederung': tabelle(fc.tuple(kleineRaeume, gliederungen)),
  'zwei Aufgliederungen': tabelle(fc.tuple(kleineRaeume, gliederungen, gliederungen)),
  'Zähler und Rest': tabelle(fc.tuple(baeume, fc.constant(anteil))),
  'Zähler und Rest über Kreuz': tabelle(fc.tuple(kreuzende, fc.constant(anteil))),
  Saldo: tabelle(fc.tuple(kleineRaeume, fc.constant(saldo))),
  'zwei Gebietsstände': tabelle(fc.tuple(fc.constant(gebietswechsel), gliederungen)),
}

const fruehere = fc
  .tuple(
    fc.oneof(tabellen['Baum']!, tabellen['eine Aufgliederung']!, tabellen['Zähler und Rest']!),
    fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 3 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 9 }),
  )
  .map(([jetzt, mehr, zeigt]) => {
    const teile = jetzt.dimensionen.reduce((n, dimension) => n * dimension.teile, 1)
    const werte = Array.from({ length: teile }, (_, n) => jetzt.werte[n % jetzt.werte.length]!)
    const alt = [...werte]
    for (const [stelle, plus] of mehr) alt[stelle % teile]! += plus
    return mitFrueheremStand(
      { ...jetzt, werte },
      { werte: alt, zeigt: (zelle) => zeigt[zelle % zeigt.length]! },
    )
  })

const angelieferte = fc
  .tuple(
    fc.oneof(tabellen['Baum']!, tabellen['eine Aufgliederung']!),
    fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 2, max: 9 }),
  )
  .map(([jetzt, namen, breite]) => {
    const system = toSystem(jetzt)
    const da = new Set(namen.map((name) => name % system.zellen.length))
    return mitAngelieferten(system, da, breite)
  })

/** Every kind of system by its name. */
export const zufallssysteme: Readonly<Record<string, fc.Arbitrary<Schutzsystem>>> = {
  ...Object.fromEntries(
    Object.entries(tabellen).map(([name, arbitrary]) => [name, arbitrary.map(toSystem)]),
  ),
  'früherer Stand': fruehere,
  'vom Lieferanten geschützt': angelieferte,
}

/** Everything is shown as a multiple of 5, which may be off by 2; nothing is hidden. */
export const gerundeteSysteme: fc.Arbitrary<Schutzsystem> = fc
  .oneof(tabellen['Baum']!, tabellen['kreuzende Gliederungen']!, tabellen['eine Aufgliederung']!)
  .map(toSystem)
  .map(({ zellen, gleichungen }) => ({
    gleichungen,
    zellen: zellen.map((zelle) => ({
      ...zelle,
      lage: 'GEZEIGT',
      gezeigt: Math.round(zelle.wert! / 5) * 5,
      spiel: 2,
    })),
  }))
