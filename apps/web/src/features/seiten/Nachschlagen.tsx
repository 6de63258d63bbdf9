import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { HILFEN } from '../../app/hilfe/hilfe.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import glossarText from '../../../../../docs/glossar.md?raw'
import { parseGlossar } from './glossar.ts'
import styles from './TextSeite.module.css'

const GLOSSAR = parseGlossar(glossarText)

/** Below the text of the help page: every screen, and every word. */
export function Nachschlagen() {
  const { hash } = useLocation()
  // The section comes after the text that is loaded: the browser's own jump was too early.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  return (
    <>
      <Abschnitt titel="Was man wo tun kann" id="ansichten">
        <dl className={styles['eintraege']}>
          {HILFEN.map(({ pfad, titel, saetze, tasten }) => (
            <div key={pfad}>
              <dt>{titel}</dt>
              <dd>{[...saetze, tasten].filter(Boolean).join(' ')}</dd>
            </div>
          ))}
        </dl>
      </Abschnitt>
      <Abschnitt titel="Glossar" id="glossar" zusatz={`${GLOSSAR.length} Wörter`}>
        <dl className={styles['eintraege']}>
          {GLOSSAR.map(({ wort, bedeutung }) => (
            <div key={wort}>
              <dt>{wort}</dt>
              <dd>{bedeutung}</dd>
            </div>
          ))}
        </dl>
      </Abschnitt>
    </>
  )
}
