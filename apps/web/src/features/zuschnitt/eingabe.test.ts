import { parseEinteilung } from '@sozial/formate/einteilung'
import { applySchritte } from './bild.ts'
import { benenneRaeume, findBausteine, findNeueRaeume, findRaum, planeUebernahme } from './liste.ts'
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

describe('taking a list over', () => {
  const kommunen = [{ schluessel: '05370004', name: 'Erkelenz' }]
  const bisherige = [
    { schluessel: '053700041', name: 'Erkelenz-Mitte' },
    { schluessel: '053700042', name: 'Erkelenz Süd' },
  ]
  const leer = {
    raeume: [],
    zuordnung: [null, null, null],
    grenzgruende: new Map(),
    hinweise: new Map(),
  }
  const uebernimm = (namen: readonly string[]) => {
    const gelesen = namen.map((raum, baustein) => ({ baustein, raum }))
    const treffer = benenneRaeume(gelesen, leer.raeume, bisherige)
    const neue = findNeueRaeume(treffer, leer.raeume, () => kommunen[0])
    const bild = applySchritte(
      leer,
      planeUebernahme(leer, { treffer, neue }, { kommunen, bisherige }),
    )
    return bild.zuordnung.map((key) => bild.raeume.find((raum) => raum.key === key))
  }

  it('lets a Raum go on that is named like one in force, or by its key', () => {
    expect(uebernimm(['erkelenz-mitte', '053700042', 'Neuland'])).toMatchObject([
      { name: 'erkelenz-mitte', setztFort: '053700041' },
      { name: 'Erkelenz Süd', setztFort: '053700042' },
      { name: 'Neuland', setztFort: null },
    ])
  })

  it('gives a Raum the number that the list calls it by', () => {
    expect(uebernimm(['7', '3', '7'])).toMatchObject([
      { nummer: 7, name: 'Erkelenz 7' },
      { nummer: 3, name: 'Erkelenz 3' },
      { nummer: 7 },
    ])
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
