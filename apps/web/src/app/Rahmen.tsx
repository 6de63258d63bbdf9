import { useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { formatUhrzeit } from '@sozial/shared/format'
import { useAnsage } from '../lib/ansage.ts'
import { useVerbindung } from '../lib/verbindung.ts'
import { focusTitel } from '../lib/fokus.ts'
import { DEMODATEN } from '../lib/demodaten.ts'
import { Fuss } from './Fuss.tsx'
import { Kopf } from './Kopf.tsx'
import { setDruckfuss } from '../lib/drucke.ts'
import { useKreis } from './use-kreis.ts'
import { Internzeile } from './sitzung/Internzeile.tsx'
import { Sitzungsende } from './sitzung/Sitzungsende.tsx'
import { standzeile, useAnlass } from './sitzung/standzeile.ts'
import styles from './Rahmen.module.css'

/** The frame of every page. */
export function Rahmen() {
  useFokusAufTitel()
  useDruckfuss()
  return (
    <>
      <a className={styles['sprung']} href="#inhalt">
        Zum Inhalt springen
      </a>
      <Kopf />
      <Internzeile />
      <Verbindungszeile />
      <Outlet />
      <Fuss />
      <Ansagen />
      <Sitzungsende />
      <ScrollRestoration />
    </>
  )
}

/** At the foot of every printed page: where it comes from, and of when. */
function useDruckfuss() {
  const kreis = useKreis()
  const anlass = useAnlass()
  const { pathname, search } = useLocation()
  useEffect(() => {
    const stand = standzeile(kreis)
    const demo = kreis?.demo ? DEMODATEN : ''
    const adresse = kuerze(window.location.host + pathname + search)
    setDruckfuss([adresse, stand, demo].filter(Boolean).join(' · '))
  }, [kreis, anlass, pathname, search])
}

/** Longer addresses do not fit beside the number of the page. */
function kuerze(adresse: string): string {
  return adresse.length > 66 ? `${adresse.slice(0, 65)}…` : adresse
}

/** Target of the skip link; every page has exactly one. */
export function Inhalt({ children }: { readonly children: React.ReactNode }) {
  return (
    <main id="inhalt" tabIndex={-1} className={styles['seite']}>
      {children}
    </main>
  )
}

/** The one polite voice of a page. */
export function Ansagen() {
  return (
    <div className="vh" aria-live="polite" role="status">
      {useAnsage()}
    </div>
  )
}

function Verbindungszeile() {
  const { getrennt, stand } = useVerbindung()
  if (!getrennt) return null
  return (
    <p role="status" className={styles['getrennt']}>
      <span className="rahmen" style={{ display: 'block' }}>
        Ohne Verbindung{stand ? ` – Stand von ${formatUhrzeit(stand)}` : ''}
      </span>
    </p>
  )
}

/**
 * On another page the heading takes the focus, so that reading goes on where
 * the new page begins. It may come late: while a skeleton stands in its place
 * the page waits, unless the reader has gone on meanwhile.
 */
function useFokusAufTitel() {
  const { pathname } = useLocation()
  const zuletzt = useRef(pathname)
  useEffect(() => {
    if (zuletzt.current === pathname) return
    zuletzt.current = pathname
    if (focusTitel()) return
    document.getElementById('inhalt')?.focus({ preventScroll: true })
    const beobachter = new MutationObserver(() => {
      const frei =
        document.activeElement === document.body || document.activeElement?.id === 'inhalt'
      if (!frei || focusTitel()) beobachter.disconnect()
    })
    beobachter.observe(document.body, { childList: true, subtree: true })
    return () => beobachter.disconnect()
  }, [pathname])
}
