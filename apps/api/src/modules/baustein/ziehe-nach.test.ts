import type { Db } from '@sozial/db'
import { createTestDatabase } from '@sozial/db/test-database'
import type { Grundbestand, TestDatabase } from '@sozial/db/test-database'
import { katalog } from '@sozial/db/seed/katalog'
import type { Polygon } from 'geojson'
import { write } from '../../database/transaction.ts'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { createKreis } from '../kreis/create-kreis.ts'
import { createRaeume } from '../kreis/create-raeume.ts'
import { baueKreis, baueLieferung, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { KLEINRAEUMIG } from '../messwert/raumbaum.queries.ts'
import { createZuschnitt } from '../zuschnitt/create-zuschnitt.ts'
import { findBausteinwechsel } from '../zuschnitt/neue-umrisse.queries.ts'
import { describeWechsel, uebernimmUmrisse } from '../zuschnitt/uebernimm-umrisse.ts'
import { lockZuschnitt } from '../zuschnitt/zuschnitt.queries.ts'
import { beschliesse, createQuartiere, quartier, zeichne } from '../zuschnitt/zuschnitt.testing.ts'
import { createUebernahme } from './create-uebernahme.ts'
import { zieheUmrisseNach } from './ziehe-nach.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const

const rechteck = (west: number, ost: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 50],
      [ost, 50],
      [ost, 51],
      [west, 51],
      [west, 50],
    ],
  ],
})
const baustein = (i: number, west: number, ost: number) => ({
  schluessel: `BS-${i}`,
  name: `Baustein ${i}`,
  kommune: A,
  einwohner: null,
  geometrie: rechteck(west, ost),
})
/** Adorf in five: two make up its second Quartier, and their border to the third is `grenze`. */
const bausteine = (grenze: number) => [
  baustein(1, 6, 6.25),
  baustein(2, 6.25, 6.4),
  baustein(3, 6.4, grenze),
  baustein(4, grenze, 6.75),
  baustein(5, 6.75, 7),
]
const QUARTIER_OF = [0, 1, 1, 2, 3].map((i) => quartier(A, i))

const raum = (
  name: string,
  [kommune, ...stellen]: readonly [string, ...number[]],
  setztFort: string | null = null,
) => ({
  name,
  kommune,
  setztFort,
  quartiere: stellen.map((i) => quartier(kommune, i)),
})

const liefere = (db: Db, zeilen: readonly string[]) =>
  importLieferung(db, baueLieferung('EW', zeilen, { schluessel: 'EIGEN' }))

/** Three Kommunen in Quartieren, cut into Sozialräume by a Beschluss; Adorf in Bausteinen, too. */
const GEZEICHNET: Grundbestand = {
  name: 'ziehe_nach',
  fill: async (db) => {
    await createKreis(db, baueKreis())
    await createQuartiere(db)
    await syncKatalog(db, katalog)
    await liefere(
      db,
      [4, 1, 2].flatMap((anzahl, k) =>
        Array.from({ length: anzahl }, (_, i) => `${quartier([A, B, C][k]!, i)};2014-12-31;5000`),
      ),
    )
    const { id } = await zeichne(db, [
      raum('Adorf-West', [A, 0, 1]),
      raum('Adorf-Ost', [A, 2, 3]),
      raum('Bedorf gesamt', [B, 0]),
      raum('Cedorf gesamt', [C, 0, 1]),
    ])
    await beschliesse(db, id, '2015-01-01')
    await createRaeume(db, {
      ebene: 'BAUSTEIN',
      gliederung: KLEINRAEUMIG,
      gueltigAb: '1990-01-01',
      akteur: TESTAKTEUR,
      raeume: bausteine(6.5).map(({ schluessel, name, geometrie }, i) => ({
        schluessel,
        name,
        geometry: geometrie,
        ober: { ebene: 'QUARTIER', schluessel: QUARTIER_OF[i]! },
      })),
    })
  },
}

