/** Where the map lies on its plate: an affine step from world units to pixels. */
import { liegtInnen } from '@sozial/domain/vieleck'
import { geoPath, geoTransform } from 'd3-geo'
import type { MultiLineString } from 'geojson'
import { boundsOf, toBreitengrad, toWelt } from './geometry.ts'
import type { Flaeche, Punkt, Rechteck, Ring } from './geometry.ts'

/** `pixel = world × massstab + versatz`. */
export interface Ausschnitt {
  /** Pixels per world unit. */
  readonly massstab: number
  readonly dx: number
  readonly dy: number
}

export interface Groesse {
  readonly breite: number
  readonly hoehe: number
}

export type Ecke = 'OBEN_LINKS' | 'OBEN_RECHTS' | 'UNTEN_LINKS' | 'UNTEN_RECHTS'

export function toPixel([x, y]: Punkt, { massstab, dx, dy }: Ausschnitt): Punkt {
  return [x * massstab + dx, y * massstab + dy]
}

/** Draws longitude and latitude as an SVG path on the plate. */
export function createPfad(ausschnitt: Ausschnitt): (flaeche: Flaeche) => string {
  return createZeichner(ausschnitt)
}

/** The same for lines. */
export function createLinie(ausschnitt: Ausschnitt): (linie: MultiLineString) => string {
  return createZeichner(ausschnitt)
}

function createZeichner(ausschnitt: Ausschnitt): (form: Flaeche | MultiLineString) => string {
  const projektion = geoTransform({
    point(laenge, breite) {
      const [x, y] = toPixel(toWelt(laenge, breite), ausschnitt)
      this.stream.point(x, y)
    },
  })
  const pfad = geoPath(projektion).digits(1)
  return (form) => pfad(form) ?? ''
}

/** Points along the lines, close enough that no box slips between two of them. */
function densify(ringe: readonly Ring[], abstand: number): readonly Punkt[] {
  return ringe.flatMap((ring) =>
    ring.flatMap((punkt, i) => {
      const [x1, y1] = punkt
      const [x2, y2] = ring[i + 1] ?? punkt
      const stuecke = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / abstand))
      return Array.from({ length: stuecke }, (_, k): Punkt => {
        const t = k / stuecke
        return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]
      })
    }),
  )
}

const ECKEN: readonly Ecke[] = ['OBEN_LINKS', 'OBEN_RECHTS', 'UNTEN_RECHTS', 'UNTEN_LINKS']
const ORTE = [0.5, 0.25, 0.75, 0, 1]
const LAGEN: readonly Punkt[] = ORTE.flatMap((x) => ORTE.map((y): Punkt => [x, y]))

/** The scale bar in the lower right corner. */
const LEISTENHOEHE = 30

function legendenfeld(ecke: Ecke, platte: Groesse, legende: Groesse): Rechteck {
  const links = ecke.endsWith('LINKS')
  const hoehe = legende.hoehe + (ecke === 'UNTEN_RECHTS' ? LEISTENHOEHE : 0)
  const x0 = links ? 0 : platte.breite - legende.breite
  const y0 = ecke.startsWith('OBEN') ? 0 : platte.hoehe - hoehe
  return { x0, y0, x1: x0 + legende.breite, y1: y0 + hoehe }
}

/** The map at this size, pushed to one of nine places on the plate (0 … 1 of the free room). */
function ausschnittAt(
  rahmen: Rechteck,
  platte: Groesse,
  { massstab, rand, lage }: { massstab: number; rand: number; lage: Punkt },
): Ausschnitt {
  const freiX = platte.breite - 2 * rand - (rahmen.x1 - rahmen.x0) * massstab
  const freiY = platte.hoehe - 2 * rand - (rahmen.y1 - rahmen.y0) * massstab
  return {
    massstab,
    dx: rand + freiX * lage[0] - rahmen.x0 * massstab,
    dy: rand + freiY * lage[1] - rahmen.y0 * massstab,
  }
}

/** The largest map that fits the plate, in its middle. */
export function fitAusschnitt(ringe: readonly Ring[], platte: Groesse, rand: number): Ausschnitt {
  const rahmen = boundsOf(ringe)
  const massstab = Math.min(
    (platte.breite - 2 * rand) / Math.max(rahmen.x1 - rahmen.x0, 1e-9),
    (platte.hoehe - 2 * rand) / Math.max(rahmen.y1 - rahmen.y0, 1e-9),
  )
  return ausschnittAt(rahmen, platte, { massstab, rand, lage: [0.5, 0.5] })
}

export interface Plattenlage {
  readonly ausschnitt: Ausschnitt
  /** The empty corner for the legend; null when none is free. */
  readonly ecke: Ecke | null
}

