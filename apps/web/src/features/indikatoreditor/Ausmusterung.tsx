import { useApolloClient, useMutation } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { RetireIndikatorDocument } from './editor.generated.ts'
import styles from './Editor.module.css'

interface AusmusterungProps {
  readonly indikator: { readonly slug: string; readonly fassung: { readonly name: string } }
  readonly onClose: () => void
}

/** Asks before an Indikator goes, and says what stays. */
export function Ausmusterung({ indikator: { slug, fassung }, onClose }: AusmusterungProps) {
  const client = useApolloClient()
  const [retire, { error, loading }] = useMutation(RetireIndikatorDocument)
  const ausmustern = async () => {
    const { data } = await retire({ variables: { slug } }).catch(() => ({ data: undefined }))
    if (!data) return
    forgetWerte(client)
    sageAn(`„${fassung.name}“ ist ausgemustert.`)
    onClose()
  }
  return (
    <Dialog titel="Indikator ausmustern?" onClose={onClose}>
      <p>
        <b>{fassung.name}</b> steht dann nicht mehr zur Auswahl und wird nicht mehr gerechnet.
        Definition, Fassungen und Veröffentlichtes bleiben; Sie können ihn jederzeit wieder
        aufnehmen.
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <div className={styles['knoepfe']}>
        <Button art="haupt" aria-busy={loading} onClick={() => void ausmustern()}>
          Ausmustern
        </Button>
        <Button onClick={onClose}>Behalten</Button>
      </div>
    </Dialog>
  )
}
