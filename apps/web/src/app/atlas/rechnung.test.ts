import { createRechnung, formatRechnung, ohneRechnung, parseFormelzeile } from './rechnung.ts'

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

const zeile = (
  f: Parameters<typeof createRechnung>[0],
  z: Parameters<typeof createRechnung>[1],
) => {
  const rechnung = createRechnung(f, z)
  return rechnung && formatRechnung(rechnung)
}

describe(createRechnung, () => {
  it('setzt die Zahlen in die Formel', () => {
    expect(zeile(fassung, zelle)).toBe('128 ÷ 1.000 × 100 = 12,8\u202F%')
    expect(zeile({ ...fassung, typ: 'QUOTIENT', faktor: 1 }, { ...zelle, wert: 0.128 })).toBe(
      '128 ÷ 1.000 = 0,1\u202F%',
    )
  })

  it('rechnet Veränderungen vom früheren Wert aus', () => {
    const veraenderung = { ...zelle, wert: 10, zaehler: 1100, nenner: 1000 }
    expect(zeile({ ...fassung, typ: 'VERAENDERUNG' }, veraenderung)).toBe(
      '(1.100 − 1.000) ÷ 1.000 × 100 = 10,0\u202F%',
    )
  })

  it('zeigt keine Rechnung, die nicht aufgeht oder deren Teile fehlen', () => {
    expect(createRechnung(fassung, { ...zelle, wert: 13 })).toBeNull()
    expect(createRechnung(fassung, { ...zelle, zaehler: null })).toBeNull()
    expect(createRechnung({ ...fassung, typ: 'FERTIGWERT' }, zelle)).toBeNull()
    expect(createRechnung(fassung, { ...zelle, wert: null, status: 'GEHEIM_PRIMAER' })).toBeNull()
  })
})

describe(ohneRechnung, () => {
  it('sagt, warum es keine Rechnung gibt', () => {
    expect(ohneRechnung({ typ: 'ANTEIL' }, { ...zelle, wert: null })).toMatch(/keinen Wert/)
    expect(ohneRechnung({ typ: 'FERTIGWERT' }, zelle)).toMatch(/so geliefert/)
    expect(ohneRechnung({ typ: 'ABSOLUT' }, zelle)).toMatch(/nichts geteilt/)
  })
})

describe(parseFormelzeile, () => {
  it.each([
    [
      'Arbeitslose ÷ Bevölkerung × 100',
      { oben: 'Arbeitslose', unten: 'Bevölkerung', mal: '× 100' },
    ],
    [
      '(Geborene − Gestorbene) ÷ Bevölkerung × 1.000',
      { oben: 'Geborene − Gestorbene', unten: 'Bevölkerung', mal: '× 1.000' },
    ],
    [
      'Bevölkerung (weiblich) ÷ (A (x) + B (y))',
      { oben: 'Bevölkerung (weiblich)', unten: 'A (x) + B (y)', mal: '' },
    ],
    ['Bevölkerung', { oben: 'Bevölkerung', unten: null, mal: '' }],
    ['(A) + (B)', { oben: '(A) + (B)', unten: null, mal: '' }],
    ['', { oben: '', unten: null, mal: '' }],
  ])('%s', (text, satz) => {
    expect(parseFormelzeile(text)).toEqual(satz)
  })
})
