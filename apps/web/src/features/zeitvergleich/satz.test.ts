import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createSatz, satzText } from './satz.ts'
import { probeAtlas, type Probe } from './zeitvergleich.sample.ts'
import { buildZeitvergleich } from './zeitvergleich-state.ts'

const ABSOLUT = {
  typ: 'ABSOLUT',
  faktor: 1,
  einheit: 'Personen',
  nachkommastellen: 0,
  intervall: 'KEINE',
} as const
const ZENSUS_2022 = { datum: '2022-05-15', titel: 'Zensus 2022' }
const ZENSUS_2011 = { datum: '2011-05-09', titel: 'Zensus 2011' }

const FAELLE: readonly (readonly [string, Probe, string])[] = [
  [
    'ein sicherer Rückgang, Kreis nahezu gleich',
    {
      raeume: {
        Palenberg: [
          [368, 2000],
          [340, 2000],
          [308, 2000],
        ],
      },
      kreis: [
        [5000, 40000],
        [5010, 40000],
        [4990, 40000],
      ],
    },
    'In Palenberg sank der Anteil von 18,4 auf 15,4 % (2014 bis 2016, sicher), im Kreis blieb er bis 2016 mit 12,5 nahezu gleich.',
  ],
  [
    'größte sichere Veränderung vorn, die übrigen gezählt',
    {
      raeume: {
        Nord: [
          [200, 1000],
          [300, 1000],
        ],
        Mitte: [
          [200, 1000],
          [201, 1000],
        ],
        West: [
          [200, 1000],
          [215, 1000],
        ],
        Ost: [[200, 1000], 'GEHEIM_PRIMAER'],
      },
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2014 bis 2015, sicher). Die übrigen Sozialräume: 1 nahezu gleich, 1 nicht sicher. Nicht verglichen: Ost (geschützt).',
  ],
  [
    'sicher, aber gerundet gleich: eine Stelle mehr',
    {
      fassung: { nachkommastellen: 0 },
      raeume: {
        Nord: [
          [4600, 100_000],
          [5400, 100_000],
        ],
      },
    },
    'In Nord stieg der Anteil von 4,6 auf 5,4 % (2014 bis 2015, sicher).',
  ],
  [
    'nichts Sicheres',
    {
      raeume: {
        Nord: [
          [200, 1000],
          [210, 1000],
        ],
        Ost: [
          [100, 1000],
          [101, 1000],
        ],
      },
      kreis: [
        [3000, 20000],
        [3100, 20000],
      ],
    },
    'In keinem der zwei Sozialräume hat sich der Anteil von 2014 bis 2015 sicher verändert (am meisten in Nord: von 20,0 auf 21,0 %), im Kreis ist die Veränderung bis 2015 von 15,0 auf 15,5 nicht sicher.',
  ],
  [
    'ein Raum, nicht sicher',
    {
      raeume: {
        Nord: [
          [200, 1000],
          [215, 1000],
        ],
      },
    },
    'In Nord ist die Veränderung von 20,0 auf 21,5 % nicht sicher (2014 bis 2015).',
  ],
  [
    'zwei Räume: der andere mit seinen Zahlen',
    {
      raeume: {
        Nord: [
          [200, 1000],
          [300, 1000],
        ],
        Ost: [
          [300, 1000],
          [220, 1000],
        ],
      },
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2014 bis 2015, sicher). In Ost sank er bis 2015 von 30,0 auf 22,0.',
  ],
  [
    'Bruch: der längere Abschnitt zuerst, dann der neueste; nichts über den Bruch',
    {
      ab: 2019,
      brueche: [ZENSUS_2022],
      raeume: {
        Nord: [
          [200, 1000],
          [220, 1000],
          [300, 1000],
          [400, 1000],
          [401, 1000],
        ],
        Ost: [
          [100, 1000],
          [100, 1000],
          [100, 1000],
          [900, 1000],
          [905, 1000],
        ],
      },
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2019 bis 2021, sicher). In Ost blieb er bis 2021 mit 10,0 nahezu gleich. Von 2022 bis 2023 hat er sich in keinem der zwei Sozialräume sicher verändert (am meisten in Ost: von 90,0 auf 90,5 %).',
  ],
  [
    'Bruch: der neueste Abschnitt trägt den Befund, sobald er drei Zeiträume hat',
    {
      ab: 2019,
      brueche: [ZENSUS_2022],
      raeume: {
        Nord: [
          [200, 1000],
          [220, 1000],
          [300, 1000],
          [400, 1000],
          [400, 1000],
          [401, 1000],
        ],
      },
      kreis: [
        [2000, 20000],
        [2200, 20000],
        [3000, 20000],
        [3100, 20000],
        [3000, 20000],
        [2800, 20000],
      ],
    },
    'In Nord blieb der Anteil mit 40,1 % nahezu gleich (2022 bis 2024), im Kreis sank er bis 2024 von 15,5 auf 14,0.',
  ],
  [
    'Bruch: ist der neueste Abschnitt geschützt, gilt der frühere',
    {
      ab: 2019,
      brueche: [ZENSUS_2022],
      raeume: {
        Nord: [
          [200, 1000],
          [220, 1000],
          [300, 1000],
          'GEHEIM_PRIMAER',
          'GEHEIM_PRIMAER',
          'GEHEIM_PRIMAER',
        ],
      },
      kreis: [1, 1, 1, 1, 1, 1],
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2019 bis 2021, sicher), im Kreis ist die Veränderung bis 2021 von 1,0 auf 1,0 nicht geprüft.',
  ],
  [
    'ein Raum über einen Bruch: der neueste Abschnitt mit Zahlen',
    {
      ab: 2019,
      brueche: [ZENSUS_2022],
      raeume: {
        Nord: [
          [200, 1000],
          [220, 1000],
          [300, 1000],
          [400, 1000],
          [401, 1000],
        ],
      },
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2019 bis 2021, sicher). Von 2022 bis 2023 blieb er mit 40,1 nahezu gleich.',
  ],
  [
    'vier gewählt, zwei vergleichbar: alle vier kommen vor',
    {
      raeume: {
        Nord: [
          [200, 1000],
          [210, 1000],
        ],
        Ost: [
          [100, 1000],
          [100, 1000],
        ],
        Selfkant: ['GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER'],
        Gangelt: [[100, 1000], 'NICHT_VERFUEGBAR'],
      },
    },
    'In keinem der zwei vergleichbaren Sozialräume hat sich der Anteil von 2014 bis 2015 sicher verändert (am meisten in Nord: von 20,0 auf 21,0 %). Nicht verglichen: Selfkant (geschützt), Gangelt (liegt noch nicht vor).',
  ],
  [
    'Werte ohne Fallzahlen: nicht geprüft, wie in der Tabelle',
    { raeume: { Nord: [20, 22] } },
    'In Nord ist die Veränderung von 20,0 auf 22,0 % nicht geprüft (2014 bis 2015).',
  ],
  [
    'Bruch ohne zweiten Zeitraum danach',
    {
      ab: 2020,
      brueche: [ZENSUS_2022],
      raeume: {
        Nord: [
          [200, 1000],
          [300, 1000],
          [400, 1000],
        ],
      },
    },
    'In Nord stieg der Anteil von 20,0 auf 30,0 % (2020 bis 2021, sicher).',
  ],
  [
    'Anzahlen: ohne „sicher“, mit Prozent; der Zensus ist kein Verlust',
    {
      ab: 2009,
      brueche: [ZENSUS_2011],
      fassung: ABSOLUT,
      raeume: { Geilenkirchen: [28300, 28253, 26351, 26700] },
      kreis: [255000, 254900, 240000, 240500],
    },
    'In Geilenkirchen stieg die Zahl von 26.351 auf 26.700 Personen (+1,3 %, 2011 bis 2012), im Kreis blieb sie bis 2012 mit 240.500 nahezu gleich.',
  ],
  [
    'nur der Kreis',
    {
      raeume: {
        'Kreis Heinsberg': [
          [200, 1000],
          [300, 1000],
        ],
      },
    },
    'Im Kreis Heinsberg stieg der Anteil von 20,0 auf 30,0 % (2014 bis 2015, sicher).',
  ],
  [
    'nur ein Zeitraum',
    { raeume: { Nord: [[200, 1000]] } },
    'Bisher liegt nur 2014 vor; für einen Vergleich über die Zeit braucht es einen zweiten Zeitraum.',
  ],
  [
    'alles geschützt',
    { raeume: { Nord: ['GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER'] } },
    'Für Nord sind die Werte aus Datenschutzgründen nicht ausgewiesen.',
  ],
  [
    'Lücken, die keinen Vergleich lassen',
    {
      raeume: {
        Nord: [1, 'NICHT_VERFUEGBAR', 'GEHEIM_PRIMAER'],
        Ost: ['ZU_UNSICHER', 2, 'NICHT_VERFUEGBAR'],
      },
    },
    'Für die gewählten Räume gibt es keine zwei Werte, die sich vergleichen lassen.',
  ],
  [
    'negative Werte',
    {
      fassung: { typ: 'VERAENDERUNG', intervall: 'KEINE' },
      raeume: { Nord: [-4, 2] },
    },
    'In Nord stieg der Wert von −4,0 auf +2,0 % (2014 bis 2015).',
  ],
]

