/** Cases made to break the protection: what two or three published numbers give away together. */
import { schuetze } from '../geheimhaltung/index.ts'
import type { Loeser } from '../geheimhaltung/index.ts'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import type { Berechnung, Formel } from '../indikator/index.ts'
import { jahr } from '../zeitraum/index.ts'
import { createSchutzsysteme } from './index.ts'
import type { FruehererBlock, Systemblock, Systemeingabe } from './index.ts'
import {
  absolut,
  anteil,
  BEZIRK_LAND,
  BEZIRK_STADT,
  block,
  DORF,
  eingabe,
  KREIS,
  merkmal,
  MITTE,
  NORD,
  SCHWELLEN,
  STADT,
  SUED,
  summiert,
  WEILER,
} from './kreis.testing.ts'
import type { Werte } from './kreis.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

interface Veroeffentlicht {
  /** Whether the number of a block in an area may be read. */
  readonly liest: (einer: Systemblock, raum: number, teil?: 'ZAEHLER' | 'NENNER') => boolean
  readonly ungeschuetzt: number
}

function veroeffentliche(
  bloecke: readonly Systemblock[],
  weiteres: Partial<Systemeingabe> = {},
): Veroeffentlicht {
  const verborgen = new Set<string>()
  let ungeschuetzt = 0
  for (const { system, zellen } of createSchutzsysteme(eingabe(bloecke, weiteres))) {
    const ergebnis = schuetze(system, loeser)
    ungeschuetzt += ergebnis.ungeschuetzt.length
    for (const [i, { bezuege }] of zellen.entries()) {
      if (system.zellen[i]!.lage !== 'VERBORGEN' && !ergebnis.sekundaer.includes(i)) continue
      for (const bezug of bezuege)
        verborgen.add(`${bezug.block}|${bezug.raumfassung}|${bezug.teil}`)
    }
  }
  return {
    liest: ({ id }, raum, teil = 'ZAEHLER') => !verborgen.has(`${id}|${raum}|${teil}`),
    ungeschuetzt,
  }
}

const frueher = (einer: Systemblock, verborgene: readonly number[] = []): FruehererBlock => ({
  ...einer,
  gezeigt: einer.raumfassungen.map((raum) => !verborgene.includes(raum)),
})
const addiert = (a: Werte, b: Werte, mal = 1): Werte =>
  Object.fromEntries(Object.entries(a).map(([raum, wert]) => [raum, wert! + mal * b[+raum]!]))
const nenner = (werte: Werte) => ({ nenner: Object.values(werte) })
const [zu, fort]: readonly Formel[] = [merkmal('zuzuege'), merkmal('fortzuege')]
const VOLUMEN = absolut({ art: 'SUMME', teile: [zu!, fort!] })
const SALDO = absolut({ art: 'DIFFERENZ', von: zu!, abzueglich: fort! })
const alter = (alterVon: number, alterBis: number | null) =>
  absolut(merkmal('faelle', { alterVon, alterBis }))

