import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { MAX_RAEUME, type Anordnung } from '@sozial/shared/ansicht'
import { findVorgabeperiode, type Atlas } from '../../app/atlas/atlas-state.ts'
import { gezeigtwort } from '../../app/atlas/geschuetzt.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { findPeriode } from '../../app/atlas/zeitausschnitt.ts'
import { findIndexBasis } from '../../charts/line/index-series.ts'
import { strichOf } from '../../charts/reihe.ts'
import { Strichprobe } from '../../charts/Strichprobe.tsx'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { Kaestchen, WahlFeld } from '../../ui/Feld.tsx'
import { Kreuz } from '../../ui/Zeichen.tsx'
import { Massstabwahl } from './Massstabwahl.tsx'
import type { Seitenzustand } from './seite-state.ts'
import type { Zeitvergleich } from './zeitvergleich-state.ts'
import { Zeitwahl } from './Zeitwahl.tsx'
import styles from './Zeitvergleich.module.css'

const Raumliste = lazy(async () => ({
  default: (await import('../../app/atlas/AuswahlPopover.tsx')).AuswahlPopover,
}))

export interface SteuerungProps {
  readonly seite: Seitenzustand
}

const ANORDNUNG: Readonly<Record<Anordnung, string>> = {
  linien: 'Linien',
  steigung: 'Steigung',
  bilder: 'Je Raum ein Bild',
  indikatoren: 'Je Indikator ein Bild',
}

/** How the lines are drawn and which areas they stand for. */
export function Steuerung({ seite }: SteuerungProps): ReactNode {
  const { vergleich, steigung } = seite
  const { atlas, aendere } = useAtlas()
  const { anordnung } = atlas.ansicht
  const formen = (['linien', 'steigung', 'bilder', 'indikatoren'] as const).filter(
    (form) =>
      form === anordnung ||
      ((form === 'steigung' ? atlas.perioden.length > 1 : true) &&
        (form === 'bilder' ? vergleich.auswahl.length > 1 : true)),
  )
  return (
    <div className={`${styles.steuerung} nicht-druck`}>
      <ToggleGroup
        label="Darstellung"
        wert={anordnung}
        optionen={formen.map((form) => ({ wert: form, text: ANORDNUNG[form] }))}
        onChange={(wert) => aendere({ anordnung: wert })}
      />
      {anordnung !== 'indikatoren' && (
        <>
          {!steigung && <Groesse seite={seite} />}
          <Zeitwahl steigung={steigung} />
          <AbNull seite={seite} />
          {!steigung && <Intervallwahl seite={seite} />}
          <Massstabwahl />
          <Raumwahl />
          <Auswahl vergleich={vergleich} />
        </>
      )}
    </div>
  )
}

function Groesse({ seite: { vergleich, alle, atlas: gezeigt } }: SteuerungProps): ReactNode {
  const { atlas, aendere } = useAtlas()
  if (!vergleich.indexMoeglich) return null
  const index = alle.modus === 'INDEX'
  return (
    <>
      <ToggleGroup
        label="Größe"
        wert={index ? 'index' : 'werte'}
        optionen={[
          { wert: 'werte', text: 'Werte' },
          { wert: 'index', text: indexText(vergleich, gezeigt) },
        ]}
        // An index has no intervals: the address must not say so.
        onChange={(darstellung) =>
          aendere(darstellung === 'index' ? { darstellung, intervalle: false } : { darstellung })
        }
      />
      {index && (
        <WahlFeld
          label="Basisjahr"
          daneben
          wert={findPeriode(gezeigt.perioden, atlas.ansicht.seit)?.adresse ?? ''}
          optionen={[
            { wert: '', text: 'von selbst' },
            ...gezeigt.perioden.map(({ adresse, kurz }) => ({ wert: adresse, text: kurz })),
          ]}
          onChange={(seit) => aendere({ seit: seit || null })}
        />
      )}
    </>
  )
}

/** Plain counts and slopes need not begin at zero. */
function AbNull({ seite: { vergleich, gezeichnet, steigung } }: SteuerungProps): ReactNode {
  const { atlas, aendere } = useAtlas()
  const { abNull, anordnung } = atlas.ansicht
  const nahe = gezeichnet.achsenbeginn !== null || anordnung === 'bilder'
  const moeglich = (vergleich.nurAnzahlen || steigung) && gezeichnet.modus === 'WERTE'
  if (!moeglich || !(abNull || nahe)) return null
  return (
    <Kaestchen an={abNull} onChange={(an) => aendere({ abNull: an })}>
      Achse ab null
    </Kaestchen>
  )
}

function Intervallwahl({ seite }: SteuerungProps): ReactNode {
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
    findPeriode(atlas.perioden, atlas.ansicht.seit)?.index,
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
  const periode = findVorgabeperiode(atlas.perioden)
  const wert = `${gezeigtwort({ periode })}Wert ${periode.kurz}`
  return `Auswahl: ${kreis}die Räume mit dem höchsten und dem niedrigsten ${wert} (${hoechster}, ${niedrigster}). Fügen Sie eigene hinzu.`
}
