import { beschreibe, findOffene } from './schritte.ts'

describe('Schritte der Einrichtung', () => {
  it('sagen, was da ist, oder was zu tun ist und wo', () => {
    expect(beschreibe({ name: 'KERNSET', erledigt: false, anzahl: 3, von: 22 })).toEqual({
      titel: 'Kernset',
      stand: '3 von 22 Indikatoren des Kernsets haben Werte.',
      link: { text: 'Was noch fehlt', pfad: '/indikatoren' },
    })
    expect(beschreibe({ name: 'KOMMUNEN', erledigt: true, anzahl: 10, von: null })).toEqual({
      titel: 'Kommunen',
      stand: '10 Kommunen mit ihren Umrissen.',
      link: null,
    })
  })

  it('führen bei Texten zum Editor der Seite', () => {
    const worte = beschreibe({ name: 'IMPRESSUM', erledigt: false, anzahl: 1, von: null })
    expect(worte.stand).toBe('1 Angabe im Text fehlen noch.'.replace('fehlen', 'fehlt'))
    expect(worte.link?.pfad).toBe('/verwaltung/seiten/impressum')
  })

  it('bleiben in ihrer Ordnung', () => {
    const offene = findOffene([
      { name: 'KREIS', erledigt: true, anzahl: 1, von: null },
      { name: 'LIEFERUNG', erledigt: false, anzahl: 0, von: null },
    ])
    expect(offene.map(({ name }) => name)).toEqual(['LIEFERUNG'])
  })
})
