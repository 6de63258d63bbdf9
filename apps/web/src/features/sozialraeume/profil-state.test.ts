import fc from 'fast-check'
import type { WertStatus } from '@sozial/domain/wert'
import {
  createZeilen,
  findAuffaelligkeiten,
  groupZeilen,
  hauptzeit,
  jahreOf,
} from './profil-state.ts'
import { createZahlen, createZeile, FASSUNG, REIHE, ZEITRAUM } from './profil.testing.ts'
import { createSpine } from './spine.ts'

const zeileVon = (teil: Parameters<typeof createZeile>[0] = {}, schluessel = 'S1') => {
  const [zeile] = createZeilen(createZahlen([createZeile(teil)]), schluessel, {
    reihen: [REIHE],
    massstab: 0,
  })
  if (!zeile) throw new Error('Die Zeile fehlt.')
  return zeile
}

const WORTE = { plural: 'Sozialräume', worte: { in: 'im Kreis' } }

const GEHEIM: WertStatus[] = ['GEHEIM_PRIMAER', 'GUELTIG', 'GUELTIG', 'GUELTIG', 'GUELTIG']

describe('createZeilen', () => {
  it('sagt Wert, Kreis und Urteil, und was es heißt', () => {
    const zeile = zeileVon()
    expect([zeile.wert, zeile.massstabwert, zeile.wort]).toEqual([
      '22,8\u202F%',
      '12,8\u202F%',
      'deutlich höher, ungünstig',
    ])
  })

  it('wertet nicht, wo der Indikator es nicht tut', () => {
    const fassung = { ...FASSUNG, polaritaet: 'NEUTRAL' } as const
    const indikator = { slug: 'x', code: 'X', thema: 'T', fassung }
    expect(zeileVon({ indikator }).wort).toBe('deutlich höher')
  })

  it('zeigt einen geschützten Wert als Zeichen, ohne Punkt, Urteil und Satz', () => {
    const zeile = zeileVon({
      werte: [null, 12, 8, 15, 10],
      status: GEHEIM,
      unten: [null, 10, 6, 13, 8],
      oben: [null, 14, 10, 17, 12],
      zaehler: [null, 240, 160, 300, 200],
    })
    expect([zeile.wert, zeile.wort, zeile.urteil]).toEqual(['.', 'geschützt', 'NICHT_VERGLICHEN'])
    expect(zeile.spine).toMatchObject({ punkt: null, intervall: null })
    expect(findAuffaelligkeiten([zeile], WORTE)).toEqual([])
  })

  it('vergleicht Anzahlen nicht mit dem Ganzen', () => {
    const fassung = { ...FASSUNG, typ: 'ABSOLUT', einheit: 'Personen' } as const
    const zeile = zeileVon({ indikator: { slug: 'x', code: 'X', thema: 'T', fassung } })
    expect([zeile.urteil, zeile.spine, zeile.einheit]).toEqual([
      'NICHT_VERGLICHEN',
      null,
      'Personen',
    ])
  })

  it('hat keine Zeile für einen Raum ohne Werte und keine ohne Zeitraum', () => {
    expect(createZeilen(createZahlen([createZeile()]), 'S9', { reihen: [], massstab: 0 })).toEqual(
      [],
    )
    expect(
      createZeilen(createZahlen([createZeile({ zeitraum: null })]), 'S1', {
        reihen: [],
        massstab: 0,
      }),
    ).toEqual([])
  })

  it('nimmt den Verlauf aus der Reihe, mit ihrem Bruch', () => {
    expect(zeileVon().verlauf).toMatchObject({ von: '2023', bis: '2025', brueche: ['Umstellung'] })
  })
})

describe('findAuffaelligkeiten', () => {
  it('nennt Wert und Kreis und den höchsten Wert als solchen', () => {
    expect(findAuffaelligkeiten([zeileVon()], WORTE)).toEqual([
      {
        slug: 'kinder-im-sgb2',
        kopf: 'Kinder im SGB II',
        rest: '22,8\u202F% gegen 12,8\u202F% im Kreis – der höchste Wert aller Sozialräume.',
      },
    ])
  })

  it('sagt „gezeigte“, wo ein anderer Wert fehlt: der könnte höher sein', () => {
    const zeile = zeileVon({
      werte: [22.8, null, 8, 15, 10],
      status: ['GUELTIG', 'GEHEIM_SEKUNDAER', 'GUELTIG', 'GUELTIG', 'GUELTIG'],
    })
    expect(findAuffaelligkeiten([zeile], WORTE)[0]?.rest).toContain('höchste gezeigte Wert')
  })

  it('stellt voran, was der Kreis wertet, und was ohne Wertung ist ans Ende', () => {
    const neutral = { ...FASSUNG, kurzname: 'Ausländeranteil', polaritaet: 'NEUTRAL' } as const
    const indikator = { slug: 'x', code: 'X', thema: 'Demografie', fassung: neutral }
    const zeilen = [zeileVon({ indikator }), zeileVon()]
    expect(findAuffaelligkeiten(zeilen, WORTE).map(({ kopf }) => kopf)).toEqual([
      'Kinder im SGB II',
      'Ausländeranteil',
    ])
  })

  it('lässt unsichere Abweichungen weg und nimmt je Thema höchstens zwei', () => {
    expect(findAuffaelligkeiten([zeileVon({}, 'S2')], WORTE)).toEqual([])
    const drei = ['a', 'b', 'c'].map((slug) => zeileVon({ slug }))
    expect(findAuffaelligkeiten(drei, WORTE)).toHaveLength(2)
  })
})

describe('createSpine', () => {
  it('legt den Kreis in die Mitte und alles Weitere in das Bild', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { maxLength: 40 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (werte, massstab) => {
          const eigener = { wert: werte[0] ?? null, unten: -2e6, oben: 2e6 }
          const spine = createSpine({ werte, massstab, eigener })
          const stellen = [spine?.band, spine?.mitte, spine?.intervall, [spine?.punkt]].flatMap(
            (teil) => (teil ?? []).filter((stelle) => typeof stelle === 'number'),
          )
          expect(stellen.every((stelle) => stelle >= 0 && stelle <= 1)).toBe(true)
          if (eigener.wert === massstab) expect(spine?.punkt).toBe(0.5)
        },
      ),
    )
  })

  it('hat kein Band aus weniger als vier gezeigten Werten und nichts aus keinem', () => {
    const eigener = { wert: 1, unten: null, oben: null }
    expect(createSpine({ werte: [1, null, 3], massstab: 2, eigener })).toMatchObject({ band: null })
    expect(createSpine({ werte: [null], massstab: 2, eigener })).toBeNull()
  })
})

it('ordnet die Themen wie der Katalog und nennt die häufigste Zeit', () => {
  const anders = { ...ZEITRAUM, kurz: '2024' }
  const zeilen = [
    zeileVon({ slug: 'a', zeitraum: anders }),
    { ...zeileVon({ slug: 'b' }), thema: 'Demografie' },
    zeileVon({ slug: 'c' }),
  ]
  expect(groupZeilen(zeilen, ['Demografie']).map(({ thema }) => thema)).toEqual([
    'Demografie',
    'Einkommen',
  ])
  expect(hauptzeit(zeilen)).toBe('2025')
  expect(jahreOf([REIHE])).toEqual(['2025', '2024', '2023'])
})
