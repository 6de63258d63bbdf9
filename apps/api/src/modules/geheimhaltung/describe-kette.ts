import { createErklaerung, type Loeser, type Schutzsystem } from '@sozial/domain/geheimhaltung'
import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { formatZahl } from '@sozial/shared/format'
import {
  describeFolgerung,
  describeRechnung,
  einheitOf,
  wertIn,
  wertwort,
  type Kettenrahmen,
} from './kettensatz.ts'
import type { Systemergebnis } from './rechne-systeme.ts'
import type { Kettenglied } from './zellergebnis.queries.ts'

/** Puts the names in where the sums were stored without. */
export function insertNamen(
  kette: readonly Kettenglied[],
  namen: Readonly<Record<string, string>>,
): readonly Kettenglied[] {
  const ersetze = (text: string) =>
    text.replaceAll(/⟦(\d+)⟧/g, (_, id: string) => namen[id] ?? 'ein Indikator')
  return kette.map(({ satz, summe }) => ({
    satz: ersetze(satz),
    summe: summe.map((glied) => ({ ...glied, raum: ersetze(glied.raum) })),
  }))
}

/** A sum may lead on to the next this often; beyond nobody follows it. */
const HOECHSTENS_GLIEDER = 6

/** An equation that leads from a cell to another hidden one. */
interface Schritt {
  readonly gleichung: number
  readonly von: number
  readonly nach: number
}

/**
 * Why cells are hidden: the sums by which a protected number would follow if
 * the cell were shown, for those that are hidden for others, and for a
 * protected number the sums it would follow from if none were hidden for it.
 *
 * @returns by the index of a cell, in the unit of the Messwert that it is looked at for
 */
export function createKetten(
  blocksystem: Schutzblocksystem,
  { sekundaer, ausgelassen }: Systemergebnis,
  { loeser, ...namen }: Pick<Kettenrahmen, 'bloecke' | 'namen'> & { readonly loeser: Loeser },
): (zelle: number, faktor: number) => readonly Kettenglied[] {
  const { system } = blocksystem
  const verborgen = new Set([...sekundaer, ...ausgelassen])
  for (const [i, { lage }] of system.zellen.entries()) if (lage === 'VERBORGEN') verborgen.add(i)
  const finde = createWegsuche(system, verborgen)
  let erklaere: ReturnType<typeof createErklaerung> | undefined
  return (zelle, faktor) => {
    const rahmen: Kettenrahmen = { blocksystem, verborgen, faktor, ...namen }
    if (system.zellen[zelle]!.bedarf === null) {
      const schritte = finde(zelle).slice(0, HOECHSTENS_GLIEDER)
      return schritte.map((schritt) => describe(rahmen, schritt, zelle))
    }
    erklaere ??= createErklaerung(system, verborgen, loeser)
    const mitZahl = system.zellen[zelle]!.wert !== null
    return erklaere(zelle)
      .slice(-HOECHSTENS_GLIEDER)
      .flatMap((folgerung, i) =>
        describeFolgerung(rahmen, folgerung, { istErste: i === 0, mitZahl }),
      )
  }
}

/** The way from a hidden cell to the nearest protected number through what is hidden. */
function createWegsuche(
  system: Schutzsystem,
  verborgen: ReadonlySet<number>,
): (von: number) => readonly Schritt[] {
  const jeZelle: number[][] = system.zellen.map(() => [])
  for (const [g, { zellen }] of system.gleichungen.entries()) {
    for (const zelle of zellen) jeZelle[zelle]!.push(g)
  }
  // Of sums that lead there the shortest is the one that can be told.
  const laenge = (g: number): number => system.gleichungen[g]!.zellen.length
  for (const alle of jeZelle) alle.sort((a, b) => laenge(a) - laenge(b))
  const istOffen = (i: number): boolean => verborgen.has(i) || system.zellen[i]!.lage === 'NIE'
  return (von) => {
    const herkunft = new Map<number, Schritt>()
    const wege = new Set([von])
    // A set hands out what is added while it is walked: nearest first.
    for (const zelle of wege) {
      for (const gleichung of jeZelle[zelle]!) {
        for (const nach of system.gleichungen[gleichung]!.zellen) {
          if (wege.has(nach) || !istOffen(nach)) continue
          wege.add(nach)
          herkunft.set(nach, { gleichung, von: zelle, nach })
          if (system.zellen[nach]!.bedarf !== null) return zurueck(herkunft, nach)
        }
      }
    }
    return []
  }
}

function zurueck(herkunft: ReadonlyMap<number, Schritt>, bis: number): readonly Schritt[] {
  const weg: Schritt[] = []
  for (let schritt = herkunft.get(bis); schritt; schritt = herkunft.get(schritt.von)) {
    weg.unshift(schritt)
  }
  return weg
}

function describe(rahmen: Kettenrahmen, schritt: Schritt, zelle: number): Kettenglied {
  const { nameOf, text, summe } = describeRechnung(rahmen, schritt.gleichung, schritt.nach)
  const { zellen } = rahmen.blocksystem.system
  const wertOf = (i: number) => wertIn(zellen[i]!.wert, einheitOf(rahmen, schritt.gleichung, i))
  const ergebnis = wertOf(schritt.nach)
  const folge = ergebnis === null ? text : `${text} = ${formatZahl(ergebnis)}`
  return {
    satz:
      schritt.von === zelle
        ? `${nameOf(zelle)}${wertwort(wertOf(zelle))} ist verborgen, weil sonst ${folge} folgte.`
        : `Daraus ergäbe sich weiter ${folge}.`,
    summe,
  }
}
