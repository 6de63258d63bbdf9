import { parseEinteilung } from '@sozial/formate/einteilung'
import { findBausteine, findNeueRaeume, findRaum } from './liste.ts'
import { addZiffer } from './ziffern.ts'

const BAUSTEINE = {
  schluessel: ['0537000401', '0537001201', '0537004001'],
  namen: ['Erkelenz-Mitte', 'Beeck', 'Beeck'],
}

describe('list of a division', () => {
  it('finds by key or by a name that is there once, and names every row that does not fit', () => {
    const text = 'Baustein;Raum\nErkelenz-Mitte;1\n0537001201;2\nBeeck;2\nNirgends;3\n0537000401;4'
    const { treffer, fehler } = findBausteine(parseEinteilung(text), BAUSTEINE)
    expect(treffer).toEqual([
      { baustein: 0, raum: '1' },
      { baustein: 1, raum: '2' },
    ])
    expect(fehler).toEqual([
      'Zeile 4: „Beeck“ heißen 2 Bausteine; nehmen Sie den Schlüssel.',
      'Zeile 5: Einen Baustein „Nirgends“ gibt es nicht.',
      'Zeile 6: „0537000401“ steht schon in Zeile 2.',
    ])
  })

  it('names Räume that are new, once each, in the Kommune of their Bausteine', () => {
    const raeume = [{ nummer: 1, name: 'Erkelenz Nord' }]
    const treffer = [
      { baustein: 0, raum: 'erkelenz nord' },
      { baustein: 1, raum: 'Beeck Süd' },
      { baustein: 2, raum: 'Beeck Süd' },
    ]
    const kommuneOf = () => ({ schluessel: '05370012', name: 'Geilenkirchen' })
    expect(findNeueRaeume(treffer, raeume, kommuneOf)).toEqual([
      { name: 'Beeck Süd', kommune: '05370012' },
    ])
    expect(findRaum('1', raeume)?.name).toBe('Erkelenz Nord')
  })
})

describe('addZiffer', () => {
  const nummern = [1, 2, 3, 10, 12, 20]
  it.each([
    [['', '3'], { art: 'FERTIG', ziffern: '3' }],
    [['', '1'], { art: 'WARTET', ziffern: '1' }],
    [['1', '2'], { art: 'FERTIG', ziffern: '12' }],
    [['', '7'], { art: 'KEINER', ziffern: '7' }],
    [['2', '5'], { art: 'KEINER', ziffern: '25' }],
  ] as const)('%p: %p', ([bisher, ziffer], lage) => {
    expect(addZiffer(bisher, ziffer, nummern)).toEqual(lage)
  })
})
