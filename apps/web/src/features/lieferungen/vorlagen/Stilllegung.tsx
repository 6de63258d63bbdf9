import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import type { Vorlage } from './vorlage-worte.ts'
import { RetireVorlageDocument } from './vorlagen.generated.ts'
import styles from '../Bericht.module.css'

interface StilllegungProps {
  readonly vorlage: Vorlage
  readonly onClose: () => void
}

/** Asks once more, for a retired Vorlage does not come back. */
export function Stilllegung({ vorlage, onClose }: StilllegungProps) {
  const [retire, { loading, error }] = useMutation(RetireVorlageDocument, {
    // Lists of those that are proposed have one less now.
    update: (cache) => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'vorlagen' }),
  })

  async function legeStill() {
    if (loading) return
    const ergebnis = await retire({ variables: { id: vorlage.id } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn(`Die Vorlage „${vorlage.name}“ ist stillgelegt.`)
    onClose()
  }

  return (
    <Dialog titel={`${vorlage.name} stilllegen?`} onClose={onClose}>
      <div className={styles['formular']}>
        <p>
          Die nächste Datei mit diesen Spalten wird dann nicht mehr an dieser Vorlage erkannt. Was
          nach ihr gelesen wurde, bleibt gültig, und ihr Name ist wieder frei. Zurücknehmen lässt
          sich das nicht.
        </p>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p className={styles['wege']}>
          <Button art="haupt" onClick={() => void legeStill()}>
            {loading ? 'Wird stillgelegt …' : 'Stilllegen'}
          </Button>
          <Button onClick={onClose}>Behalten</Button>
        </p>
      </div>
    </Dialog>
  )
}
