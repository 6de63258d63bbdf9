import pg from 'pg'

import { grundlageSql } from './grundlage.testing.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  await owner.query(grundlageSql)
})

afterAll(async () => {
  await owner.end()
  await test.close()
})

/** Name of the constraint that refuses the statement, undefined when it passes; nothing of it stays. */
async function refusedBy(sql: string): Promise<string | undefined> {
  await owner.query('BEGIN')
  try {
    await owner.query(sql)
    return undefined
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? (error as Error).message
  } finally {
    await owner.query('ROLLBACK')
  }
}

const fassung = (raum: number, ab: string, bis: string): string =>
  `INSERT INTO raumfassung (raum_id, name, gueltig_ab, gueltig_bis) VALUES (${raum}, 'x', ${ab}, ${bis})`
const zuordnung = (ober: number, unter: number, zeit: string): string =>
  `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis) VALUES (1, ${ober}, ${unter}, ${zeit})`
const grundzahl = (wert: string, status: string, zeile = 1): string =>
  `INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)
   VALUES (1, 1, 1, 1, 2, 1, ${wert}, '${status}', ${zeile})`
const teilgruppe = (von: number, bis: string): string =>
  `INSERT INTO teilgruppe (geschlecht, nationalitaet, alter_von, alter_bis) VALUES ('INSGESAMT', 'INSGESAMT', ${von}, ${bis})`
const lieferung = (pruefsumme: string): string =>
  `INSERT INTO lieferung (quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
   VALUES (1, 'd.csv', '', ${pruefsumme}, 'f', 't', '{}', 'test')`
const bruch = `INSERT INTO zeitreihenbruch (datum, art, titel, folge) VALUES ('2011-05-09', 'ZENSUS', 't', 'f')`

const organisation = (art: string, name: string, raum = 'NULL'): string =>
  `INSERT INTO organisation (art, name, raum_id) VALUES ('${art}', '${name}', ${raum})`
const konto = (organisationId: number, rollen: string, anmeldename = 'neu'): string =>
  `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES (${organisationId}, 'N', '${anmeldename}', ${rollen})`
const sitzung = (pruefsumme: string, endet = "now() + interval '12 hours'"): string =>
  `INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, endet_am)
   VALUES (gen_random_uuid(), decode(${pruefsumme}, 'hex'), 1, 'PASSWORT', '', ${endet})`

const geheimhaltungsregel = (spalten: string, werte: string, grund = 'Grund'): string =>
  `INSERT INTO geheimhaltungsregel (${spalten}, begruendung) VALUES (${werte}, '${grund}')`

describe('Geheimhaltungsregeln', () => {
  it.each([
    ['geheimhaltungsregel_wofuer', geheimhaltungsregel('min_zaehler', '3')],
    ['geheimhaltungsregel_min_zaehler', geheimhaltungsregel('quelle_id, min_zaehler', '1, 0')],
    ['geheimhaltungsregel_min_zaehler', geheimhaltungsregel('quelle_id, min_zaehler', '1, 101')],
    ['geheimhaltungsregel_min_nenner', geheimhaltungsregel('quelle_id, min_nenner', '1, -1')],
    ['geheimhaltungsregel_min_nenner', geheimhaltungsregel('quelle_id, min_nenner', '1, 10001')],
    ['geheimhaltungsregel_dominanz', geheimhaltungsregel('quelle_id, dominanz_prozent', '1, 100')],
    [
      'geheimhaltungsregel_verfahren_der_quelle',
      geheimhaltungsregel('quelle_id, indikator_id, verfahren', `1, 1, 'RUNDUNG_5'`),
    ],
    ['geheimhaltungsregel_begruendung', geheimhaltungsregel('quelle_id', '1', '  ')],
    ['geheimhaltungsregel_begruendung', geheimhaltungsregel('quelle_id', '1', 'x'.repeat(2001))],
    [
      'geheimhaltungsregel_bleibt',
      `${geheimhaltungsregel('quelle_id', '1')}; UPDATE geheimhaltungsregel SET min_zaehler = 1`,
    ],
    [
      'geheimhaltungsregel_bleibt_da',
      `${geheimhaltungsregel('quelle_id', '1')}; DELETE FROM geheimhaltungsregel`,
    ],
    [undefined, geheimhaltungsregel('quelle_id, verfahren', `1, 'RUNDUNG_5'`)],
    [undefined, geheimhaltungsregel('quelle_id, indikator_id, min_zaehler', '1, 1, 100')],
  ])('%s', async (regel, sql) => {
    expect(await refusedBy(sql)).toBe(regel)
  })
})

