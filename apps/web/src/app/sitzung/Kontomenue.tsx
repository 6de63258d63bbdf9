import { useState, type RefObject } from 'react'
import { Link } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { ZWECKWORTE } from '@sozial/shared/rollen'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { forgetSicht } from './sicht.ts'
import { SignOutDocument } from './sitzung.generated.ts'
import { useDarf, type Sitzung } from './use-sitzung.ts'
import { rollenworte } from './worte.ts'
import { Zweckwahl } from './Zweckwahl.tsx'
import styles from './Kontomenue.module.css'

interface KontomenueProps {
  readonly sitzung: Sitzung
  readonly anker: RefObject<Element | null>
  readonly onClose: () => void
}

/** Who is signed in, what for, and the ways on. */
export function Kontomenue({ sitzung, anker, onClose }: KontomenueProps) {
  const { konto, zweck, zwecke } = sitzung
  const darfZweck = useDarf('setZweck')
  const [aendert, setAendert] = useState(false)
  const [signOut, { error }] = useMutation(SignOutDocument)
  const melde = async () => {
    // Where the Verwaltung signs in, one signs out there too; that takes leaving the page.
    if (sitzung.oidc !== null) return leave('/oidc/abmelden')
    const antwort = await signOut().catch(() => null)
    if (antwort) leave()
  }
  if (!konto) return null
  return (
    <Popover
      titel={aendert ? 'Wozu sehen Sie kleinräumige Zahlen an?' : konto.name}
      anker={anker}
      onClose={onClose}
    >
      <div className={styles['menue']}>
        {aendert ? (
          <Zweckwahl
            kontoId={konto.id}
            zwecke={zwecke}
            bisher={zweck}
            weiter="Übernehmen"
            ohne="Abbrechen"
            // Which cells are open hangs on it: nothing of before may stay.
            onFertig={(neu) => (neu === null ? setAendert(false) : window.location.reload())}
          />
        ) : (
          <>
            <p className="t-klein">
              {konto.organisation.name}
              <br />
              <span className="leise">{rollenworte(konto.rollen)}</span>
              {konto.demo && <span className="leise"> · Demo-Konto</span>}
            </p>
            {darfZweck && (
              <p className={styles['zweck']}>
                <span>
                  <span className="t-note leise">Zweck</span>
                  <br />
                  {zweck ? ZWECKWORTE[zweck].name : 'Noch keiner: kleinere Räume sind geschlossen.'}
                </span>
                <Button art="text" klein onClick={() => setAendert(true)}>
                  {zweck ? 'Ändern' : 'Wählen'}
                </Button>
              </p>
            )}
            {error && <FehlerMeldung fehler={toFehler(error)} />}
            <ul className={styles['wege']}>
              <li>
                <Link to="/konto" onClick={onClose}>
                  Konto und Sicherheit
                </Link>
              </li>
              <li>
                <button type="button" onClick={() => void melde()}>
                  Abmelden
                </button>
              </li>
            </ul>
          </>
        )}
      </div>
    </Popover>
  )
}

/** To the public's start page; the page is loaded anew and holds nothing of before. */
function leave(wohin = '/'): void {
  forgetSicht()
  window.location.assign(wohin)
}
