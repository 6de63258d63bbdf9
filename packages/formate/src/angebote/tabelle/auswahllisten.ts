/** Adds lists to choose from to the first sheet of a workbook: what writes workbooks for us cannot. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export interface Auswahlbereich {
  /** `C2:C500` */
  readonly bereich: string
  /** Where the words stand: `Listen!$A$2:$A$9`. */
  readonly liste: string
  readonly titel: string
  readonly hilfe: string
  /** Only one of the words; else several may be typed. */
  readonly streng: boolean
}

const BLATT = 'xl/worksheets/sheet1.xml'
/* Titles and texts of a spreadsheet's own hints are cut there. */
const TITEL_ZEICHEN = 32
const HILFE_ZEICHEN = 250

/**
 * The workbook with its lists, and its first row kept in sight. Where an element
 * belongs is fixed by ECMA-376 part 1, 18.3.1.99: behind `sheetData` and what may
 * follow it, before links and margins.
 */
export function addAuswahl(mappe: Uint8Array, bereiche: readonly Auswahlbereich[]): Uint8Array {
  const teile = unzipSync(mappe)
  const blatt = teile[BLATT]
  if (blatt === undefined) throw new Error('a workbook has a first sheet')
  const listen = `<dataValidations count="${bereiche.length}">${bereiche.map(toXml).join('')}</dataValidations>`
  const xml = strFromU8(blatt)
    .replace(/(<sheetView [^>]*?)\s*(?:\/>|><\/sheetView>)/, `$1>${FENSTER}</sheetView>`)
    .replace('</sheetData>', `</sheetData>${bereiche.length > 0 ? listen : ''}`)
  return zipSync({ ...teile, [BLATT]: strToU8(xml) })
}

const FENSTER = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'

function toXml({ bereich, liste, titel, hilfe, streng }: Auswahlbereich): string {
  const stil = streng ? '' : ' errorStyle="information"'
  return (
    `<dataValidation type="list" allowBlank="1"${stil} showInputMessage="1" showErrorMessage="${streng ? 1 : 0}"` +
    ` promptTitle="${xmlText(titel.slice(0, TITEL_ZEICHEN))}" prompt="${xmlText(hilfe.slice(0, HILFE_ZEICHEN))}"` +
    ` sqref="${bereich}"><formula1>${xmlText(liste)}</formula1></dataValidation>`
  )
}

const xmlText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