describe(createSatz, () => {
  it.each(FAELLE)('%s', (_, probe, erwartet) => {
    const atlas = probeAtlas(probe)
    const satz = satzText(createSatz(buildZeitvergleich(atlas), atlas))
    expect(satz.replaceAll('\u202F', ' ')).toBe(erwartet)
    expect(satz.length).toBeLessThanOrEqual(260)
  })

  it('speaks of Kommunen in their gender', () => {
    const stabil = [
      [200, 1000],
      [200, 1000],
    ] as const
    const atlas = {
      ...probeAtlas({ raeume: { Gangelt: stabil, Selfkant: stabil } }),
      ebene: 'KOMMUNE',
    } as const
    expect(satzText(createSatz(buildZeitvergleich(atlas), atlas))).toBe(
      'In keiner der zwei Kommunen hat sich der Anteil von 2014 bis 2015 sicher verändert.',
    )
  })

  it.each([
    ['KREIS', ', im Kreis '],
    ['LAND', ', in Nordrhein-Westfalen '],
    ['KOMMUNE', ', in der Kommune Wegberg '],
  ] as const)('compares with the chosen yardstick %s', (massstab, worte) => {
    const atlas = sampleAtlas({ raeume: ['SR01', 'SR04'], massstab })
    const vergleich = buildZeitvergleich(atlas)
    expect(satzText(createSatz(vergleich, atlas))).toContain(worte)
    expect(vergleich.massstab?.reihe.rolle).toBe(massstab)
  })

  it('sets the finding with its figure in 600', () => {
    const atlas = probeAtlas({
      raeume: {
        Nord: [
          [200, 1000],
          [300, 1000],
        ],
      },
    })
    const [befund, rest] = createSatz(buildZeitvergleich(atlas), atlas)
    expect(befund).toEqual({
      text: 'In Nord stieg der Anteil von 20,0 auf 30,0\u202F%',
      fett: true,
    })
    expect(rest?.fett).toBe(false)
  })
})
