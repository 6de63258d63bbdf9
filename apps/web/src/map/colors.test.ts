import { strichOf } from '../charts/reihe.ts'
import { ciede2000, smallestDistance, toLab } from './color-vision.testing.ts'
import {
  contrast,
  DIVERGIEREND,
  grenzeUm,
  klassenfarben,
  luminance,
  PALETTEN,
  paletteFor,
  PAPIER,
  schriftAuf,
  TINTE,
} from './colors.ts'

/* From the sixth series on: grey, told apart by its dashes and label. */
const REIHEN = [0, 1, 2, 3, 4].map((farbe) => strichOf({ rolle: 'RAUM', farbe }).farbe)

type Paare = readonly (readonly [string, string])[]

const nachbarn = (farben: readonly string[]): Paare =>
  farben.slice(1).map((farbe, i) => [farben[i] ?? '', farbe] as const)

const allePaare = (farben: readonly string[]): Paare =>
  farben.flatMap((eine, i) => farben.slice(i + 1).map((andere) => [eine, andere] as const))

describe(ciede2000, () => {
  /* Pairs 1, 7, 9, 17 and 25 of the test data of Sharma, Wu and Dalal (2005). */
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('agrees with the published pair %j %j', (eine, andere, erwartet) => {
    expect(ciede2000(eine, andere)).toBeCloseTo(erwartet, 4)
    expect(ciede2000(andere, eine)).toBeCloseTo(erwartet, 4)
  })
})

describe(toLab, () => {
  it('leaves grey where it is for every kind of vision', () => {
    for (const sehen of ['NORMAL', 'PROTANOPIE', 'DEUTERANOPIE', 'TRITANOPIE'] as const) {
      const [L, a, b] = toLab('#777777', sehen)
      expect(L).toBeCloseTo(50.03, 1)
      expect(Math.hypot(a, b)).toBeLessThan(0.1)
    }
  })

  it('shows why red to green is never used', () => {
    expect(
      smallestDistance(
        allePaare(['#d73027', '#fc8d59', '#fee08b', '#ffffbf', '#d9ef8b', '#91cf60', '#1a9850']),
      ),
    ).toBeLessThan(1)
  })
})

describe('every palette can be told apart with four kinds of vision', () => {
  it.each([
    ['BuPu, neighbours', nachbarn(PALETTEN.BuPu), 11.4],
    ['YlGnBu, neighbours', nachbarn(PALETTEN.YlGnBu), 10.1],
    ['BuPu of three', nachbarn(klassenfarben('BuPu', 3)), 11.4],
    ['YlGnBu of three', nachbarn(klassenfarben('YlGnBu', 3)), 10.1],
    ['BuPu of four', nachbarn(klassenfarben('BuPu', 4)), 11.4],
    ['YlGnBu of two', nachbarn(klassenfarben('YlGnBu', 2)), 10.1],
    ['PuOr 7, all pairs', allePaare(DIVERGIEREND), 7],
    ['series, all pairs', allePaare(REIHEN), 22.5],
  ] as const)('%s', (_name, paare, grenze) => {
    expect(smallestDistance(paare)).toBeGreaterThanOrEqual(grenze)
  })

  it('sequential palettes fall steadily in lightness, so that they survive grey print', () => {
    for (const farben of Object.values(PALETTEN)) {
      const helligkeit = farben.map(luminance)
      expect(helligkeit).toEqual(helligkeit.toSorted((a, b) => b - a))
    }
  })

  it('series colours reach the 3 : 1 of WCAG 1.4.11 on paper with a reserve', () => {
    for (const farbe of REIHEN) expect(contrast(farbe, PAPIER)).toBeGreaterThanOrEqual(3.3)
  })
})

describe(schriftAuf, () => {
  it.each(Object.values(PALETTEN).flat())(
    'text on %s reaches 4.5 : 1 against its halo',
    (farbe) => {
      const { schrift, halo } = schriftAuf(farbe)
      expect(contrast(schrift, halo)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('is ink on the light classes and white on the two darkest of BuPu', () => {
    expect(PALETTEN.BuPu.map((farbe) => schriftAuf(farbe).schrift)).toEqual([
      TINTE,
      TINTE,
      TINTE,
      PAPIER,
      PAPIER,
    ])
  })
})

describe(grenzeUm, () => {
  it('is white around the two darkest classes', () => {
    for (const farben of Object.values(PALETTEN)) {
      expect(farben.map(grenzeUm)).toEqual(['#404040', '#404040', '#404040', PAPIER, PAPIER])
    }
  })
})

describe(klassenfarben, () => {
  it('keeps the ends of the palette with three classes', () => {
    expect(klassenfarben('BuPu', 3)).toEqual(['#edf8fb', '#8c96c6', '#810f7c'])
  })

  it('knows no sixth class', () => {
    expect(() => klassenfarben('BuPu', 6)).toThrow('1 bis 5 Klassen')
  })
})

describe(paletteFor, () => {
  it('paints burden, not favour, in the house palette', () => {
    expect(paletteFor('HOCH_BELASTEND')).toBe('BuPu')
    expect(paletteFor('HOCH_GUENSTIG')).toBe('YlGnBu')
    expect(paletteFor('NEUTRAL')).toBe('YlGnBu')
  })
})
