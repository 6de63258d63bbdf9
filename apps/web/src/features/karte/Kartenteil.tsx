import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { EBENE_WORTE, formatRaeumeDativ } from '@sozial/shared/ebene'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import { SCHMALER_SCHIRM } from './schirm.ts'
import type { Geometrie } from '../../map/geometry.ts'
import type { HoverStore } from '../../map/hover.ts'
import { Kartenplatte } from '../../map/Kartenplatte.tsx'
import { Legend } from '../../map/Legend.tsx'
import type { Klassen } from '../../map/klassen.ts'
import { LEGENDENBREITE, legendenhoehe } from '../../map/legend-state.ts'
import type { LegendState } from '../../map/legend-state.ts'
import { istUeberwiegendGeschuetzt } from '../../map/map-state.ts'
import type { MapState } from '../../map/map-state.ts'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { useBreite } from '../../map/use-breite.ts'
import { fitAusschnitt } from '../../map/viewport.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import {
  createLegende,
  createLegendenmass,
  groessenname,
  klassentitel,
  legendentitel,
  mitKommunengrenzen,
  weitereEbene,
  wertespanne,
} from './karten-state.ts'
import { Klassenwahl } from './Klassenwahl.tsx'
import styles from './KarteSeite.module.css'
import { Raumspruch } from '../../app/atlas/Raumspruch.tsx'
import type { Raumvergleich } from '../../app/atlas/raumvergleich.ts'
import type { Geometriezustand } from '../../app/use-geometrie.ts'

export interface KartenteilProps {
  readonly state: MapState
  readonly vergleiche: readonly Raumvergleich[]
  readonly umrisse: Geometriezustand
  readonly hover: HoverStore
  readonly onWaehlen: (id: string) => void
  readonly filter: number | null
  readonly onFilter: (klasse: number | null) => void
  readonly onZeigeKlasse: (klasse: number | null) => void
  readonly beschreibung: string
  readonly tabelle: string
}

/** Map and legend: plate beside the list, on the phone a small still map that opens large. */
export function Kartenteil(props: KartenteilProps) {
  const { umrisse, state } = props
  const schmal = useMediaQuery(SCHMALER_SCHIRM)
  const [trotzdem, setTrotzdem] = useState(false)
  if (umrisse.art === 'laedt') return <Platzhalter />
  if (umrisse.art === 'keine') return <OhneUmrisse />
  if (umrisse.art === 'fehler') return <OhneUmrisse erneut={umrisse.erneut} />
  if (istUeberwiegendGeschuetzt(state) && !trotzdem) {
    return <UeberwiegendGeschuetzt onTrotzdem={() => setTrotzdem(true)} />
  }
  return schmal ? (
    <KleineKarte {...props} geometrie={umrisse.geometrie} />
  ) : (
    <GrosseKarte {...props} geometrie={umrisse.geometrie} />
  )
}

function Platzhalter() {
  return (
    <div className={styles['platzhalter']} aria-busy="true">
      <Skelett breite="220px" hoehe={14} />
      <Skelett breite="180px" hoehe={70} />
    </div>
  )
}

function OhneUmrisse({ erneut }: { readonly erneut?: () => void }) {
  const { atlas } = useAtlas()
  return (
    <Meldung
      art={erneut ? 'fehler' : 'neutral'}
      titel={erneut ? 'Die Umrisse konnten nicht geladen werden.' : 'Keine Karte für diese Ebene'}
    >
      <p>
        {erneut
          ? 'Die Liste enthält alle Werte.'
          : `Für die ${EBENE_WORTE[atlas.ebene].plural} liegen keine Umrisse vor. Die Liste enthält alle Werte.`}
      </p>
      {erneut && (
        <p className={styles['naechster']}>
          <Button klein onClick={erneut}>
            Erneut versuchen
          </Button>
        </p>
      )}
    </Meldung>
  )
}

function UeberwiegendGeschuetzt({ onTrotzdem }: { readonly onTrotzdem: () => void }) {
  const { atlas, setEbene } = useAtlas()
  const naechste = weitereEbene(atlas)
  return (
    <div className={styles['geschuetzt']}>
      <p className="t-satz">
        Auf dieser Ebene sind die Werte aus Datenschutzgründen überwiegend nicht ausgewiesen.
      </p>
      <p className={styles['naechster']}>
        {naechste !== null && (
          <Button art="haupt" onClick={() => setEbene(naechste)}>
            {EBENE_WORTE[naechste].plural} zeigen
          </Button>
        )}
        <Button onClick={onTrotzdem}>Karte trotzdem zeigen</Button>
      </p>
    </div>
  )
}

