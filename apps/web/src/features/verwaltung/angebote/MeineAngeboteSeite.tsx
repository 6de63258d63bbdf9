import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link, useSearchParams } from 'react-router'
import { ANZEIGEZUSTAENDE, type Anzeigezustand } from '@sozial/domain/angebot'
import { formatAnzahl } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { SuchFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { MeineAngeboteDocument, type MeineAngeboteQuery } from './angebote.generated.ts'
import { Angebotszeile } from './Angebotszeile.tsx'
import { listensatz, PFAD } from './angebot-worte.ts'
import styles from './Angebote.module.css'

const JE_SEITE = 50
/** The archive is looked up, not looked at. */
const OHNE_ARCHIV = (Object.keys(ANZEIGEZUSTAENDE) as Anzeigezustand[]).filter(
  (zustand) => zustand !== 'ARCHIV',
)

const istZustand = (wert: string): wert is Anzeigezustand => wert in ANZEIGEZUSTAENDE

/** All offers somebody deals with: what is to do comes first. */
export function MeineAngeboteSeite() {
  useTitel('Angebote')
  const [adresse, setAdresse] = useSearchParams()
  const [suche, setSuche] = useState(adresse.get('suche') ?? '')
  const [anzahl, setAnzahl] = useState(JE_SEITE)
  const zustand = adresse.get('zustand') ?? ''
  const { data, previousData, error, refetch } = useQuery(MeineAngeboteDocument, {
    variables: {
      zustaende: istZustand(zustand) ? [zustand] : OHNE_ARCHIV,
      suche,
      hoechstens: anzahl,
      ab: 0,
    },
    fetchPolicy: 'cache-and-network',
  })
  const liste = (data ?? previousData)?.angebote
  return (
    <>
      <Kopf titel="Angebote" pfad="Angebote">
        {liste && suche === '' ? listensatz(liste.jeZustand) : undefined}
      </Kopf>
      <p className={styles['werk']}>
        <LinkButton art="haupt" to={`${PFAD}/neu`}>
          Neues Angebot
        </LinkButton>
        <LinkButton art="text" to={`${PFAD}/einlesen`}>
          Einlesen und herunterladen
        </LinkButton>
      </p>
      {liste ? (
        <>
          <Filter
            liste={liste}
            suche={suche}
            zustand={zustand}
            setSuche={setSuche}
            setZustand={(neu) => setAdresse(neu === '' ? {} : { zustand: neu }, { replace: true })}
          />
          <Liste liste={liste} gefiltert={suche !== '' || zustand !== ''} />
          {liste.anzahl > liste.zeilen.length && (
            <p className={styles['werk']}>
              <Button onClick={() => setAnzahl(Math.min(200, anzahl + JE_SEITE))}>
                Mehr zeigen
              </Button>
              <span className="t-klein leise">
                {liste.zeilen.length} von {liste.anzahl}
              </span>
            </p>
          )}
        </>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Ihre Angebote" />
      )}
    </>
  )
}

type Seite = MeineAngeboteQuery['angebote']

interface FilterProps {
  readonly liste: Seite
  readonly suche: string
  readonly zustand: string
  readonly setSuche: (suche: string) => void
  readonly setZustand: (zustand: string) => void
}

/** Only where there is enough to choose from. */
function Filter({ liste, suche, zustand, setSuche, setZustand }: FilterProps) {
  const alle = liste.jeZustand.reduce((summe, einer) => summe + einer.anzahl, 0)
  if (alle < 6 && suche === '' && zustand === '') return null
  return (
    <div className={styles['filter']}>
      <SuchFeld label="Titel oder Anbieter suchen" wert={suche} onChange={setSuche} />
      <WahlFeld
        label="Stand"
        labelUnsichtbar
        wert={zustand}
        optionen={[
          { wert: '', text: 'Alle, ohne Archiv' },
          ...liste.jeZustand.map((einer) => ({
            wert: einer.zustand,
            text: `${ANZEIGEZUSTAENDE[einer.zustand]} (${einer.anzahl})`,
          })),
        ]}
        onChange={setZustand}
      />
    </div>
  )
}

function Liste({ liste, gefiltert }: { readonly liste: Seite; readonly gefiltert: boolean }) {
  if (liste.zeilen.length === 0)
    return (
      <p className="mass">
        {gefiltert ? (
          'Dazu gibt es hier kein Angebot.'
        ) : (
          <>
            Hier stehen Ihre Angebote, sobald das erste begonnen ist.{' '}
            <Link to="/angebote">So sehen Angebote öffentlich aus.</Link>
          </>
        )}
      </p>
    )
  const mehrere = new Set(liste.zeilen.map(({ organisation }) => organisation.id)).size > 1
  return (
    <>
      <p className="vh" role="status">
        {formatAnzahl(liste.anzahl, 'Angebot', 'Angebote')}
      </p>
      <ul className={styles['liste']}>
        {liste.zeilen.map((zeile) => (
          <Angebotszeile key={zeile.id} zeile={zeile} mitAnbieter={mehrere} />
        ))}
      </ul>
    </>
  )
}
