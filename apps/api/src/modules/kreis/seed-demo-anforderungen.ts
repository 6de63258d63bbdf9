import { ALLE, type Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { jahr, schuljahr, stichtag, type Zeitraum } from '@sozial/domain/zeitraum'
import { HEUTE_SQL } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import {
  findMerkmalIds,
  insertAnforderung,
  replaceSpalten,
} from '../anforderung/anforderung.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'

interface Demoanforderung {
  readonly titel: string
  readonly quelle: string
  /** Key of the Raum whose organisation delivers; left out: an office without accounts. */
  readonly von?: string
  readonly empfaenger: string
  readonly email: string
  readonly zeitraum: Zeitraum
  readonly ebene: Ebene
  readonly spalten: readonly {
    readonly merkmal: string
    readonly teilgruppe?: Partial<Teilgruppe>
  }[]
  /** Days from today; below zero: the deadline is over. */
  readonly frist: number
  readonly zustand: 'ENTWURF' | 'ANGEFORDERT' | 'ERLEDIGT'
}

/** One late, one open, one not yet sent, one done. Addresses that no mail ever reaches (RFC 2606). */
const ANFORDERUNGEN: readonly Demoanforderung[] = [
  {
    titel: 'Arbeitslose nach Sozialräumen',
    quelle: 'arbeitsagentur',
    empfaenger: 'Agentur für Arbeit, Statistik',
    email: 'statistik@arbeitsagentur.example',
    zeitraum: stichtag('2026-06-30'),
    ebene: 'SOZIALRAUM',
    spalten: [{ merkmal: 'arbeitslose' }, { merkmal: 'arbeitslose_sgb2' }],
    frist: -6,
    zustand: 'ANGEFORDERT',
  },
  {
    titel: 'Schulabgänge',
    quelle: 'schulamt',
    empfaenger: 'Schulamt für den Kreis',
    email: 'schulamt@kreis.example',
    zeitraum: schuljahr(2025),
    ebene: 'KOMMUNE',
    spalten: [
      { merkmal: 'schulabgaenger' },
      { merkmal: 'schulabgaenger_ohne_hauptschulabschluss' },
    ],
    frist: 12,
    zustand: 'ANGEFORDERT',
  },
  {
    titel: 'Einwohner unter 18 Jahren',
    quelle: 'melderegister',
    von: '05370004',
    empfaenger: 'Stadt Erkelenz, Einwohnermeldeamt',
    email: '',
    zeitraum: stichtag('2026-12-31'),
    ebene: 'QUARTIER',
    spalten: [
      { merkmal: 'bevoelkerung' },
      { merkmal: 'bevoelkerung', teilgruppe: { alterBis: 18 } },
    ],
    frist: 60,
    zustand: 'ENTWURF',
  },
  {
    titel: 'Räumungsklagen',
    quelle: 'wohnungssicherung',
    empfaenger: 'Amtsgericht, Geschäftsstelle',
    email: 'geschaeftsstelle@amtsgericht.example',
    zeitraum: jahr(2025),
    ebene: 'KOMMUNE',
    spalten: [{ merkmal: 'raeumungsklagen' }],
    frist: -40,
    zustand: 'ERLEDIGT',
  },
]

/**
 * What the demo Kreis has asked for. An order of a Quelle or a Merkmal that the
 * catalogue does not know is left out.
 */
export async function seedAnforderungen(
  db: Schreibdatenbank,
  { organisationen, akteur }: { organisationen: ReadonlyMap<string, number>; akteur: Akteur },
): Promise<void> {
  await writeAside(db, async (tx) => {
    for (const anforderung of ANFORDERUNGEN)
      await insert(tx, anforderung, { organisationen, akteur })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveDatenanforderung',
      gegenstand: 'Datenanforderung',
      kennung: 'demo',
      neu: { anzahl: ANFORDERUNGEN.length },
    })
  })
}

async function insert(
  tx: Tx,
  anforderung: Demoanforderung,
  { organisationen, akteur }: { organisationen: ReadonlyMap<string, number>; akteur: Akteur },
): Promise<void> {
  const { quelle, von, frist, zustand, ...rest } = anforderung
  const spalten = rest.spalten.map(({ merkmal, teilgruppe }) => ({
    merkmal,
    teilgruppe: { ...ALLE, ...teilgruppe },
  }))
  const merkmale = await findMerkmalIds(
    tx,
    spalten.map(({ merkmal }) => merkmal),
  )
  const { rows } = await tx.query<{ id: number; frist: string }>(
    `SELECT id, (${HEUTE_SQL} + $2::int)::text AS frist FROM quelle WHERE schluessel = $1`,
    [quelle, frist],
  )
  const [gefunden] = rows
  if (!gefunden || spalten.some(({ merkmal }) => !merkmale.has(merkmal))) return
  const angaben = {
    ...rest,
    spalten,
    quelleId: gefunden.id,
    organisationId: von === undefined ? null : (organisationen.get(von) ?? null),
    vorlageId: null,
    raumId: null,
    frist: gefunden.frist,
    erinnerungTage: 7,
    hinweis: '',
    vorgaengerId: null,
  }
  const id = await insertAnforderung(tx, angaben, akteur.name)
  await replaceSpalten(tx, id, { spalten, merkmale })
  if (zustand !== 'ENTWURF') await setzeZustand(tx, id, zustand)
}

async function setzeZustand(
  tx: Tx,
  id: number,
  zustand: Demoanforderung['zustand'],
): Promise<void> {
  await tx.query(
    `UPDATE datenanforderung SET zustand = $2, angefordert_am = now() - interval '30 days',
       geliefert_am = CASE WHEN $3 THEN now() - interval '20 days' END,
       beendet_am = CASE WHEN $3 THEN now() - interval '19 days' END,
       beendet_grund = CASE WHEN $3 THEN 'Lieferung übernommen' END WHERE id = $1`,
    [id, zustand, zustand === 'ERLEDIGT'],
  )
}
