/**
 * `pnpm bench geheimhaltung`: how long the Kreis takes to be protected, how
 * much is given up for it compared with the cheapest protection there is, what
 * other tools hide of the same tables, and whether a thousand random systems
 * hold against an attacker that shares no code with the protection.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'

import {
  schuetze,
  type Loeser,
  type Schutzergebnis,
  type Schutzsystem,
} from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { findEinwaende } from '@sozial/domain/testing/geheimhaltung/gegenprobe'
import { readReferenztabellen } from '@sozial/domain/testing/geheimhaltung/referenztabellen'
import { zufallssysteme } from '@sozial/domain/testing/geheimhaltung/zufallssysteme'
import fc from 'fast-check'

import { findOptimum } from './lib/optimum.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'
import { createKreissystem, tabellenarten, type Tabellenart } from './lib/schutz-bed.ts'

const arten = Object.keys(tabellenarten) as readonly Tabellenart[]

/** Larger tables take the integer program too long; the random ones stand for breakdowns. */
const vergleichbare = arten.slice(0, 3)

const ohnePeer = { peer: null, ratio: null }

interface Lauf {
  readonly ms: number
  /** What the process really calculated: on a busy machine only this means anything. */
  readonly cpuMs: number
  readonly ergebnisse: readonly Schutzergebnis[]
}

/** Protects one system after the other; the systems themselves are made before the clock starts. */
function schuetzeAlle(systeme: readonly Schutzsystem[], loeser: Loeser): Lauf {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const ergebnisse = systeme.map((system) => schuetze(system, loeser))
  const { user, system: kern } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpuMs: (user + kern) / 1000, ergebnisse }
}

const summe = (zahlen: readonly number[]): number => zahlen.reduce((s, zahl) => s + zahl, 0)

function sayUmfang(
  name: string,
  systeme: readonly Schutzsystem[],
  { ms, cpuMs, ergebnisse }: Lauf,
): void {
  const zellen = summe(systeme.map((system) => system.zellen.length))
  const sensibel = summe(systeme.map(({ zellen: alle }) => alle.filter((z) => z.bedarf).length))
  const sekundaer = summe(ergebnisse.map((ergebnis) => ergebnis.sekundaer.length))
  const offen = summe(ergebnisse.map(({ ungeschuetzt }) => ungeschuetzt.length))
  say(
    `  ${name}: ${systeme.length} Systeme, ${zellen} Zellen, ${sensibel} mit Schutzbedarf, ` +
      `${sekundaer} dafür aufgegeben, ${offen} nicht zu schützen, ${(ms / 1000).toFixed(1)} s (CPU ${(cpuMs / 1000).toFixed(1)} s)`,
  )
}

/** By the clock and by what the process calculated. */
function reportDauer(name: string, { ms, cpuMs }: Omit<Lauf, 'ergebnisse'>, budget: number | null) {
  const figure = { ...ohnePeer, unit: 'ms', budget }
  report({ ...figure, name, value: ms, ok: budget === null ? null : ms < budget })
  report({
    ...figure,
    name: `${name}, CPU`,
    value: cpuMs,
    ok: budget === null ? null : cpuMs < budget,
  })
}

function messeZeiten(loeser: Loeser, { kurz }: Options): void {
  const [indikatoren, zeitraeume] = kurz ? [10, 3] : [70, 15]
  const orte = Array.from({ length: indikatoren * zeitraeume }, (_, n) => ({
    indikator: Math.floor(n / zeitraeume),
    zeitraum: n % zeitraeume,
  }))
  say(
    `${indikatoren} Indikatoren × ${zeitraeume} Zeiträume × 100 Räume, Last ${loadavg()[0]!.toFixed(1)}`,
  )
  const baeume = orte.map((ort) => createKreissystem({ ...ort, art: 'Baum' }))
  const lauf = schuetzeAlle(baeume, loeser)
  sayUmfang('Bäume', baeume, lauf)
  reportDauer('geheimhaltung Bäume', lauf, 10_000)

  const alle = orte.map((ort) => ({ ...ort, art: arten[ort.indikator % arten.length]! }))
  const laeufe = arten.map((art) => {
    const systeme = alle.filter((ort) => ort.art === art).map(createKreissystem)
    const einer = schuetzeAlle(systeme, loeser)
    sayUmfang(art, systeme, einer)
    return einer
  })
  const ganz = {
    ms: summe(laeufe.map(({ ms }) => ms)),
    cpuMs: summe(laeufe.map(({ cpuMs }) => cpuMs)),
  }
  reportDauer('geheimhaltung ganzer Zyklus', ganz, 300_000)
  messeLieferung(alle, loeser)
}

