import * as fc from 'fast-check'
import { ALLE, pruefeBerechnung, type Formel } from '@sozial/domain/indikator'
import { createZeile, findZeile, fromFormel, toFormel, type Formelzeile } from './formelzeilen.ts'

const zeile: fc.Arbitrary<Omit<Formelzeile, 'nummer'>> = fc.record({
  vorzeichen: fc.constantFrom('PLUS', 'MINUS'),
  merkmal: fc.constantFrom('bevoelkerung', 'haushalte', 'arbeitslose'),
  geschlecht: fc.constantFrom('INSGESAMT', 'WEIBLICH', 'MAENNLICH'),
  nationalitaet: fc.constantFrom('INSGESAMT', 'AUSLAENDISCH'),
  alterVon: fc.constantFrom('', '15', '65'),
  alterBis: fc.constantFrom('', '66', '80'),
})

/** Plus rows first: the order in which a stored formula comes back. */
const zeilen = fc
  .array(zeile, { minLength: 1, maxLength: 5 })
  .filter((liste) => liste.some(({ vorzeichen }) => vorzeichen === 'PLUS'))
  .map((liste) =>
    [
      ...liste.filter(({ vorzeichen }) => vorzeichen === 'PLUS'),
      ...liste.filter(({ vorzeichen }) => vorzeichen === 'MINUS'),
    ].map((eine, i) => ({ ...eine, nummer: i + 1 })),
  )

describe('Formel aus Zeilen', () => {
  it('kommt aus der Formel so zurück, wie sie eingegeben wurde', () => {
    fc.assert(
      fc.property(zeilen, (liste) => {
        expect(fromFormel(toFormel(liste))).toEqual(liste)
      }),
    )
  })

  it('ist bei einer Zeile ein Merkmal, bei mehreren eine Summe, mit Abzug eine Differenz', () => {
    const [a, b] = [createZeile(1, 'PLUS'), createZeile(2, 'MINUS')]
    expect(toFormel([{ ...a, merkmal: 'haushalte' }])).toEqual({
      art: 'MERKMAL',
      merkmal: 'haushalte',
    })
    expect(toFormel([a, { ...b, vorzeichen: 'PLUS' }])).toMatchObject({ art: 'SUMME' })
    expect(toFormel([a, b])).toMatchObject({ art: 'DIFFERENZ' })
    expect(toFormel([])).toEqual({ art: 'SUMME', teile: [] })
  })

  it('sagt, wenn ein Baum tiefer ist als Zeilen', () => {
    const blatt: Formel = { art: 'MERKMAL', merkmal: 'x', teilgruppe: ALLE }
    const tief: Formel = {
      art: 'SUMME',
      teile: [{ art: 'DIFFERENZ', von: blatt, abzueglich: blatt }],
    }
    expect(fromFormel(tief)).toBeUndefined()
  })
})

describe(findZeile, () => {
  it('führt jede Meldung der Prüfung an ihre Zeile', () => {
    fc.assert(
      fc.property(zeilen, fc.nat(), (liste, welche) => {
        const falsch = liste[welche % liste.length]!
        const mitFehler = liste.map((eine) =>
          eine === falsch ? { ...eine, merkmal: ' ', geschlecht: 'INSGESAMT' as const } : eine,
        )
        const meldung = pruefeBerechnung({
          typ: 'ABSOLUT',
          zaehler: toFormel(mitFehler),
          faktor: 1,
        }).find(({ code }) => code === 'MERKMAL_FEHLT')
        expect(findZeile(mitFehler, 'zaehler', meldung?.pfad ?? '')).toBe(falsch.nummer)
      }),
    )
  })

  it('kennt Orte nicht, die keine Zeile sind', () => {
    const liste = [createZeile(1, 'PLUS'), createZeile(2, 'PLUS')]
    expect(findZeile(liste, 'zaehler', 'zaehler')).toBeUndefined()
    expect(findZeile(liste, 'zaehler', 'nenner.teile.0')).toBeUndefined()
  })
})
