/** The paper's two steps as they stand there: every point with every site, twice. Shares no code with the rest. */
export interface Lage {
  readonly punkte: readonly (readonly [number, number])[]
  readonly personen: readonly number[]
  readonly standorte: readonly (readonly [number, number])[]
  readonly plaetze: readonly number[]
  readonly umweg: number
  readonly kmh: number
  readonly bisMin: number
  readonly gewicht: (minuten: number) => number
}

export function doppelschleife(lage: Lage): {
  readonly verhaeltnis: Float64Array
  readonly zugang: Float64Array
} {
  const { punkte, standorte, personen, plaetze, bisMin, gewicht } = lage
  const minuten = (i: number, j: number): number => {
    const [x1, y1] = punkte[i]!
    const [x2, y2] = standorte[j]!
    const rad = Math.PI / 180
    const h =
      Math.sin(((y2 - y1) * rad) / 2) ** 2 +
      Math.cos(y1 * rad) * Math.cos(y2 * rad) * Math.sin(((x2 - x1) * rad) / 2) ** 2
    return (2 * 6371.0088 * Math.asin(Math.sqrt(h)) * lage.umweg * 60) / lage.kmh
  }
  const verhaeltnis = new Float64Array(standorte.length)
  for (let j = 0; j < standorte.length; j += 1) {
    let nachfrage = 0
    for (let i = 0; i < punkte.length; i += 1) {
      const d = minuten(i, j)
      if (d <= bisMin) nachfrage += personen[i]! * gewicht(d)
    }
    verhaeltnis[j] = nachfrage > 0 ? plaetze[j]! / nachfrage : 0
  }
  const zugang = new Float64Array(punkte.length)
  for (let i = 0; i < punkte.length; i += 1) {
    for (let j = 0; j < standorte.length; j += 1) {
      const d = minuten(i, j)
      if (d <= bisMin) zugang[i]! += verhaeltnis[j]! * gewicht(d)
    }
  }
  return { verhaeltnis, zugang }
}
