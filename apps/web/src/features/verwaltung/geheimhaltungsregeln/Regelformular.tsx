import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import {
  GeheimhaltungsregelnDocument,
  GeheimhaltungsregelverlaufDocument,
  SaveGeheimhaltungsregelDocument,
} from './geheimhaltungsregeln.generated.ts'
import {
  createEntwurf,
  pruefeEntwurf,
  toAngaben,
  type Maengel,
  type Regel,
  type Regelquelle,
} from './regel-worte.ts'
import { Regelfelder } from './Regelfelder.tsx'
import { Wirkungsprobe } from './Wirkungsprobe.tsx'
import styles from './Regeln.module.css'

/** Where a rule is to be set, and which one holds there. */
export interface Regelstelle {
  readonly quelle: Regelquelle['quelle']
  readonly indikator: { readonly slug: string; readonly name: string } | null
  readonly regel: Regel | null
}

interface RegelformularProps {
  readonly stelle: Regelstelle
  readonly zu: () => void
  /** What follows from the new rule, in sentences. */
  readonly onGesetzt: (hinweise: readonly string[]) => void
}

/** Sets a new rule; says while typing what it means. */
export function Regelformular({ stelle, zu, onGesetzt }: RegelformularProps) {
  const { quelle, indikator, regel } = stelle
  const [entwurf, setEntwurf] = useState(() => createEntwurf(regel))
  const [maengel, setMaengel] = useState<Maengel>({})
  const [speichere, { loading, error }] = useMutation(SaveGeheimhaltungsregelDocument, {
    refetchQueries: [GeheimhaltungsregelnDocument, GeheimhaltungsregelverlaufDocument],
    awaitRefetchQueries: true,
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const falsch = pruefeEntwurf(entwurf)
    setMaengel(falsch)
    if (loading || Object.keys(falsch).length > 0) return
    const neu = {
      ...toAngaben(entwurf, indikator !== null),
      quelle: quelle.id,
      indikator: indikator?.slug ?? null,
      begruendung: entwurf.begruendung,
      vorige: regel?.id ?? null,
    }
    const ergebnis = await speichere({ variables: { regel: neu } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn('Die Regel ist gesetzt.')
    onGesetzt(ergebnis.data.saveGeheimhaltungsregel.hinweise)
    zu()
  }
  return (
    <Dialog
      titel={indikator ? `Ausnahme: ${indikator.name}` : `Regel für ${quelle.name}`}
      onClose={zu}
    >
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <Regelfelder
          entwurf={entwurf}
          maengel={maengel}
          istAusnahme={indikator !== null}
          onChange={(teil) => setEntwurf({ ...entwurf, ...teil })}
        >
          <Wirkungsprobe stelle={stelle} entwurf={entwurf} />
        </Regelfelder>
        <Formularende
          wort="Regel setzen"
          laufwort="Wird gesetzt …"
          laeuft={loading}
          fehler={error && { ...toFehler(error), hilfe: error.message }}
          onAbbruch={zu}
        />
      </form>
    </Dialog>
  )
}
