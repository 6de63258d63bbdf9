import type { Datensatz, Datenzelle } from '../src/schreiben/datensatz/index.ts'

export const zelle = (teil: Partial<Datenzelle> = {}): Datenzelle => ({
  wert: 12.345,
  status: 'GUELTIG',
  unten: 10.01,
  oben: 14.99,
  zaehler: 60,
  nenner: 486,
  zeichen: null,
  ...teil,
})

/** A cell as it must never come: protected, but with its numbers still in it. */
export const GEHEIM = zelle({ status: 'GEHEIM_SEKUNDAER', wert: 777, zaehler: 777, nenner: 778 })

const viereck = (x: number, y: number): [number, number][] => [
  [x, y],
  [x, y + 1],
  [x + 1, y + 1],
  [x + 1, y],
  [x, y],
]

/** Three areas, two periods, every kind of cell. */
export const SATZ: Datensatz = {
  indikator: {
    slug: 'kinder-im-sgb2',
    code: 'SIC-01',
    name: 'Kinder unter 18 im SGB II',
    fassung: 2,
    einheit: 'Prozent',
    nachkommastellen: 1,
    definition: 'Anteil der Kinder unter 15 Jahren.',
    formel: 'Kinder im SGB II ÷ Kinder × 100',
    grenzen: '',
  },
  ebene: { schluessel: 'SOZIALRAUM', name: 'Sozialräume' },
  raeume: [
    {
      schluessel: 'S-01',
      name: 'Erkelenz; Mitte',
      kommune: 'Erkelenz, Stadt',
      geometrie: { type: 'Polygon', coordinates: [viereck(6, 51)] },
    },
    {
      schluessel: 'S-02',
      name: '=HYPERLINK("x")',
      kommune: '@SUM(A1)',
      geometrie: {
        type: 'MultiPolygon',
        coordinates: [[viereck(7, 51)], [viereck(9, 53).toReversed()]],
      },
    },
    { schluessel: 'S-03', name: 'Ohne "Umriss"', kommune: '', geometrie: null },
  ],
  perioden: [
    {
      art: 'STICHTAG',
      von: '2023-12-31',
      bis: '2024-01-01',
      name: '31.12.2023',
      kurz: '2023',
      quellen: ['Statistik der BA'],
      zellen: [zelle({ wert: -1.25 }), GEHEIM, zelle({ status: 'NULL_WERT', wert: 0, zaehler: 0 })],
    },
    {
      art: 'STICHTAG',
      von: '2024-12-31',
      bis: '2025-01-01',
      name: '31.12.2024',
      kurz: '2024',
      quellen: ['Statistik der BA'],
      zellen: [
        zelle({ zeichen: 'p' }),
        GEHEIM,
        zelle({ status: 'ZU_UNSICHER', wert: 3, unten: 1, oben: 9 }),
      ],
    },
  ],
  brueche: [{ datum: '2024-01-01', titel: 'Neue Zählung', folge: 'Nicht vergleichbar.' }],
  anmerkungen: [{ raum: null, zeit: 'seit 2024', text: '=ZUE eröffnet' }],
  zeichen: {
    GUELTIG: { zeichen: '', erklaerung: '' },
    NULL_WERT: { zeichen: '–', erklaerung: 'genau null' },
    GEHEIM_PRIMAER: { zeichen: '.', erklaerung: 'geschützt' },
    GEHEIM_SEKUNDAER: { zeichen: '.', erklaerung: 'geschützt' },
    UNBEKANNT_QUELLE: { zeichen: '.', erklaerung: 'unbekannt' },
    ZU_UNSICHER: { zeichen: '/', erklaerung: 'zu unsicher' },
    NICHT_VERFUEGBAR: { zeichen: '…', erklaerung: 'liegt noch nicht vor' },
    NICHT_SINNVOLL: { zeichen: 'x', erklaerung: 'nicht sinnvoll' },
    KEIN_ZUGRIFF: { zeichen: '·', erklaerung: 'nicht freigegeben' },
  },
  zusaetze: { p: 'vorläufig' },
  herkunft: {
    kreis: 'Kreis Heinsberg',
    gebietsstand: '2023-01-01',
    stand: 'Arbeitsstand vom 12.5.2025',
    standVom: '2025-05-12',
    intern: false,
    quellen: ['Bundesagentur für Arbeit, Statistik der BA'],
    lizenzen: ['dl-de/by-2-0'],
    abruf: '2025-05-12',
    demo: true,
  },
}
