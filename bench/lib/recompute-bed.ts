/** The Kreis that `pnpm bench recompute` computes: 100 areas, 70 shares, 15 years, all generated. */
import { MELDEREGISTER } from '@sozial/db/seed/katalog/schutz'
import { copyRows, type Feld } from '@sozial/api/src/database/copy.ts'
import { write } from '@sozial/api/src/database/transaction.ts'
import { createKreis, type Kreisgebiet } from '@sozial/api/src/modules/kreis/create-kreis.ts'
import { createRaeume, SOZIALPLANUNG } from '@sozial/api/src/modules/kreis/create-raeume.ts'
import type { Importauftrag } from '@sozial/api/src/modules/lieferung/import-lieferung.ts'
import type { Db } from '@sozial/db'
import type { Katalog } from '@sozial/db/seed/katalog/typen'
import { FASSUNG_VORGABE } from '@sozial/domain/indikator'
import type pg from 'pg'

const KOMMUNEN = 19
const SOZIALRAEUME = 80
const INDIKATOREN = 70
const JAHRE = 15
const ERSTES_JAHR = 2010
/** Borders of the delivered age groups; each indicator wants an interval made of several. */
const ALTER = [0, 3, 6, 10, 15, 18, 25, 45, 65, 80] as const
const GESCHLECHTER = ['MAENNLICH', 'WEIBLICH'] as const
const AKTEUR = { art: 'SYSTEM', name: 'Benchmark' } as const

const zahlen = (anzahl: number): readonly number[] => Array.from({ length: anzahl }, (_, i) => i)
const kommuneOf = (n: number): string => `05370${String(n + 1).padStart(3, '0')}`

function quadrat(n: number): Kreisgebiet['geometry'] {
  const [x, y] = [6 + n / 100, 51]
  const ecken = [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [ecken] }
}

/** 70 shares whose numerators stand in the 70 Merkmale `m0` to `m69`. */
export function createKatalog(): Katalog {
  const indikatoren = zahlen(INDIKATOREN).map((n) => ({
    slug: `anteil-${n}`,
    code: `B-${n}`,
    thema: 'Benchmark',
    kernset: false,
    kgst: { kgst: 'NEIN' as const, handlungsfeld: null },
    fassung: {
      name: `Anteil ${n}`,
      kurzname: `Anteil ${n}`,
      definition: 'Erzeugt.',
      berechnung: {
        typ: 'ANTEIL' as const,
        zaehler: { art: 'MERKMAL' as const, merkmal: `m${n}` },
        nenner: {
          art: 'MERKMAL' as const,
          merkmal: 'bevoelkerung',
          teilgruppe: { alterVon: ALTER[n % 4]!, alterBis: ALTER[5 + (n % 5)]! },
        },
        faktor: 100,
      },
      einheit: 'Prozent',
      nachkommastellen: 1,
      polaritaet: 'NEUTRAL' as const,
      intervall: 'WILSON' as const,
      ...FASSUNG_VORGABE,
    },
  }))
  const quelle = {
    schluessel: 'bench',
    name: 'Bench',
    herausgeber: '',
    lizenz: '',
    rang: 1,
    zugriff: [],
    schutz: MELDEREGISTER,
  }
  return { quellen: [quelle], merkmale: [], indikatoren, brueche: [] }
}

export async function fillRaeume(db: Db): Promise<void> {
  await createKreis(db, {
    gebiete: zahlen(KOMMUNEN).map((n) => ({
      schluessel: kommuneOf(n),
      name: `Kommune ${n}`,
      geometry: quadrat(n),
    })),
    kreisSchluessel: '05370',
    gueltigAb: '2000-01-01',
    demo: true,
    akteur: AKTEUR,
  })
  await createRaeume(db, {
    ebene: 'SOZIALRAUM',
    gliederung: SOZIALPLANUNG,
    raeume: zahlen(SOZIALRAEUME).map((n) => ({
      schluessel: `S${n}`,
      name: `Sozialraum ${n}`,
      nummer: n + 1,
      ober: { ebene: 'KOMMUNE', schluessel: kommuneOf(n % KOMMUNEN) },
      geometry: quadrat(n),
    })),
    gueltigAb: '2000-01-01',
    akteur: AKTEUR,
  })
}

