import { formatAbdeckung, formatZeitraeume } from './abdeckung.ts'
import { formatLesehilfe } from './lesehilfe.ts'
import { formatRechnung } from './rechnung.ts'

const jahre = (...kurz: readonly number[]) => kurz.map((jahr) => ({ kurz: String(jahr) }))

describe(formatZeitraeume, () => {
  it.each([
    [jahre(), ''],
    [jahre(2015), '2015'],
    [jahre(2008, 2009, 2010), '2008–2010'],
    [jahre(2008, 2010), '2008–2010, 2 Zeiträume'],
    [[{ kurz: '2023/24' }, { kurz: '2024/25' }], '2023/24–2024/25'],
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
    expect(formatAbdeckung(abdeckung)).toBe('Sozialräume, Kommunen: 2009 · Kreis: 2008–2009')
    expect(formatAbdeckung([])).toBe('')
  })
})

describe(formatRechnung, () => {
  const fassung = { typ: 'ANTEIL', faktor: 100, einheit: 'Prozent', nachkommastellen: 1 } as const
  const zelle = {
    wert: 12.8,
    status: 'GUELTIG',
    unten: null,
    oben: null,
    zaehler: 128,
    nenner: 1000,
    zeichen: null,
  } as const

  it('setzt die Zahlen in die Formel', () => {
    expect(formatRechnung(fassung, zelle)).toBe('128 ÷ 1.000 × 100 = 12,8\u202F%')
  })

  it('rechnet Veränderungen vom früheren Wert aus', () => {
    const veraenderung = { ...zelle, wert: 10, zaehler: 1100, nenner: 1000 }
    expect(formatRechnung({ ...fassung, typ: 'VERAENDERUNG' }, veraenderung)).toBe(
      '(1.100 − 1.000) ÷ 1.000 × 100 = 10,0\u202F%',
    )
  })

  it('zeigt keine Rechnung, die nicht aufgeht oder deren Teile fehlen', () => {
    expect(formatRechnung(fassung, { ...zelle, wert: 13 })).toBeNull()
    expect(formatRechnung(fassung, { ...zelle, zaehler: null })).toBeNull()
    expect(formatRechnung({ ...fassung, typ: 'FERTIGWERT' }, zelle)).toBeNull()
    expect(formatRechnung(fassung, { ...zelle, wert: null, status: 'GEHEIM_PRIMAER' })).toBeNull()
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
