import { groupSpeisungen } from './speisung.ts'

describe(groupSpeisungen, () => {
  it('macht aus Ebenen eine Zeile je Indikator, kleine Räume zuerst', () => {
    const name = 'Bevölkerung'
    expect(
      groupSpeisungen([
        { indikator: 'bev', name, ebene: 'LAND', zeitraeume: 2 },
        { indikator: 'bev', name, ebene: 'KREIS', zeitraeume: 8 },
        { indikator: 'bev', name, ebene: 'KOMMUNE', zeitraeume: 8 },
        { indikator: 'alo', name: 'Arbeitslose', ebene: 'KREIS', zeitraeume: 1 },
      ]),
    ).toEqual([
      {
        indikator: 'bev',
        name,
        umfang: 'Kommunen, Kreis: 8 Zeiträume · Land: 2 Zeiträume',
        ebene: 'KOMMUNE',
      },
      { indikator: 'alo', name: 'Arbeitslose', umfang: 'Kreis: 1 Zeitraum', ebene: 'KREIS' },
    ])
  })
})