describe('Konten', () => {
  it.each([
    ['organisation_name_eindeutig', organisation('ANBIETER', 'Kreis')],
    ['organisation_name_laenge', organisation('ANBIETER', ' ')],
    ['organisation_kreis_nur_einer', organisation('KREIS', 'Zweiter')],
    ['organisation_kommune_hat_raum', organisation('KOMMUNE', 'Ohne')],
    [
      'organisation_anbieter_ohne_raum',
      `UPDATE organisation SET jugendamtsbezirk_id = 4 WHERE id = 3`,
    ],
    ['organisation_raum_eindeutig', organisation('KOMMUNE', 'Doppelt', '2')],
    [
      'organisation_jugendamt_eindeutig',
      'UPDATE organisation SET jugendamtsbezirk_id = 4 WHERE id < 3',
    ],
    ['organisation_raum_passt', organisation('KOMMUNE', 'Falsch', '1')],
    ['organisation_raum_passt', 'UPDATE organisation SET jugendamtsbezirk_id = 3 WHERE id = 1'],
    [
      'organisation_art_bleibt',
      `UPDATE organisation SET art = 'KOMMUNE', raum_id = 3 WHERE id = 1`,
    ],
    ['konto_anmeldename_eindeutig', konto(1, `'{PLANUNG}'`, 'planerin')],
    ['konto_anmeldename_form', konto(1, `'{PLANUNG}'`, 'Groß')],
    ['konto_anmeldename_form', konto(1, `'{PLANUNG}'`, 'a b')],
    ['konto_hat_rolle', konto(1, `'{}'`)],
    ['konto_hat_rolle', konto(1, 'NULL')],
    ['konto_rollen_passen', konto(3, `'{PLANUNG}'`)],
    ['konto_rollen_passen', konto(2, `'{KOMMUNE,ADMIN}'`)],
    ['konto_rollen_passen', 'UPDATE konto SET organisation_id = 3 WHERE id = 1'],
    ['sitzung_pruefsumme_eindeutig', sitzung(`repeat('00', 32)`)],
    ['sitzung_pruefsumme_laenge', sitzung(`'00'`)],
    ['sitzung_hoechstens_ein_tag', sitzung(`repeat('01', 32)`, `now() + interval '2 days'`)],
    ['sitzung_zeiten', sitzung(`repeat('01', 32)`, 'now()')],
    ['sitzung_bleibt', `UPDATE sitzung SET endet_am = endet_am + interval '1 hour'`],
    ['sitzung_bleibt', 'UPDATE sitzung SET zweitfaktor_offen = true'],
    [
      'protokoll_konto_handelt',
      `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung, konto_id) VALUES ('SYSTEM', 'a', 'h', 'g', '1', 1)`,
    ],
  ])('%s weist ab: %s', async (regel, sql) => {
    expect(await refusedBy(sql)).toBe(regel)
  })

  it('gibt es für Kommunen mit eigener Planung und für Anbieter', async () => {
    expect(await refusedBy(konto(2, `'{KOMMUNE,PLANUNG}'`))).toBeUndefined()
    expect(await refusedBy(konto(3, `'{ANBIETER}'`))).toBeUndefined()
    expect(
      await refusedBy('UPDATE organisation SET jugendamtsbezirk_id = 4 WHERE id = 1'),
    ).toBeUndefined()
  })
})

const regel = (spalten: string, werte: string): string =>
  `INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite${spalten}) VALUES (${werte})`
const freigabe = (werte: string): string =>
  `INSERT INTO zugriffsfreigabe (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis, grund)
   VALUES (${werte})`
const jugendamt = 'UPDATE organisation SET jugendamtsbezirk_id = 4 WHERE id = 2'
const erteilt = `${jugendamt}; ${freigabe(`2, 1, 1, 'JUGENDHILFEPLANUNG', '2026-01-01', '2026-12-31', 'g'`)}`

