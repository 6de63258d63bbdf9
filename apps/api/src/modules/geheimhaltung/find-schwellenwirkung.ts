import type { Db } from '@sozial/db'
import { formatZahl } from '@sozial/shared/format'
import { fehler } from '../../errors.ts'
import type { SchwellenwirkungType } from './geheimhaltung.type.ts'
import type { Schwellenfrage, Schwellenwirkung } from './rechne-wirkung.ts'
import { findFragenlage, findZeitraeume } from './schwellenwirkung.lesen.queries.ts'
import type { Wirkungsrechner } from './schutzfaden.ts'

export interface Frage extends Pick<Schwellenfrage, 'datenstand' | 'minZaehler' | 'minNenner'> {
  /** null: all. */
  readonly quelle: number | null
  /** Slug; null: all. */
  readonly indikator: string | null
}

/**
 * What other minima would show and hide, before anybody takes them.
 * It tells of small numbers: for those who test the protection.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for minima that mean nothing, NICHT_GEFUNDEN,
 *   STAND_UEBERHOLT where there is nothing to compare with
 */
export async function findSchwellenwirkung(
  db: Db,
  rechne: Wirkungsrechner,
  frage: Frage,
): Promise<SchwellenwirkungType> {
  assertSchwellen(frage)
  const { datenstand, quelle: quelleId, minZaehler, minNenner } = frage
  const indikatorId = await findGefragten(db, frage)
  const wirkung = await rechne(db, { datenstand, quelleId, indikatorId, minZaehler, minNenner })
  const zeitraeume = await findZeitraeume(
    db,
    wirkung.ausgelassen.map(({ zeitraumId }) => zeitraumId),
  )
  return {
    ...wirkung,
    ausgelassen: wirkung.ausgelassen.map(({ indikator, zeitraumId }) => ({
      indikator,
      zeitraum: zeitraeume.get(zeitraumId)!,
    })),
    satz: describe(wirkung),
  }
}

function assertSchwellen({ minZaehler, minNenner }: Frage): void {
  const maengel = [
    ...(minZaehler !== null && (minZaehler < 1 || minZaehler > 100)
      ? ['Die Mindestfallzahl liegt zwischen 1 und 100.']
      : []),
    ...(minNenner !== null && (minNenner < 0 || minNenner > 10_000)
      ? ['Der Mindestnenner liegt zwischen 0 und 10.000.']
      : []),
  ]
  if (maengel.length > 0) throw fehler('EINGABE_UNGUELTIG', maengel.join(' '))
}

async function findGefragten(db: Db, frage: Frage): Promise<number | null> {
  const lage = await findFragenlage(db, frage)
  if (lage === undefined) throw fehler('NICHT_GEFUNDEN', 'Diesen Datenstand gibt es nicht.')
  if (lage.zustand !== 'FERTIG') {
    throw fehler(
      'STAND_UEBERHOLT',
      'Die Wirkung lässt sich erst sagen, wenn die Prüfung der Geheimhaltung dieses Stands fertig ist.',
    )
  }
  if (!lage.trifft) {
    throw fehler('NICHT_GEFUNDEN', 'Zu dieser Auswahl hat der Datenstand keine Werte.')
  }
  return lage.indikatorId
}

function describe({ jeIndikator, ausgelassen }: Schwellenwirkung): string {
  const summe = (richtung: 'verlieren' | 'gewinnen') =>
    jeIndikator.reduce((zahl, einer) => zahl + einer[richtung].zahlen, 0)
  const [weg, dazu] = [summe('verlieren'), summe('gewinnen')]
  const [erster] = jeIndikator
  if (erster === undefined) {
    return 'Es änderte sich nichts. Es gilt immer die strengste Regel: Was eine andere verlangt, bleibt verborgen.'
  }
  const fallen =
    weg === 0
      ? 'Keine Zahl fiele weg'
      : weg === 1
        ? '1 Zahl fiele weg'
        : `${formatZahl(weg)} Zahlen fielen weg`
  const kommen =
    dazu === 0 ? 'keine käme dazu' : dazu === 1 ? '1 käme dazu' : `${formatZahl(dazu)} kämen dazu`
  const wo =
    jeIndikator.length === 1
      ? `bei „${erster.indikator.name}“`
      : `am meisten bei „${erster.indikator.name}“`
  const ganze =
    ausgelassen.length === 0
      ? ''
      : ausgelassen.length === 1
        ? ' 1 Tabelle ließe sich gar nicht mehr veröffentlichen.'
        : ` ${formatZahl(ausgelassen.length)} Tabellen ließen sich gar nicht mehr veröffentlichen.`
  return `${fallen}, ${kommen}, ${wo}; gerechnet mit allem, was zum Schutz anderer verborgen werden müsste.${ganze}`
}
