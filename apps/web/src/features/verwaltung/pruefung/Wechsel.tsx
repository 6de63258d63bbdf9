import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import type { Namen } from '../angebotsworte.ts'
import { findFeldwechsel, type Fassung } from './feldwechsel.ts'
import styles from './Pruefung.module.css'

interface WechselProps {
  readonly fassung: Fassung
  readonly namen: Namen
}

/** Field by field: what all see today, and what is to be seen; a new offer has one side only. */
export function Wechsel({ fassung, namen }: WechselProps) {
  const wechsel = findFeldwechsel(fassung, namen)
  return (
    <Abschnitt titel={fassung.erste ? 'Das soll erscheinen' : 'Das soll sich ändern'}>
      {wechsel.length === 0 && (
        <p className="leise">
          Nichts, was Sie sehen: Es ändert sich nur, was der Anbieter für sich notiert hat.
        </p>
      )}
      <dl className={styles['wechsel']}>
        {!fassung.erste && wechsel.length > 0 && (
          <div className={styles['spaltenkopf']} aria-hidden="true">
            <dt />
            <dd>Bisher</dd>
            <dd>Neu</dd>
          </div>
        )}
        {wechsel.map(({ feld, name, alt, neu, sicht }) => (
          <div key={feld}>
            <dt>{name}</dt>
            {!fassung.erste && (
              <dd className={styles['alt']}>
                <span className="vh">Bisher: </span>
                {alt === neu ? '' : alt || 'bisher leer'}
              </dd>
            )}
            <dd className={styles['neu']}>
              <span className="vh">Neu: </span>
              {neu || 'künftig leer'}
              {sicht && <span className={styles['sicht']}>{sicht}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Abschnitt>
  )
}
