import { useState, type RefObject } from 'react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { focusTitel } from '../../../lib/fokus.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { ReicheEinDocument } from './angebote.generated.ts'
import type { Bild } from './angebot-worte.ts'
import { vergiss } from './entwurfsspeicher.ts'
import type { OffenerStandort } from './Standortform.tsx'
import type { Entwurf } from './use-entwurf.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface EinreichenProps {
  readonly bild: Bild
  readonly entwurf: Entwurf
  readonly schreibe: Schreiber
  readonly offener: RefObject<OffenerStandort | null>
  readonly setGeprueft: (geprueft: boolean) => void
  readonly onWechsel: () => void
}

/** Takes along what is still open, then hands it in or goes to what is missing. */
export function Einreichen({
  bild,
  entwurf,
  schreibe,
  offener,
  setGeprueft,
  onWechsel,
}: EinreichenProps) {
  const [antwort, setAntwort] = useState('')
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const [laeuft, setLaeuft] = useState(false)
  async function reicheEin() {
    setFehler(null)
    setLaeuft(true)
    try {
      if (offener.current && !(await offener.current.sichere())) return
      if (!(await entwurf.sichere())) return
      await schreibe(ReicheEinDocument, { antwort })
      vergiss(bild.id)
      sageAn('Eingereicht.')
      onWechsel()
      focusTitel()
    } catch (error) {
      setGeprueft(true)
      setFehler(toFehler(error))
    } finally {
      setLaeuft(false)
    }
  }
  return (
    <div className={styles['einreichen']}>
      {bild.offen === 'RUECKFRAGE' && (
        <TextFeld
          label="Ihre Antwort an den Kreis"
          mehrzeilig
          wert={antwort}
          onChange={setAntwort}
        />
      )}
      {fehler && <Hindernis fehler={fehler} maengel={bild.maengel} />}
      <p className={styles['werk']}>
        <Button art="haupt" onClick={() => void reicheEin()}>
          {laeuft
            ? 'Wird eingereicht …'
            : bild.veroeffentlicht
              ? 'Änderung einreichen'
              : 'Einreichen'}
        </Button>
        <span className="t-klein leise">
          Der Kreis sieht es sich an und veröffentlicht es. Alles bleibt gespeichert, auch wenn Sie
          jetzt aufhören.
        </span>
      </p>
    </div>
  )
}

interface HindernisProps {
  readonly fehler: Fehler
  readonly maengel: Bild['maengel']
}

/** What is missing leads to its field; else why it failed. */
function Hindernis({ fehler, maengel }: HindernisProps) {
  if (maengel.length === 0) return <FehlerMeldung fehler={fehler} />
  return (
    <Meldung art="fehler" titel="Das fehlt noch:" role="alert">
      <ul className={styles['maengel']}>
        {maengel.map(({ feld, text }) => (
          <li key={`${feld} ${text}`}>
            <a href={`#feld-${feld}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Meldung>
  )
}
