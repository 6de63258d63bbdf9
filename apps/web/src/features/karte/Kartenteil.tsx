import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import type { Kartenart } from '@sozial/shared/ansicht'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { istUeberwiegendGeschuetzt, weitereEbene } from '../../app/atlas/geschuetzt.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Weiterweg } from '../../app/atlas/Weiterweg.tsx'
import type { Geometriezustand } from '../../app/use-geometrie.ts'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import { narrowGeometrie } from '../../map/geometry.ts'
import type { Geometrie } from '../../map/geometry.ts'
import type { HoverStore } from '../../map/hover.ts'
import { Kartenplatte } from '../../map/Kartenplatte.tsx'
import { kreisfaktor } from '../../map/kreise.ts'
import { LEGENDENBREITE } from '../../map/legend-size.ts'
import type { MapState } from '../../map/map-state.ts'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { useBreite } from '../../map/use-breite.ts'
import { fitAusschnitt } from '../../map/viewport.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import type { Angebotsauflage } from './angebotspunkte.ts'
import { mitKommunengrenzen } from './karten-state.ts'
import type { Zeichenart } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'
import { Kartenlegende, useLegende } from './Kartenlegende.tsx'
import { kartentitel, useSpruch } from './kartenworte.tsx'
import styles from './KarteSeite.module.css'
import { SCHMALER_SCHIRM } from './schirm.ts'

/** What all kinds of map are drawn with. */
export interface Kartenlageplan {
  readonly blatt: Kartenblatt
  readonly state: MapState
  /** For the maps of other periods. */
  readonly art: Zeichenart
  readonly hover: HoverStore
  readonly onWaehlen: (id: string) => void
  readonly filter: number | null
  readonly onFilter: (klasse: number | null) => void
  readonly onZeigeKlasse: (klasse: number | null) => void
  readonly beschreibung: string
  readonly tabelle: string
  /** Offers as points; the kinds of map with several plates have none. */
  readonly auflage: Angebotsauflage | null
}

export interface KartenteilProps extends Kartenlageplan {
  readonly umrisse: Geometriezustand
}

/** Map and legend: plate beside the list, on the phone a small still map that opens large. */
export function Kartenteil(props: KartenteilProps) {
  const { state, blatt } = props
  const umrisse = useEingegrenzt(props.umrisse, blatt.atlas)
  const schmal = useMediaQuery(SCHMALER_SCHIRM)
  const [trotzdem, setTrotzdem] = useState(false)
  if (umrisse.art === 'laedt') return <Platzhalter />
  if (umrisse.art === 'keine') return <OhneUmrisse />
  if (umrisse.art === 'fehler') return <OhneUmrisse erneut={umrisse.erneut} />
  if (istUeberwiegendGeschuetzt(state.raeume) && !trotzdem) {
    return <UeberwiegendGeschuetzt onTrotzdem={() => setTrotzdem(true)} />
  }
  const Karte = KARTEN[blatt.art] ?? (schmal ? KleineKarte : GrosseKarte)
  return (
    <Suspense fallback={<Platzhalter />}>
      <Karte {...props} geometrie={umrisse.geometrie} />
    </Suspense>
  )
}

/** A narrowed view draws its own areas alone, as large as they fit. */
function useEingegrenzt(
  umrisse: Geometriezustand,
  { eingrenzung, raeume }: Atlas,
): Geometriezustand {
  return useMemo(() => {
    if (umrisse.art !== 'bereit' || eingrenzung === null) return umrisse
    const ids = new Set(raeume.map(({ id }) => id))
    return { art: 'bereit', geometrie: narrowGeometrie(umrisse.geometrie, ids) }
  }, [umrisse, eingrenzung, raeume])
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

/** In place of a map of hatching: the way to the next level. The sentence above has said why. */
function UeberwiegendGeschuetzt({ onTrotzdem }: { readonly onTrotzdem: () => void }) {
  const { atlas } = useAtlas()
  return (
    <div className={`${styles['geschuetzt']} nicht-druck`}>
      <p>
        Eine Karte wäre hier vor allem Schraffur
        {weitereEbene(atlas) === null ? '.' : '; größere Räume sind seltener geschützt.'}
      </p>
      <p className={styles['naechster']}>
        <Weiterweg />
        <Button onClick={onTrotzdem}>Karte trotzdem zeigen</Button>
      </p>
    </div>
  )
}

export interface MitGeometrie extends Kartenlageplan {
  readonly geometrie: Geometrie
}

function GrosseKarte(props: MitGeometrie) {
  const { blatt, state } = props
  const { atlas } = blatt
  const { legende, kreise, groesse } = useLegende(props, LEGENDENBREITE)
  const spruch = useSpruch(blatt)
  const navigate = useNavigate()
  const onPunkt = useCallback((slug: string) => void navigate(`/angebote/${slug}`), [navigate])
  return (
    <Kartenplatte
      // Another Gebietsstand is another map, not a change of this one.
      key={atlas.gebietsstand.geometrie}
      eingegrenzt={atlas.eingrenzung !== null}
      titel={kartentitel(atlas)}
      beschreibung={props.beschreibung}
      tabelle={props.tabelle}
      state={state}
      geometrie={props.geometrie}
      mitKommunen={mitKommunengrenzen(atlas)}
      hover={props.hover}
      onWaehlen={props.onWaehlen}
      punkte={props.auflage?.punkte}
      onPunkt={onPunkt}
      spruch={spruch}
      legende={<Kartenlegende {...props} legende={legende} kreise={kreise} />}
      legendengroesse={groesse}
    />
  )
}

const KLEIN = 280

function KleineKarte(props: MitGeometrie) {
  const { state, geometrie } = props
  const { atlas } = props.blatt
  const [messen, breite] = useBreite()
  const [gross, setGross] = useState(false)
  const { legende, kreise } = useLegende(
    props,
    Math.max(breite, LEGENDENBREITE),
    kreisfaktor({ breite }),
  )
  const groesse = useMemo(() => ({ breite, hoehe: KLEIN }), [breite])
  const ausschnitt = useMemo(
    () => fitAusschnitt(geometrie.kreisringe, groesse, 16),
    [geometrie, groesse],
  )
  return (
    <div ref={messen}>
      <Kartenlegende {...props} legende={legende} kreise={kreise} />
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
            punkte={props.auflage?.punkte}
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

/** Several maps on one page; they are fetched when asked for. */
const KARTEN: Partial<Record<Kartenart, ComponentType<MitGeometrie>>> = {
  zwei: lazy(async () => ({ default: (await import('./Kartenpaar.tsx')).Kartenpaar })),
  bilder: lazy(async () => ({ default: (await import('./Kartenbilder.tsx')).Kartenbilder })),
}
