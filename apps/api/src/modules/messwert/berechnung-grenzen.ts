import type { Bau, Raumbaum } from './berechnung-raeume.ts'
import type { Flaeche } from './raumbaum.queries.ts'

/**
 * Ids of the Gebietsstände whose blocks new borders may have changed: areas came
 * or went, are computed for other times, or anything that they are put together
 * from or came from is other than before. On all others every value stays.
 */
export function findGeaenderteGebiete(zuvor: Raumbaum, jetzt: Raumbaum): ReadonlySet<number> {
  const andere = findAndere(zuvor, jetzt)
  const vorher = new Map(zuvor.flaechen.map((flaeche) => [flaeche.gebietsstandId, toText(flaeche)]))
  const geaenderte = new Set(vorher.keys())
  for (const flaeche of jetzt.flaechen) {
    const { gebietsstandId: id, raumfassungen } = flaeche
    const bleibt = vorher.get(id) === toText(flaeche)
    if (bleibt && !raumfassungen.some((raum) => andere.has(String(raum)))) geaenderte.delete(id)
    else geaenderte.add(id)
  }
  return geaenderte
}

/** What holds today or is the newest is computed for every Zeitraum, whatever follows. */
function toText({ ab, bis, giltHeute, raumfassungen, zugeschnitten }: Flaeche): string {
  const wann = giltHeute || bis === null ? 'IMMER' : [ab, bis]
  return JSON.stringify([wann, raumfassungen, zugeschnitten])
}

/** The areas that are built otherwise than before, or of areas that are. */
function findAndere(zuvor: Raumbaum, jetzt: Raumbaum): ReadonlySet<string> {
  const bauten = new Map(
    jetzt.raumfassungen.map((raum) => [String(raum), jetzt.bauOf(String(raum))]),
  )
  const andere = new Set<string>()
  for (const [raum, bau] of bauten) {
    if (JSON.stringify(bau) !== JSON.stringify(zuvor.bauOf(raum))) andere.add(raum)
  }
  for (let vorher = -1; vorher < andere.size;) {
    vorher = andere.size
    for (const [raum, bau] of bauten) {
      if (stoffOf(bau).some((einer) => andere.has(einer))) andere.add(raum)
    }
  }
  return andere
}

const stoffOf = ({ zerlegungen, vorgaenger, gruppe }: Bau): readonly string[] => [
  ...[...zerlegungen, ...vorgaenger].flatMap(({ teile }) => teile),
  ...(gruppe?.alte ?? []),
]
