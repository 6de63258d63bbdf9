import { samplePerioden, sampleReihe, ZENSUS } from '../reihe.sample.ts'
import { toSvg } from '../zeichnung.ts'
import { buildLineChartState } from './line-chart-state.ts'
import { toLineChartZeichnung } from './line-chart-zeichnung.ts'

const zeichnung = toLineChartZeichnung({
  state: buildLineChartState({
    einheit: 'Prozent',
    nachkommastellen: 1,
    perioden: samplePerioden(2009, 4),
    brueche: [ZENSUS],
    reihen: [sampleReihe([18, 19, 20, 'GEHEIM_PRIMAER'], { name: 'Auf & Ab <Süd>' })],
  }),
  titel: 'Kinder unter 18 im SGB II, 2009–2012',
  untertitel: 'Anteil der unter 18-Jährigen; Prozent',
  satz: 'In Oberau stieg der Anteil.',
  fuss: ['. aus Datenschutzgründen nicht ausgewiesen', 'Quelle: Amt; Lizenz dl-de/by-2-0'],
  marken: ['Demodaten (synthetisch)', 'Arbeitsstand'],
  intervalle: true,
})
const texte = zeichnung.marken.flatMap((marke) => (marke.art === 'TEXT' ? [marke.text] : []))

describe(toLineChartZeichnung, () => {
  it('carries title, sentence, marks, signs and source inside the picture', () => {
    expect(texte).toEqual(
      expect.arrayContaining([
        'Kinder unter 18 im SGB II, 2009–2012',
        'In Oberau stieg der Anteil.',
        'Demodaten (synthetisch) · Arbeitsstand',
        'Zensus 2011',
        '. aus Datenschutzgründen nicht ausgewiesen',
        'Quelle: Amt; Lizenz dl-de/by-2-0',
      ]),
    )
  })

  it('keeps every text inside the sheet', () => {
    const marken = zeichnung.marken.flatMap((marke) => (marke.art === 'TEXT' ? [marke] : []))
    expect(
      marken.filter((m) => m.y < 0 || m.y > zeichnung.hoehe || m.x > zeichnung.breite),
    ).toEqual([])
  })
})

describe(toSvg, () => {
  const svg = toSvg(zeichnung)
  it('escapes names and has a title for assistive technology', () => {
    expect(svg).toContain('Auf &amp; Ab &lt;Süd&gt;')
    expect(svg).toContain('<title>Kinder unter 18 im SGB II, 2009–2012</title>')
  })
  it('holds no number that is none and nothing from outside', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(svg).not.toMatch(/href|url\(|<script/)
  })
  it('does not draw across the break', () => {
    const linien = zeichnung.marken.flatMap((m) =>
      m.art === 'PFAD' && m.strich === '#2a2979' && m.d.startsWith('M') ? [m.d] : [],
    )
    expect(linien[0]?.match(/M/g)).toHaveLength(1)
    expect(linien[0]?.match(/L/g)).toHaveLength(1)
  })
})
