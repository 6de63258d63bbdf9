import type { Db } from '@sozial/db'
import { katalog } from '@sozial/db/seed/katalog'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Polygon } from 'geojson'
import type { Pool } from 'pg'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { importLieferung, type Importauftrag } from '../lieferung/import-lieferung.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { createKreis, type Kreisgebiet, type NeuerKreis } from './create-kreis.ts'

export const TESTAKTEUR: Akteur = { art: 'SYSTEM', name: 'Test' }

/** A square of one degree whose west side is at this longitude. */
function quadrat(west: number): Polygon {
  const [ost, sued, nord] = [west + 1, 50, 51]
  const ecken = [
    [west, sued],
    [ost, sued],
    [ost, nord],
    [west, nord],
    [west, sued],
  ]
  return { type: 'Polygon', coordinates: [ecken] }
}

const GEBIETE: readonly Kreisgebiet[] = [
  { schluessel: '05998004', name: 'Adorf', geometry: quadrat(6) },
  { schluessel: '05998008', name: 'Bedorf', geometry: quadrat(7) },
  { schluessel: '05998012', name: 'Cedorf', geometry: quadrat(8) },
  { schluessel: '05999004', name: 'Anderswo', geometry: quadrat(9) },
]

/** A Kreis of three Kommunen in a row, and a Gemeinde of another Kreis. */
export function baueKreis(abweichend: Partial<NeuerKreis> = {}): NeuerKreis {
  return {
    gebiete: GEBIETE,
    kreisSchluessel: '05998',
    name: 'Musterkreis',
    gueltigAb: '1990-01-01',
    demo: false,
    akteur: TESTAKTEUR,
    ...abweichend,
  }
}

/** That Kreis with the catalogue, and figures of its population: rows as of `baueLieferung('EW', …)`. */
export async function createMusterkreis(db: Db, einwohner: readonly string[] = []): Promise<void> {
  await createKreis(db, baueKreis())
  await syncKatalog(db, katalog)
  if (einwohner.length > 0) await importLieferung(db, baueLieferung('EW', einwohner))
}

type Wertspalte = Zuordnung['werte'][number]

const merkmal = (schluessel: string, name = schluessel): Wertspalte['merkmal'] => ({
  schluessel,
  name,
  einheit: 'Personen',
  art: 'ANZAHL',
})
const EW = merkmal('bevoelkerung', 'Bevölkerung')

/** Columns of the tables below, by the name in their head. */
export const SPALTEN: Readonly<Record<string, Omit<Wertspalte, 'spalte'>>> = {
  EW: { merkmal: EW },
  EW15_65: {
    merkmal: EW,
    teilgruppe: { alterVon: 15, alterBis: 65 },
  },
  EW_M: {
    merkmal: EW,
    teilgruppe: { geschlecht: 'MAENNLICH' },
  },
  EW_W: {
    merkmal: EW,
    teilgruppe: { geschlecht: 'WEIBLICH' },
  },
  EWF: { merkmal: EW, teilgruppe: { geschlecht: 'WEIBLICH', alterVon: 15, alterBis: 45 } },
  EW_U65: { merkmal: EW, teilgruppe: { alterVon: 0, alterBis: 65 } },
  EW_U65_W: { merkmal: EW, teilgruppe: { geschlecht: 'WEIBLICH', alterVon: 0, alterBis: 65 } },
  EW_65: { merkmal: EW, teilgruppe: { alterVon: 65, alterBis: 66 } },
  EW_U18: { merkmal: EW, teilgruppe: { alterVon: 0, alterBis: 18 } },
  KINDER: {
    merkmal: merkmal('kinder_in_bedarfsgemeinschaften'),
    teilgruppe: { alterVon: 0, alterBis: 18 },
  },
  GEB: { merkmal: merkmal('lebendgeborene') },
  ZU: { merkmal: merkmal('zuzuege') },
  FORT: { merkmal: merkmal('fortzuege') },
  SPRACHE: { merkmal: merkmal('einschulung_sprachauffaellig') },
  UNTERSUCHT: { merkmal: merkmal('einschulung_untersucht') },
  PFLEGE: { merkmal: merkmal('pflegebeduerftige') },
  SGB2: { merkmal: merkmal('leistungsberechtigte_sgb2') },
  ALO: { merkmal: merkmal('arbeitslose', 'Arbeitslose') },
  ALTER: {
    merkmal: {
      schluessel: 'durchschnittsalter',
      name: 'Durchschnittsalter',
      einheit: 'Jahre',
      art: 'FERTIGWERT',
    },
  },
  BAENKE: { merkmal: { ...merkmal('baenke', 'Parkbänke'), einheit: 'Bänke' } },
}

/** What differs from a table of `fortschreibung` with Stichtage. */
export interface Tabellenart {
  readonly quelle?: string
  readonly zeitraum?: 'STICHTAG' | 'JAHR' | 'SCHULJAHR'
  readonly name?: string
  /** Keys of our own, for areas below the Kommune. */
  readonly schluessel?: 'AMTLICH' | 'EIGEN'
}

/**
 * A Lieferung: first line the columns after `SCHLUESSEL;ZEIT;`, then one line
 * per area and period.
 */
export function baueLieferung(
  spalten: string,
  zeilen: readonly string[],
  {
    quelle = 'fortschreibung',
    zeitraum = 'STICHTAG',
    name = 'muster.csv',
    schluessel = 'AMTLICH',
  }: Tabellenart = {},
): Importauftrag {
  const text = [`SCHLUESSEL;ZEIT;${spalten}`, ...zeilen].join('\n')
  return {
    datei: { name, inhalt: new TextEncoder().encode(text) },
    zuordnung: {
      name: 'Mustertabelle',
      quelle,
      trennzeichen: ';',
      dezimalzeichen: ',',
      kopfzeilen: 1,
      raum: { schluessel: 'SCHLUESSEL', art: schluessel },
      zeitraum: { spalte: 'ZEIT', art: zeitraum },
      werte: spalten.split(';').map((spalte) => ({ spalte, ...SPALTEN[spalte]! })),
    },
    akteur: TESTAKTEUR,
  }
}

/** The Arbeitsstand in words, sorted: what must be the same before and after. */
export async function dumpMesswerte(pool: Pool, slug?: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ zeile: string }>(
    `SELECT concat_ws(' ', i.slug, r.schluessel, z.art, z.bis - 1,
              coalesce(m.wert::text, m.status::text),
              'z=' || m.zaehler, 'n=' || m.nenner, 'u=' || m.unten, 'o=' || m.oben, m.zeichen,
              (SELECT string_agg(q.schluessel, '+' ORDER BY q.id) FROM quelle q
               WHERE q.id = ANY(b.quellen))) AS zeile
     FROM messwert m
     JOIN messwertblock b ON b.id = m.block_id
     JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
     JOIN indikator i ON i.id = f.indikator_id
     JOIN zeitraum z ON z.id = b.zeitraum_id
     JOIN raumfassung rf ON rf.id = m.raumfassung_id
     JOIN raum r ON r.id = rf.raum_id
     WHERE b.datenstand_id = 0 AND ($1::text IS NULL OR i.slug = $1)
     ORDER BY i.slug, z.bis, z.art, r.ebene, r.schluessel`,
    [slug ?? null],
  )
  return rows.map(({ zeile }) => zeile)
}
