import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { Kaestchen, TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { PruefregelnDocument, SavePruefregelDocument } from './plausibilitaet.generated.ts'
import type { Quelle } from './PlausibilitaetSeite.tsx'
import {
  formatProzent,
  geltungOf,
  parseSchwelle,
  probeOf,
  standOf,
  type Pruefregel,
  type Stand,
} from './pruefregel-worte.ts'
import styles from './Plausibilitaet.module.css'

interface RegelformProps {
  readonly regel: Pruefregel
  readonly quellen: readonly Quelle[]
  readonly zu: () => void
}

interface Entwurf {
  /** Key of the Quelle; empty: all that have nothing of their own. */
  readonly quelle: string
  readonly text: string
  readonly aus: boolean
}

const toEntwurf = (regel: Pruefregel, quelle: string): Entwurf => {
  const { schwelle, aus } = standOf(regel, quelle)
  return { quelle, text: schwelle === null ? '' : String(schwelle).replace('.', ','), aus }
}

/** What an Entwurf means; a sentence where it means nothing. */
function toStand({ vorgabe }: Pruefregel, { text, aus }: Entwurf): Stand | string {
  if (vorgabe === null) return { schwelle: null, aus }
  const schwelle = parseSchwelle(text)
  return typeof schwelle === 'string' ? schwelle : { schwelle, aus }
}

/** Sets a rule, for all or for one Quelle; says while typing what it would have said lately. */
export function Regelform({ regel, quellen, zu }: RegelformProps) {
  const [entwurf, setEntwurf] = useState(() => toEntwurf(regel, ''))
  const [gezeigt, setGezeigt] = useState(false)
  const [speichere, { loading, error }] = useMutation(SavePruefregelDocument, {
    refetchQueries: [PruefregelnDocument],
    awaitRefetchQueries: true,
  })
  const stand = toStand(regel, entwurf)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGezeigt(true)
    if (loading || typeof stand === 'string') return
    const schwelle =
      stand.schwelle === regel.vorgabe && entwurf.quelle === '' ? null : stand.schwelle
    const { code } = regel
    const quelle = entwurf.quelle === '' ? null : entwurf.quelle
    const variables = { code, quelle, schwelle, aus: stand.aus, wieAlle: false }
    const ergebnis = await speichere({ variables }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn(`${regel.name}: ${geltungOf(stand)}.`)
    zu()
  }
  return (
    <Dialog titel={regel.name} onClose={zu}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <p>{regel.fragt}</p>
        <WahlFeld
          label="Für welche Lieferungen"
          wert={entwurf.quelle}
          optionen={[
            { wert: '', text: 'Alle Quellen ohne eigene Grenze' },
            ...quellen.map(({ schluessel, name }) => ({ wert: schluessel, text: name })),
          ]}
          onChange={(quelle) => setEntwurf(toEntwurf(regel, quelle))}
        />
        {regel.schaltbar && (
          <Kaestchen an={!entwurf.aus} onChange={(an) => setEntwurf({ ...entwurf, aus: !an })}>
            Diese Regel prüfen
          </Kaestchen>
        )}
        {regel.vorgabe !== null && !entwurf.aus && (
          <TextFeld
            label="Melden ab einer Abweichung von (in Prozent)"
            hinweis={`Mitgeliefert: ${formatProzent(regel.vorgabe)}.`}
            fehler={gezeigt && typeof stand === 'string' ? stand : undefined}
            wert={entwurf.text}
            onChange={(text) => setEntwurf({ ...entwurf, text })}
            eingabe={{ inputMode: 'decimal', autoComplete: 'off' }}
          />
        )}
        {typeof stand !== 'string' && (
          <p className={styles['probe']} aria-live="polite">
            {probeOf(regel, entwurf.quelle, stand)}
          </p>
        )}
        <Formularende
          wort="Speichern"
          laufwort="Wird gespeichert …"
          laeuft={loading}
          fehler={error && { ...toFehler(error), hilfe: error.message }}
          onAbbruch={zu}
        />
      </form>
    </Dialog>
  )
}