describe('two numbers that give away a third nobody prints', () => {
  const zuzuege = summiert([9, 40, 50], [60, 70])

  it('are movements and their balance: one departure follows', () => {
    const fortzuege = summiert([1, 30, 35], [66, 50])
    const volumen = block(VOLUMEN, addiert(zuzuege, fortzuege))
    const saldo = block(SALDO, addiert(zuzuege, fortzuege, -1))
    const { liest, ungeschuetzt } = veroeffentliche([volumen, saldo])
    expect(liest(volumen, NORD) && liest(saldo, NORD)).toBe(false)
    expect([liest(volumen, STADT), liest(saldo, STADT), ungeschuetzt]).toEqual([true, true, 0])
  })

  it('are arrivals and the balance', () => {
    const fortzuege = summiert([2, 30, 35], [66, 50])
    const ankommende = block(absolut(zu!), zuzuege)
    const saldo = block(SALDO, addiert(zuzuege, fortzuege, -1))
    const { liest } = veroeffentliche([ankommende, saldo])
    expect(liest(ankommende, NORD) && liest(saldo, NORD)).toBe(false)
  })

  it('are departures and the balance', () => {
    const [wenige, fortzuege] = [summiert([2, 40, 50], [60, 70]), summiert([9, 30, 35], [66, 50])]
    const gehende = block(absolut(fort!), fortzuege)
    const saldo = block(SALDO, addiert(wenige, fortzuege, -1))
    const { liest } = veroeffentliche([gehende, saldo])
    expect(liest(gehende, NORD) && liest(saldo, NORD)).toBe(false)
  })

  it('are all and all but a few', () => {
    const alle = block(alter(0, 6), summiert([12, 30, 35], [66, 50]))
    const kleine = block(alter(0, 3), summiert([10, 15, 17], [36, 22]))
    const { liest, ungeschuetzt } = veroeffentliche([alle, kleine])
    expect(liest(alle, NORD) && liest(kleine, NORD)).toBe(false)
    expect([liest(alle, KREIS), liest(kleine, KREIS), ungeschuetzt]).toEqual([true, true, 0])
  })

  it('are three years and two of them, in different Stände', () => {
    const [a, b, c] = [
      summiert([2, 40, 50], [60, 70]),
      summiert([20, 40, 50], [60, 70]),
      summiert([30, 40, 50], [60, 70]),
    ]
    const faelle = absolut(merkmal('faelle'))
    const drei = block(faelle, addiert(addiert(a, b), c), { poolingJahre: 3 })
    const zwei = block(faelle, addiert(b, c), { poolingJahre: 2 })
    const { liest } = veroeffentliche([zwei], {
      frueher: [{ nummer: 1, bloecke: [frueher(drei)] }],
      gezaehlt: [2021, 2022, 2023].map((wann) => ({
        merkmal: 'faelle',
        quelle: 1,
        zeitraum: jahr(wann),
      })),
    })
    expect(liest(zwei, NORD)).toBe(false)
  })

  it('say nothing new when everybody has read them already', () => {
    const alle = block(alter(0, 6), summiert([12, 30, 35], [66, 50]))
    const kleine = block(alter(0, 3), summiert([10, 15, 17], [36, 22]))
    const { liest, ungeschuetzt } = veroeffentliche([alle, kleine], {
      frueher: [{ nummer: 1, bloecke: [frueher(alle), frueher(kleine)] }],
    })
    expect([liest(alle, NORD), liest(kleine, NORD), ungeschuetzt]).toEqual([true, true, 0])
  })
})

describe('one number in several Indikatoren', () => {
  const kinder = summiert([20, 30, 40], [50, 60])
  const schwellen = { ...SCHWELLEN, minNenner: 100 }
  const bezug = summiert([45, 300, 400], [500, 600])

  it('is hidden everywhere when a share of few is', () => {
    const zahl = block(absolut(merkmal('kinder')), kinder)
    const share = block(anteil(merkmal('kinder'), merkmal('alle')), kinder, {
      ...nenner(bezug),
      schwellen,
    })
    const { liest } = veroeffentliche([zahl, share])
    expect([liest(zahl, NORD), liest(share, NORD), liest(zahl, DORF)]).toEqual([false, false, true])
  })

  it('is shown beside a quotient of few: places tell nothing of children', () => {
    const zahl = block(absolut(merkmal('plaetze')), kinder)
    const jeKind: Berechnung = {
      typ: 'QUOTIENT',
      zaehler: merkmal('plaetze'),
      nenner: merkmal('kinder'),
      faktor: 100,
    }
    const quotient = block(jeKind, kinder, { ...nenner(bezug), schwellen })
    const { liest } = veroeffentliche([zahl, quotient])
    expect(liest(zahl, NORD)).toBe(true)
    const wenige = block(jeKind, summiert([2, 30, 40], [50, 60]), { ...nenner(bezug), schwellen })
    expect(veroeffentliche([wenige]).liest(wenige, NORD)).toBe(false)
  })

  it('is hidden as a denominator when it is too small as a numerator', () => {
    const klein = summiert([2, 30, 40], [50, 60])
    const zahl = block(absolut(merkmal('kinder')), klein)
    const rate: Berechnung = {
      typ: 'RATE',
      zaehler: merkmal('faelle'),
      nenner: merkmal('kinder'),
      faktor: 1000,
    }
    const jeKind = block(rate, summiert([9, 8, 7], [6, 5]), nenner(klein))
    const { liest, ungeschuetzt } = veroeffentliche([zahl, jeKind])
    const beide = [liest(zahl, NORD), liest(jeKind, NORD, 'NENNER')]
    expect([beide, ungeschuetzt]).toEqual([[false, false], 0])
    expect([MITTE, SUED, WEILER].some((raum) => !liest(zahl, raum))).toBe(true)
  })

  it('counts as read exactly where one Messwert shows it exactly', () => {
    const wenige = summiert([2, 30, 40], [50, 60])
    const gerundete = block(absolut(merkmal('kinder')), wenige, {
      schwellen: { ...SCHWELLEN, verfahren: 'RUNDUNG_5' },
    })
    const jeKind: Berechnung = {
      typ: 'RATE',
      zaehler: merkmal('faelle'),
      nenner: merkmal('kinder'),
      faktor: 1000,
    }
    const exakte = block(jeKind, summiert([9, 8, 7], [6, 5]), nenner(wenige))
    const rundungen = (bloecke: readonly Systemblock[]) =>
      createSchutzsysteme(eingabe(bloecke)).flatMap(({ zellen }) =>
        zellen.flatMap(({ gerundet, raum }) => (gerundet ? [raum] : [])),
      )
    expect(rundungen([gerundete])).toEqual(expect.arrayContaining([NORD, MITTE, DORF]))
    // In NORD the rate is hidden, so nobody reads its denominator there.
    expect(rundungen([gerundete, exakte])).toEqual([NORD])
  })
})

