import {
  eingabeOf,
  findMaengel,
  hatMaengel,
  LEERER_ENTWURF,
  parseEingabe,
  pruefeEingabe,
  toWerte,
  withEingabe,
  type Eingabe,
  type Zahl,
} from './korrektur-state.ts'
import { ZAHLEN_SAMPLE } from './korrektur.sample.ts'

describe('parseEingabe', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['12', 12],
    ['−5', -5],
    ['0', 0],
    ['1.5', null],
    ['1e308', null],
    ['NaN', null],
    ['zwölf', null],
    ['', null],
  ])('liest „%s“ als %s', (text, zahl) => {
    expect(parseEingabe(text)).toBe(zahl)
  })
})

describe('pruefeEingabe', () => {
  it.each([
    ['', 'ANZAHL', ''],
    ['12', 'ANZAHL', ''],
    ['12,5', 'MENGE', ''],
    ['x', 'ANZAHL', 'keine Zahl'],
    ['-1', 'ANZAHL', 'kleiner als null'],
    ['-1', 'FERTIGWERT', ''],
    ['1,5', 'ANZAHL', 'ganze Zahl'],
    ['9'.repeat(20), 'MENGE', 'So groß'],
  ] as const)('sagt zu „%s“ (%s) „%s“', (text, art, satz) => {
    const gesagt = pruefeEingabe(text, { art })
    if (satz === '') expect(gesagt).toBe('')
    else expect(gesagt).toContain(satz)
  })
})

describe('Der Entwurf einer Korrektur', () => {
  const [erste, zweite] = ZAHLEN_SAMPLE as [Zahl, Zahl]
  const mit = (zahl: Zahl, teil: Partial<Eingabe>, entwurf = LEERER_ENTWURF) =>
    withEingabe(entwurf, { ...eingabeOf(entwurf, zahl), ...teil })

  it('sendet nur, was anders ist', () => {
    const entwurf = mit(zweite, { wert: '158' }, mit(erste, { wert: '1.241' }))
    expect(toWerte(entwurf)).toEqual([{ zahl: erste.id, wert: 1241, vorlaeufig: false }])
    expect(toWerte(mit(zweite, { vorlaeufig: false }))).toEqual([
      { zahl: zweite.id, wert: null, vorlaeufig: false },
    ])
  })

  it('sagt, was fehlt', () => {
    expect(findMaengel(LEERER_ENTWURF).alle).toContain('mindestens eine Zahl')
    const entwurf = mit(erste, { wert: '5' })
    expect(findMaengel(entwurf)).toMatchObject({
      alle: '',
      grund: '',
      anlass: 'Bitte sagen, warum die Zahl eine andere ist.',
    })
    expect(findMaengel({ ...entwurf, anlass: 'ANDERER', grund: ' ' }).grund).not.toBe('')
    expect(hatMaengel(findMaengel({ ...entwurf, anlass: 'ANDERER', grund: 'Weil.' }))).toBe(false)
    expect(hatMaengel(findMaengel({ ...entwurf, anlass: 'DOPPELT' }))).toBe(false)
    expect(findMaengel(mit(erste, { wert: 'x' })).werte[erste.id]).toContain('keine Zahl')
  })

  it('braucht zum Kennzeichnen einen Satz und keinen Anlass', () => {
    const entwurf = mit(erste, { vorlaeufig: true })
    expect(findMaengel(entwurf)).toMatchObject({ anlass: '', alle: '' })
    expect(hatMaengel(findMaengel(entwurf))).toBe(true)
    expect(hatMaengel(findMaengel({ ...entwurf, grund: 'Meldung steht aus' }))).toBe(false)
  })
})
