/** Made-up entries for drawing without a server. */
import type { ProtokollQuery } from './protokoll.generated.ts'
import type { Eintrag } from './protokoll-worte.ts'

const EINTRAG: Eintrag = {
  id: '812',
  zeitpunkt: '2026-11-22T08:14:00Z',
  akteurart: 'KONTO',
  akteur: 'Petra Planung',
  kontoId: '2',
  handlung: 'withdrawLieferung',
  gegenstand: 'Lieferung',
  kennung: '127',
  alt: '{"zurueckgezogen":false}',
  neu: '{"zurueckgezogen":true,"grund":"Falscher Gebietsstand","dateiname":"sgb2_kinder.csv"}',
  vorgang: 'a1b2c3',
  bereinigtAm: null,
}

export const PROTOKOLL_SAMPLE: ProtokollQuery['protokoll'] = {
  anzahl: 131,
  seite: 1,
  seiten: 3,
  handlungen: ['withdrawLieferung', 'signIn', 'changeIndikator', 'runLoeschlauf'],
  gegenstaende: ['Lieferung', 'Konto', 'Indikator'],
  eintraege: [
    EINTRAG,
    {
      ...EINTRAG,
      id: '811',
      handlung: 'signIn',
      gegenstand: 'Konto',
      kennung: '2',
      alt: null,
      neu: null,
      vorgang: null,
    },
    {
      ...EINTRAG,
      id: '810',
      akteurart: 'SYSTEM',
      akteur: 'Löschlauf',
      kontoId: null,
      handlung: 'runLoeschlauf',
      gegenstand: 'Loeschregel',
      kennung: 'RUECKMELDUNG',
      alt: null,
      neu: '{"anzahl":4,"vor":"2025-11-22T00:00:00Z"}',
    },
    {
      ...EINTRAG,
      id: '809',
      handlung: 'changeIndikator',
      gegenstand: 'Indikator',
      kennung: '14',
      alt: '{"thema":"Arbeit","fassung":{"name":"Arbeitslose","minZaehler":3}}',
      neu: '{"thema":"Arbeit","fassung":{"name":"Arbeitslosenanteil","minZaehler":10}}',
    },
  ],
}
