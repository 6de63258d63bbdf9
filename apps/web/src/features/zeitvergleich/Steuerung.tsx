import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { findVorgabeperiode, type Atlas } from '../../app/atlas/atlas-state.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { findIndexBasis } from '../../charts/line/index-series.ts'
import { strichOf } from '../../charts/reihe.ts'
import { Strichprobe } from '../../charts/Strichprobe.tsx'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { Kaestchen } from '../../ui/Feld.tsx'
import { Kreuz } from '../../ui/Zeichen.tsx'
import type { Seitenzustand } from './seite-state.ts'
import type { Zeitvergleich } from './zeitvergleich-state.ts'
import styles from './Zeitvergleich.module.css'

const Raumliste = lazy(async () => ({
  default: (await import('../../app/atlas/AuswahlPopover.tsx')).AuswahlPopover,
}))

export interface SteuerungProps {
  readonly seite: Seitenzustand
  /** Plain counts are drawn from zero. */
  readonly abNull: boolean
  readonly onAbNull: (abNull: boolean) => void
}

/** How the lines are drawn and which areas they stand for. */
export function Steuerung(props: SteuerungProps): ReactNode {
  const { vergleich, gezeichnet } = props.seite
  const { atlas, aendere } = useAtlas()
  const { ansicht } = atlas
  const kannBilder = vergleich.auswahl.length > 1
  const kannAbNull =
    vergleich.nurAnzahlen &&
    gezeichnet.modus === 'WERTE' &&
    (props.abNull || gezeichnet.achsenbeginn !== null || ansicht.anordnung === 'bilder')
  return (
    <div className={`${styles.steuerung} nicht-druck`}>
      {vergleich.indexMoeglich && (
        <ToggleGroup
          label="Größe"
          wert={ansicht.darstellung}
          optionen={[
            { wert: 'werte', text: 'Werte' },
            { wert: 'index', text: indexText(vergleich, atlas) },
          ]}
          // An index has no intervals: the address must not say so.
          onChange={(darstellung) =>
            aendere(darstellung === 'index' ? { darstellung, intervalle: false } : { darstellung })
          }
        />
      )}
      {kannBilder && (
        <ToggleGroup
          label="Darstellung"
          wert={ansicht.anordnung}
          optionen={[
            { wert: 'linien', text: 'Linien' },
            { wert: 'bilder', text: 'Je Raum ein Bild' },
          ]}
          onChange={(anordnung) => aendere({ anordnung })}
        />
      )}
      {kannAbNull && (
        <Kaestchen an={props.abNull} onChange={props.onAbNull}>
          Achse ab null
        </Kaestchen>
      )}
      <Intervallwahl seite={props.seite} />
      <Raumwahl />
      <Auswahl vergleich={vergleich} />
    </div>
  )
}

function Intervallwahl({ seite }: Pick<SteuerungProps, 'seite'>): ReactNode {
  const { atlas, aendere } = useAtlas()
  if (seite.gezeichnet.hatIntervalle) {
    return (
      <Kaestchen an={atlas.ansicht.intervalle} onChange={(intervalle) => aendere({ intervalle })}>
        Intervalle (95 %)
      </Kaestchen>
    )
  }
  const nurIndex = seite.gezeichnet.modus === 'INDEX' && hatIntervalle(seite.vergleich)
  return nurIndex && <p className="t-klein leise">Intervalle nur bei Werten</p>
}

function hatIntervalle({ zeilen }: Zeitvergleich): boolean {
  return zeilen.some(
    ({ reihe }) => reihe.rolle === 'RAUM' && reihe.zellen.some(({ unten }) => unten !== null),
  )
}

/* After a break the index begins anew: one base year would be wrong for the rest. */
function indexText({ abschnitte, zeilen }: Zeitvergleich, atlas: Atlas): string {
  const [erster] = abschnitte
  if (!erster || abschnitte.length > 1) return 'Index je Abschnitt = 100'
  const basis = findIndexBasis(
    zeilen.map(({ reihe }) => reihe),
    erster,
  )
  return `Index ${atlas.perioden[basis]?.kurz ?? ''} = 100`
}

function Raumwahl(): ReactNode {
  const { atlas } = useAtlas()
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  if (atlas.raeume.length < 2) return null
  return (
    <>
      <Button
        ref={knopf}
        klein
        className={styles.hinzu}
        aria-haspopup="dialog"
        aria-expanded={offen}
        onClick={() => setOffen(!offen)}
      >
        Raum hinzufügen{' '}
        <span className={styles.zaehler}>
          {atlas.auswahl.length} von {MAX_RAEUME}
        </span>
      </Button>
      {offen && (
        <Suspense>
          <Raumliste
            teil="raeume"
            titel="Räume auswählen"
            anker={knopf}
            onClose={() => setOffen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** What is chosen, each with its way out; or what is shown as long as nothing is. */
function Auswahl({ vergleich }: { readonly vergleich: Zeitvergleich }): ReactNode {
  const { atlas, toggleRaum, clearRaeume } = useAtlas()
  if (atlas.raeume.length < 2) return null
  if (vergleich.vorgabe) {
    return <p className={`t-klein leise ${styles.auswahl}`}>{defaultSentence(vergleich, atlas)}</p>
  }
  return (
    <ul className={styles.auswahl} aria-label="Ausgewählte Räume">
      {vergleich.auswahl.map(({ raum, farbe }) => (
        <li key={raum.schluessel} className={styles.marke}>
          <Strichprobe strich={strichOf({ rolle: 'RAUM', farbe })} />
          {raum.name}
          <button
            type="button"
            aria-label={`${raum.name} aus der Auswahl nehmen`}
            onClick={() => toggleRaum(raum.schluessel)}
          >
            <Kreuz groesse={12} />
          </button>
        </li>
      ))}
      {vergleich.auswahl.length > 1 && (
        <li>
          <Button art="text" klein onClick={clearRaeume}>
            Alle entfernen
          </Button>
        </li>
      )}
    </ul>
  )
}

function defaultSentence({ auswahl, zeilen }: Zeitvergleich, atlas: Atlas): string {
  const kreis = zeilen.some(({ reihe }) => reihe.rolle === 'KREIS') ? 'der Kreis und ' : ''
  const [hoechster, niedrigster] = auswahl.map(({ raum }) => raum.name)
  if (niedrigster === undefined) return `Auswahl: ${kreis}${hoechster ?? ''}.`
  const { kurz } = findVorgabeperiode(atlas.perioden)
  return `Auswahl: ${kreis}die Räume mit dem höchsten und dem niedrigsten Wert ${kurz} (${hoechster}, ${niedrigster}). Fügen Sie eigene hinzu.`
}
