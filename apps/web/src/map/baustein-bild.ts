/** What the map of the workbench shows, without a pixel: who belongs where, what is chosen. */
import type { Netz, Raumumriss } from './geometry.ts'
import { GROESSENFARBEN, PAPIER } from './colors.ts'

export interface Raumzeichnung {
  readonly key: string
  /** "12" */
  readonly kurzname: string
  /** "12 Oberbruch–Dremmen" */
  readonly name: string
  /** "12.480" */
  readonly wert: string
  /** Place in `GROESSENFARBEN`; `null`: the size is not known. */
  readonly stufe: number | null
}

export interface Bausteinbild {
  /** Key of the Raum by id of the Baustein; `null`: in none. */
  readonly raumVon: ReadonlyMap<string, string | null>
  readonly raeume: ReadonlyMap<string, Raumzeichnung>
  /** Key of the Raum that is drawn at. */
  readonly aktiv: string | null
  /** Ids of Bausteine that are chosen together. */
  readonly auswahl: ReadonlySet<string>
  /** Ids of Bausteine that a finding speaks of. */
  readonly gezeigt: ReadonlySet<string>
  /** Ids of the Bausteine of one Kommune, where the others step back; `null`: all. */
  readonly nur: ReadonlySet<string> | null
}

/** From how many inhabitants on an area counts as too small, small, as agreed, large, too large. */
const STUFEN = [8000, 10_000, 15_000, 17_000] as const

/** Place of a size in `GROESSENFARBEN`; 10,000 and 15,000 themselves are as agreed. */
export function stufeOf(einwohner: number): number {
  const [zuKlein, klein, gross, zuGross] = STUFEN
  if (einwohner < klein) return einwohner < zuKlein ? 0 : 1
  if (einwohner <= gross) return 2
  return einwohner <= zuGross ? 3 : 4
}

export interface Bausteinstil {
  readonly fill: string
  readonly fillOpacity: number
  readonly stroke: string
  readonly strokeWidth: number
  readonly strokeDasharray: string
}

/** How one Baustein is painted: the size of its Raum, dashed on white where it has none. */
export function bausteinstil(id: string, { raumVon, raeume, nur }: Bausteinbild): Bausteinstil {
  const raum = raeume.get(raumVon.get(id) ?? '')
  const leise = nur !== null && !nur.has(id)
  return {
    fill: GROESSENFARBEN[raum?.stufe ?? -1] ?? PAPIER,
    fillOpacity: leise ? 0.3 : 1,
    stroke: raum ? '#a3a6aa' : '#646b73',
    strokeWidth: raum ? 0.6 : 1,
    strokeDasharray: raum ? '' : '3 3',
  }
}

/** Ids of the Bausteine of each Raum. */
function mitgliederOf({ raumVon }: Bausteinbild): ReadonlyMap<string, ReadonlySet<string>> {
  const mitglieder = new Map<string, Set<string>>()
  for (const [id, raum] of raumVon) {
    if (raum === null) continue
    const bisher = mitglieder.get(raum)
    if (bisher) bisher.add(id)
    else mitglieder.set(raum, new Set([id]))
  }
  return mitglieder
}

interface Vereintes {
  readonly mitglieder: ReadonlySet<string>
  readonly polygone: Raumumriss['polygone']
}

/** Shapes belong to the Bausteine of a Raum; they are kept while only other Räume change. */
const vereinte = new WeakMap<Netz, ReadonlyMap<string, Vereintes>>()

/** Shapes of the Räume, for their texts. */
export function vereineRaeume(netz: Netz, bild: Bausteinbild): ReadonlyMap<string, Vereintes> {
  const vorher = vereinte.get(netz)
  const gleich = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    a.size === b.size && [...a].every((id) => b.has(id))
  const neu = new Map(
    [...mitgliederOf(bild)].map(([key, mitglieder]) => {
      const altes = vorher?.get(key)
      const bleibt = altes && gleich(altes.mitglieder, mitglieder)
      return [key, bleibt ? altes : { mitglieder, polygone: netz.vereint(mitglieder) }]
    }),
  )
  vereinte.set(netz, neu)
  return neu
}
