/** Houses of one name at many places: what a Kommune has besides those that stand alone. */
import { QUARTIERE } from '../raeume.ts'
import type { Angebotszeile, Angebotszeilen } from './zeile.ts'

interface Verbund {
  readonly kategorie: string
  readonly organisation: (kommune: string) => string
  readonly titel: (ort: string) => string
  readonly kurztext: (ort: string) => string
  readonly langtext: (ort: string) => string
  /** Houses by AGS; a Kommune that is not named has none of them. */
  readonly haeuser: Readonly<Record<string, number>>
}

/** Who runs the Kitas of a Kommune. */
const TRAEGER: Readonly<Record<string, string>> = {
  '05370004': 'jaerk',
  '05370008': 'rurtal',
  '05370012': 'jagk',
  '05370016': 'jahs',
  '05370020': 'jahue',
  '05370024': 'kinderhaus',
  '05370028': 'stadtuebach',
  '05370032': 'lebensbogen',
  '05370036': 'wassenberg',
  '05370040': 'wegberg',
}
/** The names that people say. */
const ORTE: Readonly<Record<string, string>> = {
  '05370004': 'Erkelenz',
  '05370008': 'Gangelt',
  '05370012': 'Geilenkirchen',
  '05370016': 'Heinsberg',
  '05370020': 'Hückelhoven',
  '05370024': 'Selfkant',
  '05370028': 'Übach-Palenberg',
  '05370032': 'Waldfeucht',
  '05370036': 'Wassenberg',
  '05370040': 'Wegberg',
}

// prettier-ignore
const VERBUENDE: readonly Verbund[] = [
  {
    kategorie: 'kita',
    organisation: (kommune) => TRAEGER[kommune]!,
    titel: (ort) => `Kita-Verbund ${ort}`,
    kurztext: (ort) => `Die übrigen Kitas in ${ort} mit einer gemeinsamen Anmeldung.`,
    langtext: (ort) => `Welche Kita in ${ort} einen Platz hat, sagt die Leitung des Verbunds. Gewechselt werden kann zum August.`,
    haeuser: { '05370004': 20, '05370008': 4, '05370012': 12, '05370016': 18, '05370020': 19, '05370024': 2, '05370028': 10, '05370032': 2, '05370036': 9, '05370040': 11 },
  },
  {
    kategorie: 'pflegeheim',
    organisation: () => 'wohnpark',
    titel: (ort) => `Wohnpark-Häuser ${ort}`,
    kurztext: (ort) => `Weitere Pflegeheime in ${ort} unter einem Dach.`,
    langtext: (ort) => `Eine Nummer für alle Häuser in ${ort}: Wer anruft, erfährt, wo ein Zimmer frei ist.`,
    haeuser: { '05370004': 9, '05370012': 4, '05370016': 7, '05370020': 6, '05370028': 3, '05370036': 3, '05370040': 4 },
  },
  {
    kategorie: 'tagespflege',
    organisation: () => 'kreuzhilfe',
    titel: (ort) => `Tagespflege-Netz ${ort}`,
    kurztext: (ort) => `Kleine Tagespflegen in ${ort} mit gemeinsamem Fahrdienst.`,
    langtext: (ort) => `Der Bus fährt alle Häuser in ${ort} an; wer wechseln möchte, darf.`,
    haeuser: { '05370004': 5, '05370012': 3, '05370016': 5, '05370020': 4, '05370028': 1, '05370036': 1, '05370040': 2 },
  },
  {
    kategorie: 'kurzzeitpflege',
    organisation: () => 'wohnpark',
    titel: (ort) => `Kurzzeitpflege ${ort}`,
    kurztext: (ort) => `Pflege auf Zeit in ${ort}.`,
    langtext: (ort) => `Nach dem Krankenhaus oder wenn Angehörige verreisen: Plätze in ${ort} werden wochenweise vergeben.`,
    haeuser: { '05370004': 3, '05370016': 3, '05370028': 1, '05370036': 1 },
  },
]

const toZeilen = (verbund: Verbund): readonly Angebotszeile[] =>
  Object.entries(verbund.haeuser).map(([kommune, haeuser]) => {
    const quartiere = QUARTIERE.filter((eines) => eines.kommune === kommune)
    const [erstes, ...weitere] = Array.from(
      { length: haeuser },
      (_, i) => quartiere[i % quartiere.length]!.name,
    )
    const ort = ORTE[kommune]!
    return [
      verbund.titel(ort),
      erstes!,
      verbund.organisation(kommune),
      verbund.kurztext(ort),
      verbund.langtext(ort),
      { weitere },
    ]
  })

export const VERBUND: Angebotszeilen = Object.fromEntries(
  VERBUENDE.map((verbund) => [verbund.kategorie, toZeilen(verbund)]),
)
