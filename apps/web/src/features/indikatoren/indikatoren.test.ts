import { formatAbdeckung, formatZeitraeume } from './abdeckung.ts'
import { formatLesehilfe } from './lesehilfe.ts'

const jahre = (...kurz: readonly number[]) => kurz.map((jahr) => ({ kurz: String(jahr) }))

describe(formatZeitraeume, () => {
  it.each([
    [jahre(), ''],
    [jahre(2015), '2015'],
    [jahre(2008, 2009, 2010), '2008–2010'],
    [jahre(2008, 2010), '2008–2010, 2 Zeiträume'],
    [[{ kurz: '2023/24' }, { kurz: '2024/25' }], '2023/24–2024/25'],
    [
      [{ kurz: '3. Quartal 2014' }, { kurz: '4. Quartal 2014' }, { kurz: '2015' }],
      '2014–2015, 3 Zeiträume',
    ],
  ])('%j → %s', (zeitraeume, text) => {
    expect(formatZeitraeume(zeitraeume)).toBe(text)
  })
})

describe(formatAbdeckung, () => {
  it('nennt die kleinen Räume zuerst und lässt Bund und Land weg', () => {
    const abdeckung = [
      { ebene: 'LAND' as const, zeitraeume: jahre(2008) },
      { ebene: 'KREIS' as const, zeitraeume: jahre(2008, 2009) },
      { ebene: 'KOMMUNE' as const, zeitraeume: jahre(2009) },
      { ebene: 'SOZIALRAUM' as const, zeitraeume: jahre(2009) },
    ]
    expect(formatAbdeckung(abdeckung)).toBe('Sozialräume und Kommunen 2009 · Kreis 2008–2009')
    expect(formatAbdeckung([])).toBe('')
  })
})

describe(formatLesehilfe, () => {
  const anteil = {
    hinweis: '',
    typ: 'ANTEIL',
    polaritaet: 'HOCH_BELASTEND',
    intervall: 'WILSON',
  } as const

  it.each([
    [{ ...anteil, hinweis: 'Der eigene Satz.' }, 'Der eigene Satz.'],
    [
      anteil,
      'Ein hoher Wert zeigt Belastung. In kleinen Räumen schwanken Werte auch zufällig: Das 95-%-Intervall sagt, in welchem Bereich der Wert liegen kann.',
    ],
    [
      { ...anteil, typ: 'VERAENDERUNG', polaritaet: 'NEUTRAL', intervall: 'KEINE' } as const,
      'Ein hoher Wert ist für sich weder gut noch schlecht. Über null ist eine Zunahme, unter null eine Abnahme.',
    ],
  ])('%j', (fassung, text) => {
    expect(formatLesehilfe(fassung)).toBe(text)
  })
})
