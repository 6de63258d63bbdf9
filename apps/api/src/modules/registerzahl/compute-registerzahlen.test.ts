import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import pg from 'pg'
import { syncKategorien } from '../angebot/sync-kategorien.ts'
import { createMusterkreis, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { computeRegisterzahlen } from './compute-registerzahlen.ts'
import { findRegisterstand } from './find-registerstand.ts'
import { runRegisterlauf } from './schedule-registerlauf.ts'

let test: TestDatabase
let owner: pg.Pool

const ALTER = [
  [0, 6, 100],
  [6, 21, 300],
  [21, 25, 100],
  [25, 65, 900],
  [65, null, 600],
] as const
const EINWOHNER: Zuordnung = {
  name: 'Einwohner',
  quelle: 'melderegister',
  dezimalzeichen: ',',
  kopfzeilen: 1,
  raum: { schluessel: 'AGS', art: 'AMTLICH' },
  zeitraum: { spalte: 'TAG', art: 'STICHTAG' },
  werte: ALTER.map(([alterVon, alterBis]) => ({
    spalte: `EW${alterVon}`,
    merkmal: {
      schluessel: 'bevoelkerung',
      name: 'Bevölkerung',
      einheit: 'Personen',
      art: 'ANZAHL',
    },
    teilgruppe: { alterVon, alterBis },
  })),
}
const GELTUNG = { until: null, gueltigAb: null, gueltigBis: null }
const TAKT = { art: 'REGEL', dtstart: '2020-01-06', freq: 'WEEKLY', interval: 1, byday: ['MO'] }
const MONTAGS = JSON.stringify([{ ...TAKT, ...GELTUNG, oeffnet: '10:00', schliesst: '16:00' }])

async function lieferEinwohner(...jahre: readonly string[]): Promise<void> {
  const zeilen = jahre.flatMap((jahr) =>
    ['04', '08', '12'].map((nummer) =>
      [
        `059980${nummer}`,
        `31.12.${jahr}`,
        ...ALTER.map(([, , ew]) => (nummer === '08' ? 2 : 1) * ew),
      ].join(';'),
    ),
  )
  const kopf = ['AGS', 'TAG', ...ALTER.map(([von]) => `EW${von}`)].join(';')
  await importLieferung(test.db, {
    datei: { name: 'ew.csv', inhalt: new TextEncoder().encode([kopf, ...zeilen].join('\n')) },
    zuordnung: EINWOHNER,
    akteur: TESTAKTEUR,
  })
}

/** Adorf, Bedorf and Cedorf are squares of a degree in a row from 6° E on; Bedorf has twice the people. */
beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Pool({ connectionString: test.connectionString, max: 1 })
  await createMusterkreis(test.db)
  await syncKategorien(test.db, ANGEBOTSKATEGORIEN)
  await lieferEinwohner('2023', '2024')
  await owner.query(`INSERT INTO organisation (id, art, name) VALUES (11, 'ANBIETER', 'Caritas');
    INSERT INTO unterstuetzungsangebot (id, organisation_id, slug, angelegt_von, zustand, bestaetigt_am, bestaetigt_von) VALUES
      (1, 11, 'beratung', 'x', 'VEROEFFENTLICHT', now(), 'x'), (2, 11, 'treff', 'x', 'RUHEND', '2024-06-01', 'x'),
      (3, 11, 'entwurf', 'x', 'ENTWURF', NULL, NULL);
    INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, entschieden_von, entschieden_am) VALUES
      (1, 1, 'VEROEFFENTLICHT', '{"kategorien":["erziehungsberatung"]}', 'x', 'x', now()),
      (2, 1, 'VEROEFFENTLICHT', '{"kategorien":["jugendarbeit-offen"]}', 'x', 'x', now());
    INSERT INTO standort (id, angebot_id, geheim, laenge, breite, punktlage, gueltig_ab, oeffnungszeiten) VALUES
      (1, 1, false, 6.5, 50.5, 'KARTE', '2020-01-01', '[]'), (2, 1, true, NULL, NULL, NULL, '2020-01-01', '[]'),
      (3, 2, false, 7.5, 50.5, 'KARTE', '2020-01-01', '${MONTAGS}'), (4, 3, false, 8.5, 50.5, 'KARTE', '2020-01-01', '[]');
    INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, status, gueltig_ab, gueltig_bis, erfasst_von) VALUES
      (1, 'erziehungsberatung', 'VZAE', 2, 'BESTEHEND', '2020-01-01', '2024-08-01', 'x'),
      (1, 'erziehungsberatung', 'VZAE', 3, 'BESTEHEND', '2024-08-01', NULL, 'x'),
      (1, 'erziehungsberatung', 'VZAE', 50, 'GEPLANT', '2024-08-01', NULL, 'x'),
      (2, 'erziehungsberatung', 'VZAE', 4, 'BESTEHEND', '2020-01-01', NULL, 'x'),
      (3, 'jugendarbeit-offen', 'PLAETZE', 40, 'BESTEHEND', '2020-01-01', NULL, 'x'),
      (4, 'erziehungsberatung', 'VZAE', 99, 'BESTEHEND', '2020-01-01', NULL, 'x')`)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

const rechne = (...tage: readonly string[]) =>
  computeRegisterzahlen(test.db, { tage, akteur: TESTAKTEUR })

/** Messwerte by area: Adorf, Bedorf, Cedorf, the Kreis. */
async function werteOf(slug: string, tag: string): Promise<readonly (number | null)[]> {
  const { rows } = await owner.query<{ wert: number | null }>(
    `SELECT m.wert::numeric(12, 4)::float8 AS wert FROM messwert m JOIN messwertblock b ON b.id = m.block_id JOIN zeitraum z ON z.id = b.zeitraum_id
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id JOIN indikator i ON i.id = f.indikator_id
       JOIN raumfassung rf ON rf.id = m.raumfassung_id JOIN raum r ON r.id = rf.raum_id
     WHERE i.slug = $1 AND z.von = $2 AND r.ebene IN ('KOMMUNE', 'KREIS') ORDER BY r.ebene DESC, r.schluessel`,
    [slug, tag],
  )
  return rows.map(({ wert }) => wert)
}

it('misst vergangene Tage an dem, was an ihnen galt, Geheimes allein am Kreis', async () => {
  const { neu, lieferungId } = await rechne('2023-12-31', '2024-12-31')
  expect(neu).toBe(true)
  // 2 Stellen je 400 Menschen unter 21; im Kreis 2 + 4 je 1.600.
  expect(await werteOf('beratungskapazitaet', '2023-12-31')).toEqual([50, 0, 0, 37.5])
  expect(await werteOf('beratungskapazitaet', '2024-12-31')).toEqual([75, 0, 0, 43.75])
  // 6 Stunden je 600 von 6 bis unter 21; was ruht, zählt bis zur letzten Bestätigung.
  expect(await werteOf('okja-oeffnungsstunden', '2023-12-31')).toEqual([0, 1, 0, 0.5])
  expect(await werteOf('okja-oeffnungsstunden', '2024-12-31')).toEqual([0, 0, 0, 0])
  // Die 40 Plätze erreichen allein die 800 in Bedorf: Die anderen wohnen 70 km entfernt.
  expect(await werteOf('erreichbarkeit', '2023-12-31')).toEqual([0, 50, 0, 25])
  expect(await werteOf('einzugsbereich', '2023-12-31')).toEqual([0, 100, 0, 50])
  const quelle = await owner.query<{ quelle: string; dateiname: string }>(
    'SELECT q.schluessel AS quelle, l.dateiname FROM lieferung l JOIN quelle q ON q.id = l.quelle_id WHERE l.id = $1',
    [lieferungId],
  )
  expect(quelle.rows).toEqual([
    { quelle: 'angebotsregister', dateiname: 'Registerzahlen_2023-12-31_2024-12-31.csv' },
  ])
})

it('schreibt nichts, wenn sich nichts geändert hat, und sonst eine neue Lieferung', async () => {
  const erste = await rechne('2023-12-31')
  expect(await rechne('2023-12-31')).toMatchObject({ neu: false, lieferungId: erste.lieferungId })
  await owner.query(`UPDATE unterstuetzungsangebot SET zustand = 'ARCHIV' WHERE id = 2`)
  await owner.query(`UPDATE standort SET gueltig_bis = '2023-07-01' WHERE id = 3`)
  expect(await rechne('2023-12-31')).toMatchObject({ neu: true })
  expect(await werteOf('okja-oeffnungsstunden', '2023-12-31')).toEqual([0, 0, 0, 0])
})

it('kehrt zurück, wenn das Register wieder ist, wie es war', async () => {
  const vorher = await werteOf('okja-oeffnungsstunden', '2024-12-31')
  await owner.query(`UPDATE kapazitaet SET anzahl = 8 WHERE standort_id = 2`)
  expect((await rechne('2024-12-31')).neu).toBe(true)
  expect(await werteOf('beratungskapazitaet', '2024-12-31')).toEqual([75, 0, 0, 68.75])
  await owner.query(`UPDATE kapazitaet SET anzahl = 4 WHERE standort_id = 2`)
  expect((await rechne('2024-12-31')).neu).toBe(true)
  expect(await werteOf('beratungskapazitaet', '2024-12-31')).toEqual([75, 0, 0, 43.75])
  expect(await werteOf('okja-oeffnungsstunden', '2024-12-31')).toEqual(vorher)
})

it('erkennt einen Tag wieder, der mit anderen zusammen gerechnet wurde', async () => {
  await owner.query(`UPDATE kapazitaet SET anzahl = 5 WHERE standort_id = 2`)
  const { neu, lieferungId } = await rechne('2023-12-31', '2024-12-31')
  expect(neu).toBe(true)
  expect(await rechne('2023-12-31')).toEqual({ neu: false, lieferungId, uebernommen: 0 })
  await owner.query(`UPDATE kapazitaet SET anzahl = 4 WHERE standort_id = 2`)
  await rechne('2023-12-31', '2024-12-31')
})

it('lehnt einen Tag ab, für den niemand Einwohner gezählt hat', async () => {
  await expect(rechne('2022-12-31')).rejects.toThrow(
    'Für den 31.12.2022 sind keine Einwohner gezählt.',
  )
})

it('stellt neben Geliefertes, was das Register an Plätzen hat', async () => {
  await owner.query(`UPDATE standort SET kommune_id = r.id FROM raum r
    WHERE r.schluessel = '05998008' AND r.ebene = 'KOMMUNE' AND standort.id = 3;
    UPDATE unterstuetzungsangebot SET bestaetigt_am = '2025-06-01' WHERE id = 2;
    UPDATE standort SET gueltig_bis = NULL WHERE id = 3`)
  const { stichtage, abgleichstag, abgleich } = await findRegisterstand(test.db)
  expect(stichtage.map(({ tag, lieferungId }) => [tag, lieferungId !== null])).toEqual([
    ['2024-12-31', true],
    ['2023-12-31', true],
  ])
  expect(abgleichstag).toBe('2024-12-31')
  const okja = abgleich.filter(({ merkmal }) => merkmal === 'plaetze_okja')
  expect(
    okja.map(({ kommune, geliefert, registriert }) => [kommune, geliefert, registriert]),
  ).toEqual([
    ['Adorf', null, 0],
    ['Bedorf', null, 40],
    ['Cedorf', null, 0],
  ])
})

it('rechnet ein neues Jahresende von selbst, sobald seine Einwohner gezählt sind', async () => {
  expect(await runRegisterlauf(test.db)).toBeUndefined()
  await lieferEinwohner('2025')
  expect(await runRegisterlauf(test.db)).toEqual(expect.any(Number))
  expect(await werteOf('beratungskapazitaet', '2025-12-31')).toEqual([75, 0, 0, 43.75])
  expect(await runRegisterlauf(test.db)).toBeUndefined()
})
