/** docs/datenschutz/loeschkonzept.md says what the database does. */
import { readFile } from 'node:fs/promises'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { findLoeschregeln } from './loeschregel.queries.ts'
import { LOESCHVORSCHRIFTEN } from './loeschregeln.ts'

const KONZEPT = new URL('../../../../../docs/datenschutz/loeschkonzept.md', import.meta.url)

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const EINHEIT = { TAGE: 'Tage', MONATE: 'Monate' } as const

it('Das Löschkonzept nennt jede Löschregel mit Frist und Grenzen, und keine andere', async () => {
  const text = await readFile(KONZEPT, 'utf8')
  const [, tabelle = ''] = /## 1 Löschregeln\n(.*?)\n## 2/s.exec(text) ?? []
  const zeilen = tabelle.split('\n').filter((zeile) => zeile.startsWith('| '))
  const regeln = await findLoeschregeln(test.db.pool)
  expect(zeilen.slice(1)).toEqual(
    regeln.map(({ art, frist, einheit, minimum, maximum }) => {
      const { name, beginn, folge } = LOESCHVORSCHRIFTEN[art]
      return `| ${name} | ${beginn} | ${frist} ${EINHEIT[einheit]} | ${minimum} bis ${maximum} | ${folge} |`
    }),
  )
})
