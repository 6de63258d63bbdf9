/**
 * What every writer takes: the figures of one Indikator on one level with all
 * that a reader needs to use them rightly. The caller reads it through the
 * release gate; the writers make sure once more that no protected cell carries
 * a number.
 */
import { istGeheim } from '@sozial/domain/wert'
import type { WertStatus } from '@sozial/domain/wert'
import type { Geometry } from 'geojson'

export interface Datenraum {
  readonly schluessel: string
  readonly name: string
  /** Name of the Kommune it lies in; empty where none is above it. */
  readonly kommune: string
  readonly geometrie?: Geometry | null
}

export interface Datenzelle {
  readonly wert: number | null
  readonly status: WertStatus
  /** Bounds of the 95 % interval. */
  readonly unten: number | null
  readonly oben: number | null
  readonly zaehler: number | null
  readonly nenner: number | null
  /** p, r, s; see `zusaetze`. */
  readonly zeichen: string | null
  /** Why there is no figure, where the words of the status do not say enough. */
  readonly grund?: string
}

export interface Datenperiode {
  readonly art: string
  readonly von: string
  /** First day after. */
  readonly bis: string
  readonly name: string
  /** Short name, unique among the periods: "2024". */
  readonly kurz: string
  readonly quellen: readonly string[]
  /** In the order of the areas. */
  readonly zellen: readonly Datenzelle[]
}

export interface Datenindikator {
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly fassung: number
  readonly einheit: string
  readonly nachkommastellen: number
  readonly definition: string
  readonly formel: string
  readonly grenzen: string
}

/** A sign after DIN 55301 with its meaning. */
export interface Zeichenbedeutung {
  readonly zeichen: string
  readonly erklaerung: string
}

export interface Datensatz {
  readonly indikator: Datenindikator
  readonly ebene: { readonly schluessel: string; readonly name: string }
  readonly raeume: readonly Datenraum[]
  /** In the order of time. */
  readonly perioden: readonly Datenperiode[]
  readonly brueche: readonly {
    readonly datum: string
    readonly titel: string
    readonly folge: string
  }[]
  /** What planners say of these figures; `raum` null for all areas. */
  readonly anmerkungen: readonly {
    readonly raum: string | null
    readonly zeit: string
    readonly text: string
  }[]
  readonly zeichen: Readonly<Record<WertStatus, Zeichenbedeutung>>
  /** "p vorläufig" */
  readonly zusaetze: Readonly<Record<string, string>>
  readonly herkunft: Datenherkunft
}

export interface Datenherkunft {
  readonly kreis: string
  /** Day from which the borders hold, `JJJJ-MM-TT`. */
  readonly gebietsstand: string
  /** "Intern · Arbeitsstand vom 12.5.2025 · gesehen als Planung, Kreis" or the published cycle. */
  readonly stand: string
  /** Not published: the name of the file says so too. */
  readonly intern: boolean
  /** Day of that state, for the name of the file; `JJJJ-MM-TT`, `null` where unknown. */
  readonly standVom: string | null
  readonly quellen: readonly string[]
  readonly lizenzen: readonly string[]
  /** `JJJJ-MM-TT` */
  readonly abruf: string
  readonly demo: boolean
}

export const DEMODATEN = 'Demodaten (synthetisch)'

/** Outside nobody learns which cells were protected first. */
export function statusText(status: WertStatus): string {
  return istGeheim(status) ? 'GEHEIM' : status
}

const traegtZahl = (status: WertStatus): boolean => status === 'GUELTIG' || status === 'NULL_WERT'

/** Without a figure of its own a cell carries no number at all: bounds and parts would give it away. */
export function schuetze(zelle: Datenzelle): Datenzelle {
  if (traegtZahl(zelle.status)) return zelle
  return { ...zelle, wert: null, unten: null, oben: null, zaehler: null, nenner: null }
}

/** The cell of an area in a period; missing ones are not available. */
export function zelleOf({ zellen }: Datenperiode, raum: number): Datenzelle {
  const zelle = zellen[raum]
  return zelle === undefined ? FEHLT : schuetze(zelle)
}

const FEHLT: Datenzelle = {
  wert: null,
  status: 'NICHT_VERFUEGBAR',
  unten: null,
  oben: null,
  zaehler: null,
  nenner: null,
  zeichen: null,
}

