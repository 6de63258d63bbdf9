import type { Berechnung } from '../indikator/index.ts'
import { jahr, stichtag } from '../zeitraum/index.ts'
import { createSchutzsysteme } from './index.ts'
import type { FruehererBlock, Schutzblocksystem } from './index.ts'
import {
  absolut,
  anteil,
  block,
  DORF,
  eingabe,
  gleichungenOf,
  KREIS,
  merkmal,
  MITTE,
  NORD,
  SCHWELLEN,
  SUED,
  summiert,
} from './kreis.testing.ts'
import type { Werte } from './kreis.testing.ts'

const FAELLE = absolut(merkmal('faelle'))
const artenOf = ({ gleichungen }: Schutzblocksystem) => [...new Set(gleichungen)].sort()
const anzahlOf = (systeme: readonly Schutzblocksystem[], art: string) =>
  systeme.flatMap(({ gleichungen }) => gleichungen).filter((eine) => eine === art).length
const plus = (a: Werte, b: Werte): Werte =>
  Object.fromEntries(Object.entries(a).map(([raum, wert]) => [raum, wert! + b[Number(raum)]!]))
/** Every equation holds for the true numbers. */
const stimmt = ({ system: { zellen, gleichungen } }: Schutzblocksystem): boolean =>
  gleichungen.every(({ zellen: eigene, faktoren, konstante }) => {
    const werte = eigene.map((zelle) => zellen[zelle]!.wert)
    if (werte.includes(null)) return true
    return werte.reduce<number>((summe, wert, i) => summe + wert! * faktoren[i]!, 0) === konstante
  })

describe('pooled years beside single ones', () => {
  it('links three years with each of them', () => {
    const [a, b, c] = [
      summiert([2, 30, 40], [50, 60]),
      summiert([5, 31, 41], [52, 61]),
      summiert([9, 32, 42], [53, 62]),
    ]
    const einzeln = [a, b, c].map((werte, i) => block(FAELLE, werte, { zeitraum: jahr(2021 + i) }))
    const dreijahr = block(FAELLE, plus(plus(a, b), c), { poolingJahre: 3 })
    const systeme = createSchutzsysteme(eingabe([...einzeln, dreijahr]))
    expect(systeme).toHaveLength(1)
    expect(artenOf(systeme[0]!)).toEqual(['RAEUME', 'TEILE'])
    // Eight areas, the town being one with its Bezirk.
    expect(anzahlOf(systeme, 'TEILE')).toBe(8)
    expect(stimmt(systeme[0]!)).toBe(true)
  })

  it('sees delivered years together in the same way', () => {
    const [a, b] = [summiert([2, 30, 40], [50, 60]), summiert([5, 31, 41], [52, 61])]
    const systeme = createSchutzsysteme(
      eingabe([
        block(FAELLE, a, { zeitraum: jahr(2022) }),
        block(FAELLE, b, { zeitraum: jahr(2023) }),
        block(FAELLE, plus(a, b), {
          zeitraum: { art: 'MEHRJAHR', von: '2022-01-01', bis: '2024-01-01' },
        }),
      ]),
    )
    expect(anzahlOf(systeme, 'TEILE')).toBe(8)
  })
})

describe('denominators that are numerators elsewhere', () => {
  it('are one cell', () => {
    const alle = summiert([2, 300, 400], [500, 600])
    const systeme = createSchutzsysteme(
      eingabe([
        block(absolut(merkmal('alle')), alle),
        block(anteil(merkmal('kinder'), merkmal('alle')), summiert([1, 30, 40], [50, 60]), {
          nenner: Object.values(alle),
        }),
      ]),
    )
    const nord = systeme
      .flatMap(({ zellen }) => zellen)
      .find(({ raum, bezuege }) => raum === NORD && bezuege.some(({ teil }) => teil === 'NENNER'))
    expect(nord!.bezuege.map(({ teil }) => teil)).toEqual(['ZAEHLER', 'NENNER'])
  })

  it('stay out of the system where they are shown: two trees, one bound', () => {
    const systeme = createSchutzsysteme(
      eingabe([
        block(anteil(merkmal('kinder'), merkmal('alle')), summiert([2, 30, 40], [50, 60]), {
          nenner: Object.values(summiert([90, 300, 400], [500, 600])),
        }),
      ]),
    )
    expect(systeme).toHaveLength(1)
    expect(artenOf(systeme[0]!)).toEqual(['RAEUME'])
    const nord = systeme[0]!.zellen.findIndex(({ raum }) => raum === NORD)
    expect(systeme[0]!.system.zellen[nord]).toMatchObject({ unten: 0, oben: 90 })
  })

  it('join the system with what is left where they are too few themselves', () => {
    const systeme = createSchutzsysteme(
      eingabe([
        block(anteil(merkmal('kinder'), merkmal('alle')), summiert([1, 30, 40], [50, 60]), {
          nenner: Object.values(summiert([2, 300, 400], [500, 600])),
        }),
      ]),
    )
    expect(systeme).toHaveLength(1)
    expect(anzahlOf(systeme, 'REST')).toBe(1)
    const rest = systeme[0]!.zellen.findIndex(({ art }) => art === 'REST')
    expect(systeme[0]!.system.zellen[rest]).toMatchObject({
      wert: 1,
      lage: 'NIE',
      bedarf: { art: 'SPANNE', unten: 0, oben: 3 },
    })
  })
})

