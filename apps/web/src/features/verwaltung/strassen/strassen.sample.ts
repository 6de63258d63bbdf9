/** A made-up street register for drawing without a server. */
import type { StrassenlageQuery } from '../verwaltung.generated.ts'

export const STRASSENLAGE_SAMPLE: StrassenlageQuery['strassenlage'] = {
  kommunen: [
    {
      schluessel: '05370004',
      name: 'Erkelenz',
      strassen: 412,
      abschnitte: 530,
      ohneQuartier: 2,
      dateiname: 'strassen-erkelenz.csv',
      eingelesenAm: '2026-10-01T08:00:00Z',
      eingelesenVon: 'Demo Planung',
    },
    {
      schluessel: '05370008',
      name: 'Gangelt',
      strassen: 0,
      abschnitte: 0,
      ohneQuartier: 0,
      dateiname: null,
      eingelesenAm: null,
      eingelesenVon: null,
    },
  ],
  offene: ['Am Neubaugebiet (Erkelenz)', 'Neue Gasse (Erkelenz)'],
  leere: ['Gangelt-Nord'],
  kleine: ['Holzweiler (840)'],
}
