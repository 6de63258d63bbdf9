/** The areas that a file can be laid on: levels of the Kreis, or outlines of one's own. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { GeleseneGebiete } from '../../app/gebiete.ts'
import type { Raumebene } from './abgleich.ts'
import type { RaeumeQuery } from './ausprobieren.generated.ts'

/** A level of the Kreis with the address of its outlines; outlines of one's own bring them along. */
export type Kartenebene = Raumebene & {
  readonly umrisse: string | null
  readonly eigene: GeleseneGebiete['geometrie'] | null
}

export function toEbenen(
  data: Partial<RaeumeQuery> | undefined,
  eigene: GeleseneGebiete | null,
): readonly Kartenebene[] {
  const vorhandene = [data?.quartiere, data?.sozialraeume, data?.kommunen].flatMap((bestand) =>
    bestand ? [toEbene(bestand)] : [],
  )
  return [...(eigene ? [toEigene(eigene)] : []), ...vorhandene.filter((e) => e.raeume.length > 0)]
}

function toEbene({ gebietsstand, raeume }: NonNullable<RaeumeQuery['kommunen']>): Kartenebene {
  const ebene: Ebene = gebietsstand.ebene
  return {
    id: ebene,
    titel: EBENE_WORTE[ebene].dativPlural,
    umrisse: gebietsstand.geometrie,
    eigene: null,
    raeume: raeume.ids.map((id, i) => ({
      id: id ?? '',
      schluessel: raeume.schluessel[i] ?? '',
      name: raeume.namen[i] ?? '',
    })),
  }
}

export function toEigene({ gebiete, geometrie }: GeleseneGebiete): Kartenebene {
  return {
    id: 'EIGENE',
    titel: 'eigenen Gebieten',
    umrisse: null,
    eigene: geometrie,
    raeume: gebiete.map(({ schluessel, name }) => ({ id: schluessel, schluessel, name })),
  }
}
