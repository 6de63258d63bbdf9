import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Schutzblocksystem, Zellbezug } from '@sozial/domain/geheimhaltung-system'
import { formatZahl } from '@sozial/shared/format'
import type { Laufblock } from './systemeingabe.queries.ts'
import type { Kettenglied } from './zellergebnis.queries.ts'

/**
 * What is stored names no Indikator: a name that came with a delivered file must
 * be able to vanish. Whoever reads puts it in.
 */
const toPlatzhalter = (indikatorId: number): string => `⟦${indikatorId}⟧`

/** What the sentences of a system need: what its cells are called and which of them are hidden. */
export interface Kettenrahmen {
  readonly blocksystem: Schutzblocksystem
  readonly bloecke: ReadonlyMap<number, Laufblock>
  /** By Raumfassung. */
  readonly namen: ReadonlyMap<number, string>
  /** Names of earlier Stände by their number. */
  readonly staende: ReadonlyMap<number, string>
  readonly verborgen: ReadonlySet<number>
  /** The Messwert that is explained. */
  readonly blick: Blick
  /** Whether the sentences tell inner numbers. */
  readonly mitZahlen: boolean
}

/** Which cell is looked at for a Messwert, and as what. */
export interface Blick extends Pick<Zellbezug, 'raumfassung' | 'teil' | 'faktor'> {
  readonly zelle: number
}

/** A sum over areas counts the same everywhere; elsewhere each cell has its own unit. */
export function einheitOf(
  { blocksystem: { zellen, gleichungen }, blick }: Kettenrahmen,
  gleichung: number,
  zelle: number,
): number {
  return gleichungen[gleichung] === 'RAEUME'
    ? blick.faktor
    : (zellen[zelle]!.bezuege[0]?.faktor ?? blick.faktor)
}

/** An equation as members, and as what one of them is by the others. */
interface Rechnung {
  readonly nameOf: (zelle: number) => string
  /** What it says of the one, without its name. */
  readonly worte: string
  readonly summe: Kettenglied['summe']
}

/** "Musterkreis abzüglich Bedorf", with the sum it is from. */
export function describeRechnung(rahmen: Kettenrahmen, gleichung: number, ziel: number): Rechnung {
  const { blocksystem, verborgen } = rahmen
  const { system, zellen } = blocksystem
  const istBilanz = blocksystem.gleichungen[gleichung] === 'BILANZ'
  const { zellen: glieder, faktoren, konstante } = system.gleichungen[gleichung]!
  const nameOf = (i: number) => toName(rahmen, gleichung, i)
  const einheit = (i: number) => einheitOf(rahmen, gleichung, i)
  const eigener = faktoren[glieder.indexOf(ziel)]! * einheit(ziel)
  const andere = glieder
    .map((i, k) => ({ i, faktor: (-faktoren[k]! * einheit(i)) / eigener }))
    .filter(({ i }) => i !== ziel)
  const rest = konstante / eigener
  const summe = withGanzemVorn(glieder, faktoren).map((i) => ({
    raum: nameOf(i),
    wert: wertIn(system.zellen[i]!.wert, einheit(i)),
    lage: verborgen.has(i) ? ('VERBORGEN' as const) : system.zellen[i]!.lage,
    ort: { raumfassung: zellen[i]!.raum, quellen: zellen[i]!.quellen },
  }))
  const veraenderung = { raum: VERAENDERUNG, wert: rest, lage: 'GEZEIGT' as const }
  return {
    nameOf,
    worte: istBilanz
      ? toBilanz(rahmen, { andere, nameOf, rest })
      : toWorte(rahmen, { andere, nameOf, rest }),
    summe: istBilanz ? [veraenderung, ...summe] : summe,
  }
}

/** What a balance of population adds up to: everybody reads it from two years. */
const VERAENDERUNG = 'Veränderung der Einwohnerzahl'

function toBilanz({ mitZahlen }: Kettenrahmen, { andere, nameOf, rest }: Seite): string {
  if (!mitZahlen) {
    return `die ${VERAENDERUNG} zusammen mit ${aufzaehlung(andere.map(({ i }) => nameOf(i)))}`
  }
  const glieder = andere.map(({ i, faktor }) => zeichen(faktor, false) + nameOf(i))
  return `${formatZahl(rest)} (${VERAENDERUNG})${glieder.join('')}`
}

export const wertIn = (wert: number | null, einheit: number): number | null =>
  wert === null ? null : wert / einheit

interface Glied {
  readonly i: number
  readonly faktor: number
}

interface Seite {
  readonly andere: readonly Glied[]
  readonly nameOf: (zelle: number) => string
  /** What is added that stands nowhere. */
  readonly rest: number
}

