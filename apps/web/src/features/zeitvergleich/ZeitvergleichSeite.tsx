import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { createHoverStore } from '../../charts/emphasis.ts'
import { usePapierbreite } from '../../lib/drucke.ts'
import { SCHMAL, useMediaQuery } from '../../lib/use-media-query.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Fehlergrenze } from '../../ui/Fehlergrenze.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { AlleRaeume } from './AlleRaeume.tsx'
import { createMitnahme } from './dateien.ts'
import { Indikatorbilder } from './Indikatorbilder.tsx'
import { satzText } from './satz.ts'
import { buildSeite, withoutFullStop, type Seitenzustand } from './seite-state.ts'
import { Steuerung } from './Steuerung.tsx'
import { ZeitvergleichTabelle } from './ZeitvergleichTabelle.tsx'
import styles from './Zeitvergleich.module.css'

// Recharts arrives after sentence and table; its place is kept.
const Diagramm = lazy(async () => ({ default: (await import('./Diagramm.tsx')).Diagramm }))

/** How have the chosen areas changed? Sentence, lines, table, and all areas small. */
export function ZeitvergleichSeite(): ReactNode {
  const { atlas } = useAtlas()
  const [hover] = useState(createHoverStore)
  const schmal = useMediaQuery(SCHMAL)
  const hoehe = usePapierbreite() !== null ? 400 : schmal ? 320 : 470
  const seite = useMemo(() => buildSeite(atlas), [atlas])
  const mitnahme = useMemo(() => createMitnahme(seite), [seite])
  useTitel(seite.titel, atlas.kreis.name)
  return (
    <>
      <Kopf seite={seite} />
      <div className="rahmen">
        <Steuerung seite={seite} />
        {seite.hinweise.length > 0 && (
          <Meldung>
            {seite.hinweise.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Meldung>
        )}
        {atlas.ansicht.anordnung === 'indikatoren' ? (
          <Indikatorbilder seite={seite} />
        ) : (
          <>
            <Fehlergrenze teil="Das Diagramm" hilfe="Die Tabelle darunter enthält alle Werte.">
              <Suspense fallback={<Skelett hoehe={hoehe} />}>
                <Diagramm
                  seite={seite}
                  beschreibung={satzText(seite.satz)}
                  hoehe={hoehe}
                  hover={hover}
                />
              </Suspense>
            </Fehlergrenze>
            <Anmerkungen anmerkungen={seite.anmerkungen} perioden={atlas.perioden} />
            <ZeitvergleichTabelle seite={seite} hover={hover} />
            <Mitnehmen mitnahme={mitnahme} />
            {!seite.steigung && <AlleRaeume seite={seite} />}
          </>
        )}
      </div>
    </>
  )
}

function Kopf({ seite }: { readonly seite: Seitenzustand }): ReactNode {
  const { fassung } = useAtlas().atlas.indikator
  return (
    <div className={`rahmen ${styles.kopf}`}>
      <div>
        <h1 className="t-titel" tabIndex={-1}>
          {seite.titel}
        </h1>
        <p className={`t-klein leise ${styles.definition}`}>
          {withoutFullStop(fassung.definition)}; {fassung.einheit}
        </p>
      </div>
      <p className="t-satz">
        {seite.satz.map(({ text, fett }) => (fett ? <b key={text}>{text}</b> : text))}
      </p>
    </div>
  )
}
