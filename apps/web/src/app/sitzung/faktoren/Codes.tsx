import { useState } from 'react'
import { copyText } from '../../mitnehmen/zwischenablage.ts'
import { download } from '../../../lib/download.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Kaestchen } from '../../../ui/Feld.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import styles from '../Anmeldung.module.css'

interface CodesProps {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Codes for the day on which the phone is gone: shown once. */
export function Codes({ codes, onClose }: CodesProps) {
  const [kopiert, setKopiert] = useState(false)
  const [verwahrt, setVerwahrt] = useState(false)
  const [gemahnt, setGemahnt] = useState(false)
  const text = codes.join('\n')
  const schliesse = () => (verwahrt ? onClose() : setGemahnt(true))
  return (
    <Dialog titel="Ihre Wiederherstellungscodes" onClose={schliesse}>
      <p>
        Mit jedem dieser Codes kommen Sie einmal hinein, wenn Telefon oder Passkey fehlen. Sie
        werden nur jetzt gezeigt: Bewahren Sie sie auf Papier oder im Passwortspeicher auf.
      </p>
      <ol className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className={styles['werk']}>
        <Button klein onClick={() => void copyText(text).then(setKopiert)}>
          {kopiert ? 'Kopiert' : 'Kopieren'}
        </Button>
        <Button
          klein
          onClick={() => download('Wiederherstellungscodes.txt', text, 'text/plain;charset=utf-8')}
        >
          Als Datei speichern
        </Button>
      </p>
      {gemahnt && !verwahrt && (
        <Meldung
          art="warn"
          role="alert"
          titel="Bestätigen Sie bitte erst, dass Sie die Codes haben."
        />
      )}
      <Kaestchen an={verwahrt} onChange={setVerwahrt}>
        Ich habe die Codes sicher aufbewahrt.
      </Kaestchen>
      <p>
        <Button art="haupt" onClick={schliesse}>
          Fertig
        </Button>
      </p>
    </Dialog>
  )
}
