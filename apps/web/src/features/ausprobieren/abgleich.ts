/** Areas of a file laid on areas with outlines: by key, else by name, tolerant. Pure. */
import type { Dateiraum } from './tabelle-state.ts'
import { vereinfache } from '../../lib/suchtext.ts'

/** Areas that can be drawn: a level of the Kreis, or outlines of one's own. */
export interface Raumebene {
  readonly id: string
  readonly titel: string
  readonly raeume: readonly Zielraum[]
}

export interface Zielraum {
  /** Id in the outlines. */
  readonly id: string
  readonly schluessel: string
  readonly name: string
}

export interface Abgleich {
  readonly ebene: Raumebene
  /** Area of the file by id of the drawn area. */
  readonly treffer: ReadonlyMap<string, Dateiraum>
  /** Belong to the Kreis by their key or look, but to no area of this level. */
  readonly offen: readonly { readonly raum: Dateiraum; readonly vorschlag: string | null }[]
  /** Areas of other Kreise, Länder and so on. */
  readonly ausserhalb: number
}

/** Without kind of town, brackets, case, accents and signs: "Übach-Palenberg, Stadt" is "ubachpalenberg". */
export function toNamensschluessel(name: string): string {
  const blosserName = name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/,.*$/, ' ')
    .replace(/\b(?:kreisfreie|große kreisstadt|hansestadt|stadt|gemeinde|markt|flecken)\b/g, ' ')
  return vereinfache(blosserName).replace(/[^a-z0-9]/g, '')
}

/** The level on which most areas of the file are found; the smaller areas win a tie. */
export function findAbgleich(
  dateiraeume: readonly Dateiraum[],
  ebenen: readonly Raumebene[],
  kreis: string | null,
): Abgleich | undefined {
  return ebenen
    .map((ebene) => gleicheAb(dateiraeume, ebene, kreis))
    .filter(({ treffer }) => treffer.size > 0)
    .toSorted((a, b) => b.treffer.size - a.treffer.size)[0]
}

/** What a table of areas of somewhere else shows at most. */
const HOECHSTENS_OHNE_KARTE = 500

/** The areas of the file themselves: no map, but line and table. */
export function ohneKarte(dateiraeume: readonly Dateiraum[]): Abgleich {
  const gezeigte = dateiraeume.slice(0, HOECHSTENS_OHNE_KARTE)
  return {
    ebene: {
      id: OHNE_KARTE,
      titel: 'Räumen der Datei',
      raeume: gezeigte.map((raum) => ({ ...raum, id: raum.schluessel })),
    },
    treffer: new Map(gezeigte.map((raum) => [raum.schluessel, raum])),
    offen: [],
    ausserhalb: 0,
  }
}

export const OHNE_KARTE = 'DATEI'

export function gleicheAb(
  dateiraeume: readonly Dateiraum[],
  ebene: Raumebene,
  kreis: string | null,
): Abgleich {
  const nachSchluessel = new Map(ebene.raeume.map((raum) => [raum.schluessel, raum]))
  const nachName = new Map(ebene.raeume.map((raum) => [toNamensschluessel(raum.name), raum]))
  const treffer = new Map<string, Dateiraum>()
  const rest: Dateiraum[] = []
  for (const raum of dateiraeume) {
    const ziel =
      nachSchluessel.get(raum.schluessel) ??
      (istFremd(raum, kreis)
        ? undefined
        : (nachName.get(toNamensschluessel(raum.name)) ??
          nachName.get(toNamensschluessel(raum.schluessel))))
    if (ziel && !treffer.has(ziel.id)) treffer.set(ziel.id, raum)
    else rest.push(raum)
  }
  const eigene = rest.filter((raum) => !istFremd(raum, kreis))
  const frei = ebene.raeume.filter(({ id }) => !treffer.has(id))
  return {
    ebene,
    treffer,
    offen: eigene.map((raum) => ({ raum, vorschlag: findAehnlichen(raum.name, frei) })),
    ausserhalb: rest.length - eigene.length,
  }
}

/** An official key that does not begin with that of the Kreis; the sums of Kreis, Land and Bund too. */
function istFremd({ schluessel }: Dateiraum, kreis: string | null): boolean {
  if (schluessel === 'DG') return true
  if (
    kreis === null ||
    !/^\d+$/.test(schluessel) ||
    !/^(?:\d{2}|\d{3}|\d{5}|\d{8})$/.test(schluessel)
  ) {
    return false
  }
  return schluessel.length <= 5 || !schluessel.startsWith(kreis)
}

/** The name that needs the fewest changes, when it is clearly meant. */
export function findAehnlichen(name: string, raeume: readonly Zielraum[]): string | null {
  const gesucht = toNamensschluessel(name)
  if (gesucht === '') return null
  const [naechster] = raeume
    .map((raum) => ({ name: raum.name, abstand: distance(gesucht, toNamensschluessel(raum.name)) }))
    .toSorted((a, b) => a.abstand - b.abstand)
  if (!naechster || naechster.abstand > Math.max(2, gesucht.length / 3)) return null
  return naechster.name
}

/** Edit distance after Levenshtein (1966). */
function distance(a: string, b: string): number {
  let zeile = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const neu = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const tausch = (zeile[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      neu.push(Math.min((neu[j - 1] ?? 0) + 1, (zeile[j] ?? 0) + 1, tausch))
    }
    zeile = neu
  }
  return zeile[b.length] ?? 0
}
