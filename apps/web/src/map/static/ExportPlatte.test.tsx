import { renderToStaticMarkup } from 'react-dom/server'
import { buildLegendState } from '../legend-state.ts'
import { gueltig, sampleGeometrie, sampleState } from '../map.sample.ts'
import { ExportPlatte } from './ExportPlatte.tsx'
import type { ExportPlatteProps } from './ExportPlatte.tsx'

const state = sampleState(
  [
    gueltig(3.4),
    gueltig(19),
    { wert: null, status: 'GEHEIM_PRIMAER' },
    { wert: null, status: 'NICHT_VERFUEGBAR' },
  ],
  { auswahl: new Map([['b', 0]]) },
)

const draw = (props: Partial<ExportPlatteProps> = {}): string =>
  renderToStaticMarkup(
    <ExportPlatte
      titel="Kinder unter 18 im SGB II, 2024"
      untertitel="Anteil der unter 18-Jährigen; Prozent"
      satz="1 von 4 Sozialräumen liegt sicher über dem Kreis (12,8 %)."
      marken={['Kreis Heinsberg', 'Demodaten (synthetisch)', 'Intern · Arbeitsstand']}
      legendentitel="Anteil in Prozent, Klassen 2014–2024 fest"
      legende={buildLegendState({ state, breite: 236, nachkommastellen: 1, massstab: null })}
      fusszeilen={['Quelle: Statistik & Melderegister.', 'Zeichenerklärung: . geschützt.']}
      hinweis=""
      kreise={null}
      kreistitel=""
      karten={[{ titel: '', state }]}
      leere={state.leere}
      geometrie={sampleGeometrie()}
      mitKommunen
      {...props}
    />,
  )

describe('ExportPlatte', () => {
  it('carries title, sentence, marks, legend and source in the picture', () => {
    const svg = draw()
    for (const text of [
      'Kinder unter 18 im SGB II, 2024',
      'Demodaten (synthetisch)',
      'Intern · Arbeitsstand',
      'Anteil in Prozent, Klassen',
      'Quelle: Statistik &amp; Melderegister.',
      'Zeichenerklärung',
      '1 liegt noch nicht vor',
      '>3,4<',
    ]) {
      expect(svg).toContain(text)
    }
  })

  it('draws the points of offers and says beside one of them what they are', () => {
    const punkt = { laenge: 6.2, breite: 51, wessen: 'treff', titel: 'Treff', nummer: null }
    const svg = draw({ punkte: [punkt], punktwort: 'Punkte: 1 Angebot, Jugendarbeit.' })
    expect(svg).toContain('<title>Treff</title>')
    expect(svg).toMatch(
      /<circle[^>]*r="3.5"[^>]*><\/circle><text[^>]*>Punkte: 1 Angebot, Jugendarbeit\./,
    )
    expect(draw()).not.toContain('r="3.5"')
  })

  it('draws every area once, with the same colours as the list', () => {
    const svg = draw()
    expect(svg).toContain('fill="#edf8fb"')
    expect(svg).toContain('fill="#810f7c"')
    expect(svg).toMatch(/fill="url\(#\w+-GESCHUETZT\)"/)
  })

  it('refers only to patterns and clips that it defines', () => {
    const svg = draw()
    const verweise = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(verweise.length).toBeGreaterThan(1)
    for (const id of verweise) expect(svg).toContain(`id="${id}"`)
  })

  it('needs neither styles nor scripts from outside', () => {
    expect(draw()).not.toMatch(/style=|class=|<script|href=/)
  })

  it('stands without a legend when no area has a figure', () => {
    const leer = sampleState([])
    expect(
      draw({ karten: [{ titel: '', state: leer }], leere: leer.leere, legende: null }),
    ).toContain('4 liegt noch nicht vor')
  })

  it('draws several maps with their captions and one legend', () => {
    const svg = draw({ karten: ['2014', '2019', '2024'].map((titel) => ({ titel, state })) })
    for (const jahr of ['>2014<', '>2019<', '>2024<']) expect(svg).toContain(jahr)
    expect(svg.match(/Räume je Klasse/g)).toHaveLength(1)
  })
})
