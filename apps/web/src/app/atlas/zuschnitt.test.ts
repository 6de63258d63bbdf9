import { parseAnsicht } from '@sozial/shared/ansicht-adresse'
import { ATLAS_SAMPLE } from './atlas.sample.ts'
import { createAtlas, createAtlasdaten, type Atlas } from './atlas-state.ts'
import { grenzenstand, herkunft } from './quelle.ts'
import { createSatz } from './satz.ts'

/** The sample with two areas that were cut anew in 2019 and have no figures before. */
function probe(suche: string): Atlas {
  const { messwerte } = ATLAS_SAMPLE
  if (!messwerte) throw new Error('The sample has figures.')
  const { schluessel, namen } = messwerte.raeume
  const neue = [0, 1].map((i) => ({
    schluessel: schluessel[i] ?? '',
    name: namen[i] ?? '',
    ab: '2019-01-01',
    zuschnitt: null,
  }))
  const daten = createAtlasdaten({
    ...ATLAS_SAMPLE,
    messwerte: {
      ...messwerte,
      gebietsstand: { ...messwerte.gebietsstand, stichtag: '2019-01-01', neuZugeschnittene: neue },
      perioden: messwerte.perioden.map((periode) => {
        if (periode.zeitraum.von >= '2019') return periode
        const ohne = <T>(spalte: readonly T[] | null) =>
          spalte?.map((zahl, i) => (i < 2 ? null : zahl)) ?? null
        return {
          ...periode,
          werte: ohne(periode.werte) ?? [],
          status: periode.werte.map((_, i) =>
            i < 2 ? ('NICHT_SINNVOLL' as const) : (periode.status?.[i] ?? ('GUELTIG' as const)),
          ),
          unten: ohne(periode.unten),
          oben: ohne(periode.oben),
        }
      }),
    },
  })
  if (!daten) throw new Error('The sample has figures.')
  return createAtlas(daten, parseAnsicht(new URLSearchParams(suche)).ansicht)
}

describe('areas that were cut differently', () => {
  it('say so instead of promising a figure', () => {
    const { periode } = probe('zeitraum=2018')
    const anders = periode.zellen.filter(({ andererZuschnitt }) => andererZuschnitt)
    expect(anders).toHaveLength(2)
    for (const { status, grund, wort } of anders) {
      expect([status, grund, wort]).toEqual([
        'NICHT_SINNVOLL',
        'anderer Zuschnitt bis 2018',
        'anderer Zuschnitt bis 2018',
      ])
    }
  })

  it('are counted in the sentence, and no area is called the highest without them', () => {
    const { befund, rest } = createSatz(probe('zeitraum=2018'))
    expect(rest).toContain('(ohne 2 anders zugeschnittene)')
    expect(rest).toContain('2 haben einen anderen Zuschnitt')
    expect(befund + rest).not.toContain('noch nicht vor')
    const danach = createSatz(probe('zeitraum=2019'))
    expect(danach.rest).not.toContain('zugeschnitten')
  })

  it('are explained in files', () => {
    const atlas = probe('zeitraum=2018')
    const zeilen = herkunft(atlas, [atlas.periode], new Date('2025-05-12T08:00:00Z')).join(' ')
    expect(zeilen).toContain('x anderer Zuschnitt bis 2018')
    expect(zeilen).not.toContain('Aussage nicht sinnvoll')
    expect(grenzenstand(atlas)).toContain('neu zugeschnitten: ')
  })
})