describe('Zugang', () => {
  it.each([
    ['zugriffsregel_rolle_innen', regel('', `'ADMIN', 1, 'DATENPFLEGE', 'KREIS'`)],
    ['zugriffsregel_rolle_innen', regel('', `'ANBIETER', 1, 'DATENPFLEGE', 'KREIS'`)],
    ['zugriffsregel_gestrichen', regel('', `'PLANUNG', 1, 'DATENPFLEGE', NULL`)],
    [
      'zugriffsregel_eindeutig',
      `${regel('', `'PLANUNG', 1, 'DATENPFLEGE', 'KREIS'`)}; ${regel('', `'PLANUNG', 1, 'DATENPFLEGE', 'KOMMUNE'`)}`,
    ],
    [
      'zugriffsfreigabe_anderer',
      `${jugendamt}; ${freigabe(`2, 2, 1, 'DATENPFLEGE', '2026-01-01', '2026-12-31', 'g'`)}`,
    ],
    [
      'zugriffsfreigabe_zeit',
      `${jugendamt}; ${freigabe(`2, 1, 1, 'DATENPFLEGE', '2026-01-02', '2026-01-01', 'g'`)}`,
    ],
    [
      'zugriffsfreigabe_zeit',
      `${jugendamt}; ${freigabe(`2, 1, 1, 'DATENPFLEGE', '2026-01-02', 'infinity', 'g'`)}`,
    ],
    [
      'zugriffsfreigabe_grund',
      `${jugendamt}; ${freigabe(`2, 1, 1, 'DATENPFLEGE', '2026-01-01', '2026-12-31', ''`)}`,
    ],
    [
      'zugriffsfreigabe_organisationen',
      freigabe(`2, 1, 1, 'DATENPFLEGE', '2026-01-01', '2026-12-31', 'g'`),
    ],
    [
      'zugriffsfreigabe_organisationen',
      `${jugendamt}; ${freigabe(`2, 3, 1, 'DATENPFLEGE', '2026-01-01', '2026-12-31', 'g'`)}`,
    ],
    ['zugriffsfreigabe_eindeutig', `${erteilt}; ${erteilt}`],
    [
      'zugriffsfreigabe_widerruf_mit_grund',
      `${erteilt}; UPDATE zugriffsfreigabe SET widerrufen_am = now()`,
    ],
    [
      'zugriffsfreigabe_bleibt_widerrufen',
      `${erteilt}; UPDATE zugriffsfreigabe SET widerrufen_am = now(), widerruf_grund = 'w';
       UPDATE zugriffsfreigabe SET widerrufen_am = NULL, widerruf_grund = NULL`,
    ],
    [
      'messwert_status_gespeichert',
      `INSERT INTO messwert (block_id, raumfassung_id, status) VALUES (1, 1, 'KEIN_ZUGRIFF')`,
    ],
    [
      'freigegebener_messwert_status_gespeichert',
      `INSERT INTO freigegebener_messwert (block_id, raumfassung_id, status) VALUES (2, 1, 'KEIN_ZUGRIFF')`,
    ],
    [
      'grundzahl_status_gespeichert',
      `INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, status, zeile)
       VALUES (1, 1, 1, 1, 1, 1, 'KEIN_ZUGRIFF', 1)`,
    ],
  ])('%s weist ab: %s', async (name, sql) => {
    expect(await refusedBy(sql)).toBe(name)
  })

  it('erlaubt, eine Regel festgehalten zu streichen und eine Freigabe nach dem Widerruf neu zu erteilen', async () => {
    expect(
      await refusedBy(regel(', geaendert_am', `'PLANUNG', 1, 'DATENPFLEGE', NULL, now()`)),
    ).toBeUndefined()
    expect(
      await refusedBy(
        `${erteilt}; UPDATE zugriffsfreigabe SET widerrufen_am = now(), widerruf_grund = 'w'; ${erteilt}`,
      ),
    ).toBeUndefined()
  })
})

describe('Anmeldung über einen Anmeldedienst', () => {
  const kennung = (issuer: string, subject: string): string =>
    `INSERT INTO oidckennung (issuer, subject, konto_id) VALUES (${issuer}, ${subject}, 1)`

  it.each([
    ['oidckennung_laengen', kennung(`''`, `'s'`)],
    ['oidckennung_laengen', kennung(`'https://i'`, `repeat('s', 256)`)],
    ['oidckennung_konto_eindeutig', `${kennung(`'i'`, `'a'`)}, ('i', 'b', 1)`],
    ['oidckennung_ohne_demo', `UPDATE konto SET demo = true; ${kennung(`'i'`, `'a'`)}`],
    [
      'oidcsitzung_laenge',
      `INSERT INTO oidcsitzung VALUES ('00000000-0000-4000-8000-000000000001', '')`,
    ],
  ])('%s weist ab: %s', async (name, sql) => {
    expect(await refusedBy(sql)).toBe(name)
  })
})

describe('Räume', () => {
  it.each([
    ['kreis_nur_einer', 'INSERT INTO kreis (id, raum_id) VALUES (2, 1)'],
    ['raumfassung_zeitraum', fassung(2, "'1990-01-01'", "'1990-01-01'")],
    ['raumfassung_ueberlappt', fassung(2, "'1990-01-01'", "'2000-01-02'")],
    ['raumfassung_ueberlappt', fassung(2, "'1990-01-01'", 'NULL')],
    ['raumfassung_name_nicht_leer', `UPDATE raumfassung SET name = '' WHERE id = 1`],
    ['raum_schluessel_nicht_leer', `UPDATE raum SET schluessel = '' WHERE id = 1`],
    ['zuordnung_nicht_sich_selbst', zuordnung(3, 3, "'2000-01-01', NULL")],
    ['zuordnung_zeitraum', zuordnung(1, 3, "'2000-01-01', '1999-01-01'")],
    ['zuordnung_ueberlappt', zuordnung(3, 2, "'2010-01-01', NULL")],
    [
      'abstammung_nicht_sich_selbst',
      `INSERT INTO abstammung (von_id, zu_id, datum) VALUES (2, 2, '2020-01-01')`,
    ],
    [
      'umsteiger_anteil',
      `INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil) VALUES (1, 1, 1.01)`,
    ],
    [
      'umsteiger_anteil',
      `INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil) VALUES (1, 1, 'NaN')`,
    ],
  ])('%s', async (constraint, sql) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })

  it('lassen Fassungen zu, die aneinander grenzen', async () => {
    expect(await refusedBy(fassung(2, "'1990-01-01'", "'2000-01-01'"))).toBeUndefined()
    expect(await refusedBy(fassung(3, "'1990-01-01'", "'1995-01-01'"))).toBeUndefined()
  })
})

