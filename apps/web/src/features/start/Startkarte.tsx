import { useMemo } from 'react'
import { formatZahl, istProzent } from '@sozial/shared/format'
import { gezeigtehinweis } from '../../app/atlas/atlas-klassen.ts'
import { quellenzeile } from '../../app/atlas/quelle.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { useBreite } from '../../map/use-breite.ts'
import { fitAusschnitt } from '../../map/viewport.ts'
import type { Geometrie } from '../../map/geometry.ts'
import { LadeWorte } from '../../ui/Skelett.tsx'
import type { Startbild } from './start-state.ts'
import styles from './Start.module.css'

const VERHAELTNIS = 0.8

/** The map without a frame, its classes and its source; the list below has the same figures. */
export function Startkarte({ bild }: { readonly bild: Startbild }) {
  const { atlas, state } = bild
  const [messen, breite] = useBreite()
  const zustand = useGeometrie(atlas.gebietsstand.geometrie)
  const leere = state.leere.map(({ anzahl, erklaerung }) => `${anzahl} ${erklaerung}`)
  const hinweis = bild.klassen.farben.length > 0 ? gezeigtehinweis(atlas) : ''
  return (
    <figure className={styles['figur']} aria-label={`Karte: ${atlas.indikator.fassung.name}`}>
      <div ref={messen} className={styles['karte']}>
        {breite > 0 && zustand.art === 'bereit' && (
          <Karte bild={bild} geometrie={zustand.geometrie} breite={breite} />
        )}
        {zustand.art === 'laedt' && <LadeWorte text="Die Karte wird geladen" />}
        {(zustand.art === 'keine' || zustand.art === 'fehler') && (
          <p className="leise mass">
            {zustand.art === 'keine'
              ? 'Zu diesen Räumen gibt es keine Umrisse. Die Liste unten hat alle Werte.'
              : 'Die Umrisse waren gerade nicht zu erreichen. Die Liste unten hat alle Werte.'}
          </p>
        )}
      </div>
      <div className={styles['unterKarte']}>
        <Klassenband bild={bild} />
        <figcaption className="t-note">
          {leere.length > 0 && `Ohne Farbe: ${leere.join('; ')}. `}
          {hinweis !== '' && `${hinweis}. `}
          {quellenzeile(atlas)}
        </figcaption>
      </div>
    </figure>
  )
}

interface KarteProps {
  readonly bild: Startbild
  readonly geometrie: Geometrie
  readonly breite: number
}

function Karte({ bild: { atlas, state }, geometrie, breite }: KarteProps) {
  const groesse = useMemo(
    () => ({ breite, hoehe: Math.round(Math.max(breite * VERHAELTNIS, 260)) }),
    [breite],
  )
  const ausschnitt = useMemo(
    () => fitAusschnitt(geometrie.kreisringe, groesse, 14),
    [geometrie, groesse],
  )
  return (
    <StaticMap
      titel={`Karte: ${atlas.indikator.fassung.name}, ${atlas.periode.name}`}
      state={state}
      geometrie={geometrie}
      groesse={groesse}
      ausschnitt={ausschnitt}
      namen={breite >= 560}
      mitKommunen={atlas.ebene === 'SOZIALRAUM' || atlas.ebene === 'QUARTIER'}
    />
  )
}

const BAND = 344

/** Classes of equal width with their limits, and where the Kreis lies. */
function Klassenband({ bild: { klassen, kreiswert, atlas } }: { readonly bild: Startbild }) {
  const { grenzen, farben } = klassen
  if (farben.length === 0) return null
  const { nachkommastellen, einheit } = atlas.indikator.fassung
  const breite = BAND / farben.length
  const marke = kreiswert === null ? null : stelleOf(kreiswert, grenzen)
  const innere = grenzen.slice(1, -1)
  return (
    <svg
      viewBox="-8 0 360 44"
      width="360"
      height="44"
      role="img"
      aria-label={`Legende: ${farben.length} Klassen, Grenzen ${innere.map((grenze) => formatZahl(grenze, nachkommastellen)).join(', ')} ${einheit}`}
    >
      {farben.map((farbe, i) => (
        <rect
          key={farbe}
          x={i * breite}
          y="14"
          width={breite}
          height="12"
          fill={farbe}
          className={styles['klasse']}
        />
      ))}
      {innere.map((grenze, i) => (
        <text
          key={grenze}
          x={(i + 1) * breite}
          y="41"
          textAnchor="middle"
          className={styles['text']}
        >
          {formatZahl(grenze, Number.isInteger(grenze) ? 0 : nachkommastellen)}
          {i === innere.length - 1 && istProzent(einheit) ? '\u202F%' : ''}
        </text>
      ))}
      {marke !== null && (
        <>
          <path d={`M${marke * breite} 4v22`} className={styles['marke']} />
          <text
            x={marke * breite + (marke > farben.length / 2 ? -5 : 5)}
            y="10"
            textAnchor={marke > farben.length / 2 ? 'end' : 'start'}
            className={styles['kreis']}
          >
            Kreis {formatZahl(kreiswert ?? 0, nachkommastellen)}
          </text>
        </>
      )}
    </svg>
  )
}

/** Place of a figure among the classes: 2.5 is the middle of the third. */
function stelleOf(wert: number, grenzen: readonly number[]): number | null {
  const letzte = grenzen.length - 2
  const klasse = Math.min(
    Math.max(
      grenzen.findLastIndex((grenze) => grenze <= wert),
      0,
    ),
    letzte,
  )
  const [unten, oben] = [grenzen[klasse], grenzen[klasse + 1]]
  if (unten === undefined || oben === undefined) return null
  return klasse + Math.min(Math.max((wert - unten) / Math.max(oben - unten, 1e-9), 0), 1)
}
