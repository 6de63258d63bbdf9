/**
 * The protection against an attacker that shares nothing with it. A sample;
 * `pnpm bench geheimhaltung` attacks a thousand systems.
 */
import fc from 'fast-check'

import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { klein, summe, zaehle } from './beispiele.testing.ts'
import { findEinwaende, isLeck } from './gegenprobe.testing.ts'
import type { Einwand } from './gegenprobe.testing.ts'
import { importMutant, irrtuemer } from './mutanten.testing.ts'
import type { Quelltextmutant } from './mutanten.testing.ts'
import { pruefe } from './pruefe.ts'
import { schuetze } from './schuetze.ts'
import type { Loeser, Schutzergebnis, Schutzsystem } from './system.ts'
import { gerundeteSysteme, zufallssysteme } from './zufallssysteme.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

/** The same systems at every run; a thousand others are attacked by the benchmark. */
const ziehe = (systeme: fc.Arbitrary<Schutzsystem>, numRuns: number): readonly Schutzsystem[] =>
  fc.sample(systeme, { numRuns, seed: 2 }).filter(({ zellen }) => zellen.length <= 60)

describe('Zufällige Systeme', () => {
  it.each(Object.entries(zufallssysteme))('halten dem Angriff stand: %s', (_, systeme) => {
    const einwaende = ziehe(systeme, 6).map((system) =>
      findEinwaende(system, schuetze(system, loeser), loeser),
    )
    expect(einwaende.flat().filter(isLeck)).toEqual([])
  })

  it('prüft gerundete Zahlen, wie der Angriff sie sieht', () => {
    const einwaende = ziehe(gerundeteSysteme, 20).map((system) => {
      const pruefungen = pruefe(system, new Set(), loeser)
      const ungeschuetzt = pruefungen.filter((p) => !p.geschuetzt).map(({ zelle }) => zelle)
      return findEinwaende(system, { sekundaer: [], pruefungen, ungeschuetzt }, loeser)
    })
    expect(einwaende.flat().filter(isLeck)).toEqual([])
  })
})

/** A 0 could only grow, and would be the cheapest partner that can. */
const mitNull: Schutzsystem = {
  zellen: [
    zaehle(15, { lage: 'BEKANNT' }),
    klein(2),
    zaehle(0, { kosten: 1 }),
    zaehle(5, { oben: 5, kosten: 1 }),
    zaehle(8, { kosten: 10 }),
  ],
  gleichungen: [summe(0, 1, 2, 3, 4)],
}

/** Small systems of every kind, in which something has to be given up. */
const probe = [
  mitNull,
  ...Object.values(zufallssysteme).flatMap((systeme) =>
    fc
      .sample(systeme, { numRuns: 40, seed: 8 })
      .filter(({ zellen }) => zellen.length <= 36 && zellen.some(({ bedarf }) => bedarf !== null))
      .slice(0, 5),
  ),
]

const nameOf = ({ art, zelle }: { readonly art: string; readonly zelle: number }): string =>
  `${art} ${zelle}`

/** What the true protection does with the sample, and what the attack has to say about it. */
const wahr = new Map<Schutzsystem, readonly [Schutzergebnis, ReadonlySet<string>]>()
beforeAll(() => {
  for (const system of probe) {
    const ergebnis = schuetze(system, loeser)
    wahr.set(system, [ergebnis, new Set(findEinwaende(system, ergebnis, loeser).map(nameOf))])
  }
})

/** Whether the attack finds something in a sample that it does not find with the true protection. */
function isErtappt(
  mutant: (system: Schutzsystem, loeser: Loeser) => Schutzergebnis,
  zaehlt: (einwand: Einwand) => boolean = () => true,
): boolean {
  return probe.some((system) => {
    const [echtes, bekannt] = wahr.get(system)!
    const ergebnis = mutant(system, loeser)
    // What it leaves out may only be what cannot be protected anyway.
    const { ungeschuetzt } = echtes
    return findEinwaende(system, { ...ergebnis, ungeschuetzt }, loeser).some(
      (einwand) => zaehlt(einwand) && !bekannt.has(nameOf(einwand)),
    )
  })
}

const quelltextmutanten: readonly (readonly [string, Quelltextmutant])[] = [
  [
    'sperrt nicht, was auf dem Weg liegt',
    {
      datei: 'sperre.ts',
      suche: 'for (const fluss of fluesse) for (const j of fluss.keys()) verborgen[j] = 1',
      ersatz: '',
    },
  ],
  [
    'gibt auch eine 0 auf',
    {
      datei: 'plan.ts',
      suche: '(zelle.wert !== 0 || zelle.unten === null || saysTooMuch(zelle))',
      ersatz: 'true',
    },
  ],
  [
    'schützt die untere Seite nicht',
    {
      datei: 'plan.ts',
      suche: 'ab = Math.max(ab, ceilIf(verbund.ganz[variable]!, wahr - unten))',
      ersatz: '',
    },
  ],
  [
    'schützt die obere Seite nicht',
    {
      datei: 'plan.ts',
      suche: 'auf = Math.max(auf, ceilIf(verbund.ganz[variable]!, oben - wahr))',
      ersatz: '',
    },
  ],
  [
    'weiß nicht, dass Anzahlen nicht negativ sind',
    { datei: 'intervalle.ts', suche: 'zelle.unten ?? -Infinity', ersatz: '-Infinity' },
  ],
  [
    'vergisst, was ein früherer Stand gezeigt hat',
    {
      datei: 'intervalle.ts',
      suche: "lage === 'GEZEIGT' || lage === 'BEKANNT'",
      ersatz: "lage === 'GEZEIGT'",
    },
  ],
  [
    'hält Grenzen für weiter, als sie sind',
    { datei: 'propagiere.ts', suche: 'floor(bis) : bis', ersatz: 'floor(bis) + 1 : bis' },
  ],
]

describe('Gebrochener Schutz fällt auf', () => {
  it('der wahre Schutz fällt nicht auf', () => {
    expect(probe.length).toBeGreaterThan(40)
    expect(isErtappt(schuetze)).toBe(false)
  })

  it.each(Object.entries(irrtuemer))('%s', (_, mutiere) => {
    // Not only the audit differs: the attacker gets hold of a number.
    expect(isErtappt(mutiere(schuetze), ({ art }) => art === 'BERECHENBAR')).toBe(true)
  })

  it.each(quelltextmutanten)('im Quelltext: %s', async (_, mutant) => {
    expect(isErtappt(await importMutant(mutant))).toBe(true)
  })
})
