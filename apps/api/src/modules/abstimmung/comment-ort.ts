import type { Ort } from '@sozial/domain/geometrie'
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Geometry } from 'geojson'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { findEigeneUmrisse } from './abstimmung.lesen.queries.ts'
import { parseAbsaetze } from '../../graphql/texte.ts'
import { countKommentare, insertOrtskommentar, type Gesperrte } from './beteiligung.queries.ts'
import { lockTeilnahme, type Teilnahme } from './teilnahme.ts'

interface Kommentar {
  readonly laenge: number
  readonly breite: number
  readonly text: string
}

const HOECHSTENS = { zeichen: 2000, kommentare: 200 } as const

/**
 * Says something about a place in the Kommune.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for a place elsewhere; ZU_VIELE_ANFRAGEN
 */
export async function commentOrt(
  db: Schreibdatenbank,
  teilnahme: Teilnahme,
  { laenge, breite, text: roh }: Kommentar,
): Promise<void> {
  const text = parseAbsaetze(roh, { was: 'Ihr Kommentar', hoechstens: HOECHSTENS.zeichen })
  await writeAside(db, async (tx) => {
    const beteiligung = await lockTeilnahme(tx, teilnahme)
    await assertInKommune(tx, beteiligung, [laenge, breite])
    if ((await countKommentare(tx, beteiligung.id)) >= HOECHSTENS.kommentare) {
      throw fehler(
        'ZU_VIELE_ANFRAGEN',
        `Mehr als ${HOECHSTENS.kommentare} Kommentare nimmt diese Karte nicht an. Bitte den Rest in die Stellungnahme schreiben.`,
      )
    }
    const von = teilnahme.vonOf(beteiligung)
    const kommentar = await insertOrtskommentar(tx, beteiligung.id, { laenge, breite, text, von })
    await insertProtokoll(tx, {
      akteur: teilnahme.akteur,
      handlung: 'commentOrt',
      gegenstand: 'Beteiligung',
      kennung: beteiligung.id,
      neu: { kommentar, zuschnitt: beteiligung.zuschnittId, laenge, breite, text },
    })
  })
}

async function assertInKommune(
  tx: Tx,
  { zuschnittId, kommuneId, kommune }: Gesperrte,
  ort: Ort,
): Promise<void> {
  const umrisse = await findEigeneUmrisse(tx, zuschnittId, kommuneId)
  // Without outlines there is no map to be wrong on.
  if (umrisse.length === 0 || umrisse.some((umriss) => liegtDarin(umriss, ort))) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Diese Stelle liegt nicht in ${kommune}. Bitte eine im eigenen Teil wählen.`,
  )
}

function liegtDarin(umriss: Geometry, ort: Ort): boolean {
  if (umriss.type !== 'Polygon' && umriss.type !== 'MultiPolygon') return false
  const flaechen = umriss.type === 'Polygon' ? [umriss.coordinates] : umriss.coordinates
  return flaechen.some((ringe) => liegtInnen(ort, ringe))
}