/**
 * The largest map that leaves one corner of the plate free for the legend.
 * Shrinks to 64 % at most; below that the legend goes under the plate.
 */
export function fitPlatte(
  ringe: readonly Ring[],
  platte: Groesse,
  { legende, rand }: { readonly legende: Groesse | null; readonly rand: number },
): Plattenlage {
  const voll = fitAusschnitt(ringe, platte, rand)
  if (!legende) return { ausschnitt: voll, ecke: null }
  const rahmen = boundsOf(ringe)
  const punkte = densify(ringe, 12 / voll.massstab)
  const suche = (ecken: readonly Ecke[]): Plattenlage | undefined =>
    findLage(ecken, { rahmen, punkte, ringe, platte, legende, rand, massstab: voll.massstab })
  const beste = suche(ECKEN)
  if (!beste) return { ausschnitt: voll, ecke: null }
  const gewohnt = suche(['OBEN_LINKS'])
  return gewohnt && gewohnt.ausschnitt.massstab >= NUR_WENIG_KLEINER * beste.ausschnitt.massstab
    ? gewohnt
    : beste
}

/** Readers begin at the upper left; the map may be this much smaller for it. */
const NUR_WENIG_KLEINER = 0.95
const KLEINSTE_STUFE = 18
const STUFE = 0.02

interface Lagensuche {
  readonly rahmen: Rechteck
  readonly punkte: readonly Punkt[]
  readonly ringe: readonly Ring[]
  readonly platte: Groesse
  readonly legende: Groesse
  readonly rand: number
  readonly massstab: number
}

/** The largest size and the first place at which one of the corners is free. */
function findLage(ecken: readonly Ecke[], suche: Lagensuche): Plattenlage | undefined {
  const { rahmen, platte, legende, rand } = suche
  for (let stufe = 0; stufe <= KLEINSTE_STUFE; stufe++) {
    const massstab = suche.massstab * (1 - stufe * STUFE)
    for (const lage of LAGEN) {
      const ausschnitt = ausschnittAt(rahmen, platte, { massstab, rand, lage })
      const ecke = ecken.find((e) =>
        isFrei(legendenfeld(e, platte, legende), { ...suche, ausschnitt }),
      )
      if (ecke) return { ausschnitt, ecke }
    }
  }
  return undefined
}

interface Belegung {
  readonly punkte: readonly Punkt[]
  readonly ringe: readonly Ring[]
  readonly ausschnitt: Ausschnitt
}

/** True when neither the border nor the inside of the map touches the box (pixels). */
function isFrei(feld: Rechteck, { punkte, ringe, ausschnitt }: Belegung): boolean {
  const { massstab, dx, dy } = ausschnitt
  const welt: Rechteck = {
    x0: (feld.x0 - dx) / massstab,
    y0: (feld.y0 - dy) / massstab,
    x1: (feld.x1 - dx) / massstab,
    y1: (feld.y1 - dy) / massstab,
  }
  const beruehrt = punkte.some(
    ([x, y]) => x >= welt.x0 && x <= welt.x1 && y >= welt.y0 && y <= welt.y1,
  )
  return !beruehrt && !liegtInnen([(welt.x0 + welt.x1) / 2, (welt.y0 + welt.y1) / 2], ringe)
}

export interface Massstabsleiste {
  readonly kilometer: number
  readonly pixel: number
}

const ERDUMFANG_KM = 40_075.017

/** A round length of at most `hoechstens` pixels, true in the middle of the plate. */
export function massstabsleiste(
  { massstab, dy }: Ausschnitt,
  { hoehe }: Groesse,
  hoechstens: number,
): Massstabsleiste {
  const breitengrad = toBreitengrad((hoehe / 2 - dy) / massstab)
  const kilometerJePixel = (ERDUMFANG_KM * Math.cos((breitengrad * Math.PI) / 180)) / massstab
  const laengen = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]
  const kilometer = laengen.findLast((l) => l / kilometerJePixel <= hoechstens) ?? 0.05
  return { kilometer, pixel: kilometer / kilometerJePixel }
}

/** Leaflet's zoom level of a scale; its world is 256 pixels wide at level 0. */
export function toZoom(massstab: number): number {
  return Math.log2(massstab / 256)
}

/** The scale of a zoom level. */
export function toMassstab(zoom: number): number {
  return 256 * 2 ** zoom
}

/** Longitude and latitude of the middle of the plate. */
export function mitteOf(
  { massstab, dx, dy }: Ausschnitt,
  { breite, hoehe }: Groesse,
): { readonly laenge: number; readonly breite: number } {
  return {
    laenge: ((breite / 2 - dx) / massstab) * 360 - 180,
    breite: toBreitengrad((hoehe / 2 - dy) / massstab),
  }
}
