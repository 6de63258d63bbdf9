import type { Db } from '@sozial/db'
import { merkmaleOf, type Berechnung } from '@sozial/domain/indikator'
import { letzterTag } from '@sozial/domain/zeitraum'
import type { Zugang } from '../../auth/zugang.ts'
import type { MesswertperiodeType } from '../messwert/messwert.type.ts'
import { datenstandOf, kennungOf } from '../messwert/sicht.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { erkannteBrueche } from './erkannte-brueche.ts'
import type { ZeitreihenbruchType } from './zeitreihenbruch.type.ts'

/** Which breaks are between the periods of which definition. */
export interface Bruchfrage {
  readonly berechnung: Berechnung
  readonly perioden: readonly Periode[]
}

/**
 * The breaks as they are now, or as they were when the Stand was prepared: a new
 * one changes nothing that is published.
 */
const bruchtabelleOf = (zugang: Zugang): string =>
  zugang.sicht === 'INTERN'
    ? 'zeitreihenbruch'
    : `jsonb_populate_recordset(NULL::zeitreihenbruch,
         (SELECT brueche FROM datenstand WHERE id = ${datenstandOf(zugang)}))`

type Periode = Pick<MesswertperiodeType, 'zeitraum' | 'quellen'>

/**
 * The breaks between the first and the last of these periods: those entered
 * for a Merkmal of the formula or a Quelle of the series (or for all), and
 * every change of Quelle that none of them explains. By date. Not those of new
 * borders: they break the series of single areas, which say so themselves.
 */
export async function findBrueche(
  db: Db,
  zugang: Zugang,
  { berechnung, perioden }: Bruchfrage,
): Promise<readonly ZeitreihenbruchType[]> {
  const erste = perioden[0]
  const letzte = perioden.at(-1)
  if (!erste || !letzte || erste === letzte) return []
  const quellen = [...new Set(perioden.flatMap((periode) => periode.quellen))]
  const { rows } = await db.pool.query<ZeitreihenbruchType>({
    name: `brueche:${kennungOf(zugang)}`,
    text: `
      SELECT b.id::text, b.datum::text, b.art, b.titel, b.folge, false AS erkannt
      FROM ${bruchtabelleOf(zugang)} b LEFT JOIN merkmal m ON m.id = b.merkmal_id
      WHERE b.raumbeschluss_id IS NULL AND (b.merkmal_id IS NULL OR m.schluessel = ANY ($1::text[]))
        AND (b.quelle_id IS NULL OR b.quelle_id = ANY ($2::int[]))
        AND b.datum > $3::date AND b.datum <= $4::date
      ORDER BY b.datum, b.id`,
    values: [
      merkmaleOf(berechnung).map(({ merkmal }) => merkmal),
      quellen,
      letzterTag(erste.zeitraum),
      letzterTag(letzte.zeitraum),
    ],
  })
  const namen = await findQuellen(db, quellen)
  return [...rows, ...erkannteBrueche(perioden, rows, namen)].toSorted((a, b) =>
    a.datum < b.datum ? -1 : Number(a.datum > b.datum),
  )
}
