import { lazy, memo, Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import { formatRaeume, formatVonRaeumen } from '@sozial/shared/ebene'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import type { HoverStore as ChartHover } from '../../charts/emphasis.ts'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import { SCHMALER_SCHIRM } from './schirm.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fehlergrenze } from '../../ui/Fehlergrenze.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { zeitspanne } from './karten-state.ts'
import { gewaehlterMassstab } from '../../app/atlas/massstab.ts'
import { createZeitlinie } from './zeitlinie.ts'
import { createZeitsatz } from './zeitsatz.ts'
import { useAuswahl } from './use-auswahl.ts'
import { useInSicht } from './use-in-sicht.ts'
import styles from './KarteSeite.module.css'

const LineChart = lazy(async () => {
  const { LineChart: component } = await import('../../charts/line/LineChart.tsx')
  return { default: memo(component) }
})

interface ZeitlinieProps {
  readonly hover: ChartHover
  /** Id of the table with the same figures. */
  readonly tabelle: string
}

/** The chosen areas over time, under map and list. */
export function Zeitlinie({ hover, tabelle }: ZeitlinieProps) {
  const { atlas, adresse, clearRaeume } = useAtlas()
  const { indikator, perioden, ebene, raeume, massstaebe, brueche } = atlas
  const massstab = gewaehlterMassstab(atlas)
  const auswahl = useAuswahl(atlas.auswahl)
  const daten = useMemo(
    () => ({ indikator, perioden, ebene, raeume, massstaebe, brueche, auswahl, massstab }),
    [indikator, perioden, ebene, raeume, massstaebe, brueche, auswahl, massstab],
  )
  const state = useMemo(() => createZeitlinie(daten), [daten])
  const satz = useMemo(() => createZeitsatz(daten), [daten])
  const hoehe = useMediaQuery(SCHMALER_SCHIRM) ? 220 : 270
  const [sicht, inSicht] = useInSicht()
  const anzahl = atlas.auswahl.length
  if (atlas.perioden.length < 2) return null
  const zusatz =
    anzahl === 0
      ? formatRaeume(atlas.raeume.length, ebene)
      : `${formatVonRaeumen(anzahl, raeume.length, ebene)} ausgewählt`
  return (
    <Abschnitt
      titel="Zeitlinie der Auswahl"
      zusatz={`${zusatz}, ${zeitspanne(atlas)}`}
      werkzeuge={
        <>
          <Link to={adresse('/zeitvergleich')}>Im Zeitvergleich öffnen</Link>
          {anzahl > 0 && (
            <Button art="text" klein onClick={clearRaeume} className={styles['wieLink']}>
              Auswahl leeren
            </Button>
          )}
        </>
      }
    >
      <p className={`mass ${styles['zeitsatz']}`}>{satz}</p>
      <div ref={sicht}>
        <Fehlergrenze teil="Die Zeitlinie" hilfe="Karte, Liste und Tabelle enthalten alle Werte.">
          <Suspense fallback={<Skelett hoehe={hoehe} />}>
            {inSicht ? (
              <LineChart
                state={state}
                titel={`${atlas.indikator.fassung.kurzname}, ${zeitspanne(atlas)}`}
                beschreibung={satz}
                tabelle={tabelle}
                hoehe={hoehe}
                hover={hover}
              />
            ) : (
              <Skelett hoehe={hoehe} />
            )}
          </Suspense>
        </Fehlergrenze>
      </div>
    </Abschnitt>
  )
}
