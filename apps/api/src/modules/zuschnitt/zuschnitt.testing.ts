import type { Polygon } from 'geojson'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { write } from '../../database/transaction.ts'
import { createRaeume, SOZIALPLANUNG } from '../kreis/create-raeume.ts'
import { TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { assignBausteine } from './assign-bausteine.ts'
import { createZuschnitt } from './create-zuschnitt.ts'
import { decideZuschnitt } from './decide-zuschnitt.ts'
import { saveZuschnittsgrund } from './save-gruende.ts'
import { updateZuschnittRaeume } from './update-raeume.ts'
import { findRaumzeilen } from './zuschnittsraum.queries.ts'
import { lockZuschnitt } from './zuschnitt.queries.ts'

/** A strip of a Kommune of the Musterkreis: `i` of `n` from the west. */
const streifen = (west: number, i: number, n: number): Polygon => {
  const [links, rechts] = [west + i / n, west + (i + 1) / n]
  const ecken = [
    [links, 50],
    [rechts, 50],
    [rechts, 51],
    [links, 51],
    [links, 50],
  ]
  return { type: 'Polygon', coordinates: [ecken] }
}

const KOMMUNEN = [
  { schluessel: '05998004', west: 6, quartiere: 4 },
  { schluessel: '05998008', west: 7, quartiere: 1 },
  { schluessel: '05998012', west: 8, quartiere: 2 },
] as const

/** Key of a Quartier: its Kommune and its place from the west. */
export const quartier = (kommune: string, i: number): string => `${kommune}0${i + 1}`

/** Seven Quartiere in the three Kommunen of the Musterkreis, in no Sozialraum. */
export async function createQuartiere(db: Schreibdatenbank): Promise<void> {
  await createRaeume(db, {
    ebene: 'QUARTIER',
    gliederung: SOZIALPLANUNG,
    gueltigAb: '1990-01-01',
    akteur: TESTAKTEUR,
    raeume: KOMMUNEN.flatMap(({ schluessel, west, quartiere }) =>
      Array.from({ length: quartiere }, (_, i) => ({
        schluessel: quartier(schluessel, i),
        name: `Quartier ${quartier(schluessel, i)}`,
        geometry: streifen(west, i, quartiere),
        ober: { ebene: 'KOMMUNE', schluessel } as const,
      })),
    ),
  })
}

/** A Sozialraum as the tests order it. */
export interface Testraum {
  readonly name: string
  readonly kommune: string
  readonly setztFort: string | null
  readonly quartiere: readonly string[]
}

/** Draws a Zuschnitt with all reasons. @returns its id and Stand */
export async function zeichne(
  db: Schreibdatenbank,
  raeume: readonly Testraum[],
  { stichtag = '2015-01-01', grundlage = '2014-06-01' } = {},
): Promise<{ readonly id: number; readonly stand: number }> {
  const id = await createZuschnitt(
    db,
    {
      name: `Zuschnitt ${stichtag}`,
      bausteinEbene: 'QUARTIER',
      stichtag,
      grundlage,
      begruendung: '',
      beginn: 'LEER',
      vorlage: null,
      kommuneId: null,
    },
    TESTAKTEUR,
  )
  const angaben = raeume.map(({ name, kommune, setztFort }, i) => ({
    id: null,
    nummer: i + 1,
    name,
    kommune,
    setztFort,
    grund: 'Gewachsene Ortsteile.',
    groessengrund: 'Die Kommune will es so.',
  }))
  const auftrag = { id, stand: 1, raeume: angaben, entfernt: [] }
  await updateZuschnittRaeume(db, auftrag, TESTAKTEUR)
  const zeilen = await write(db, (tx) => findRaumzeilen(tx, id))
  const paare = await write(db, async (tx) => {
    const { rows } = await tx.query<{ id: number; schluessel: string }>(
      `SELECT f.id, r.schluessel FROM zuschnittsbaustein b JOIN raumfassung f ON f.id = b.baustein_id
       JOIN raum r ON r.id = f.raum_id WHERE b.zuschnitt_id = $1`,
      [id],
    )
    const nach = new Map(rows.map((row) => [row.schluessel, row.id]))
    return raeume.flatMap(({ quartiere }, i) =>
      quartiere.map((schluessel) => [nach.get(schluessel)!, zeilen[i]!.id] as const),
    )
  })
  await assignBausteine(db, { id, stand: 2, paare }, TESTAKTEUR)
  let stand = 3
  for (const [i, a] of zeilen.entries()) {
    for (const b of zeilen.slice(i + 1)) {
      const grenze = { id, stand, raeume: [a.id, b.id] as const, grund: 'Die Bahnlinie trennt.' }
      await saveZuschnittsgrund(db, grenze, TESTAKTEUR)
      stand += 1
    }
  }
  return { id, stand }
}

export const SITZUNG = { gremium: 'Kreistag', datum: '2014-05-06', nummer: '12/2014' }

/** Decides on a Zuschnitt as it is now. */
export async function beschliesse(
  db: Schreibdatenbank,
  id: number,
  stichtag: string,
): Promise<void> {
  const { stand } = (await write(db, (tx) => lockZuschnitt(tx, id)))!
  await decideZuschnitt(db, {
    id,
    stand,
    beschluss: { ...SITZUNG, stichtag },
    akteur: TESTAKTEUR,
  })
}
