import { describeBewohner } from './bewohner.ts'

const baustein = (name: string, einwohner: number | null) => ({ name, einwohner })

it('says nothing where people live and are counted', () => {
  expect(describeBewohner([baustein('Mitte', 1200), baustein('Süd', 1)])).toEqual([])
})

it('tells nobody from nothing known', () => {
  const [leer, unbekannt, ...rest] = describeBewohner([
    baustein('Mitte', 1200),
    baustein('Tagebau', 0),
    baustein('Forst', null),
    baustein('Heide', null),
  ])
  expect(leer).toMatch(
    /^In 1 Baustein wohnt niemand \(0 Einwohner\): Tagebau\. Das ist kein Fehler/,
  )
  expect(unbekannt).toMatch(
    /^Bei 2 Bausteinen steht keine Einwohnerzahl: Forst und Heide\. Leer gilt/,
  )
  expect(rest).toEqual([])
})

it('names five of many', () => {
  const viele = Array.from({ length: 20_000 }, (_, i) => baustein(`Zelle ${i}`, 0))
  expect(describeBewohner(viele)[0]).toContain(
    'Zelle 0, Zelle 1, Zelle 2, Zelle 3, Zelle 4 und 19.995 weitere',
  )
})
