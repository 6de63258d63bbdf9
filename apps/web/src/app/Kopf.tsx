import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Kreuz, Striche } from '../ui/Zeichen.tsx'
import { findBereiche, isIn } from './bereiche.ts'
import { HilfeKnopf } from './hilfe/HilfeKnopf.tsx'
import { useLetzteAuswahl } from './letzte-auswahl.ts'
import { Kontoknopf } from './sitzung/Kontoknopf.tsx'
import { Marken } from './Marken.tsx'
import { useSicht } from './sitzung/sicht.ts'
import { useSitzung } from './sitzung/use-sitzung.ts'
import { useKreis } from './use-kreis.ts'
import styles from './Kopf.module.css'

/** Head of every page: whose atlas this is, on what data, and the areas. */
export function Kopf() {
  const kreis = useKreis()
  const { offen, schalter, umschalten } = useMenue()
  return (
    <header className={styles['kopf']} data-offen={offen || undefined}>
      <div className={`rahmen ${styles['zeile']}`}>
        <div className={styles['wem']}>
          <Link className={styles['marke']} to="/">
            <b>Sozialmonitoring</b>
            {kreis && <span>{kreis.name}</span>}
          </Link>
          <Marken demo={kreis?.demo ?? false} />
        </div>
        <button
          ref={schalter}
          type="button"
          className={styles['menue']}
          aria-expanded={offen}
          aria-controls="hauptbereiche"
          onClick={umschalten}
        >
          {offen ? <Kreuz groesse={20} /> : <Striche groesse={20} />}
          <span>Menü</span>
        </button>
        <nav id="hauptbereiche" className={styles['nav']} aria-label="Hauptbereiche">
          <Bereichslinks />
        </nav>
        <HilfeKnopf />
        <div className={styles['konto']}>
          <Kontoknopf />
        </div>
      </div>
    </header>
  )
}

/** Open on the page on which it was opened: going on closes it, and so does Escape. */
function useMenue() {
  const { pathname } = useLocation()
  const [offenAuf, setOffenAuf] = useState<string | null>(null)
  const schalter = useRef<HTMLButtonElement>(null)
  const offen = offenAuf === pathname
  useEffect(() => {
    if (!offen) return undefined
    const onKeyDown = (ereignis: KeyboardEvent) => {
      if (ereignis.key !== 'Escape') return
      setOffenAuf(null)
      schalter.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [offen])
  return { offen, schalter, umschalten: () => setOffenAuf(offen ? null : pathname) }
}

function Bereichslinks() {
  const { pathname } = useLocation()
  const suche = useLetzteAuswahl()
  const sicht = useSicht()
  const operationen = useSitzung()?.operationen ?? []
  return findBereiche(sicht, operationen).map((bereich) => (
    <Link
      key={bereich.pfad}
      to={{ pathname: bereich.pfad, search: bereich.mitAuswahl ? suche : '' }}
      aria-current={isIn(bereich, pathname) ? 'page' : undefined}
    >
      {bereich.text}
    </Link>
  ))
}
