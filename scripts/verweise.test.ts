/** What the documents point to is there: links, and files named by their path. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { readSource, root } from './sources.testing.ts'

const dokumente = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')

/** A file, not a pattern of several. */
const PFAD = /`((?:apps|packages|prisma|docs|scripts|e2e|bench)\/[\w./-]+)`/g
const VERWEIS = /\]\(([\w./-]+)(?:#[^)]*)?\)/g

it.each(dokumente)('%s nennt nur Dateien, die es gibt', (dokument) => {
  const text = readSource(dokument)
  const pfade = [...text.matchAll(PFAD)].map(([, pfad = '']) => pfad)
  const verweise = [...text.matchAll(VERWEIS)].map(([, pfad = '']) => join(dirname(dokument), pfad))
  const fehlend = [...pfade, ...verweise].filter((pfad) => !existsSync(join(root, pfad)))
  expect(fehlend).toEqual([])
})
