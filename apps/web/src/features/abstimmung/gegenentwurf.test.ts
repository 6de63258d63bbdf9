import { addFeld, assign, beginEntwurf, istAnders, rename, toEingabe } from './gegenentwurf.ts'
import { blattOf } from './blatt.testing.ts'

describe('Ein Gegenvorschlag', () => {
  const blatt = blattOf()

  it('beginnt mit dem Vorschlag und ist dann noch keiner', () => {
    expect(istAnders(beginEntwurf(blatt), blatt)).toBe(false)
  })

  it('ordnet anders zu; was leer wird, geht nicht mit', () => {
    const entwurf = assign(beginEntwurf(blatt), '12', '1')
    expect(istAnders(entwurf, blatt)).toBe(true)
    expect(toEingabe(entwurf)).toEqual([
      { raum: '1', name: 'Gangelt-Nord', bausteine: ['11', '12'] },
    ])
  })

  it('hat neue Räume und andere Namen', () => {
    const neu = addFeld(beginEntwurf(blatt), 'Gangelt')
    const key = neu.felder.at(-1)!.key
    // A new area alone changes nothing while nothing lies in it.
    expect(istAnders(neu, blatt)).toBe(false)
    expect(toEingabe(assign(neu, '12', key)).map(({ name }) => name)).toEqual([
      'Gangelt-Nord',
      'Gangelt 3',
    ])
    expect(istAnders(rename(neu, '1', 'Birgdener Land'), blatt)).toBe(true)
  })
})
