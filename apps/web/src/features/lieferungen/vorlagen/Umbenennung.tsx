import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
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
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p className={styles['wege']}>
          <Button type="submit" art="haupt">
            {loading ? 'Wird umbenannt …' : 'Umbenennen'}
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
        </p>
      </form>
    </Dialog>
  )
}
