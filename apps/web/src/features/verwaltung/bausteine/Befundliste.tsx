import type { Umrissbefund } from '@sozial/domain/geometrie'
import { formatZahl } from '@sozial/shared/format'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { Befundgruppe } from './befundgruppen.ts'
import type { Schritt } from './use-pruefung.ts'
import styles from './Bausteine.module.css'

interface BefundlisteProps {
  readonly gruppen: readonly Befundgruppe[]
  readonly gewaehlt: string | null
  readonly onWaehlen: (kennung: string | null) => void
  readonly onRepariere: (schritt: Schritt) => void
}

/** What was found, kind by kind; the chosen place shows what can be done about it. */
export function Befundliste({ gruppen, ...rest }: BefundlisteProps) {
  return (
    <div className={styles['gruppen']}>
      {gruppen.map((gruppe) => (
        <Gruppe key={gruppe.art} gruppe={gruppe} {...rest} />
      ))}
    </div>
  )
}

const SCHWERE = { FEHLER: 'Fehler', WARNUNG: 'Warnung', HINWEIS: 'Hinweis' } as const
const PORTION = 15

function Gruppe({
  gruppe,
  gewaehlt,
  onWaehlen,
  onRepariere,
}: Omit<BefundlisteProps, 'gruppen'> & { readonly gruppe: Befundgruppe }) {
  const { titel, satz, schwere, befunde, alle } = gruppe
  const [zahl, setZahl] = useState(PORTION)
  const vorn = befunde.findIndex(({ kennung }) => kennung === gewaehlt)
  const gezeigte = befunde.slice(0, Math.max(zahl, vorn + 1))
  const rest = befunde.length - gezeigte.length
  return (
    <section>
      <h3 className="t-h3">
        {titel} <span className="leise">{formatZahl(befunde.length)}</span>
      </h3>
      <p className="t-klein leise">
        <b className={styles[schwere.toLowerCase()]}>{SCHWERE[schwere]}.</b> {satz}
      </p>
      {alle && (
        <p>
          <Button klein onClick={() => onRepariere(alle)}>
            Alle {formatZahl(alle.reparaturen.length)} wie vorgeschlagen bereinigen
          </Button>
        </p>
      )}
      <ul className={styles['befunde']}>
        {gezeigte.map((befund) => (
          <Befund
            key={befund.kennung}
            befund={befund}
            gewaehlt={befund.kennung === gewaehlt}
            onWaehlen={onWaehlen}
            onRepariere={onRepariere}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <Button art="text" klein onClick={() => setZahl(gezeigte.length + PORTION)}>
            {formatZahl(Math.min(rest, PORTION))} von {formatZahl(rest)} weiteren zeigen
          </Button>
        </p>
      )}
    </section>
  )
}

function Befund({
  befund,
  gewaehlt,
  onWaehlen,
  onRepariere,
}: Omit<BefundlisteProps, 'gruppen' | 'gewaehlt'> & {
  readonly befund: Umrissbefund
  readonly gewaehlt: boolean
}) {
  const { kennung, satz, angebote } = befund
  return (
    <li className={classNames(gewaehlt && styles['offen'])}>
      <button
        type="button"
        className={styles['zeile']}
        aria-expanded={gewaehlt}
        onClick={() => onWaehlen(gewaehlt ? null : kennung)}
      >
        {satz}
      </button>
      {gewaehlt && (
        <div className={styles['angebote']}>
          {angebote.map((angebot) => (
            <Button
              key={angebot.satz}
              klein
              onClick={() =>
                onRepariere({
                  kennung,
                  reparaturen: [angebot.reparatur],
                  satz: `${satz} ${angebot.satz}.`,
                })
              }
            >
              {angebot.satz}
            </Button>
          ))}
          {angebote.length === 0 && (
            <p className="t-klein leise">
              Hier lässt sich nichts von selbst richten. Bitte im Geoinformationssystem ändern oder
              so lassen.
            </p>
          )}
        </div>
      )}
    </li>
  )
}
