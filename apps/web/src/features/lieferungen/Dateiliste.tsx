import { urteile, zaehleDateien } from './pruefung-state.ts'
import type { Pruefungssteuerung } from './use-pruefung.ts'
import styles from './Bericht.module.css'

/** All chosen files with their verdicts; one is shown, none is forgotten. */
export function Dateiliste({ steuerung }: { readonly steuerung: Pruefungssteuerung }) {
  return (
    <section aria-label="Gewählte Dateien">
      <p className={`t-klein leise ${styles['dateienkopf']}`} role="status">
        {zaehleDateien(steuerung)}
      </p>
      <ul className={styles['dateien']}>
        {steuerung.vorgaenge.map((vorgang) => {
          const gezeigt = vorgang.id === steuerung.gezeigt
          return (
            <li key={vorgang.id} data-gezeigt={gezeigt || undefined}>
              <button
                type="button"
                aria-current={gezeigt || undefined}
                onClick={() => steuerung.zeige(vorgang.id)}
              >
                {vorgang.name}
              </button>
              <span className={styles['urteil']}>{urteile(vorgang).titel}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