describe('new outlines of parts', () => {
  let test: TestDatabase

  beforeEach(async () => {
    test = await createTestDatabase(GEZEICHNET)
  })
  afterEach(() => test.close())

  const uebernimm = (grenze: number, ab: string) =>
    write(test.db, (tx) =>
      createUebernahme(tx, { ab, ebene: 'BAUSTEIN', zeilen: bausteine(grenze) }),
    )

  /** Name, first day and east end of what holds on a day. */
  async function findUmrisse(ebene: string, tag: string) {
    const { rows } = await test.db.pool.query<{ name: string; ab: string; geometrie: Polygon }>(
      `SELECT f.name, f.gueltig_ab::text AS ab, f.geometrie FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       WHERE r.ebene = $1::ebene AND r.schluessel LIKE '${A}%' AND daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date
       ORDER BY r.schluessel`,
      [ebene, tag],
    )
    return rows.map(({ name, ab, geometrie }) => {
      const zahlen = geometrie.coordinates.flat(3) as unknown as readonly number[]
      return [name, ab, Math.max(...zahlen.filter((grad) => grad < 10))]
    })
  }

  /** Reasons of areas and borders that hold on a day. */
  async function findGrenzgruende(tag: string) {
    const { rows } = await test.db.pool.query<{
      a: string
      b: string
      grund: string
      warum: string
    }>(
      `SELECT least(a.name, b.name) AS a, greatest(a.name, b.name) AS b, a.grund, g.grund AS warum
       FROM raumgrenze g JOIN raumfassung a ON a.id = g.fassung_a_id JOIN raumfassung b ON b.id = g.fassung_b_id
       WHERE daterange(a.gueltig_ab, a.gueltig_bis) @> $1::date
         AND daterange(b.gueltig_ab, b.gueltig_bis) @> $1::date ORDER BY 1, 2`,
      [tag],
    )
    expect(rows).toHaveLength(6)
    return rows
  }

  it('go up from Baustein to Quartier to Sozialraum, each level once', async () => {
    const { nachgezogen } = await uebernimm(6.45, '2020-01-01')
    expect(nachgezogen).toEqual([
      `2 Quartiere (Quartier ${quartier(A, 1)}, Quartier ${quartier(A, 2)}): ab dem 1.1.2020 mit dem Umriss der neuen Teile.`,
      '2 Sozialräume (Adorf-West, Adorf-Ost): ab dem 1.1.2020 mit dem Umriss der neuen Teile.',
    ])
    expect(await findUmrisse('SOZIALRAUM', '2019-12-31')).toEqual([
      ['Adorf-West', '2015-01-01', 6.5],
      ['Adorf-Ost', '2015-01-01', 7],
    ])
    expect(await findUmrisse('SOZIALRAUM', '2020-01-01')).toEqual([
      ['Adorf-West', '2020-01-01', 6.45],
      ['Adorf-Ost', '2020-01-01', 7],
    ])
    expect(await findGrenzgruende('2020-01-01')).toEqual(await findGrenzgruende('2019-12-31'))
    const quartiere = await findUmrisse('QUARTIER', '2020-01-01')
    expect(quartiere.map(([, ab, ost]) => [ab, ost])).toEqual([
      ['1990-01-01', 6.25],
      ['2020-01-01', 6.45],
      ['2020-01-01', 6.75],
      ['1990-01-01', 7],
    ])
  })

  it('leave the reasons with the borders, for whoever draws them next', async () => {
    await uebernimm(6.45, '2020-01-01')
    const id = await createZuschnitt(
      test.db,
      {
        name: 'Der nächste',
        bausteinEbene: 'QUARTIER',
        stichtag: '2026-01-01',
        grundlage: '2020-06-01',
        begruendung: '',
        beginn: 'EINTEILUNG',
        vorlage: null,
        kommuneId: null,
      },
      TESTAKTEUR,
    )
    const { rows } = await test.db.pool.query<{ grund: string }>(
      `SELECT grund FROM zuschnittsraum WHERE zuschnitt_id = $1
       UNION ALL SELECT grund FROM zuschnittsgrenze WHERE zuschnitt_id = $1
       UNION ALL SELECT groessengrund FROM zuschnittsraum WHERE zuschnitt_id = $1`,
      [id],
    )
    expect(rows.filter(({ grund }) => grund === 'Gewachsene Ortsteile.')).toHaveLength(4)
    expect(rows.filter(({ grund }) => grund === 'Die Bahnlinie trennt.')).toHaveLength(6)
    expect(rows.filter(({ grund }) => grund === 'Die Kommune will es so.')).toHaveLength(4)
  })

  it('leave an open Zuschnitt undecidable until it takes them over, with what is assigned', async () => {
    const { id } = await zeichne(
      test.db,
      [
        raum('Adorf-West', [A, 0], `${A}1`),
        raum('Adorf-Ost', [A, 1, 2, 3], `${A}2`),
        raum('Bedorf gesamt', [B, 0], `${B}1`),
        raum('Cedorf gesamt', [C, 0, 1], `${C}1`),
      ],
      { stichtag: '2025-01-01', grundlage: '2016-01-01' },
    )
    const wechselOf = () => write(test.db, (tx) => findBausteinwechsel(tx, id))
    const zugeordnete = async () => {
      const { rows } = await test.db.pool.query<{ zeile: string }>(
        `SELECT concat_ws(' ', r.schluessel, z.name) AS zeile FROM zuschnittsbaustein b
           JOIN raumfassung f ON f.id = b.baustein_id JOIN raum r ON r.id = f.raum_id
           LEFT JOIN zuschnittsraum z ON z.id = b.zuschnittsraum_id
         WHERE b.zuschnitt_id = $1 ORDER BY 1`,
        [id],
      )
      return rows.map(({ zeile }) => zeile)
    }
    expect(await wechselOf()).toBeUndefined()
    const vorher = await zugeordnete()
    await uebernimm(6.45, '2020-01-01')
    expect(describeWechsel((await wechselOf())!)).toBe(
      `Seit dem 1.1.2020 gelten andere Bausteine, dieser Zuschnitt verteilt noch die früheren: 2 Bausteine haben neue Umrisse (zum Beispiel Quartier ${quartier(A, 1)}).`,
    )
    await expect(beschliesse(test.db, id, '2025-01-01')).rejects.toThrow(
      'Bitte im Zuschnitt diesen Stichtag eintragen und dort „Auf die neuen Umrisse übernehmen“ wählen',
    )
    const { stand } = (await write(test.db, (tx) => lockZuschnitt(tx, id)))!
    expect(await uebernimmUmrisse(test.db, { id, stand }, TESTAKTEUR)).toBeNull()
    expect(await wechselOf()).toBeUndefined()
    expect(await zugeordnete()).toEqual(vorher)
    // What is done already is nothing to do.
    expect(await uebernimmUmrisse(test.db, { id, stand }, TESTAKTEUR)).toBeNull()
    await beschliesse(test.db, id, '2025-01-01')
    expect(await findUmrisse('SOZIALRAUM', '2025-01-01')).toEqual([
      ['Adorf-West', '2025-01-01', 6.25],
      ['Adorf-Ost', '2025-01-01', 7],
    ])
  })

  it('sent for the wrong level are refused with the right one', async () => {
    const zeilen = bausteine(6.5).map((zeile, i) => ({ ...zeile, schluessel: quartier(A, i) }))
    await expect(
      write(test.db, (tx) =>
        createUebernahme(tx, { ab: '2020-01-01', ebene: 'BAUSTEIN', zeilen: zeilen.slice(0, 4) }),
      ),
    ).rejects.toThrow('bitte „Quartiere“ statt „Bausteine“ wählen')
  })

  it('stay below where only the border within an area has moved', async () => {
    const zeilen = bausteine(6.5)
      .with(1, baustein(2, 6.25, 6.3))
      .with(2, baustein(3, 6.3, 6.5))
    const uebernahme = await write(test.db, (tx) =>
      createUebernahme(tx, { ab: '2020-01-01', ebene: 'BAUSTEIN', zeilen }),
    )
    expect(uebernahme).toMatchObject({ geaenderte: 2, nachgezogen: [] })
  })

  it('do not begin on the day of a Beschluss', async () => {
    await expect(uebernimm(6.45, '2015-01-01')).rejects.toThrow(
      'Adorf-West beginnt selbst am 1.1.2015 und bekäme aus den neuen Umrissen am selben Tag eine andere Grenze. Bitte einen späteren ersten Tag wählen.',
    )
    expect(await findUmrisse('QUARTIER', '2015-01-01')).toHaveLength(4)
  })

  it('wait for a division that is decided for later', async () => {
    const { id } = await zeichne(
      test.db,
      [
        raum('Adorf-West', [A, 0], `${A}1`),
        raum('Adorf-Ost', [A, 1, 2, 3], `${A}2`),
        raum('Bedorf gesamt', [B, 0], `${B}1`),
        raum('Cedorf gesamt', [C, 0, 1], `${C}1`),
      ],
      { stichtag: '2025-01-01', grundlage: '2016-01-01' },
    )
    await beschliesse(test.db, id, '2025-01-01')
    await expect(uebernimm(6.45, '2020-01-01')).rejects.toThrow(
      /^(Quartier|Adorf).* gilt nur bis zum 1\.1\.2025; danach ist schon eine andere Einteilung beschlossen\./,
    )
  })

  it('do not slip under figures of the area', async () => {
    const [westen] = await findSchluessel()
    await liefere(test.db, [`${westen};2021-12-31;9000`])
    await expect(uebernimm(6.45, '2021-01-01')).rejects.toThrow(
      'Für Adorf-West gibt es schon Zahlen für die Zeit ab dem 1.1.2021 auf den bisherigen Grenzen. Bitte einen ersten Tag nach der jüngsten Lieferung wählen.',
    )
    expect((await uebernimm(6.45, '2022-01-01')).nachgezogen).toHaveLength(2)
  })

  it('are nothing to follow for what has no parts', async () => {
    const saetze = await write(test.db, (tx) =>
      zieheUmrisseNach(tx, { ebene: 'QUARTIER', ab: '2020-01-01' }),
    )
    expect(saetze).toEqual([])
  })

  async function findSchluessel(): Promise<readonly string[]> {
    const { rows } = await test.db.pool.query<{ schluessel: string }>(
      `SELECT schluessel FROM raum WHERE ebene = 'SOZIALRAUM' AND schluessel LIKE '${A}%' ORDER BY 1`,
    )
    return rows.map(({ schluessel }) => schluessel)
  }
})
