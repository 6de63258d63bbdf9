/** The register of the demo Kreis with two Anbieter, a Kommune and the planners. */
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createStrassen } from '@sozial/db/seed/demo/strassen'
import { createDemoraeume } from '../src/modules/kreis/demokreis.testing.ts'
import { syncKategorien } from '../src/modules/angebot/sync-kategorien.ts'
import { importStrassen } from '../src/modules/strasse/import-strassen.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

export interface Registerwelt {
  readonly test: TestApp
  readonly anbieter: Testsprecher
  /** Of another organisation. */
  readonly fremder: Testsprecher
  readonly kommune: Testsprecher
  readonly planung: Testsprecher
  /** Organisation of the Anbieter; a group that the Kommune cares for. */
  readonly organisation: number
  readonly gruppe: number
  /** An address in one Quartier alone. */
  readonly adresse: { readonly strasse: string; readonly hausnummer: string; readonly ort: string }
}

export const VOLL = {
  titel: 'Offener Treff am Markt',
  kurztext: 'Kaffee und ein offenes Ohr.',
  kategorien: ['begegnungsstaette'],
  zielgruppen: ['AB_65'],
  einzugsgebiet: { art: 'KREIS' },
  kontakt: { telefon: '02432 1234' },
}

export async function createRegisterwelt(): Promise<Registerwelt> {
  const test = await createTestApp()
  const { db } = test.datenbank
  await createDemoraeume(db)
  await importStrassen(db, {
    datei: createStrassen(),
    akteur: { art: 'SYSTEM', name: 'Probe' },
    nurPruefen: false,
  })
  await syncKategorien(db, ANGEBOTSKATEGORIEN)
  const anbieter = await test.als('ANBIETER')
  const kommune = await test.als('KOMMUNE')
  const planung = await test.als('PLANUNG')
  const { rows } = await test.owner.query<{ id: number }>(
    `INSERT INTO organisation (art, name, zustand, betreut_von) VALUES
       ('ANBIETER', 'Anderer Verein', 'GEPRUEFT', NULL), ('ANBIETER', 'Kaffeerunde', 'GEPRUEFT', $1) RETURNING id`,
    [kommune.organisationId],
  )
  const fremder = await test.als('ANBIETER')
  await test.owner.query('UPDATE konto SET organisation_id = $2 WHERE id = $1', [
    fremder.kontoId,
    rows[0]!.id,
  ])
  const organisation = anbieter.organisationId
  const adresse = await findAdresse(test)
  return { test, anbieter, fremder, kommune, planung, organisation, gruppe: rows[1]!.id, adresse }
}

async function findAdresse({ owner }: TestApp): Promise<Registerwelt['adresse']> {
  const { rows } = await owner.query<{ strasse: string; von: number; ort: string }>(
    `SELECT a.strasse, a.von, f.name AS ort FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id
     WHERE a.quartier_id IS NOT NULL
       AND a.strasse NOT IN (SELECT strasse FROM strassenabschnitt GROUP BY strasse HAVING count(*) > 1)
     ORDER BY a.id LIMIT 1`,
  )
  const { von, ...rest } = rows[0]!
  return { ...rest, hausnummer: String(Math.max(von, 1)) }
}

const FELDER = `id stand titel zustand offen entwurf veroeffentlicht istZuSehen istEigen handlungen
  maengel { feld text } fassungen { nummer zustand grund erste felder vorher nachher stufen { feld vorher nachher } }
  rueckfragen { art text } nutzungen { jahr personen kontakte } foerderungen { id geber summeJahr gueltigBis }
  standorte { id name form geheim strasse hausnummer plz ort laenge breite punktlage zeiten oepnv gueltigBis
    kapazitaeten { id kategorie anzahl status gueltigAb gueltigBis } meldungen { frei wartezeitWochen } }`