const hex = (bytes: number): string => `decode(repeat('0a', ${bytes}), 'hex')`
const link = (zweck: string, kontoId: string, frist = '1 day'): string =>
  `INSERT INTO einmallink (zweck, konto_id, pruefsumme, gueltig_bis)
   VALUES ('${zweck}', ${kontoId}, sha256(random()::text::bytea), now() + interval '${frist}')`
const passwort = (hash: string): string =>
  `INSERT INTO passwort (konto_id, hash) VALUES (1, '${hash}')`
const passkey = (columns: Readonly<Record<string, string>> = {}): string => {
  const row = {
    konto_id: '1',
    kennung: `repeat('a', 22)`,
    schluessel: hex(77),
    zaehler: '0',
    transporte: `'{internal}'`,
    name: `'Telefon'`,
    ...columns,
  }
  return `INSERT INTO passkey (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}
const demo = 'UPDATE konto SET demo = true WHERE id = 1'

describe('Ausweise', () => {
  const argon = '$argon2id$v=19$m=19456,t=2,p=1$c2FsemdlbnVn$aGFzaGdlbnVn'

  it.each([
    ['passwort_argon2id', passwort('geheim')],
    ['passwort_argon2id', passwort('$2b$10$abcdefghijklmnopqrstuv')],
    ['passwort_argon2id', passwort(argon.replace('argon2id', 'argon2i'))],
    ['passwort_nicht_in_der_demo', `${demo};${passwort(argon)}`],
    ['einmallink_konto', link('EINLADUNG', 'NULL')],
    ['einmallink_konto', link('ERSTANMELDUNG', '1')],
    ['einmallink_frist', link('EINLADUNG', '1', '15 days')],
    ['einmallink_frist', link('EINLADUNG', '1', '0 days')],
    ['einmallink_einer_je_konto', `${link('EINLADUNG', '1')};${link('ZURUECKSETZEN', '1')}`],
    ['einmallink_ein_erster', `${link('ERSTANMELDUNG', 'NULL')};${link('ERSTANMELDUNG', 'NULL')}`],
    ['einmallink_nicht_in_der_demo', `${demo};${link('EINLADUNG', '1')}`],
    ['totp_verschluesselt', `INSERT INTO totp (konto_id, geheimnis) VALUES (1, ${hex(20)})`],
    [
      'totp_nicht_in_der_demo',
      `${demo};INSERT INTO totp (konto_id, geheimnis) VALUES (1, ${hex(48)})`,
    ],
    [
      'wiederherstellungscode_laenge',
      `INSERT INTO wiederherstellungscode (konto_id, pruefsumme) VALUES (1, ${hex(16)})`,
    ],
    ['passkey_kennung_form', passkey({ kennung: `'mit leerzeichen und'` })],
    ['passkey_kennung_eindeutig', `${passkey()};${passkey()}`],
    ['passkey_zaehler', passkey({ zaehler: '-1' })],
    ['passkey_transporte', passkey({ transporte: 'NULL' })],
    ['passkey_name_laenge', passkey({ name: `' Telefon'` })],
    ['passkey_nicht_in_der_demo', `${demo};${passkey()}`],
  ])('%s', async (constraint, sql) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })

  it('stehen da, wo sie stimmen', async () => {
    expect(
      await refusedBy(`${passwort(argon)};${link('EINLADUNG', '1')};${passkey()}`),
    ).toBeUndefined()
  })

  it('hat jede Rolle eine Regel; wer verwaltet oder freigibt, braucht einen zweiten Faktor', async () => {
    const { rows } = await owner.query(
      `SELECT rolle::text, zweitfaktor_pflicht AS pflicht FROM unnest(enum_range(NULL::rolle)) rolle
       LEFT JOIN rollenregel USING (rolle) ORDER BY rolle::text`,
    )
    expect(rows).toEqual([
      { rolle: 'ADMIN', pflicht: true },
      { rolle: 'ANBIETER', pflicht: false },
      { rolle: 'GEHEIMHALTUNG', pflicht: true },
      { rolle: 'KOMMUNE', pflicht: false },
      { rolle: 'PLANUNG', pflicht: false },
    ])
    expect(
      await refusedBy(`UPDATE rollenregel SET zweitfaktor_pflicht = false WHERE rolle = 'ADMIN'`),
    ).toBe('rollenregel_verwaltung_immer')
  })
})

describe('Lieferungen und Grundzahlen', () => {
  it.each([
    [
      'zeitraum_halboffen',
      `INSERT INTO zeitraum (art, von, bis) VALUES ('JAHR', '2021-01-01', '2021-01-01')`,
    ],
    ['teilgruppe_eindeutig', teilgruppe(0, 'NULL')],
    ['teilgruppe_alter', teilgruppe(18, '18')],
    ['teilgruppe_alter', teilgruppe(-1, '18')],
    ['zeitreihenbruch_eindeutig', `${bruch};${bruch}`],
    ['lieferung_pruefsumme_hex', lieferung(`'kurz'`)],
    ['lieferung_pruefsumme_eindeutig', lieferung(`repeat('a', 64)`)],
    [
      'lieferung_zurueckgezogen_mit_grund',
      'UPDATE lieferung SET zurueckgezogen_am = now() WHERE id = 1',
    ],
    [
      'lieferung_zurueckgezogen_mit_grund',
      `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = '' WHERE id = 1`,
    ],
    ['grundzahl_wert_status', grundzahl('NULL', 'GUELTIG')],
    ['grundzahl_wert_status', grundzahl('3', 'GEHEIM_PRIMAER')],
    ['grundzahl_null_wert', grundzahl('3', 'NULL_WERT')],
    ['grundzahl_endlich', grundzahl(`'NaN'`, 'GUELTIG')],
    ['grundzahl_endlich', grundzahl(`'Infinity'`, 'GUELTIG')],
    ['grundzahl_herkunft', grundzahl('3', 'GUELTIG', 0)],
    ['grundzahl_lieferung', grundzahl('3', 'GUELTIG').replace('(1, 1, 1', '(99, 1, 1')],
  ])('%s', async (constraint, sql) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })

  it('lassen eine zurückgezogene Datei noch einmal zu', async () => {
    const withdraw = `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch' WHERE id = 1`
    expect(await refusedBy(`${withdraw};${lieferung(`repeat('a', 64)`)}`)).toBeUndefined()
  })

  it('kennen die Teilgruppe 1 als alle', async () => {
    const { rows } = await owner.query('SELECT * FROM teilgruppe')
    expect(rows).toEqual([
      { id: 1, geschlecht: 'INSGESAMT', nationalitaet: 'INSGESAMT', alter_von: 0, alter_bis: null },
    ])
  })

  it('zählen neue Teilgruppen nach der ersten', async () => {
    expect(await refusedBy(teilgruppe(0, '3'))).toBeUndefined()
  })
})

