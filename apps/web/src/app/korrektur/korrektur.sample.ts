import type { Zahl } from './korrektur-state.ts'

const LIEFERUNG: Zahl['lieferung'] = {
  id: '12',
  titel: 'Einwohner am 31.12.',
  dateiname: 'einwohner-2024.xlsx',
  erfasstAm: '2025-02-03T09:00:00Z',
  blatt: 'Bestand',
  zeile: 14,
  spalte: 'D',
  wert: 1_420,
  status: 'GUELTIG',
}

/** Figures behind a value: one as delivered, one corrected before, one without a figure. */
export const ZAHLEN_SAMPLE: readonly Zahl[] = [
  {
    id: '1-1-1-1-1-12',
    merkmal: 'Bevölkerung',
    einheit: 'Personen',
    art: 'ANZAHL',
    teilgruppe: 'unter 18 Jahre',
    raum: 'Gangelt',
    zeitraum: '31.12.2024',
    wert: 1_420,
    status: 'GUELTIG',
    vorlaeufig: false,
    korrigiert: false,
    lieferung: LIEFERUNG,
    korrektur: null,
  },
  {
    id: '2-1-1-1-1-15',
    merkmal: 'Kinder in Bedarfsgemeinschaften',
    einheit: 'Personen',
    art: 'ANZAHL',
    teilgruppe: '',
    raum: 'Gangelt',
    zeitraum: '31.12.2024',
    wert: 158,
    status: 'GUELTIG',
    vorlaeufig: true,
    korrigiert: true,
    lieferung: {
      ...LIEFERUNG,
      id: '13',
      dateiname: 'sgb2-2024.csv',
      blatt: null,
      zeile: 7,
      wert: 518,
    },
    korrektur: {
      lieferung: '15',
      anlass: 'SCHREIBFEHLER',
      grund: 'Zahlendreher, mit dem Jobcenter geklärt',
      erfasstAm: '2025-03-01T10:00:00Z',
      erfasstVon: 'Petra Planung',
    },
  },
]

export const KORREKTUR_SAMPLE = {
  lieferungen: [],
  zeilen: [
    {
      merkmal: 'Bevölkerung',
      teilgruppe: 'unter 18 Jahre',
      raum: 'Gangelt',
      zeitraum: '31.12.2024',
      vorher: 1_420,
      vorherStatus: 'GUELTIG',
      nachher: 1_440,
      nachherStatus: 'GUELTIG',
      vorlaeufig: false,
    },
  ],
  folgen: {
    gesamt: 2,
    zeilen: [
      {
        indikator: 'kinderarmut',
        name: 'Kinder in Bedarfsgemeinschaften',
        einheit: '%',
        nachkommastellen: 1,
        raum: { id: '7', schluessel: 'SR07', name: 'Gangelt', ebene: 'SOZIALRAUM' },
        zeitraum: '31.12.2024',
        vorher: 11.1,
        vorherStatus: 'GUELTIG',
        nachher: 11,
        nachherStatus: 'GUELTIG',
        nachherZeichen: 'r',
      },
      {
        indikator: 'kinderarmut',
        name: 'Kinder in Bedarfsgemeinschaften',
        einheit: '%',
        nachkommastellen: 1,
        raum: { id: 'k', schluessel: '05370', name: 'Kreis Heinsberg', ebene: 'KREIS' },
        zeitraum: '31.12.2024',
        vorher: 13.2,
        vorherStatus: 'GUELTIG',
        nachher: 13.2,
        nachherStatus: 'GUELTIG',
        nachherZeichen: 'r',
      },
    ],
  },
  meldungen: [],
}
