import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import type { Polygon } from 'geojson'
import { write } from '../../database/transaction.ts'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { createKreis } from '../kreis/create-kreis.ts'
import { SOZIALPLANUNG } from '../kreis/create-raeume.ts'
import { baueKreis, baueLieferung } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { beschliesse, createQuartiere, quartier, zeichne } from '../zuschnitt/zuschnitt.testing.ts'
import { applyEinteilung } from './apply-einteilung.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const
const DORF = quartier(A, 2)
const QUARTIERE = [4, 1, 2].flatMap((anzahl, k) =>
  Array.from({ length: anzahl }, (_, i) => quartier([A, B, C][k]!, i)),
)
const NEUER_ORT: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [5.9, 50],
      [6, 50],
      [6, 51],
      [5.9, 51],
      [5.9, 50],
    ],
  ],
}
const raum = (name: string, kommune: string, quartiere: readonly string[]) => ({
  name,
  kommune,
  setztFort: null,
  quartiere,
})

/**
 * Garzweiler II: villages of Erkelenz move with their name and their people,
 * the land that they leave does not. Generated data.
 */
describe('a village that moves', () => {
  let test: TestDatabase
  const liefere = (jahr: number, einwohnerImDorf: number) =>
    importLieferung(
      test.db,
      baueLieferung(
        'EW',
        QUARTIERE.map((q) => `${q};${jahr}-12-31;${q === DORF ? einwohnerImDorf : 5000}`),
        { schluessel: 'EIGEN' },
      ),
    )

  beforeAll(async () => {
    test = await createTestDatabase()
    await createKreis(test.db, baueKreis())
    await createQuartiere(test.db)
    await syncKatalog(test.db, katalog)
    await liefere(2014, 950)
    const { id } = await zeichne(test.db, [
      raum('Adorf-West', A, [quartier(A, 0), quartier(A, 1)]),
      raum('Adorf-Ost', A, [DORF, quartier(A, 3)]),
      raum('Bedorf gesamt', B, [quartier(B, 0)]),
      raum('Cedorf gesamt', C, [quartier(C, 0), quartier(C, 1)]),
    ])
    await beschliesse(test.db, id, '2015-01-01')
    await liefere(2016, 900)
    await write(test.db, moveDorf)
    await liefere(2018, 850)
  })
  afterAll(() => test.close())

  async function moveDorf(tx: Parameters<typeof computeMesswerte>[0]): Promise<void> {
    const { rows } = await tx.query<{
      schluessel: string
      raumId: number
      id: number
      name: string
    }>(
      `SELECT r.schluessel, r.id AS "raumId", f.id, f.name FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       WHERE r.schluessel = ANY($1) AND f.gueltig_bis IS NULL`,
      [[DORF, `${A}1`]],
    )
    const nach = new Map(rows.map((row) => [row.schluessel, row]))
    const dorf = nach.get(DORF)!
    await applyEinteilung(tx, {
      gliederung: SOZIALPLANUNG,
      ebene: 'QUARTIER',
      ab: '2018-01-01',
      ende: [dorf.id],
      raeume: [
        {
          ...dorf,
          nummer: null,
          raumbeschlussId: null,
          geometrie: NEUER_ORT,
          oberId: nach.get(`${A}1`)!.id,
          teile: [],
          grund: 'Umsiedlung',
        },
      ],
      beschluss: 'Braunkohlenplan',
    })
    await computeMesswerte(tx, { art: 'ALLES' })
  }

  /** Inhabitants on the newest borders, with their sign. */
  const einwohner = async (raeume: readonly string[], jahr: number) => {
    const { rows } = await test.db.pool.query<{ zeile: string }>(
      `SELECT concat_ws(' ', r.schluessel, coalesce(m.wert::text, m.status::text), m.zeichen) AS zeile
       FROM messwert m JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = 0
       JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.stichtag = (
         SELECT max(stichtag) FROM gebietsstand n WHERE n.ebene = g.ebene)
       JOIN zeitraum z ON z.id = b.zeitraum_id AND z.von = $2
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id AND i.slug = 'einwohner'
       JOIN raumfassung u ON u.id = m.raumfassung_id JOIN raum r ON r.id = u.raum_id
       WHERE r.schluessel = ANY($1) ORDER BY r.schluessel`,
      [raeume, `${jahr}-12-31`],
    )
    return rows.map(({ zeile }) => zeile)
  }
  const SOZIALRAEUME = [`${A}1`, `${A}2`]

  it('takes its series along, and nothing of it is estimated', async () => {
    expect(await einwohner([DORF], 2016)).toEqual([`${DORF} 900`])
    expect(await einwohner([DORF], 2018)).toEqual([`${DORF} 850`])
  })

  it('leaves the land behind: there is no figure for it any more', async () => {
    const { rows } = await test.db.pool.query(
      `SELECT f.gueltig_ab::text, f.gueltig_bis::text, count(n.*)::int AS zahlen
       FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       LEFT JOIN grundzahl n ON n.raumfassung_id = f.id
       WHERE r.schluessel = $1 GROUP BY f.id ORDER BY f.gueltig_ab`,
      [DORF],
    )
    expect(rows).toEqual([
      { gueltig_ab: '1990-01-01', gueltig_bis: '2018-01-01', zahlen: 2 },
      { gueltig_ab: '2018-01-01', gueltig_bis: null, zahlen: 1 },
    ])
  })

  it('is counted where it lay on the day, and the Kommune stays whole', async () => {
    expect(await einwohner([...SOZIALRAEUME, A], 2016)).toEqual([
      `${A} 15900`,
      `${A}1 10000`,
      `${A}2 5900`,
    ])
    expect(await einwohner([...SOZIALRAEUME, A], 2018)).toEqual([
      `${A} 15850`,
      `${A}1 10850`,
      `${A}2 5000`,
    ])
  })

  it('goes with its people into the earlier years of areas that are cut later', async () => {
    const { id } = await zeichne(
      test.db,
      [
        { ...raum('Adorf-West', A, [quartier(A, 0), DORF]), setztFort: `${A}1` },
        { ...raum('Adorf-Ost', A, [quartier(A, 1), quartier(A, 3)]), setztFort: `${A}2` },
        { ...raum('Bedorf gesamt', B, [quartier(B, 0)]), setztFort: `${B}1` },
        { ...raum('Cedorf gesamt', C, [quartier(C, 0), quartier(C, 1)]), setztFort: `${C}1` },
      ],
      { stichtag: '2020-01-01', grundlage: '2019-01-01' },
    )
    await beschliesse(test.db, id, '2020-01-01')
    expect(await einwohner([...SOZIALRAEUME, A], 2016)).toEqual([
      `${A} 15900`,
      `${A}1 5900`,
      `${A}2 10000`,
    ])
  })
})
