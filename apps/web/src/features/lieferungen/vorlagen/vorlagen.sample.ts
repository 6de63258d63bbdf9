/** Made-up Vorlagen for tests and for drawing without a server. */
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Vorlage } from './vorlage-worte.ts'

const BESUCHE = {
  schluessel: 'treffs_besuche',
  name: 'Besuche offener Treffs',
  einheit: 'Besuche',
  art: 'ANZAHL',
} as const

const BEVOELKERUNG = {
  schluessel: 'bevoelkerung',
  name: 'Bevölkerung',
  einheit: 'Personen',
  art: 'ANZAHL',
} as const

const TREFFS: Zuordnung = {
  name: 'Offene Treffs',
  quelle: 'jugendamt_musterkreis',
  herausgeber: 'Jugendamt Musterkreis',
  dezimalzeichen: ',',
  kopfzeilen: 4,
  fehlend: ['k. A.'],
  raum: {
    schluessel: 'Kommune',
    art: 'AMTLICH',
    umschluesselung: { Erkelenz: '05370004', Gangelt: '05370008' },
    auslassen: ['', 'Summe'],
  },
  zeitraum: { wert: '31.12.2024', art: 'STICHTAG' },
  werte: [
    { spalte: 2, merkmal: BESUCHE },
    { spalte: 'davon Mädchen', merkmal: BESUCHE, teilgruppe: { geschlecht: 'WEIBLICH' } },
  ],
}

const REGISTER: Zuordnung = {
  name: 'Melderegister',
  quelle: 'melderegister',
  dezimalzeichen: '.',
  kopfzeilen: 1,
  raum: { schluessel: 'Schlüssel', art: 'EIGEN' },
  zeitraum: { spalte: 'Stichtag', art: 'STICHTAG' },
  werte: (['WEIBLICH', 'MAENNLICH'] as const).map((geschlecht) => ({
    spalte: 'Anzahl',
    merkmal: BEVOELKERUNG,
    teilgruppe: { geschlecht },
    nur: { Geschlecht: geschlecht === 'WEIBLICH' ? 'w' : 'm' },
  })),
}

export const VORLAGEN_SAMPLE: readonly Vorlage[] = [
  {
    id: '1',
    name: 'Offene Treffs, Jahresmeldung',
    organisation: { id: '1', name: 'Kreis Heinsberg' },
    quelle: TREFFS.quelle,
    zuordnung: JSON.stringify(TREFFS),
    kopf: JSON.stringify(['Kommune', 'Besuche', 'Besuche\ndavon Mädchen', '']),
    fassungen: [
      {
        nummer: 2,
        angelegtAm: '2025-11-18T08:42:00Z',
        angelegtVon: 'Petra Planung',
        lieferungen: 1,
      },
      {
        nummer: 1,
        angelegtAm: '2024-02-02T10:11:00Z',
        angelegtVon: 'Petra Planung',
        lieferungen: 3,
      },
    ],
    zuletztAm: '2025-11-18T08:45:00Z',
    stillgelegtAm: null,
  },
  {
    id: '2',
    name: 'Melderegister der Kommunen',
    organisation: null,
    quelle: REGISTER.quelle,
    zuordnung: JSON.stringify(REGISTER),
    kopf: JSON.stringify(['Schlüssel', 'Stichtag', 'Geschlecht', 'Anzahl']),
    fassungen: [
      {
        nummer: 1,
        angelegtAm: '2023-03-01T09:00:00Z',
        angelegtVon: 'Petra Planung',
        lieferungen: 0,
      },
    ],
    zuletztAm: null,
    stillgelegtAm: '2025-01-10T09:00:00Z',
  },
]
