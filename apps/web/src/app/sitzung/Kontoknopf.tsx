import { lazy, Suspense, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Winkel } from '../../ui/Zeichen.tsx'
import { warAngemeldet } from './sicht.ts'
import { useSitzung } from './use-sitzung.ts'
import { toAnmeldung } from './zurueck.ts'
import styles from './Kontomenue.module.css'

const Kontomenue = lazy(async () => ({
  default: (await import('./Kontomenue.tsx')).Kontomenue,
}))

/** In the head: the way in, or who is here. */
export function Kontoknopf() {
  const hier = useLocation()
  const sitzung = useSitzung()
  const [offenAuf, setOffenAuf] = useState<string | null>(null)
  const knopf = useRef<HTMLButtonElement>(null)
  const konto = sitzung?.konto
  const beendet = sitzung !== undefined && konto === null
  if (!warAngemeldet() || beendet) {
    return (
      <Link className={styles['knopf']} to={toAnmeldung(hier)}>
        Anmelden
      </Link>
    )
  }
  const offen = offenAuf === hier.pathname
  return (
    <>
      <button
        ref={knopf}
        type="button"
        className={styles['knopf']}
        aria-haspopup="dialog"
        aria-expanded={offen}
        aria-label={konto ? `Konto: ${konto.name}` : 'Konto'}
        onClick={() => setOffenAuf(offen ? null : hier.pathname)}
      >
        <span className={styles['name']}>{konto?.name ?? 'Konto'}</span>
        <Winkel />
      </button>
      {offen && sitzung && (
        <Suspense>
          <Kontomenue sitzung={sitzung} anker={knopf} onClose={() => setOffenAuf(null)} />
        </Suspense>
      )}
    </>
  )
}
