import { formatAnzahl } from '@sozial/shared/format'
import type { AngebotssucheQuery } from './angebote.generated.ts'
import { LEER, type Punkt, type Suchwahl } from './suchwahl.ts'
import { useWege, type Weg } from './use-wege.ts'
import styles from './Angebote.module.css'

interface LeerProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
  readonly suche: AngebotssucheQuery['angebotssuche']
  readonly eigener: Punkt | null
}

/** Nothing fits: what may be meant, and what to leave out, with what that would bring. */
export function Leer({ wahl, setWahl, suche, eigener }: LeerProps) {
  const { gemeint, lockerer } = useWege(wahl, suche.facetten, eigener)
  return (
    <div className={styles['leer']}>
      <p>
        Zu dieser Suche steht im Verzeichnis des Kreises kein Angebot. Das heißt nicht, dass es
        keines gibt: Nicht jeder Anbieter trägt sich ein.
      </p>
      <Wege titel="Meinten Sie" wege={gemeint} setWahl={setWahl} />
      <Wege titel="So finden Sie mehr" wege={lockerer} setWahl={setWahl} />
      <p>
        <button type="button" className={styles['link']} onClick={() => setWahl(LEER)}>
          Alle Angebote zeigen
        </button>
      </p>
    </div>
  )
}

interface WegeProps extends Pick<LeerProps, 'setWahl'> {
  readonly titel: string
  readonly wege: readonly Weg[]
}

function Wege({ titel, wege, setWahl }: WegeProps) {
  if (wege.length === 0) return null
  return (
    <>
      <p className="t-h3">{titel}</p>
      <ul>
        {wege.map(({ key, text, ohne, anzahl }) => (
          <li key={key}>
            <button type="button" className={styles['link']} onClick={() => setWahl(ohne)}>
              {text}
            </button>{' '}
            <span className="leise">
              {formatAnzahl(anzahl, 'Angebot', 'Angebote').replace(' ', '\u00a0')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
