/** The drafts of docs/datenschutz name files; all of them must be there. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, root } from './sources.testing.ts'

const ordner = 'docs/datenschutz'
const dokumente = readdirSync(join(root, ordner)).map((name) => `${ordner}/${name}`)

const PFAD = /`((?:apps|packages|prisma|docs|scripts|e2e|bench)\/[\w./-]+)`/g
const VERWEIS = /\]\(([\w./-]+)\)/g

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

  it.each(dokumente)('%s nennt nur Dateien, die es gibt', (dokument) => {
    const text = readSource(dokument)
    const pfade = [...text.matchAll(PFAD)].map(([, pfad = '']) => pfad)
    const verweise = [...text.matchAll(VERWEIS)].map(([, pfad = '']) => join(ordner, pfad))
    const fehlend = [...pfade, ...verweise].filter((pfad) => !existsSync(join(root, pfad)))
    expect(fehlend).toEqual([])
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
