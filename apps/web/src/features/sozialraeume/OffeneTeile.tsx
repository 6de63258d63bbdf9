import { Teil } from './Teil.tsx'
import styles from './Profil.module.css'

/** The parts of a profile that nobody has filled yet, and what will stand there. */
export function OffeneTeile() {
  return (
    <>
      <Teil nr={3} id="ziele" titel="Ziele">
        <p className="mass">
          Noch kein Ziel eingetragen. Ziele vereinbaren Kreis und Kommune für diesen Raum, jedes
          gemessen an einem Indikator dieser Seite; sie erscheinen hier mit Ausgangswert, Zielwert
          und Stand.
        </p>
      </Teil>
      <div className={styles['zwei']}>
        <Teil nr={4} id="beteiligung" titel="Beteiligung">
          <p className="mass">
            Noch keine Beteiligung eingetragen. Sozialraumkonferenzen und Befragungen erscheinen
            hier mit Datum, Zahl der Teilnehmenden und ihren Anliegen.
          </p>
        </Teil>
        <Teil nr={5} id="massnahmen" titel="Maßnahmen">
          <p className="mass">
            Noch keine Maßnahme eingetragen. Maßnahmen entstehen aus den Zielen und erscheinen hier
            mit Zuständigen, Frist und Mitteln.
          </p>
        </Teil>
      </div>
    </>
  )
}
