import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { findLoeschregeln } from './loeschregel.queries.ts'
import { LOESCHARTEN, LOESCHVORSCHRIFTEN } from './loeschregeln.ts'
import type { Loeschart } from './loeschregeln.ts'
import { runLoeschlauf } from './run-loeschlauf.ts'
import { saveLoeschregel } from './save-loeschregel.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Test' } as const
const JETZT = new Date('2026-11-22T12:00:00Z')

let test: TestDatabase
let owner: pg.Client

beforeEach(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
})

afterEach(async () => {
  await owner.end()
  await test.close()
})

const lauf = async (jetzt = JETZT): Promise<Partial<Record<Loeschart, number>>> => {
  const ergebnisse = await runLoeschlauf(test.db, { jetzt })
  expect(ergebnisse.filter(({ fehler }) => fehler !== undefined)).toEqual([])
  return Object.fromEntries(ergebnisse.map(({ art, anzahl }) => [art, anzahl]))
}

const KONTO = `
  INSERT INTO organisation (id, art, name) VALUES (1, 'KREIS', 'Kreis');
  INSERT INTO konto (id, organisation_id, name, anmeldename, rollen) VALUES
    (1, 1, 'Erika Muster', 'erika@kreis.example', '{PLANUNG}'), (2, 1, 'Max Muster', 'max@kreis.example', '{ADMIN}');`

describe('Der Löschlauf', () => {
  it('löscht eine Rückmeldung nach zwölf Monaten, vorher nicht', async () => {
    await owner.query(
      `INSERT INTO rueckmeldung (kennung, art, text, adresse, name, email, eingegangen_am) VALUES
       (gen_random_uuid(), 'BARRIERE', 't', '/', '', '', '2025-11-22 11:59Z'),
       (gen_random_uuid(), 'BARRIERE', 't', '/', '', '', '2025-11-22 12:01Z')`,
    )
    expect(await lauf()).toMatchObject({ RUECKMELDUNG: 1 })
    expect(await lauf()).toMatchObject({ RUECKMELDUNG: 0 })
    expect(await lauf(new Date('2026-11-22T12:02:00Z'))).toMatchObject({ RUECKMELDUNG: 1 })
  })

  it('löscht Sitzungen einen Tag nach ihrem Ende', async () => {
    await owner.query(`${KONTO}
      INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, angelegt_am, zuletzt_am, endet_am) VALUES
      (gen_random_uuid(), sha256('1'), 1, 'PASSWORT', '', '2026-11-21 09:00Z', '2026-11-21 10:59Z', '2026-11-21 21:00Z'),
      (gen_random_uuid(), sha256('2'), 1, 'PASSWORT', '', '2026-11-21 09:00Z', '2026-11-21 11:01Z', '2026-11-21 21:00Z')`)
    expect(await lauf()).toMatchObject({ SITZUNG: 1 })
  })

  it('löscht Links und Zähler von Fehlversuchen', async () => {
    await owner.query(`${KONTO}
      INSERT INTO einmallink (zweck, konto_id, pruefsumme, angelegt_am, gueltig_bis) VALUES
        ('EINLADUNG', 1, sha256('1'), '2026-11-08', '2026-11-15 11:00Z'),
        ('EINLADUNG', 2, sha256('2'), '2026-11-08', '2026-11-16');
      INSERT INTO anmeldeversuch (schluessel, anzahl, zuletzt_am, gesperrt_bis) VALUES
        (sha256('1'), 3, '2026-11-21 11:00Z', NULL), (sha256('2'), 3, '2026-11-21 11:00Z', '2026-11-23'),
        (sha256('3'), 3, '2026-11-22 11:00Z', NULL)`)
    expect(await lauf()).toMatchObject({ EINMALLINK: 1, ANMELDEBREMSE: 1 })
  })

  it('vergisst, was die Geheimhaltung 90 Tage nicht gebraucht hat: es enthält kleine Zahlen', async () => {
    await owner.query(`INSERT INTO schutzspeicher (pruefsumme, ergebnis, zuletzt_am) VALUES
      (repeat('a', 64), '{}', '2026-08-24 11:59Z'), (repeat('b', 64), '{}', '2026-08-24 12:01Z')`)
    await lauf()
    const { rows } = await owner.query('SELECT left(pruefsumme, 1) AS da FROM schutzspeicher')
    expect(rows).toEqual([{ da: 'b' }])
  })

  it('nimmt einem stillgelegten Konto Namen und Ausweise; seine Zeile bleibt', async () => {
    await owner.query(`${KONTO}
      UPDATE konto SET deaktiviert_am = '2025-11-20' WHERE id = 1;
      UPDATE konto SET deaktiviert_am = '2026-01-20' WHERE id = 2;
      INSERT INTO passkey (konto_id, kennung, schluessel, zaehler, transporte, name)
      VALUES (1, repeat('a', 20), decode(repeat('00', 40), 'hex'), 0, '{}', 'Erikas Telefon');
      INSERT INTO oidckennung (issuer, subject, konto_id) VALUES ('https://anmeldung.example', 'erika', 1)`)
    expect(await lauf()).toMatchObject({ KONTO_DEAKTIVIERT: 1 })
    expect(await lauf()).toMatchObject({ KONTO_DEAKTIVIERT: 0 })
    const { rows } = await owner.query('SELECT name, anmeldename FROM konto ORDER BY id')
    expect(rows).toEqual([
      { name: 'Gelöschtes Konto 1', anmeldename: 'geloescht-1' },
      { name: 'Max Muster', anmeldename: 'max@kreis.example' },
    ])
    expect(
      (await owner.query('SELECT konto_id FROM passkey UNION ALL SELECT konto_id FROM oidckennung'))
        .rowCount,
    ).toBe(0)
  })

  it('löscht vom Protokoll Zugriffe nach einem Jahr und Änderungen nach fünf', async () => {
    await owner.query(`INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung, zeitpunkt)
      SELECT 'SYSTEM', 'a', handlung, 'g', '1', now() - alter::interval FROM (VALUES
        ('readMesswerte', '13 months'), ('readMesswerte', '11 months'),
        ('importLieferung', '61 months'), ('importLieferung', '59 months')) v(handlung, alter)`)
    expect(await lauf(new Date())).toMatchObject({ PROTOKOLL_ZUGRIFF: 1, PROTOKOLL_AENDERUNG: 1 })
    const { rows } = await owner.query(
      `SELECT handlung FROM protokoll WHERE gegenstand = 'g' ORDER BY id`,
    )
    expect(rows).toEqual([{ handlung: 'readMesswerte' }, { handlung: 'importLieferung' }])
  })

  it('kommt auch mit einer Uhr, die vorgeht, nicht unter die Mindestfrist des Protokolls', async () => {
    await owner.query(
      `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'a', 'readMesswerte', 'g', '1')`,
    )
    expect(await lauf(new Date('2099-01-01'))).toMatchObject({ PROTOKOLL_ZUGRIFF: 0 })
  })

  it('läuft in zwei Prozessen zugleich und löscht einmal', async () => {
    await owner.query(
      `INSERT INTO rueckmeldung (kennung, art, text, adresse, name, email, eingegangen_am)
       SELECT gen_random_uuid(), 'BARRIERE', 't', '/', '', '', '2020-01-01' FROM generate_series(1, 5)`,
    )
    const beide = await Promise.all([lauf(), lauf()])
    expect(new Set(beide.map(({ RUECKMELDUNG }) => RUECKMELDUNG))).toEqual(new Set([0, 5]))
    const { rows } = await owner.query(
      `SELECT kennung, neu -> 'anzahl' AS anzahl FROM protokoll WHERE handlung = 'runLoeschlauf'`,
    )
    expect(rows).toEqual([{ kennung: 'RUECKMELDUNG', anzahl: 5 }])
  })

  it('läuft weiter, wenn eine Regel scheitert', async () => {
    await owner.query('REVOKE DELETE ON rueckmeldung FROM sozial_app')
    const ergebnisse = await runLoeschlauf(test.db, { jetzt: JETZT })
    expect(ergebnisse.filter(({ fehler }) => fehler !== undefined).map(({ art }) => art)).toEqual([
      'RUECKMELDUNG',
    ])
  })
})

