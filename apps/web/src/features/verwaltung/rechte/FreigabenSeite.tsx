import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { ZWECKWORTE } from '@sozial/shared/rollen'
import { useDarf, useSitzung } from '../../../app/sitzung/use-sitzung.ts'
import { mitFokusAufTitel } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Freigabeformular } from './Freigabeformular.tsx'
import { freigabestand, type Freigabe } from './freigabe-worte.ts'
import { ZugriffsfreigabenDocument } from './rechte.generated.ts'
import styles from './Rechte.module.css'
import { Widerruf } from './Widerruf.tsx'

/** What one's own Jugendamt shows to others and they to it. */
export function FreigabenSeite() {
  const { data, error, refetch } = useQuery(ZugriffsfreigabenDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const organisation = useSitzung()?.konto?.organisation
  const darfErteilen = useDarf('createZugriffsfreigabe')
  const [neu, setNeu] = useState(false)
  useTitel('Freigaben')
  const erhalten = data?.zugriffsfreigaben.filter(
    (freigabe) => freigabe.organisation.id === organisation?.id,
  )
  const andere = data?.zugriffsfreigaben.filter(
    (freigabe) => freigabe.organisation.id !== organisation?.id,
  )
  return (
    <>
      <Kopf titel="Freigaben" pfad="Freigaben">
        Ein Jugendamt kann einer anderen Organisation die kleinräumigen Werte einer Quelle in seinem
        Bezirk zeigen: für einen Zweck, auf Zeit, mit Grund.
      </Kopf>
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Freigaben" />}
      {data && neu && (
        <Freigabeformular
          organisationen={data.organisationen.filter(({ id }) => id !== organisation?.id)}
          regeln={data.zugriffsregeln}
          zu={() => mitFokusAufTitel(() => setNeu(false))}
        />
      )}
      {data && !neu && darfErteilen && (
        <p>
          <Button art="haupt" onClick={() => setNeu(true)}>
            Freigabe erteilen
          </Button>
        </p>
      )}
      {erhalten && erhalten.length > 0 && (
        <Abschnitt titel={`Was andere ${organisation?.name ?? 'Ihnen'} zeigen`}>
          <Freigabentabelle freigaben={erhalten} titel="Erhaltene Freigaben" />
        </Abschnitt>
      )}
      {andere && (
        <Abschnitt titel={darfErteilen ? 'Was Sie anderen zeigen' : 'Alle Freigaben'}>
          {andere.length === 0 ? (
            <p className="leise">Noch keine Freigabe.</p>
          ) : (
            <Freigabentabelle freigaben={andere} titel="Erteilte Freigaben" />
          )}
        </Abschnitt>
      )}
    </>
  )
}

interface FreigabentabelleProps {
  readonly freigaben: readonly Freigabe[]
  readonly titel: string
}

function Freigabentabelle({ freigaben, titel }: FreigabentabelleProps) {
  const [offen, setOffen] = useState<Freigabe | null>(null)
  return (
    <>
      <Tabelle titel={titel} titelUnsichtbar className={styles['tafel']}>
        <thead>
          <tr>
            <th scope="col">Wer wem</th>
            <th scope="col">Was und wofür</th>
            <th scope="col">Zeit</th>
            <th scope="col">Grund</th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {freigaben.map((freigabe) => (
            <tr key={freigabe.id}>
              <th scope="row">
                {freigabe.jugendamt.name} für <b>{freigabe.organisation.name}</b>
              </th>
              <td>
                {freigabe.quelle.name}
                <span className={styles['geaendert']}>{ZWECKWORTE[freigabe.zweck].name}</span>
              </td>
              <td>
                {formatDatum(freigabe.von)} bis {formatDatum(freigabe.bis)}
              </td>
              <td>{freigabe.grund}</td>
              <td>
                {freigabestand(freigabe)}
                {freigabe.widerrufbar && (
                  <>
                    {' '}
                    <Button
                      art="text"
                      klein
                      aria-label={`Freigabe für ${freigabe.organisation.name} widerrufen`}
                      onClick={() => setOffen(freigabe)}
                    >
                      Widerrufen
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      {offen && <Widerruf freigabe={offen} zu={() => mitFokusAufTitel(() => setOffen(null))} />}
    </>
  )
}
