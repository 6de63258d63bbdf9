import { ebenenOf, findMassstaebe, gewaehlterMassstab } from './massstabwahl.ts'

const raum = (id: string, ebene: 'KREIS' | 'LAND' | 'KOMMUNE', name: string) => ({
  id,
  ebene,
  name,
  schluessel: `05${id}`,
})

const OBER = [raum('1', 'KREIS', 'Kreis Heinsberg'), raum('7', 'KOMMUNE', 'Erkelenz')]
const IMMER = [
  raum('1', 'KREIS', 'Kreis Heinsberg'),
  raum('2', 'KREIS', 'Kreis Viersen'),
  raum('9', 'LAND', 'Nordrhein-Westfalen'),
]

describe('yardsticks of a profile', () => {
  const massstaebe = findMassstaebe({ massstaebe: IMMER }, { ober: OBER })

  it('are the Kreis, larger areas, those above this one, and the neighbours', () => {
    expect(massstaebe.map(({ massstab, name, platz }) => [massstab, name, platz])).toEqual([
      ['KREIS', 'Kreis Heinsberg', 0],
      ['LAND', 'Nordrhein-Westfalen', 2],
      ['KOMMUNE', 'Erkelenz', null],
      ['raum:052', 'Kreis Viersen', 1],
    ])
  })

  it('come along when they are chosen, and until then the Kreis stands in', () => {
    expect(ebenenOf('KOMMUNE')).toEqual(['KREIS', 'LAND', 'BUND', 'KOMMUNE'])
    expect(gewaehlterMassstab(massstaebe, 'KOMMUNE').massstab).toBe('KREIS')
    const da = findMassstaebe({ massstaebe: [...IMMER, OBER[1]!] }, { ober: OBER })
    expect(gewaehlterMassstab(da, 'KOMMUNE')).toMatchObject({
      platz: 3,
      worte: { in: 'in Erkelenz' },
    })
    expect(gewaehlterMassstab(da, 'raum:052').worte.dativ).toBe('dem Kreis Viersen')
    expect(gewaehlterMassstab(da, 'raum:gibt-es-nicht').worte.dativ).toBe('dem Kreis')
    expect(gewaehlterMassstab([], 'LAND').platz).toBe(0)
  })
})