/** Every numerator, and the population by ages and sexes, for every Sozialraum and year. */
export async function fillGrundzahlen(db: Db): Promise<void> {
  await write(db, async (tx) => {
    await tx.query(
      `INSERT INTO merkmal (schluessel, name, einheit, art)
       SELECT 'm' || n, 'Merkmal ' || n, 'Personen', 'ANZAHL' FROM generate_series(0, $1 - 1) n`,
      [INDIKATOREN],
    )
    await tx.query(
      `INSERT INTO zeitraum (art, von, bis)
       SELECT 'STICHTAG', make_date($1 + n, 12, 31), make_date($1 + n + 1, 1, 1)
       FROM generate_series(0, $2 - 1) n`,
      [ERSTES_JAHR, JAHRE],
    )
    await tx.query(
      `INSERT INTO teilgruppe (geschlecht, nationalitaet, alter_von, alter_bis)
       SELECT g::geschlecht, 'INSGESAMT', von, bis
       FROM unnest($1::text[]) g, unnest($2::int[], $3::int[]) AS a (von, bis)`,
      [GESCHLECHTER, ALTER, [...ALTER.slice(1), null]],
    )
    await tx.query(
      `INSERT INTO lieferung (quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht,
         erfasst_von)
       SELECT id, 'bench.csv', '', repeat('0', 64), 'bench', 'Bench', '{}', 'Bench' FROM quelle`,
    )
    await copyRows(
      tx,
      'grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)',
      await createGrundzahlen(tx),
    )
  })
}

async function createGrundzahlen(tx: pg.PoolClient): Promise<Iterable<readonly Feld[]>> {
  const ids = async (sql: string): Promise<readonly number[]> =>
    (await tx.query<{ id: number }>(sql)).rows.map(({ id }) => id)
  const [lieferung] = await ids('SELECT id FROM lieferung')
  const [quelle] = await ids('SELECT id FROM quelle')
  const [bevoelkerung] = await ids(`SELECT id FROM merkmal WHERE schluessel = 'bevoelkerung'`)
  const merkmale = await ids(`SELECT id FROM merkmal WHERE schluessel ~ '^m[0-9]' ORDER BY id`)
  const gruppen = await ids('SELECT id FROM teilgruppe WHERE id > 1 ORDER BY id')
  const zeiten = await ids('SELECT id FROM zeitraum ORDER BY id')
  const raeume = await ids(
    `SELECT f.id FROM raumfassung f JOIN raum r ON r.id = f.raum_id WHERE r.ebene = 'SOZIALRAUM'`,
  )
  return (function* () {
    for (const zeit of zeiten) {
      for (const raum of raeume) {
        const ort = [raum, zeit] as const
        for (const merkmal of merkmale) {
          yield [
            lieferung!,
            quelle!,
            merkmal,
            1,
            ...ort,
            (merkmal * raum) % 97,
            statusOf((merkmal * raum) % 97),
            1,
          ]
        }
        for (const gruppe of gruppen) {
          yield [
            lieferung!,
            quelle!,
            bevoelkerung!,
            gruppe,
            ...ort,
            100 + ((gruppe * raum) % 400),
            'GUELTIG',
            1,
          ]
        }
      }
    }
  })()
}

const statusOf = (wert: number): string => (wert === 0 ? 'NULL_WERT' : 'GUELTIG')

/** A yearly delivery: all numerators of all Sozialräume for the newest year, with new figures. */
export function createJahreslieferung(runde: number): Importauftrag {
  const spalten = zahlen(INDIKATOREN).map((n) => `m${n}`)
  const zeilen = zahlen(SOZIALRAEUME).map((raum) =>
    [`S${raum}`, ...spalten.map((_, n) => String((n * raum + runde) % 89))].join(';'),
  )
  return {
    datei: {
      name: 'jahr.csv',
      inhalt: new TextEncoder().encode([['RAUM', ...spalten].join(';'), ...zeilen].join('\n')),
    },
    zuordnung: {
      name: 'Jahreslieferung',
      quelle: 'bench',
      dezimalzeichen: ',' as const,
      kopfzeilen: 1,
      raum: { schluessel: 'RAUM', art: 'EIGEN' as const },
      zeitraum: { wert: `${ERSTES_JAHR + JAHRE - 1}-12-31`, art: 'STICHTAG' as const },
      werte: spalten.map((spalte, n) => ({
        spalte,
        merkmal: {
          schluessel: spalte,
          name: `Merkmal ${n}`,
          einheit: 'Personen',
          art: 'ANZAHL' as const,
        },
      })),
    },
    akteur: AKTEUR,
  }
}
