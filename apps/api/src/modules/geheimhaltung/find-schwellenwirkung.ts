import type { Db } from '@sozial/db'
import {
  findPrimaerregel,
  findSchwellen,
  type Geheimhaltungsregel,
  type Schutzschwellen,
} from '@sozial/domain/geheimhaltung'
import { fehler } from '../../errors.ts'
import { findGeltendeRegeln } from '../geheimhaltungsregel/regel.queries.ts'
import type { IndikatorwirkungType, SchwellenwirkungType } from './geheimhaltung.type.ts'
import { findWirkungsbloecke, type Wirkungsblock } from './schwellenwirkung.lesen.queries.ts'

export interface Schwellenfrage {
  readonly datenstand: number
  /** Only blocks that stand on it; null: all. */
  readonly quelle: number | null
  /** Slug. */
  readonly indikator: string | null
  /** null: as now. */
  readonly minZaehler: number | null
  readonly minNenner: number | null
}

/**
 * What other thresholds would do to the cells of a Datenstand, each by itself:
 * which further ones then had to be hidden is known after preparing alone.
 * Named for a Quelle or an Indikator they stand for the rule there, which only
 * adds to what Fassung and other rules demand; else for all there is.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for thresholds that mean nothing, NICHT_GEFUNDEN
 */
export async function findSchwellenwirkung(
  db: Db,
  frage: Schwellenfrage,
): Promise<SchwellenwirkungType> {
  assertSchwellen(frage)
  const bloecke = await findWirkungsbloecke(db, frage)
  if (bloecke.length === 0) {
    throw fehler('NICHT_GEFUNDEN', 'Zu dieser Auswahl hat der Datenstand keine Werte.')
  }
  const regeln = await findGeltendeRegeln(db.pool)
  const jeIndikator = new Map<string, IndikatorwirkungType>()
  for (const block of bloecke) {
    const da = jeIndikator.get(block.slug)
    const vorher = addiere(da?.vorher, zaehle(block, findSchwellen(regeln, block)))
    const nachher = addiere(da?.nachher, zaehle(block, findAndere(regeln, block, frage)))
    jeIndikator.set(block.slug, {
      indikator: { slug: block.slug, name: block.name },
      vorher,
      nachher,
    })
  }
  const alle = [...jeIndikator.values()]
  const vorher = alle.map((eine) => eine.vorher).reduce(addiere)
  const nachher = alle.map((eine) => eine.nachher).reduce(addiere)
  return {
    vorher,
    nachher,
    jeIndikator: alle.filter((eine) => eine.vorher.verborgen !== eine.nachher.verborgen),
    satz: describe(nachher.verborgen - vorher.verborgen),
  }
}

function assertSchwellen({ minZaehler, minNenner }: Schwellenfrage): void {
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

const geaendert = ({ minZaehler, minNenner }: Schwellenfrage) => ({
  ...(minZaehler !== null && { minZaehler }),
  ...(minNenner !== null && { minNenner }),
})

function findAndere(
  regeln: readonly Geheimhaltungsregel[],
  block: Wirkungsblock,
  frage: Schwellenfrage,
): Schutzschwellen {
  const { quelle: quelleId } = frage
  const indikatorId = frage.indikator === null ? null : block.indikatorId
  if (quelleId === null && indikatorId === null) {
    return { ...findSchwellen(regeln, block), ...geaendert(frage) }
  }
  const istDort = (regel: Geheimhaltungsregel) =>
    regel.quelleId === quelleId && regel.indikatorId === indikatorId
  const bisher = regeln.find(istDort) ?? { ...OHNE_ANGABEN, quelleId, indikatorId }
  return findSchwellen(
    [...regeln.filter((regel) => !istDort(regel)), { ...bisher, ...geaendert(frage) }],
    block,
  )
}

const OHNE_ANGABEN = {
  minZaehler: null,
  minNenner: null,
  zeigtNull: null,
  schuetztKorrekturen: null,
  dominanzProzent: null,
  verfahren: null,
} as const

interface Zahl {
  readonly gezeigt: number
  readonly verborgen: number
}

const addiere = (a: Zahl | undefined, b: Zahl): Zahl => ({
  gezeigt: (a?.gezeigt ?? 0) + b.gezeigt,
  verborgen: (a?.verborgen ?? 0) + b.verborgen,
})

function zaehle({ typ, zaehler, nenner, status }: Wirkungsblock, schwellen: Schutzschwellen): Zahl {
  if (schwellen.verfahren === 'RUNDUNG_5') return { verborgen: 0, gezeigt: status.length }
  const verborgen = status.filter(
    (eines, i) =>
      findPrimaerregel(
        typ,
        { status: eines, zaehler: zaehler[i] ?? null, nenner: nenner[i] ?? null },
        schwellen,
      ) !== null,
  ).length
  return { verborgen, gezeigt: status.length - verborgen }
}

function describe(mehr: number): string {
  const zusatz =
    'Was dann noch verborgen werden muss, damit keine Zahl folgt, zeigt ein neuer Entwurf.'
  if (mehr === 0) return `An den einzelnen Zellen änderte sich nichts. ${zusatz}`
  const anzahl = Math.abs(mehr).toLocaleString('de-DE')
  const zellen = Math.abs(mehr) === 1 ? 'Zelle wäre' : 'Zellen wären'
  return mehr > 0
    ? `${anzahl} ${zellen} mehr verborgen. ${zusatz}`
    : `${anzahl} ${zellen} weniger verborgen. ${zusatz}`
}
