/** Made-up rules for drawing without a server. */
import type { Pruefregel } from './pruefregel-worte.ts'

const REGEL: Pruefregel = {
  code: 'SPRUNG',
  name: 'Sprung gegen den Zeitraum davor',
  fragt: 'Weicht eine Zahl stärker von der davor ab, als Zufall und Verlauf es erklären?',
  schwere: 'WARNUNG',
  schaltbar: true,
  aus: false,
  schwelle: 25,
  vorgabe: 25,
  einheit: '%',
  geaendertAm: null,
  geaendertVon: null,
  ausnahmen: [
    {
      quelle: { id: '2', schluessel: 'ba', name: 'Bundesagentur für Arbeit' },
      schwelle: 40,
      aus: false,
    },
  ],
  lieferungen: 40,
  funde: [
    { quelle: 'melderegister', abweichungen: [31.2, 55, 120], ohneMass: 0 },
    { quelle: 'ba', abweichungen: [44, 61.5], ohneMass: 0 },
  ],
}

export const PRUEFREGELN_SAMPLE: readonly Pruefregel[] = [
  {
    ...REGEL,
    code: 'ANZAHL_NEGATIV',
    name: 'Negative Anzahl',
    fragt: 'Ist eine gezählte Anzahl kleiner als null? Salden und Veränderungen dürfen es sein.',
    schwere: 'FEHLER',
    schaltbar: false,
    schwelle: null,
    vorgabe: null,
    einheit: null,
    ausnahmen: [],
    funde: [],
  },
  {
    ...REGEL,
    code: 'STICHTAG_ANDERS',
    name: 'Anderer Stichtag als sonst',
    fragt:
      'Ist zu einem anderen Monat oder für eine andere Art von Zeitraum gezählt als bisher in dieser Reihe?',
    schwelle: null,
    vorgabe: null,
    einheit: null,
    ausnahmen: [],
    aus: true,
    geaendertAm: '2026-10-01T08:00:00Z',
    geaendertVon: 'Demo Planung',
    funde: [{ quelle: 'ba', abweichungen: [], ohneMass: 2 }],
  },
  REGEL,
]
