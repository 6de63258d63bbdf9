import type { Befund, Zuschnittsregel } from '@sozial/domain/zuschnitt'
import { begruende } from './begruende.ts'
import { applySchritte, kehreAlleUm, type Bild, type Raum } from './bild.ts'

const raum = (key: string, nummer: number): Raum => ({
  key,
  nummer,
  name: `Raum ${key}`,
  kommune: '05370004',
  setztFort: null,
  grund: '',
  groessengrund: '',
})
const BILD: Bild = {
  raeume: [raum('a', 1), raum('b', 2), raum('c', 3)],
  zuordnung: ['a', 'b', 'c'],
  grenzgruende: new Map(),
  hinweise: new Map(),
}
const befund = (regel: Zuschnittsregel, stelle: number | null, schluessel: string): Befund => ({
  art: 'WARNUNG',
  regel,
  schluessel,
  raum: stelle,
  kommune: 0,
  bausteine: [],
  satz: '',
  grund: null,
})
const ALLE = [
  befund('GROESSE', 0, 'a'),
  befund('GROESSE', 2, 'c'),
  befund('GRUND_FEHLT', 0, 'a'),
  befund('GRENZGRUND_FEHLT', null, 'b:a'),
  befund('GETRENNTE_TEILE', 1, 'b:2'),
]

describe('begruende', () => {
  it('brings one reason to every place it belongs to, the Räume in one step', () => {
    const schritte = begruende(BILD, ALLE, 'Gewachsene Orte')
    expect(schritte.map(({ art }) => art)).toEqual(['RAEUME', 'GRENZGRUND', 'HINWEIS'])
    const danach = applySchritte(BILD, schritte)
    const [a, b, c] = danach.raeume
    expect(a).toMatchObject({ groessengrund: 'Gewachsene Orte', grund: 'Gewachsene Orte' })
    expect(b).toEqual(BILD.raeume[1])
    expect(c).toMatchObject({ groessengrund: 'Gewachsene Orte', grund: '' })
    expect([...danach.grenzgruende]).toEqual([['a|b', 'Gewachsene Orte']])
    expect([...danach.hinweise]).toEqual([['GETRENNTE_TEILE b:2', 'Gewachsene Orte']])
  })

  it('is taken back as one', () => {
    const schritte = begruende(BILD, ALLE, 'Gewachsene Orte')
    const zurueck = applySchritte(applySchritte(BILD, schritte), kehreAlleUm(schritte))
    expect(zurueck).toEqual(BILD)
  })

  it('does nothing for nothing', () => {
    expect(begruende(BILD, [], 'Gewachsene Orte')).toEqual([])
  })
})
