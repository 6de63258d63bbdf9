/**
 * The tables `statistik/suppression` of the reference data as systems.
 * sdcTable_microdata1 comes from R sdcTable (its tests/testthat/test-protectTable.r
 * names the cells that are hidden), the others from Statistics Norway; what
 * other tools hide there says easySdcTable's "Comparison of suppression
 * methods". These tools only see to it that no number follows exactly; ours
 * keeps an interval open (`nurGenau` asks as little as they do).
 */
import { createGliederung, createRaeume } from './dimensionen.testing.ts'
import type { Dimension } from './dimensionen.testing.ts'
import { toSystem } from './zufallstabelle.testing.ts'
import type { Schutzsystem } from './system.ts'

export interface Referenztabelle {
  readonly name: string
  readonly system: Schutzsystem
  /** One name per cell: its categories, `Total` for all. */
  readonly namen: readonly string[]
  /** How many fields of the printed table are this cell: identical areas are printed twice. */
  readonly felder: readonly number[]
  /** Hidden fields in all, primary and secondary, as other tools have them. */
  readonly bekannt: readonly { readonly werkzeug: string; readonly verborgen: number }[]
}

type Lies = (datei: string) => Buffer

/** Rows of a CSV without quotes, as these files are. */
function readZeilen(lies: Lies, datei: string): readonly Readonly<Record<string, string>>[] {
  const [kopf = '', ...zeilen] = lies(`statistik/suppression/${datei}`)
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
  const spalten = kopf.split(',')
  return zeilen.map((zeile) =>
    Object.fromEntries(zeile.split(',').map((text, n) => [spalten[n]!, text])),
  )
}

const distinct = (werte: readonly string[]): readonly string[] => [...new Set(werte)].toSorted()

/** Sum per combination of the names of both columns, rows first. */
function sumOver(
  zeilen: readonly (readonly [string, string, number])[],
  [links, rechts]: readonly [readonly string[], readonly string[]],
): readonly number[] {
  const summe = new Map<string, number>()
  for (const [a, b, wert] of zeilen) summe.set(`${a}|${b}`, (summe.get(`${a}|${b}`) ?? 0) + wert)
  return links.flatMap((a) => rechts.map((b) => summe.get(`${a}|${b}`) ?? 0))
}

function toNamen(
  [links, rechts]: readonly [Dimension, Dimension],
  [a, b]: readonly [(teile: readonly number[]) => string, (teile: readonly number[]) => string],
): readonly string[] {
  return links.knoten.flatMap((zeile) =>
    rechts.knoten.map((spalte) => `${a(zeile.teile)} × ${b(spalte.teile)}`),
  )
}

const nameIn = (namen: readonly string[]) => (teile: readonly number[]) => {
  if (teile.length === namen.length) return 'Total'
  return teile.map((teil) => namen[teil]!).join('+')
}

/**
 * Sums of `val` by region and gender; the two contributors of A/female are
 * protected against an estimate closer than ten percent. sdcTable prices a cell
 * by the number of its contributors, and may give up totals.
 */
function readMicrodata(lies: Lies): Referenztabelle {
  const zeilen = readZeilen(lies, 'sdcTable_microdata1.csv')
  const raeume = distinct(zeilen.map(({ region }) => region!))
  const geschlechter = distinct(zeilen.map(({ gender }) => gender!))
  const achsen = [raeume, geschlechter] as const
  const dimensionen = [
    createGliederung(raeume.length),
    createGliederung(geschlechter.length),
  ] as const
  const tabelle = { dimensionen, k: 0, schuetztNull: false }
  const werte = sumOver(
    zeilen.map((z) => [z['region']!, z['gender']!, Number(z['val'])]),
    achsen,
  )
  const anzahl = sumOver(
    zeilen.map((z) => [z['region']!, z['gender']!, 1]),
    achsen,
  )
  const zahl = toSystem({ ...tabelle, werte })
  const faelle = toSystem({ ...tabelle, werte: anzahl })
  const namen = toNamen(dimensionen, [nameIn(raeume), nameIn(geschlechter)])
  const zellen = zahl.zellen.map((zelle, n) => {
    const mitPreis = { ...zelle, kosten: faelle.zellen[n]!.wert! }
    if (namen[n] !== 'A × female') return mitPreis
    const rand = zelle.wert! * 0.1
    const bedarf = { art: 'SPANNE' as const, unten: zelle.wert! - rand, oben: zelle.wert! + rand }
    return { ...mitPreis, lage: 'VERBORGEN' as const, bedarf }
  })
  return {
    name: 'sdcTable_microdata1',
    system: { ...zahl, zellen },
    namen,
    felder: namen.map(() => 1),
    bekannt: [{ werkzeug: 'sdcTable OPT, HYPERCUBE, HITAS', verborgen: 4 }],
  }
}

interface Regel {
  /** Counts up to this are protected. */
  readonly maxN: number
  readonly schuetztNull: boolean
  /** Protect against exact disclosure alone. */
  readonly nurGenau: boolean
}

/** Every price is the count, as in easySdcTable; every total may be given up. */
const mitPreisen = ({ zellen, gleichungen }: Schutzsystem, { nurGenau }: Regel): Schutzsystem => ({
  gleichungen,
  zellen: zellen.map((zelle) => ({
    ...zelle,
    kosten: 1 + zelle.wert!,
    bedarf: zelle.bedarf !== null && nurGenau ? { art: 'BREITE', breite: 1 } : zelle.bedarf,
  })),
})

