import { useKreisangaben } from '../../app/use-kreis.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import styles from './NichtGefundenSeite.module.css'

/** An address without a page. */
export function NichtGefundenSeite() {
  useKreisangaben()
  useTitel('Seite nicht gefunden')
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Diese Seite gibt es nicht</h1>
      <p className="t-satz">
        Vielleicht ist die Adresse unvollständig oder die Seite ist umgezogen. Von hier aus geht es
        weiter:
      </p>
      <p className={styles['wege']}>
        <LinkButton to="/karte">Karte</LinkButton>
        <LinkButton to="/zeitvergleich">Zeitvergleich</LinkButton>
        <LinkButton to="/indikatoren">Alle Indikatoren</LinkButton>
      </p>
    </div>
  )
}
