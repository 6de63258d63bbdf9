import { skaliert } from '../geheimhaltung/index.ts'
import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addBilanzen, findBilanzen } from './bilanz.ts'
import type { Bilanz } from './bilanz.ts'
import { createBau } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import type { Systemblock, Systemeingabe } from './eingabe.ts'
import { createEinschlussuche } from './einschluss.ts'
import type { Einschluss } from './einschluss.ts'
import { addErschlossene } from './erschlossen.ts'
import { createZaehlungsverzeichnis, toFormangaben } from './formangabe.ts'
import type { Formangabe, Formangaben } from './formangabe.ts'
import { createFormen } from './formen.ts'
import type { Form, Formbezug } from './formen.ts'
import { findFormgleichungen } from './formgleichungen.ts'
import { addFormgleichungen, addRaumgleichungen } from './gleichungen.ts'
import { addGebietswechsel } from './gebietswechsel.ts'
import { addGrenzen } from './grenzen.ts'
import { addKorrekturen } from './korrektur.ts'
import { addJeKopf, findJeKopf } from './je-kopf.ts'
import { createRaumordnung } from './raumordnung.ts'
import type { Raumordnung } from './raumordnung.ts'
import { begrenzeAufNahe } from './naehe.ts'
import { addRestbedarf, teilverhaeltnis } from './rest.ts'
import { addSchaetzungen } from './schaetzung.ts'
import { toSchutzblocksysteme } from './schutzblocksystem.ts'
import type { Schutzblocksystem } from './schutzblocksystem.ts'
import { addSchicht } from './zellen.ts'
import type { Formblock, Schicht } from './zellen.ts'

/**
 * Which numbers of a Stand have to be protected together, and what links them:
 * areas that add up, breakdowns with their totals, pooled years beside single
 * ones, denominators that are numerators elsewhere, borders that changed, and
 * everything that an earlier Stand has shown.
 *
 * @returns one system for each set of numbers that hang together and have
 *   something to protect, in a stable order; what is in none may be shown
 */
export function createSchutzsysteme(eingabe: Systemeingabe): readonly Schutzblocksystem[] {
  const { formen, bilanzen, staende } = findFormen(eingabe)
  const ordnung = createRaumordnung(eingabe.summen)
  const bau = createBau()
  const schichten = staende.map((stand) => addSchicht(bau, { eingabe, formen, ordnung }, stand))
  const [heute] = schichten
  if (heute !== undefined) {
    const { abstammungen } = eingabe
    addSchaetzungen(bau, { ordnung, abstammungen }, { schicht: heute, ...staende[0]! })
  }
  const bloecke = staende.flatMap((stand) => stand.bloecke)
  const paare = findJeKopf(bloecke)
  verbinde(bau, { eingabe, formen, bilanzen, paare, ordnung, schichten })
  return toSchutzblocksysteme(bau, formen)
}

interface Verbindung {
  readonly eingabe: Systemeingabe
  readonly formen: readonly Form[]
  readonly bilanzen: readonly Bilanz[]
  readonly paare: ReturnType<typeof findJeKopf>
  readonly ordnung: Raumordnung
  readonly schichten: readonly Schicht[]
}

function verbinde(
  bau: Bau,
  { eingabe, formen, bilanzen, paare, ordnung, schichten }: Verbindung,
): void {
  const formgleichungen = findFormgleichungen(formen)
  const [heute, ...frueher] = schichten
  if (heute === undefined) return
  const alles = withFrueher(heute, frueher)
  for (const schicht of [heute, alles, ...frueher]) {
    for (const rest of schicht.reste) addRestbedarf(bau, rest)
    addRaumgleichungen(bau, ordnung, schicht)
    addFormgleichungen(bau, formgleichungen, schicht)
    addBilanzen(bau, bilanzen, schicht)
    addJeKopf(bau, { paare, ordnung }, schicht)
  }
  addGebietswechsel(bau, eingabe, { ordnung, schicht: alles })
  addKorrekturen(bau)
  const anteile = findAnteile(schichten)
  addErschlossene(bau, { formen, anteile, schichten: [alles, ...frueher] })
  begrenzeAufNahe(bau)
  addGrenzen(bau, {
    suche: createEinschlussuche(formen),
    anteile,
    schichten: [alles, ...frueher],
    restbedarf: findRestbedarf(schichten),
  })
}

