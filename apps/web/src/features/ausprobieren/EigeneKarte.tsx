import { useMemo } from 'react'
import { formatWert } from '@sozial/shared/format'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { strichOf } from '../../charts/reihe.ts'
import { Strichprobe } from '../../charts/Strichprobe.tsx'
import type { Geometrie } from '../../map/geometry.ts'
import { Probe } from '../../map/Muster.tsx'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { useBreite } from '../../map/use-breite.ts'
import { fitAusschnitt } from '../../map/viewport.ts'
import { LadeWorte } from '../../ui/Skelett.tsx'
import type { EigenesBild } from './bild-state.ts'
import type { Kartenebene } from './ebenen.ts'
import styles from './Ausprobieren.module.css'

interface EigeneKarteProps {
  readonly bild: EigenesBild
  readonly ebene: Kartenebene | undefined
  readonly auswahl: readonly string[]
  readonly onWaehlen: (id: string) => void
}

/** Map and list of the same figures, side by side. */
export function EigeneKarte({ bild, ebene, auswahl, onWaehlen }: EigeneKarteProps) {
  const zustand = useGeometrie(ebene?.umrisse ?? null)
  const geometrie = ebene?.eigene ?? (zustand.art === 'bereit' ? zustand.geometrie : null)
  const [messen, breite] = useBreite()
  return (
    <div className={styles['teile']}>
      <figure ref={messen} className={styles['karte']} aria-label={`Karte: ${bild.groesse.name}`}>
        {geometrie && breite > 0 && <Karte bild={bild} geometrie={geometrie} breite={breite} />}
        {!geometrie && zustand.art === 'laedt' && <LadeWorte text="Die Karte wird geladen" />}
        {!geometrie && zustand.art !== 'laedt' && (
          <p className="leise">
            Zu diesen Räumen gibt es keine Umrisse; Liste und Tabelle haben alle Werte.
          </p>
        )}
        {geometrie && <Legende bild={bild} />}
        <figcaption className="t-note">
          Eigene Datei, nicht geprüft und nicht gespeichert. Klassen über alle Zeiträume der Datei.
        </figcaption>
      </figure>
      <Liste bild={bild} auswahl={auswahl} onWaehlen={onWaehlen} />
    </div>
  )
}

/** What each colour and each pattern on the map stands for. */
function Legende({ bild: { klassen, nachkommastellen, state } }: Pick<EigeneKarteProps, 'bild'>) {
  const grenze = (i: number) => formatWert(klassen.grenzen[i] ?? null, 'GUELTIG', nachkommastellen)
  return (
    <ul className={`t-note ${styles['legende']}`} aria-label="Legende">
      {klassen.farben.map((farbe, klasse) => (
        <li key={farbe}>
          <Probe fuellung={{ art: 'KLASSE', klasse, farbe }} breite={18} />
          {grenze(klasse)} bis {klasse < klassen.farben.length - 1 && 'unter '}
          {grenze(klasse + 1)}
        </li>
      ))}
      {state.leere.map(({ leerart, erklaerung, anzahl }) => (
        <li key={erklaerung}>
          <Probe fuellung={{ art: 'LEER', leerart }} breite={18} />
          {anzahl} {erklaerung}
        </li>
      ))}
    </ul>
  )
}

interface KarteProps {
  readonly bild: EigenesBild
  readonly geometrie: Geometrie
  readonly breite: number
}

function Karte({ bild, geometrie, breite }: KarteProps) {
  const groesse = useMemo(
    () => ({ breite, hoehe: Math.round(Math.max(breite * 0.82, 280)) }),
    [breite],
  )
  const ausschnitt = useMemo(
    () => fitAusschnitt(geometrie.kreisringe, groesse, 16),
    [geometrie, groesse],
  )
  return (
    <StaticMap
      titel={`Karte: ${bild.groesse.name}, ${bild.zeiten[bild.zeit]?.name}`}
      state={bild.state}
      geometrie={geometrie}
      groesse={groesse}
      ausschnitt={ausschnitt}
      namen={breite >= 560}
      mitKommunen={geometrie.kommunen.length > 0}
    />
  )
}

function Liste({ bild, auswahl, onWaehlen }: Omit<EigeneKarteProps, 'ebene'>) {
  const zeilen = bild.state.raeume.toSorted(
    (a, b) => (b.wert ?? -Infinity) - (a.wert ?? -Infinity) || a.name.localeCompare(b.name, 'de'),
  )
  return (
    <div className={styles['liste']}>
      <h2 className="t-h3">Räume als Liste</h2>
      <ol>
        {zeilen.map((raum) => {
          const farbe = auswahl.indexOf(raum.id)
          return (
            <li key={raum.id}>
              <button
                type="button"
                aria-pressed={farbe >= 0}
                className={styles['zeile']}
                onClick={() => onWaehlen(raum.id)}
              >
                {farbe >= 0 ? (
                  <Strichprobe strich={strichOf({ rolle: 'RAUM', farbe })} breite={14} />
                ) : (
                  <Probe fuellung={raum.fuellung} breite={14} />
                )}
                <span>{raum.name}</span>
                <span className="z">
                  {formatWert(raum.wert, raum.status, bild.nachkommastellen)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