/** The sign that stands beside or instead of a figure; empty for an ordinary one. */
export function zeichenVon({ zeichen }: Datensatz, zelle: Datenzelle): string {
  return zeichen[zelle.status].zeichen || (zelle.zeichen ?? '')
}

/** "Bedeutung" of that sign in words. */
export function bedeutungVon({ zeichen, zusaetze }: Datensatz, zelle: Datenzelle): string {
  return zelle.grund || zeichen[zelle.status].erklaerung || (zusaetze[zelle.zeichen ?? ''] ?? '')
}

/** Metadata as pairs, in one order for all formats. */
export function angabenOf(satz: Datensatz): readonly (readonly [name: string, text: string])[] {
  const { indikator, ebene, herkunft, perioden, brueche } = satz
  const zeitraeume = [perioden[0]?.name, perioden.at(-1)?.name].filter((name) => name !== undefined)
  return [
    ...(herkunft.demo ? ([['Hinweis', DEMODATEN]] as const) : []),
    ['Indikator', `${indikator.name} (${indikator.code}, Fassung ${indikator.fassung})`],
    ['Einheit', indikator.einheit],
    ['Definition', indikator.definition],
    ['Formel', indikator.formel],
    ['Grenzen der Aussage', indikator.grenzen],
    ['Räume', `${ebene.name}, ${herkunft.kreis}`],
    ['Gebietsstand', datumDeutsch(herkunft.gebietsstand)],
    ['Zeitraum', [...new Set(zeitraeume)].join(' bis ')],
    ['Quelle', quelleOf(herkunft)],
    ['Lizenz', herkunft.lizenzen.join('; ')],
    ['Stand', herkunft.stand],
    ['Abgerufen am', datumDeutsch(herkunft.abruf)],
    ...brueche.map(
      ({ datum, titel, folge }) =>
        ['Bruch der Zeitreihe', `${titel}, ab ${datumDeutsch(datum)}. ${folge}`] as const,
    ),
    ...satz.anmerkungen.map(
      ({ raum, zeit, text }) => ['Anmerkung', `${raum ?? 'Alle Räume'}, ${zeit}: ${text}`] as const,
    ),
    ['Zeichenerklärung', zeichenerklaerungOf(satz).join('; ')],
  ].filter((paar): paar is [string, string] => paar[1] !== '')
}

/** Made-up figures say so before they name whose figures they imitate. */
function quelleOf({ demo, quellen }: Datenherkunft): string {
  const alle = quellen.join('; ')
  if (!demo) return alle
  return alle === '' ? DEMODATEN : `${DEMODATEN}, nach Art von: ${alle}`
}

/** One text per sign that occurs. */
function zeichenerklaerungOf(satz: Datensatz): readonly string[] {
  const texte = new Set<string>()
  for (const { zellen } of satz.perioden) {
    for (const zelle of zellen) {
      const { zeichen, erklaerung } = satz.zeichen[zelle.status]
      if (zeichen !== '') texte.add(`${zeichen} ${erklaerung}`)
      const zusatz = satz.zusaetze[zelle.zeichen ?? '']
      if (zusatz !== undefined) texte.add(`${zelle.zeichen ?? ''} ${zusatz}`)
    }
  }
  return [...texte]
}

/** `2024-12-31` → "31.12.2024" */
function datumDeutsch(tag: string): string {
  const [jahr, monat, tagImMonat] = tag.slice(0, 10).split('-')
  return `${Number(tagImMonat)}.${Number(monat)}.${jahr}`
}

/** `kinder-im-sgb2_sozialraum_2014-2024_gebietsstand-2020-01-01_2025-05-12-intern`, without an ending. */
export function dateinameOf({ indikator, ebene, perioden, herkunft }: Datensatz): string {
  const jahre = new Set([perioden[0]?.kurz ?? '', perioden.at(-1)?.kurz ?? ''])
  const stand = herkunft.standVom ?? herkunft.abruf
  const grenzen = `gebietsstand-${herkunft.gebietsstand}`
  const name = [
    indikator.slug,
    ebene.schluessel.toLowerCase(),
    [...jahre].join('-'),
    grenzen,
    stand,
  ]
    .map((teil) => teil.replaceAll(/[^\p{L}\d.-]+/gu, '-').replaceAll(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('_')
  return herkunft.intern ? `${name}-intern` : name
}
