import { PRUEFREGELN_SAMPLE } from './plausibilitaet.sample.ts'
import { geltungOf, parseSchwelle, probeOf, standOf, zuletztOf } from './pruefregel-worte.ts'

const sprung = PRUEFREGELN_SAMPLE.find(({ code }) => code === 'SPRUNG')!

describe(geltungOf, () => {
  it('says how a rule holds', () => {
    expect(geltungOf({ schwelle: 25, aus: false })).toBe('ab 25 %')
    expect(geltungOf({ schwelle: 0.5, aus: false })).toBe('ab 0,5 %')
    expect(geltungOf({ schwelle: 25, aus: true })).toBe('ausgeschaltet')
    expect(geltungOf({ schwelle: null, aus: false })).toBe('immer')
  })
})

describe(probeOf, () => {
  it('counts what a threshold would have said, and says where it cannot know', () => {
    expect(zuletztOf(sprung)).toBe('5 Meldungen zu 2 der letzten 40 Lieferungen')
    expect(probeOf(sprung, '', { schwelle: 50, aus: false })).toBe(
      'Damit wären es: 2 Meldungen zu 1 der letzten 40 Lieferungen.',
    )
    expect(probeOf(sprung, '', { schwelle: 10, aus: false })).toMatch(
      /^Damit mindestens: 3 Meldungen .* Schwächere Abweichungen als 25 % wurden nicht vermerkt/,
    )
    expect(probeOf(sprung, 'ba', { schwelle: 60, aus: false })).toBe(
      'Damit wären es: 1 Meldung zu 1 der letzten 40 Lieferungen.',
    )
    expect(probeOf(sprung, '', { schwelle: 25, aus: true })).toMatch(/nicht mehr/)
  })

  it('knows what a Quelle has of its own', () => {
    expect(standOf(sprung, 'ba')).toEqual({ schwelle: 40, aus: false })
    expect(standOf(sprung, 'jobcenter')).toEqual({ schwelle: 25, aus: false })
  })
})

describe(parseSchwelle, () => {
  it('reads what people type', () => {
    expect(parseSchwelle('2,5')).toBe(2.5)
    expect(parseSchwelle(' 30 % ')).toBe(30)
    for (const text of ['', '0', '-3', 'viel', '1e9']) expect(parseSchwelle(text)).toMatch(/^Bitte/)
  })
})
