import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { useHervorgehoben, type HoverStore } from '../../map/hover.ts'
import type { Kartenpunkt } from '../../map/punkte.ts'
import type { Suchkreis } from '../../map/PunkteLayers.tsx'
import { Punkteplatte } from '../../map/Punkteplatte.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { AngebotsgrundDocument, type AngebotssucheQuery } from './angebote.generated.ts'
import { LISTE_ID } from './Ergebnisse.tsx'
import { toSeite, type Punkt, type Suchwahl } from './suchwahl.ts'
import styles from './Angebote.module.css'

interface AngebotskarteProps {
  readonly wahl: Suchwahl
  readonly suche: AngebotssucheQuery['angebotssuche']
  readonly hover: HoverStore
  readonly eigener: Punkt | null
  readonly demo: boolean
}

/** Where the offers lie. Without outlines there is no map, and the list says everything. */
export function Angebotskarte(props: AngebotskarteProps) {
  return (
    <div className={`nicht-druck ${styles['kartenfeld']}`}>
      <Karte {...props} />
    </div>
  )
}

function Karte({ wahl, suche, hover, eigener, demo }: AngebotskarteProps) {
  const navigate = useNavigate()
  const { data } = useQuery(AngebotsgrundDocument, { variables: { sicht: useSicht() } })
  const umrisse = useGeometrie(data?.uebersicht?.gebietsstand.geometrie ?? null)
  const punkte = useMemo(() => toKartenpunkte(suche, wahl), [suche, wahl])
  const suchkreis = useMemo(() => toSuchkreis(wahl, eigener), [wahl, eigener])
  if (umrisse.art === 'laedt' || !data) return <Skelett hoehe={420} />
  if (umrisse.art !== 'bereit') return null
  /** On the page of the list: there; else to its own page. */
  const onWaehlen = (slug: string): void => {
    const zeile = document.getElementById(`angebot-${slug}`)
    if (!zeile) {
      void navigate(`/angebote/${slug}`)
      return
    }
    zeile.scrollIntoView({ block: 'center' })
    zeile.querySelector('a')?.focus({ preventScroll: true })
  }
  const orte = new Set(punkte.map(({ wessen }) => wessen)).size
  return (
    <>
      <Punkteplatte
        titel="Karte der gefundenen Angebote"
        beschreibung={`${orte} der ${suche.anzahl} gefundenen Angebote liegen auf der Karte; die Nummern sind die der Liste.`}
        tabelle={LISTE_ID}
        geometrie={umrisse.geometrie}
        {...{ punkte, suchkreis, hover, onWaehlen }}
      />
      <Zeile hover={hover} punkte={punkte} />
      <p className="quelle">
        {legende({ orte, anzahl: suche.anzahl, suchkreis, wahl })}
        {demo && ` ${DEMODATEN}.`}
      </p>
    </>
  )
}

/** The name of what is pointed at; the line keeps its height. */
function Zeile({
  hover,
  punkte,
}: {
  readonly hover: HoverStore
  readonly punkte: readonly Kartenpunkt[]
}) {
  const wessen = useHervorgehoben(hover)
  const titel = punkte.find((punkt) => punkt.wessen === wessen)?.titel
  return (
    <p className={styles['gezeigt']} aria-hidden="true">
      {titel ?? ''}
    </p>
  )
}

function toKartenpunkte(
  { punkte, treffer }: AngebotssucheQuery['angebotssuche'],
  wahl: Suchwahl,
): readonly Kartenpunkt[] {
  const { ab } = toSeite(wahl)
  const nummern = new Map(treffer.map(({ slug }, i) => [slug, ab + i + 1]))
  return punkte.map(({ slug, titel, laenge, breite }) => ({
    wessen: slug,
    titel,
    laenge,
    breite,
    nummer: nummern.get(slug) ?? null,
  }))
}

function toSuchkreis({ wo, hier, umkreis }: Suchwahl, eigener: Punkt | null): Suchkreis | null {
  const punkt = wo?.punkt ?? (hier ? eigener : null)
  if (!punkt || umkreis === 'DORT') return null
  return { ...punkt, km: typeof umkreis === 'number' ? umkreis : null }
}

interface Legendenlage {
  readonly orte: number
  readonly anzahl: number
  readonly suchkreis: Suchkreis | null
  readonly wahl: Suchwahl
}

function legende({ orte, anzahl, suchkreis, wahl }: Legendenlage): string {
  const ohne = anzahl - orte
  const teile = [
    suchkreis?.km &&
      `Gepunktet: ${suchkreis.km} km um ${wahl.wo?.name ?? 'Ihren Standort'}, Luftlinie.`,
    ohne > 0 &&
      (ohne === 1
        ? 'Ein Angebot hat keinen Punkt: Es kommt nach Hause, ist am Telefon da, oder sein Ort ist geschützt.'
        : `${ohne} Angebote haben keinen Punkt: Sie kommen nach Hause, sind am Telefon da, oder ihr Ort ist geschützt.`),
    suchkreis?.km && 'Was dem ganzen Kreis dient, steht am Ende der Liste.',
  ]
  return teile.filter(Boolean).join(' ')
}
