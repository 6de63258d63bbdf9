/** Made-up files on their way, one for each thing that can be the matter. */
import type { Eingang, Meldung } from './eingang-state.ts'

const HINWEIS: Meldung = {
  schwere: 'HINWEIS',
  code: 'FUEHRENDE_NULL',
  text: 'Dem Gemeindeschlüssel fehlt die führende Null; gelesen wird 05370012.',
  blatt: null,
  zeile: 6,
  spalte: 'B',
  roh: '5370012',
  anzahl: 1,
  vorschlaege: [],
  begruendung: null,
}

const SPRUNG: Meldung = {
  ...HINWEIS,
  schwere: 'WARNUNG',
  code: 'SPRUNG',
  text: 'Hückelhoven, Hilfen zur Erziehung ambulant 2024: +31 % gegen das Vorjahr (188 statt 143). Üblich waren bisher höchstens ± 9 %.',
  zeile: 9,
  spalte: 'F',
  roh: '188',
}

const UNBEKANNT: Meldung = {
  ...SPRUNG,
  code: 'RAUM_UNBEKANNT',
  text: '„Ubach-Palenbrg“ gehört zu keinem Gebiet, 1 Zeile würde übergangen. Gemeint ist vielleicht Übach-Palenberg (05370028).',
  zeile: 12,
  spalte: null,
  roh: 'Ubach-Palenbrg',
  vorschlaege: [{ schluessel: '05370028', name: 'Übach-Palenberg' }],
}

const KEINE_ZAHL: Meldung = {
  ...HINWEIS,
  schwere: 'FEHLER',
  code: 'KEINE_ZAHL',
  text: 'Das ist keine Zahl. Zwischen 4 und 16 steht ein Leerzeichen; gemeint ist vermutlich 416.',
  zeile: 7,
  spalte: 'F',
  roh: '4 16',
}

const GRUND: Eingang = {
  id: '11',
  dateiname: 'hze_2024.csv',
  archiv: null,
  groesse: 2_104,
  zustand: 'GEPRUEFT',
  schritt: '',
  fertig: 0,
  gesamt: null,
  eingegangenAm: '2025-11-18T08:42:00Z',
  geaendertAm: '2025-11-18T08:42:09Z',
  von: 'Petra Planung',
  organisation: { id: '1', name: 'Kreis Heinsberg' },
  format: 'zuordnung',
  tabelle: null,
  titel: 'Jugendamt Musterkreis - Hilfen zur Erziehung',
  quelle: {
    schluessel: 'jugendamt',
    name: 'Jugendamt Musterkreis',
    herausgeber: 'Jugendamt Musterkreis',
  },
  zuordnung: null,
  sicherheit: null,
  schonDa: false,
  zaehlung: {
    gelesen: 50,
    uebernommen: 49,
    passend: 48,
    geschuetzt: 1,
    neu: 40,
    geaendert: 2,
    uebergangen: 0,
  },
  fehler: 0,
  warnungen: 0,
  meldungen: [SPRUNG, { ...SPRUNG, zeile: 11, text: 'Übach-Palenberg: +28 %.' }, HINWEIS],
  speist: [
    { indikator: 'hze', name: 'Hilfen zur Erziehung', ebene: 'KOMMUNE', zeitraeume: 1 },
    { indikator: 'hze', name: 'Hilfen zur Erziehung', ebene: 'KREIS', zeitraeume: 1 },
  ],
  anforderung: { id: '1', titel: 'Hilfen zur Erziehung 2024', offen: true },
  vorlage: null,
  lieferung: null,
  grund: null,
}

const EINGAENGE: readonly Eingang[] = [
  {
    ...GRUND,
    id: '14',
    dateiname: 'kinder.csv',
    zustand: 'FEHLERHAFT',
    sicherheit: 'UNSICHER',
    format: null,
    titel: null,
    quelle: null,
    zaehlung: null,
    speist: [],
    zuordnung: '{}',
    meldungen: [
      { ...KEINE_ZAHL, code: 'FORMAT_UNBEKANNT', text: 'Eigene Form.', zeile: null, spalte: null },
    ],
  },
  GRUND,
  {
    ...GRUND,
    id: '12',
    dateiname: 'hze_2023.csv',
    zustand: 'FEHLERHAFT',
    meldungen: [KEINE_ZAHL, { ...KEINE_ZAHL, zeile: 8, roh: 'k.A.' }],
  },
  {
    ...GRUND,
    id: '13',
    dateiname: 'bevoelkerung_2024.zip/einwohner.xlsx',
    archiv: 'bevoelkerung_2024.zip',
    zustand: 'PRUEFT',
    schritt: 'Prüft, was sich ändern würde.',
    fertig: 4_000,
    gesamt: 11_250,
    format: 'regionalstatistik',
    zaehlung: null,
    meldungen: [],
  },
  {
    ...GRUND,
    id: '16',
    dateiname: 'kita_2024.xlsx',
    zuordnung: '{"raum":{"umschluesselung":{"Erkelenz":"05370004"}}}',
    meldungen: [UNBEKANNT, { ...UNBEKANNT, roh: 'Hückelhofen', zeile: 13, vorschlaege: [] }],
  },
  {
    ...GRUND,
    id: '15',
    zustand: 'UEBERNOMMEN',
    dateiname: 'alter_2024.csv',
    lieferung: { id: 'l3' },
    meldungen: [{ ...SPRUNG, begruendung: 'Neue Wohngruppe seit März.' }],
  },
]

const zaehle = ({ meldungen }: Eingang, schwere: string): number =>
  (meldungen ?? []).filter((meldung) => meldung.schwere === schwere).length

export const EINGAENGE_SAMPLE: readonly Eingang[] = EINGAENGE.map((eingang) => ({
  ...eingang,
  fehler: zaehle(eingang, 'FEHLER'),
  warnungen: zaehle(eingang, 'WARNUNG'),
}))

/** Value by value, as the page of one file shows it. */
export const WERTAENDERUNGEN_SAMPLE = {
  gesamt: 42,
  zeilen: ['Erkelenz', 'Gangelt', 'Geilenkirchen', 'Heinsberg'].map((raumName, i) => ({
    raumSchluessel: `0537000${i}`,
    raumName,
    merkmal: 'Hilfen zur Erziehung ambulant',
    teilgruppe: i % 2 === 0 ? '' : 'unter 18 Jahre',
    zeitraum: '2024',
    vorher: i < 2 ? null : 120 + i,
    vorherStatus: i < 2 ? null : 'GUELTIG',
    nachher: 141 + i,
    nachherStatus: 'GUELTIG',
    blatt: null,
    zeile: 5 + i,
    spalte: 'F',
  })),
}
