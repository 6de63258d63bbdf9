/** What the map page gives to take along: the shown period as table and picture, all periods as files. */
import { massstabZelle, zelleOf } from '../../app/atlas/atlas-state.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { herkunft, zitat } from '../../app/atlas/quelle.ts'
import type { Dokumenttabelle } from '../../app/mitnehmen/dokumenttabelle.ts'
import { dateinameOf } from '../../app/mitnehmen/dateiname.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import type { Geometrie } from '../../map/geometry.ts'
import type { MapState } from '../../map/map-state.ts'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { massstabzeilen, toDatenzeilen, toTabellenzeilen } from './dateien.ts'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import type { Angebotsauflage } from './angebotspunkte.ts'
import type { Zeichenart } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'

interface Karteninhalt {
  readonly blatt: Kartenblatt
  readonly state: MapState
  readonly art: Zeichenart
  /** `null` without outlines: there is no picture then. */
  readonly geometrie: Geometrie | null
  /** Offers as points over the map; `null`: none. */
  readonly auflage: Angebotsauflage | null
}

/** The same for every kind of map: what is drawn, as table, file and picture. */
export function createMitnahme({ blatt, state, art, geometrie, auflage }: Karteninhalt): Mitnahme {
  const { atlas } = blatt
  const standVom = atlas.kreis.arbeitsstandVom?.slice(0, 10)
  const bild = async () => {
    const { createSvg, toPngBlob } = await import('./bild.tsx')
    return { svg: createSvg({ blatt, state, art, auflage, geometrie: geometrie! }), toPngBlob }
  }
  return {
    name: dateinameOf(atlas, zeitOf(blatt), standVom),
    bildname: dateinameOf(atlas, bildzeitOf(blatt), standVom),
    umfang: atlas.perioden.length > 1 ? blatt.zeitspanne : '',
    tabelle: (abruf) => createDokumenttabelle(blatt, abruf),
    csv: (abruf) => toTabellenzeilen(atlas, abruf),
    daten: () => toDatenzeilen(atlas),
    dateien: {
      indikator: atlas.indikator.slug,
      ebene: atlas.ebene,
      stand: atlas.ansicht.stand,
      zeitraeume: [atlas.periode.name],
    },
    bild: geometrie && {
      svg: async () => new XMLSerializer().serializeToString((await bild()).svg),
      png: async () => {
        const { svg, toPngBlob } = await bild()
        return toPngBlob(svg)
      },
    },
    zitat: (adresse, abruf) => zitat(atlas, { adresse, abruf, zeit: atlas.periode.name }),
  }
}

/** "2014-2024", or "veraenderung-seit-2014". */
function zeitOf({ art, zeitspanne }: Kartenblatt): string {
  return art === 'veraenderung' ? `veraenderung ${zeitspanne}` : zeitspanne
}

/** What the picture shows: the period, two of them, or all. */
function bildzeitOf(blatt: Kartenblatt): string {
  const { art, atlas, frueher } = blatt
  if (art === 'zwei' && frueher) return `${frueher.kurz} ${atlas.periode.kurz}`
  return art === 'werte' ? atlas.periode.kurz : zeitOf(blatt)
}

/** The areas as the list shows them, highest first, with their verdict; yardsticks below. */
export function createDokumenttabelle(
  { atlas, aussagen, art, titel, frueher }: Kartenblatt,
  abruf: Date,
): Dokumenttabelle {
  const { fassung } = atlas.indikator
  const zeilen = aussagen.toSorted(
    (a, b) => (b.zelle.wert ?? -Infinity) - (a.zelle.wert ?? -Infinity),
  )
  const mitWort = zeilen.some(({ zelle, kurz }) => zelle.wert !== null && kurz !== '')
  const zeile = (name: string, wert: string, wort: string) =>
    mitWort ? [name, wert, wort] : [name, wert]
  const zweite = art === 'zwei' ? frueher : null
  const wortkopf =
    art === 'veraenderung'
      ? 'Urteil'
      : zweite
        ? zweite.kurz
        : `Verglichen mit ${gewaehlteWorte(atlas).dativ}`
  return {
    titel: `${titel}, ${fassung.einheit}`,
    kopf: zeile(EBENE_WORTE[atlas.ebene].singular, atlas.periode.kurz, wortkopf),
    zeilen: [
      ...zeilen.map(({ raum, text, kurz }) =>
        zeile(raum.name, text, zweite ? formatFigurzelle(zelleOf(zweite, raum), fassung) : kurz),
      ),
      ...massstabzeilen(atlas).map((massstab) => {
        const zelle = massstabZelle(massstab, atlas.periode)
        const damals = zweite ? formatFigurzelle(massstabZelle(massstab, zweite), fassung) : ''
        return zeile(massstab.raum.name, formatFigurzelle(zelle, fassung), damals)
      }),
    ],
    fuss: herkunft(atlas, zweite ? [zweite, atlas.periode] : [atlas.periode], abruf),
  }
}
