import { ALLE } from '@sozial/domain/indikator'
import { gueltig } from '@sozial/domain/wert'
import { jahr } from '@sozial/domain/zeitraum'
import type { Rohzelle } from '@sozial/formate/lesung'
import { describeTeilgruppe } from '../../app/zuordnung/worte.ts'
import { createTabelle } from './tabelle-state.ts'

const zelle = ([raum, zeit, wert]: readonly [string, number, number], teil = {}): Rohzelle => ({
  raumSchluessel: raum,
  raumName: '',
  zeitraum: jahr(zeit),
  merkmal: { schluessel: 'ew', name: 'Einwohner', einheit: 'Personen', art: 'ANZAHL' },
  teilgruppe: { ...ALLE, ...teil },
  wert: gueltig(wert),
  stelle: { blatt: null, zeile: 2, spalte: 'C' },
})

describe(createTabelle, () => {
  it('ordnet Zellen nach Größe, Raum und Zeit', () => {
    const { groessen, raeume, zeiten, wertOf } = createTabelle([
      zelle(['A', 2021, 10]),
      zelle(['A', 2020, 9]),
      zelle(['B', 2020, 5], { geschlecht: 'WEIBLICH' }),
    ])
    expect(groessen.map(({ name }) => name)).toEqual(['Einwohner', 'Einwohner: weiblich'])
    expect(raeume.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(zeiten.map(({ kurz }) => kurz)).toEqual(['2020', '2021'])
    expect(wertOf(groessen[0]!.id, 'A', zeiten[1]!.id)).toEqual(gueltig(10))
    expect(wertOf(groessen[0]!.id, 'B', zeiten[0]!.id)).toBeUndefined()
  })

  it('kommt mit einer leeren Datei zurecht', () => {
    expect(createTabelle([])).toMatchObject({
      groessen: [],
      raeume: [],
      zeiten: [],
      gekuerzt: false,
    })
  })
})

describe(describeTeilgruppe, () => {
  it.each([
    [{}, ''],
    [{ alterBis: 18 }, 'unter 18 Jahre'],
    [{ alterVon: 65 }, 'ab 65 Jahren'],
    [{ alterVon: 3, alterBis: 4 }, '3 Jahre'],
    [{ geschlecht: 'WEIBLICH', alterVon: 15, alterBis: 65 }, 'weiblich, 15 bis unter 65 Jahre'],
  ])('%j', (teil, worte) =>
    expect(describeTeilgruppe({ ...ALLE, ...teil } as typeof ALLE)).toBe(worte),
  )
})
