import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import {
  AnswerRueckmeldungDocument,
  DeleteRueckmeldungDocument,
  RueckmeldungenDocument,
  type RueckmeldungenQuery,
} from './verwaltung.generated.ts'
import styles from './Verwaltung.module.css'

type Rueckmeldung = RueckmeldungenQuery['rueckmeldungen'][number]

const ARTEN = { BARRIERE: 'Barriere', INHALT: 'Inhalt', ANDERES: 'Anderes' } as const

/** What people wrote into the form: answer it, tick it off, delete it. */
export function RueckmeldungenSeite() {
  const { data, error, refetch } = useQuery(RueckmeldungenDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Rückmeldungen')
  const alle = data?.rueckmeldungen
  return (
    <>
      <Kopf titel="Rückmeldungen" pfad="Rückmeldungen">
        Offene zuerst. Jede wird zwölf Monate nach ihrem Eingang gelöscht, auf Wunsch sofort.
      </Kopf>
      {!alle && <Abfrage error={error} erneut={() => void refetch()} was="Die Rückmeldungen" />}
      {alle?.length === 0 && <p className="leise">Noch keine Rückmeldung.</p>}
      {alle && alle.length > 0 && (
        <>
          <p className="vh">{formatAnzahl(alle.length, 'Rückmeldung', 'Rückmeldungen')}</p>
          <ul className={styles['meldungen']}>
            {alle.map((rueckmeldung) => (
              <Eintrag key={rueckmeldung.id} rueckmeldung={rueckmeldung} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Eintrag({ rueckmeldung }: { readonly rueckmeldung: Rueckmeldung }) {
  const { id, art, text, adresse, name, email, eingegangenAm, beantwortetAm } = rueckmeldung
  const [fragt, setFragt] = useState(false)
  const [hakeAb, abhaken] = useMutation(AnswerRueckmeldungDocument, {
    refetchQueries: [RueckmeldungenDocument],
  })
  return (
    <li>
      <p className="t-klein leise">
        {ARTEN[art]}, eingegangen am {formatZeitpunkt(eingegangenAm)}
        {adresse && `, zu: ${adresse}`}
        {beantwortetAm && `; beantwortet am ${formatZeitpunkt(beantwortetAm)}`}
      </p>
      <p className={styles['wortlaut']}>{text}</p>
      <p className="t-klein">
        {[name, email].filter(Boolean).join(', ') || 'Ohne Namen und Anschrift'}
      </p>
      {abhaken.error && <FehlerMeldung fehler={toFehler(abhaken.error)} />}
      <p className={styles['werk']}>
        {!beantwortetAm && (
          <Button klein onClick={() => void hakeAb({ variables: { id } }).catch(() => undefined)}>
            Als beantwortet abhaken
          </Button>
        )}
        <Button klein art="text" onClick={() => setFragt(true)}>
          Löschen
        </Button>
      </p>
      {fragt && <Loeschfrage id={id} onClose={() => setFragt(false)} />}
    </li>
  )
}

function Loeschfrage({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [loesche, { error }] = useMutation(DeleteRueckmeldungDocument, {
    refetchQueries: [RueckmeldungenDocument],
  })
  return (
    <Dialog titel="Rückmeldung löschen?" onClose={onClose}>
      <p>Sie ist danach nicht mehr zu sehen, auch nicht im Protokoll.</p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button
          art="haupt"
          onClick={() => void loesche({ variables: { id } }).then(onClose, () => undefined)}
        >
          Endgültig löschen
        </Button>
        <Button onClick={onClose}>Behalten</Button>
      </p>
    </Dialog>
  )
}
