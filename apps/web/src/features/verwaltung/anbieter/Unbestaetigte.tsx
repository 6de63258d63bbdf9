import { useMutation } from '@apollo/client/react'
import { formatAnzahl, formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { copyText } from '../../../app/mitnehmen/zwischenablage.ts'
import { satzOf } from '../../../app/post/nachricht-worte.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import type { Anmeldung } from './anbieter-worte.ts'
import { CreateAnmeldelinkDocument, DeleteAnbieteranmeldungDocument } from './anbieter.generated.ts'
import styles from './Anbieter.module.css'

interface UnbestaetigteProps {
  readonly anmeldungen: readonly Anmeldung[]
}

/** Registrations that wait for their own people: the mail may not have arrived. None: nothing is said. */
export function Unbestaetigte({ anmeldungen }: UnbestaetigteProps) {
  if (anmeldungen.length === 0) return null
  return (
    <Abschnitt
      titel="Warten auf ihre Bestätigung"
      zusatz={formatAnzahl(anmeldungen.length, 'Anmeldung', 'Anmeldungen')}
    >
      <ul className={styles['neue']}>
        {anmeldungen.map((anmeldung) => (
          <Unbestaetigter key={anmeldung.id} anmeldung={anmeldung} />
        ))}
      </ul>
    </Abschnitt>
  )
}

function Unbestaetigter({ anmeldung }: { readonly anmeldung: Anmeldung }) {
  const { id, name, person, email, angemeldetAm, frist, nachrichten } = anmeldung
  const [mail] = nachrichten
  const [erzeuge, { data, error }] = useMutation(CreateAnmeldelinkDocument, { variables: { id } })
  const [loesche, loeschen] = useMutation(DeleteAnbieteranmeldungDocument, { variables: { id } })
  const pfad = data?.createAnmeldelink.pfad
  const fehler = error ?? loeschen.error
  return (
    <li className={styles['neuer']}>
      <div className={styles['angaben']}>
        <h3 className="t-h3">{name}</h3>
        <p className="t-klein leise">
          {person}, {email} · {formatZeitpunkt(angemeldetAm)} · wird nach dem {formatDatum(frist)}{' '}
          gelöscht
        </p>
        {mail && <p className="t-klein">{satzOf(mail)}</p>}
        {pfad && <Link pfad={pfad} />}
      </div>
      <div className={styles['werk']}>
        {!pfad && (
          <Button klein onClick={() => void erzeuge().catch(() => undefined)}>
            Link zeigen
          </Button>
        )}
        <Button klein art="text" onClick={() => void loesche().catch(() => undefined)}>
          Löschen
        </Button>
        {fehler && <FehlerMeldung fehler={toFehler(fehler)} />}
      </div>
    </li>
  )
}

function Link({ pfad }: { readonly pfad: string }) {
  const adresse = new URL(pfad, window.location.origin).href
  return (
    <Meldung titel="Link zum Bestätigen">
      <p>Nur an die Adresse weitergeben, die angemeldet wurde: Wer ihn hat, bestätigt sie.</p>
      <code className={styles['link']}>{adresse}</code>
      <p>
        <Button
          klein
          onClick={() => void copyText(adresse).then(() => sageAn('Der Link ist kopiert.'))}
        >
          Kopieren
        </Button>
      </p>
    </Meldung>
  )
}