/** One Lieferung of one year touches a handful of Indikatoren; the others' systems stay what they are. */
function messeLieferung(
  orte: readonly Parameters<typeof createKreissystem>[0][],
  loeser: Loeser,
): void {
  const zeitraum = orte.at(-1)!.zeitraum
  const geliefert = new Set(arten.map((_, n) => n))
  const vorher = orte.map(createKreissystem)
  const nachher = orte.map((ort, n) =>
    geliefert.has(ort.indikator) && ort.zeitraum === zeitraum
      ? createKreissystem({ ...ort, zeitraum: ort.zeitraum + 1000 })
      : vorher[n]!,
  )
  const beruehrt = nachher.filter((system, n) => system !== vorher[n])
  const lauf = schuetzeAlle(beruehrt, loeser)
  sayUmfang('eine Lieferung', beruehrt, lauf)
  reportDauer('geheimhaltung eine Lieferung', lauf, null)
}

interface Vergleich {
  readonly kosten: readonly [eigene: number, beste: number]
  readonly zellen: readonly [eigene: number, beste: number]
  readonly werte: readonly [eigene: number, beste: number]
}

/** Null where the optimum was not found in time, or something cannot be protected. */
function vergleiche(system: Schutzsystem, loeser: Loeser): Vergleich | null {
  const optimum = findOptimum(system, loeser)
  const eigenes = schuetze(system, loeser)
  if (optimum.art !== 'OPTIMAL' || optimum.unschuetzbar.length + eigenes.ungeschuetzt.length > 0)
    return null
  const beide = [eigenes.sekundaer, optimum.aufgegeben] as const
  const kosten = (zellen: readonly number[]): number =>
    summe(zellen.map((n) => system.zellen[n]!.kosten))
  const werte = (zellen: readonly number[]): number =>
    summe(zellen.map((n) => system.zellen[n]!.wert!))
  return {
    kosten: [kosten(beide[0]), kosten(beide[1])],
    zellen: [beide[0].length, beide[1].length],
    werte: [werte(beide[0]), werte(beide[1])],
  }
}

function messeKosten(loeser: Loeser, { kurz }: Options): void {
  const jeArt = kurz ? 2 : 12
  say('Was der Schutz kostet, gegen das Optimum (ganzzahliges Programm)')
  const gruppen: readonly (readonly [string, readonly Schutzsystem[]])[] = [
    ...vergleichbare.map(
      (art) =>
        [
          `Kreis, ${art}`,
          Array.from({ length: jeArt }, (_, n) =>
            createKreissystem({ art, indikator: 100 + n, zeitraum: n }),
          ),
        ] as const,
    ),
    ...Object.entries(zufallssysteme).map(
      ([art, systeme]) =>
        [`zufällig, ${art}`, fc.sample(systeme, { numRuns: kurz ? 5 : 25, seed: 23 })] as const,
    ),
  ]
  const alle: Vergleich[] = []
  for (const [name, systeme] of gruppen) {
    const gefunden = systeme.map((system) => vergleiche(system, loeser)).filter((v) => v !== null)
    const teil = (was: keyof Vergleich, n: 0 | 1): number => summe(gefunden.map((v) => v[was][n]))
    say(
      `  ${name}: ${gefunden.length} von ${systeme.length} verglichen; Kosten ${toVerhaeltnis(teil('kosten', 0), teil('kosten', 1))}, ` +
        `Zellen ${teil('zellen', 0)} statt ${teil('zellen', 1)}, Summe der Werte ${teil('werte', 0)} statt ${teil('werte', 1)}`,
    )
    report(toFigure(`geheimhaltung Kosten, ${name}`, teil('kosten', 0), teil('kosten', 1)))
    alle.push(...gefunden)
  }
  const [eigene, beste] = [0, 1].map((n) => summe(alle.map(({ kosten }) => kosten[n]!)))
  report(toFigure('geheimhaltung Kosten, alle', eigene!, beste!))
}