describe('earlier Stände', () => {
  it('and a change since then, whose then-value was corrected by one', () => {
    const [damals, heute] = [summiert([20, 30, 40], [50, 60]), summiert([25, 38, 44], [55, 66])]
    const alt = block(absolut(merkmal('faelle')), damals, { zeitraum: jahr(2020) })
    const berichtigt = { ...damals, [NORD]: 21, [DORF]: 91, [BEZIRK_LAND]: 141, [KREIS]: 201 }
    const wandel: Berechnung = {
      typ: 'VERAENDERUNG',
      zaehler: merkmal('faelle'),
      jahre: 3,
      faktor: 100,
    }
    const veraenderung = block(wandel, heute, nenner(berichtigt))
    const systeme = createSchutzsysteme(
      eingabe([veraenderung], {
        frueher: [{ nummer: 1, bloecke: [frueher(alt)] }],
        gezaehlt: [2020, 2023].map((wann) => ({
          merkmal: 'faelle',
          quelle: 1,
          zeitraum: jahr(wann),
        })),
      }),
    )
    const korrekturen = systeme.flatMap(({ zellen }) =>
      zellen.filter(({ art }) => art === 'KORREKTUR'),
    )
    expect(korrekturen.map(({ raum }) => raum)).toContain(NORD)
  })

  it('and a year hidden then that follows from three years then and two single ones now', () => {
    const [a, b, c] = [2, 20, 30].map((nord) => summiert([nord, 40, 50], [60, 70]))
    const faelle = absolut(merkmal('faelle'))
    const drei = block(faelle, addiert(addiert(a!, b!), c!), { poolingJahre: 3 })
    const eins = block(faelle, a!, { zeitraum: jahr(2021) })
    const heute = [b!, c!].map((werte, i) => block(faelle, werte, { zeitraum: jahr(2022 + i) }))
    const { liest } = veroeffentliche(heute, {
      frueher: [{ nummer: 1, bloecke: [frueher(drei), frueher(eins, [NORD, MITTE])] }],
      gezaehlt: [2021, 2022, 2023].map((wann) => ({
        merkmal: 'faelle',
        quelle: 1,
        zeitraum: jahr(wann),
      })),
    })
    expect(heute.every((einer) => liest(einer, NORD))).toBe(false)
  })
})

describe('borders', () => {
  const [NEU_A, NEU_B, NEU_C] = [10, 11, 12]
  const neu = (summen: Systemeingabe['summen']) => ({
    ebenen: new Map([
      ...eingabe([]).ebenen,
      ...[NEU_A, NEU_B, NEU_C].map((raum) => [raum, 'SOZIALRAUM'] as const),
    ]),
    summen: [...eingabe([]).summen, ...summen],
  })
  const faelle = absolut(merkmal('faelle'))

  it('protect the smallest of three areas that one was split into', () => {
    const alt = block(faelle, summiert([22, 30, 40], [50, 60]))
    const heute = block(faelle, {
      [DORF]: 92,
      [NEU_A]: 9,
      [NEU_B]: 11,
      [NEU_C]: 2,
      [MITTE]: 30,
      [SUED]: 40,
    })
    const { liest } = veroeffentliche([heute], {
      ...neu([{ ganzes: DORF, teile: [MITTE, SUED, NEU_A, NEU_B, NEU_C] }]),
      abstammungen: [NEU_A, NEU_B, NEU_C].map((zuRaum) => ({ von: NORD, zu: zuRaum })),
      frueher: [{ nummer: 1, bloecke: [frueher(alt)] }],
    })
    expect(liest(heute, NEU_C)).toBe(false)
    expect(liest(heute, NEU_A) && liest(heute, NEU_B)).toBe(false)
  })

  it('have nothing in common where areas merely exchange a part', () => {
    const [p, q, r] = [20, 21, 22]
    const alt = block(faelle, { [NORD]: 30 })
    const heute = block(faelle, { [NEU_A]: 31 })
    const tausch = (teile: readonly number[]) =>
      createSchutzsysteme(
        eingabe([alt, heute], {
          ...neu([
            { ganzes: NORD, teile: [p, q] },
            { ganzes: NEU_A, teile },
          ]),
          abstammungen: [{ von: NORD, zu: NEU_A }],
        }),
      )
    expect(tausch([q, r])).toEqual([])
    expect(tausch([p, q, r])).toHaveLength(1)
  })
})

