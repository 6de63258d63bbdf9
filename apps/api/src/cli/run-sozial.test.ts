import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { syncKatalog } from '../modules/indikator/sync-katalog.ts'
import { baueKreis, baueLieferung } from '../modules/kreis/musterkreis.testing.ts'
import { runSozial } from './run-sozial.ts'

/** The command line as an operator uses it, on a database and a folder of its own. */
describe('pnpm sozial', () => {
  let testDb: TestDatabase
  let ordner = ''
  beforeAll(async () => {
    testDb = await createTestDatabase()
    await syncKatalog(testDb.db, katalog)
    ordner = await mkdtemp(join(tmpdir(), 'sozial-'))
    const features = baueKreis().gebiete.map(({ schluessel, name, geometry }) => ({
      type: 'Feature',
      properties: { AGS: schluessel, GEN: name },
      geometry,
    }))
    const lieferung = baueLieferung('EW;BAENKE', [
      '05998004;2001-12-31;10;1',
      '05998008;2001-12-31;20;2',
    ])
    const falsch = baueLieferung('EW', ['05998004;2001-12-31;zehn'])
    await Promise.all(
      Object.entries({
        'gemeinden.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
        'zahlen.csv': lieferung.datei.inhalt,
        'zuordnung.json': JSON.stringify(lieferung.zuordnung),
        'falsch.csv': falsch.datei.inhalt,
        'nur-ew.json': JSON.stringify(falsch.zuordnung),
      }).map(([name, inhalt]) => writeFile(join(ordner, name), inhalt)),
    )
  })
  afterAll(async () => {
    await testDb.close()
    await rm(ordner, { recursive: true })
  })

  async function sozial(...argv: readonly string[]) {
    const [gesagt, gewarnt]: [string[], string[]] = [[], []]
    const code = await runSozial(argv, {
      openDatenbank: () => Promise.resolve({ db: testDb.db, ort: 'Testdatenbank' }),
      akteur: { art: 'KOMMANDOZEILE', name: 'test' },
      adresse: () => 'https://sozial.kreis.example',
      posteinstellung: () => null,
      ordner,
      sage: (zeile) => gesagt.push(zeile),
      warne: (satz) => gewarnt.push(satz),
    })
    return { code, gesagt: gesagt.join('\n'), gewarnt: gewarnt.join('\n') }
  }

  it.each([
    [['tanzen'], 'Den Befehl „tanzen“ gibt es nicht.'],
    [['lieferung', 'pruefen', '--schnell', 'x'], 'Die Option „--schnell“ gibt es hier nicht.'],
    [['lieferung', 'uebernehmen'], 'Es fehlt die Datei'],
    [['lieferung', 'uebernehmen', 'a', '--begruendung', ' '], 'Eine Begründung ist leer'],
    [['lieferung', 'uebernehmen', 'fehlt.csv'], 'Die Datei „fehlt.csv“ gibt es nicht.'],
    [['kreis', 'anlegen', '--schluessel', '05998'], 'Es fehlt --geometrie'],
    [
      [
        'kreis',
        'anlegen',
        'gemeinden.geojson',
        '--schluessel',
        '05998',
        '--gueltig-ab',
        '1.1.1990',
      ],
      'ist kein Kalendertag',
    ],
    [
      ['lieferung', 'zurueckziehen', 'eins', '--grund', 'x'],
      '„eins“ ist nicht die Nummer der Lieferung',
    ],
    [['lieferung', 'zurueckziehen', '1'], 'Es fehlt --grund'],
    [
      ['lieferung', 'zurueckziehen', '1', '--grund', 'Falsches', 'Jahr'],
      '„Jahr“ ist hier zu viel.',
    ],
    [['lieferung', 'liste', 'alle'], '„alle“ ist hier zu viel.'],
    [['konto', 'link', 'a', 'b'], '„b“ ist hier zu viel.'],
    [['konto', 'link', 'niemand'], 'Ein Konto „niemand“ gibt es nicht.'],
    [['datenbank', 'jetzt'], '„jetzt“ ist hier zu viel.'],
    [['neu-rechnen', '2020'], '„2020“ ist hier zu viel.'],
    [['registerzahlen', '2025'], '„2025“ ist kein Kalendertag.'],
    [['bruch', '2011-05-09'], '„2011-05-09“ ist hier zu viel.'],
    [
      ['bruch', '--datum', '2011-05-09', '--art', 'Umzug', '--titel', 'x', '--folge', 'y'],
      '„Umzug“ ist keine Art von Bruch',
    ],
  ])('explains a wrong call: %j', async (argv, satz) => {
    const { code, gewarnt } = await sozial(...argv)
    expect(gewarnt).toContain(satz)
    expect(code).toBe(2)
  })

  it('shows help without a database', async () => {
    expect((await sozial()).gesagt).toContain('kreis anlegen')
    expect((await sozial('bruch', '--hilfe')).gesagt).toContain('--folge TEXT')
  })

  it('is the last way in: a link for the first account, later for any', async () => {
    const { pool } = testDb.db
    const erster = await sozial('konto', 'link')
    expect(erster).toMatchObject({ code: 0, gewarnt: '' })
    expect(erster.gesagt).toMatch(/^https:\/\/sozial\.kreis\.example\/link#[\w-]{43}\n/)
    await pool.query(`INSERT INTO organisation (art, name) VALUES ('KREIS', 'Kreis')`)
    await pool.query(
      `INSERT INTO konto (organisation_id, name, anmeldename, rollen)
       SELECT id, 'Ada', 'ada@kreis.de', '{ADMIN}' FROM organisation`,
    )
    await pool.query(
      `INSERT INTO totp (konto_id, geheimnis, bestaetigt_am) SELECT id, $1, now() FROM konto`,
      [Buffer.alloc(48)],
    )
    expect(await sozial('konto', 'link')).toMatchObject({ code: 2 })
    const faktoren = async () => (await pool.query('SELECT FROM totp')).rowCount
    const links = async () =>
      (await pool.query('SELECT FROM einmallink WHERE konto_id IS NOT NULL')).rowCount
    expect(await sozial('konto', 'link', 'ADA@kreis.de')).toMatchObject({ code: 0 })
    expect([await faktoren(), await links()]).toEqual([1, 1])
    expect(await sozial('konto', 'link', 'ada@kreis.de', '--ohne-zweitfaktor')).toMatchObject({
      code: 0,
    })
    expect([await faktoren(), await links()]).toEqual([0, 1])
    const { rows } = await pool.query(
      `SELECT akteurart::text, handlung FROM protokoll WHERE gegenstand IN ('Konto', 'Einmallink') ORDER BY id`,
    )
    expect(rows.map(({ handlung }) => handlung)).toEqual([
      'createErstlink',
      'createResetlink',
      'resetZweitfaktor',
      'createResetlink',
    ])
    await pool.query('DELETE FROM einmallink')
  })

  it('wants a Kreis before figures', async () => {
    const { code, gesagt } = await sozial(
      'lieferung',
      'uebernehmen',
      'zahlen.csv',
      '--zuordnung',
      'zuordnung.json',
    )
    expect(gesagt).toContain('noch kein Kreis angelegt')
    expect(code).toBe(1)
  })

  it('sets up a Kreis, reads a file, recognises it, and withdraws it', async () => {
    const angelegt = await sozial(
      'kreis',
      'anlegen',
      'gemeinden.geojson',
      '--schluessel',
      '05998',
      '--name',
      'Musterkreis',
    )
    expect(angelegt.gesagt).toBe(
      'Musterkreis (05998) ist angelegt, mit 3 Kommunen:\n  Adorf, Bedorf, Cedorf',
    )
    const datei = ['zahlen.csv', '--zuordnung', 'zuordnung.json']
    const probe = await sozial('lieferung', 'pruefen', ...datei)
    // One Kommune is missing in it: that wants a reason before it is taken over.
    expect(probe.gesagt).toContain('zahlen.csv: wartet auf eine Entscheidung')
    expect(probe.gesagt).toContain('Warnung RAUM_UNVOLLSTAENDIG: ')
    expect(probe.code).toBe(3)
    expect(await sozial('lieferung', 'uebernehmen', ...datei)).toMatchObject({ code: 3 })
    expect((await sozial('lieferung', 'liste')).gesagt).toMatch(
      /Eingang \d+ .* zahlen\.csv {2}geprüft/,
    )
    const grund = ['--begruendung', 'RAUM_UNVOLLSTAENDIG=Cedorf liefert später.']
    const uebernehmen = ['lieferung', 'uebernehmen', ...datei, ...grund]
    const gelesen = await sozial(...uebernehmen)
    expect(gelesen.gesagt).toMatch(/^zahlen\.csv: übernommen als Lieferung \d+\./)
    expect(gelesen.gesagt).toContain('speist Parkbänke: Kommunen (1 Zeitraum)')
    expect((await sozial(...uebernehmen)).gesagt).toMatch(
      /schon übernommen als Lieferung \d+, nichts geändert/,
    )

    const id = /Lieferung (\d+)/.exec(gelesen.gesagt)![1]!
    expect((await sozial('lieferung', 'liste')).gesagt).toContain('zahlen.csv  Mustertabelle')
    expect(await sozial('lieferung', 'zurueckziehen', id, '--grund', 'Probe')).toEqual({
      code: 0,
      gesagt: `Lieferung ${id} ist zurückgezogen.`,
      gewarnt: '',
    })
    expect((await sozial('lieferung', 'liste')).gesagt).toContain('zurückgezogen: Probe')
    expect((await sozial('lieferung', 'zurueckziehen', '9999', '--grund', 'x')).code).toBe(1)
    // Withdrawn, it may come again.
    expect((await sozial(...uebernehmen)).gesagt).toMatch(/^zahlen\.csv: übernommen als Lieferung/)
  })

  it('rejects a wrong file with the place and goes on with the next', async () => {
    const { code, gesagt } = await sozial(
      'lieferung',
      'uebernehmen',
      'falsch.csv',
      'zahlen.csv',
      '--zuordnung',
      'nur-ew.json',
      '--begruendung',
      'Cedorf liefert später.',
    )
    expect(code).toBe(1)
    expect(gesagt).toContain('falsch.csv: abgelehnt, es wurde nichts übernommen')
    expect(gesagt).toContain('Zeile 2, Spalte C')
    expect(gesagt).toMatch(/zahlen\.csv: übernommen als Lieferung/)
  })

  it('enters a break once and computes everything on request', async () => {
    const bruch = [
      'bruch',
      '--datum',
      '1999-01-01',
      '--art',
      'definition',
      '--titel',
      'Neu',
      '--folge',
      'Anders gezählt.',
    ]
    expect((await sozial(...bruch)).gesagt).toMatch(/^Zeitreihenbruch \d+ ist eingetragen\.$/)
    expect((await sozial(...bruch)).gesagt).toMatch(/^Diesen Zeitreihenbruch gibt es schon/)
    expect((await sozial('neu-rechnen')).gesagt).toMatch(/^6 Messwerte in 2 Blöcken gerechnet/)
  })

  it('says where the database is and what is in it', async () => {
    const { gesagt } = await sozial('datenbank')
    expect(gesagt).toContain('Ort:          Testdatenbank')
    expect(gesagt).toMatch(/Räume: +6\n/)
  })

  it('shows as an example what the reader accepts', async () => {
    const beispiel = new URL(
      '../../../../packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json',
      import.meta.url,
    )
    expect(JSON.parse(await readFile(beispiel, 'utf8'))).toHaveProperty('werte')
  })
})