function findRestbedarf(schichten: readonly Schicht[]): ReadonlyMap<string, Schutzbedarf> {
  const reste = schichten.flatMap((schicht) => schicht.reste)
  return new Map(
    reste.flatMap(({ zaehler, nenner, bedarf }) => {
      const [mal] = teilverhaeltnis(zaehler.faktor, nenner.faktor)
      const eigener = skaliert(bedarf, mal)
      return eigener === null ? [] : [[`${nenner.zelle},${zaehler.zelle}`, eigener] as const]
    }),
  )
}

/** Shares of all Stände: which form is part of which, each once. */
function findAnteile(schichten: readonly Schicht[]): readonly Einschluss[] {
  const einmal = new Map<string, Einschluss>()
  for (const { anteile } of schichten) {
    for (const { zaehler, nenner } of anteile) {
      const [, faktoren] = teilverhaeltnis(zaehler.faktor, nenner.faktor)
      const formen = [nenner.form, zaehler.form]
      einmal.set(formen.join(), { formen, faktoren })
    }
  }
  return [...einmal.values()]
}

/** What is not published again is known from the last Stand that showed it. */
function withFrueher(heute: Schicht, frueher: readonly Schicht[]): Schicht {
  const zellen = new Map([...heute.zellen].map(([form, raeume]) => [form, new Map(raeume)]))
  for (const schicht of frueher) {
    for (const [form, raeume] of schicht.zellen) {
      const da = zellen.get(form) ?? new Map<number, number>()
      zellen.set(form, da)
      for (const [raum, zelle] of raeume) if (!da.has(raum)) da.set(raum, zelle)
    }
  }
  return { ...heute, zellen }
}

interface Formenstand {
  readonly stand: number | null
  readonly bloecke: readonly Formblock[]
}

/** The forms of all Stände together, so that equal numbers are found wherever they stand; the newest first. */
function findFormen({ bloecke, frueher, gezaehlt, merkmale }: Systemeingabe): {
  readonly formen: readonly Form[]
  readonly bilanzen: readonly Bilanz[]
  readonly staende: readonly Formenstand[]
} {
  const wer = createZaehlungsverzeichnis(gezaehlt)
  const staende: readonly { stand: number | null; bloecke: readonly Systemblock[] }[] = [
    { stand: null, bloecke },
    ...frueher
      .toSorted((a, b) => b.nummer - a.nummer)
      .map((einer) => ({ stand: einer.nummer, bloecke: einer.bloecke })),
  ]
  const mitAngaben = staende.map(({ stand, bloecke: eigene }) => ({
    stand,
    bloecke: eigene.map((block) => ({ block, ...toFormangaben(block, wer) })),
  }))
  const angaben = mitAngaben.flatMap((einer) =>
    einer.bloecke.flatMap(({ zaehler, nenner }) => [zaehler ?? [], nenner ?? []].flat()),
  )
  const { formen, bezuege, vektorOf } = createFormen(angaben, merkmale)
  const glieder = angaben.flatMap((angabe) => angabe.glieder)
  const nachAngabe = new Map<Formangabe, Formbezug>()
  for (const [i, angabe] of angaben.entries()) nachAngabe.set(angabe, bezuege[i]!)
  const bezugOf = (angabe: Formangaben['zaehler']) =>
    angabe === null ? null : (nachAngabe.get(angabe) ?? null)
  return {
    formen,
    bilanzen: findBilanzen(glieder, formen, vektorOf),
    staende: mitAngaben.map(({ stand, bloecke: eigene }) => ({
      stand,
      bloecke: eigene.map(({ block, zaehler, nenner }) => ({
        block,
        zaehler: bezugOf(zaehler),
        nenner: bezugOf(nenner),
      })),
    })),
  }
}
