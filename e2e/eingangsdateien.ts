/** Files as offices send them, for the journeys through the Eingang. */

/** Of this run alone, so that nothing of the last run is recognised. */
export const LAUF = String(Date.now()).slice(-7)
export const VORLAGE = `Offene Treffs ${LAUF}`

const ORTE = [
  'Erkelenz',
  'Gangelt',
  'Geilenkirchen',
  'Heinsberg',
  'Hückelhoven',
  'Selfkant',
  'Übach-Palenberg',
  'Waldfeucht',
  'Wassenberg',
  'Wegberg',
]

/** Of all places, where the first has `von` and each has `schritt` more than the one before. */
const summe = (von: number, schritt: number): number =>
  ORTE.reduce((gesamt, _, i) => gesamt + von + schritt * i, 0)

/** Visits of open youth clubs as one office writes them down, in 2024. */
export const TABELLE_2024 = [
  `Offene Treffs ${LAUF};;;`,
  'Stand: 31.12.2024;;;',
  ';;;',
  `Kommune;Besuche ${LAUF};davon Mädchen ${LAUF};Notiz`,
  ...ORTE.map((ort, i) => `${ort};${140 + 10 * i};${60 + 5 * i};`),
  `Summe;${summe(140, 10)};${summe(60, 5)};`,
]

/** A year later: other columns first, one row less above the head, one figure that leaps. */
export const TABELLE_2025 = [
  'Stand: 31.12.2025;;;',
  ';;;',
  `davon Mädchen ${LAUF};Kommune;Besuche ${LAUF};Notiz`,
  ...ORTE.map((ort, i) => `${61 + 5 * i};${ort};${ort === 'Heinsberg' ? 390 : 142 + 10 * i};`),
]

/** Ages of the Regionaldatenbank, for a year of its own. */
export function createAmtstabelle(jahr: number): Buffer {
  return toBuffer([
    'GENESIS-Tabelle: 12411-07-01-5',
    'Durchschnittsalter der Bevölkerung;;;;;',
    '- Stichtag 31.12. -;;;;;',
    'regionale Tiefe: Gemeinden, Samt-/Verbandsgemeinden;;;;;',
    'Fortschreibung des Bevölkerungsstandes;;;;;',
    ';;;Durchschnittsalter der Bevölkerung;Durchschnittsalter der Bevölkerung;Durchschnittsalter der Bevölkerung',
    ';;;;männlich;weiblich',
    ';;;Jahre;Jahre;Jahre',
    `31.12.${jahr};05370004;        Erkelenz;44,6;43,3;45,7`,
    `31.12.${jahr};05370008;        Gangelt;43,8;42,1;45,5`,
    '__________',
    `Stand: ${LAUF}`,
  ])
}

export const toBuffer = (zeilen: readonly string[]): Buffer => Buffer.from(zeilen.join('\r\n'))