describe('formulas that complement each other', () => {
  const [frauen, maenner] = [summiert([2, 30, 40], [50, 60]), summiert([20, 33, 44], [55, 66])]

  it('links women, men and all in every area', () => {
    const systeme = createSchutzsysteme(
      eingabe([
        block(absolut(merkmal('faelle', { geschlecht: 'WEIBLICH' })), frauen),
        block(absolut(merkmal('faelle', { geschlecht: 'MAENNLICH' })), maenner),
        block(FAELLE, plus(frauen, maenner)),
      ]),
    )
    expect(systeme).toHaveLength(1)
    expect(anzahlOf(systeme, 'TEILE')).toBe(8)
    expect(anzahlOf(systeme, 'RAEUME')).toBe(9)
    expect(stimmt(systeme[0]!)).toBe(true)
  })

  it('links ages that together are all, and nothing that only lies within', () => {
    const alter = (alterVon: number, alterBis: number | null) =>
      absolut(merkmal('faelle', { alterVon, alterBis }))
    const jung = summiert([2, 5, 7], [6, 8])
    const bloecke = [
      block(alter(0, 18), frauen),
      block(alter(18, null), maenner),
      block(FAELLE, plus(frauen, maenner)),
      block(alter(0, 3), jung),
    ]
    const systeme = createSchutzsysteme(eingabe(bloecke))
    const texte = systeme.flatMap(gleichungenOf).filter((text) => /^(\d+) = \1 \+ \1$/.test(text))
    expect(texte).toHaveLength(8)
    expect(systeme.every(stimmt)).toBe(true)
  })
})

describe('two Gebietsstände of the same date', () => {
  const NEU_NORD = 10
  const NEU_MITTE = 11
  const summen = [...eingabe([]).summen, { ganzes: DORF, teile: [NEU_NORD, NEU_MITTE, SUED] }]
  const ebenen = new Map([
    ...eingabe([]).ebenen,
    [NEU_NORD, 'SOZIALRAUM'],
    [NEU_MITTE, 'SOZIALRAUM'],
  ] as const)
  const abstammungen = [
    { von: NORD, zu: NEU_NORD },
    { von: MITTE, zu: NEU_MITTE },
  ]
  const alt = block(FAELLE, summiert([20, 30, 40], [50, 60]))
  const wechsel = (verschoben: number) =>
    createSchutzsysteme(
      eingabe(
        [
          alt,
          block(FAELLE, { [NEU_NORD]: 20 - verschoben, [NEU_MITTE]: 30 + verschoben, [SUED]: 40 }),
        ],
        { summen, ebenen, abstammungen },
      ),
    )

  it('protects the few between the borders', () => {
    const [system] = wechsel(2)
    const unterschiede = system!.zellen.flatMap(({ art }, i) =>
      art === 'GEBIETSWECHSEL' ? [system!.system.zellen[i]!] : [],
    )
    expect(unterschiede).toMatchObject([
      { wert: -2, lage: 'NIE', bedarf: { art: 'SPANNE', unten: -3, oben: 0 } },
      { wert: 2, lage: 'NIE', bedarf: { art: 'SPANNE', unten: 0, oben: 3 } },
    ])
    expect(stimmt(system!)).toBe(true)
  })

  it('has nothing to protect when many lie between them, or nobody', () => {
    expect(wechsel(5)).toEqual([])
    expect(wechsel(0)).toEqual([])
  })

  it('protects a figure about an area of a few persons', () => {
    const nenner = (werte: readonly number[]) => ({ nenner: werte })
    const schwellen = { ...SCHWELLEN, minNenner: 100 }
    const quote = anteil(merkmal('kinder'), merkmal('alle'))
    const systeme = createSchutzsysteme(
      eingabe(
        [
          block(quote, { [NORD]: 200, [MITTE]: 300 }, { ...nenner([1000, 2000]), schwellen }),
          block(
            quote,
            { [NEU_NORD]: 190, [NEU_MITTE]: 310 },
            { ...nenner([970, 2030]), schwellen },
          ),
        ],
        { summen: [], ebenen, abstammungen },
      ),
    )
    expect(anzahlOf(systeme, 'GEBIETSWECHSEL')).toBe(2)
  })
})