/** A row of messwert or freigegebener_messwert in block 2, a published one, with the given columns on top. */
function messwert(table: string, columns: Readonly<Record<string, string>>): string {
  const row = { block_id: '2', raumfassung_id: '2', status: `'GUELTIG'`, ...columns }
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

describe.each(['messwert', 'freigegebener_messwert'])('%s', (table) => {
  it.each([
    ['wert_status', {}],
    ['wert_status', { wert: '1', status: `'GEHEIM_PRIMAER'` }],
    ['null_wert', { wert: '1', status: `'NULL_WERT'` }],
    ['endlich', { wert: `'NaN'` }],
    ['endlich', { wert: '1', zaehler: `'-Infinity'` }],
    ['nenner_nicht_negativ', { wert: '1', nenner: '-1' }],
    ['nenner_nicht_negativ', { wert: '1', nenner: `'NaN'` }],
    ['intervall', { wert: '1', unten: '2', oben: '3' }],
    ['intervall', { wert: '1', unten: '0' }],
    ['intervall', { status: `'GEHEIM_PRIMAER'`, unten: '0', oben: '1' }],
    ['zeichen', { wert: '1', zeichen: `'x'` }],
  ])('weist ab: %s %j', async (constraint, columns) => {
    expect(await refusedBy(messwert(table, columns))).toBe(`${table}_${constraint}`)
  })

  it('nimmt einen Wert mit Intervall und Zeichen an', async () => {
    const columns = { wert: '1', unten: '1', oben: '2', zaehler: '3', nenner: '0', zeichen: `'p'` }
    expect(await refusedBy(messwert(table, columns))).toBeUndefined()
  })

  it('wird für Karte und Reihe allein aus dem Index gelesen', async () => {
    await owner.query('SET enable_seqscan = off; SET enable_bitmapscan = off')
    const { rows } = await owner.query(
      `EXPLAIN SELECT wert, status, unten, oben, zaehler, nenner, zeichen FROM ${table} WHERE block_id = 1 ORDER BY raumfassung_id`,
    )
    expect(rows[0]['QUERY PLAN']).toContain(`Index Only Scan using ${table}_pk`)
  })
})

describe('Datenstand und Freigabe', () => {
  const neuerStand = (id: string, zustand: string): string =>
    `INSERT INTO datenstand (id, zustand, name, auswahl, vorbereitet_von, vorbereitet_am)
     VALUES (${id}, '${zustand}', 'x', '{}', 1, now())`
  const geprueft = (id: number): string =>
    `INSERT INTO schutzlauf (datenstand_id, zustand, beendet_am, verfahren, regelstand, pruefsumme)
     SELECT ${id}, zustand, beendet_am, verfahren, regelstand, pruefsumme FROM schutzlauf WHERE datenstand_id = 1`
  const veroeffentliche = (wer: number): string =>
    `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', freigegeben_von = ${wer}, veroeffentlicht_am = now() WHERE id = 1`
  const beende = (zustand: string, grund: string): string =>
    `UPDATE datenstand SET zustand = '${zustand}', beendet_von = 1, beendet_am = now(), beendet_grund = '${grund}' WHERE id = 1`

  it.each([
    ['datenstand_beginnt_als_entwurf', neuerStand('2', 'ARBEITSSTAND')],
    ['datenstand_beginnt_als_entwurf', neuerStand('2', 'VEROEFFENTLICHT')],
    ['datenstand_arbeitsstand', neuerStand('-1', 'ENTWURF')],
    ['datenstand_nur_ein_entwurf', neuerStand('2', 'ENTWURF')],
    ['datenstand_nur_vorwaerts', `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT' WHERE id = 0`],
    ['datenstand_nur_vorwaerts', `UPDATE datenstand SET zustand = 'ZURUECKGENOMMEN' WHERE id = 1`],
    ['datenstand_veroeffentlicht', `UPDATE datenstand SET veroeffentlicht_am = now() WHERE id = 0`],
    [
      'datenstand_veroeffentlicht',
      `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT' WHERE id = 1`,
    ],
    ['datenstand_vier_augen', veroeffentliche(1)],
    ['datenstand_beendet', `UPDATE datenstand SET zustand = 'ABGELEHNT' WHERE id = 1`],
    ['datenstand_mit_grund', beende('ABGELEHNT', ' ')],
    ['datenstand_mit_grund', `${veroeffentliche(2)};${beende('ZURUECKGENOMMEN', '')}`],
    ['datenstand_nur_vorwaerts', `${beende('VERWORFEN', '')};${veroeffentliche(2)}`],
    [
      'datenstand_nur_vorwaerts',
      `${veroeffentliche(2)};${beende('ZURUECKGENOMMEN', 'falsch')};UPDATE datenstand SET zustand = 'VEROEFFENTLICHT' WHERE id = 1`,
    ],
    ['datenstand_inhalt_bleibt', `UPDATE datenstand SET auswahl = '{"ebenen":[]}' WHERE id = 1`],
    ['datenstand_inhalt_bleibt', `UPDATE datenstand SET vorbereitet_von = 2 WHERE id = 1`],
    [
      'datenstand_inhalt_bleibt',
      `UPDATE datenstand SET umfang = '{}' WHERE id = 1;UPDATE datenstand SET umfang = '[]' WHERE id = 1`,
    ],
    [
      'datenstand_der_reihe_nach',
      `${beende('VERWORFEN', '')};
       ${neuerStand('7', 'ENTWURF')};${geprueft(7)};${veroeffentliche(2).replace('id = 1', 'id = 7')};
       ${neuerStand('6', 'ENTWURF')};${geprueft(6)};${veroeffentliche(2).replace('id = 1', 'id = 6')}`,
    ],
    [
      'datenstand_nur_geprueft',
      `${beende('VERWORFEN', '')};${neuerStand('2', 'ENTWURF')};${veroeffentliche(2).replace('id = 1', 'id = 2')}`,
    ],
    [
      'schutzlauf_nur_vorwaerts',
      `UPDATE schutzlauf SET zustand = 'LAEUFT', beendet_am = NULL WHERE datenstand_id = 1`,
    ],
    [
      'schutzlauf_nur_vorwaerts',
      `UPDATE schutzlauf SET pruefsumme = repeat('c', 64) WHERE datenstand_id = 1`,
    ],
    ['schutzlauf_fortschritt', 'UPDATE schutzlauf SET fertig = 3 WHERE datenstand_id = 1'],
    ['schutzzelle_spanne', `INSERT INTO schutzzelle VALUES (2, 2, 'PRIMAER', NULL, 2, 1)`],
    ['schutzspeicher_pruefsumme', `INSERT INTO schutzspeicher VALUES ('x', '{}')`],
    [
      'freigegebener_messwert_ein_geheim',
      messwert('freigegebener_messwert', { status: `'GEHEIM_SEKUNDAER'` }),
    ],
    [
      'messwertblock_bleibt_im_datenstand',
      `UPDATE messwertblock SET datenstand_id = 0, zeitraum_id = 1 WHERE id = 2`,
    ],
    [
      'freigegebener_messwert_nur_veroeffentlicht',
      messwert('freigegebener_messwert', { block_id: '1', wert: '1' }),
    ],
    [
      'freigegebener_messwert_nur_veroeffentlicht',
      `${messwert('freigegebener_messwert', { wert: '1' })};UPDATE freigegebener_messwert SET block_id = 1`,
    ],
    [
      'freigegebener_messwert_ohne_wert_ohne_zaehler',
      messwert('freigegebener_messwert', { status: `'GEHEIM_PRIMAER'`, zaehler: '3' }),
    ],
  ])('%s', async (constraint, sql) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })
})

