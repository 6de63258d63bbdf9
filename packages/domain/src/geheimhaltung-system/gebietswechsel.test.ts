import fc from 'fast-check'
import { greifeAn } from '../geheimhaltung/angreifer.testing.ts'
import { schuetze } from '../geheimhaltung/index.ts'
import type { Loeser, Schutzsystem, Schutzzelle } from '../geheimhaltung/index.ts'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { createSchutzsysteme } from './index.ts'
import type { Raumsumme } from './index.ts'
import { absolut, block, eingabe, merkmal } from './kreis.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const FAELLE = absolut(merkmal('faelle'))
const K = 3
const DORF = 1
/** Areas of each of the divisions, and the Bausteine that they are made of. */
const AREAS = 3
const bausteinOf = (i: number): number => 100 + i
const raumOf = (stand: number, i: number): number => 10 * (stand + 1) + i

/** Cases in each Baustein, and in which area it lies in each division. */
interface Welt {
  readonly faelle: readonly number[]
  readonly einteilungen: readonly (readonly number[])[]
  readonly mitDorf: boolean
}

const wenige = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(40))
const welt: fc.Arbitrary<Welt> = fc.integer({ min: 3, max: 7 }).chain((bausteine) =>
  fc.record({
    faelle: fc.array(wenige, { minLength: bausteine, maxLength: bausteine }),
    einteilungen: fc.array(
      fc.array(fc.nat(AREAS - 1), { minLength: bausteine, maxLength: bausteine }),
      { minLength: 2, maxLength: 3 },
    ),
    mitDorf: fc.boolean(),
  }),
)

interface Gebiet {
  readonly id: number
  readonly stand: number
  readonly teile: readonly number[]
  readonly wert: number
}

function gebieteOf({ faelle, einteilungen }: Welt): readonly Gebiet[] {
  return einteilungen.flatMap((einteilung, stand) =>
    [...new Set(einteilung)]
      .toSorted((a, b) => a - b)
      .map((area) => {
        const teile = [...einteilung.keys()].filter((i) => einteilung[i] === area)
        const wert = teile.reduce((summe, i) => summe + faelle[i]!, 0)
        return { id: raumOf(stand, area), stand, teile, wert }
      }),
  )
}

function systemeOf(eine: Welt) {
  const gebiete = gebieteOf(eine)
  const summen: Raumsumme[] = gebiete.map(({ id, teile }) => ({
    ganzes: id,
    teile: teile.map(bausteinOf),
  }))
  for (const stand of eine.einteilungen.keys()) {
    const teile = gebiete.filter((gebiet) => gebiet.stand === stand).map(({ id }) => id)
    summen.push({ ganzes: DORF, teile })
  }
  summen.push({ ganzes: DORF, teile: eine.faelle.map((_, i) => bausteinOf(i)) })
  const abstammungen = gebiete.flatMap((alt) =>
    gebiete
      .filter((neu) => neu.stand === alt.stand + 1 && neu.teile.some((i) => alt.teile.includes(i)))
      .map((neu) => ({ von: alt.id, zu: neu.id })),
  )
  const bloecke = [
    ...eine.einteilungen.map((_, stand) =>
      block(
        FAELLE,
        Object.fromEntries(
          gebiete.filter((gebiet) => gebiet.stand === stand).map(({ id, wert }) => [id, wert]),
        ),
      ),
    ),
    ...(eine.mitDorf ? [block(FAELLE, { [DORF]: eine.faelle.reduce((a, b) => a + b, 0) })] : []),
  ]
  const ebenen = new Map([
    [DORF, 'KOMMUNE' as const],
    ...gebiete.map(({ id }) => [id, 'SOZIALRAUM'] as const),
    ...eine.faelle.map((_, i) => [bausteinOf(i), 'QUARTIER'] as const),
  ])
  return createSchutzsysteme(eingabe(bloecke, { summen, ebenen, abstammungen }))
}

