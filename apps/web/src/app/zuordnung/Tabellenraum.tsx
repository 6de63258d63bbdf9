import { sageAn } from '../../lib/ansage.ts'
import { Button } from '../../ui/Button.tsx'
import { Dreieck, Haken } from '../../ui/Zeichen.tsx'
import { withRaum } from './angaben.ts'
import type { Zuordnungslage } from './lage.ts'
import { Raumsuche } from './Raumsuche.tsx'
import { describeRaum } from './raumwahl.ts'
import { describeSpalte } from './worte.ts'
import styles from './Spaltenblatt.module.css'

/** Where the areas of a table stand, or the one area that all its rows are about. */
export function Tabellenraum(lage: Zuordnungslage) {
  const { vorschlag, angaben, raeume, onAngaben } = lage
  const { raum } = angaben
  if (raeume.length === 0) return null
  const offen = vorschlag.fehlt.includes('RAUM')
  function sage(schluessel: string) {
    onAngaben(withRaum(angaben, { schluessel, name: describeRaum(raeume, schluessel) }))
    sageAn(`Die ganze Tabelle gilt für ${describeRaum(raeume, schluessel)}`)
  }
  return (
    <div className={styles['tabellenraum']} role="group" aria-label="Raum der Tabelle">
      {raum ? (
        <>
          Die ganze Tabelle gilt für
          <b className={styles['gemeint']}>
            <Haken groesse={14} /> {describeRaum(raeume, raum.schluessel)}
          </b>
        </>
      ) : offen ? (
        <span className={styles['gemeint']}>
          <Dreieck groesse={14} /> Keine Spalte nennt die Räume. Die ganze Tabelle gilt für:
        </span>
      ) : (
        <span className="t-klein leise">{describeOrt(lage)}</span>
      )}
      <Raumsuche
        text={
          raum ? 'Anderen Raum suchen' : offen ? 'Raum suchen' : 'Ein Raum für die ganze Tabelle'
        }
        titel="Die ganze Tabelle gilt für …"
        raeume={raeume}
        ebene={null}
        {...(!offen && { art: 'text' as const })}
        onWahl={sage}
      />
      {raum && (
        <Button art="text" klein onClick={() => onAngaben(withRaum(angaben, null))}>
          Doch je Zeile ein Raum
        </Button>
      )}
    </div>
  )
}

/** "Räume: Spalte A „ags“" */
function describeOrt({ vorschlag }: Zuordnungslage): string {
  const spalten = vorschlag.spalten.filter(
    ({ rolle }) => rolle === 'RAUMSCHLUESSEL' || rolle === 'RAUMNAME',
  )
  return `Räume: ${spalten.map(describeSpalte).join(', ')}`
}
