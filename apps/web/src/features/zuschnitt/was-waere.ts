/** What would change if one Baustein belonged elsewhere, from what is known about the Bausteine. */
import { GRUPPEN, type Befund, type Gruppe } from '@sozial/domain/zuschnitt'
import { applySchritte, zuordnen, type Raum } from './bild.ts'
import { rechne, type Gerechnetes, type Zuschnittsdaten } from './daten.ts'

export interface Raumwechsel {
  readonly raum: Raum
  /** Persons per group, before and after; `null`: not known. */
  readonly gruppen: Readonly<
    Record<Gruppe, readonly [vorher: number | null, nachher: number | null]>
  >
}

export interface WasWaere {
  /** The Raum that loses and the one that gains it. */
  readonly raeume: readonly Raumwechsel[]
  readonly neu: readonly Befund[]
  readonly erledigt: readonly Befund[]
  readonly danach: Gerechnetes
}

const satzOf = ({ satz }: Befund): string => satz

export function wasWaere(
  daten: Zuschnittsdaten,
  jetzt: Gerechnetes,
  { baustein, ziel }: { readonly baustein: number; readonly ziel: string | null },
): WasWaere | null {
  const schritt = zuordnen(jetzt.bild, [baustein], ziel)
  if (!schritt) return null
  const danach = rechne(daten, applySchritte(jetzt.bild, [schritt]))
  const beteiligt = new Set([jetzt.bild.zuordnung[baustein], ziel])
  const [vorher, nachher] = [jetzt.befunde, danach.befunde].map(
    (befunde) => new Set(befunde.map(satzOf)),
  )
  return {
    raeume: jetzt.bild.raeume.flatMap((raum, stelle) =>
      beteiligt.has(raum.key) ? [wechselOf(raum, stelle, [jetzt, danach])] : [],
    ),
    neu: danach.befunde.filter(({ satz }) => !vorher!.has(satz)),
    erledigt: jetzt.befunde.filter(({ satz }) => !nachher!.has(satz)),
    danach,
  }
}

function wechselOf(
  raum: Raum,
  stelle: number,
  [jetzt, danach]: readonly [Gerechnetes, Gerechnetes],
): Raumwechsel {
  const paare = GRUPPEN.map((gruppe) => [
    gruppe,
    [jetzt, danach].map(({ groessen }) => groessen[stelle]?.summen[gruppe] ?? null),
  ])
  return { raum, gruppen: Object.fromEntries(paare) as Raumwechsel['gruppen'] }
}
