import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { parseZuordnung, readZuordnung } from '@sozial/formate/zuordnung'
import { createDemokreis, type Demolieferung } from './index.ts'
import { createGeometrien } from './geometrie.ts'
import { ALTERSGRUPPEN, createJahresraeume, createKreissumme, JAHRE, sum } from './grundzahlen.ts'
import { KOMMUNEN, UMRISS } from './orte.ts'
import { splitExact } from './zufall.ts'

const keime = KOMMUNEN.flatMap((kommune) =>
  kommune.sozialraeume.map((raum) => ({ id: raum.name, lage: raum.lage })),
)

describe(splitExact, () => {
  it('keeps the total and never drifts more than one from the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (gesamt, gewichte) => {
          const teile = splitExact(gesamt, gewichte)
          expect(sum(teile)).toBe(gesamt)
          teile.forEach((teil, i) => {
            const genau = (gesamt * (gewichte[i] as number)) / sum(gewichte)
            expect(Math.abs(teil - genau)).toBeLessThanOrEqual(1 + 1e-6)
          })
        },
      ),
    )
  })
})

describe(createGeometrien, () => {
  const { einzeln: geometrien, vereint } = createGeometrien(UMRISS, keime)

  it('gives every Sozialraum one piece', () => {
    expect([...geometrien.keys()].toSorted()).toEqual(keime.map((keim) => keim.id).toSorted())
    for (const geometrie of geometrien.values()) expect(geometrie.type).toBe('Polygon')
  })

  it('leaves no gap and no overlap: every inner edge is walked once in each direction', () => {
    const edges = new Map<string, number>()
    for (const geometrie of geometrien.values()) {
      for (const ring of (geometrie as Polygon).coordinates) {
        ring.slice(1).forEach((ende, i) => {
          const kante = [ring[i] as Position, ende].map(String).toSorted().join(' ')
          edges.set(kante, (edges.get(kante) ?? 0) + 1)
        })
      }
    }
    const counts = [...edges.values()]
    expect(Math.max(...counts)).toBe(2)
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(500)
  })

  it('joins all areas to one outline without holes', () => {
    const kreis = vereint(keime.map((keim) => keim.id))
    expect(kreis.type).toBe('Polygon')
    expect(kreis.coordinates).toHaveLength(1)
  })

  it('is the same on every call', () => {
    expect(createGeometrien(UMRISS, keime).einzeln).toEqual(geometrien)
  })
})

describe(createDemokreis, () => {
  const kreis = createDemokreis()

  it.each(kreis.lieferungen.map((lieferung) => [lieferung.datei.name, lieferung] as const))(
    '%s is readable by its mapping without an error',
    (_, { datei, zuordnung }) => {
      const lesung = readZuordnung(datei, parseZuordnung(zuordnung))
      expect(lesung.meldungen.filter((meldung) => meldung.schwere === 'FEHLER')).toEqual([])
      expect([...lesung.zellen].length).toBeGreaterThanOrEqual(22 * JAHRE.length)
    },
  )

  it('protects two areas from 2019 on and misses one delivery', () => {
    const { datei, zuordnung } = kreis.lieferungen[1] as Demolieferung
    const zellen = [...readZuordnung(datei, parseZuordnung(zuordnung)).zellen]
    const status = (schluessel: string, jahr: number) =>
      zellen.find(
        (zelle) => zelle.raumSchluessel === schluessel && zelle.zeitraum.von === `${jahr}-12-31`,
      )?.wert.status
    expect(status('053700241', 2018)).toBe('GUELTIG')
    expect(status('053700241', 2019)).toBe('GEHEIM_PRIMAER')
    expect(status('053700362', 2024)).toBe('NICHT_VERFUEGBAR')
  })
})

describe(createJahresraeume, () => {
  const raeume = createJahresraeume()

  it('runs through the published population of 31.12.2015 in every Kommune', () => {
    for (const kommune of KOMMUNEN) {
      const einwohner = raeume
        .filter((raum) => raum.jahr === 2015 && raum.schluessel.startsWith(kommune.ags))
        .map((raum) => sum(raum.maennlich) + sum(raum.weiblich))
      expect(sum(einwohner)).toBe(kommune.einwohner2015)
    }
  })

  it('has 20 areas in each year, none with a part larger than its whole', () => {
    expect(raeume).toHaveLength(20 * JAHRE.length)
    for (const raum of raeume) {
      const group = (von: number, bis: number) =>
        sum(
          ALTERSGRUPPEN.map(([ab], i) =>
            ab >= von && ab < bis ? (raum.maennlich[i] ?? 0) + (raum.weiblich[i] ?? 0) : 0,
          ),
        )
      expect(raum.kinderSgb2).toBeLessThan(group(0, 18))
      expect(raum.arbeitslose).toBeLessThan(group(15, 65))
      expect(raum.arbeitsloseJung).toBeLessThanOrEqual(raum.arbeitslose)
      expect(raum.langzeitarbeitslose).toBeLessThanOrEqual(raum.arbeitslose)
      expect(raum.grundsicherungAlter).toBeLessThan(group(65, 200))
    }
  })

  it('adds up to the Kreis', () => {
    const kreis = createKreissumme(raeume, 2024)
    const im2024 = raeume.filter((raum) => raum.jahr === 2024)
    expect(kreis.kinderSgb2).toBe(sum(im2024.map((raum) => raum.kinderSgb2)))
    expect(sum(kreis.weiblich)).toBe(sum(im2024.map((raum) => sum(raum.weiblich))))
  })
})
