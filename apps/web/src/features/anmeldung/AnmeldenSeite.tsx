import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { anmeldegrundSatz } from '@sozial/shared/anmeldegrund'
import { Anmeldeformular } from '../../app/sitzung/Anmeldeformular.tsx'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { rememberSicht } from '../../app/sitzung/sicht.ts'
import {
  AnmeldewegeDocument,
  SignInDemoDocument,
  type AnmeldewegeQuery,
} from '../../app/sitzung/sitzung.generated.ts'
import type { Sitzung } from '../../app/sitzung/use-sitzung.ts'
import { rollenworte } from '../../app/sitzung/worte.ts'
import { parseZurueck } from '../../app/sitzung/zurueck.ts'
import { Zweckwahl } from '../../app/sitzung/Zweckwahl.tsx'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import styles from './Anmelden.module.css'

type Wege = AnmeldewegeQuery['sitzung']

/** Signing in, and for those innen the one question what they look at small areas for. */
export function AnmeldenSeite() {
  const [suche] = useSearchParams()
  const zurueck = parseZurueck(suche)
  const { data, error, refetch } = useQuery(AnmeldewegeDocument, { fetchPolicy: 'network-only' })
  const [neu, setNeu] = useState<Sitzung | null>(null)
  useKreisangaben()
  useTitel('Anmelden')
  const sitzung = neu ?? data?.sitzung
  const nimm = (angemeldet: Sitzung) => {
    rememberSicht(angemeldet.sicht)
    if (fragtZweck(angemeldet)) setNeu(angemeldet)
    else window.location.assign(zurueck)
  }
  if (!data || !sitzung) {
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
  if (sitzung.konto && sitzung.zweitfaktor !== 'OFFEN') {
    return <Angemeldet sitzung={sitzung} zurueck={zurueck} />
  }
  return <Anmeldewege wege={data.sitzung} onAngemeldet={nimm} />
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

function Angemeldet({ sitzung, zurueck }: { readonly sitzung: Sitzung; readonly zurueck: string }) {
  const { konto, zwecke, zweck } = sitzung
  // Coming back from an identity provider the page learns here who has come.
  useEffect(() => rememberSicht(sitzung.sicht), [sitzung.sicht])
  if (konto && fragtZweck(sitzung)) {
    return (
      <Seite titel="Wozu sehen Sie kleinräumige Zahlen an?">
        <Zweckwahl
          kontoId={konto.id}
          zwecke={zwecke}
          bisher={zweck}
          weiter="Weiter"
          ohne="Jetzt nicht"
          onFertig={() => window.location.assign(zurueck)}
        />
        <p className="t-klein leise">
          „Jetzt nicht“: Kreis und Kommunen sehen Sie wie gewohnt, kleinere Räume bleiben
          geschlossen, bis Sie einen Zweck wählen.
        </p>
      </Seite>
    )
  }
  return (
    <Seite titel="Sie sind angemeldet">
      <p className="t-satz">
        als {konto?.name}, {konto?.organisation.name}.
      </p>
      <p>
        <LinkButton art="haupt" to={zurueck} reloadDocument>
          Weiter
        </LinkButton>
      </p>
    </Seite>
  )
}

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
