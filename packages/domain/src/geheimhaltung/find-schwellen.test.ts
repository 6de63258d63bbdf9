import fc from 'fast-check'
import { findSchwellen, type Geheimhaltungsregel, type Schutzgegenstand } from './index.ts'

const [SOZIALAMT, MELDEREGISTER, JOBCENTER] = [1, 2, 3]
const STUMM: Geheimhaltungsregel = {
  quelleId: null,
  indikatorId: null,
  minZaehler: null,
  minNenner: null,
  zeigtNull: null,
  schuetztKorrekturen: null,
  dominanzProzent: null,
  verfahren: null,
}
const regel = (angaben: Partial<Geheimhaltungsregel>): Geheimhaltungsregel => ({
  ...STUMM,
  ...angaben,
})
const HILFE_ZUR_PFLEGE: Schutzgegenstand = {
  indikatorId: 7,
  quellen: [SOZIALAMT, MELDEREGISTER],
  zaehlquellen: [SOZIALAMT],
  minZaehler: 3,
  minNenner: 100,
}
const RUNDET = regel({ quelleId: SOZIALAMT, verfahren: 'RUNDUNG_5' })

describe('findSchwellen', () => {
  it('bleibt ohne Regeln bei der Indikatorfassung und schützt Korrekturen', () => {
    expect(findSchwellen([], HILFE_ZUR_PFLEGE)).toEqual({
      minZaehler: 3,
      minNenner: 100,
      zeigtNull: true,
      schuetztKorrekturen: true,
      dominanzProzent: null,
      verfahren: 'SPERRUNG',
      gemischt: false,
    })
  })

  it('nimmt das Strengste von Fassung, Quellen und Indikator', () => {
    const regeln = [
      regel({ quelleId: SOZIALAMT, minZaehler: 5, minNenner: 50, dominanzProzent: 60 }),
      regel({ quelleId: MELDEREGISTER, minZaehler: 3, zeigtNull: true }),
      regel({ indikatorId: 7, zeigtNull: false }),
      regel({ quelleId: SOZIALAMT, indikatorId: 7, minZaehler: 10, dominanzProzent: 50 }),
    ]
    expect(findSchwellen(regeln, HILFE_ZUR_PFLEGE)).toMatchObject({
      minZaehler: 10,
      minNenner: 100,
      zeigtNull: false,
      dominanzProzent: 50,
    })
  })

  it('beachtet weder andere Quellen noch andere Indikatoren', () => {
    const fremd = { minZaehler: 100, minNenner: 10_000, zeigtNull: false, dominanzProzent: 1 }
    const regeln = [
      regel({ ...fremd, quelleId: JOBCENTER }),
      regel({ ...fremd, indikatorId: 8 }),
      regel({ ...fremd, quelleId: SOZIALAMT, indikatorId: 8 }),
    ]
    expect(findSchwellen(regeln, HILFE_ZUR_PFLEGE)).toEqual(findSchwellen([], HILFE_ZUR_PFLEGE))
  })

  it('lässt Korrekturen nur frei, wo jede Quelle es sagt und der Indikator nicht widerspricht', () => {
    const offen = [SOZIALAMT, MELDEREGISTER].map((quelleId) =>
      regel({ quelleId, schuetztKorrekturen: false }),
    )
    const schuetzt = (regeln: readonly Geheimhaltungsregel[]) =>
      findSchwellen(regeln, HILFE_ZUR_PFLEGE).schuetztKorrekturen
    expect(schuetzt(offen)).toBe(false)
    expect(schuetzt(offen.slice(1))).toBe(true)
    expect(schuetzt([...offen, regel({ indikatorId: 7, schuetztKorrekturen: true })])).toBe(true)
    expect(schuetzt([...offen, regel({ indikatorId: 7, minZaehler: 5 })])).toBe(false)
  })

  it('rundet, wo alle runden, deren Fälle gezählt werden; der Nenner anderer hindert nicht', () => {
    expect(findSchwellen([RUNDET], HILFE_ZUR_PFLEGE)).toMatchObject({
      verfahren: 'RUNDUNG_5',
      gemischt: false,
    })
  })

  it('sperrt und sagt es, wo gerundete und nicht gerundete Fälle zusammenkommen', () => {
    const mindestsicherung = {
      ...HILFE_ZUR_PFLEGE,
      quellen: [SOZIALAMT, JOBCENTER, MELDEREGISTER],
      zaehlquellen: [SOZIALAMT, JOBCENTER],
    }
    expect(findSchwellen([RUNDET], mindestsicherung)).toMatchObject({
      verfahren: 'SPERRUNG',
      gemischt: true,
    })
  })
})

const wort = <T>(wert: fc.Arbitrary<T>) => fc.option(wert, { nil: null })
const regeln = fc.array(
  fc.record<Geheimhaltungsregel>({
    quelleId: wort(fc.integer({ min: 1, max: 3 })),
    indikatorId: wort(fc.integer({ min: 7, max: 8 })),
    minZaehler: wort(fc.integer({ min: 1, max: 100 })),
    minNenner: wort(fc.integer({ min: 0, max: 10_000 })),
    zeigtNull: wort(fc.boolean()),
    schuetztKorrekturen: wort(fc.boolean()),
    dominanzProzent: wort(fc.integer({ min: 1, max: 99 })),
    verfahren: wort(fc.constantFrom('SPERRUNG' as const, 'RUNDUNG_5' as const)),
  }),
  { maxLength: 8 },
)

describe('Eine Regel mehr', () => {
  it('hebt keine Schwelle auf und zeigt keine Null, die verborgen war', () => {
    fc.assert(
      fc.property(regeln, regeln, (einige, weitere) => {
        const vorher = findSchwellen(einige, HILFE_ZUR_PFLEGE)
        const nachher = findSchwellen([...einige, ...weitere], HILFE_ZUR_PFLEGE)
        expect(nachher.minZaehler).toBeGreaterThanOrEqual(vorher.minZaehler)
        expect(nachher.minNenner).toBeGreaterThanOrEqual(vorher.minNenner)
        expect(nachher.dominanzProzent ?? 100).toBeLessThanOrEqual(vorher.dominanzProzent ?? 100)
        expect(nachher.zeigtNull && !vorher.zeigtNull).toBe(false)
      }),
    )
  })

  it('zählt gleich, in welcher Reihenfolge sie auch kommt', () => {
    fc.assert(
      fc.property(regeln, (alle) => {
        const rueckwaerts = alle.toReversed()
        expect(findSchwellen(rueckwaerts, HILFE_ZUR_PFLEGE)).toEqual(
          findSchwellen(alle, HILFE_ZUR_PFLEGE),
        )
      }),
    )
  })

  it('rundet nie, wo eine zählende Quelle nicht rundet', () => {
    fc.assert(
      fc.property(regeln, (alle) => {
        const ohne = alle.filter(({ quelleId }) => quelleId !== JOBCENTER)
        const zaehlquellen = [SOZIALAMT, JOBCENTER]
        const { verfahren } = findSchwellen(ohne, { ...HILFE_ZUR_PFLEGE, zaehlquellen })
        expect(verfahren).toBe('SPERRUNG')
      }),
    )
  })
})
