import { useCallback, useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { anmeldegrundSatz } from '@sozial/shared/anmeldegrund'
import { Anmeldeformular } from '../../app/sitzung/Anmeldeformular.tsx'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { kommtNeu, rememberSicht } from '../../app/sitzung/sicht.ts'
import {
  AnmeldewegeDocument,
  SignInDemoDocument,
  type AnmeldewegeQuery,
} from '../../app/sitzung/sitzung.generated.ts'
import type { Sitzung } from '../../app/sitzung/use-sitzung.ts'
import { rollenworte } from '../../app/sitzung/worte.ts'
import { ersteSeite, parseZurueck } from '../../app/sitzung/zurueck.ts'
import { Zweckwahl } from '../../app/sitzung/Zweckwahl.tsx'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { WartendeStaendeDocument, type WartendeStaendeQuery } from './anmeldung.generated.ts'
import styles from './Anmelden.module.css'

type Wege = AnmeldewegeQuery['sitzung']

/** Signing in, and for those innen the one question what they look at small areas for. */
export function AnmeldenSeite() {
  const { data, error, refetch } = useQuery(AnmeldewegeDocument, { fetchPolicy: 'network-only' })
  useKreisangaben()
  useTitel('Anmelden')
  const sitzung = data?.sitzung
  if (!sitzung) {
    return (
      <Seite titel="Anmelden">
        {error ? (
          <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
        ) : (
          <Ladend />
        )}
      </Seite>
    )
  }
  if (sitzung.konto && sitzung.zweitfaktor !== 'OFFEN') return <Angemeldet sitzung={sitzung} />
  return <Anmeldewege wege={sitzung} onAngemeldet={beginne} />
}

/** Loads this page anew as the one of who has come: its head says so, and it asks what is still to ask. */
function beginne({ sicht }: Sitzung): void {
  rememberSicht(sicht)
  const suche = new URLSearchParams(window.location.search)
  suche.delete('grund')
  suche.delete('abgemeldet')
  window.location.replace([window.location.pathname, suche.toString()].filter(Boolean).join('?'))
}

/** Whether small areas are open to this account, and it has not yet been said what for. */
const fragtZweck = ({ zweck, zwecke }: Sitzung): boolean => zweck === null && zwecke.length > 0

interface SeiteProps {
  readonly titel: string
  readonly children: React.ReactNode
}

function Seite({ titel, children }: SeiteProps) {
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">{titel}</h1>
      {children}
    </div>
  )
}

function Ladend() {
  return (
    <div aria-busy="true" className={styles['spalte']}>
      <Skelett hoehe={40} />
      <Skelett hoehe={40} />
      <LadeWorte text="Die Anmeldung wird geladen" />
    </div>
  )
}

function Angemeldet({ sitzung }: { readonly sitzung: Sitzung }) {
  const { konto, zwecke, zweck } = sitzung
  const fragt = fragtZweck(sitzung)
  const weiter = useWeiter(sitzung)
  // Coming back from an identity provider the page learns here who has come.
  const neu = kommtNeu(sitzung.sicht)
  useEffect(() => {
    if (neu) beginne(sitzung)
    else if (!fragt) weiter()
  }, [neu, fragt, sitzung, weiter])
  if (!konto || neu || !fragt) return <Ladend />
  return (
    <Seite titel="Wozu sehen Sie kleinräumige Zahlen an?">
      <Zweckwahl
        kontoId={konto.id}
        zwecke={zwecke}
        bisher={zweck}
        weiter="Weiter"
        ohne="Jetzt nicht"
        onFertig={weiter}
      />
      <p className="t-klein leise">
        „Jetzt nicht“: Kreis und Kommunen sehen Sie wie gewohnt, kleinere Räume bleiben geschlossen,
        bis Sie einen Zweck wählen.
      </p>
    </Seite>
  )
}

