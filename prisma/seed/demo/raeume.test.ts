import type { MultiPolygon, Polygon, Position } from 'geojson'
import { NEUZUSCHNITT } from './orte.ts'
import { createRaeume, QUARTIERE, sozialraumOf } from './raeume.ts'

type Flaeche = Polygon | MultiPolygon

const ringsOf = (geometrie: Flaeche) =>
  geometrie.type === 'Polygon' ? geometrie.coordinates : geometrie.coordinates.flat()

/** Every border line between two neighbouring points, whichever way it is walked. */
const edgesOf = (geometrie: Flaeche) =>
  ringsOf(geometrie).flatMap((ring) =>
    ring.slice(1).map((ende, i) => [ring[i] as Position, ende].map(String).toSorted().join(' ')),
  )

/** Signed area in degrees² (shoelace); the sign says how the ring is walked. */
const areaOf = (ring: readonly Position[]) =>
  ring.slice(1).reduce((summe, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i] ?? []
    return summe + (x0 * y - x * y0) / 2
  }, 0)

const totalOf = (geometrien: readonly Flaeche[]) =>
  geometrien.flatMap(ringsOf).reduce((summe, ring) => summe + Math.abs(areaOf(ring)), 0)

/** The outline around several areas: lines that only one of them has. */
function outlineOf(geometrien: readonly Flaeche[]): readonly string[] {
  const anzahl = new Map<string, number>()
  for (const edge of geometrien.flatMap(edgesOf)) anzahl.set(edge, (anzahl.get(edge) ?? 0) + 1)
  return [...anzahl].flatMap(([edge, wieviele]) => (wieviele === 1 ? [edge] : [])).toSorted()
}

const sorted = (texte: readonly string[]) => texte.toSorted()

describe(createRaeume, () => {
  const raeume = createRaeume()
  const { quartiere, sozialraeume, kommunen, jugendaemter, neuzuschnitt } = raeume
  const geometrien = (teile: readonly { readonly geometrie: Flaeche }[]) =>
    teile.map(({ geometrie }) => geometrie)

  it('has 64 Quartiere, 20 Sozialräume, 10 Kommunen, 5 Jugendamtsbezirke with names and keys of their own', () => {
    const stufen = [quartiere, sozialraeume, kommunen, jugendaemter]
    expect(stufen.map((stufe) => stufe.length)).toEqual([64, 20, 10, 5])
    for (const stufe of stufen) {
      expect(new Set(stufe.map(({ name }) => name)).size).toBe(stufe.length)
      expect(new Set(stufe.map(({ schluessel }) => schluessel)).size).toBe(stufe.length)
    }
    expect(jugendaemter[0]?.kommunen).toHaveLength(6)
  })

  it.each([
    ['QUARTIER', quartiere],
    ['SOZIALRAUM', sozialraeume],
    ['KOMMUNE', kommunen],
    ['Neuzuschnitt', neuzuschnitt.sozialraeume],
  ])('draws every area in one piece without holes: %s', (_, stufe) => {
    for (const { geometrie } of stufe) {
      expect(geometrie.type).toBe('Polygon')
      expect(geometrie.coordinates).toHaveLength(1)
    }
  })

  it('leaves no gap and no overlap: inner borders belong to two areas, the rest is one ring', () => {
    const anzahl = new Map<string, number>()
    for (const edge of geometrien(quartiere).flatMap(edgesOf)) {
      anzahl.set(edge, (anzahl.get(edge) ?? 0) + 1)
    }
    expect(Math.max(...anzahl.values())).toBe(2)
    expect(outlineOf(geometrien(quartiere))).toEqual(outlineOf(geometrien(kommunen)))
  })

  it('adds up: Quartiere to Sozialräume, those to Kommunen, those to Jugendamtsbezirke', () => {
    const teile: readonly (readonly [Flaeche, readonly Flaeche[]])[] = [
      ...sozialraeume.map(
        ({ schluessel, geometrie }) =>
          [
            geometrie,
            geometrien(quartiere.filter(({ sozialraum }) => sozialraum === schluessel)),
          ] as const,
      ),
      ...kommunen.map(
        ({ schluessel, geometrie }) =>
          [
            geometrie,
            geometrien(sozialraeume.filter(({ kommune }) => kommune === schluessel)),
          ] as const,
      ),
      ...jugendaemter.map(
        ({ kommunen: eigene, geometrie }) =>
          [
            geometrie,
            geometrien(kommunen.filter(({ schluessel }) => eigene.includes(schluessel))),
          ] as const,
      ),
    ]
    for (const [ganzes, stuecke] of teile) {
      expect(sorted(edgesOf(ganzes))).toEqual(outlineOf(stuecke))
      expect(totalOf([ganzes])).toBeCloseTo(totalOf(stuecke), 10)
    }
  })

  it('has no slivers: the smallest Quartier is more than two km², the Kreis about 630', () => {
    const km2 = geometrien(quartiere).map((eine) => totalOf([eine]) * 70.4 * 111.2)
    expect(Math.min(...km2)).toBeGreaterThan(2)
    expect(km2.reduce((a, b) => a + b, 0)).toBeGreaterThan(600)
    expect(km2.reduce((a, b) => a + b, 0)).toBeLessThan(660)
  })

  it('moves one Quartier to the neighbouring Sozialraum and loses nothing', () => {
    const bewegt = QUARTIERE.filter(
      (eines) => sozialraumOf(eines, '2019-12-31') !== sozialraumOf(eines, NEUZUSCHNITT.ab),
    )
    expect(bewegt.map(({ name }) => name)).toEqual([NEUZUSCHNITT.quartier])
    const vorher = sozialraeume.filter(({ schluessel }) =>
      neuzuschnitt.sozialraeume.some((neuer) => neuer.schluessel === schluessel),
    )
    expect(outlineOf(geometrien(neuzuschnitt.sozialraeume))).toEqual(outlineOf(geometrien(vorher)))
    expect(new Set(vorher.map(({ kommune }) => kommune)).size).toBe(1)
  })

  it('is the same on every call', () => {
    expect(createRaeume()).toEqual(raeume)
  })
})
