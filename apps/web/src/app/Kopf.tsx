import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Striche } from '../ui/Zeichen.tsx'
import { letzteAuswahl } from './letzte-auswahl.ts'
import { useKreis } from './use-kreis.ts'
import styles from './Kopf.module.css'

/** Only what exists; `wurzeln` are the paths that belong to the area. */
const BEREICHE = [
  { text: 'Atlas', pfad: '/karte', wurzeln: ['/karte', '/zeitvergleich'], mitAuswahl: true },
  { text: 'Indikatoren', pfad: '/indikatoren', wurzeln: ['/indikatoren'], mitAuswahl: false },
  {
    text: 'Verwaltung',
    pfad: '/verwaltung/lieferungen',
    wurzeln: ['/verwaltung'],
    mitAuswahl: false,
  },
] as const

function Marken({ demo }: { readonly demo: boolean }) {
  return (
    <>
      {demo && <span className={styles['demo']}>Demodaten (synthetisch)</span>}
      <span className={styles['intern']}>Intern · Arbeitsstand</span>
    </>
  )
}

/** Head of every page: whose atlas this is, on what data, and the areas. */
export function Kopf() {
  const { pathname } = useLocation()
  const kreis = useKreis()
  const [offenAuf, setOffenAuf] = useState<string | null>(null)
  // The menu belongs to the page on which it was opened: going on closes it.
  const offen = offenAuf === pathname
  const suche = letzteAuswahl()
  return (
    <header className={styles['kopf']}>
      <div className={`rahmen ${styles['zeile']}`}>
        <Link className={styles['marke']} to={{ pathname: '/karte', search: suche }}>
          <b>Sozialmonitoring</b>
          {kreis && <span>{kreis.name}</span>}
        </Link>
        <Marken demo={kreis?.demo ?? false} />
        <button
          type="button"
          className={styles['menue']}
          aria-expanded={offen}
          aria-controls="hauptbereiche"
          aria-label="Menü"
          onClick={() => setOffenAuf(offen ? null : pathname)}
        >
          <Striche groesse={22} />
        </button>
        <nav className={`${styles['nav']} nur-breit`} aria-label="Hauptbereiche">
          <Bereichslinks pathname={pathname} suche={suche} />
        </nav>
      </div>
      <div className={`rahmen ${styles['marken']}`}>
        <Marken demo={kreis?.demo ?? false} />
      </div>
      <nav
        id="hauptbereiche"
        className={`${styles['nav']} rahmen nur-schmal`}
        data-offen={offen || undefined}
        aria-label="Hauptbereiche"
      >
        <Bereichslinks pathname={pathname} suche={suche} />
      </nav>
    </header>
  )
}

function Bereichslinks({ pathname, suche }: { readonly pathname: string; readonly suche: string }) {
  return BEREICHE.map(({ text, pfad, wurzeln, mitAuswahl }) => (
    <Link
      key={pfad}
      to={{ pathname: pfad, search: mitAuswahl ? suche : '' }}
      aria-current={wurzeln.some((wurzel) => pathname.startsWith(wurzel)) ? 'page' : undefined}
    >
      {text}
    </Link>
  ))
}
