import rand from '../Verwaltung.module.css'
import styles from './Angebotsdateien.module.css'

const FORMEN = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['geojson', 'GeoJSON'],
  ['json', 'HSDS 3'],
  ['zip', 'HSDS 3, Tabellen'],
] as const

/** The table to fill in, and the register in every form it goes out. */
export function Dateien({ istKreis }: { readonly istKreis: boolean }) {
  return (
    <aside className={rand['rand']}>
      <section className={styles['dateien']}>
        <h2 className="t-abschnitt">Vorlage</h2>
        <p>
          <a href="/angebote/vorlage.xlsx" download>
            Leere Tabelle (Excel)
          </a>
        </p>
        <p className="t-klein leise">
          Mit Auswahllisten, einer Beispielzeile und einer Erklärung zu jeder Spalte. Eigene
          Tabellen gehen auch: Ihre Spalten werden an den Überschriften erkannt.
        </p>
      </section>
      <section className={styles['dateien']}>
        <h2 className="t-abschnitt">Herunterladen</h2>
        <Liste
          titel={istKreis ? 'Alle Angebote, intern' : 'Eigene Angebote'}
          pfad="/angebote/register"
        />
        <Liste titel="Was öffentlich ist" pfad="/angebote" />
        <p className="t-klein leise">
          Excel kommt geändert wieder herein. GeoJSON hat einen Punkt je Standort, für QGIS und
          Webkarten; HSDS 3 ist für andere Verzeichnisse (Open Referral). Geheime Standorte stehen
          in keiner Datei.{istKreis && ' Wer die interne lädt, steht im Protokoll.'}
        </p>
      </section>
    </aside>
  )
}

function Liste({ titel, pfad }: { readonly titel: string; readonly pfad: string }) {
  return (
    <div>
      <h3 className="t-h3">{titel}</h3>
      <ul className={styles['formen']}>
        {FORMEN.map(([endung, name]) => (
          <li key={endung}>
            <a href={`${pfad}.${endung}`} download aria-label={`${titel}: ${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
