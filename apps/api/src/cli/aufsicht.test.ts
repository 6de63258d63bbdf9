import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { runSozial } from './run-sozial.ts'

/** What an operator does for the Datenschutzbeauftragte. */
let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  await owner.query(`INSERT INTO organisation (id, art, name) VALUES (1, 'KREIS', 'Kreis');
    INSERT INTO konto (id, organisation_id, name, anmeldename, rollen) VALUES
      (1, 1, 'Erika Muster', 'erika@kreis.example', '{PLANUNG}'), (2, 1, 'Max Muster', 'max@kreis.example', '{ADMIN}');
    INSERT INTO protokoll (akteurart, akteur, konto_id, handlung, gegenstand, kennung) VALUES
      ('KONTO', 'Erika Muster', 1, 'readMesswerte', 'Indikator', 'x'),
      ('KONTO', 'Max Muster', 2, 'changeKonto', 'Konto', '1')`)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

async function sozial(...argv: readonly string[]) {
  const [gesagt, gewarnt]: [string[], string[]] = [[], []]
  const code = await runSozial(argv, {
    openDatenbank: () => Promise.resolve({ db: test.db, ort: 'Testdatenbank' }),
    akteur: { art: 'KOMMANDOZEILE', name: 'test' },
    adresse: () => 'https://sozial.kreis.example',
    posteinstellung: () => null,
    ordner: '.',
    sage: (zeile) => gesagt.push(zeile),
    warne: (satz) => gewarnt.push(satz),
  })
  return { code, gesagt: gesagt.join('\n'), gewarnt: gewarnt.join('\n') }
}

describe('Auskunft', () => {
  it('nennt, was über jemanden gespeichert ist, ohne andere zu nennen', async () => {
    const { code, gesagt } = await sozial('auskunft', 'Erika@kreis.example')
    expect(code).toBe(0)
    expect(JSON.parse(gesagt)).toMatchObject({
      konto: { name: 'Erika Muster', organisation: 'Kreis', rollen: ['PLANUNG'] },
      eigeneHandlungen: [{ handlung: 'readMesswerte', kennung: 'x' }],
      aenderungenAmKonto: [{ handlung: 'changeKonto' }],
    })
    expect(gesagt).not.toContain('Max')
    const { rowCount } = await owner.query(
      `SELECT FROM protokoll WHERE handlung = 'exportPersonendaten' AND kennung = '1'`,
    )
    expect(rowCount).toBe(1)
  })

  it('über ein Konto, das es nicht gibt, ist ein Satz', async () => {
    const { code, gewarnt } = await sozial('auskunft', 'niemand')
    expect({ code, gewarnt }).toEqual({ code: 1, gewarnt: 'Ein Konto „niemand“ gibt es nicht.' })
  })
})

describe('Das Protokoll prüfen', () => {
  it('nennt das Siegel, mit dem sich später beweisen lässt, dass nichts geändert wurde', async () => {
    const { code, gesagt } = await sozial('protokoll', 'pruefen')
    expect(code).toBe(0)
    const [, siegel] = /^Siegel: (\d+:[0-9a-f]{64})$/m.exec(gesagt) ?? []
    expect((await sozial('protokoll', 'pruefen', '--siegel', siegel!)).code).toBe(0)
    const falsch = siegel!.replace(/.$/, (zeichen) => (zeichen === '0' ? '1' : '0'))
    expect(await sozial('protokoll', 'pruefen', '--siegel', falsch)).toMatchObject({ code: 1 })
    expect((await sozial('protokoll', 'pruefen', '--siegel', 'x')).code).toBe(2)
  })

  it('meldet einen geänderten Eintrag in einem Satz', async () => {
    await owner.query(
      `SET session_replication_role = replica; UPDATE protokoll SET akteur = 'Andere' WHERE id = 1`,
    )
    const { code, gesagt } = await sozial('protokoll', 'pruefen')
    expect(code).toBe(1)
    expect(gesagt).toContain('Eintrag 1: sein Inhalt ist nicht mehr der eingetragene.')
  })
})

describe('Löschen', () => {
  it('sagt je Regel, wie viel es war', async () => {
    const { code, gesagt } = await sozial('loeschen')
    expect(code).toBe(0)
    expect(gesagt).toContain('Rückmeldungen: 0')
  })
})

describe('Bereinigen', () => {
  it.each([
    [['bereinigen'], 2],
    [['bereinigen', '1'], 2],
    [['bereinigen', '999', '--datei', 'x', '--grund', 'Enthielt Namen von Personen.'], 1],
  ])('%j endet mit einem Satz', async (argv, code) => {
    const ergebnis = await sozial(...argv)
    expect(ergebnis.code).toBe(code)
    expect(ergebnis.gewarnt).not.toBe('')
  })
})