describe('what others protect', () => {
  it('does not follow from a total and siblings that are published', () => {
    const werte = { ...summiert([2, 30, 40], [50, 60]), [NORD]: null }
    const faelle = block(absolut(merkmal('faelle')), werte)
    const { liest, ungeschuetzt } = veroeffentliche([faelle])
    expect(liest(faelle, NORD)).toBe(false)
    expect(liest(faelle, MITTE) && liest(faelle, SUED)).toBe(false)
    expect([liest(faelle, KREIS), ungeschuetzt]).toEqual([true, 0])
  })

  it('is a zero where the Quelle does not let zeros out', () => {
    const werte = summiert([0, 30, 40], [50, 60])
    const ohneNull = block(absolut(merkmal('faelle')), werte, {
      schwellen: { ...SCHWELLEN, zeigtNull: false },
    })
    const mitNull = block(absolut(merkmal('faelle')), werte)
    const geschuetzt = veroeffentliche([ohneNull])
    expect(geschuetzt.liest(ohneNull, NORD)).toBe(false)
    expect(geschuetzt.liest(ohneNull, MITTE) && geschuetzt.liest(ohneNull, SUED)).toBe(false)
    expect(veroeffentliche([mitNull]).liest(mitNull, NORD)).toBe(true)
  })

  it('is what one contributor makes up of a number, where contributors are known', () => {
    const werte = summiert([90, 30, 40], [50, 60])
    const mit = block(absolut(merkmal('plaetze')), werte, {
      schwellen: { ...SCHWELLEN, dominanzProzent: 50 },
      beitraege: Object.keys(werte).map((raum) => (+raum === NORD ? [80, 10] : null)),
    })
    const { liest } = veroeffentliche([mit])
    expect(liest(mit, NORD)).toBe(false)
    expect(liest(mit, MITTE) && liest(mit, SUED) && liest(mit, DORF)).toBe(false)
  })

  it('is nothing that is delivered without counts: no number stands behind it here', () => {
    const fertig: Berechnung = { typ: 'FERTIGWERT', merkmal: 'quote' }
    const quote = block(fertig, summiert([2, 30, 40], [50, 60]))
    expect(createSchutzsysteme(eingabe([quote]))).toEqual([])
  })
})

describe('a large system', () => {
  it('keeps what lies far away shown, as known numbers, and gives up what is near', () => {
    const jahre = Array.from({ length: 20 }, (_, i) => 1970 + i)
    const zahl = (wann: number, i: number) =>
      summiert([wann === 1980 && i === 0 ? 2 : 20, 30, 40], [50, 60])
    const alle = jahre.map((wann) => addiert(zahl(wann, 0), zahl(wann, 1)))
    const faelle = absolut(merkmal('faelle'))
    const bloecke = [
      ...jahre.flatMap((wann, n) => [
        ...(['WEIBLICH', 'MAENNLICH'] as const).map((geschlecht, i) =>
          block(absolut(merkmal('faelle', { geschlecht })), zahl(wann, i), {
            zeitraum: jahr(wann),
          }),
        ),
        block(faelle, alle[n]!, { zeitraum: jahr(wann) }),
      ]),
      block(
        faelle,
        alle.reduce((a, b) => addiert(a, b)),
        { zeitraum: jahr(1989), poolingJahre: 20 },
      ),
    ]
    const [system, ...weitere] = createSchutzsysteme(eingabe(bloecke))
    expect(weitere).toEqual([])
    const opferbare = system!.system.zellen.filter(({ kosten }) => kosten > 0 && kosten < Infinity)
    expect(opferbare.length).toBeLessThan(system!.zellen.length / 2)
    const { liest, ungeschuetzt } = veroeffentliche(bloecke)
    const verborgene = bloecke.flatMap((einer) =>
      einer.raumfassungen.filter((raum) => !liest(einer, raum)),
    )
    expect([verborgene.length, ungeschuetzt]).toEqual([4, 0])
    expect(verborgene).not.toContain(BEZIRK_STADT)
  })
})