describe('grundzahl_aktuell', () => {
  const geliefert = (id: number, wert: number): string =>
    grundzahl(String(wert), 'GUELTIG').replace('(1, 1, 1', `(${id}, 1, 1`)
  const aktuell = async (): Promise<unknown> =>
    (await owner.query('SELECT lieferung_id AS lieferung, wert FROM grundzahl_aktuell')).rows

  it('zeigt die neueste Lieferung, die nicht zurückgezogen ist', async () => {
    await owner.query('BEGIN')
    await owner.query([geliefert(1, 10), geliefert(3, 30), geliefert(2, 20)].join(';'))
    expect(await aktuell()).toEqual([{ lieferung: 3, wert: 30 }])
    const withdraw = `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch' WHERE id = `
    await owner.query(`${withdraw} 3`)
    expect(await aktuell()).toEqual([{ lieferung: 2, wert: 20 }])
    await owner.query(`${withdraw} 2; ${withdraw} 1`)
    expect(await aktuell()).toEqual([])
    await owner.query('ROLLBACK')
  })
})

describe('Unterstützungsangebote', () => {
  const angebot = (zustand = 'ENTWURF', mehr = 'NULL, NULL') =>
    `INSERT INTO organisation (id, art, name) VALUES (900, 'ANBIETER', 'Verein');
     INSERT INTO unterstuetzungsangebot (id, organisation_id, slug, angelegt_von, zustand, bestaetigt_am, bestaetigt_von)
     VALUES (900, 900, 'treff', 'test', '${zustand}', ${mehr});`
  const SICHTBAR = angebot('VEROEFFENTLICHT', `now(), 'test'`)
  const standort = (spalten: string, werte: string) =>
    `INSERT INTO standort (id, angebot_id, gueltig_ab, ${spalten}) VALUES (900, 900, '2026-01-01', ${werte});`
  const GEHEIM = standort('geheim', 'true')
  const angebotsfassung = (zustand: string, nummer = 1) =>
    `INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, entschieden_von, entschieden_am, grund)
     VALUES (900, ${nummer}, '${zustand}', '{}', 't', ${['VEROEFFENTLICHT', 'ERSETZT', 'ABGELEHNT'].includes(zustand) ? "'p', now()" : 'NULL, NULL'},
       '${zustand === 'ABGELEHNT' ? 'g' : ''}');`
  const OEFFENTLICH = `INSERT INTO oeffentliches_angebot (angebot_id, slug, titel, dokument, kreisweit, suche, suchtext, bestaetigt_am)
     VALUES (900, 'treff', 'T', '{}', false, '', '', now());`

  it.each([
    ['standort_geheim', angebot() + standort('geheim, strasse', `true, 'Hauptstraße'`)],
    ['standort_geheim', angebot() + standort('geheim, ort', `true, 'Wegberg'`)],
    [
      'standort_geheim',
      angebot() + standort('geheim, laenge, breite, punktlage', `true, 6, 51, 'KARTE'`),
    ],
    ['standort_geheim', angebot() + GEHEIM + `UPDATE standort SET plz = '41844'`],
    ['standort_punkt', angebot() + standort('laenge', '6')],
    ['standort_punkt', angebot() + standort('laenge, breite, punktlage', `6, 91, 'KARTE'`)],
    [
      'standort_adresse_bleibt',
      angebot() + standort('strasse', `'A'`) + `UPDATE standort SET strasse = 'B'`,
    ],
    [
      'angebotsfassung_eine_offene',
      angebot() + angebotsfassung('ENTWURF') + angebotsfassung('EINGEREICHT', 2),
    ],
    [
      'angebotsfassung_eine_veroeffentlichte',
      angebot() + angebotsfassung('VEROEFFENTLICHT') + angebotsfassung('VEROEFFENTLICHT', 2),
    ],
    [
      'angebotsfassung_ablehnung',
      angebot() +
        angebotsfassung('ENTWURF') +
        `UPDATE angebotsfassung SET zustand = 'ABGELEHNT', entschieden_von = 'p', entschieden_am = now()`,
    ],
    ...['EINGEREICHT', 'VEROEFFENTLICHT', 'ERSETZT', 'ABGELEHNT'].map((zustand) => [
      zustand === 'EINGEREICHT'
        ? 'angebotsfassung_inhalt_bleibt'
        : 'angebotsfassung_bleibt_entschieden',
      angebot() + angebotsfassung(zustand) + `UPDATE angebotsfassung SET inhalt = '{"titel": "x"}'`,
    ]),
    [
      'angebotsfassung_bleibt_entschieden',
      angebot() +
        angebotsfassung('VEROEFFENTLICHT') +
        `UPDATE angebotsfassung SET zustand = 'ENTWURF'`,
    ],
    [
      'angebotsfassung_bleibt_da',
      angebot() + angebotsfassung('VEROEFFENTLICHT') + 'DELETE FROM angebotsfassung',
    ],
    [
      'angebotsfassung_inhalt',
      angebot() + angebotsfassung('ENTWURF') + `UPDATE angebotsfassung SET inhalt = '[]'`,
    ],
    ['unterstuetzungsangebot_bestaetigt', angebot('VEROEFFENTLICHT')],
    [
      'unterstuetzungsangebot_slug',
      angebot() + `UPDATE unterstuetzungsangebot SET slug = 'Mit Leerzeichen'`,
    ],
    [
      'angebot_nur_von_geprueften',
      angebot() +
        `UPDATE organisation SET zustand = 'ANGEMELDET' WHERE id = 900;
      UPDATE unterstuetzungsangebot SET zustand = 'VEROEFFENTLICHT', bestaetigt_am = now(), bestaetigt_von = 'x'`,
    ],
    ['oeffentlich_nur_veroeffentlichtes', angebot() + OEFFENTLICH],
    [
      'oeffentlich_nie_geheim',
      SICHTBAR +
        GEHEIM +
        OEFFENTLICH +
        'INSERT INTO oeffentlicher_standort VALUES (900, 900, 6, 51)',
    ],
    [
      'oeffentlich_nie_geheim',
      SICHTBAR +
        standort('laenge, breite, punktlage', `6, 51, 'KARTE'`) +
        OEFFENTLICH +
        'INSERT INTO oeffentlicher_standort VALUES (900, 900, 6.1, 51)',
    ],
    [
      'platzmeldung_etwas',
      angebot() + GEHEIM + `INSERT INTO platzmeldung (standort_id, von) VALUES (900, 'x')`,
    ],
    [
      'platzmeldung_zahlen',
      angebot() +
        GEHEIM +
        `INSERT INTO platzmeldung (standort_id, frei, von) VALUES (900, -1, 'x')`,
    ],
    [
      'foerderung_angaben',
      angebot() +
        `INSERT INTO foerderung (angebot_id, geber, summe_jahr, gueltig_ab) VALUES (900, 'Land', -1, '2026-01-01')`,
    ],
    [
      'organisation_zustand_art',
      `UPDATE organisation SET zustand = 'ANGEMELDET' WHERE art = 'KREIS'; INSERT INTO organisation (art, name, zustand) VALUES ('KREIS', 'K2', 'ANGEMELDET')`,
    ],
    ['organisation_betreut', angebot() + 'UPDATE organisation SET betreut_von = id WHERE id = 900'],
    [
      'organisation_registerangaben',
      angebot() + `UPDATE organisation SET website = 'javascript:alert(1)' WHERE id = 900`,
    ],
  ])('%s weist ab: %s', async (name, sql) => {
    expect(await refusedBy(sql)).toBe(name)
  })

  it.each([
    ['das ruht', `UPDATE unterstuetzungsangebot SET zustand = 'RUHEND'`],
    ['ins Archiv geht', `UPDATE unterstuetzungsangebot SET zustand = 'ARCHIV'`],
    [
      'dessen Organisation stillgelegt wird',
      'UPDATE organisation SET deaktiviert_am = now() WHERE id = 900',
    ],
    [
      'dessen Organisation abgelehnt wird',
      `UPDATE organisation SET zustand = 'ABGELEHNT', ablehnungsgrund = 'x' WHERE id = 900`,
    ],
  ])('liest niemand mehr ein Angebot, %s', async (_, sql) => {
    await owner.query('BEGIN')
    await owner.query(SICHTBAR + OEFFENTLICH)
    await owner.query(sql)
    const { rowCount } = await owner.query('SELECT FROM oeffentliches_angebot')
    await owner.query('ROLLBACK')
    expect(rowCount).toBe(0)
  })
})
