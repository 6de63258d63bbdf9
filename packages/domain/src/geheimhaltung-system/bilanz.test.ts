import { jahr, stichtag } from '../zeitraum/index.ts'
import { createSchutzsysteme } from './index.ts'
import { absolut, block, eingabe, merkmal, MITTE, NORD, summiert } from './kreis.testing.ts'
import type { Werte } from './kreis.testing.ts'

const MENSCHEN = merkmal('bevoelkerung')
const saldo = (von: string, abzueglich: string) =>
  absolut({ art: 'DIFFERENZ', von: merkmal(von), abzueglich: merkmal(abzueglich) })

const VORHER = summiert([500, 600, 700], [800, 900])
const NATUERLICH = summiert([2, -30, 40], [50, 60])
const GEWANDERT = summiert([20, 30, -40], [15, 35])
const plus = (...alle: readonly Werte[]): Werte =>
  Object.fromEntries(
    Object.keys(VORHER).map((raum) => [
      raum,
      alle.reduce((summe, werte) => summe + (werte[Number(raum)] ?? 0), 0),
    ]),
  )
const NACHHER = plus(VORHER, NATUERLICH, GEWANDERT)

const ende = (tag: string) => ({ zeitraum: stichtag(tag) })
const bevoelkerung = (nachher: Werte) => [
  block(absolut(MENSCHEN), VORHER, ende('2022-12-31')),
  block(absolut(MENSCHEN), nachher, ende('2023-12-31')),
]
const salden = (gewandert: Werte = GEWANDERT) => [
  block(saldo('lebendgeborene', 'gestorbene'), NATUERLICH, { zeitraum: jahr(2023) }),
  block(saldo('zuzuege', 'fortzuege'), gewandert, { zeitraum: jahr(2023) }),
]

const bilanzenOf = (systeme: ReturnType<typeof createSchutzsysteme>) =>
  systeme.flatMap(({ system, zellen, gleichungen }) =>
    gleichungen.flatMap((art, i) => {
      if (art !== 'BILANZ') return []
      const { zellen: eigene, konstante } = system.gleichungen[i]!
      return [{ raum: zellen[eigene[0]!]!.raum, glieder: eigene.length, konstante }]
    }),
  )

describe('createSchutzsysteme: the balance of a population', () => {
  it('ties both balances of a year to what the population changed by', () => {
    const bilanzen = bilanzenOf(
      createSchutzsysteme(eingabe([...bevoelkerung(NACHHER), ...salden()])),
    )
    expect(bilanzen).toHaveLength(8)
    expect(bilanzen.find(({ raum }) => raum === NORD)).toMatchObject({ glieder: 2 })
    expect(Math.abs(bilanzen.find(({ raum }) => raum === NORD)!.konstante)).toBe(22)
  })

  it('knows no more where moves within the Kreis leave it unbalanced, or an end is not published', () => {
    const umgezogen = plus(NACHHER, { [NORD]: 100, [MITTE]: -100 })
    const bilanzen = bilanzenOf(
      createSchutzsysteme(eingabe([...bevoelkerung(umgezogen), ...salden()])),
    )
    expect(bilanzen.map(({ raum }) => raum)).not.toContain(NORD)
    expect(bilanzen).toHaveLength(6)
    const [, nachher] = bevoelkerung(NACHHER)
    expect(bilanzenOf(createSchutzsysteme(eingabe([nachher!, ...salden()])))).toEqual([])
  })

  it('keeps a population in it that nobody may read', () => {
    const klein = { ...VORHER, [NORD]: 1 }
    const [vorher, nachher] = [block(absolut(MENSCHEN), klein, ende('2022-12-31')), NACHHER]
    const danach = { ...nachher, [NORD]: 23 }
    const bilanzen = bilanzenOf(
      createSchutzsysteme(
        eingabe([vorher, block(absolut(MENSCHEN), danach, ende('2023-12-31')), ...salden()]),
      ),
    )
    expect(bilanzen.find(({ raum, glieder }) => raum === NORD && glieder === 3)).toBeDefined()
  })

  it('may give up a balance of zero', () => {
    const ohne = summiert([0, 30, -20], [15, 35])
    const nachher = bevoelkerung(plus(VORHER, NATUERLICH, ohne))
    const preise = createSchutzsysteme(eingabe([...nachher, ...salden(ohne)])).flatMap(
      ({ system, zellen }) =>
        system.zellen.flatMap(({ wert, kosten }, i) =>
          wert === 0 && zellen[i]!.raum === NORD ? [kosten] : [],
        ),
    )
    expect(preise).toEqual([expect.any(Number)])
    expect(preise[0]).toBeLessThan(Infinity)
  })
})
