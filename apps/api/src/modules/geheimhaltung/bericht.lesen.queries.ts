import type { Db } from '@sozial/db'
import { fehler } from '../../errors.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { SchutzberichtType } from './geheimhaltung.type.ts'
import type { Schutzlaufergebnis } from './write-schutz.ts'
import type { Schutzzahlen } from './schutzzahlen.queries.ts'

/** As it is stored. */
interface Bericht
  extends
    Omit<Schutzzahlen, 'jeIndikator' | 'verluste'>,
    Omit<Schutzlaufergebnis, 'zellen' | 'regelstand'> {
  readonly jeIndikator: readonly (Omit<Schutzzahlen['jeIndikator'][number], 'verborgen'> & {
    /** Earlier runs did not count it: then there were those two kinds. */
    readonly verborgen?: number
    readonly verloreneAussagen: readonly string[]
  })[]
}

interface Zeile {
  readonly bericht: Bericht | null
  readonly namen: Readonly<Record<string, { readonly slug: string; readonly name: string }>>
  readonly zeiten: readonly Zeitraumzeile[]
}

/** @throws GraphQLError NICHT_GEFUNDEN, STAND_UEBERHOLT where there is no report (yet, or any more) */
export async function findSchutzbericht(db: Db, id: number): Promise<SchutzberichtType> {
  const { rows } = await db.pool.query<Zeile>(
    `SELECT s.bericht,
       (SELECT coalesce(json_object_agg(n.indikator_id, json_build_object('slug', n.slug, 'name', n.name)), '{}')
        FROM (SELECT DISTINCT ON (f.indikator_id) f.indikator_id, i.slug, f.name
          FROM messwertblock b JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
            JOIN indikator i ON i.id = f.indikator_id
          WHERE b.datenstand_id = d.id ORDER BY f.indikator_id, f.version DESC) n) AS namen,
       (SELECT coalesce(json_agg(json_build_object('id', z.id, 'art', z.art, 'von', z.von, 'bis', z.bis)), '[]')
        FROM zeitraum z WHERE z.id IN (SELECT zeitraum_id FROM messwertblock WHERE datenstand_id = d.id)) AS zeiten
     FROM datenstand d LEFT JOIN schutzlauf s ON s.datenstand_id = d.id
     WHERE d.id = $1 AND d.id <> 0`,
    [id],
  )
  const [zeile] = rows
  if (zeile === undefined) throw fehler('NICHT_GEFUNDEN', 'Diesen Datenstand gibt es nicht.')
  if (zeile.bericht === null) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Zu diesem Datenstand gibt es keinen Bericht der Geheimhaltung: die Prüfung läuft noch, ist abgebrochen oder stammt aus der Zeit davor.',
    )
  }
  return toBericht(id, zeile.bericht, zeile)
}

function toBericht(
  datenstandId: number,
  { jeIndikator, ausgelassen, ...bericht }: Bericht,
  { namen, zeiten }: Zeile,
): SchutzberichtType {
  const zeitraeume = new Map(toZeitraeume(zeiten).map((zeitraum) => [zeitraum.id, zeitraum]))
  const nameOf = (id: number) => namen[id] ?? { slug: '', name: '' }
  return {
    ...bericht,
    datenstandId,
    jeIndikator: jeIndikator.map(({ indikatorId, ...einer }) => ({
      ...einer,
      verborgen: einer.verborgen ?? einer.primaer + einer.sekundaer,
      indikator: nameOf(indikatorId),
    })),
    ausgelassen: ausgelassen.map(({ indikatorId, zeitraumId }) => ({
      indikator: nameOf(indikatorId),
      zeitraum: zeitraeume.get(zeitraumId)!,
    })),
  }
}
