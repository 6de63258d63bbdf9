/** Own class limits on the histogram of all figures: places, steps, what a key does. Pure. */
import { classCounts } from '@sozial/domain/klassifikation'

export interface Editorspanne {
  readonly unten: number
  readonly oben: number
  /** Smallest step of a limit, in the unit of the figures. */
  readonly schritt: number
}

export interface Editorbalken {
  readonly x: number
  readonly breite: number
  readonly hoehe: number
  /** Class in whose colour it is drawn. */
  readonly klasse: number
}

export interface Editorstate {
  readonly balken: readonly Editorbalken[]
  /** Place of each inner limit. */
  readonly griffe: readonly number[]
  /** Figures per class, over all periods. */
  readonly anzahlen: readonly number[]
}

interface Editorwunsch {
  readonly werte: readonly number[]
  /** Inner limits, ascending. */
  readonly grenzen: readonly number[]
  readonly spanne: Editorspanne
  readonly breite: number
  readonly hoehe: number
}

const BALKEN = 40

/** The histogram with its limits, in pixels. */
export function createEditorstate({
  werte,
  grenzen,
  spanne,
  breite,
  hoehe,
}: Editorwunsch): Editorstate {
  const { unten, oben } = spanne
  const weite = oben - unten
  const xOf = (wert: number) => (weite > 0 ? ((wert - unten) / weite) * breite : breite / 2)
  const anzahlen = Array.from({ length: BALKEN }, () => 0)
  for (const wert of werte) {
    const stelle = Math.min(BALKEN - 1, Math.floor((xOf(wert) / breite) * BALKEN))
    anzahlen[stelle] = (anzahlen[stelle] ?? 0) + 1
  }
  const hoechste = anzahlen.reduce((a, b) => Math.max(a, b), 1)
  return {
    balken: anzahlen.map((anzahl, i) => ({
      x: (i * breite) / BALKEN,
      breite: breite / BALKEN,
      hoehe: (anzahl / hoechste) * hoehe,
      klasse: grenzen.filter((grenze) => xOf(grenze) <= ((i + 0.5) * breite) / BALKEN).length,
    })),
    griffe: grenzen.map(xOf),
    anzahlen: classCounts(werte, [unten, ...grenzen, Math.max(oben, unten)]),
  }
}

/** Step of a limit: that of the printed decimals, or the hundredth part of a wide range. */
export function createSpanne(
  { unten, oben }: Pick<Editorspanne, 'unten' | 'oben'>,
  nachkommastellen: number,
): Editorspanne {
  const feinster = 10 ** -nachkommastellen
  const grob = 10 ** Math.floor(Math.log10(Math.max((oben - unten) / 100, feinster)))
  return { unten, oben, schritt: Math.max(feinster, grob) }
}

function aufSchritt(wert: number, schritt: number): number {
  return Number((Math.round(wert / schritt) * schritt).toPrecision(12))
}

/** A limit at another place, between its neighbours. */
export function moveGrenze(
  grenzen: readonly number[],
  i: number,
  { ziel, spanne }: { readonly ziel: number; readonly spanne: Editorspanne },
): readonly number[] {
  const { unten, oben, schritt } = spanne
  const von = (grenzen[i - 1] ?? unten) + schritt
  const bis = (grenzen[i + 1] ?? oben) - schritt
  if (von > bis) return grenzen
  const neu = aufSchritt(Math.min(bis, Math.max(von, ziel)), schritt)
  return grenzen.map((grenze, k) => (k === i ? neu : grenze))
}

/** One more limit, in the middle of the widest class; unchanged where there is no room. */
export function addGrenze(
  grenzen: readonly number[],
  { unten, oben, schritt }: Editorspanne,
): readonly number[] {
  const alle = [unten, ...grenzen, oben]
  const weiten = alle.slice(1).map((grenze, i) => grenze - (alle[i] ?? 0))
  const stelle = weiten.indexOf(weiten.reduce((a, b) => Math.max(a, b), 0))
  const neu = aufSchritt(((alle[stelle] ?? 0) + (alle[stelle + 1] ?? 0)) / 2, schritt)
  if ((weiten[stelle] ?? 0) < 2 * schritt || alle.includes(neu)) return grenzen
  return [...grenzen, neu].toSorted((a, b) => a - b)
}

/** Where a key leads; `null` for keys without a meaning here. */
export function tastengrenze(
  taste: string,
  grenze: number,
  { unten, oben, schritt }: Editorspanne,
): number | null {
  const ziele: Readonly<Record<string, number>> = {
    ArrowRight: grenze + schritt,
    ArrowUp: grenze + schritt,
    ArrowLeft: grenze - schritt,
    ArrowDown: grenze - schritt,
    PageUp: grenze + 10 * schritt,
    PageDown: grenze - 10 * schritt,
    Home: unten,
    End: oben,
  }
  return ziele[taste] ?? null
}
