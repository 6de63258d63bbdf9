/**
 * Checks what the protection says about a system from outside: nothing can be
 * found out, what it gave up may be given up, what it could not protect nobody
 * could, and its witnesses and bounds are true. Shares no code with it.
 */
import { greifeAn, isWeitGenug, wissenUeber } from './angreifer.testing.ts'
import type { Spanne } from './angreifer.testing.ts'
import type {
  Loeser,
  Schutzergebnis,
  Schutzsystem,
  Schutzzelle,
  Zellpruefung,
  Zeuge,
} from './system.ts'

export type Einwand =
  /** The attacker knows too much of a cell that counts as protected. */
  | { readonly art: 'BERECHENBAR'; readonly zelle: number; readonly spanne: Spanne }
  /** Neither attack nor protection got to an end. */
  | { readonly art: 'OFFEN'; readonly zelle: number }
  /** Given up although it must not be: no price, a 0, or not shown at all. */
  | { readonly art: 'OPFER_VERBOTEN'; readonly zelle: number }
  /** Left unprotected although giving up everything that may be given up protects it. */
  | { readonly art: 'OHNE_NOT_UNGESCHUETZT'; readonly zelle: number }
  /** The audit says something else than the attack. */
  | { readonly art: 'PRUEFUNG_FALSCH'; readonly zelle: number; readonly spanne: Spanne }
  | { readonly art: 'PRUEFUNG_FEHLT'; readonly zelle: number }
  /** A witness that contradicts what is known, or does not reach the needed ends. */
  | { readonly art: 'ZEUGE_FALSCH'; readonly zelle: number }

/** Whether it gives something away or proves it wrongly; the others cost more than need be. */
export const isLeck = ({ art }: Einwand): boolean =>
  art !== 'OPFER_VERBOTEN' && art !== 'OHNE_NOT_UNGESCHUETZT'

const toleranz = 1e-6

/** Whether a shown number may be given up to protect others. */
export const isOpferbar = ({ lage, kosten, wert, unten }: Schutzzelle): boolean =>
  lage === 'GEZEIGT' && Number.isFinite(kosten) && wert !== null && (wert !== 0 || unten === null)

/** The whole table of a witness; numbers nobody knows inside follow from the others or stay open. */
function toTabelle({ zellen, gleichungen }: Schutzsystem, zeuge: Zeuge): readonly number[] {
  const werte = zellen.map(({ wert }, name) => zeuge.get(name) ?? wert ?? NaN)
  for (let weiter = true; weiter;) {
    weiter = false
    for (const { zellen: namen, faktoren, konstante } of gleichungen) {
      const offen = [...namen.keys()].filter((n) => Number.isNaN(werte[namen[n]!]!))
      if (offen.length !== 1) continue
      const rest = namen.reduce(
        (s, name, n) => (n === offen[0] ? s : s - faktoren[n]! * werte[name]!),
        konstante,
      )
      werte[namen[offen[0]!]!] = rest / faktoren[offen[0]!]!
      weiter = true
    }
  }
  return werte
}

function isStimmig(
  { zellen, gleichungen }: Schutzsystem,
  aufgegeben: ReadonlySet<number>,
  { zelle, zeuge }: { readonly zelle: number; readonly zeuge: Zeuge },
): boolean {
  const werte = toTabelle({ zellen, gleichungen }, zeuge)
  const bekannt = werte.every((wert, name) => {
    if (Number.isNaN(wert)) return name !== zelle
    const [unten, oben] = wissenUeber(zellen[name]!, aufgegeben.has(name))
    const ganz = !zellen[name]!.ganzzahlig || Math.abs(wert - Math.round(wert)) < toleranz
    return ganz && wert >= unten - toleranz && wert <= oben + toleranz
  })
  return (
    bekannt &&
    gleichungen.every(({ zellen: namen, faktoren, konstante }) => {
      const summe = namen.reduce((s, name, n) => s + faktoren[n]! * werte[name]!, 0)
      // What stays open must have nothing to do with the cell and what the witness changes.
      if (Number.isNaN(summe)) return namen.every((name) => name !== zelle && !zeuge.has(name))
      return Math.abs(summe - konstante) < toleranz
    })
  )
}