/** As the API answers it; only what the tests look at. */
export interface Angebot {
  readonly id: string
  readonly stand: number
  readonly titel: string
  readonly zustand: string
  readonly offen: string | null
  readonly entwurf: Readonly<Record<string, unknown>> | null
  readonly veroeffentlicht: Readonly<Record<string, unknown>> | null
  readonly handlungen: readonly string[]
  readonly maengel: readonly { readonly feld: string; readonly text: string }[]
  readonly fassungen: readonly {
    readonly nummer: number
    readonly felder: readonly string[]
    readonly vorher: object
    readonly nachher: object
  }[]
  readonly standorte: readonly {
    readonly id: string
    readonly gueltigBis: string | null
    readonly kapazitaeten: readonly { readonly id: string; readonly anzahl: number }[]
  }[]
  readonly foerderungen: readonly { readonly id: string }[]
}

export const codeOf = ({ errors }: Antwort) => errors?.[0]?.extensions.code
export const satzOf = ({ errors }: Antwort) => errors?.[0]?.message

export const lies = async (wer: Testsprecher, id: string): Promise<Antwort> =>
  wer.frage(`query ($id: ID!) { angebot(id: $id) { ${FELDER} } }`, { id })

export async function angebotOf(wer: Testsprecher, id: string): Promise<Angebot> {
  return (await lies(wer, id)).data?.['angebot'] as Angebot
}

export const beginne = (
  wer: Testsprecher,
  organisation: number,
  inhalt: object = VOLL,
): Promise<Antwort> =>
  wer.frage(
    `mutation ($o: ID!, $i: Angebotsinhalt!) { createAngebot(organisation: $o, inhalt: $i) { ${FELDER} } }`,
    { o: String(organisation), i: inhalt },
  )

/** Arguments beside id and stand, with the type of each variable. */
export type Beigaben = Readonly<Record<string, readonly [typ: string, wert: unknown]>>

/** One mutation on an offer as it is now. */
export const tue =
  (wer: Testsprecher) =>
  async (
    handlung: string,
    ziel: Pick<Angebot, 'id' | 'stand'>,
    beigaben: Beigaben = {},
  ): Promise<Antwort> => {
    const namen = Object.keys(beigaben)
    const variablen = ['$id: ID!', '$stand: Int!', ...namen.map((n) => `$${n}: ${beigaben[n]![0]}`)]
    const argumente = ['id: $id', 'stand: $stand', ...namen.map((n) => `${n}: $${n}`)]
    const werte = Object.fromEntries(namen.map((name) => [name, beigaben[name]![1]]))
    return wer.frage(
      `mutation (${variablen.join(', ')}) { ${handlung}(${argumente.join(', ')}) { ${FELDER} } }`,
      { id: ziel.id, stand: ziel.stand, ...werte },
    )
  }

export const ergebnisOf = (antwort: Antwort, handlung: string): Angebot => {
  if (antwort.errors) throw new Error(`${handlung}: ${satzOf(antwort)}`)
  return antwort.data?.[handlung] as Angebot
}

/** Does it and hands back the offer as it is then. */
export const fuehre =
  (wer: Testsprecher) =>
  async (handlung: string, ziel: Angebot, beigaben: Beigaben = {}): Promise<Angebot> =>
    ergebnisOf(await tue(wer)(handlung, ziel, beigaben), handlung)

export const STANDORT = 'StandortInput!'
/** A site that needs no address. */
export const GEHEIM: Beigaben = { angaben: [STANDORT, { geheim: true, name: 'Schutzhaus' }] }

export const neu = async (
  { anbieter, organisation }: Registerwelt,
  inhalt: object = VOLL,
): Promise<Angebot> => ergebnisOf(await beginne(anbieter, organisation, inhalt), 'createAngebot')

/** Published, with one site. */
export async function bisZuSehen(
  welt: Registerwelt,
  inhalt: object = VOLL,
  angaben: Beigaben = GEHEIM,
): Promise<Angebot> {
  const { anbieter, planung } = welt
  const mitOrt = await fuehre(anbieter)('saveStandort', await neu(welt, inhalt), angaben)
  const eingereicht = await fuehre(anbieter)('submitAngebot', mitOrt)
  await fuehre(planung)('publishAngebot', eingereicht)
  return angebotOf(anbieter, eingereicht.id)
}
