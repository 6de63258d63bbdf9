import { useMemo } from 'react'
import { alleWerte } from '../../app/atlas/atlas-klassen.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Legend } from '../../map/Legend.tsx'
import { createKreislegende } from '../../map/kreise.ts'
import { legendenhoehe } from '../../map/legend-size.ts'
import type { LegendState } from '../../map/legend-state.ts'
import { uniteLeere, type MapState } from '../../map/map-state.ts'
import type { Kartenlageplan } from './Kartenteil.tsx'
import {
  createLegende,
  createLegendenmass,
  groessenname,
  klassenhinweis,
  klassentitel,
  kreistitel,
  legendentitel,
  wertespanne,
} from './karten-state.ts'
import { Klassenwahl } from './Klassenwahl.tsx'

/** The legend at a width, and how high it is at most in any period. */
export function useLegende(
  { blatt, state }: Pick<Kartenlageplan, 'blatt' | 'state'>,
  breite: number,
  faktor = 1,
) {
  const { perioden, raeume } = blatt.atlas
  const { klassen } = state
  const mass = useMemo(
    () => createLegendenmass({ perioden, raeume }, klassen, breite),
    [perioden, raeume, klassen, breite],
  )
  const legende = useMemo(() => createLegende(blatt, state, mass), [blatt, state, mass])
  const kreise = useMemo(() => createKreislegende(state, faktor), [state, faktor])
  const hoehe = legendenhoehe({
    titel: legendentitel(blatt),
    legende,
    kreise,
    kreistitel: kreistitel(blatt.atlas),
    hinweis: klassenhinweis(blatt),
    leere: mass.leere,
  })
  const groesse = useMemo(() => ({ breite, hoehe }), [breite, hoehe])
  return { legende, kreise, groesse }
}

interface KartenlegendeProps extends Kartenlageplan {
  readonly legende: LegendState | null
  readonly kreise: ReturnType<typeof createKreislegende>
  /** All maps that the legend stands for, where it is more than one. */
  readonly bilder?: readonly MapState[]
}

/** Legend and the choice of its classes; changes have none: both sides of zero are alike. */
export function Kartenlegende({ legende, kreise, bilder, ...props }: KartenlegendeProps) {
  const { aendere } = useAtlas()
  const { blatt, state } = props
  const { atlas } = blatt
  const { perioden } = ganzeEbene(atlas)
  const spanne = useMemo(() => wertespanne({ perioden }), [perioden])
  const werte = useMemo(() => alleWerte({ perioden }), [perioden])
  const fest = blatt.rauschen !== null || legende === null
  return (
    <Legend
      titel={
        fest ? (
          legendentitel(blatt)
        ) : (
          <>
            {groessenname(atlas.indikator)},{' '}
            <Klassenwahl
              titel={klassentitel(blatt)}
              ansicht={atlas.ansicht}
              klassen={state.klassen}
              nachkommastellen={atlas.indikator.fassung.nachkommastellen}
              spanne={spanne}
              werte={werte}
              onChange={aendere}
            />
          </>
        )
      }
      legende={legende}
      kreise={kreise}
      kreistitel={kreistitel(atlas)}
      hinweis={klassenhinweis(blatt)}
      leere={bilder ? uniteLeere(bilder) : state.leere}
      {...(bilder && { zeit: atlas.periode.kurz })}
      filter={props.filter}
      hatAuswahl={atlas.auswahl.length > 0}
      hatMeinen={state.meiner !== null}
      hover={props.hover}
      onZeigen={props.onZeigeKlasse}
      onFilter={props.onFilter}
    />
  )
}
