import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { profilpfad } from '../../app/raum/profilwege.ts'
import { findTextplatz } from '../../map/label-point.ts'
import { boundsOf, toWelt, type Geometrie, type Raumumriss, type Ring } from '../../map/geometry.ts'
import { createPfad, fitAusschnitt, toPixel, type Ausschnitt } from '../../map/viewport.ts'
import type { Listenzeile } from './liste-state.ts'
import type { Punkt } from './suche.ts'
import styles from './Liste.module.css'

interface RaumkarteProps {
  readonly geometrie: Geometrie
  readonly zeilen: readonly Listenzeile[]
  /** Keys of what a search has found. */
  readonly gefundene: ReadonlySet<string>
  readonly hervor: string | null
  readonly setHervor: (schluessel: string | null) => void
  readonly auswahl: string
  readonly punkt: Punkt | null
}

const BREITE = 620

/** Outlines with the numbers of the list; a click leads to the profile. The list is the way by keyboard. */
export function Raumkarte(props: RaumkarteProps) {
  const { geometrie, zeilen, gefundene, hervor, setHervor, auswahl, punkt } = props
  const navigate = useNavigate()
  const karte = useMemo(() => layoutKarte(geometrie), [geometrie])
  const zeileOf = new Map(zeilen.map((zeile) => [zeile.schluessel, zeile]))
  return (
    <figure className={styles['karte']}>
      <svg
        viewBox={`0 0 ${BREITE} ${karte.hoehe}`}
        role="img"
        aria-label={`Karte der ${zeilen.length} Sozialräume; die Nummern stehen in der Liste`}
      >
        {karte.raeume.map(({ id, schluessel, d }) => {
          const zeile = zeileOf.get(schluessel)
          return (
            <path
              key={id}
              d={d}
              className={styles['raum']}
              data-hervor={hervor === schluessel || undefined}
              data-gefunden={gefundene.has(schluessel) || undefined}
              onPointerEnter={() => setHervor(schluessel)}
              onPointerLeave={() => setHervor(null)}
              onClick={() =>
                zeile &&
                void navigate({ pathname: profilpfad('SOZIALRAUM', zeile.slug), search: auswahl })
              }
            >
              <title>{zeile ? `${zeile.name}, ${zeile.kommune}` : ''}</title>
            </path>
          )
        })}
        <path d={karte.kommunen} className={styles['kommune']} />
        <path d={karte.kreis} className={styles['kreis']} />
        {karte.raeume.map(({ id, schluessel, x, y }) => (
          <text
            key={id}
            x={x}
            y={y + 5}
            textAnchor="middle"
            className={styles['kartennummer']}
            data-hell={hervor === schluessel || gefundene.has(schluessel) ? true : undefined}
          >
            {zeileOf.get(schluessel)?.nummer}
          </text>
        ))}
        {punkt && <Nadel stelle={toPixel(toWelt(punkt.laenge, punkt.breite), karte.ausschnitt)} />}
      </svg>
      <figcaption className="quelle nicht-druck">
        {hervor === null
          ? 'Zeigen Sie auf eine Fläche oder wählen Sie sie, um ihr Profil zu öffnen.'
          : [zeileOf.get(hervor)?.name, zeileOf.get(hervor)?.kommune].filter(Boolean).join(', ')}
      </figcaption>
    </figure>
  )
}

const Nadel = ({ stelle: [x, y] }: { readonly stelle: readonly [number, number] }) => (
  <circle cx={x} cy={y} r="6" className={styles['nadel']} />
)

function layoutKarte(geometrie: Geometrie) {
  const rahmen = boundsOf(geometrie.kreisringe)
  const verhaeltnis = (rahmen.y1 - rahmen.y0) / Math.max(rahmen.x1 - rahmen.x0, 1e-9)
  const hoehe = Math.round(Math.min(Math.max(BREITE * verhaeltnis, 320), 720))
  const ausschnitt = fitAusschnitt(geometrie.kreisringe, { breite: BREITE, hoehe }, 14)
  const pfad = createPfad(ausschnitt)
  return {
    hoehe,
    ausschnitt,
    kreis: pfad(geometrie.kreis),
    kommunen: geometrie.kommunen.map(pfad).join(''),
    raeume: geometrie.raeume.map(({ id, schluessel, feature, polygone }) => {
      const { x, y } = findTextplatz(groesstes(polygone, ausschnitt), 1.4)
      return { id, schluessel, d: pfad(feature.geometry), x, y }
    }),
  }
}

/** Of an area in several pieces the largest, in pixels. */
function groesstes(polygone: Raumumriss['polygone'], ausschnitt: Ausschnitt): readonly Ring[] {
  const flaeche = (ringe: readonly Ring[]): number => {
    const { x0, x1, y0, y1 } = boundsOf(ringe)
    return (x1 - x0) * (y1 - y0)
  }
  const [erstes = []] = polygone.toSorted((a, b) => flaeche(b) - flaeche(a))
  return erstes.map((ring) => ring.map((stelle) => toPixel(stelle, ausschnitt)))
}
