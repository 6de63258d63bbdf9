/** Offers by the command line, with the checks of the page; its end says what came of it. */
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syncKategorien } from '../modules/angebot/sync-kategorien.ts'
import { createDemoraeume } from '../modules/kreis/demokreis.testing.ts'
import { runSozial } from './run-sozial.ts'

let datenbank: TestDatabase
let ordner: string
beforeAll(async () => {
  datenbank = await createTestDatabase()
  ordner = await mkdtemp(join(tmpdir(), 'angebote-'))
  await createDemoraeume(datenbank.db)
  await syncKategorien(datenbank.db, ANGEBOTSKATEGORIEN)
}, 60_000)
afterAll(async () => {
  await datenbank.close()
  await rm(ordner, { recursive: true })
})

const KOPF =
  'Kennung;Anbieter;Titel;Kurz gesagt;Kategorien;Für wen;Telefon;Einzugsgebiet;Ort;Länge;Breite'
const zeile = (kennung: string, titel: string, anbieter = 'Verein'): string =>
  [
    kennung,
    anbieter,
    titel,
    'Kaffee.',
    'Begegnungsstätte',
    'Alle',
    '02432 1',
    'Kreis',
    'Erkelenz',
    '6,315',
    '51,08',
  ].join(';')

async function sozial(zeilen: readonly string[], ...argv: readonly string[]) {
  await writeFile(join(ordner, 'angebote.csv'), [KOPF, ...zeilen].join('\n'))
  const saetze: string[] = []
  const sage = (satz: string) => void saetze.push(satz)
  const code = await runSozial(['angebote', 'einlesen', ...argv], {
    openDatenbank: () => Promise.resolve({ db: datenbank.db, ort: '' }),
    akteur: { art: 'KOMMANDOZEILE', name: 'probe' },
    adresse: () => '',
    posteinstellung: () => null,
    ordner,
    sage,
    warne: sage,
  })
  return { code, gesagt: saetze.join('\n') }
}

it('checks, takes over and knows again', async () => {
  const alle = [zeile('a', 'Nähstube')]
  const neu = ['angebote.csv', '--mit-neuen', '--als', 'veroeffentlicht']
  const geprueft = await sozial(alle, ...neu, '--nur-pruefen')
  expect(geprueft.code).toBe(0)
  expect(geprueft.gesagt).toContain('nichts geändert. 1 Angebot neu')
  expect(await sozial(alle, ...neu)).toMatchObject({ code: 0 })
  const { rows } = await datenbank.db.pool.query('SELECT titel FROM oeffentliches_angebot')
  expect(rows).toEqual([{ titel: 'Nähstube' }])
  const wieder = await sozial(alle, 'angebote.csv')
  expect(wieder.gesagt).toContain('0 Angebote neu, 0 geändert, 1 unverändert')
})

it('says by its end what came of it', async () => {
  const einiges = await sozial(
    [zeile('a', 'Nähstube'), zeile('b', 'X', 'Nie gehört')],
    'angebote.csv',
  )
  expect(einiges.code).toBe(3)
  expect(einiges.gesagt).toContain('Fehler in Zeile 3, Spalte „Anbieter“: „Nie gehört“')
  expect(await sozial([zeile('b', '')], 'angebote.csv')).toMatchObject({ code: 1 })
  for (const argv of [[], ['fehlt.csv'], ['angebote.csv', '--als', 'irgendwie']])
    expect(await sozial([], ...argv)).toMatchObject({ code: 2 })
})
