/**
 * `pnpm bench angriff`: a journalist with everything that is published and a
 * solver, on all of the demo Kreis: what was shown at first, what is shown
 * after the next publication, and both kept together.
 */
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { nimmAlles, unterschiedeOf } from '@sozial/api/test/angriffe/abzug'
import { greifeAn, type Angriff } from '@sozial/api/test/angriffe/loeser/angriff'
import { openDemo, type Gelaende } from '@sozial/api/test/angriffe/loeser/gelaende'
import { zeigeGeopferte } from '@sozial/api/test/angriffe/loeser/sabotage'
import { sammle, type Ernte } from '@sozial/api/test/angriffe/loeser/sammeln'
import {
  createHaus,
  nimmZurueck,
  veroeffentliche,
} from '@sozial/api/test/angriffe/loeser/veroeffentlichen'
import { aendereVerborgenes } from '@sozial/api/test/angriffe/wechsel'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'
import { withStage } from './lib/stage.ts'

/** So many findings are printed in full. */
const GEZEIGT = 40

type Erwartung = 'NICHTS' | 'ETWAS'

/** Attacks and reports; a protection that holds yields nothing, sabotage yields something. */
async function attack(
  name: string,
  {
    ernten,
    gelaende,
    erwartet,
  }: { ernten: readonly Ernte[]; gelaende: Gelaende; erwartet: Erwartung },
): Promise<void> {
  const start = performance.now()
  const angriff = await greifeAn(ernten, {
    pool: gelaende.pool,
    loeser: await createHighsLoeser(60),
  })
  const dauer = performance.now() - start
  sayAngriff(name, angriff)
  const value = angriff.befunde.length
  const ok = erwartet === 'NICHTS' ? value === 0 : value > 0
  report({
    name: `angriff ${name}`,
    unit: 'Befunde',
    value,
    peer: null,
    ratio: null,
    budget: null,
    ok,
  })
  report({
    name: `angriff ${name}, Dauer`,
    unit: 'ms',
    value: dauer,
    peer: null,
    ratio: null,
    budget: null,
    ok: null,
  })
}

function sayAngriff(name: string, { zahlen, befunde, engste, widersprueche }: Angriff): void {
  say(`== ${name}`)
  say(
    Object.entries(zahlen)
      .map(([was, wert]) => `${was} ${wert}`)
      .join(' · '),
  )
  for (const { satz } of befunde.slice(0, GEZEIGT)) say(`  ! ${satz}`)
  for (const satz of widersprueche.slice(0, 5)) say(`  ? ${satz}`)
  if (befunde.length === 0) for (const { satz } of engste) say(`    ${satz}`)
}

/** Files are read of these, with hidden and with rounded figures; tables of all. */
const DATEIEN = new Set(['geburtenziffer', 'altersarmut'])

/** Changes everything that is hidden: no public answer may change by a byte. */
async function compareWelten({ aussen, pool }: Gelaende): Promise<void> {
  const vorher = await nimmAlles(aussen, DATEIEN)
  const zellen = await aendereVerborgenes(pool)
  const anders = unterschiedeOf(vorher, await nimmAlles(aussen, DATEIEN))
  say(`== zwei Welten: ${zellen} Zellen ohne veröffentlichten Wert, ${vorher.size} Antworten`)
  for (const name of anders.slice(0, GEZEIGT)) say(`  ! ${name}`)
  const value = anders.length
  const ohnePeer = { peer: null, ratio: null, budget: null }
  report({ name: 'angriff zwei Welten', unit: 'Unterschiede', value, ...ohnePeer, ok: value === 0 })
}

/** Runs the attack; short: without the second publication and without sabotage. */
export async function run({ kurz }: Options): Promise<void> {
  await withStage(async (hold) => {
    const gelaende = hold(await openDemo())
    const erste = await sammle(gelaende.aussen)
    await attack('erster Stand', { ernten: [erste], gelaende, erwartet: 'NICHTS' })
    if (kurz) return
    const haus = await createHaus(gelaende)
    const id = await veroeffentliche(haus, 'Zweiter Stand')
    const zweite = await sammle(gelaende.aussen)
    await attack('zweiter Stand', { ernten: [zweite], gelaende, erwartet: 'NICHTS' })
    await attack('beide Stände', { ernten: [erste, zweite], gelaende, erwartet: 'NICHTS' })
    // Whoever has read what is taken back knows it.
    await nimmZurueck(haus, id)
    await veroeffentliche(haus, 'Dritter Stand')
    const ernten = [erste, zweite, await sammle(gelaende.aussen)]
    await attack('alle Stände, auch der zurückgenommene', { ernten, gelaende, erwartet: 'NICHTS' })
    await compareWelten(gelaende)
  })
  if (kurz) return
  await withStage(async (hold) => {
    const gelaende = hold(await openDemo())
    await zeigeGeopferte(gelaende.pool, 3)
    const ernten = [await sammle(gelaende.aussen)]
    await attack('jedes dritte Opfer gezeigt', { ernten, gelaende, erwartet: 'ETWAS' })
    await zeigeGeopferte(gelaende.pool)
    const primaer = [await sammle(gelaende.aussen)]
    await attack('nur primär geschützt', { ernten: primaer, gelaende, erwartet: 'ETWAS' })
  })
}