function hasZeugen(
  system: Schutzsystem,
  aufgegeben: ReadonlySet<number>,
  { zelle, zeugen }: Zellpruefung,
): boolean {
  const werte = zeugen.map((zeuge) => toTabelle(system, zeuge)[zelle]!)
  return (
    // Where nothing differs it is the true table, whatever is unknown in it.
    zeugen.every((zeuge) => zeuge.size === 0 || isStimmig(system, aufgegeben, { zelle, zeuge })) &&
    isWeitGenug(system.zellen[zelle]!, [Math.min(...werte), Math.max(...werte)])
  )
}

const isGleich = (a: number, b: number): boolean => a === b || Math.abs(a - b) < toleranz

function* pruefePruefung(
  system: Schutzsystem,
  aufgegeben: ReadonlySet<number>,
  [pruefung, spanne]: readonly [Zellpruefung, Spanne | undefined],
): Generator<Einwand> {
  const { zelle, geschuetzt, genau, zeugen } = pruefung
  if (spanne !== undefined) {
    const gleich =
      isGleich(pruefung.unten ?? -Infinity, spanne[0]) &&
      isGleich(pruefung.oben ?? Infinity, spanne[1])
    const weit = isWeitGenug(system.zellen[zelle]!, spanne)
    // Saying "not protected" of a protected cell would be safe, but the screen shows it.
    if (geschuetzt !== weit || (genau && !gleich)) {
      yield { art: 'PRUEFUNG_FALSCH', zelle, spanne }
    }
  }
  const tabelleBekannt = system.zellen.every(({ wert }) => wert !== null)
  if (
    geschuetzt &&
    (zeugen.length > 0 || tabelleBekannt) &&
    !hasZeugen(system, aufgegeben, pruefung)
  ) {
    yield { art: 'ZEUGE_FALSCH', zelle }
  }
}

/** Everything that speaks against the result; empty: it holds. */
export function findEinwaende(
  system: Schutzsystem,
  { sekundaer, pruefungen, ungeschuetzt }: Schutzergebnis,
  loeser: Loeser,
): readonly Einwand[] {
  const aufgegeben = new Set(sekundaer)
  const einwaende: Einwand[] = sekundaer
    .filter((zelle) => !isOpferbar(system.zellen[zelle]!))
    .map((zelle) => ({ art: 'OPFER_VERBOTEN', zelle }))
  const { funde, offen, spannen } = greifeAn(system, aufgegeben, loeser)
  for (const zelle of offen) einwaende.push({ art: 'OFFEN', zelle })
  for (const { zelle } of funde) {
    if (ungeschuetzt.includes(zelle)) continue
    einwaende.push({ art: 'BERECHENBAR', zelle, spanne: spannen.get(zelle)! })
  }
  if (ungeschuetzt.length > 0) {
    const alles = new Set([...system.zellen.keys()].filter((n) => isOpferbar(system.zellen[n]!)))
    const immer = new Set(greifeAn(system, alles, loeser).funde.map(({ zelle }) => zelle))
    for (const zelle of ungeschuetzt) {
      if (!immer.has(zelle)) einwaende.push({ art: 'OHNE_NOT_UNGESCHUETZT', zelle })
    }
  }
  const geprueft = new Map(pruefungen.map((pruefung) => [pruefung.zelle, pruefung]))
  system.zellen.forEach(({ bedarf }, zelle) => {
    if (bedarf === null) return
    const pruefung = geprueft.get(zelle)
    if (pruefung === undefined) einwaende.push({ art: 'PRUEFUNG_FEHLT', zelle })
    else einwaende.push(...pruefePruefung(system, aufgegeben, [pruefung, spannen.get(zelle)]))
  })
  return einwaende
}
