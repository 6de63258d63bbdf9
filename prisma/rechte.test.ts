import pg from 'pg'

import { grundlageSql } from './grundlage.testing.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
  const owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  await owner.query(grundlageSql)
  await owner.end()
})

afterAll(() => test.close())

/** Whether the application's role may run the statement; nothing of it stays. */
async function may(sql: string): Promise<boolean> {
  const client = await test.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(sql)
    return true
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return false
    throw error
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const tables = [
  'abstammung',
  'anbieteranmeldung',
  'anforderungsspalte',
  'angebotsfassung',
  'angebotshinweis',
  'angebotskategorie',
  'angebotsnutzung',
  'angebotsrueckfrage',
  'anmeldeversuch',
  'anmerkung',
  'beteiligung',
  'datenanforderung',
  'datenstand',
  'eingang',
  'einmallink',
  'foerderung',
  'freigegebener_messwert',
  'gebietsstand',
  'geheimhaltungsregel',
  'gliederung',
  'grundzahl',
  'indikator',
  'indikatorfassung',
  'kapazitaet',
  'konto',
  'kreis',
  'lieferung',
  'loeschregel',
  'merkmal',
  'messwert',
  'messwertblock',
  'nachricht',
  'oeffentlicher_standort',
  'oeffentliches_angebot',
  'oidckennung',
  'oidcsitzung',
  'organisation',
  'ortskommentar',
  'passkey',
  'passkeyfrage',
  'passwort',
  'platzmeldung',
  'plausibilitaetsregel',
  'protokoll',
  'protokollkette',
  'quelle',
  'raum',
  'raumbeschluss',
  'raumbeschreibung',
  'raumfassung',
  'raumgrenze',
  'rollenregel',
  'rueckfrage',
  'rueckmeldung',
  'schutzlauf',
  'schutzspeicher',
  'schutzzelle',
  'seitentext',
  'sitzung',
  'sozialraum',
  'standort',
  'startseite',
  'stellungnahme',
  'strassenabschnitt',
  'strassenverzeichnis',
  'szenario',
  'tageslauf',
  'teilgruppe',
  'totp',
  'umsteiger',
  'unterstuetzungsangebot',
  'vorlage',
  'vorlagenfassung',
  'wiederherstellungscode',
  'zeitraum',
  'zeitreihenbruch',
  'zugangslink',
  'zugriffsfreigabe',
  'zugriffsregel',
  'zuordnung',
  'zuschnitt',
  'zuschnittsbaustein',
  'zuschnittsgrenze',
  'zuschnittshinweis',
  'zuschnittsraum',
] as const

describe('Die Rolle der Anwendung', () => {
  it('ist sozial_app und kein Eigentümer', async () => {
    const { rows } = await test.db.pool.query(
      'SELECT current_user AS rolle, rolsuper FROM pg_roles WHERE rolname = current_user',
    )
    expect(rows).toEqual([{ rolle: 'sozial_app', rolsuper: false }])
  })

  it('kennt jede Tabelle', async () => {
    const { rows } = await test.db.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    expect(rows.map((row) => row.name)).toEqual(tables)
  })

  it.each(tables)('darf %s lesen und nie leeren (TRUNCATE)', async (table) => {
    expect(await may(`SELECT FROM ${table} LIMIT 1`)).toBe(true)
    expect(await may(`TRUNCATE ${table} CASCADE`)).toBe(false)
  })

  it('sieht die geltenden Grundzahlen und den Stand der Migrationen', async () => {
    expect(await may('SELECT FROM grundzahl_aktuell')).toBe(true)
    expect(await may('SELECT FROM _prisma_migrations')).toBe(true)
    expect(await may('DELETE FROM _prisma_migrations')).toBe(false)
  })

  it('darf ins Protokoll nur einfügen', async () => {
    expect(
      await may(
        `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'a', 'h', 'g', '1')`,
      ),
    ).toBe(true)
    expect(await may(`UPDATE protokoll SET akteur = 'b'`)).toBe(false)
    expect(await may('DELETE FROM protokoll')).toBe(false)
  })

  it.each([
    'grundzahl',
    'indikatorfassung',
    'freigegebener_messwert',
    'raum',
    'zeitraum',
    'teilgruppe',
    'raumbeschreibung',
    'seitentext',
  ])('darf %s nur einfügen', async (table) => {
    const { rows } = await test.db.pool.query(
      `SELECT has_table_privilege($1, 'INSERT') AS einfuegen, has_any_column_privilege($1, 'UPDATE') AS aendern,
           has_table_privilege($1, 'DELETE') AS loeschen`,
      [table],
    )
    expect(rows).toEqual([{ einfuegen: true, aendern: false, loeschen: false }])
  })

  it('darf Geheimhaltungsregeln nur hinzufügen und nicht zurückdatieren', async () => {
    const spalten = 'indikator_id, min_zaehler, begruendung'
    const regel = `INSERT INTO geheimhaltungsregel (${spalten}) VALUES (1, 5, 'Grund')`
    expect(await may(regel)).toBe(true)
    expect(
      await may(
        `INSERT INTO geheimhaltungsregel (${spalten}, angelegt_am) VALUES (1, 5, 'Grund', '2000-01-01')`,
      ),
    ).toBe(false)
    expect(await may('UPDATE geheimhaltungsregel SET min_zaehler = 1')).toBe(false)
    expect(await may('DELETE FROM geheimhaltungsregel')).toBe(false)
  })

  it('darf eine Lieferung zurückziehen und sonst nichts an ihr ändern', async () => {
    expect(
      await may(`UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch'`),
    ).toBe(true)
    expect(await may(`UPDATE lieferung SET inhalt = ''`)).toBe(false)
    expect(await may('DELETE FROM lieferung')).toBe(false)
  })

  it('darf einen Datenstand entscheiden, aber nicht umschreiben und nicht löschen', async () => {
    expect(await may(`UPDATE datenstand SET beendet_grund = beendet_grund`)).toBe(true)
    expect(await may(`UPDATE datenstand SET auswahl = '{}'`)).toBe(false)
    expect(await may(`UPDATE datenstand SET name = 'x'`)).toBe(false)
    expect(await may('DELETE FROM datenstand')).toBe(false)
  })

  it('darf einen Lauf der Geheimhaltung fortführen, aber keinem anderen Datenstand geben', async () => {
    expect(await may(`UPDATE schutzlauf SET meldung = 'x'`)).toBe(true)
    expect(await may('UPDATE schutzlauf SET datenstand_id = 1')).toBe(false)
    expect(await may('DELETE FROM schutzlauf')).toBe(false)
    expect(await may('DELETE FROM schutzspeicher')).toBe(true)
    expect(await may('DELETE FROM schutzzelle')).toBe(false)
    expect(await may(`UPDATE schutzzelle SET art = 'PRIMAER'`)).toBe(false)
  })

  it('darf eine Raumfassung beenden und sonst nichts an ihr ändern', async () => {
    expect(await may(`UPDATE raumfassung SET gueltig_bis = '2030-01-01'`)).toBe(true)
    expect(await may(`UPDATE raumfassung SET name = 'x'`)).toBe(false)
    expect(await may('DELETE FROM raumfassung')).toBe(false)
  })

  it('darf Vorlagen umbenennen und stilllegen, aber keine Fassung ändern und nichts löschen', async () => {
    expect(await may(`UPDATE vorlage SET name = 'x', stillgelegt_am = now()`)).toBe(true)
    expect(await may('DELETE FROM vorlage')).toBe(false)
    expect(await may(`UPDATE vorlagenfassung SET quelle = 'x'`)).toBe(false)
    expect(await may('DELETE FROM vorlagenfassung')).toBe(false)
  })

  it('darf eine Rückmeldung abhaken und löschen, aber nicht umschreiben', async () => {
    expect(await may('UPDATE rueckmeldung SET beantwortet_am = now()')).toBe(true)
    expect(await may('DELETE FROM rueckmeldung')).toBe(true)
    expect(await may(`UPDATE rueckmeldung SET text = 'x'`)).toBe(false)
  })

  it('darf Konten und Organisationen stilllegen, aber nicht löschen', async () => {
    expect(await may('UPDATE konto SET deaktiviert_am = now()')).toBe(true)
    expect(await may('UPDATE organisation SET deaktiviert_am = now()')).toBe(true)
    expect(await may('UPDATE konto SET demo = true')).toBe(false)
    expect(await may(`UPDATE organisation SET art = 'KREIS'`)).toBe(false)
    expect(await may('DELETE FROM konto')).toBe(false)
    expect(await may('DELETE FROM organisation')).toBe(false)
  })

  it('darf eine Sitzung fortführen und beenden, aber keinem anderen geben', async () => {
    expect(await may('UPDATE sitzung SET zuletzt_am = now(), zweck = NULL')).toBe(true)
    expect(await may('DELETE FROM sitzung')).toBe(true)
    expect(await may('UPDATE sitzung SET konto_id = 1')).toBe(false)
    expect(await may('UPDATE sitzung SET endet_am = now()')).toBe(false)
  })

  it('darf Ausweise ändern und entziehen, aber nicht einem anderen Konto geben', async () => {
    expect(await may(`UPDATE passwort SET hash = hash, geaendert_am = now()`)).toBe(true)
    for (const tabelle of ['passwort', 'einmallink', 'totp', 'passkey', 'wiederherstellungscode']) {
      expect(await may(`DELETE FROM ${tabelle}`)).toBe(true)
      expect(await may(`UPDATE ${tabelle} SET konto_id = konto_id`)).toBe(false)
    }
    expect(await may('UPDATE passkey SET schluessel = schluessel')).toBe(false)
  })

  it('darf Rollenregeln ändern, aber keine weglassen', async () => {
    expect(await may(`UPDATE rollenregel SET zweitfaktor_pflicht = true`)).toBe(true)
    expect(await may('DELETE FROM rollenregel')).toBe(false)
    expect(await may(`INSERT INTO rollenregel VALUES ('ADMIN', false)`)).toBe(false)
  })

  it('darf Zugriffsregeln ändern, eine Freigabe aber nur widerrufen', async () => {
    expect(await may('UPDATE zugriffsregel SET reichweite = NULL, geaendert_am = now()')).toBe(true)
    expect(await may('DELETE FROM zugriffsregel')).toBe(true)
    expect(await may(`UPDATE zugriffsregel SET rolle = 'PLANUNG'`)).toBe(false)
    expect(
      await may(`UPDATE zugriffsfreigabe SET widerrufen_am = now(), widerruf_grund = 'x'`),
    ).toBe(true)
    expect(await may('UPDATE zugriffsfreigabe SET gilt_bis = gilt_ab')).toBe(false)
    expect(await may('DELETE FROM zugriffsfreigabe')).toBe(false)
    expect(await may('UPDATE lieferung SET organisation_id = 1')).toBe(false)
    expect(await may('UPDATE lieferung SET raumfassungen = NULL')).toBe(false)
  })

  it('darf eine Kennung beim Anmeldedienst vergessen, aber keinem anderen Konto geben', async () => {
    expect(await may('UPDATE oidckennung SET konto_id = 1')).toBe(false)
    // What is known of a person is forgotten long after the account was closed.
    expect(await may('DELETE FROM oidckennung')).toBe(true)
    expect(await may(`UPDATE oidcsitzung SET id_token = ''`)).toBe(false)
  })

  it('darf Messwerte neu rechnen', async () => {
    expect(
      await may(
        `INSERT INTO messwert (block_id, raumfassung_id, wert, status) VALUES (1, 2, 1, 'GUELTIG')`,
      ),
    ).toBe(true)
    expect(await may('DELETE FROM messwertblock WHERE id = 1')).toBe(true)
  })

  it('darf einlesen: vorläufige Tabellen ja, eigene Tabellen nein', async () => {
    expect(await may('CREATE TEMP TABLE eingang (zeile int) ON COMMIT DROP')).toBe(true)
    expect(await may('CREATE TABLE eingang (zeile int)')).toBe(false)
  })

  it('darf nicht umhängen, wo ein Wert steht', async () => {
    expect(await may('UPDATE messwert SET wert = wert, status = status')).toBe(true)
    expect(await may('UPDATE messwert SET block_id = 1')).toBe(false)
    expect(await may('UPDATE messwertblock SET verfahren = 2 WHERE id = 1')).toBe(true)
    expect(await may('UPDATE messwertblock SET zeitraum_id = 1')).toBe(false)
  })
})

/** Name of the rule that refuses the last of the statements to the application's role. */
async function refusedBy(...statements: readonly string[]): Promise<string | undefined> {
  const client = await test.db.pool.connect()
  try {
    await client.query('BEGIN')
    for (const sql of statements.slice(0, -1)) await client.query(sql)
    return await client.query(statements.at(-1)!).then(
      () => undefined,
      (error: unknown) => (error as pg.DatabaseError).constraint ?? String(error),
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

describe('Veröffentlichtes', () => {
  const spalten = '(block_id, raumfassung_id, wert, status)'
  const wert = `INSERT INTO messwert ${spalten} VALUES (2, 2, 1, 'GUELTIG'), (1, 2, 1, 'GUELTIG')`
  const freigegeben = `INSERT INTO freigegebener_messwert ${spalten} VALUES (2, 2, 1, 'GUELTIG')`
  const veroeffentliche = `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', freigegeben_von = 2, veroeffentlicht_am = now() WHERE id = 1`
  const NEUER_BLOCK = `
    INSERT INTO zeitraum (id, art, von, bis) VALUES (2, 'JAHR', '2021-01-01', '2022-01-01');
    INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
      VALUES (50, 1, 1, 1, 2, '{1}', 1)`
  const mehr = (tabelle: string): string =>
    `INSERT INTO ${tabelle} ${spalten} VALUES (2, 3, 1, 'GUELTIG')`

  it.each([
    ['messwertblock_unveraenderlich_loeschen', 'DELETE FROM messwertblock'],
    ['messwertblock_unveraenderlich_aendern', `UPDATE messwertblock SET quellen = '{}'`],
    ['messwert_unveraenderlich_einfuegen', mehr('messwert')],
    ['messwert_unveraenderlich_aendern', 'UPDATE messwert SET wert = 2'],
    ['messwert_unveraenderlich_loeschen', 'DELETE FROM messwert'],
    ['freigegebener_messwert_unveraenderlich_einfuegen', mehr('freigegebener_messwert')],
    ['messwertblock_nur_im_entwurf', NEUER_BLOCK],
    ['datenstand_bleibt_veroeffentlicht', 'UPDATE datenstand SET veroeffentlicht_am = NULL'],
    ['datenstand_nur_vorwaerts', `UPDATE datenstand SET zustand = 'ENTWURF' WHERE id = 1`],
    ['schutzlauf_nur_im_entwurf', `UPDATE schutzlauf SET bericht = '{}'`],
    ['schutzzelle_unveraenderlich_einfuegen', `INSERT INTO schutzzelle VALUES (2, 3, 'PRIMAER')`],
    ['datenstand_entscheidung_bleibt', 'UPDATE datenstand SET freigegeben_von = 3 WHERE id = 1'],
    [
      'datenstand_bleibt_veroeffentlicht',
      `UPDATE datenstand SET veroeffentlicht_am = '2000-01-01' WHERE id = 1`,
    ],
  ])('bleibt: %s', async (regel, sql) => {
    expect(await refusedBy(wert, freigegeben, veroeffentliche, sql)).toBe(regel)
  })

  it('lässt sich bis dahin füllen; der Arbeitsstand bleibt danach frei', async () => {
    const frei = [
      'UPDATE messwert SET wert = 2 WHERE block_id = 1',
      'DELETE FROM messwertblock WHERE id = 1',
    ]
    expect(await refusedBy(wert, 'DELETE FROM messwert', wert, freigegeben)).toBeUndefined()
    expect(await refusedBy(wert, veroeffentliche, ...frei)).toBeUndefined()
  })
})

describe('Eine zurückgezogene Lieferung', () => {
  const ziehe = `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch'`

  it.each([
    'UPDATE lieferung SET zurueckgezogen_am = NULL, zurueckgezogen_grund = NULL',
    `UPDATE lieferung SET zurueckgezogen_grund = 'anders'`,
    `UPDATE lieferung SET zurueckgezogen_am = '2000-01-01'`,
  ])('bleibt es: %s', async (sql) => {
    expect(await refusedBy(ziehe, sql)).toBe('lieferung_bleibt_zurueckgezogen')
  })
})

describe('Räume', () => {
  const lege = (ober: number, unter: number, zeit: string): string =>
    `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis)
     VALUES (1, ${ober}, ${unter}, ${zeit})`
  const zweite = `INSERT INTO gliederung (id, schluessel, name) VALUES (2, 'zweite', 'Zweite')`

  it('liegen nicht im Kreis ineinander, auch nicht quer durch die Gliederungen', async () => {
    const weiter = lege(2, 3, `'2000-01-01', NULL`)
    expect(await refusedBy(lege(2, 1, `'2000-01-01', NULL`))).toBe('zuordnung_ohne_kreis')
    expect(await refusedBy(weiter, lege(3, 1, `'2010-01-01', NULL`))).toBe('zuordnung_ohne_kreis')
    expect(
      await refusedBy(zweite, weiter, lege(3, 1, `'2010-01-01', NULL`).replace('(1, ', '(2, ')),
    ).toBe('zuordnung_ohne_kreis')
  })

  it('dürfen zu anderer Zeit anders liegen, bis sich die Zeiten überschneiden', async () => {
    const frueher = lege(2, 1, `'1990-01-01', '2000-01-01'`)
    expect(await refusedBy(frueher)).toBeUndefined()
    expect(
      await refusedBy(
        frueher,
        `UPDATE zuordnung SET gueltig_bis = '2000-01-02' WHERE unter_id = 1`,
      ),
    ).toBe('zuordnung_ohne_kreis')
  })
})
