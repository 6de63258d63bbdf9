import type { Schutzblocksystem, Zellangabe } from '@sozial/domain/geheimhaltung-system'
import type { Folgerung } from '@sozial/domain/geheimhaltung'
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
  readonly verborgen: ReadonlySet<number>
  /** How much of the cell one of the Messwert is: a balance may be kept the other way round. */
  readonly faktor: number
}

/** A sum over areas counts the same everywhere; elsewhere each cell has its own unit. */
export function einheitOf(
  { blocksystem: { zellen, gleichungen }, faktor }: Kettenrahmen,
  gleichung: number,
  zelle: number,
): number {
  return gleichungen[gleichung] === 'RAEUME'
    ? faktor
    : (zellen[zelle]!.bezuege[0]?.faktor ?? faktor)
}

/** An equation as members, and as what one of them is by the others. */
interface Rechnung {
  readonly nameOf: (zelle: number) => string
  readonly text: string
  readonly summe: Kettenglied['summe']
}

/** "Adorf = Musterkreis − Bedorf", with the sum it is from. */
export function describeRechnung(rahmen: Kettenrahmen, gleichung: number, ziel: number): Rechnung {
  const { blocksystem, verborgen, ...namen } = rahmen
  const { system, zellen, gleichungen } = blocksystem
  const { zellen: glieder, faktoren, konstante } = system.gleichungen[gleichung]!
  const nurRaeume = gleichungen[gleichung] === 'RAEUME'
  const nameOf = (i: number) => toName(zellen[i]!, namen, nurRaeume)
  const einheit = (i: number) => einheitOf(rahmen, gleichung, i)
  const eigener = faktoren[glieder.indexOf(ziel)]! * einheit(ziel)
  const andere = glieder
    .map((i, k) => ({ i, faktor: (-faktoren[k]! * einheit(i)) / eigener }))
    .filter(({ i }) => i !== ziel)
    .toSorted((a, b) => b.faktor - a.faktor)
  const rechnung = [
    ...shorten(andere, verborgen).map(
      ({ i, faktor, anzahl }, k) =>
        zeichen(faktor, k === 0) + (anzahl > 1 ? `${anzahl} weitere` : nameOf(i)),
    ),
    ...(konstante === 0
      ? []
      : [zeichen(konstante / eigener, false) + formatZahl(Math.abs(konstante / eigener))]),
  ].join('')
  return {
    nameOf,
    text: `${nameOf(ziel)} = ${rechnung}`,
    summe: withGanzemVorn(glieder, faktoren).map((i) => ({
      raum: nameOf(i),
      wert: wertIn(system.zellen[i]!.wert, einheit(i)),
      lage: verborgen.has(i) ? ('VERBORGEN' as const) : system.zellen[i]!.lage,
      ort: { raumfassung: zellen[i]!.raum, quellen: zellen[i]!.quellen },
    })),
  }
}

export const wertIn = (wert: number | null, einheit: number): number | null =>
  wert === null ? null : wert / einheit

/** Of more shown parts than this only the first are named: nobody reads twenty. */
const HOECHSTENS_GENANNT = 4

interface Glied {
  readonly i: number
  readonly faktor: number
}

/** Shown parts beyond the first few as one; a hidden one is always named. */
function shorten(
  glieder: readonly Glied[],
  verborgen: ReadonlySet<number>,
): readonly (Glied & { readonly anzahl: number })[] {
  const einzeln = (alle: readonly Glied[]) => alle.map((glied) => ({ ...glied, anzahl: 1 }))
  const teile = glieder.filter(({ i, faktor }) => faktor === -1 && !verborgen.has(i))
  if (teile.length <= HOECHSTENS_GENANNT) return einzeln(glieder)
  const weitere = teile.slice(HOECHSTENS_GENANNT - 1)
  return [
    ...einzeln(glieder.filter((glied) => !weitere.includes(glied))),
    { ...weitere[0]!, anzahl: weitere.length },
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

const OHNE_SCHUTZ = 'Wäre zu ihrem Schutz nichts weiter verborgen'

/**
 * A derivation as sentences, a sum with each. What a supplier protects is not
 * computed inside either: then no result is named.
 */
export function describeFolgerung(
  rahmen: Kettenrahmen,
  { gleichungen, folgt, ...grenzen }: Folgerung,
  { istErste, mitZahl }: { readonly istErste: boolean; readonly mitZahl: boolean },
): readonly Kettenglied[] {
  const zahl = mitZahl ? toGrenzsatz(grenzen, einheitOf(rahmen, gleichungen[0]!, folgt)) : null
  const [erste, ...weitere] = gleichungen.map((gleichung) => {
    const glieder = rahmen.blocksystem.system.gleichungen[gleichung]!.zellen
    return describeRechnung(rahmen, gleichung, glieder.includes(folgt) ? folgt : glieder[0]!)
  })
  if (erste === undefined) return []
  const anfang = istErste ? `${OHNE_SCHUTZ}, ergäbe sich` : 'Daraus ergäbe sich weiter'
  const satz =
    weitere.length === 0
      ? `${anfang} ${erste.text}${zahl === null ? '' : `, also ${zahl}`}.`
      : `Keine Summe allein verriete ${erste.nameOf(folgt)}, aber ${formatZahl(gleichungen.length)} zusammen: ` +
        `${OHNE_SCHUTZ}, bliebe ${zahl ?? 'zu wenig offen'}. Die erste ist ${erste.text}.`
  return [
    { satz, summe: erste.summe },
    ...weitere.map(({ text, summe }) => ({ satz: `Dazu kommt ${text}.`, summe })),
  ]
}

function toGrenzsatz(grenzen: Pick<Folgerung, 'unten' | 'oben'>, einheit: number): string {
  const enden = [wertIn(grenzen.unten, einheit), wertIn(grenzen.oben, einheit)] as const
  const [unten, oben] = einheit < 0 ? [enden[1], enden[0]] : enden
  if (unten === null || oben === null) {
    return unten === null ? `höchstens ${formatZahl(oben ?? 0)}` : `mindestens ${formatZahl(unten)}`
  }
  return unten === oben
    ? formatZahl(unten)
    : `eine Zahl von ${formatZahl(unten)} bis ${formatZahl(oben)}`
}

export const wertwort = (wert: number | null): string =>
  wert === null ? '' : ` (${formatZahl(wert)})`

function zeichen(faktor: number, erstes: boolean): string {
  const mal = Math.abs(faktor) === 1 ? '' : `${formatZahl(Math.abs(faktor))} × `
  if (erstes) return faktor < 0 ? `−${mal}` : mal
  return `${faktor < 0 ? ' − ' : ' + '}${mal}`
}

/** Where all count the same the area says enough; else what is counted there goes with it. */
function toName(
  { art, raum, bezuege, stand }: Zellangabe,
  { bloecke, namen }: Pick<Kettenrahmen, 'bloecke' | 'namen'>,
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
  return stand === null ? `eine Teilzahl in ${ort}` : `der früher veröffentlichte Wert in ${ort}`
}
