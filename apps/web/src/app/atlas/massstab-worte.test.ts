import { inRaum } from './massstab-worte.ts'

describe(inRaum, () => {
  it.each([
    ['Kreis Heinsberg', 'Im Kreis Heinsberg'],
    ['Rhein-Kreis Neuss', 'Im Rhein-Kreis Neuss'],
    ['Jugendamtsbezirk Erkelenz', 'Im Jugendamtsbezirk Erkelenz'],
    ['Städteregion Aachen', 'In der Städteregion Aachen'],
    ['Erkelenz', 'In Erkelenz'],
    ['Nordrhein-Westfalen', 'In Nordrhein-Westfalen'],
  ])('%s: %s', (name, erwartet) => {
    expect(inRaum(name)).toBe(erwartet)
  })
})
