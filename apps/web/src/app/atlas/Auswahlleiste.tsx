import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { Winkel } from '../../ui/Zeichen.tsx'
import type { Auswahlteil } from './AuswahlPopover.tsx'
import { createAuswahlsatz } from './auswahl-satz.ts'
import { useAtlas } from './use-atlas.ts'
import { toZeitausschnitt } from './zeitausschnitt.ts'
import styles from './Auswahlleiste.module.css'

// Lists and their keyboard behaviour are heavy: fetched when the page is at
// rest, long before anybody has moved the mouse to the bar.
const loadPopover = () => import('./AuswahlPopover.tsx')
const AuswahlPopover = lazy(async () => ({ default: (await loadPopover()).AuswahlPopover }))
const AuswahlBlatt = lazy(async () => ({
  default: (await import('./AuswahlBlatt.tsx')).AuswahlBlatt,
}))

/** What is chosen, always visible, as a sentence that one can edit. */
export function Auswahlleiste() {
  useEffect(() => {
    // Without a line nothing is lost: whoever opens the list asks for it again.
    const zeit = setTimeout(() => void loadPopover().catch(() => null), 1500)
    return () => clearTimeout(zeit)
  }, [])
  return (
    <section className={styles['leiste']} aria-label="Auswahl">
      <div className={`rahmen ${styles['zeile']}`}>
        <Satz />
        <SatzSchmal />
        <nav className={`${styles['ansicht']} nur-breit`} aria-label="Ansicht">
          <Ansichtslinks />
        </nav>
      </div>
      <nav className={`${styles['ansicht']} rahmen nur-schmal`} aria-label="Ansicht">
        <Ansichtslinks />
      </nav>
    </section>
  )
}

function Satz() {
  const { atlas } = useAtlas()
  const satz = createAuswahlsatz(atlas)
  const spanne = useSpanne()
  return (
    <p className={`${styles['satz']} nur-breit`}>
      <Wort teil="indikator" name="Indikator" text={satz.indikator}>
        <span className={styles['lang']}>{satz.indikator}</span>
      </Wort>{' '}
      {satz.vorRaeumen} <Wort teil="raeume" name="Räume" text={satz.raeume} />,{' '}
      {spanne ? <b>{spanne}</b> : <Wort teil="zeitraum" name="Zeitraum" text={satz.zeitraum} />}
      {satz.massstab && (
        <>
          , verglichen mit {satz.massstab.artikel}{' '}
          <Wort teil="massstab" name="Maßstab" text={satz.massstab.wort} />
        </>
      )}
    </p>
  )
}

/** "2014–2024" where all periods are shown and there is none to choose; empty elsewhere. */
function useSpanne(): string {
  const { atlas } = useAtlas()
  const { pathname } = useLocation()
  if (pathname !== '/zeitvergleich') return ''
  const { perioden } = toZeitausschnitt(atlas).atlas
  const [von, bis] = [perioden[0]?.kurz ?? '', perioden.at(-1)?.kurz ?? '']
  return von === bis ? von : `${von}–${bis}`
}

interface WortProps {
  readonly teil: Auswahlteil
  readonly name: string
  readonly text: string
  readonly children?: ReactNode
}

/** A word of the sentence that opens the list of what could stand in its place. */
function Wort({ teil, name, text, children }: WortProps) {
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  return (
    <>
      <button
        ref={knopf}
        type="button"
        className={styles['wort']}
        aria-haspopup="dialog"
        aria-expanded={offen}
        aria-label={`${name} ändern: ${text}`}
        onClick={() => setOffen(!offen)}
      >
        {children ?? text}
        <Winkel />
      </button>
      {offen && (
        <Suspense>
          <AuswahlPopover teil={teil} titel={name} anker={knopf} onClose={() => setOffen(false)} />
        </Suspense>
      )}
    </>
  )
}

function SatzSchmal() {
  const { atlas } = useAtlas()
  const satz = createAuswahlsatz(atlas)
  const spanne = useSpanne()
  const [offen, setOffen] = useState(false)
  return (
    <>
      <p className={`${styles['satz']} nur-schmal`}>
        <b>{satz.indikator}</b> {satz.vorRaeumen} <b>{satz.raeume}</b>,{' '}
        <b>{spanne || satz.zeitraum}</b>
        {satz.massstab && (
          <>
            , verglichen mit {satz.massstab.artikel} <b>{satz.massstab.wort}</b>
          </>
        )}
      </p>
      <Button
        klein
        className={`${styles['aendern']} nur-schmal`}
        aria-haspopup="dialog"
        onClick={() => setOffen(true)}
      >
        Ändern
      </Button>
      {offen && (
        <Suspense>
          <AuswahlBlatt onClose={() => setOffen(false)} />
        </Suspense>
      )}
    </>
  )
}

function Ansichtslinks() {
  const { adresse, atlas } = useAtlas()
  const { pathname } = useLocation()
  const blatt = `/indikatoren/${atlas.indikator.slug}`
  const tabelle = pathname === '/zeitvergleich' ? '/zeitvergleich#tabelle' : '/karte#tabelle'
  const ziele = [
    ['/karte', 'Karte'],
    ['/zeitvergleich', 'Zeitvergleich'],
    ['/vergleich', 'Vergleich'],
    [tabelle, 'Tabelle'],
    [blatt, 'Indikatorenblatt'],
  ] as const
  return ziele.map(([pfad, text]) => (
    <Link key={text} to={adresse(pfad)} aria-current={pathname === pfad ? 'page' : undefined}>
      {text}
    </Link>
  ))
}
