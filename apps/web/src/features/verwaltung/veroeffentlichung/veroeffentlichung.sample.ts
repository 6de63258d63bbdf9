/** Made-up Datenstände for tests and for drawing without a server. */
import type { Angebot } from './standauswahl.ts'
import type { GezaehlterStand, Stand } from './stand-worte.ts'
import type { Vergleich, Zelle } from './vergleichsliste.ts'

const INDIKATOREN = [
  ['arbeitslosenanteil', 'ARB-01', 'Arbeitslosenanteil', 'Arbeit', true],
  ['jugendarbeitslosigkeit', 'ARB-02', 'Jüngere Arbeitslose (15 bis unter 25)', 'Arbeit', true],
  ['langzeitarbeitslose', 'ARB-03', 'Anteil der Langzeitarbeitslosen', 'Arbeit', false],
  ['jugendquotient', 'BEV-02', 'Jugendquotient', 'Bevölkerung', true],
  ['altenquotient', 'BEV-03', 'Altenquotient', 'Bevölkerung', true],
  ['kinderarmut', 'EIN-01', 'Kinder unter 18 in Mindestsicherung', 'Einkommen', true],
  ['pflegequote', 'PFL-01', 'Pflegequote', 'Gesundheit und Pflege', true],
  ['schulabgang', 'BIL-04', 'Schulabgänge ohne Abschluss', 'Bildung', false],
] as const

const JAHRE = [2015, 2018, 2020, 2022, 2023, 2024]

const STAND: GezaehlterStand = {
  id: '3',
  name: 'Mai 2025',
  zustand: 'VEROEFFENTLICHT',
  aktuell: true,
  vonMir: false,
  bemerkung: 'Sozialbericht 2024',
  standVom: '2025-05-09T14:00:00Z',
  auswahl: { ebenen: ['KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE'] },
  lauf: {
    zustand: 'FERTIG',
    fertig: 1_050,
    gesamt: 1_050,
    meldung: 'Alle Zellen sind geschützt und nachgerechnet.',
    begonnenAm: '2025-05-10T08:12:00Z',
    beendetAm: '2025-05-10T08:14:00Z',
  },
  umfang: {
    indikatoren: 6,
    zeitraeume: 9,
    zellen: 1_200,
    gezeigt: 1_162,
    geschuetzt: [
      { regel: 'ZAEHLER', anzahl: 8 },
      { regel: 'NENNER', anzahl: 4 },
    ],
    angeliefert: 2,
    ohneWert: 24,
    ohneFallzahl: 160,
    ausgelassen: [
      { ebene: 'SOZIALRAUM', anzahl: 2_200 },
      { ebene: 'QUARTIER', anzahl: 7_040 },
    ],
  },
  vorbereitetAm: '2025-05-10T08:12:00Z',
  vorbereitetVon: 'Petra Planung',
  veroeffentlichtAm: '2025-05-12T09:30:00Z',
  freigegebenVon: 'Gerd Geheimhaltung',
  beendetAm: null,
  beendetVon: null,
  beendetGrund: null,
  hindernisse: [],
  hinweise: [],
}

export const STAENDE_SAMPLE: readonly Stand[] = [
  {
    ...STAND,
    id: '4',
    name: 'November 2026',
    zustand: 'ENTWURF',
    aktuell: false,
    vonMir: true,
    auswahl: { ebenen: ['KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER'] },
    bemerkung: 'Mit den Werten von 2024',
    umfang: { ...STAND.umfang, indikatoren: 8, zeitraeume: 10, zellen: 1_570, gezeigt: 1_530 },
    vorbereitetAm: '2026-11-20T10:05:00Z',
    veroeffentlichtAm: null,
    freigegebenVon: null,
  },
  STAND,
  {
    ...STAND,
    id: '2',
    name: 'April 2025',
    zustand: 'ZURUECKGENOMMEN',
    aktuell: false,
    bemerkung: '',
    veroeffentlichtAm: '2025-04-02T07:00:00Z',
    beendetAm: '2025-04-03T07:00:00Z',
    beendetVon: 'Gerd Geheimhaltung',
    beendetGrund: 'Die Pflegequote stand auf einem falschen Nenner.',
  },
  {
    ...STAND,
    id: '1',
    name: 'Mai 2024',
    aktuell: false,
    bemerkung: 'Erste Veröffentlichung',
    veroeffentlichtAm: '2024-05-02T07:00:00Z',
  },
]

