import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { createBereich } from './bereich.ts'
import { createPunktestate, rangtext } from './punkte-state.ts'
import { punkteMarken } from './punkte-zeichnung.ts'
import { createStreuungsstate } from './streuung-state.ts'
import { findPaarperiode, jahrOf } from './zweiter.ts'

const mitWert = ({ zelle }: { readonly zelle: { readonly wert: number | null } }) =>
  zelle.wert !== null

describe('createPunktestate', () => {
  const state = createPunktestate(sampleAtlas())

  it('has every area once, the highest first, those without a figure at the end', () => {
    const werte = state.zeilen.map(({ vergleich }) => vergleich.zelle.wert)
    expect(state.zeilen).toHaveLength(20)
    expect(werte.slice(0, state.mitWert)).toEqual(
      werte.slice(0, state.mitWert).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
    )
    expect(werte.slice(state.mitWert).every((wert) => wert === null)).toBe(true)
    expect(state.zeilen.at(-1)?.rangtext).toBe('')
  })

  it('gives ranges where intervals overlap, and says so', () => {
    expect(rangtext({ von: 4, bis: 9 })).toBe('4–9')
    expect(rangtext({ von: 1, bis: 1 })).toBe('1')
    const [erste] = state.zeilen
    expect(state.befund).toContain(`auf Rang ${erste?.rangtext} von 17 gezeigten Sozialräumen`)
    expect(state.rest).toMatch(/Kreis 1\d,\d/)
    expect((state.befund + state.rest).length).toBeLessThanOrEqual(260)
  })

  it('fills a dot exactly where the verdict is sure', () => {
    for (const { sicher, vergleich } of state.zeilen) {
      expect(sicher).toBe(/HOEHER|NIEDRIGER/.test(vergleich.urteil))
    }
  })

  it('narrows to a Kommune, and says what it does not know', () => {
    const { kommune, kommunename } = sampleAtlas().raeume.find((r) => r.name === 'Erkelenz-Mitte')!
    const eng = createPunktestate(sampleAtlas({ in: kommune }))
    expect(eng.zeilen).toHaveLength(3)
    expect(eng.titel).toContain(kommunename)
    expect(createBereich(sampleAtlas({ in: 'gibt-es-nicht' }))).toMatchObject({
      gewaehlt: null,
      hinweis: expect.stringContaining('gibt-es-nicht'),
    })
  })

  it('survives one area, and areas that are all protected', () => {
    const atlas = sampleAtlas()
    const [raum] = atlas.raeume
    const einer = createPunktestate({ ...atlas, raeume: raum ? [raum] : [] })
    expect(einer.befund).toMatch(/^Arsbeck–Wildenrath: /)
    const geheim = (zelle: Atlas['periode']['zellen'][number]) => ({
      ...zelle,
      wert: null,
      unten: null,
      oben: null,
      status: 'GEHEIM_PRIMAER' as const,
    })
    const alle = createPunktestate({
      ...atlas,
      periode: { ...atlas.periode, zellen: atlas.periode.zellen.map(geheim) },
    })
    expect(alle.mitWert).toBe(0)
    expect(alle.befund).toBe('Die Werte sind für 2024 aus Datenschutzgründen nicht ausgewiesen.')
    expect(alle.zeilen.every(({ text }) => text === '.')).toBe(true)
    const meiste = createPunktestate({
      ...atlas,
      periode: {
        ...atlas.periode,
        zellen: atlas.periode.zellen.map((zelle, i) => (i < 4 ? zelle : geheim(zelle))),
      },
    })
    expect(meiste.befund).toBe('16 von 20 Sozialräumen sind geschützt')
    expect(meiste.rest).toMatch(/^: Ihre Werte sind aus Datenschutzgründen nicht ausgewiesen\. /)
    expect(meiste.rest).toContain(`von ${meiste.mitWert} gezeigten Sozialräumen`)
    expect(meiste.rest).not.toMatch(/sind geschützt|ist geschützt/)
    expect(meiste.rest).toMatch(/ Ein Raum hat keinen Wert\.$/)
  })

  it('draws a row per area into the file, and tells of those it leaves out', () => {
    const raum = { x: 0, y: 0, breite: 1120 }
    const texte = punkteMarken(state, raum).marken.flatMap((m) =>
      m.art === 'TEXT' ? [m.text] : [],
    )
    for (const { vergleich } of state.zeilen) expect(texte).toContain(vergleich.raum.name)
    const viele = Array.from({ length: 6 }, () => state.zeilen).flat()
    expect(punkteMarken({ ...state, zeilen: viele }, raum).notizen).toHaveLength(1)
  })
})

describe('createStreuungsstate', () => {
  const atlas = sampleAtlas()
  const anderer: Atlas = {
    ...atlas,
    indikator: {
      ...atlas.indikator,
      slug: 'anderer',
      fassung: { ...atlas.indikator.fassung, kurzname: 'Anderer' },
    },
    perioden: atlas.perioden.map((periode) => ({
      ...periode,
      zellen: periode.zellen.map((zelle) => ({
        ...zelle,
        wert: zelle.wert === null ? null : 50 - zelle.wert,
      })),
    })),
  }

  it('leaves out areas without both figures and says how the two go together', () => {
    const state = createStreuungsstate(atlas, anderer)
    expect(state.paare).toBe(state.zeilen.filter(({ x }) => mitWert({ zelle: x })).length)
    expect(state.bild.punkte).toHaveLength(state.paare)
    expect(state.befund).toMatch(/ist „Anderer“ fast immer niedrig$/)
    expect(state.vorsicht).toContain('Rangkorrelation nach Spearman −1,00')
    expect(state.vorsicht).toContain('nennt keine Ursache')
  })

  it('names the field of every area by the yardstick', () => {
    const { zeilen } = createStreuungsstate(atlas, atlas)
    const hoechste = zeilen[0]
    expect(hoechste?.feld).toBe('beide höher')
    expect(hoechste?.satz).toMatch(/ – beide höher als der Kreis$/)
  })

  it('has no correlation of three areas or without spread', () => {
    const drei = { ...atlas, raeume: atlas.raeume.slice(3, 6) }
    expect(createStreuungsstate(drei, anderer)).toMatchObject({
      befund: expect.stringContaining('lässt sich kein Zusammenhang berechnen'),
      vorsicht: '',
    })
  })

  it('pairs periods by the year in which they end, and says when they differ', () => {
    const alt = { ...anderer, perioden: anderer.perioden.slice(0, 5) }
    expect(createStreuungsstate(atlas, alt).zeithinweis).toBe(
      `Verschiedene Jahre: ${atlas.indikator.fassung.kurzname} 2024, Anderer 2018.`,
    )
    expect(jahrOf({ bis: '2025-01-01' })).toBe(2024)
    expect(jahrOf({ bis: '2024-08-01' })).toBe(2024)
    const perioden = [{ bis: '2019-01-01' }, { bis: '2021-01-01' }]
    expect(findPaarperiode(perioden, 2019)?.bis).toBe('2019-01-01')
    expect(findPaarperiode(perioden, 2010)?.bis).toBe('2019-01-01')
    expect(findPaarperiode([], 2019)).toBeUndefined()
  })
})
