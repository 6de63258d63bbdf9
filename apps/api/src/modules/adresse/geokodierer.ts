/**
 * The Kreis's own geocoder, where it has one: an address in, points out. Asked
 * by the server alone; where it is silent the local street registers answer.
 */
import { z } from 'zod'

export interface Geotreffer {
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  readonly laenge: number
  readonly breite: number
}

export interface Geokodierer {
  /** What it knows, the best first; nothing where it does not answer in time. */
  readonly find: (adresse: string) => Promise<readonly Geotreffer[]>
}

/** None is set up. */
export const OHNE_GEOKODIERER: Geokodierer = { find: () => Promise.resolve([]) }

const GEDULD_MS = 2_000
const HOECHSTENS_BYTES = 500_000
const HOECHSTENS_TREFFER = 5
const PLATZHALTER = '{adresse}'

/** Whether an address can be put into this template. */
export const istGeokodiervorlage = (vorlage: string): boolean =>
  vorlage.includes(PLATZHALTER) &&
  URL.canParse(vorlage.replace(PLATZHALTER, 'x')) &&
  /^https?:/.test(vorlage)

const sammlung = z.object({
  features: z.array(
    z.object({
      geometry: z.object({
        type: z.literal('Point'),
        coordinates: z.tuple([z.number(), z.number()]).rest(z.number()),
      }),
      properties: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
})

/** Names of the same thing: Photon, the geocoder of the BKG, Nominatim. */
const NAMEN = {
  strasse: ['street', 'strasse', 'road'],
  hausnummer: ['housenumber', 'haus', 'house_number'],
  plz: ['postcode', 'plz'],
  ort: ['city', 'ort', 'town', 'village', 'municipality'],
} as const

interface Ziel {
  /** Address with `{adresse}` where the text goes. */
  readonly vorlage: string
  readonly warne: (err: unknown) => void
}

export function createGeokodierer({ vorlage, warne }: Ziel): Geokodierer {
  return {
    find: async (adresse) => {
      try {
        const url = vorlage.replace(PLATZHALTER, () => encodeURIComponent(adresse))
        const signal = AbortSignal.timeout(GEDULD_MS)
        const antwort = await fetch(url, { signal, redirect: 'error' })
        if (!antwort.ok) throw new Error(`Der Geokodierer antwortet mit ${antwort.status}.`)
        return toTreffer(JSON.parse(await readBegrenzt(antwort)))
      } catch (error) {
        warne(error)
        return []
      }
    },
  }
}

async function readBegrenzt(antwort: Response): Promise<string> {
  const teile: Uint8Array[] = []
  let bytes = 0
  for await (const teil of antwort.body ?? []) {
    bytes += teil.length
    if (bytes > HOECHSTENS_BYTES) throw new Error('Der Geokodierer antwortet mit zu vielen Daten.')
    teile.push(teil)
  }
  return Buffer.concat(teile).toString('utf8')
}

function toTreffer(roh: unknown): readonly Geotreffer[] {
  return sammlung
    .parse(roh)
    .features.slice(0, HOECHSTENS_TREFFER)
    .map(({ geometry, properties }) => {
      const [laenge, breite] = geometry.coordinates
      const adresse = properties?.['address']
      const angaben = { ...properties, ...(typeof adresse === 'object' ? adresse : {}) }
      const wort = (namen: readonly string[]): string =>
        namen.map((name) => angaben[name]).find((wert) => typeof wert === 'string') ?? ''
      return {
        strasse: wort(NAMEN.strasse),
        hausnummer: wort(NAMEN.hausnummer),
        plz: wort(NAMEN.plz),
        ort: wort(NAMEN.ort),
        laenge,
        breite,
      }
    })
}
