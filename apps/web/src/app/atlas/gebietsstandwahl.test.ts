import { parseAnsicht } from '@sozial/shared/ansicht-adresse'
import { ATLAS_SAMPLE } from './atlas.sample.ts'
import { createAtlas, createAtlasdaten, type Atlas } from './atlas-state.ts'
import { createGebietsstandwahl } from './gebietsstandwahl.ts'
import { grenzenstand } from './quelle.ts'

/** The sample on one of two borders. */
function probe(
  stichtag: '1975-01-01' | '2020-01-01' | '2029-01-01',
  suche = '',
  neuZugeschnittene: Atlas['gebietsstand']['neuZugeschnittene'] = [],
): Atlas {
  const { messwerte } = ATLAS_SAMPLE
  if (!messwerte) throw new Error('The sample has figures.')
  const daten = createAtlasdaten({
    ...ATLAS_SAMPLE,
    messwerte: {
      ...messwerte,
      gebietsstand: { ...messwerte.gebietsstand, stichtag, neuZugeschnittene },
      gebietsstaende: ['1975-01-01', '2020-01-01'].map((tag) => ({ id: tag, stichtag: tag })),
    },
  })
  if (!daten) throw new Error('The sample has figures.')
  return createAtlas(daten, parseAnsicht(new URLSearchParams(suche)).ansicht)
}

it('offers the borders of today before those of then, and says which are shown', () => {
  const { eintraege, satz } = createGebietsstandwahl(probe('2020-01-01'))
  expect(eintraege.map(({ text, gewaehlt }) => [text, gewaehlt])).toEqual([
    ['seit 1.1.2020', true],
    ['bis 31.12.2019', false],
  ])
  expect(satz).toBe('')
  expect(createGebietsstandwahl(probe('1975-01-01')).satz).toContain('galten bis 31.12.2019')
})

it('keeps a period that there is on both borders, and leaves one of today behind', () => {
  const teile = (suche: string) =>
    createGebietsstandwahl(probe('2020-01-01', suche)).eintraege.map(({ teil }) => teil)
  expect(teile('zeitraum=2016')).toEqual([
    { stand: null, zeitraum: '2016' },
    { stand: '2019-12-31', zeitraum: '2016' },
  ])
  expect(teile('zeitraum=2024')[1]).toEqual({ stand: '2019-12-31', zeitraum: null })
})

it('names borders that are shown before their day has come', () => {
  const { eintraege } = createGebietsstandwahl(probe('2029-01-01', 'stand=2029-01-01'))
  expect(eintraege.map(({ text, teil, gewaehlt }) => [text, teil.stand, gewaehlt])).toEqual([
    ['ab 1.1.2029', '2029-01-01', true],
    ['seit 1.1.2020', null, false],
    ['bis 31.12.2019', '2019-12-31', false],
  ])
})

it('knows the Zuschnitt behind the borders shown, not one behind older ones', () => {
  const neu = (ab: string) => [{ schluessel: '1', name: 'Mitte', ab, zuschnitt: '7' }]
  const zuschnittOf = (ab: string) =>
    createGebietsstandwahl(probe('2020-01-01', '', neu(ab))).zuschnitt
  expect(zuschnittOf('2020-01-01')).toBe('7')
  expect(zuschnittOf('1975-01-01')).toBeNull()
})

it('names the borders with their first and last day', () => {
  expect(grenzenstand(probe('1975-01-01'))).toBe('Grenzen vom 1.1.1975 bis 31.12.2019')
  expect(grenzenstand(probe('2020-01-01'))).toBe('Grenzen seit 1.1.2020')
})
