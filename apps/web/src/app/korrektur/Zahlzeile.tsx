import { Link } from 'react-router'
import { formatKorrektur } from '@sozial/shared/korrektur'
import { Kaestchen, TextFeld } from '../../ui/Feld.tsx'
import {
  formatStelle,
  formatWas,
  formatWer,
  formatZahlwert,
  type Eingabe,
  type Zahl,
} from './korrektur-state.ts'
import styles from './Korrektur.module.css'

interface ZahlzeileProps {
  readonly eingabe: Eingabe
  readonly mangel: string | undefined
  readonly onChange: (eingabe: Eingabe) => void
}

/** A figure with what it is, where it came from, and the field for another one. */
export function Zahlzeile({ eingabe, mangel, onChange }: ZahlzeileProps) {
  const { zahl, wert, vorlaeufig } = eingabe
  return (
    <li className={styles['zahl']}>
      <div className={styles['was']}>
        <b>{formatWas(zahl)}</b>
        <span>
          {zahl.raum}, {zahl.zeitraum}
        </span>
        <span>
          Gilt: <b className={styles['wert']}>{formatZahlwert(zahl.wert, zahl.status)}</b>{' '}
          {zahl.einheit}
        </span>
      </div>
      <div className={styles['neu']}>
        <TextFeld
          label="Neue Zahl"
          fehler={mangel}
          wert={wert}
          onChange={(neu) => onChange({ ...eingabe, wert: neu })}
          eingabe={{ inputMode: 'decimal', autoComplete: 'off' }}
        />
        <Kaestchen an={vorlaeufig} onChange={(an) => onChange({ ...eingabe, vorlaeufig: an })}>
          vorläufig (p)
        </Kaestchen>
      </div>
      <Herkunft zahl={zahl} />
    </li>
  )
}

/** The file and the place in it; a correction that holds, and the way to undo it. */
function Herkunft({ zahl }: { readonly zahl: Zahl }) {
  const { lieferung, korrektur } = zahl
  return (
    <p className={styles['herkunft']}>
      {korrektur && (
        <>
          {formatKorrektur({ ...korrektur, vorlaeufig: zahl.vorlaeufig })}, {formatWer(korrektur)} (
          <Link to={`/verwaltung/lieferungen/${korrektur.lieferung}`}>
            ansehen oder rückgängig machen
          </Link>
          ). Geliefert: {formatZahlwert(lieferung.wert, lieferung.status)},{' '}
        </>
      )}
      {!korrektur && 'Aus '}
      <Link to={`/verwaltung/lieferungen/${lieferung.id}`}>{formatStelle(zahl)}</Link>
    </p>
  )
}
