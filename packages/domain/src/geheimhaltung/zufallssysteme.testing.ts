/** Random systems to protect and to attack. */
import fc from 'fast-check'
import {
  createRaeume,
  createGliederung,
  anteil,
  saldo,
  gebietswechsel,
} from './dimensionen.testing.ts'
import type { Dimension } from './dimensionen.testing.ts'
import type { Schutzsystem } from './system.ts'
import { toSystem, mitFrueheremStand, mitAngelieferten } from './zufallstabelle.testing.ts'
import type { Tabelle } from './zufallstabelle.testing.ts'

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