interface MitGeometrie extends KartenteilProps {
  readonly geometrie: Geometrie
}

function Legende({ legende, ...props }: MitGeometrie & { readonly legende: LegendState | null }) {
  const { atlas, aendere } = useAtlas()
  const { perioden } = atlas
  const spanne = useMemo(() => wertespanne({ perioden }), [perioden])
  return (
    <Legend
      titel={
        <>
          {groessenname(atlas.indikator)},{' '}
          <Klassenwahl
            titel={klassentitel(atlas)}
            ansicht={atlas.ansicht}
            klassen={props.state.klassen}
            nachkommastellen={atlas.indikator.fassung.nachkommastellen}
            spanne={spanne}
            onChange={aendere}
          />
        </>
      }
      legende={legende}
      leere={props.state.leere}
      filter={props.filter}
      hatAuswahl={atlas.auswahl.length > 0}
      hover={props.hover}
      onZeigen={props.onZeigeKlasse}
      onFilter={props.onFilter}
    />
  )
}

function useLegendenmass(klassen: Klassen, breite: number) {
  const { perioden, raeume } = useAtlas().atlas
  return useMemo(
    () => createLegendenmass({ perioden, raeume }, klassen, breite),
    [perioden, raeume, klassen, breite],
  )
}

function GrosseKarte(props: MitGeometrie) {
  const { atlas } = useAtlas()
  const { state, vergleiche } = props
  const mass = useLegendenmass(state.klassen, LEGENDENBREITE)
  const legende = useMemo(() => createLegende(atlas, state, mass), [atlas, state, mass])
  const hoehe = legendenhoehe({ titel: legendentitel(atlas), legende, leere: mass.leere })
  const groesse = useMemo(() => ({ breite: LEGENDENBREITE, hoehe }), [hoehe])
  const spruch = (id: string): ReactNode => {
    const vergleich = vergleiche.find(({ raum }) => raum.id === id)
    return vergleich ? <Raumspruch atlas={atlas} vergleich={vergleich} /> : null
  }
  return (
    <Kartenplatte
      // Another Gebietsstand is another map, not a change of this one.
      key={atlas.gebietsstand.geometrie}
      titel={kartentitel(atlas)}
      beschreibung={props.beschreibung}
      tabelle={props.tabelle}
      state={state}
      geometrie={props.geometrie}
      mitKommunen={mitKommunengrenzen(atlas)}
      hover={props.hover}
      onWaehlen={props.onWaehlen}
      spruch={spruch}
      legende={<Legende {...props} legende={legende} />}
      legendengroesse={groesse}
    />
  )
}

function kartentitel(atlas: ReturnType<typeof useAtlas>['atlas']): string {
  const { name } = atlas.indikator.fassung
  const raeume = formatRaeumeDativ(atlas.raeume.length, atlas.ebene)
  return `Karte: ${name} in ${raeume}, ${atlas.periode.name}`
}

const KLEIN = 280

function KleineKarte(props: MitGeometrie) {
  const { atlas } = useAtlas()
  const { state, geometrie } = props
  const [messen, breite] = useBreite()
  const [gross, setGross] = useState(false)
  const mass = useLegendenmass(state.klassen, Math.max(breite, LEGENDENBREITE))
  const legende = useMemo(() => createLegende(atlas, state, mass), [atlas, state, mass])
  const groesse = useMemo(() => ({ breite, hoehe: KLEIN }), [breite])
  const ausschnitt = useMemo(
    () => fitAusschnitt(geometrie.kreisringe, groesse, 16),
    [geometrie, groesse],
  )
  return (
    <div ref={messen}>
      <Legende {...props} legende={legende} />
      <figure className={styles['kleineKarte']} aria-details={props.tabelle}>
        {breite > 0 && (
          <StaticMap
            titel={kartentitel(atlas)}
            state={state}
            geometrie={geometrie}
            groesse={groesse}
            ausschnitt={ausschnitt}
            namen={false}
            mitKommunen={mitKommunengrenzen(atlas)}
          />
        )}
      </figure>
      <div className="nicht-druck">
        <Button breit onClick={() => setGross(true)}>
          Karte groß öffnen
        </Button>
      </div>
      {gross && (
        <Dialog titel={kartentitel(atlas)} onClose={() => setGross(false)}>
          <GrosseKarte {...props} />
        </Dialog>
      )}
    </div>
  )
}
