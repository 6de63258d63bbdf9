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
}

/** An equation as members, and as what one of them is by the others. */
interface Rechnung {
  readonly nameOf: (zelle: number) => string
  readonly text: string
  readonly summe: Kettenglied['summe']
}

/** "Adorf = Musterkreis − Bedorf", with the sum it is from. */
export function describeRechnung(
  { blocksystem, verborgen, ...namen }: Kettenrahmen,
  gleichung: number,
  ziel: number,
): Rechnung {
  const { system, zellen, gleichungen } = blocksystem
  const { zellen: glieder, faktoren, konstante } = system.gleichungen[gleichung]!
  const nurRaeume = gleichungen[gleichung] === 'RAEUME'
  const nameOf = (i: number) => toName(zellen[i]!, namen, nurRaeume)
  const ort = glieder.indexOf(ziel)
  const andere = glieder
    .map((i, k) => ({ i, faktor: -faktoren[k]! / faktoren[ort]! }))
    .filter(({ i }) => i !== ziel)
    .toSorted((a, b) => b.faktor - a.faktor)
  const rechnung = [
    ...andere.map(({ i, faktor }, k) => `${zeichen(faktor, k === 0)}${nameOf(i)}`),
    ...(konstante === 0
      ? []
      : [zeichen(konstante / faktoren[ort]!, false) + formatZahl(Math.abs(konstante))]),
  ].join('')
  return {
    nameOf,
    text: `${nameOf(ziel)} = ${rechnung}`,
    summe: glieder.map((i) => ({
      raum: nameOf(i),
      wert: system.zellen[i]!.wert,
      lage: verborgen.has(i) ? ('VERBORGEN' as const) : system.zellen[i]!.lage,
    })),
  }
}

const OHNE_SCHUTZ = 'Wäre zu ihrem Schutz nichts weiter verborgen'

/** A derivation as sentences, a sum with each. */
export function describeFolgerung(
  rahmen: Kettenrahmen,
  { gleichungen, folgt, ...grenzen }: Folgerung,
  istErste: boolean,
): readonly Kettenglied[] {
  const zahl = toGrenzsatz(grenzen)
  const [erste, ...weitere] = gleichungen.map((gleichung) => {
    const glieder = rahmen.blocksystem.system.gleichungen[gleichung]!.zellen
    return describeRechnung(rahmen, gleichung, glieder.includes(folgt) ? folgt : glieder[0]!)
  })
  if (erste === undefined) return []
  const anfang = istErste ? `${OHNE_SCHUTZ}, ergäbe sich` : 'Daraus ergäbe sich weiter'
  const satz =
    weitere.length === 0
      ? `${anfang} ${erste.text}, also ${zahl}.`
      : `Keine Summe allein verriete ${erste.nameOf(folgt)}, aber ${formatZahl(gleichungen.length)} zusammen: ` +
        `${OHNE_SCHUTZ}, bliebe ${zahl}. Die erste ist ${erste.text}.`
  return [
    { satz, summe: erste.summe },
    ...weitere.map(({ text, summe }) => ({ satz: `Dazu kommt ${text}.`, summe })),
  ]
}

function toGrenzsatz({ unten, oben }: Pick<Folgerung, 'unten' | 'oben'>): string {
  if (unten === null || oben === null) {
    return unten === null ? `höchstens ${formatZahl(oben ?? 0)}` : `mindestens ${formatZahl(unten)}`
  }
  return unten === oben
    ? formatZahl(unten)
    : `eine Zahl von ${formatZahl(unten)} bis ${formatZahl(oben)}`
}

export const wertwort = (wert: number | null): string =>
  wert === null ? '' : ` (Wert ${formatZahl(wert)})`

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
  return stand === null ? `eine Teilzahl in ${ort}` : `der Wert aus Stand ${stand} in ${ort}`
}
