import type { Geometry, Position } from 'geojson'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { findUmrisse } from './abstimmung.lesen.queries.ts'
import { parseText } from './angaben.ts'
import { countKommentare, insertOrtskommentar, type Gesperrte } from './beteiligung.queries.ts'
import { lockTeilnahme, type Teilnahme } from './teilnahme.ts'

interface Ort {
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
  { laenge, breite, text: roh }: Ort,
): Promise<void> {
  const text = parseText(roh, { was: 'Ihr Kommentar', hoechstens: HOECHSTENS.zeichen })
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
  punkt: Position,
): Promise<void> {
  const umrisse = await findUmrisse(tx, zuschnittId, kommuneId)
  // Without outlines there is no map to be wrong on.
  if (umrisse.length === 0 || umrisse.some((umriss) => enthaelt(umriss, punkt))) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Diese Stelle liegt nicht in ${kommune}. Bitte eine im eigenen Teil wählen.`,
  )
}

/** Even-odd rule, so that holes count as outside. */
function enthaelt(umriss: Geometry, [x = NaN, y = NaN]: Position): boolean {
  if (umriss.type !== 'Polygon' && umriss.type !== 'MultiPolygon') return false
  const ringe = umriss.type === 'Polygon' ? umriss.coordinates : umriss.coordinates.flat()
  let innen = false
  for (const ring of ringe) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? []
      const [xj = 0, yj = 0] = ring[j] ?? []
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) innen = !innen
    }
  }
  return innen
}