/** All that is published in terms of the Bausteine; `verborgen` are the ids of areas that were given up. */
function ausgeschrieben(eine: Welt, verborgen: ReadonlySet<number>): Schutzsystem {
  const gebiete = gebieteOf(eine)
  const stuecke = findStuecke(eine)
  const zelle = (wert: number, lage: Schutzzelle['lage'], geheim: boolean): Schutzzelle => ({
    wert,
    lage,
    unten: 0,
    oben: null,
    spiel: 0,
    gezeigt: null,
    ganzzahlig: true,
    kosten: Infinity,
    bedarf: geheim ? { art: 'SPANNE', unten: 0, oben: K } : null,
  })
  const istKlein = (wert: number): boolean => wert > 0 && wert < K
  const zeige = (id: number, wert: number): Schutzzelle =>
    istKlein(wert) || verborgen.has(id)
      ? zelle(wert, 'NIE', istKlein(wert))
      : zelle(wert, 'GEZEIGT', false)
  const gesamt = eine.faelle.reduce((a, b) => a + b, 0)
  return {
    zellen: [
      ...stuecke.map(({ wert, folgt }) => zelle(wert, 'NIE', folgt && istKlein(wert))),
      ...gebiete.map(({ id, wert }) => zeige(id, wert)),
      ...(eine.mitDorf ? [zeige(DORF, gesamt)] : []),
    ],
    gleichungen: [...gebiete.map(({ teile }) => teile), eine.faelle.map((_, i) => i)]
      .slice(0, gebiete.length + Number(eine.mitDorf))
      .map((teile, i) => {
        const eigene = [...stuecke.keys()].filter((s) => teile.includes(stuecke[s]!.teile[0]!))
        return {
          zellen: [stuecke.length + i, ...eigene],
          faktoren: [1, ...eigene.map(() => -1)],
          konstante: 0,
        }
      }),
  }
}

/** Bausteine that lie together in every division, and whether their number follows from those of the areas. */
function findStuecke(eine: Welt) {
  const jeMuster = new Map<string, number[]>()
  for (const i of eine.faelle.keys()) {
    const muster = eine.einteilungen.map((einteilung) => einteilung[i]).join()
    jeMuster.set(muster, [...(jeMuster.get(muster) ?? []), i])
  }
  const stuecke = [...jeMuster.values()].map((teile) => ({
    teile,
    wert: teile.reduce((summe, i) => summe + eine.faelle[i]!, 0),
  }))
  const matrix = gebieteOf(eine).map(({ teile }) =>
    stuecke.map((stueck) => (teile.includes(stueck.teile[0]!) ? 1 : 0)),
  )
  return stuecke.map((stueck, i) => ({ ...stueck, folgt: imZeilenraum(matrix, i) }))
}

/** Whether a single column can be combined from the rows: the rank stays the same with it. */
function imZeilenraum(matrix: readonly (readonly number[])[], spalte: number): boolean {
  const einzeln = matrix[0]!.map((_, i) => Number(i === spalte))
  return rangOf(matrix) === rangOf([...matrix, einzeln])
}

function rangOf(matrix: readonly (readonly number[])[]): number {
  const zeilen = matrix.map((zeile) => [...zeile])
  let rang = 0
  for (const spalte of matrix[0]!.keys()) {
    const pivot = zeilen.findIndex((zeile, i) => i >= rang && Math.abs(zeile[spalte]!) > 1e-9)
    if (pivot < 0) continue
    ;[zeilen[rang], zeilen[pivot]] = [zeilen[pivot]!, zeilen[rang]!]
    const eigene = zeilen[rang]!
    for (const zeile of zeilen.slice(rang + 1)) {
      const mal = zeile[spalte]! / eigene[spalte]!
      for (const j of zeile.keys()) zeile[j]! -= mal * eigene[j]!
    }
    rang += 1
  }
  return rang
}

it('protects what old and new borders together tell, over however many areas', () => {
  fc.assert(
    fc.property(welt, (eine) => {
      const systeme = systemeOf(eine)
      const ergebnisse = systeme.map(({ system }) => schuetze(system, loeser))
      fc.pre(ergebnisse.every(({ ungeschuetzt }) => ungeschuetzt.length === 0))
      const verborgen = systeme.flatMap(({ zellen }, i) =>
        ergebnisse[i]!.sekundaer.flatMap((nummer) =>
          zellen[nummer]!.bezuege.map(({ raumfassung }) => raumfassung),
        ),
      )
      const ganz = ausgeschrieben(eine, new Set(verborgen))
      expect(greifeAn(ganz, new Set(), loeser).funde).toEqual([])
    }),
    { numRuns: 300 },
  )
})
