import type { Schutzblocksystem, Zellangabe } from '@sozial/domain/geheimhaltung-system'
import { formatZahl } from '@sozial/shared/format'
import type { Systemergebnis } from './rechne-systeme.ts'
import type { Laufblock } from './systemeingabe.queries.ts'
import type { Kettenglied } from './zellergebnis.queries.ts'

/**
 * What is stored names no Indikator: a name that came with a delivered file must
 * be able to vanish. Whoever reads puts it in.
 */
const toPlatzhalter = (indikatorId: number): string => `⟦${indikatorId}⟧`

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

interface Namen {
  readonly bloecke: ReadonlyMap<number, Laufblock>
  /** By Raumfassung. */
  readonly namen: ReadonlyMap<number, string>
}

/** An equation that leads from a cell to another hidden one. */
interface Schritt {
  readonly gleichung: number
  readonly von: number
  readonly nach: number
}

/**
 * Why cells are hidden: the sums by which a protected number would follow if
 * the cell were shown, for those that are hidden for others, and for a
 * protected number the sum it would follow from.
 *
 * @returns by the index of a cell
 */
export function createKetten(
  blocksystem: Schutzblocksystem,
  { sekundaer, ausgelassen }: Systemergebnis,
  namen: Namen,
): (zelle: number) => readonly Kettenglied[] {
  const { system } = blocksystem
  const verborgen = new Set([...sekundaer, ...ausgelassen])
  for (const [i, { lage }] of system.zellen.entries()) if (lage === 'VERBORGEN') verborgen.add(i)
  const jeZelle: number[][] = system.zellen.map(() => [])
  for (const [g, { zellen }] of system.gleichungen.entries()) {
    for (const zelle of zellen) jeZelle[zelle]!.push(g)
  }
  const istOffen = (i: number): boolean => verborgen.has(i) || system.zellen[i]!.lage === 'NIE'
  const finde = (von: number): readonly Schritt[] => {
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
  return (zelle) => {
    const schritte = finde(zelle).slice(0, HOECHSTENS_GLIEDER)
    return schritte.map((schritt) => describe(blocksystem, schritt, { namen, verborgen, zelle }))
  }
}

function zurueck(herkunft: ReadonlyMap<number, Schritt>, bis: number): readonly Schritt[] {
  const weg: Schritt[] = []
  for (let schritt = herkunft.get(bis); schritt; schritt = herkunft.get(schritt.von)) {
    weg.unshift(schritt)
  }
  return weg
}

function describe(
  { system, zellen, gleichungen }: Schutzblocksystem,
  { gleichung, von, nach }: Schritt,
  {
    namen,
    verborgen,
    zelle,
  }: { readonly namen: Namen; readonly verborgen: ReadonlySet<number>; readonly zelle: number },
): Kettenglied {
  const { zellen: glieder, faktoren, konstante } = system.gleichungen[gleichung]!
  const nurRaeume = gleichungen[gleichung] === 'RAEUME'
  const nameOf = (i: number) => toName(zellen[i]!, namen, nurRaeume)
  const wertOf = (i: number) => system.zellen[i]!.wert
  const ziel = glieder.indexOf(nach)
  const andere = glieder
    .map((i, k) => ({ i, faktor: -faktoren[k]! / faktoren[ziel]! }))
    .filter(({ i }) => i !== nach)
    .toSorted((a, b) => b.faktor - a.faktor)
  const rechnung = [
    ...andere.map(({ i, faktor }, k) => `${zeichen(faktor, k === 0)}${nameOf(i)}`),
    ...(konstante === 0
      ? []
      : [zeichen(konstante / faktoren[ziel]!, false) + formatZahl(Math.abs(konstante))]),
  ].join('')
  const ergebnis = wertOf(nach)
  const zahl = ergebnis === null ? '' : ` = ${formatZahl(ergebnis)}`
  const folge = `${nameOf(nach)} = ${rechnung}${zahl}`
  return {
    satz:
      von === zelle
        ? `${nameOf(von)}${wertwort(wertOf(von))} ist verborgen, weil sonst ${folge} folgte.`
        : `Daraus ergäbe sich weiter ${folge}.`,
    summe: glieder.map((i) => ({
      raum: nameOf(i),
      wert: wertOf(i),
      lage: verborgen.has(i) ? ('VERBORGEN' as const) : system.zellen[i]!.lage,
    })),
  }
}

const wertwort = (wert: number | null): string =>
  wert === null ? '' : ` (Wert ${formatZahl(wert)})`

function zeichen(faktor: number, erstes: boolean): string {
  const mal = Math.abs(faktor) === 1 ? '' : `${formatZahl(Math.abs(faktor))} × `
  if (erstes) return faktor < 0 ? `−${mal}` : mal
  return `${faktor < 0 ? ' − ' : ' + '}${mal}`
}

/** Where all count the same the area says enough; else what is counted there goes with it. */
function toName(
  { art, raum, bezuege, stand }: Zellangabe,
  { bloecke, namen }: Namen,
  nurRaeume: boolean,
): string {
  const ort = namen.get(raum) ?? 'ein Raum'
  if (art === 'REST') return `der Rest in ${ort}`
  if (art === 'GEBIETSWECHSEL') return `der Unterschied der Grenzen in ${ort}`
  if (art === 'KORREKTUR') return `der Unterschied zum früheren Stand in ${ort}`
  if (nurRaeume) return ort
  const [bezug] = bezuege
  const indikator = bezug && bloecke.get(bezug.block)?.indikatorId
  const teil = bezug?.teil === 'NENNER' ? 'Bezugsgruppe von ' : ''
  if (indikator !== undefined) return `„${teil}${toPlatzhalter(indikator)}“ in ${ort}`
  return stand === null ? `eine Teilzahl in ${ort}` : `der Wert aus Stand ${stand} in ${ort}`
}
