import { formatM2, nenne } from './befund.ts'
import type { Umrissbefund } from './befund.ts'
import type { Pfad } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import type { Gestalt } from './gestalt.ts'
import { istOrt, toOrt, toPfad } from './gitter.ts'
import { kantenVon } from './nachbarn.ts'
import type { Ort, Ring } from './umriss.ts'

/** Areas may differ so much (m² and share) by rounding to the grid. */
const GLEICH_M2 = 0.01
const GLEICH_ANTEIL = 1e-9

/** Rings that cross themselves or each other, are open, or enclose nothing. */
export function findRingbefunde(gestalten: readonly Gestalt[]): readonly Umrissbefund[] {
  return gestalten.flatMap((gestalt) => {
    const mangel = findMangel(gestalt)
    return mangel === null ? [] : [toRingbefund(gestalt, mangel)]
  })
}

interface Mangel {
  readonly was: string
  readonly ort: Ort
}

function findMangel({ umriss, m2, angegebenM2 }: Gestalt): Mangel | null {
  const ringe = umriss.flaechen.flat()
  const erster = ringe.flat().find(istOrt) ?? [0, 0]
  if (m2 === 0) return { was: 'umschließt keine Fläche', ort: erster }
  const ohneZahl = ringe.find((ring) => !ring.every(istOrt))
  if (ohneZahl !== undefined) return { was: 'hat eine Ecke ohne Koordinaten', ort: erster }
  const offener = ringe.find(istOffen)
  if (offener !== undefined) return { was: 'ist nicht geschlossen', ort: offener[0] ?? erster }
  const entartet = ringe.find((ring) => toPfad(ring).length < 3)
  if (entartet !== undefined) {
    return { was: 'hat einen Ring mit weniger als drei Ecken', ort: entartet[0] ?? erster }
  }
  if (Math.abs(m2 - angegebenM2) <= GLEICH_M2 + Math.abs(m2) * GLEICH_ANTEIL) return null
  return { was: 'überschneidet sich selbst', ort: findKreuzung(ringe) ?? erster }
}

function istOffen(ring: Ring): boolean {
  const [erste] = ring
  const letzte = ring.at(-1)
  return (
    erste !== undefined &&
    letzte !== undefined &&
    (erste[0] !== letzte[0] || erste[1] !== letzte[1])
  )
}

function toRingbefund(gestalt: Gestalt, { was, ort }: Mangel): Umrissbefund {
  const { umriss, m2, angegebenM2, teile } = gestalt
  const { nummer } = umriss
  const leer = m2 === 0
  const ergebnis =
    teile.length > 1 ? `in ${teile.length} Teilen mit ${formatM2(m2)}` : `mit ${formatM2(m2)}`
  return toBefund({
    art: 'RING',
    schwere: 'FEHLER',
    satz: `${nenne(umriss)} ${was}.`,
    ort,
    stuecke: teile,
    m2: leer ? 0 : Math.abs(m2 - angegebenM2),
    nummern: [nummer],
    angebote: leer
      ? [{ reparatur: { art: 'WEGLASSEN', nummer }, satz: 'Weglassen', aenderungM2: 0 }]
      : [
          {
            reparatur: { art: 'RING_BEREINIGEN', nummer },
            satz: `Umriss bereinigen (${ergebnis})`,
            aenderungM2: 0,
          },
        ],
  })
}

/** The first place where two edges cross. */
function findKreuzung(ringe: readonly Ring[]): Ort | null {
  const kanten = [...kantenVon(ringe.map(toPfad))].toSorted(
    ([a, b], [c, d]) => Math.min(a.x, b.x) - Math.min(c.x, d.x),
  )
  for (const [i, kante] of kanten.entries()) {
    const ost = Math.max(kante[0].x, kante[1].x)
    for (let k = i + 1; k < kanten.length; k += 1) {
      const andere = kanten[k]!
      if (Math.min(andere[0].x, andere[1].x) > ost) break
      const punkt = kreuzung(kante, andere)
      if (punkt !== null) return toOrt(punkt)
    }
  }
  return null
}

type Kante = readonly [Pfad[number], Pfad[number]]

function kreuzung([a, b]: Kante, [c, d]: Kante): Pfad[number] | null {
  const seite = (p: Pfad[number], q: Pfad[number], r: Pfad[number]) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  const [vonC, vonD] = [seite(a, b, c), seite(a, b, d)]
  if (vonC * vonD >= 0 || seite(c, d, a) * seite(c, d, b) >= 0) return null
  const t = vonC / (vonC - vonD)
  return { x: Math.round(c.x + t * (d.x - c.x)), y: Math.round(c.y + t * (d.y - c.y)) }
}
