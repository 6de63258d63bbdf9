import { ARBEITSSTAND } from '../../auth/zugang.ts'
import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { saveAnmerkung, type NeueAnmerkung } from '../anmerkung/save-anmerkung.ts'
import { correctGrundzahlen } from '../korrektur/correct-grundzahlen.ts'
import { findZahlenDerLieferung } from '../korrektur/korrektur.queries.ts'
import { markLieferung } from '../korrektur/mark-lieferung.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findDemolieferungId } from './demokonto.queries.ts'

const ARSBECK_WILDENRATH = '053700401'
const GEILENKIRCHEN = '05370012'

const ANMERKUNGEN: readonly Pick<
  NeueAnmerkung,
  'indikator' | 'raum' | 'von' | 'bis' | 'text' | 'oeffentlich'
>[] = [
  {
    indikator: 'auslaenderanteil',
    raum: ARSBECK_WILDENRATH,
    von: '2022-01-01',
    bis: null,
    text: 'ZUE eröffnet 2022: In Wildenrath leben seither Menschen in einer Zentralen Unterbringungseinrichtung des Landes.',
    oeffentlich: true,
  },
  {
    indikator: 'wohngeldhaushalte',
    raum: null,
    von: '2023-01-01',
    bis: null,
    text: 'Seit der Wohngeldreform 2023 haben mehr Haushalte Anspruch.',
    oeffentlich: true,
  },
  {
    indikator: 'hilfen-zur-erziehung',
    raum: GEILENKIRCHEN,
    von: '2021-01-01',
    bis: '2022-01-01',
    text: 'Das Jugendamt hat 2021 nicht gemeldet, die Fälle waren nicht abgeschlossen. Nachfrage läuft.',
    oeffentlich: false,
  },
]

/** What the planners of the demo Kreis have said of figures; before it publishes, so that the public reads its part. */
export async function seedAnmerkungen(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  for (const anmerkung of ANMERKUNGEN) {
    await saveAnmerkung(db, { neu: { ersetzt: null, merkmal: null, ...anmerkung }, akteur })
  }
}

/** A figure put right and a file that is provisional; after it has published, which both leave as it is. */
export async function seedKorrekturen(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  const wohngeld = await findLieferungId(db, 'Wohngeld_Sozialraeume_2014-2025.csv')
  const [zahl] = await write(db, (tx) =>
    findZahlenDerLieferung(tx, ARBEITSSTAND, { id: wohngeld, suche: 'Selfkant 2025-12-31' }),
  )
  if (zahl?.wert === undefined || zahl.wert === null) {
    throw new Error('The demo has no households with Wohngeld in Selfkant.')
  }
  await correctGrundzahlen(db, {
    werte: [{ zahl: zahl.id, wert: zahl.wert - 3, vorlaeufig: null }],
    anlass: 'DOPPELT',
    grund: 'Drei Haushalte standen zweimal in der Liste, mit der Wohngeldstelle geklärt',
    nurPruefen: false,
    akteur,
    zugang: ARBEITSSTAND,
  })
  await markLieferung(db, {
    id: await findLieferungId(db, 'PKS_Kommunen_2025.csv'),
    vorlaeufig: true,
    grund: 'Das Landeskriminalamt bestätigt die Jahreszahlen erst im Frühjahr',
    akteur,
  })
}

async function findLieferungId(db: Schreibdatenbank, dateiname: string): Promise<number> {
  const id = await write(db, (tx) => findDemolieferungId(tx, dateiname))
  if (id === undefined) throw new Error(`The demo has no file ${dateiname}.`)
  return id
}
