/** Made-up reports of protection for tests and for drawing without a server. */
import type { SchutzberichtQuery, SchwellenwirkungQuery } from './schutz.generated.ts'
import type { Schutzzelle } from './schutz-worte.ts'

const KINDERARMUT = { slug: 'kinderarmut', name: 'Kinder unter 18 in Mindestsicherung' }
const JUGEND = { slug: 'jugendarbeitslosigkeit', name: 'Jüngere Arbeitslose (15 bis unter 25)' }
const PFLEGE = { slug: 'pflegequote', name: 'Pflegequote' }

const KETTE: Schutzzelle['kette'] = [
  {
    satz: 'Wäre nur Waldfeucht verborgen, ergäbe sich die Zahl als Kreis Heinsberg minus die übrigen Kommunen. Deshalb ist auch Selfkant verborgen.',
    summe: [
      { raum: 'Kreis Heinsberg', wert: 486, lage: 'GEZEIGT' },
      { raum: 'Erkelenz', wert: 84, lage: 'GEZEIGT' },
      { raum: 'Gangelt', wert: 12, lage: 'GEZEIGT' },
      { raum: 'Geilenkirchen', wert: 57, lage: 'GEZEIGT' },
      { raum: 'Heinsberg', wert: 91, lage: 'GEZEIGT' },
      { raum: 'Hückelhoven', wert: 103, lage: 'GEZEIGT' },
      { raum: 'Übach-Palenberg', wert: 72, lage: 'GEZEIGT' },
      { raum: 'Wassenberg', wert: 31, lage: 'GEZEIGT' },
      { raum: 'Wegberg', wert: 29, lage: 'GEZEIGT' },
      { raum: 'Selfkant', wert: 5, lage: 'VERBORGEN' },
      { raum: 'Waldfeucht', wert: 2, lage: 'VERBORGEN' },
    ],
  },
]

const WALDFEUCHT: Schutzzelle = {
  indikator: JUGEND,
  raum: { id: '10', name: 'Waldfeucht', ebene: 'KOMMUNE', schluessel: '05370036' },
  zeitraum: { id: '2024', name: '31.12.2024', kurz: '2024' },
  art: 'PRIMAER',
  regel: 'ZAEHLER',
  zaehler: 2,
  nenner: 812,
  zahl: 2,
  unten: 0,
  oben: 7,
  erforderlichUnten: 0,
  erforderlichOben: 3,
  genau: true,
  verfahren: 'BAUM',
  kette: KETTE,
}

export const SCHUTZZELLEN_SAMPLE: readonly Schutzzelle[] = [
  WALDFEUCHT,
  {
    ...WALDFEUCHT,
    raum: { id: '7', name: 'Selfkant', ebene: 'KOMMUNE', schluessel: '05370028' },
    art: 'SEKUNDAER',
    regel: null,
    zaehler: 5,
    nenner: 1_004,
    zahl: 5,
    erforderlichUnten: null,
    erforderlichOben: null,
    verfahren: null,
  },
  {
    ...WALDFEUCHT,
    indikator: KINDERARMUT,
    raum: { id: '31', name: 'Teveren–Gillrath', ebene: 'SOZIALRAUM', schluessel: 'SR-06' },
    regel: 'NENNER',
    zaehler: 3,
    nenner: 14,
    zahl: 14,
    unten: 4,
    oben: null,
    erforderlichUnten: 4,
    erforderlichOben: 30,
    genau: false,
    verfahren: 'LINEAR',
    kette: [],
  },
  {
    ...WALDFEUCHT,
    indikator: PFLEGE,
    raum: { id: '2', name: 'Gangelt', ebene: 'KOMMUNE', schluessel: '05370008' },
    zeitraum: { id: '2023', name: '31.12.2023', kurz: '2023' },
    art: 'LIEFERANT',
    regel: null,
    zaehler: null,
    nenner: 9_310,
    zahl: null,
    unten: 214,
    oben: 241,
    erforderlichUnten: null,
    erforderlichOben: null,
    kette: [],
  },
]