/** "Nord abzüglich Bedorf und Cedorf"; in signs where it is more than adding and taking away areas. */
function toWorte({ blocksystem: { zellen }, verborgen, mitZahlen }: Kettenrahmen, seite: Seite) {
  const { andere, nameOf, rest } = seite
  const mit = (gesucht: number) =>
    andere.filter(({ faktor }) => faktor === gesucht).map(({ i }) => i)
  const [dazu, weg] = [mit(1), mit(-1)]
  const istEinfach =
    rest === 0 &&
    dazu.length > 0 &&
    dazu.length + weg.length === andere.length &&
    andere.every(({ i }) => zellen[i]!.art === 'WERT')
  if (!istEinfach) return toFormel(seite, mitZahlen)
  const alle = aufzaehlung(toNamen({ zellen: dazu, nameOf, verborgen }, 'weitere'))
  const zusammen = dazu.length === 1 ? alle : `${alle} zusammen`
  if (weg.length === 0) return zusammen
  const ohne = aufzaehlung(toNamen({ zellen: weg, nameOf, verborgen }, 'weiterer'))
  return `${zusammen}${dazu.length === 1 ? '' : ','} abzüglich ${ohne}`
}

function toFormel({ andere, nameOf, rest }: Seite, mitZahlen: boolean): string {
  if (rest > 0 && andere.every(({ faktor }) => faktor < 0)) {
    const weg = andere.map(({ i, faktor }) => zeichen(faktor, false) + nameOf(i))
    return `${mitZahlen ? formatZahl(rest) : 'eine bekannte Zahl'}${weg.join('')}`
  }
  const glieder = andere
    .toSorted((a, b) => b.faktor - a.faktor)
    .map(({ i, faktor }, k) => zeichen(faktor, k === 0) + nameOf(i))
  if (rest === 0) return glieder.join('')
  const abweichung = mitZahlen ? formatZahl(Math.abs(rest)) : 'eine bekannte Abweichung'
  return `${glieder.join('')}${zeichen(Math.sign(rest), false)}${abweichung}`
}

/** Of more shown members than this only the first are named: nobody reads twenty. */
const HOECHSTENS_GENANNT = 4

/** Shown members beyond the first few as one; a hidden one is always named. */
export function toNamen(
  {
    zellen,
    nameOf,
    verborgen,
  }: {
    readonly zellen: readonly number[]
    readonly nameOf: (zelle: number) => string
    readonly verborgen: ReadonlySet<number>
  },
  weitere: 'weitere' | 'weiterer',
): readonly string[] {
  const gezeigte = zellen.filter((i) => !verborgen.has(i))
  if (gezeigte.length <= HOECHSTENS_GENANNT) return zellen.map(nameOf)
  const ungenannte = new Set(gezeigte.slice(HOECHSTENS_GENANNT - 1))
  return [
    ...zellen.filter((i) => !ungenannte.has(i)).map(nameOf),
    `${formatZahl(ungenannte.size)} ${weitere}`,
  ]
}

/** The whole is what stands alone on its side. */
function withGanzemVorn(
  glieder: readonly number[],
  faktoren: readonly number[],
): readonly number[] {
  const seite = faktoren.filter((faktor) => faktor > 0).length === 1 ? 1 : -1
  const istGanzes = (k: number): boolean => Math.sign(faktoren[k]!) === seite
  return [...glieder.filter((_, k) => istGanzes(k)), ...glieder.filter((_, k) => !istGanzes(k))]
}

function zeichen(faktor: number, erstes: boolean): string {
  const mal = Math.abs(faktor) === 1 ? '' : `${formatZahl(Math.abs(faktor))} × `
  if (erstes) return faktor < 0 ? `−${mal}` : mal
  return `${faktor < 0 ? ' − ' : ' + '}${mal}`
}

/** Where all count the same the area says enough; else what is counted there goes with it. */
function toName(
  { blocksystem, bloecke, namen, staende, blick }: Kettenrahmen,
  gleichung: number,
  i: number,
): string {
  const { art, raum, bezuege, stand } = blocksystem.zellen[i]!
  // Identical areas are one cell: the one that is looked at goes by its own name.
  const ort = namen.get(i === blick.zelle ? blick.raumfassung : raum) ?? 'ein Raum'
  if (art === 'REST') return `der Rest in ${ort}`
  if (art === 'GEBIETSWECHSEL') return `der Unterschied der Grenzen in ${ort}`
  if (art === 'KORREKTUR') return `der Unterschied zum früheren Stand in ${ort}`
  if (blocksystem.gleichungen[gleichung] === 'RAEUME') return ort
  const [bezug] = bezuege
  const indikator = bezug && bloecke.get(bezug.block)?.indikatorId
  const teil = bezug?.teil === 'NENNER' ? 'Bezugsgruppe von ' : ''
  if (indikator !== undefined) return `„${teil}${toPlatzhalter(indikator)}“ in ${ort}`
  return stand === null
    ? `eine Teilzahl in ${ort}`
    : `der Wert aus „${staende.get(stand) ?? 'einem früheren Stand'}“ in ${ort}`
}
