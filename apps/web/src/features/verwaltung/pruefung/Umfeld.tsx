import { formatDatum, formatZahl, toTag } from '@sozial/shared/format'
import type { Namen } from '../angebotsworte.ts'
import type { PruefbildFragment } from './pruefung.generated.ts'
import { ortszeilen } from './pruefung-worte.ts'
import styles from './Pruefung.module.css'

interface UmfeldProps {
  readonly bild: PruefbildFragment
  readonly namen: Namen
}

const EINHEITEN = { PLAETZE: 'Plätze', WOCHENSTUNDEN: 'Stunden je Woche', VZAE: 'Vollzeitstellen' }

const heute = (): string => toTag(new Date())

/** What holds today or is to come; what was is in the history of the offer. */
const gilt = ({ gueltigBis }: { readonly gueltigBis: string | null }): boolean =>
  gueltigBis === null || gueltigBis > heute()

/** What holds already and helps to judge: sites, places, what was asked and answered. */
export function Umfeld({ bild: { standorte, rueckfragen }, namen }: UmfeldProps) {
  return (
    <aside className={styles['rand']} aria-label="Standorte und Rückfragen">
      <h2 className="t-h3">Standorte</h2>
      {standorte.length === 0 && <p className="leise">Noch keiner eingetragen.</p>}
      {standorte.filter(gilt).map((standort) => (
        <div key={standort.id}>
          {ortszeilen(standort).map((zeile) => (
            <p key={zeile}>{zeile}</p>
          ))}
          {standort.kapazitaeten.filter(gilt).map(({ id, kategorie, art, anzahl, gueltigAb }) => (
            <p key={id} className="t-klein leise">
              {namen.kategorien.get(kategorie) ?? kategorie}: {formatZahl(anzahl)} {EINHEITEN[art]}
              {gueltigAb > heute() && ` ab dem ${formatDatum(gueltigAb)}`}
            </p>
          ))}
          {standort.gueltigBis && (
            <p className="t-klein leise">bis zum {formatDatum(standort.gueltigBis)}</p>
          )}
        </div>
      ))}
      {rueckfragen.length > 0 && <h2 className="t-h3">Gefragt und geantwortet</h2>}
      {rueckfragen.map(({ id, art, text, am, von }) => (
        <div key={id}>
          <p className="t-klein leise">
            {art === 'FRAGE' ? 'Frage' : 'Antwort'}, {von}, {formatDatum(am)}
          </p>
          <p className={styles['wortlaut']}>{text}</p>
        </div>
      ))}
    </aside>
  )
}