export const SCHUTZBERICHT_SAMPLE: NonNullable<SchutzberichtQuery['schutzbericht']> = {
  zellen: 8_410,
  gezeigt: 7_102,
  primaer: 803,
  sekundaer: 471,
  angeliefert: 34,
  gerundet: 0,
  personen: 6_120,
  jeRegel: [
    { regel: 'ZAEHLER', anzahl: 701 },
    { regel: 'NENNER', anzahl: 66 },
    { regel: 'KOMPLEMENT', anzahl: 36 },
    { regel: 'SUMME', anzahl: 471 },
  ],
  jeEbene: [
    { ebene: 'KREIS', zellen: 80, verborgen: 0, sekundaer: 0 },
    { ebene: 'JUGENDAMTSBEZIRK', zellen: 400, verborgen: 6, sekundaer: 2 },
    { ebene: 'KOMMUNE', zellen: 800, verborgen: 41, sekundaer: 19 },
    { ebene: 'SOZIALRAUM', zellen: 1_600, verborgen: 212, sekundaer: 84 },
    { ebene: 'QUARTIER', zellen: 5_530, verborgen: 1_049, sekundaer: 366 },
  ],
  jeIndikator: [
    {
      indikator: JUGEND,
      zellen: 1_010,
      verborgen: 600,
      primaer: 410,
      sekundaer: 190,
      verloreneAussagen: [
        'Für 38 von 64 Quartieren lässt sich 2024 kein Anteil nennen.',
        'Die Rangfolge der Kommunen ist 2024 ohne Waldfeucht und Selfkant.',
      ],
    },
    {
      indikator: KINDERARMUT,
      zellen: 1_010,
      verborgen: 451,
      primaer: 280,
      sekundaer: 171,
      verloreneAussagen: ['Für 22 von 64 Quartieren lässt sich 2024 keine Veränderung nennen.'],
    },
    {
      indikator: PFLEGE,
      zellen: 740,
      verborgen: 257,
      primaer: 147,
      sekundaer: 110,
      verloreneAussagen: [],
    },
    {
      indikator: { slug: 'jugendquotient', name: 'Jugendquotient' },
      zellen: 1_010,
      verborgen: 0,
      primaer: 0,
      sekundaer: 0,
      verloreneAussagen: [],
    },
  ],
  engste: SCHUTZZELLEN_SAMPLE.filter(({ erforderlichOben }) => erforderlichOben !== null),
  ausgelassen: [
    {
      indikator: PFLEGE,
      zeitraum: { id: '2015', name: '31.12.2015' },
    },
  ],
  waechter: [
    {
      art: 'KORREKTUR',
      satz: '4 Zahlen sind seit „Mai 2025“ um 1 oder 2 Fälle berichtigt; wer beide Stände hat, sieht den Unterschied. Sie sind deshalb verborgen.',
    },
  ],
  verfahren: [
    { art: 'BAUM', anzahl: 612 },
    { art: 'LINEAR', anzahl: 208 },
    { art: 'GANZZAHLIG', anzahl: 17 },
  ],
  teile: 1_050,
  neueTeile: 1_050,
  dauerMs: 94_000,
}

export const SCHWELLENWIRKUNG_SAMPLE: SchwellenwirkungQuery['schwellenwirkung'] = {
  vorher: { gezeigt: 7_102, verborgen: 1_308 },
  nachher: { gezeigt: 6_604, verborgen: 1_806 },
  jeEbene: [
    {
      ebene: 'KOMMUNE',
      vorher: { gezeigt: 1_450, verborgen: 50 },
      nachher: { gezeigt: 1_402, verborgen: 98 },
    },
    {
      ebene: 'SOZIALRAUM',
      vorher: { gezeigt: 5_652, verborgen: 1_258 },
      nachher: { gezeigt: 5_202, verborgen: 1_708 },
    },
  ],
  jeIndikator: [
    {
      indikator: JUGEND,
      vorher: { gezeigt: 410, verborgen: 600 },
      nachher: { gezeigt: 120, verborgen: 890 },
      verlieren: {
        gesamt: 12,
        zahlen: 290,
        raeume: [
          { raum: 'Waldfeucht', ebene: 'KOMMUNE', zahlen: 40 },
          { raum: 'Selfkant', ebene: 'KOMMUNE', zahlen: 36 },
        ],
      },
      gewinnen: { gesamt: 0, zahlen: 0, raeume: [] },
    },
    {
      indikator: KINDERARMUT,
      vorher: { gezeigt: 559, verborgen: 451 },
      nachher: { gezeigt: 351, verborgen: 659 },
      verlieren: {
        gesamt: 1,
        zahlen: 209,
        raeume: [{ raum: 'Gangelt', ebene: 'KOMMUNE', zahlen: 209 }],
      },
      gewinnen: {
        gesamt: 1,
        zahlen: 1,
        raeume: [{ raum: 'Wegberg', ebene: 'KOMMUNE', zahlen: 1 }],
      },
    },
  ],
  ausgelassen: [],
  satz: '499 Zahlen fielen weg, 1 käme dazu, am meisten bei „Jüngere Arbeitslose (15 bis unter 25)“; gerechnet mit allem, was zum Schutz anderer verborgen werden müsste.',
}
