/** Names: ASCII identifiers, a glossary line for every model, a comment on everything in the schema. */
import { findSources, readSource } from './sources.testing.ts'

const sources = findSources(['.ts', '.tsx', '.mjs', '.prisma', '.sql'])

/** What is neither text nor comment: strings, templates, regular expressions and markup text may have umlauts. */
function withoutTexts(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)(\/\/|--|#).*$/gm, '$1')
    .replaceAll(/"""[\s\S]*?"""/g, '')
    .replaceAll(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '""')
    .replaceAll(/>[^<>{}]*(?=[<{])|\}[^<>{}]*(?=<)/g, '')
}

/** Declared names with a letter beyond ASCII. */
const declared =
  /\b(?:const|let|function|type|class|readonly|model|enum)\s+[\w$]*[äöüßÄÖÜ][\wäöüßÄÖÜ]*/g

describe('Bezeichner', () => {
  it('Dateien heißen ohne Umlaute', () => {
    expect(sources.filter((file) => /[^\x20-\x7e]/.test(file))).toEqual([])
  })

  it('Namen im Code haben keine Umlaute', () => {
    const found = sources.flatMap((file) =>
      [...withoutTexts(readSource(file)).matchAll(declared)].map(
        ([text]) => `${file}: ${text.trim()}`,
      ),
    )
    expect(found).toEqual([])
  })

  it('Tabellen, Typen und Felder der Schnittstelle sind ASCII', () => {
    expect(withoutTexts(readSource('schema.graphql'))).not.toMatch(/[äöüßÄÖÜ]/)
  })
})

describe('Datenmodell', () => {
  const schema = findSources(['.prisma']).map(readSource).join('\n')
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name)

  it('hat die fünf Begriffe des Auftrags, soweit sie schon gebraucht werden', () => {
    expect(models).toEqual(expect.arrayContaining(['Sozialraum', 'Indikator', 'Messwert']))
  })

  it.each(models)('%s hat eine Zeile im Glossar', (model) => {
    const lines = readSource('docs/glossar.md').split('\n')
    expect(lines.some((line) => new RegExp(`\\b${model}\\b`).test(line))).toBe(true)
  })

  it('erklärt jedes Modell, jedes Feld und jede Aufzählung', () => {
    const lines = schema.split('\n')
    const isCommented = (index: number): boolean =>
      lines[index - 1]?.trim().startsWith('///') ?? false
    const relation = new RegExp(`^ {2}\\w+\\s+(${models.join('|')})(\\[\\])?\\??(\\s|$)`)
    const missing = lines.filter((line, index) => {
      if (/^(model|enum) /.test(line)) return !isCommented(index)
      return /^ {2}[a-z]\w*\s+[A-Z]/.test(line) && !relation.test(line) && !isCommented(index)
    })
    expect(missing).toEqual([])
  })
})
