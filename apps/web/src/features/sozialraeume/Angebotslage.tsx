import { useMemo } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { PAPIER, TINTE } from '../../map/colors.ts'
import { toWelt, type Geometrie, type Punkt } from '../../map/geometry.ts'
import { layoutPunkte } from '../../map/punkte.ts'
import { Punkte, Punktegrund } from '../../map/PunkteLayers.tsx'
import { createPfad, fitAusschnitt, toPixel } from '../../map/viewport.ts'
import type { ProfilangeboteQuery } from './profil.generated.ts'
import styles from './Profil.module.css'

interface AngebotslageProps {
  readonly geometrie: Geometrie
  readonly raum: { readonly schluessel: string; readonly name: string }
  readonly hier: ProfilangeboteQuery['hier']
  readonly demo: boolean
}

const GROESSE = { breite: 390, hoehe: 360 }

/** The sites of the offers in the area; the list beside it is the way by keyboard. */
export function Angebotslage({ geometrie, raum, hier, demo }: AngebotslageProps) {
  const umriss = geometrie.raeume.find(({ schluessel }) => schluessel === raum.schluessel)
  const bild = useMemo(() => {
    if (!umriss) return null
    const ausschnitt = fitAusschnitt(umriss.polygone.flat(), GROESSE, 24)
    const punkte = hier.punkte
      .filter(({ laenge, breite }) => liegtImBild(toPixel(toWelt(laenge, breite), ausschnitt)))
      .map(({ slug, ...punkt }) => ({ ...punkt, wessen: slug, nummer: null }))
    return {
      ausschnitt,
      d: createPfad(ausschnitt)(umriss.feature.geometry),
      marken: layoutPunkte(punkte, ausschnitt),
    }
  }, [umriss, hier])
  if (!bild) return null
  const mitPunkt = new Set(hier.punkte.map(({ slug }) => slug)).size
  const ohne = hier.anzahl - mitPunkt
  return (
    <figure className={styles['lage']}>
      <svg
        viewBox={`0 0 ${GROESSE.breite} ${GROESSE.hoehe}`}
        width="100%"
        role="img"
        aria-label={`${formatAnzahl(mitPunkt, 'Angebot', 'Angebote')} auf der Karte von ${raum.name}`}
      >
        <rect {...RAHMEN} fill={PAPIER} stroke={TINTE} />
        <Punktegrund geometrie={geometrie} ausschnitt={bild.ausschnitt} />
        <path d={bild.d} fill="none" stroke={TINTE} strokeWidth="2.5" strokeLinejoin="round" />
        <Punkte marken={bild.marken} />
      </svg>
      <figcaption className="quelle">
        {demo && `${DEMODATEN}. `}Jeder Punkt ist ein Standort, außerhalb des Raums einer, der auch
        für ihn da ist.
        {ohne > 0 && ` ${formatAnzahl(ohne, 'Angebot hat', 'Angebote haben')} keinen Punkt.`}
      </figcaption>
    </figure>
  )
}

const liegtImBild = ([x, y]: Punkt): boolean =>
  x >= 0 && y >= 0 && x <= GROESSE.breite && y <= GROESSE.hoehe

const RAHMEN = { x: 0.5, y: 0.5, width: GROESSE.breite - 1, height: GROESSE.hoehe - 1 }
