/**
 * `pnpm bench erreichbarkeit`: E2SFCA for 20,000 points and 2,000 sites against
 * a plain double loop in the same run. Both must come to the same figures
 * before one is taken.
 */
import {
  berechneEinzugsgebiete,
  createGewicht,
  createLuftliniennetz,
  einzugMin,
  LUO_QI_2009,
  WEGANNAHMEN,
  type Verkehrsmittel,
} from '@sozial/domain/erreichbarkeit'
import { doppelschleife } from '@sozial/domain/testing/erreichbarkeit/doppelschleife'

import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'

/** Largest difference of a figure from the plain one, as a share of it. */
const GENAU = 1e-9
const MINDESTENS = 8

type Ort = readonly [number, number]

/** Numbers from 0 to 1 that are the same every time (Park and Miller). */
function createZufall(): () => number {
  let stand = 20_261_123
  return () => {
    stand = (stand * 48_271) % 2_147_483_647
    return stand / 2_147_483_647
  }
}

function createLage(punkte: number, standorte: number) {
  const zufall = createZufall()
  const ort = (): Ort => [5.9 + 0.65 * zufall(), 50.92 + 0.35 * zufall()]
  return {
    punkte: Array.from({ length: punkte }, ort),
    personen: Array.from({ length: punkte }, () => Math.floor(30 * zufall())),
    standorte: Array.from({ length: standorte }, ort),
    plaetze: Array.from({ length: standorte }, () => 1 + Math.floor(80 * zufall())),
  }
}

type Lage = ReturnType<typeof createLage>

/** What the process really calculated: on a busy machine only this means anything. */
function messe<T>(work: () => T): readonly [T, number] {
  const beginn = process.cpuUsage()
  const ergebnis = work()
  const { user, system } = process.cpuUsage(beginn)
  return [ergebnis, (user + system) / 1000]
}

function pruefeGleich(unser: Float64Array, einfach: Float64Array): void {
  for (const [i, soll] of einfach.entries()) {
    if (Math.abs(unser[i]! - soll) <= GENAU * Math.max(soll, Number.MIN_VALUE)) continue
    throw new Error(`Punkt ${i}: ${unser[i]} statt ${soll}`)
  }
}

function vergleiche(mittel: Verkehrsmittel, lage: Lage, runden: number): void {
  const annahme = WEGANNAHMEN[mittel]
  const [gewicht, bisMin] = [createGewicht(LUO_QI_2009), einzugMin(LUO_QI_2009)]
  const zeiten = Array.from({ length: runden }, () => {
    const [unser, ms] = messe(() => {
      const netz = createLuftliniennetz(lage.punkte, lage.standorte, annahme)
      return berechneEinzugsgebiete(lage, netz, LUO_QI_2009)
    })
    const [einfach, peerMs] = messe(() => doppelschleife({ ...lage, ...annahme, bisMin, gewicht }))
    pruefeGleich(unser.zugang, einfach.zugang)
    pruefeGleich(unser.verhaeltnis, einfach.verhaeltnis)
    return { ms, ratio: peerMs / ms }
  })
  const ratio = medianOf(zeiten.map((zeit) => zeit.ratio))
  report({
    name: `erreichbarkeit ${annahme.name}`,
    value: medianOf(zeiten.map((zeit) => zeit.ms)),
    unit: 'ms CPU',
    peer: 'doppelte Schleife',
    ratio,
    budget: MINDESTENS,
    ok: ratio >= MINDESTENS,
  })
}

export function run({ kurz }: Options): Promise<void> {
  const lage = kurz ? createLage(2000, 200) : createLage(20_000, 2000)
  say(`${lage.punkte.length} Punkte, ${lage.standorte.length} Standorte, Zonen 10/20/30 Minuten`)
  vergleiche('ZU_FUSS', lage, 3)
  vergleiche('AUTO', lage, 3)
  return Promise.resolve()
}
