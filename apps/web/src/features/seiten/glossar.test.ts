import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseGlossar } from './glossar.ts'

const glossar = parseGlossar(readFileSync(join(process.cwd(), 'docs/glossar.md'), 'utf8'))

describe('Glossar der Hilfe', () => {
  it('hat jedes Wort mit seiner Bedeutung, nach dem Alphabet', () => {
    expect(glossar).toHaveLength(28)
    expect(glossar[0]?.wort).toBe('Arbeitsstand')
    for (const { wort, bedeutung } of glossar) {
      expect([wort, bedeutung.length > 20]).toEqual([wort, true])
      expect(bedeutung).not.toMatch(/[`|]/)
    }
  })
})
