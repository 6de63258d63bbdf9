import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { createHoverStore } from '../../charts/emphasis.ts'
import { buildLineChartState } from '../../charts/line/line-chart-state.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Fehlergrenze } from '../../ui/Fehlergrenze.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { AlleRaeume } from './AlleRaeume.tsx'
import { createSatz, satzText } from './satz.ts'
import { Steuerung } from './Steuerung.tsx'
import { buildTabelle } from './tabelle.ts'
import { gezeichneteZeilen } from './zeichenwahl.ts'
import { buildZeitvergleich } from './zeitvergleich-state.ts'
import { ZeitvergleichTabelle } from './ZeitvergleichTabelle.tsx'
import styles from './Zeitvergleich.module.css'

// Recharts arrives after sentence and table; its place is kept.
const Diagramm = lazy(async () => ({ default: (await import('./Diagramm.tsx')).Diagramm }))

const DIAGRAMM_HOEHE = 470

/** How have the chosen areas changed? Sentence, lines, table, and all areas small. */
export function ZeitvergleichSeite(): ReactNode {
  const { atlas } = useAtlas()
  const [hover] = useState(createHoverStore)
  const vergleich = useMemo(() => buildZeitvergleich(atlas), [atlas])
  const { fassung } = atlas.indikator
  const { ansicht } = atlas
  const modus = ansicht.darstellung === 'index' && vergleich.indexMoeglich ? 'INDEX' : 'WERTE'
  const grundlage = useMemo(
    () =>
      ({
        perioden: atlas.perioden,
        brueche: atlas.brueche,
        einheit: fassung.einheit,
        nachkommastellen: fassung.nachkommastellen,
        modus,
      }) as const,
    [atlas.perioden, atlas.brueche, fassung, modus],
  )
  const alle = useMemo(
    () => buildLineChartState({ ...grundlage, reihen: vergleich.zeilen.map(({ reihe }) => reihe) }),
    [grundlage, vergleich],
  )
  const gezeichnet = useMemo(
    () => buildLineChartState({ ...grundlage, reihen: gezeichneteZeilen(vergleich, modus) }),
    [grundlage, vergleich, modus],
  )
  const satz = useMemo(() => createSatz(vergleich, atlas), [vergleich, atlas])
  const tabelle = useMemo(() => buildTabelle(vergleich, alle, atlas), [vergleich, alle, atlas])
  const titel = `${fassung.name}, ${vergleich.zeitspanne}`
  useTitel(titel, atlas.kreis.name)
  return (
    <>
      <div className={`rahmen ${styles.kopf}`}>
        <div>
          <h1 className="t-titel" tabIndex={-1}>
            {titel}
          </h1>
          <p className={`t-klein leise ${styles.definition}`}>
            {fassung.definition}; {fassung.einheit}
          </p>
        </div>
        <p className="t-satz">
          {satz.map(({ text, fett }) => (fett ? <b key={text}>{text}</b> : text))}
        </p>
      </div>
      <div className="rahmen">
        <Steuerung vergleich={vergleich} basis={alle} />
        <Fehlergrenze teil="Das Diagramm" hilfe="Die Tabelle darunter enthält alle Werte.">
          <Suspense fallback={<Skelett hoehe={DIAGRAMM_HOEHE} />}>
            <Diagramm
              state={gezeichnet}
              vergleich={vergleich}
              titel={titel}
              beschreibung={satzText(satz)}
              hover={hover}
            />
          </Suspense>
        </Fehlergrenze>
        <ZeitvergleichTabelle
          tabelle={tabelle}
          state={alle}
          gezeichnet={gezeichnet}
          titel={titel}
          satz={satzText(satz)}
          hover={hover}
        />
        <AlleRaeume vergleich={vergleich} />
      </div>
    </>
  )
}
