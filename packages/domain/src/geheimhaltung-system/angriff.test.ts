import fc from 'fast-check'
import { greifeAn } from '../geheimhaltung/angreifer.testing.ts'
import { schuetze } from '../geheimhaltung/index.ts'
import type { Loeser, Schutzsystem, Schutzzelle } from '../geheimhaltung/index.ts'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { createSchutzsysteme } from './index.ts'
import { absolut, block, DORF, eingabe, merkmal, MITTE, NORD, SUED } from './kreis.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

/* Children, old people and all are published; nobody publishes those between. */
const KINDER = absolut(merkmal('menschen', { alterVon: 0, alterBis: 6 }))
const ALTE = absolut(merkmal('menschen', { alterVon: 65, alterBis: null }))
const ALLE = absolut(merkmal('menschen'))
const RAEUME = [DORF, NORD, MITTE, SUED]
const FORMEN = [KINDER, ALTE, ALLE]
const K = 3

const wenige = fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, fc.nat(40))
const raum = fc.tuple(wenige, wenige, wenige)

/** Numbers of each form in the Dorf and its three Sozialräume, and of those between last. */
function zahlenOf(teile: readonly (readonly [number, number, number])[]): readonly number[][] {
  const [kinder, alte, uebrige] = [0, 1, 2].map((i) => teile.map((eine) => eine[i]!))
  const alle = teile.map(([a, b, c]) => a + b + c)
  return [kinder!, alte!, alle, uebrige!].map((werte) => [
    werte.reduce((a, b) => a + b, 0),
    ...werte,
  ])
}

/** The whole table written out, every elementary part a cell. */
function ausgeschrieben(zahlen: readonly number[][], verborgen: ReadonlySet<string>): Schutzsystem {
  const zelle = (form: number, i: number): Schutzzelle => {
    const wert = zahlen[form]![i]!
    const klein = form < 3 && wert > 0 && wert < K
    const gezeigt = form < 3 && !klein && !verborgen.has(`${form}|${RAEUME[i]}`)
    return {
      wert,
      lage: gezeigt ? 'GEZEIGT' : 'NIE',
      unten: 0,
      oben: null,
      spiel: 0,
      gezeigt: null,
      ganzzahlig: true,
      kosten: Infinity,
      bedarf: klein ? { art: 'SPANNE', unten: 0, oben: K } : null,
    }
  }
  const zellen = zahlen.flatMap((_, form) => RAEUME.map((__, i) => zelle(form, i)))
  const summen = zahlen.map((_, form) => ({
    zellen: [0, 1, 2, 3].map((i) => 4 * form + i),
    faktoren: [1, -1, -1, -1],
    konstante: 0,
  }))
  const teile = RAEUME.map((_, i) => ({
    zellen: [8 + i, i, 4 + i, 12 + i],
    faktoren: [1, -1, -1, -1],
    konstante: 0,
  }))
  return { zellen, gleichungen: [...summen, ...teile] }
}

it('protects from whoever writes out the whole table, parts that nobody publishes too', () => {
  fc.assert(
    fc.property(fc.tuple(raum, raum, raum), (teile) => {
      const zahlen = zahlenOf(teile)
      const bloecke = FORMEN.map((berechnung, form) =>
        block(berechnung, Object.fromEntries(RAEUME.map((r, i) => [r, zahlen[form]![i]!]))),
      )
      const systeme = createSchutzsysteme(
        eingabe(bloecke, { summen: [{ ganzes: DORF, teile: [NORD, MITTE, SUED] }] }),
      )
      const ergebnisse = systeme.map(({ system }) => schuetze(system, loeser))
      fc.pre(ergebnisse.every(({ ungeschuetzt }) => ungeschuetzt.length === 0))
      const formOf = new Map(bloecke.map(({ id }, form) => [id, form]))
      const verborgen = systeme.flatMap(({ zellen }, i) =>
        ergebnisse[i]!.sekundaer.flatMap((nummer) =>
          zellen[nummer]!.bezuege.map((b) => `${formOf.get(b.block)}|${b.raumfassung}`),
        ),
      )
      const ganz = ausgeschrieben(zahlen, new Set(verborgen))
      expect(greifeAn(ganz, new Set(), loeser).funde).toEqual([])
    }),
    { numRuns: 60 },
  )
})