const toVerhaeltnis = (eigene: number, beste: number): string =>
  beste === 0 ? '–' : (eigene / beste).toFixed(3)

const toFigure = (name: string, eigene: number, beste: number) => {
  const value = beste === 0 ? 1 : eigene / beste
  return {
    name,
    value,
    unit: 'Kosten / Optimum',
    peer: 'Optimum',
    ratio: 1 / value,
    budget: 1.1,
    ok: value <= 1.1,
  }
}

function messeReferenztabellen(loeser: Loeser): void {
  const ordner = process.env['REFERENZDATEN']
  if (ordner === undefined) {
    say('Referenztabellen nicht gemessen: REFERENZDATEN fehlt')
    return
  }
  say('Referenztabellen: verborgene Felder (erste und dafür aufgegebene), Summe der Werte, Zeit')
  for (const { name, system, felder, bekannt } of readReferenztabellen((datei) =>
    readFileSync(join(ordner, datei)),
  )) {
    const { ms, ergebnisse } = schuetzeAlle([system], loeser)
    const { sekundaer, ungeschuetzt } = ergebnisse[0]!
    const optimum = findOptimum(system, loeser)
    const primaer = [...system.zellen.keys()].filter((n) => system.zellen[n]!.bedarf !== null)
    const zaehle = (zellen: readonly number[]): number => summe(zellen.map((n) => felder[n]!))
    const [verborgen, beste] = [sekundaer, optimum.aufgegeben].map((zellen) =>
      zaehle([...primaer, ...zellen]),
    )
    const werte = summe(sekundaer.map((n) => system.zellen[n]!.wert! * felder[n]!))
    const andere = bekannt.map((eines) => `${eines.werkzeug} ${eines.verborgen}`)
    say(
      `  ${name}: ${verborgen} (${zaehle(primaer)} + ${zaehle(sekundaer)}), aufgegebene Summe ${werte}, ${ms.toFixed(0)} ms; ` +
        [`Optimum ${beste}`, ...andere].join(', ') +
        (ungeschuetzt.length > 0 ? `; ${ungeschuetzt.length} nicht zu schützen` : ''),
    )
    const peer = bekannt[0]
    report({
      name: `geheimhaltung ${name}`,
      value: verborgen!,
      unit: 'verborgene Felder',
      peer: peer?.werkzeug ?? 'Optimum',
      ratio: (peer?.verborgen ?? beste!) / verborgen!,
      budget: null,
      ok: null,
    })
  }
}

/** Protects and attacks random systems of every kind. */
function greifeZufallssystemeAn(loeser: Loeser, { kurz }: Options): void {
  const jeArt = Math.ceil((kurz ? 100 : 1000) / Object.keys(zufallssysteme).length)
  let [anzahl, einwaende] = [0, 0]
  for (const [art, systeme] of Object.entries(zufallssysteme)) {
    const gezogen = fc.sample(systeme, { numRuns: jeArt, seed: 5 })
    const gefunden = gezogen.map((system) =>
      findEinwaende(system, schuetze(system, loeser), loeser),
    )
    const hier = gefunden.flat()
    say(`  ${art}: ${gezogen.length} Systeme geschützt und angegriffen, ${hier.length} Einwände`)
    for (const einwand of hier.slice(0, 3)) say(`    ${JSON.stringify(einwand)}`)
    anzahl += gezogen.length
    einwaende += hier.length
  }
  report({
    name: `geheimhaltung ${anzahl} zufällige Systeme angegriffen`,
    ...ohnePeer,
    value: einwaende,
    unit: 'Einwände',
    budget: 0,
    ok: einwaende === 0,
  })
}

/** Runs the benchmark; short: a sample of everything. */
export async function run(options: Options): Promise<void> {
  const loeser = await createHighsLoeser()
  messeZeiten(loeser, options)
  messeReferenztabellen(loeser)
  messeKosten(loeser, options)
  greifeZufallssystemeAn(loeser, options)
}
