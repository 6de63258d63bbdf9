/** Places of existing periods and of breaks on the track of the time slider. Pure. */
import type { AtlasBruch, AtlasPeriode } from '../../app/atlas/atlas-state.ts'

export interface Reglermarke {
  readonly index: number
  /** 0 to 1. */
  readonly ort: number
  readonly text: string
  readonly beschriftet: boolean
}

export interface Reglerstate {
  readonly marken: readonly Reglermarke[]
  readonly brueche: readonly { readonly id: string; readonly ort: number; readonly titel: string }[]
}

/** Pixels that a label needs, by the length of its text. */
const LUFT = 14
const ZEICHENBREITE = 6.8

function zeitpunkt(tag: string): number {
  return Date.parse(`${tag}T00:00:00Z`)
}

/** Gaps in time are gaps on the track; labels that would touch are left out, the last never. */
export function buildReglerstate(
  perioden: readonly AtlasPeriode[],
  brueche: readonly AtlasBruch[],
  breite: number,
): Reglerstate {
  const zeiten = perioden.map(({ von }) => zeitpunkt(von))
  const [erste = 0, letzte = 0] = [zeiten[0], zeiten.at(-1)]
  const ortOf = (zeit: number): number => (letzte > erste ? (zeit - erste) / (letzte - erste) : 0.5)
  const orte = zeiten.map(ortOf)
  const beschriftet = chooseBeschriftung(
    perioden.map(({ kurz }) => kurz),
    orte.map((ort) => ort * breite),
  )
  return {
    marken: perioden.map(({ kurz }, index) => ({
      index,
      ort: orte[index] ?? 0,
      text: kurz,
      beschriftet: beschriftet.has(index),
    })),
    brueche: brueche.flatMap((bruch) => {
      const ort = bruchort(bruch.datum, zeiten, ortOf)
      return ort === null ? [] : [{ id: bruch.id, ort, titel: bruch.titel }]
    }),
  }
}

/** In the middle between the last period before and the first after; outside the track it is not drawn. */
function bruchort(
  datum: string,
  zeiten: readonly number[],
  ortOf: (zeit: number) => number,
): number | null {
  const nach = zeiten.findIndex((zeit) => zeit >= zeitpunkt(datum))
  const [vorher, nachher] = [zeiten[nach - 1], zeiten[nach]]
  if (vorher === undefined || nachher === undefined) return null
  return ortOf((vorher + nachher) / 2)
}

function chooseBeschriftung(texte: readonly string[], x: readonly number[]): ReadonlySet<number> {
  const halb = (i: number): number => ((texte[i]?.length ?? 0) * ZEICHENBREITE + LUFT) / 2
  for (let schritt = 1; schritt <= texte.length; schritt++) {
    const letzter = texte.length - 1
    const gewaehlt = texte.map((_, i) => i).filter((i) => (letzter - i) % schritt === 0)
    const frei = gewaehlt.every((i, k) => {
      const naechster = gewaehlt[k + 1]
      if (naechster === undefined) return true
      return (x[naechster] ?? 0) - (x[i] ?? 0) >= halb(i) + halb(naechster)
    })
    if (frei) return new Set(gewaehlt)
  }
  return new Set()
}

/** False where the label would touch that of the chosen period, which always stands. */
export function hatPlatzNeben(
  marke: Reglermarke,
  gewaehlt: Reglermarke | undefined,
  breite: number,
): boolean {
  if (gewaehlt === undefined) return true
  const noetig = ((marke.text.length + gewaehlt.text.length) * ZEICHENBREITE) / 2
  return Math.abs(marke.ort - gewaehlt.ort) * breite >= noetig + LUFT / 2
}

/** The period nearest to a place on the track. */
export function naechsteMarke(marken: readonly Reglermarke[], ort: number): number {
  return marken.reduce(
    (beste, marke) =>
      Math.abs(marke.ort - ort) < Math.abs((marken[beste]?.ort ?? Infinity) - ort)
        ? marke.index
        : beste,
    0,
  )
}

/** Where a key leads; `null` for keys that the slider does not know. */
export function tastenziel(taste: string, index: number, anzahl: number): number | null {
  const weit = Math.max(2, Math.round(anzahl / 5))
  const schritte: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -weit,
    PageUp: weit,
    Home: -anzahl,
    End: anzahl,
  }
  const schritt = schritte[taste]
  return schritt === undefined ? null : Math.min(anzahl - 1, Math.max(0, index + schritt))
}