/** To the page one came from, else to the first one of the own work. */
function useWeiter({ konto, operationen }: Sitzung): () => void {
  const [suche] = useSearchParams()
  const zurueck = suche.get('zurueck') === null ? null : parseZurueck(suche)
  const client = useApolloClient()
  return useCallback(() => {
    const rollen = konto?.rollen ?? []
    const prueft =
      zurueck === null && rollen.includes('GEHEIMHALTUNG') && operationen.includes('datenstaende')
    const wartend = prueft
      ? client
          .query({ query: WartendeStaendeDocument, fetchPolicy: 'network-only' })
          .then(({ data }) => data?.datenstaende.some(wartet) ?? false)
          .catch(() => false)
      : Promise.resolve(false)
    void wartend.then((wartetEtwas) =>
      window.location.assign(zurueck ?? ersteSeite(rollen, wartetEtwas)),
    )
  }, [client, konto, operationen, zurueck])
}

/** Prepared by somebody else: what the second person decides. */
const wartet = ({ zustand, vonMir }: WartendeStaendeQuery['datenstaende'][number]): boolean =>
  zustand === 'ENTWURF' && !vonMir

interface AnmeldewegeProps {
  readonly wege: Wege
  readonly onAngemeldet: (sitzung: Sitzung) => void
}

function Anmeldewege({ wege, onAngemeldet }: AnmeldewegeProps) {
  const [suche] = useSearchParams()
  const grund = anmeldegrundSatz(suche.get('grund'))
  return (
    <Seite titel="Anmelden">
      {grund && (
        <Meldung titel="Das hat nicht geklappt.">
          <p>{grund}</p>
        </Meldung>
      )}
      <p className="t-satz">
        Für Kreis, Kommunen und Anbieter. Ohne Anmeldung sehen Sie alles, was veröffentlicht ist.
      </p>
      {wege.erstanmeldung && (
        <Meldung titel="Es gibt noch kein Konto.">
          <p>
            Der Link für das erste Konto steht im Terminal, in dem das Sozialmonitoring gestartet
            wurde. Er gilt einmal.
          </p>
        </Meldung>
      )}
      <div className={styles['wege']}>
        <div className={styles['spalte']}>
          {wege.oidc && (
            <p className={styles['oidc']}>
              <a href={`/oidc/start${window.location.search}`}>{wege.oidc}</a>
            </p>
          )}
          <Anmeldeformular faktorOffen={wege.zweitfaktor === 'OFFEN'} onAngemeldet={onAngemeldet} />
          <p className="t-klein leise">
            Passwort vergessen? Ihre Kontenverwaltung gibt Ihnen einen Link, mit dem Sie ein neues
            setzen.
          </p>
          <p className="t-klein leise">
            Sie bieten Unterstützung an und haben noch kein Konto?{' '}
            <Link to="/angebote/anbieten">Ihre Organisation anmelden</Link>
          </p>
        </div>
        {wege.demoKonten.length > 0 && (
          <Demokonten konten={wege.demoKonten} onAngemeldet={onAngemeldet} />
        )}
      </div>
    </Seite>
  )
}

interface DemokontenProps {
  readonly konten: Wege['demoKonten']
  readonly onAngemeldet: (sitzung: Sitzung) => void
}

/** One account per role, one click each; it cannot be mistaken for a real sign-in. */
function Demokonten({ konten, onAngemeldet }: DemokontenProps) {
  const [signIn, { error }] = useMutation(SignInDemoDocument)
  const melde = async (konto: string) => {
    const antwort = await signIn({ variables: { konto } }).catch(() => null)
    if (antwort?.data) onAngemeldet(antwort.data.signInDemo)
  }
  return (
    <section className={styles['demo']} aria-labelledby="demo-titel">
      <h2 className="t-h3" id="demo-titel">
        Demo: als wen wollen Sie sich umsehen?
      </h2>
      <p className="t-klein leise">
        Erfundene Konten ohne Passwort; es gibt sie nur mit Demodaten.
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <ul>
        {konten.map(({ id, name, rollen, organisation }) => (
          <li key={id}>
            <button type="button" onClick={() => void melde(id)}>
              <b>
                {rollenworte(rollen)}, {organisation.name}
              </b>
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
