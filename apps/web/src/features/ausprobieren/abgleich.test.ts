import fc from 'fast-check'
import {
  findAbgleich,
  findAehnlichen,
  gleicheAb,
  ohneKarte,
  toNamensschluessel,
  type Raumebene,
} from './abgleich.ts'

const KOMMUNEN: Raumebene = {
  id: 'KOMMUNE',
  titel: 'Kommunen',
  raeume: [
    { id: '1', schluessel: '05370004', name: 'Erkelenz' },
    { id: '2', schluessel: '05370028', name: 'Übach-Palenberg' },
    { id: '3', schluessel: '05370040', name: 'Wegberg' },
  ],
}
const SOZIALRAEUME: Raumebene = {
  id: 'SOZIALRAUM',
  titel: 'Sozialräume',
  raeume: [{ id: '9', schluessel: 'ERK-1', name: 'Erkelenz' }],
}

const raum = (schluessel: string, name: string) => ({ schluessel, name })

describe('Abgleich der Räume', () => {
  it('findet am Schlüssel, sonst am Namen, auch anders geschrieben', () => {
    const { treffer, offen } = gleicheAb(
      [
        raum('05370004', 'Erkelenz, Stadt'),
        raum('UEBACH PALENBERG', 'Uebach Palenberg'),
        raum('x', 'Stadt Wegberg'),
      ],
      KOMMUNEN,
      '05370',
    )
    expect([...treffer.keys()].toSorted()).toEqual(['1', '2', '3'])
    expect(offen).toEqual([])
  })

  it('nennt, was offen bleibt, mit dem, was gemeint sein kann', () => {
    const { offen } = gleicheAb(
      [raum('Wegbreg', 'Wegbreg'), raum('Summe', 'Summe aller Städte')],
      KOMMUNEN,
      '05370',
    )
    expect(offen.map(({ vorschlag }) => vorschlag)).toEqual(['Wegberg', null])
  })

  it('zählt fremde Kreise, Land und Bund nur', () => {
    const { treffer, offen, ausserhalb } = gleicheAb(
      [
        raum('05111000', 'Erkelenz'),
        raum('05', 'NRW'),
        raum('DG', 'Deutschland'),
        raum('05370', 'K'),
      ],
      KOMMUNEN,
      '05370',
    )
    expect([treffer.size, offen.length, ausserhalb]).toEqual([0, 0, 4])
  })

  it('nimmt die Ebene, auf der am meisten zu finden ist', () => {
    const datei = [raum('05370004', 'Erkelenz'), raum('05370040', 'Wegberg')]
    expect(findAbgleich(datei, [SOZIALRAEUME, KOMMUNEN], '05370')?.ebene.id).toBe('KOMMUNE')
    expect(findAbgleich([raum('a', 'Erkelenz')], [SOZIALRAEUME, KOMMUNEN], null)?.ebene.id).toBe(
      'SOZIALRAUM',
    )
    expect(findAbgleich([raum('a', 'Bonn')], [KOMMUNEN], null)).toBeUndefined()
  })

  it('zeigt ohne passenden Raum die der Datei selbst', () => {
    const { ebene, treffer } = ohneKarte([raum('05370', 'Heinsberg, Kreis')])
    expect(ebene.raeume).toEqual([{ id: '05370', schluessel: '05370', name: 'Heinsberg, Kreis' }])
    expect([...treffer.keys()]).toEqual(['05370'])
  })

  it('gibt jeden Raum höchstens einmal', () => {
    const namen = fc.constantFrom('Erkelenz', 'Wegberg', 'Bonn', '', 'erkelenz (alt)')
    fc.assert(
      fc.property(fc.array(namen), (liste) => {
        const datei = liste.map((name, i) => raum(`k${i}`, name))
        const { treffer, offen, ausserhalb } = gleicheAb(datei, KOMMUNEN, '05370')
        expect(treffer.size + offen.length + ausserhalb).toBe(datei.length)
      }),
    )
  })

  it('rät nicht, wo nichts ähnlich ist', () => {
    expect(findAehnlichen('Düsseldorf', KOMMUNEN.raeume)).toBeNull()
    expect(toNamensschluessel('Große Kreisstadt Übach-Palenberg (neu)')).toBe('ubachpalenberg')
  })
})
