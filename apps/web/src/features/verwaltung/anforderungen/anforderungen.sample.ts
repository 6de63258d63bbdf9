/** Orders in every state, for the screens without a server. */
import type { Anforderung, Faelligkeit, Vorlage } from './anforderung-worte.ts'

const ALLE = {
  geschlecht: 'INSGESAMT',
  nationalitaet: 'INSGESAMT',
  alterVon: 0,
  alterBis: null,
} as const

const zeitraum = {
  id: '1',
  art: 'STICHTAG',
  von: '2025-12-31',
  bis: '2026-01-01',
  name: '31.12.2025',
} as const

const spalten = [
  {
    merkmal: 'arbeitslose',
    name: 'Arbeitslose',
    teilgruppe: ALLE,
  },
  {
    merkmal: 'arbeitslose',
    name: 'Arbeitslose 15 bis unter 25 Jahre',
    teilgruppe: { ...ALLE, alterVon: 15, alterBis: 25 },
  },
] as const

const anforderung: Anforderung = {
  id: '1',
  titel: 'Arbeitslose nach Sozialräumen',
  quelle: { id: '1', name: 'Jobcenter' },
  organisation: null,
  vorlage: null,
  raum: null,
  rueckfragen: [],
  empfaenger: 'Jobcenter, Controlling',
  email: 'controlling@jobcenter.example',
  zeitraum,
  ebene: 'SOZIALRAUM',
  spalten,
  frist: '2026-03-31',
  erinnerungTage: 7,
  hinweis: '',
  zustand: 'ANGEFORDERT',
  eingangszustand: null,
  ueberfaellig: true,
  vorgaenger: null,
  angelegtVon: 'Petra Planung',
  angelegtAm: '2026-02-01T09:00:00Z',
  angefordertAm: '2026-02-01T09:05:00Z',
  geliefertAm: null,
  beendetAm: null,
  beendetGrund: null,
  links: [
    {
      id: '9f0c6a53-6e0e-4f5e-9a3a-2f1f8d7c1b00',
      angelegtAm: '2026-02-01T09:05:00Z',
      gueltigBis: '2026-04-30T00:00:00Z',
      widerrufenAm: null,
      zuletztAm: '2026-02-03T11:20:00Z',
      sendungen: 0,
    },
  ],
  nachrichten: [
    {
      id: '1',
      art: 'ANFORDERUNG',
      empfaenger: 'controlling@jobcenter.example',
      betreff: 'Bitte um Daten bis 31.3.2026',
      zustand: 'VERSANDT',
      versuche: 1,
      naechsterVersuchAm: null,
      versandtAm: '2026-02-01T09:05:10Z',
      meldung: '',
      angelegtAm: '2026-02-01T09:05:00Z',
    },
  ],
}

export const ANFORDERUNGEN_SAMPLE: readonly Anforderung[] = [
  anforderung,
  {
    ...anforderung,
    id: '2',
    titel: 'Hilfen zur Erziehung',
    empfaenger: 'Jugendamt Erkelenz',
    zustand: 'GELIEFERT',
    eingangszustand: 'GEPRUEFT',
    ueberfaellig: false,
    geliefertAm: '2026-03-12T08:00:00Z',
  },
  {
    ...anforderung,
    id: '3',
    titel: 'Schuleingangsuntersuchung',
    empfaenger: 'Gesundheitsamt',
    email: '',
    zustand: 'ENTWURF',
    ueberfaellig: false,
    angefordertAm: null,
    links: [],
    nachrichten: [],
  },
  {
    ...anforderung,
    id: '4',
    titel: 'Einwohner nach Alter',
    empfaenger: 'Meldeamt Wegberg',
    zustand: 'ERLEDIGT',
    eingangszustand: 'UEBERNOMMEN',
    ueberfaellig: false,
    beendetAm: '2026-02-20T08:00:00Z',
    beendetGrund: 'übernommen',
  },
]

export const FAELLIGKEITEN_SAMPLE: readonly Faelligkeit[] = [
  {
    id: '1-0-SOZIALRAUM-STICHTAG',
    quelle: anforderung.quelle!,
    organisation: null,
    ebene: 'SOZIALRAUM',
    zuletzt: '31.12.2024',
    zeitraum: {
      art: 'STICHTAG',
      von: '2025-12-31',
      bis: '2026-01-01',
      name: '31.12.2025',
    },
    faellig: true,
    spalten,
    anforderung: null,
    vorgaenger: null,
  },
]

/** The same as their own pages show them: nothing has come in yet. */
export const ANFORDERUNGSSEITEN_SAMPLE = ANFORDERUNGEN_SAMPLE.map((eine) => ({
  ...eine,
  eingaenge: [],
}))

export const ANFORDERUNGSVORLAGEN_SAMPLE: readonly Vorlage[] = [
  {
    id: '7',
    name: 'Meldewesen, Bestand (KOSIS)',
    hinweis: 'Angenommen: Reihenfolge und Köpfe der Spalten.',
    mitgeliefert: true,
    quelle: { id: '2', name: 'Melderegister der Kommunen' },
    zeitraumart: 'STICHTAG',
    ebene: 'QUARTIER',
    spalten: [
      { merkmal: 'bevoelkerung', name: 'Bevölkerung', teilgruppe: ALLE },
      { merkmal: 'haushalte', name: 'Haushalte', teilgruppe: ALLE },
    ],
  },
]