export const ANGEBOT_SAMPLE: Angebot = {
  standVom: '2026-11-20T08:00:00Z',
  ebenen: ['KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER'],
  zeitraeume: JAHRE.map((jahr) => ({
    id: String(jahr),
    von: `${jahr}-12-31`,
    bis: `${jahr + 1}-01-01`,
  })),
  gebietsstaende: [{ id: '1', ebene: 'KOMMUNE', stichtag: '1975-01-01' }],
  indikatoren: INDIKATOREN.map(([slug, code, name, thema, kernset], i) => ({
    slug,
    code,
    name,
    thema,
    kernset,
    ebenen: ['KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE'],
    veroeffentlicht: i < 6,
    zeitraeume: JAHRE.map(String),
  })),
}

const verweis = ([slug, , name]: (typeof INDIKATOREN)[number]) => ({ slug, name })

export const VERGLEICH_SAMPLE: Vergleich = {
  grundlage: { id: '3' },
  indikatorenNeu: INDIKATOREN.slice(6).map(verweis),
  indikatorenEntfallen: [],
  definitionenGeaendert: [verweis(INDIKATOREN[1])],
  ebenenNeu: [],
  gebietsstaendeNeu: [{ id: '9', ebene: 'SOZIALRAUM', stichtag: '2024-01-01' }],
  gebietsstaendeEntfallen: [],
  ebenenEntfallen: [],
  zeitraeumeNeu: [{ id: '2024', name: '31.12.2024' }],
  zeitraeumeEntfallen: [],
  lieferungenNeu: [
    {
      id: '127',
      dateiname: 'sgb2_kinder_2024.csv',
      titel: 'Kinder im SGB II',
      korrekturanlass: null,
      quelle: 'Bundesagentur für Arbeit',
      erfasstAm: '2026-11-02T09:00:00Z',
      zurueckgezogenAm: null,
      zurueckgezogenGrund: null,
    },
  ],
  lieferungenEntfallen: [
    {
      id: '98',
      dateiname: 'pflege_2023.xlsx',
      titel: 'Pflegestatistik',
      korrekturanlass: null,
      quelle: 'Information und Technik NRW',
      erfasstAm: '2025-03-02T09:00:00Z',
      zurueckgezogenAm: '2026-10-14T11:00:00Z',
      zurueckgezogenGrund: 'Der Nenner war der des Vorjahrs.',
    },
  ],
  zahlen: [
    { wechsel: 'GEAENDERT', anzahl: 7 },
    { wechsel: 'HINZUGEKOMMEN', anzahl: 384 },
    { wechsel: 'WEGGEFALLEN', anzahl: 3 },
    { wechsel: 'VERBORGEN', anzahl: 2 },
    { wechsel: 'GEZEIGT', anzahl: 1 },
  ],
  jeIndikator: INDIKATOREN.map((indikator, i) => ({
    indikator: verweis(indikator),
    zahlen: [
      { wechsel: 'HINZUGEKOMMEN', anzahl: i < 6 ? 16 : 144 },
      ...(i === 1 ? [{ wechsel: 'GEAENDERT' as const, anzahl: 7 }] : []),
      ...(i === 2 ? [{ wechsel: 'WEGGEFALLEN' as const, anzahl: 3 }] : []),
      ...(i === 5
        ? [
            { wechsel: 'VERBORGEN' as const, anzahl: 2 },
            { wechsel: 'GEZEIGT' as const, anzahl: 1 },
          ]
        : []),
    ],
  })),
}

export const ZELLEN_SAMPLE: readonly Zelle[] = ['Kreis Heinsberg', 'Gangelt', 'Wegberg'].map(
  (name, i): Zelle => ({
    raum: { id: String(i), name, ebene: i === 0 ? 'KREIS' : 'KOMMUNE' },
    zeitraum: { id: '2024', kurz: '2024' },
    alt: 5.2 + i,
    altStatus: 'GUELTIG',
    neu: i === 1 ? null : 5.4 + i,
    neuStatus: i === 1 ? 'GEHEIM_PRIMAER' : 'GUELTIG',
    nachkommastellen: 1,
  }),
)

export const STANDANMERKUNGEN_SAMPLE = [
  {
    wechsel: 'NEU',
    anmerkung: {
      id: '3',
      indikatoren: ['auslaenderanteil'],
      merkmal: null,
      merkmalSchluessel: null,
      raum: { id: '7', schluessel: 'SR07', name: 'Gangelt', ebene: 'SOZIALRAUM' },
      von: '2022-01-01',
      bis: null,
      text: 'ZUE eröffnet im März 2022',
      oeffentlich: true,
      angelegtVon: 'Petra Planung',
    },
  },
] as const
