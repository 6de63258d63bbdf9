import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { formatRaeume } from '@sozial/shared/ebene'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toCsvDeutsch, toCsvMaschine } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import type { Geometrie } from '../../map/geometry.ts'
import type { MapState } from '../../map/map-state.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { dateiname, toDatenzeilen, toTabellenzeilen } from './dateien.ts'
import { zeitspanne } from './karten-state.ts'
import styles from './Mitnehmen.module.css'
import { zitat } from '../../app/atlas/quelle.ts'
import { WerteTabelle } from './WerteTabelle.tsx'

interface MitnehmenProps {
  readonly state: MapState
  /** `null` without outlines: there is no picture then. */
  readonly geometrie: Geometrie | null
}

/** Table, files, picture, quotation: the same figures to take along. */
export function Mitnehmen({ state, geometrie }: MitnehmenProps) {
  const { atlas } = useAtlas()
  const { hash } = useLocation()
  const [offen, setOffen] = useState(false)
  const [meldung, setMeldung] = useState('')
  const zeigeTabelle = offen || hash === '#tabelle'
  const melde = (text: string): void => {
    setMeldung(text)
    sageAn(text)
  }
  useEffect(() => setMeldung(''), [atlas])
  return (
    <>
      <div className="nicht-druck">
        <Abschnitt titel="Mitnehmen">
          <div className={styles['gruppen']}>
            <Gruppe titel="Tabelle">
              <Werk onClick={() => setOffen(!zeigeTabelle)} offen={zeigeTabelle}>
                {zeigeTabelle ? 'Tabelle schließen' : tabellenwort(atlas)}
              </Werk>
            </Gruppe>
            <Daten />
            {geometrie && <Bild state={state} geometrie={geometrie} melde={melde} />}
            <Zitieren melde={melde} />
          </div>
          <p className={`t-klein ${styles['meldung']}`}>{meldung}</p>
        </Abschnitt>
      </div>
      <div id="tabelle" className={styles['tabelle']} tabIndex={-1}>
        {zeigeTabelle && <WerteTabelle atlas={atlas} />}
      </div>
    </>
  )
}

/** "Alle 20 Sozialräume, 2014–2024 ansehen"; a single area has a name. */
function tabellenwort(atlas: Atlas): string {
  const [einziger, weiterer] = atlas.raeume
  const raeume =
    einziger && !weiterer ? einziger.name : `Alle ${formatRaeume(atlas.raeume.length, atlas.ebene)}`
  return `${raeume}, ${zeitspanne(atlas)} ansehen`
}

function Gruppe({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={styles['titel']}>{titel}</h3>
      <p className={styles['werke']}>{children}</p>
    </div>
  )
}

interface WerkProps {
  readonly onClick: () => void
  readonly offen?: boolean
  readonly children: ReactNode
}

function Werk({ onClick, offen, children }: WerkProps) {
  return (
    <Button
      art="text"
      klein
      className={styles['werk']}
      onClick={onClick}
      {...(offen !== undefined && { 'aria-expanded': offen, 'aria-controls': 'tabelle' })}
    >
      {children}
    </Button>
  )
}

function Daten() {
  const { atlas } = useAtlas()
  const name = dateiname(atlas, zeitspanne(atlas))
  return (
    <Gruppe titel="Daten">
      <Werk
        onClick={() =>
          download(
            `${name}.csv`,
            toCsvDeutsch(toTabellenzeilen(atlas, new Date())),
            'text/csv;charset=utf-8',
          )
        }
      >
        CSV
      </Werk>
      <Werk
        onClick={() =>
          download(
            `${name}_daten.csv`,
            toCsvMaschine(toDatenzeilen(atlas)),
            'text/csv;charset=utf-8',
          )
        }
      >
        CSV für Maschinen
      </Werk>
    </Gruppe>
  )
}

interface BildProps {
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly melde: (text: string) => void
}

function Bild({ state, geometrie, melde }: BildProps) {
  const { atlas } = useAtlas()
  const sichere = async (art: 'svg' | 'png'): Promise<void> => {
    try {
      const { createSvg, toPngBlob } = await import('./bild.tsx')
      const svg = createSvg({ atlas, state, geometrie })
      const name = `${dateiname(atlas, atlas.periode.kurz)}.${art}`
      if (art === 'svg') download(name, new XMLSerializer().serializeToString(svg), 'image/svg+xml')
      else download(name, await toPngBlob(svg), 'image/png')
      melde(`Gespeichert: ${name}`)
    } catch {
      melde(
        'Das Bild konnte nicht erzeugt werden. Versuchen Sie es bitte als SVG oder über Drucken.',
      )
    }
  }
  return (
    <Gruppe titel="Bild mit Quelle">
      <Werk onClick={() => void sichere('png')}>PNG</Werk>
      <Werk onClick={() => void sichere('svg')}>SVG</Werk>
    </Gruppe>
  )
}

function Zitieren({ melde }: { readonly melde: (text: string) => void }) {
  const { atlas } = useAtlas()
  const kopiere = (text: string, erfolg: string): void => {
    // Without permission for the clipboard the text itself stands there to be copied by hand.
    void navigator.clipboard.writeText(text).then(
      () => melde(erfolg),
      () => melde(text),
    )
  }
  return (
    <Gruppe titel="Zitieren">
      <Werk
        onClick={() => {
          const text = zitat(atlas, window.location.href, new Date())
          kopiere(text, `Kopiert: ${text}`)
        }}
      >
        Text mit Abrufdatum
      </Werk>
      <Werk
        onClick={() => kopiere(window.location.href, 'Der Link zu dieser Ansicht ist kopiert.')}
      >
        Link kopieren
      </Werk>
    </Gruppe>
  )
}
