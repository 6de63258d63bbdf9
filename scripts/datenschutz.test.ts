/** The drafts of docs/datenschutz; that the files they name are there, says verweise.test.ts. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, root } from './sources.testing.ts'

const ordner = 'docs/datenschutz'
const dokumente = readdirSync(join(root, ordner)).map((name) => `${ordner}/${name}`)

describe('Entwürfe zum Datenschutz', () => {
  it('sind die sechs des Auftrags', () => {
    expect(dokumente).toEqual([
      'docs/datenschutz/README.md',
      'docs/datenschutz/informationen-art-13.md',
      'docs/datenschutz/loeschkonzept.md',
      'docs/datenschutz/massnahmen.md',
      'docs/datenschutz/schwellwertanalyse.md',
      'docs/datenschutz/verzeichnis-verarbeitungstaetigkeiten.md',
    ])
  })

  it('nennen zu jeder Maßnahme den Code und den Test', () => {
    const zeilen = readSource('docs/datenschutz/massnahmen.md')
      .split('\n')
      .filter((zeile) => /^\| (?!Maßnahme|---)/.test(zeile))
    expect(zeilen.length).toBeGreaterThan(15)
    for (const zeile of zeilen) {
      expect(zeile).toMatch(/`[\w./-]+\.(?:test|spec)\.tsx?`|\*\*\[Kreis: /)
    }
  })
})
