import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufTitel } from '../../../lib/fokus.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import type { Anbieter } from './anbieter-worte.ts'
import { AssignAnbieterDocument, RejectAnbieterDocument } from './anbieter.generated.ts'
import styles from './Anbieter.module.css'

interface EntscheidungProps {
  readonly anbieter: Anbieter
  readonly onClose: () => void
}

/** Refuses with a reason that the person reads. */
export function Ablehnung({ anbieter: { id, name, anmeldung }, onClose }: EntscheidungProps) {
  const [grund, setGrund] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [lehneAb, { error, loading }] = useMutation(RejectAnbieterDocument)
  const fehlt = grund.trim() === '' ? 'Bitte schreiben Sie, warum.' : undefined
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (fehlt || loading) return
    lehneAb({ variables: { id, grund } }).then(
      () => mitFokusAufTitel(onClose),
      () => undefined,
    )
  }
  return (
    <Dialog titel={`„${name}“ ablehnen?`} onClose={onClose}>
      <form className={styles['formular']} onSubmit={onSubmit} noValidate>
        <TextFeld
          label="Grund"
          hinweis={
            anmeldung
              ? `Geht per Mail an ${anmeldung.person}. Das Konto wird geschlossen; Sie können die Ablehnung später zurücknehmen.`
              : 'Sie können die Ablehnung später zurücknehmen.'
          }
          mehrzeilig
          fehler={geprueft ? fehlt : undefined}
          wert={grund}
          onChange={setGrund}
        />
        <Formularende
          wort="Ablehnen"
          laufwort="Wird abgelehnt …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}

interface ZuordnungProps extends EntscheidungProps {
  readonly geprueft: readonly Anbieter[]
}

/** Who registered belongs to an organisation that is there; those that look alike come first. */
export function Zuordnung({ anbieter, geprueft, onClose }: ZuordnungProps) {
  const { id, name, aehnliche } = anbieter
  const [zu, setZu] = useState(
    () => geprueft.find((einer) => aehnliche.some((wie) => wie.id === einer.id))?.id ?? '',
  )
  const [versucht, setVersucht] = useState(false)
  const [ordneZu, { error, loading }] = useMutation(AssignAnbieterDocument)
  const fehlt = zu === '' ? 'Bitte eine Organisation wählen.' : undefined
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setVersucht(true)
    if (fehlt || loading) return
    ordneZu({ variables: { id, zu } }).then(
      () => mitFokusAufTitel(onClose),
      () => undefined,
    )
  }
  return (
    <Dialog titel={`Wozu gehört „${name}“?`} onClose={onClose}>
      <form className={styles['formular']} onSubmit={onSubmit} noValidate>
        <WahlFeld
          label="Organisation"
          hinweis="Konto und Entwürfe gehen dorthin; die Anmeldung ist damit erledigt."
          fehler={versucht ? fehlt : undefined}
          wert={zu}
          optionen={toOptionen(geprueft, aehnliche)}
          onChange={setZu}
        />
        <Formularende
          wort="Zuordnen"
          laufwort="Wird zugeordnet …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}

function toOptionen(geprueft: readonly Anbieter[], aehnliche: Anbieter['aehnliche']) {
  const option = ({ id, name }: Anbieter) => ({ wert: id, text: name })
  const nahe = geprueft.filter((einer) => aehnliche.some(({ id }) => id === einer.id))
  const uebrige = geprueft.filter((einer) => !nahe.includes(einer))
  return [
    { wert: '', text: 'Bitte wählen' },
    ...(nahe.length > 0 ? [{ gruppe: 'Ähnliche', optionen: nahe.map(option) }] : []),
    { gruppe: nahe.length > 0 ? 'Alle anderen' : 'Alle', optionen: uebrige.map(option) },
  ]
}
