import { WERT_STATUS } from '@sozial/domain/wert'
import {
  erklaerungOf,
  wortOf,
  zeichenOf,
  zeichenerklaerung,
  zusatzhinweis,
  zusatzsatz,
} from './zeichen.ts'

describe(zeichenOf, () => {
  it.each(WERT_STATUS.filter((status) => status !== 'GUELTIG'))(
    'hat für %s ein Zeichen, ein Wort und eine Erklärung',
    (status) => {
      const zeichen = zeichenOf(status)
      expect(zeichen.zeichen).toHaveLength(1)
      expect(zeichen.wort).not.toBe('')
      expect(zeichen.erklaerung).not.toBe('')
    },
  )

  it('unterscheidet primäre und sekundäre Geheimhaltung nach außen nicht', () => {
    expect(zeichenOf('GEHEIM_PRIMAER')).toBe(zeichenOf('GEHEIM_SEKUNDAER'))
  })

  it('hat für alles ohne Zahl eine Art, leer zu sein, und sonst keine', () => {
    const leer = WERT_STATUS.filter((status) => zeichenOf(status).leerart !== null)
    expect(leer).toEqual(WERT_STATUS.filter((s) => s !== 'GUELTIG' && s !== 'NULL_WERT'))
  })
})

describe(zeichenerklaerung, () => {
  it('nennt jedes Zeichen einmal, in fester Ordnung', () => {
    expect(
      zeichenerklaerung(
        ['NICHT_VERFUEGBAR', 'GEHEIM_SEKUNDAER', 'GUELTIG', 'GEHEIM_PRIMAER'],
        [null, 'p', 'p'],
      ),
    ).toEqual([
      '. aus Datenschutzgründen nicht ausgewiesen',
      '… liegt noch nicht vor',
      'p vorläufig',
    ])
  })

  it('sagt nichts, wo nichts zu erklären ist', () => {
    expect(zeichenerklaerung(['GUELTIG'])).toEqual([])
  })
})

describe('ein eigener Grund', () => {
  const zelle = { status: 'NICHT_SINNVOLL', grund: 'anderer Zuschnitt bis 2019' } as const

  it('geht vor den Worten des Status', () => {
    expect(erklaerungOf(zelle)).toBe('anderer Zuschnitt bis 2019')
    expect(erklaerungOf({ status: 'NICHT_SINNVOLL' })).toBe('Aussage nicht sinnvoll')
    expect(wortOf({ ...zelle, wort: 'anders' })).toBe('anders')
    expect(wortOf(zelle)).toBe('nicht sinnvoll')
  })

  it('steht mit dem Zeichen unter der Tabelle', () => {
    expect(zeichenerklaerung([zelle, { status: 'NICHT_VERFUEGBAR' }])).toEqual([
      'x anderer Zuschnitt bis 2019',
      '… liegt noch nicht vor',
    ])
  })
})

describe('Gerundete Fallzahlen', () => {
  it('stehen als eigenes Zeichen, auch hinter einem anderen', () => {
    expect(zusatzsatz('g')).toBe(
      'Die Fallzahlen sind auf 5 gerundet, der Wert ist aus ihnen gerechnet.',
    )
    expect(zusatzsatz('pg')).toMatch(/^Der Wert ist vorläufig\. Die Fallzahlen sind/)
    expect(zusatzhinweis('sg')).toBe('geschätzte Werte, Fallzahlen auf 5 gerundet')
    expect(zeichenerklaerung([], ['pg'])).toEqual(['pg vorläufig, Fallzahlen auf 5 gerundet'])
    expect([zusatzsatz(null), zusatzhinweis(undefined)]).toEqual(['', ''])
  })
})
