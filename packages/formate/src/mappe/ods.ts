/** What an OpenDocument table would grow to: it may say "this row a million times" in a few bytes. */
import { kurz, lesefehler } from '../lesung/meldungen.ts'

/** Filled cells after repetition; a table of all Gemeinden with 50 columns stays below. */
const HOECHSTENS_GEFUELLT = 1_000_000

/* Quoted values may hold ">"; empty cells are self-closing and cost nothing however often they repeat. */
const TAG =
  /<(\/?)(?:[\w.-]+:)?(table-row|table-cell|covered-table-cell|table-column)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const WIEDERHOLT = /(?:rows|columns)-repeated\s*=\s*["']\s*(\d{1,9})\s*["']/
const JEDE_WIEDERHOLUNG = /-repeated/g

/**
 * Checks the content of an OpenDocument table before it is parsed.
 *
 * @throws LesefehlerError when it spans too many cells, or hides repetitions
 */
export function pruefeOds(name: string, teile: ReadonlyMap<string, Uint8Array>): void {
  for (const teil of ['content.xml', 'styles.xml']) {
    const inhalt = teile.get(teil)
    if (inhalt !== undefined) pruefeXml(name, new TextDecoder().decode(inhalt))
  }
}

function pruefeXml(name: string, xml: string): void {
  let gesehen = 0
  let gefuellt = 0
  let jeZeile = 1
  for (const [, schluss, tag, attribute = ''] of xml.matchAll(TAG)) {
    const wiederholungen = attribute.match(JEDE_WIEDERHOLUNG)?.length ?? 0
    const anzahl = Number(WIEDERHOLT.exec(attribute)?.[1] ?? (wiederholungen > 0 ? Infinity : 1))
    gesehen += wiederholungen
    if (schluss !== '') continue
    if (tag === 'table-row') jeZeile = anzahl
    else if (tag !== 'table-column' && !attribute.endsWith('/')) gefuellt += anzahl * jeZeile
    if (gefuellt > HOECHSTENS_GEFUELLT) throw zuGross(name)
  }
  if (gesehen !== (xml.match(JEDE_WIEDERHOLUNG)?.length ?? 0)) throw zuGross(name)
}

function zuGross(name: string): Error {
  return lesefehler({
    code: 'MAPPE_ZU_GROSS',
    text: `Die Arbeitsmappe „${kurz(name)}“ spannt durch Wiederholungen zu viele Zellen auf (erlaubt sind ${HOECHSTENS_GEFUELLT.toLocaleString('de-DE')} gefüllte Zellen). Bitte weniger Zeilen auswählen oder als CSV liefern.`,
  })
}
