/**
 * The areas of a plate and their borders as stateless SVG; what lies on them is in `MapOverlays.tsx`.
 * The same layers lie over and under the Leaflet map, in the small map of the phone and in every
 * exported picture.
 */
import { memo } from 'react'
import { GRENZE, grenzeUm, istDunkel, PAPIER, RAND_AUSSEN, RAND_INNEN, TINTE } from './colors.ts'
import type { Flaeche, Geometrie, Raumumriss } from './geometry.ts'
import type { MapRaum, MapState } from './map-state.ts'
import { fillOf, grundOf } from './Muster.tsx'

export type Pfad = (flaeche: Flaeche) => string

interface LayerProps {
  readonly geometrie: Geometrie
  readonly pfad: Pfad
}

/** The rim of paper colour outside the Kreis; lies under everything. */
export const Kreisrand = memo(function Kreisrand({ geometrie, pfad }: LayerProps) {
  const d = pfad(geometrie.kreis)
  return (
    <g strokeLinejoin="round">
      <path d={d} fill="none" stroke={RAND_AUSSEN} strokeWidth="18" />
      <path d={d} fill={PAPIER} stroke={RAND_INNEN} strokeWidth="8" />
    </g>
  )
})

/** Borders of areas whose change is sure although it is small, or large and yet unsure. */
const RANDSTIL = {
  KEINE: { farbe: undefined, breite: 0.8, strich: undefined },
  SICHER: { farbe: TINTE, breite: 2.4, strich: undefined },
  OFFEN: { farbe: TINTE, breite: 1.8, strich: '1.5 3.5' },
} as const

/** Attributes of an area; Leaflet sets the same through its own options. */
export function flaechenstil(raum: MapRaum, praefix: string) {
  const grund = grundOf(raum.fuellung)
  const rand = RANDSTIL[raum.abweichung ?? 'KEINE']
  return {
    fill: fillOf(raum.fuellung, praefix),
    fillOpacity: raum.hervorhebung === 'GEDAEMPFT' ? 0.35 : 1,
    stroke: raum.hervorhebung === 'GEDAEMPFT' ? GRENZE : (rand.farbe ?? grenzeUm(grund)),
    strokeWidth: rand.breite,
    strokeDasharray:
      raum.fuellung.art === 'LEER' && raum.fuellung.leerart === 'FEHLT' ? '3 3' : rand.strich,
  }
}

/** Light areas first: the white border of a dark one then lies on top; marked borders above all. */
export function byHelligkeit(raeume: readonly MapRaum[]): readonly MapRaum[] {
  const dunkel = (raum: MapRaum): boolean =>
    raum.fuellung.art === 'KLASSE' && istDunkel(raum.fuellung.farbe)
  const auffaellig = ({ abweichung }: MapRaum): boolean => abweichung !== null
  const gewoehnlich = raeume.filter((raum) => !auffaellig(raum))
  return [
    ...gewoehnlich.filter((raum) => !dunkel(raum)),
    ...gewoehnlich.filter(dunkel),
    ...raeume.filter(auffaellig),
  ]
}

interface FlaechenProps {
  readonly state: MapState
  readonly umrisse: ReadonlyMap<string, Raumumriss>
  readonly pfad: Pfad
  readonly praefix: string
}

/** All areas, filled. Used where Leaflet does not draw them itself. */
export const Flaechen = memo(function Flaechen({ state, umrisse, pfad, praefix }: FlaechenProps) {
  return (
    <g strokeLinejoin="round">
      {byHelligkeit(state.raeume).map((raum) => {
        const umriss = umrisse.get(raum.id)
        return (
          umriss && (
            <path
              key={raum.id}
              d={pfad(umriss.feature.geometry)}
              {...flaechenstil(raum, praefix)}
            />
          )
        )
      })}
    </g>
  )
})

/** Not yet there: a dashed line inside the border, clipped to the area. */
export const Leerrahmen = memo(function Leerrahmen({
  state,
  umrisse,
  pfad,
  praefix,
}: FlaechenProps) {
  const fehlend = state.raeume.filter(
    ({ fuellung }) => fuellung.art === 'LEER' && fuellung.leerart === 'FEHLT',
  )
  // Dashes are for the few; a whole map of them is noise, and the signs say it too.
  if (fehlend.length > state.raeume.length * 0.4) return null
  return fehlend.map(({ id }) => {
    const umriss = umrisse.get(id)
    if (!umriss) return null
    const d = pfad(umriss.feature.geometry)
    const schnitt = `${praefix}-schnitt-${id.replace(/[^a-zA-Z0-9]/g, '')}`
    return (
      <g key={id} fill="none">
        <clipPath id={schnitt}>
          <path d={d} />
        </clipPath>
        <g clipPath={`url(#${schnitt})`}>
          <path d={d} stroke={PAPIER} strokeWidth="6" />
          <path d={d} stroke={GRENZE} strokeWidth="4" strokeDasharray="4 3" />
        </g>
      </g>
    )
  })
})

/** Borders of the Kommunen on a white casing, and the Kreis. */
export const Grenzen = memo(function Grenzen({
  geometrie,
  pfad,
  mitKommunen,
}: LayerProps & { readonly mitKommunen: boolean }) {
  const kommunen = mitKommunen ? geometrie.kommunen.map(pfad).join('') : ''
  return (
    <g fill="none" strokeLinejoin="round">
      {kommunen !== '' && (
        <>
          <path d={kommunen} stroke={PAPIER} strokeOpacity=".85" strokeWidth="3" />
          <path d={kommunen} stroke={TINTE} strokeWidth="1.1" />
        </>
      )}
      <path d={pfad(geometrie.kreis)} stroke={TINTE} strokeWidth="1.6" />
    </g>
  )
})
