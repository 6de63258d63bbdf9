/** The street register by the command line: in whole or not at all, and out as the pair of files. */
import { createStrassen } from '@sozial/db/seed/demo/strassen'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoraeume } from '../modules/kreis/demokreis.testing.ts'
import { runSozial } from './run-sozial.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
let datenbank: TestDatabase
let ordner: string
beforeAll(async () => {
  datenbank = await createTestDatabase()
  ordner = await mkdtemp(join(tmpdir(), 'strassen-'))
  await createDemoraeume(datenbank.db)
}, 60_000)
afterAll(async () => {
  await datenbank.close()
  await rm(ordner, { recursive: true })
})

const gesagt: string[] = []
const sage = (satz: string) => void gesagt.push(satz)
const sozial = (...argv: readonly string[]) =>
  runSozial(argv, {
    openDatenbank: () => Promise.resolve({ db: datenbank.db, ort: '' }),
    akteur: AKTEUR,
    adresse: () => '',
    posteinstellung: () => null,
    ordner,
    sage,
    warne: sage,
  })

it('comes in and goes out', async () => {
  const { name, inhalt } = createStrassen()
  await writeFile(join(ordner, name), inhalt)
  await writeFile(join(ordner, 'falsch.csv'), 'AGS;Straße\n')
  expect(await sozial('strassen', 'einlesen')).toBe(2)
  expect(await sozial('strassen', 'einlesen', 'falsch.csv')).toBe(1)
  expect(await sozial('strassen', 'ausgeben')).toBe(1)
  expect(await sozial('strassen', 'einlesen', name, '--nur-pruefen')).toBe(0)
  expect(gesagt.join('\n')).toMatch(/geprüft, nichts geändert\. [\d.]+ Straßen in/)
  expect(await sozial('strassen', 'einlesen', name)).toBe(0)
  expect(await sozial('strassen', 'ausgeben', 'raus')).toBe(0)
  const spaltenOf = async (datei: string): Promise<ReadonlySet<number>> => {
    const text = await readFile(join(ordner, `raus/Strassenraster-${datei}.csv`), 'utf8')
    return new Set(
      text
        .trimEnd()
        .split(/\r?\n/)
        .map((zeile) => zeile.split(';').length),
    )
  }
  expect(await spaltenOf('zu')).toEqual(new Set([4]))
  expect(await spaltenOf('ra')).toEqual(new Set([13]))
})
