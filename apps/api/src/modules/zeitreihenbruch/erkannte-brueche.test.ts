import { jahr, stichtag, type Zeitraum } from '@sozial/domain/zeitraum'
import { toZeitraeume } from '../zeitraum/to-zeitraeume.ts'
import { erkannteBrueche } from './erkannte-brueche.ts'
import type { ZeitreihenbruchType } from './zeitreihenbruch.type.ts'

const QUELLEN = [
  { id: 1, schluessel: 'a', name: 'Alte Zählung', herausgeber: '', lizenz: '' },
  { id: 2, schluessel: 'b', name: 'Neue Zählung', herausgeber: '', lizenz: '' },
]

const bauePerioden = (...folge: readonly (readonly [Zeitraum, readonly number[]])[]) => {
  const zeitraeume = toZeitraeume(folge.map(([zeitraum], id) => ({ id, ...zeitraum })))
  return folge.map(([, quellen], i) => ({ zeitraum: zeitraeume[i]!, quellen }))
}

const baueBruch = (datum: string): ZeitreihenbruchType => ({
  id: '1',
  datum,
  art: 'ZENSUS',
  titel: 'Zensus',
  folge: '',
  erkannt: false,
})

describe('erkannteBrueche', () => {
  const perioden = bauePerioden([jahr(2010), [1]], [jahr(2011), [1]], [jahr(2012), [2]])

  it('finds the first day from which another Quelle counts', () => {
    expect(erkannteBrueche(perioden, [], QUELLEN)).toEqual([
      {
        id: 'erkannt-1-2',
        datum: '2012-01-01',
        art: 'QUELLE',
        titel: 'Wechsel der Quelle',
        folge:
          'Bis 2011 stammen die Zahlen aus „Alte Zählung“, ab 2012 aus „Neue Zählung“; ' +
          'sie sind nicht ohne Weiteres vergleichbar.',
        erkannt: true,
      },
    ])
  })

  it('stays silent where a break between the same periods is known', () => {
    expect(erkannteBrueche(perioden, [baueBruch('2012-05-09')], QUELLEN)).toEqual([])
    expect(erkannteBrueche(perioden, [baueBruch('2011-05-09')], QUELLEN)).toHaveLength(1)
  })

  it('sees no change in the order of Quellen, and none without a neighbour', () => {
    const gemischt = bauePerioden(
      [stichtag('2010-12-31'), [1, 2]],
      [stichtag('2011-12-31'), [2, 1]],
    )
    expect(erkannteBrueche(gemischt, [], QUELLEN)).toEqual([])
    expect(erkannteBrueche(perioden.slice(2), [], QUELLEN)).toEqual([])
  })
})