describe('Löschregeln', () => {
  it('gibt es für jede Art genau eine, mit Grund', async () => {
    const zeilen = await findLoeschregeln(test.db.pool)
    expect(zeilen.map(({ art }) => art)).toEqual(LOESCHARTEN)
    for (const { art } of zeilen) expect(LOESCHVORSCHRIFTEN[art].grund).not.toBe('')
  })

  it('ändern sich in ihren Grenzen und stehen danach im Protokoll', async () => {
    await saveLoeschregel(test.db, { art: 'RUECKMELDUNG', frist: 6, akteur: AKTEUR })
    await saveLoeschregel(test.db, { art: 'RUECKMELDUNG', frist: 6, akteur: AKTEUR })
    const { rows } = await owner.query(
      `SELECT kennung, alt ->> 'frist' AS alt, neu ->> 'frist' AS neu FROM protokoll WHERE handlung = 'saveLoeschregel'`,
    )
    expect(rows).toEqual([{ kennung: 'RUECKMELDUNG', alt: '12', neu: '6' }])
  })

  it.each([
    ['PROTOKOLL_ZUGRIFF', 5],
    ['PROTOKOLL_AENDERUNG', 35],
    ['RUECKMELDUNG', 25],
    ['SITZUNG', 0],
    ['SITZUNG', 1.5],
  ] as const)('%s lässt sich nicht auf %s setzen', async (art, frist) => {
    await expect(saveLoeschregel(test.db, { art, frist, akteur: AKTEUR })).rejects.toThrow(
      /^Diese Frist liegt zwischen /,
    )
  })
})
