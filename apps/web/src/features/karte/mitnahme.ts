/** What the map page gives to take along: the shown period as table and picture, all periods as files. */
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { massstabZelle } from '../../app/atlas/atlas-state.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { herkunft, zitat } from '../../app/atlas/quelle.ts'
import { vergleicheRaeume } from '../../app/atlas/raumvergleich.ts'
import { kurzwort } from '../../app/atlas/vergleichsworte.ts'
import type { Dokumenttabelle } from '../../app/mitnehmen/dokumenttabelle.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import type { Geometrie } from '../../map/geometry.ts'
import type { MapState } from '../../map/map-state.ts'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatWert } from '@sozial/shared/format'
import { dateiname, massstabzeilen, toDatenzeilen, toTabellenzeilen } from './dateien.ts'
import { zeitspanne } from './karten-state.ts'
import { createTitel } from './satz.ts'

/** `geometrie` is `null` without outlines: there is no picture then. */
export function createMitnahme(
  atlas: Atlas,
  state: MapState,
  geometrie: Geometrie | null,
): Mitnahme {
  const bild = async () => {
    const { createSvg, toPngBlob } = await import('./bild.tsx')
    return { svg: createSvg({ atlas, state, geometrie: geometrie! }), toPngBlob }
  }
  return {
    name: dateiname(atlas, zeitspanne(atlas)),
    tabelle: (abruf) => createDokumenttabelle(atlas, abruf),
    csv: (abruf) => toTabellenzeilen(atlas, abruf),
    daten: () => toDatenzeilen(atlas),
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

/** The areas of the shown period, highest first, with their verdict; yardsticks below. */
export function createDokumenttabelle(atlas: Atlas, abruf: Date): Dokumenttabelle {
  const { einheit, nachkommastellen: stellen } = atlas.indikator.fassung
  const vergleiche = vergleicheRaeume(atlas).toSorted(
    (a, b) => (b.zelle.wert ?? -Infinity) - (a.zelle.wert ?? -Infinity),
  )
  const verglichen = vergleiche.some(({ urteil }) => urteil !== 'NICHT_VERGLICHEN')
  const zeile = (name: string, wert: string, wort: string) =>
    verglichen ? [name, wert, wort] : [name, wert]
  const text = ({ wert, status }: (typeof vergleiche)[number]['zelle']) =>
    formatWert(wert, status, stellen)
  return {
    titel: `${createTitel(atlas)}, ${einheit}`,
    kopf: zeile(
      EBENE_WORTE[atlas.ebene].singular,
      atlas.periode.kurz,
      `Verglichen mit ${gewaehlteWorte(atlas).dativ}`,
    ),
    zeilen: [
      ...vergleiche.map((vergleich) =>
        zeile(vergleich.raum.name, text(vergleich.zelle), kurzwort(vergleich)),
      ),
      ...massstabzeilen(atlas).map((massstab) =>
        zeile(massstab.raum.name, text(massstabZelle(massstab, atlas.periode)), ''),
      ),
    ],
    fuss: herkunft(atlas, [atlas.periode], abruf),
  }
}
