import { useState, type FormEvent } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Einzelwahl } from '../../ui/Einzelwahl.tsx'
import { Formularende } from '../../ui/Formularende.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { MarkLieferungDocument } from './lieferungen.generated.ts'
import type { Lieferung } from './typen.ts'
import styles from './Bericht.module.css'

interface KennzeichnungProps {
  readonly lieferung: Lieferung
  readonly onFertig: () => void
  readonly onClose: () => void
}

/** Marks all figures of a Lieferung as provisional or final, with a reason. */
export function Kennzeichnung({ lieferung, onFertig, onClose }: KennzeichnungProps) {
  const client = useApolloClient()
  const [mark, { loading, error }] = useMutation(MarkLieferungDocument)
  const [wahl, setWahl] = useState<'p' | 'f'>('p')
  const [grund, setGrund] = useState('')
  const [fehlt, setFehlt] = useState(false)

  async function kennzeichne(ereignis: FormEvent) {
    ereignis.preventDefault()
    setFehlt(grund.trim() === '')
    if (loading || grund.trim() === '') return
    const variables = { id: lieferung.id, vorlaeufig: wahl === 'p', grund: grund.trim() }
    const ergebnis = await mark({ variables }).catch(() => null)
    if (!ergebnis?.data) return
    forgetWerte(client)
    sageAn(wahl === 'p' ? 'Die Zahlen sind jetzt vorläufig.' : 'Die Zahlen sind jetzt endgültig.')
    onFertig()
    onClose()
  }

  return (
    <Dialog titel="Vorläufig oder endgültig" onClose={onClose}>
      <form onSubmit={(ereignis) => void kennzeichne(ereignis)} className={styles['formular']}>
        <Einzelwahl
          label="Die Zahlen dieser Lieferung sind"
          wert={wahl}
          optionen={[
            {
              wert: 'p',
              text: 'vorläufig',
              zusatz:
                'Was auf ihnen steht, trägt überall ein p, bis eine neue Lieferung sie ersetzt.',
            },
            { wert: 'f', text: 'endgültig', zusatz: 'Das p fällt weg.' },
          ]}
          onChange={setWahl}
        />
        <TextFeld
          label="Grund"
          hinweis="Lesen nur Angemeldete, z. B. „Die Meldung aus Gangelt steht noch aus“."
          fehler={fehlt ? 'Bitte nennen Sie einen Grund.' : undefined}
          wert={grund}
          onChange={setGrund}
          mehrzeilig
        />
        <Formularende
          wort="Kennzeichnen"
          laufwort="Wird gekennzeichnet …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}
