import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { probeAtlas } from './karte.sample.ts'
import type { Probe } from './karte.sample.ts'
import { createSatz, createTitel } from '../../app/atlas/satz.ts'

const text = (probe: Probe): string => {
  const { befund, rest } = createSatz(probeAtlas(probe))
  return (befund + rest).replaceAll('\u202F', ' ')
}

const HOCH = [400, 1000] as const
const GLEICH = [201, 1000] as const
const TIEF = [50, 1000] as const
const KREIS = [2000, 10_000] as const

describe(createSatz, () => {
  it.each<readonly [string, Probe, string]>([
    [
      'all kinds at once',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', HOCH],
          ['Ost', [300, 1000]],
          ['Mitte', GLEICH],
          ['West', TIEF],
          ['Süd', 'GEHEIM_PRIMAER'],
          ['Au', 'GEHEIM_SEKUNDAER'],
          ['Berg', 'NICHT_VERFUEGBAR'],
        ],
      },
      '2 von 4 gezeigten Sozialräumen liegen sicher über dem Kreis (20,0 %), am höchsten Nord mit 40,0 %. ' +
        '1 liegt sicher darunter; 1 ist nicht sicher verschieden, 2 sind geschützt, 1 liegt noch nicht vor.',
    ],
    [
      'most are protected: that comes first, then the shown ones alone',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', HOCH],
          ['Ost', GLEICH],
          ['Süd', 'GEHEIM_PRIMAER'],
          ['Au', 'GEHEIM_SEKUNDAER'],
          ['Berg', 'UNBEKANNT_QUELLE'],
        ],
      },
      '3 von 5 Sozialräumen sind geschützt: Ihre Werte sind aus Datenschutzgründen nicht ausgewiesen. ' +
        '1 von 2 gezeigten Sozialräumen liegt sicher über dem Kreis (20,0 %), am höchsten Nord mit 40,0 %. 1 ist nicht sicher verschieden.',
    ],
    [
      'one shown, the others protected',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', HOCH],
          ['Süd', 'GEHEIM_PRIMAER'],
        ],
      },
      'Nord: 40,0 % (Kreis 20,0 %) – deutlich höher als der Kreis. 1 ist geschützt.',
    ],
    [
      'no sure difference among the shown',
      {
        kreis: KREIS,
        ebene: 'QUARTIER',
        raeume: [
          ['Nord', GLEICH],
          ['Ost', [199, 1000]],
          ['Süd', 'GEHEIM_PRIMAER'],
        ],
      },
      'Kein gezeigtes Quartier unterscheidet sich sicher vom Kreis (20,0 %). Die gezeigten Werte reichen von 19,9 % (Ost) bis 20,1 % (Nord); 1 ist geschützt.',
    ],
    [
      'counts: the lowest shown need not be the lowest',
      {
        kreis: KREIS,
        fassung: { typ: 'ABSOLUT', einheit: 'Personen', nachkommastellen: 0, intervall: 'KEINE' },
        raeume: [
          ['Nord', [5, 1]],
          ['Ost', [9, 1]],
          ['Süd', 'GEHEIM_PRIMAER'],
        ],
      },
      'Von 2 gezeigten Sozialräumen ist die Zahl am höchsten in Ost mit 900 Personen, am niedrigsten in Nord mit 500 Personen. ' +
        'Im Kreis zusammen sind es 20 Personen; 1 ist geschützt.',
    ],
    [
      'only higher ones',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', HOCH],
          ['Ost', HOCH],
        ],
      },
      '2 von 2 Sozialräumen liegen sicher über dem Kreis (20,0 %), am höchsten Nord mit 40,0 %.',
    ],
    [
      'only lower ones',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', TIEF],
          ['Ost', GLEICH],
        ],
      },
      '1 von 2 Sozialräumen liegt sicher unter dem Kreis (20,0 %), am niedrigsten Nord mit 5,0 %. ' +
        'Kein Wert liegt sicher darüber; 1 ist nicht sicher verschieden.',
    ],
    [
      'no sure difference, Kommunen',
      {
        kreis: KREIS,
        ebene: 'KOMMUNE',
        raeume: [
          ['Nord', GLEICH],
          ['Ost', [199, 1000]],
        ],
      },
      'Keine Kommune unterscheidet sich sicher vom Kreis (20,0 %). Die Werte reichen von 19,9 % (Ost) bis 20,1 % (Nord).',
    ],
    [
      'without interval: no word of certainty',
      {
        kreis: KREIS,
        fassung: { intervall: 'KEINE', typ: 'QUOTIENT' },
        raeume: [
          ['Nord', HOCH],
          ['Ost', [200, 1000]],
          ['Süd', TIEF],
        ],
      },
      '1 von 3 Sozialräumen liegt über dem Kreis (20,0 %), am höchsten Nord mit 40,0 %. 1 liegt darunter; 1 ist gleichauf.',
    ],
    [
      'counts are not compared with the whole',
      {
        kreis: [300, 100],
        ebene: 'KOMMUNE',
        fassung: { typ: 'ABSOLUT', intervall: 'KEINE', einheit: 'Personen', nachkommastellen: 0 },
        raeume: [
          ['Nord', [200, 100]],
          ['Süd', [100, 100]],
          ['Au', 'NICHT_VERFUEGBAR'],
        ],
      },
      'Am höchsten ist die Zahl in Nord mit 200 Personen, am niedrigsten in Süd mit 100 Personen. ' +
        'Im Kreis zusammen sind es 300 Personen; 1 liegt noch nicht vor.',
    ],
    [
      'no figure for the Kreis',
      {
        kreis: null,
        raeume: [
          ['Nord', HOCH],
          ['Süd', TIEF],
        ],
      },
      'Die Werte reichen von 5,0 % (Süd) bis 40,0 % (Nord). Für den Kreis gibt es keinen vergleichbaren Wert.',
    ],
    [
      'no figure for the Kreis and a single area with one',
      {
        kreis: 'NICHT_VERFUEGBAR',
        raeume: [
          ['Nord', HOCH],
          ['Süd', 'GEHEIM_PRIMAER'],
        ],
      },
      'Nur für Nord gibt es einen Wert: 40,0 %. Für den Kreis gibt es keinen vergleichbaren Wert; 1 ist geschützt.',
    ],
    [
      'one area',
      { kreis: KREIS, raeume: [['Nord', HOCH]] },
      'Nord: 40,0 % (Kreis 20,0 %) – deutlich höher als der Kreis.',
    ],
    [
      'one area, not sure',
      { kreis: KREIS, raeume: [['Nord', GLEICH]] },
      'Nord: 20,1 % (Kreis 20,0 %) – nicht sicher verschieden vom Kreis.',
    ],
    [
      'one area open, the others closed',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', GLEICH],
          ['Süd', 'KEIN_ZUGRIFF'],
          ['Au', 'KEIN_ZUGRIFF'],
        ],
      },
      'Nord: 20,1 % (Kreis 20,0 %) – nicht sicher verschieden vom Kreis. 2 sind nicht freigegeben.',
    ],
    [
      'all closed',
      { kreis: KREIS, raeume: [['Nord', 'KEIN_ZUGRIFF']] },
      'Werte für Sozialräume sind für Ihr Konto nicht freigegeben.',
    ],
    [
      'closed and missing',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', 'KEIN_ZUGRIFF'],
          ['Süd', 'KEIN_ZUGRIFF'],
          ['Au', 'NICHT_VERFUEGBAR'],
          ['Berg', 'NICHT_VERFUEGBAR'],
        ],
      },
      'Für 2024 gibt es in 2 freigegebenen Sozialräumen noch keinen Wert. 2 sind nicht freigegeben, 2 liegen noch nicht vor.',
    ],
    ['one area without yardstick', { kreis: null, raeume: [['Nord', HOCH]] }, 'Nord: 40,0 %.'],
    [
      'all missing',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', 'NICHT_VERFUEGBAR'],
          ['Süd', 'NICHT_VERFUEGBAR'],
        ],
      },
      'Für 2024 gibt es in 2 Sozialräumen noch keinen Wert.',
    ],
    [
      'all protected',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', 'GEHEIM_PRIMAER'],
          ['Süd', 'GEHEIM_SEKUNDAER'],
        ],
      },
      'Die Werte von allen 2 Sozialräumen sind für 2024 aus Datenschutzgründen nicht ausgewiesen.',
    ],
    [
      'one area, protected',
      { kreis: KREIS, raeume: [['Nord', 'GEHEIM_PRIMAER']] },
      'Der Wert ist für 2024 aus Datenschutzgründen nicht ausgewiesen.',
    ],
    [
      'protected and missing, no figure at all',
      {
        kreis: KREIS,
        raeume: [
          ['Nord', 'GEHEIM_PRIMAER'],
          ['Süd', 'NICHT_VERFUEGBAR'],
        ],
      },
      'Für 2024 gibt es in 2 Sozialräumen noch keinen Wert. 1 ist geschützt, 1 liegt noch nicht vor.',
    ],
    [
      'negative figures',
      {
        kreis: [-100, 1000],
        fassung: { intervall: 'KEINE', typ: 'QUOTIENT' },
        raeume: [
          ['Nord', [-300, 1000]],
          ['Süd', [50, 1000]],
        ],
      },
      '1 von 2 Sozialräumen liegt über dem Kreis (−10,0 %), am höchsten Süd mit 5,0 %. 1 liegt darunter.',
    ],
  ])('%s', (_fall, probe, erwartet) => {
    expect(text(probe)).toBe(erwartet)
  })

  it('says that figures are closed until a purpose is chosen', () => {
    const zu = probeAtlas({ kreis: KREIS, raeume: [['Nord', 'KEIN_ZUGRIFF']] })
    expect(createSatz({ ...zu, ohneZweck: true }).befund).toBe(
      'Werte für Sozialräume sind geschlossen, bis Sie oben einen Zweck wählen.',
    )
  })

  it('follows the chosen yardstick', () => {
    const satzMit = (massstab: 'LAND' | 'KOMMUNE'): string => {
      const { befund, rest } = createSatz(sampleAtlas({ massstab }))
      return (befund + rest).replaceAll('\u202F', ' ')
    }
    expect(satzMit('LAND')).toMatch(/ liegen? sicher (über|unter) dem Land Nordrhein-Westfalen \(/)
    expect(satzMit('KOMMUNE')).toMatch(
      / der eigenen Kommune, .+ mit [\d,]+ % \(Kommune [\d,]+ %\)\./,
    )
    expect(satzMit('KOMMUNE')).toContain('zugleich Kommune')
  })

  it('names only an area that the finding counts', () => {
    const satz = text({
      kreis: KREIS,
      raeume: [
        ['Klein', [2, 4]],
        ['Nord', HOCH],
      ],
    })
    expect(satz).toContain('liegt sicher über dem Kreis (20,0 %), darunter Nord mit 40,0 %.')
  })

  it('accounts for all areas of the sample in every period, in at most 240 characters', () => {
    for (const jahr of Array.from({ length: 11 }, (_, i) => String(2014 + i))) {
      const atlas = sampleAtlas({ zeitraum: jahr })
      const { befund, rest } = createSatz(atlas)
      expect((befund + rest).length).toBeLessThanOrEqual(240)
      const ohneKlammern = rest.replace(/\(.*?\)/g, '').replace(/mit [\d,]+/, '')
      const zahlen = [...ohneKlammern.matchAll(/\b(\d+)\b/g)].map(([, zahl]) => Number(zahl))
      const summe = zahlen.reduce((a, b) => a + b, Number(/^\d+/.exec(befund)?.[0]))
      expect(summe).toBe(atlas.raeume.length)
    }
  })
})

describe(createTitel, () => {
  it('names indicator and period', () => {
    expect(createTitel(sampleAtlas())).toBe('Kinder unter 18 im SGB II, 2024')
  })
})
