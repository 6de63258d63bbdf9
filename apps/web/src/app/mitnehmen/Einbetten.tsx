import { useState } from 'react'
import { useLocation } from 'react-router'
import { sageAn } from '../../lib/ansage.ts'
import { useSicht } from '../sitzung/sicht.ts'
import { toEinbettcode } from './einbettcode.ts'
import { Mitnehmgruppe, Werk } from './Mitnehmen.tsx'
import styles from './Mitnehmen.module.css'
import { copyText } from './zwischenablage.ts'

interface EinbettenProps {
  /** Path of the view; below `/einbetten` it exists without head and foot. */
  readonly pfad: string
  readonly titel: string
}

/** The snippet for another site; it stands there to be copied by hand where the browser refuses. */
export function Einbetten({ pfad, titel }: EinbettenProps) {
  const { search } = useLocation()
  const innen = useSicht() === 'INTERN'
  const [meldung, setMeldung] = useState('')
  const code = toEinbettcode(`${window.location.origin}${pfad}${search}`, titel)
  const kopiere = async (): Promise<void> => {
    const text = (await copyText(code))
      ? 'Der Code ist kopiert. Fügen Sie ihn in die Seite Ihrer Kommune ein.'
      : code
    setMeldung(text)
    sageAn(text)
  }
  return (
    <Mitnehmgruppe titel="Auf einer Internetseite">
      <Werk onClick={() => void kopiere()}>Code zum Einbetten kopieren</Werk>
      {innen && (
        <p className="t-note">Dort steht nur, was veröffentlicht ist; geschützte Werte fehlen.</p>
      )}
      {meldung !== '' && <p className={`t-note ${styles['code'] ?? ''}`}>{meldung}</p>}
    </Mitnehmgruppe>
  )
}
