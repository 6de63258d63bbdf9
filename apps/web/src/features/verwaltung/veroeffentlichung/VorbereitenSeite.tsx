import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Ebenenwahl, Zeitwahl } from './Ebenenwahl.tsx'
import { Indikatorwahl } from './Indikatorwahl.tsx'
import type { Stand } from './stand-worte.ts'
import {
  createVorauswahl,
  maengelOf,
  toEingabe,
  uebernehmeAuswahl,
  umfangOf,
  type Angebot,
  type Auswahl,
  type Vorbild,
} from './standauswahl.ts'
import {
  DatenstaendeDocument,
  DatenstandangebotDocument,
  PrepareDatenstandDocument,
} from './veroeffentlichung.generated.ts'
import styles from './Veroeffentlichung.module.css'

/** Chooses what a new Datenstand shall hold. Nothing is published by it. */
export function VorbereitenSeite() {
  const { data, error, refetch } = useQuery(DatenstandangebotDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Neuen Stand vorbereiten')
  const [adresse] = useSearchParams()
  const entwurf = data?.datenstaende.find(({ zustand }) => zustand === 'ENTWURF')
  const vorbild = data?.datenstaende.find(({ id }) => id === adresse.get('wie'))
  return (
    <>
      <Kopf
        titel="Neuen Stand vorbereiten"
        pfad={
          <>
            <Link to="/verwaltung/veroeffentlichung">Veröffentlichung</Link> / Neuer Stand
          </>
        }
      >
        Wählen Sie, was öffentlich werden soll. Daraus entsteht ein Entwurf, dessen Zahlen geschützt
        und geprüft werden; von außen ist davon noch nichts zu sehen.
      </Kopf>
      {entwurf && <EntwurfDa entwurf={entwurf} />}
      {data && !entwurf && <Formular angebot={data.datenstandangebot} vorbild={vorbild} />}
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Indikatoren" />}
    </>
  )
}

/** Two drafts side by side would leave open which one is meant. */
function EntwurfDa({ entwurf }: { readonly entwurf: Stand }) {
  return (
    <Meldung
      titel={`Es gibt schon einen Entwurf: „${entwurf.name}“, vorbereitet von ${entwurf.vorbereitetVon}.`}
    >
      <p>Erst wenn er freigegeben, zurückgegeben oder verworfen ist, entsteht ein neuer.</p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to={`/verwaltung/veroeffentlichung/${entwurf.id}`}>
          Entwurf ansehen
        </LinkButton>
      </p>
    </Meldung>
  )
}

interface FormularProps {
  readonly angebot: Angebot
  /** Begins with its choice; undefined: with what is usual. */
  readonly vorbild: Vorbild | undefined
}

function Formular({ angebot, vorbild }: FormularProps) {
  const [auswahl, setAuswahl] = useState(() =>
    vorbild ? uebernehmeAuswahl(angebot, vorbild) : createVorauswahl(angebot, new Date()),
  )
  const [gezeigt, setGezeigt] = useState(false)
  const navigate = useNavigate()
  const [bereiteVor, { loading, error }] = useMutation(PrepareDatenstandDocument, {
    refetchQueries: [DatenstaendeDocument],
    awaitRefetchQueries: true,
  })
  const aendere = (teil: Partial<Auswahl>) => setAuswahl((bisher) => ({ ...bisher, ...teil }))

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading) return
    setGezeigt(true)
    if (maengelOf(auswahl).length > 0) return
    const ergebnis = await bereiteVor({
      variables: { datenstand: toEingabe(angebot, auswahl) },
    }).catch(() => null)
    const id = ergebnis?.data?.prepareDatenstand.id
    if (id !== undefined) void navigate(`/verwaltung/veroeffentlichung/${id}`)
  }

  const teil = { angebot, auswahl, aendere }
  return (
    <form className={styles['spalten']} onSubmit={(ereignis) => void onSubmit(ereignis)} noValidate>
      <div>
        <Indikatorwahl {...teil} />
        <Ebenenwahl {...teil} />
        <Zeitwahl {...teil} />
        <Abschnitt id="name" titel="4 Name">
          <div className={styles['schmal']}>
            <TextFeld
              label="Name des Stands"
              hinweis="Steht als Stand in jeder Quellenzeile, in Dateien und auf Papier."
              wert={auswahl.name}
              onChange={(name) => aendere({ name })}
            />
            <TextFeld
              label="Bemerkung (freiwillig)"
              hinweis="Wozu er dient, für die zweite Person; zum Beispiel „Zum Sozialbericht 2026“."
              wert={auswahl.bemerkung}
              onChange={(bemerkung) => aendere({ bemerkung })}
              mehrzeilig
            />
          </div>
        </Abschnitt>
      </div>
      <NaechsterSchritt {...teil} {...{ gezeigt, loading, error }} />
    </form>
  )
}

interface NaechsterSchrittProps {
  readonly angebot: Angebot
  readonly auswahl: Auswahl
  /** Whether what is missing is said. */
  readonly gezeigt: boolean
  readonly loading: boolean
  readonly error: Error | undefined
}

/** What is chosen, what is missing, and the way on. */
function NaechsterSchritt({ angebot, auswahl, gezeigt, loading, error }: NaechsterSchrittProps) {
  const maengel = maengelOf(auswahl)
  return (
    <aside className={styles['rand']} aria-label="Auswahl und nächster Schritt">
      <section className={styles['schritt']}>
        <h2 className="t-h3">Ihre Auswahl</h2>
        <p role="status">{umfangOf(angebot, auswahl)}</p>
        {gezeigt && maengel.length > 0 && (
          <Meldung art="fehler" role="alert" titel="So entsteht noch kein Entwurf.">
            {maengel.map(({ stelle, text }) => (
              <p key={stelle}>
                <a href={`#${stelle}`}>{text}</a>
              </p>
            ))}
          </Meldung>
        )}
        {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
        <Button type="submit" art="haupt" breit>
          {loading ? 'Der Entwurf entsteht …' : 'Entwurf anlegen und prüfen'}
        </Button>
        <p className="t-klein leise">
          Veröffentlicht wird damit nichts. Die Prüfung der Geheimhaltung dauert von Sekunden bis zu
          einigen Minuten; Sie müssen nicht warten.
        </p>
      </section>
    </aside>
  )
}