const toText = ({ maxN, schuetztNull, nurGenau }: Regel): string =>
  `bis ${maxN}${schuetztNull ? ' und 0' : ''}${nurGenau ? ', nur gegen genaues Berechnen' : ''}`

function readZ1(lies: Lies, weit: boolean): Referenztabelle {
  const arten = ['annet', 'arbeid', 'soshjelp', 'trygd']
  const zeilen: readonly (readonly [string, string, number])[] = weit
    ? readZeilen(lies, 'ssb_z1w.csv').flatMap((zeile) =>
        arten.map((art) => [zeile['region']!, art, Number(zeile[art])] as const),
      )
    : readZeilen(lies, 'ssb_z1.csv').map(
        (zeile) => [zeile['region']!, zeile['hovedint']!, Number(zeile['ant'])] as const,
      )
  const raeume = distinct(zeilen.map(([raum]) => raum))
  const dimensionen = [createGliederung(raeume.length), createGliederung(arten.length)] as const
  const regel = { maxN: 3, schuetztNull: true, nurGenau: false }
  const werte = sumOver(zeilen, [raeume, arten])
  const system = toSystem({ dimensionen, werte, k: regel.maxN + 1, schuetztNull: true })
  const namen = toNamen(dimensionen, [nameIn(raeume), nameIn(arten)])
  return {
    name: `${weit ? 'ssb_z1w' : 'ssb_z1'}, ${toText(regel)}`,
    system: mitPreisen(system, regel),
    namen,
    felder: namen.map(() => 1),
    bekannt: [],
  }
}

/** How long each group of neighbours is, in a list ordered by group. */
const laengen = (gruppen: readonly string[]): readonly number[] =>
  distinct(gruppen).map((gruppe) => gruppen.filter((name) => name === gruppe).length)

type Bekannt = Referenztabelle['bekannt']

/** Regions in counties (fylke) and, across them, in groups of municipalities (kostragr), by main income. */
function readZ2(
  lies: Lies,
  spalten: readonly string[],
  regel: Regel & { readonly bekannt: Bekannt },
): Referenztabelle {
  const zeilen = readZeilen(lies, 'ssb_z2.csv')
  const raeume = distinct(zeilen.map(({ region }) => region!))
  const arten = distinct(zeilen.map(({ hovedint }) => hovedint!))
  const gliederungen = spalten.map((spalte) => {
    const gruppen = raeume.map((raum) => zeilen.find(({ region }) => region === raum)![spalte]!)
    const ordnung = [...raeume.keys()].toSorted((a, b) => gruppen[a]!.localeCompare(gruppen[b]!))
    const breiten = laengen(ordnung.map((n) => gruppen[n]!))
    return { ordnung, ebenen: [{ breiten, kosten: 1 }], gruppen }
  })
  const dimensionen = [
    createRaeume(raeume.length, gliederungen),
    createGliederung(arten.length),
  ] as const
  const werte = sumOver(
    zeilen.map((z) => [z['region']!, z['hovedint']!, Number(z['ant'])]),
    [raeume, arten],
  )
  const { maxN, schuetztNull, bekannt } = regel
  const system = toSystem({ dimensionen, werte, k: maxN + 1, schuetztNull })
  return {
    name: `ssb_z2 nach ${spalten.join(' und ')}, ${toText(regel)}`,
    system: mitPreisen(system, regel),
    namen: toNamen(dimensionen, [nameIn(raeume), nameIn(arten)]),
    felder: dimensionen[0].knoten.flatMap(({ teile }) => {
      const allein = gliederungen.filter(
        ({ gruppen }) =>
          teile.length === 1 &&
          gruppen.filter((gruppe) => gruppe === gruppen[teile[0]!]).length === 1,
      )
      return dimensionen[1].knoten.map(() => 1 + allein.length)
    }),
    bekannt,
  }
}

/** Gauss and SIMPLEHEURISTIC in the comparison of easySdcTable 0.8.0. */
const hidden = (gauss: number, heuristik: number): Bekannt => [
  { werkzeug: 'easySdcTable Gauss', verborgen: gauss },
  { werkzeug: 'sdcTable SIMPLEHEURISTIC', verborgen: heuristik },
]

const vergleich = [
  { spalten: ['fylke'], maxN: 2, schuetztNull: false, bekannt: hidden(16, 16) },
  { spalten: ['fylke'], maxN: 10, schuetztNull: false, bekannt: hidden(35, 35) },
  { spalten: ['fylke'], maxN: 2, schuetztNull: true, bekannt: hidden(18, 20) },
  { spalten: ['fylke'], maxN: 10, schuetztNull: true, bekannt: hidden(36, 37) },
  { spalten: ['fylke', 'kostragr'], maxN: 2, schuetztNull: false, bekannt: hidden(20, 28) },
  { spalten: ['fylke', 'kostragr'], maxN: 10, schuetztNull: false, bekannt: hidden(44, 47) },
  { spalten: ['fylke', 'kostragr'], maxN: 2, schuetztNull: true, bekannt: hidden(25, 32) },
  { spalten: ['fylke', 'kostragr'], maxN: 10, schuetztNull: true, bekannt: hidden(47, 51) },
] as const

export const readReferenztabellen = (lies: Lies): readonly Referenztabelle[] => [
  readMicrodata(lies),
  readZ1(lies, false),
  readZ1(lies, true),
  ...[true, false].flatMap((nurGenau) =>
    vergleich.map(({ spalten, ...regel }) => readZ2(lies, spalten, { ...regel, nurGenau })),
  ),
]
