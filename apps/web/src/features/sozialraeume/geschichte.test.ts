import { schrittsatz, vorher, type Gebietsstand, type Schritt } from './geschichte.ts'
import { istGeaendert, parseOrtsteile, pruefeEntwurf, toEntwurf } from './entwurf.ts'
import { createListe, satzOf } from './liste-state.ts'

const SCHRITT: Schritt = {
  raum: { schluessel: 'S1', name: 'Mitte', slug: '1-mitte' },
  ab: '2020-01-01',
  bis: null,
  grund: 'Die Schulbezirke wurden neu geordnet',
  beschluss: 'Rat, 25.09.2019',
  aus: [],
  wurde: [],
  dazu: ['Doveren', 'Baal'],
  weg: ['Altmyhl'],
  neuerUmriss: true,
}

/** A Fassung that changed nothing. */
const ERSTER: Schritt = { ...SCHRITT, dazu: [], weg: [], neuerUmriss: false }

const stand = (stichtag: string): Gebietsstand => ({
  id: stichtag,
  ebene: 'SOZIALRAUM',
  stichtag,
  geometrie: null,
})

describe('Geschichte', () => {
  it('sagt, was dazukam und wegfiel, warum und durch wen', () => {
    expect(schrittsatz(SCHRITT)).toBe(
      'Seit 1.1.2020 in diesen Grenzen, mit Doveren und Baal, ohne Altmyhl. Die Schulbezirke wurden neu geordnet. Beschluss: Rat, 25.09.2019.',
    )
  })

  it('nennt das Ende einer früheren Fassung mit ihrem letzten Tag', () => {
    const frueher = { ...ERSTER, ab: '1975-01-01', bis: '2020-01-01' }
    expect(schrittsatz({ ...frueher, grund: '', beschluss: '' })).toBe(
      'Vom 1.1.1975 bis 31.12.2019 in anderen Grenzen.',
    )
  })

  it('zeigt zwei Karten nur zu einer Änderung, deren Grenzen man kennt', () => {
    const staende = [stand('1975-01-01'), stand('2020-01-01')]
    expect(vorher(SCHRITT, staende)?.davor.stichtag).toBe('1975-01-01')
    expect(vorher(SCHRITT, staende.slice(1))).toBeNull()
    expect(vorher(ERSTER, staende)).toBeNull()
  })

  it('erzählt auch, wenn nur die Umrisse der Teile neu vermessen sind', () => {
    const neu = { ...ERSTER, neuerUmriss: true }
    expect(schrittsatz(neu)).toBe(
      'Seit 1.1.2020 in diesen Grenzen, aus denselben Teilen nach deren neuen Umrissen. Die Schulbezirke wurden neu geordnet. Weiter nach dem Beschluss: Rat, 25.09.2019.',
    )
    expect(vorher(neu, [stand('1975-01-01'), stand('2020-01-01')])?.danach.stichtag).toBe(
      '2020-01-01',
    )
  })
})

describe('Entwurf', () => {
  const gespeichert = {
    version: 3,
    text: 'Text',
    ortsteile: ['Lieck', 'Baal'],
    ansprechstelle: '',
    geaendertAm: null,
    geaendertVon: null,
  }

  it('liest Ortsteile je einmal, wie auch immer getrennt', () => {
    expect(parseOrtsteile(' Lieck, Baal;Lieck\n\nDoveren ')).toEqual(['Lieck', 'Baal', 'Doveren'])
  })

  it('weiß, ob sich etwas geändert hat', () => {
    const entwurf = toEntwurf(gespeichert)
    expect(istGeaendert(entwurf, gespeichert)).toBe(false)
    expect(istGeaendert({ ...entwurf, ortsteile: 'Lieck' }, gespeichert)).toBe(true)
  })

  it('sagt an jedem Feld, was zu lang ist', () => {
    const entwurf = toEntwurf(gespeichert)
    expect(pruefeEntwurf(entwurf)).toEqual({})
    const lang = {
      text: 'x'.repeat(4001),
      ortsteile: 'x'.repeat(101),
      ansprechstelle: 'x'.repeat(301),
    }
    expect(Object.keys(pruefeEntwurf({ ...entwurf, ...lang })).toSorted()).toEqual([
      'ansprechstelle',
      'ortsteile',
      'text',
    ])
  })
})

it('zählt, wie viele Sozialräume in der Spanne liegen, und nur die, die gelten', () => {
  const zeile = (zahl: number | null, gueltigBis: string | null = null) => ({
    slug: '',
    schluessel: '',
    name: '',
    nummer: 1,
    ortsteile: [],
    einwohner: '',
    status: 'GUELTIG' as const,
    kommune: 'K',
    zahl,
    gueltigBis,
  })
  const zeilen = [zeile(9000), zeile(12_000), zeile(16_000), zeile(null), zeile(1, '2020-01-01')]
  expect(satzOf({ zeilen, zeit: '2025' })).toBe(
    'Der Kreis hat 4 Sozialräume. In 1 leben 10.000 bis 15.000 Menschen, 1 ist kleiner und 1 ist größer.',
  )
  expect(createListe({ raumprofile: [], uebersicht: null } as never).zeilen).toEqual([])
})