describe('earlier Stände', () => {
  const heute = summiert([2, 30, 40], [50, 60])
  const frueher = (werte: Werte, gezeigt = true): readonly FruehererBlock[] => {
    const einer = block(FAELLE, werte)
    return [{ ...einer, gezeigt: einer.raumfassungen.map((raum) => gezeigt && raum !== NORD) }]
  }
  const mit = (werte: Werte) =>
    createSchutzsysteme(
      eingabe([block(FAELLE, heute)], { frueher: [{ nummer: 1, bloecke: frueher(werte) }] }),
    )

  it('knows for ever what was shown', () => {
    const [system] = mit(heute)
    const lagen = system!.zellen.map(({ raum }, i) => [raum, system!.system.zellen[i]!.lage])
    expect(Object.fromEntries(lagen)).toMatchObject({ [KREIS]: 'BEKANNT', [NORD]: 'VERBORGEN' })
  })

  it('protects the few that a correction is about', () => {
    const [system] = mit(summiert([2, 31, 40], [50, 60]))
    const korrekturen = system!.zellen.filter(({ art }) => art === 'KORREKTUR')
    expect(korrekturen.map(({ raum }) => raum).sort((a, b) => a - b)).toEqual([1, 2, DORF, MITTE])
    expect(stimmt(system!)).toBe(true)
  })

  it('leaves large changes and unwatched corrections alone', () => {
    expect(anzahlOf(mit(summiert([2, 35, 40], [50, 60])), 'KORREKTUR')).toBe(0)
    const schwellen = { ...SCHWELLEN, schuetztKorrekturen: false }
    const alt = frueher(summiert([2, 31, 40], [50, 60])).map((einer) => ({ ...einer, schwellen }))
    const systeme = createSchutzsysteme(
      eingabe([block(FAELLE, heute, { schwellen })], { frueher: [{ nummer: 1, bloecke: alt }] }),
    )
    expect(anzahlOf(systeme, 'KORREKTUR')).toBe(0)
  })

  it('remembers what is not published any more', () => {
    const alt = frueher(heute)
    const ohneSozialraeume = block(FAELLE, {
      [KREIS]: 182,
      2: 122,
      3: 60,
      [DORF]: 72,
      5: 50,
      6: 60,
    })
    const [system] = createSchutzsysteme(
      eingabe([ohneSozialraeume], { frueher: [{ nummer: 1, bloecke: alt }] }),
    )
    expect(gleichungenOf(system!)).toContain('4 = 7 + 8 + 9')
  })
})

describe('the mean of two days', () => {
  it('is linked with the days themselves', () => {
    const [a, b] = [summiert([2, 30, 40], [50, 60]), summiert([4, 31, 41], [52, 61])]
    const tage = [stichtag('2022-12-31'), stichtag('2023-12-31')] as const
    const bevoelkerung = absolut(merkmal('menschen'))
    const rate: Berechnung = {
      typ: 'RATE',
      zaehler: merkmal('faelle'),
      nenner: merkmal('menschen'),
      faktor: 1000,
    }
    const mittel = Object.values(plus(a, b)).map((wert) => wert! / 2)
    const bloecke = [
      block(bevoelkerung, a, { zeitraum: tage[0] }),
      block(bevoelkerung, b, { zeitraum: tage[1] }),
      block(rate, summiert([7, 8, 9], [10, 11]), { nenner: mittel }),
    ]
    const systeme = createSchutzsysteme(
      eingabe(bloecke, {
        gezaehlt: [
          { merkmal: 'faelle', quelle: 1, zeitraum: jahr(2023) },
          ...tage.map((zeitraum) => ({ merkmal: 'menschen', quelle: 1, zeitraum })),
        ],
      }),
    )
    expect(anzahlOf(systeme, 'TEILE')).toBe(8)
    expect(systeme.every(stimmt)).toBe(true)
    expect(
      systeme.flatMap(({ system }) => system.zellen).every(({ ganzzahlig }) => ganzzahlig),
    ).toBe(true)
  })
})
