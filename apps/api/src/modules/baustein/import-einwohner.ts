import { BEVOELKERUNG } from '@sozial/domain/indikator'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { LieferungAbgelehntError } from '../lieferung/bericht.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import type { Bausteinzeile } from './pruefe-bausteine.ts'

/** The population column of a kleinräumige Gliederung, as a table of its own. */
const zuordnungAm = (am: Tag): Zuordnung => ({
  name: 'Einwohner der kleinräumigen Gliederung',
  quelle: 'melderegister',
  trennzeichen: ';',
  dezimalzeichen: ',',
  kopfzeilen: 1,
  raum: { schluessel: 'schluessel', art: 'EIGEN' },
  zeitraum: { wert: am, art: 'STICHTAG' },
  werte: [
    {
      spalte: 'einwohner',
      merkmal: {
        schluessel: BEVOELKERUNG,
        name: 'Bevölkerung',
        einheit: 'Personen',
        art: 'ANZAHL',
      },
    },
  ],
})

/**
 * Takes the population over like any other Lieferung; an area without a number gets none.
 *
 * @throws GraphQLError DATEI_FEHLERHAFT when the figures do not pass the checks
 */
export async function importEinwohner(
  db: Schreibdatenbank,
  auftrag: {
    readonly zeilen: readonly Bausteinzeile[]
    readonly am: Tag
    readonly akteur: Akteur
  },
): Promise<void> {
  const gezaehlte = auftrag.zeilen.filter(({ einwohner }) => einwohner !== null)
  if (gezaehlte.length === 0) return
  const text = [
    'schluessel;einwohner',
    ...gezaehlte.map(({ schluessel, einwohner }) => `${toZelle(schluessel)};${einwohner}`),
  ].join('\n')
  const datei = { name: 'einwohner-bausteine.csv', inhalt: new TextEncoder().encode(text) }
  const zuordnung = zuordnungAm(auftrag.am)
  try {
    await importLieferung(db, { datei, zuordnung, akteur: auftrag.akteur })
  } catch (error) {
    if (!(error instanceof LieferungAbgelehntError)) throw error
    throw fehler('DATEI_FEHLERHAFT', `Die Einwohnerzahlen: ${error.message}`)
  }
}

const toZelle = (text: string): string =>
  /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
