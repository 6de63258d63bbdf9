import type { Meldung } from '@sozial/formate/lesung'
import { begruende, findUnbegruendete } from './begruendung.ts'

const stelle = { blatt: null, zeile: 7, spalte: 'C' }
const warnung: Meldung = { schwere: 'WARNUNG', code: 'SPRUNG', text: 'Hoch.', stelle, roh: null }

describe(begruende, () => {
  it('gives a warning the reason for its place before that for its code', () => {
    const woanders = { ...warnung, stelle: { ...stelle, zeile: 8 } }
    const begruendet = begruende(
      [warnung, woanders, { ...warnung, code: 'ANDERS' }],
      [
        { code: 'SPRUNG', stelle: null, text: 'Zensus 2022' },
        { code: 'SPRUNG', stelle, text: ' Neubaugebiet ' },
      ],
    )
    expect(begruendet.map(({ begruendung }) => begruendung)).toEqual([
      'Neubaugebiet',
      'Zensus 2022',
      undefined,
    ])
    expect(findUnbegruendete(begruendet).map(({ code }) => code)).toEqual(['ANDERS'])
  })

  it('takes no blank for a reason, and gives errors none', () => {
    const fehler = { ...warnung, schwere: 'FEHLER' as const }
    const begruendungen = [{ code: 'SPRUNG', stelle: null, text: '  ' }]
    expect(begruende([warnung, fehler], begruendungen)).toEqual([warnung, fehler])
    const text = 'Ist so.'
    expect(begruende([fehler], [{ code: 'SPRUNG', stelle, text }])).toEqual([fehler])
  })
})
