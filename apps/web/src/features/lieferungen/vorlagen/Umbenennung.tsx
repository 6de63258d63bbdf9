import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import type { Vorlage } from './vorlage-worte.ts'
import { RenameVorlageDocument } from './vorlagen.generated.ts'
import styles from '../Bericht.module.css'

interface UmbenennungProps {
  readonly vorlage: Vorlage
  readonly onClose: () => void
}

const HOECHSTENS_ZEICHEN = 200

/** Another name for a Vorlage; how it reads stays. */
export function Umbenennung({ vorlage, onClose }: UmbenennungProps) {
  const [rename, { loading, error }] = useMutation(RenameVorlageDocument)
  const [name, setName] = useState(vorlage.name)
  const [versucht, setVersucht] = useState(false)
  const passt = name.trim() !== '' && name.length <= HOECHSTENS_ZEICHEN

  async function sende(ereignis: FormEvent) {
    ereignis.preventDefault()
    setVersucht(true)
    if (loading || !passt) return
    const ergebnis = await rename({ variables: { id: vorlage.id, name } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn(`Die Vorlage heißt jetzt „${ergebnis.data.renameVorlage.name}“.`)
    onClose()
  }

  return (
    <Dialog titel="Vorlage umbenennen" onClose={onClose}>
      <form className={styles['formular']} onSubmit={(ereignis) => void sende(ereignis)} noValidate>
        <TextFeld
          label="Name der Vorlage"
          fehler={
            versucht && !passt
              ? `Bitte ausfüllen, höchstens ${HOECHSTENS_ZEICHEN} Zeichen.`
              : undefined
          }
          wert={name}
          onChange={setName}
          autoFocus
        />
        <Formularende
          wort="Umbenennen"
          laufwort="Wird umbenannt …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}
