import type { Kapazitaetssatz } from '@sozial/formate/angebote'
import fc from 'fast-check'
import { vergleichePlaetze, type Bestandskapazitaet } from './plaetze.ts'

const satz = (anzahl: number, teil: Partial<Kapazitaetssatz> = {}): Kapazitaetssatz => ({
  kategorie: 'kita',
  art: 'PLAETZE',
  status: 'BESTEHEND',
  anzahl,
  ...teil,
})
const alt = (id: number, anzahl: number, teil: Partial<Bestandskapazitaet> = {}) => ({
  id,
  alterVon: null,
  alterBis: null,
  gueltigBis: null,
  ...satz(anzahl),
  ...teil,
})

it('changes nothing where the same is said, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          anzahl: fc.nat(3),
          status: fc.constantFrom('BESTEHEND' as const, 'GEPLANT' as const),
        }),
      ),
      (saetze) => {
        const bestand = saetze.map(({ anzahl, status }, i) => alt(i, anzahl, { status }))
        const genannte = bestand.map(({ anzahl, status }) => satz(anzahl, { status })).toReversed()
        expect(vergleichePlaetze(bestand, genannte)).toEqual({ endet: [], neu: [] })
      },
    ),
  )
})

it('ends what has another number now, which keeps its ages and its end', () => {
  const bestand = [
    alt(1, 20, { alterVon: 0, alterBis: 3 }),
    alt(2, 30, { alterVon: 3, alterBis: 6, gueltigBis: '2027-08-01' }),
  ]
  expect(vergleichePlaetze(bestand, [satz(20), satz(35)])).toEqual({
    endet: [2],
    neu: [{ ...satz(35), alterVon: 3, alterBis: 6, gueltigBis: '2027-08-01' }],
  })
})

it('leaves what the file does not name, and what it says nothing of', () => {
  const bestand = [alt(1, 20), alt(2, 2, { art: 'VZAE' }), alt(3, 9, { kategorie: 'ogs' })]
  expect(vergleichePlaetze(bestand, [])).toEqual({ endet: [], neu: [] })
  expect(vergleichePlaetze(bestand, [satz(25)])).toMatchObject({
    endet: [1],
    neu: [{ anzahl: 25 }],
  })
})

it('takes planned places that are there now for the ones that were planned', () => {
  const geplant = alt(1, 20, { status: 'GEPLANT' })
  expect(vergleichePlaetze([geplant], [satz(20)])).toMatchObject({
    endet: [1],
    neu: [{ anzahl: 20, status: 'BESTEHEND', gueltigBis: null }],
  })
})
