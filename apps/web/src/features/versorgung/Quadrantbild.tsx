import { useMemo, type PointerEvent } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { Marken } from '../../charts/Marken.tsx'
import { layoutScatter, nearestPoint } from '../../charts/scatter/scatter-layout.ts'
import { useBreite } from '../../charts/use-breite.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { createQuadrant, quadrantwort, type Lage, type Raumzeile } from './kategorie-state.ts'
import styles from './Versorgung.module.css'

const FARBE = '#2a2979'

interface QuadrantbildProps {
  readonly lage: Lage
  readonly zeilen: readonly Raumzeile[]
  readonly onRaum: (schluessel: string) => void
}

/** Need against supply as a picture and, beside it, the same in words. */
export function Quadrantbild({ lage, zeilen, onRaum }: QuadrantbildProps) {
  const bild = useMemo(() => createQuadrant(lage, FARBE), [lage])
  const { bedarf } = lage
  if (!bedarf) {
    return (
      <Abschnitt titel="Bedarf und Angebot">
        <p className="mass">
          Für diesen Bereich sagt kein Indikator den Bedarf. Wählen Sie oben einen, dann steht hier,
          wo hoher Bedarf auf wenig Angebot trifft.
        </p>
      </Abschnitt>
    )
  }
  return (
    <Abschnitt
      titel="Bedarf und Angebot"
      zusatz={`${bedarf.indikator.fassung.name}${bedarf.zeitraum ? `, ${bedarf.zeitraum.name}` : ''}`}
    >
      <div className={styles['zwei']}>
        <div>
          {bild ? (
            <Zeichnung bild={bild} onRaum={onRaum} />
          ) : (
            <p className="mass">Für kein Paar aus Bedarf und Angebot gibt es Zahlen.</p>
          )}
          <p className="quelle">
            Rechts: mehr Bedarf als im Kreis. Unten: weniger Angebot. Die Striche an den Punkten
            sind 95-%-Intervalle des Bedarfs; gefüllt sind Räume, deren Bedarf sicher über und deren
            Angebot unter dem Kreis liegt.
            {bedarf.kreis !== null && ` Kreis: ${formatZahl(bedarf.kreis, 1)}.`}
          </p>
        </div>
        <div
          className={styles['rolle']}
          role="region"
          aria-label="Dasselbe in Worten"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <ol className={styles['liste']}>
            {zeilen.map(({ schluessel, name, satz, quadrant }) => (
              <li key={schluessel} {...(quadrant !== 'HANDLUNGSBEDARF' && { 'data-leise': true })}>
                <b>{name}</b>: {satz}. <em>{quadrantwort(quadrant)}</em>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </Abschnitt>
  )
}

function Zeichnung({
  bild,
  onRaum,
}: {
  readonly bild: NonNullable<ReturnType<typeof createQuadrant>>
  readonly onRaum: (schluessel: string) => void
}) {
  const [flaeche, breite] = useBreite()
  const hoehe = Math.max(320, Math.min(480, Math.round(breite * 0.7)))
  const layout = useMemo(
    () => (breite > 0 ? layoutScatter(bild, { breite, hoehe }) : null),
    [bild, breite, hoehe],
  )
  const waehle = (ereignis: PointerEvent<SVGSVGElement>) => {
    const { left, top } = ereignis.currentTarget.getBoundingClientRect()
    const ort = { x: ereignis.clientX - left, y: ereignis.clientY - top }
    const id = layout && nearestPoint(layout.lagen, ort)
    if (id) onRaum(id)
  }
  return (
    <div ref={flaeche} className={styles['bild']}>
      {layout && (
        <svg
          width={breite}
          height={hoehe}
          role="img"
          aria-label="Bedarf gegen Angebot; dasselbe steht daneben in Worten"
          onPointerUp={waehle}
        >
          <Marken marken={layout.marken} />
        </svg>
      )}
    </div>
  )
}
