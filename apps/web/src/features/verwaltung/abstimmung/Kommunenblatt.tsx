import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { Antwortwort, Stellungnahmewort } from '../../../app/abstimmung/Wortwechsel.tsx'
import { satzOf } from '../../../app/post/nachricht-worte.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  AnswerOrtskommentarDocument,
  AnswerStellungnahmeDocument,
  RetryBeteiligungsmailDocument,
  RevokeBeteiligungslinkDocument,
} from './abstimmung.generated.ts'
import { verlaufOf, type Abstimmung, type Beteiligung } from './abstimmung-worte.ts'
import { Antwortform } from './Antwortform.tsx'
import { Gegenvorschlag } from './Gegenvorschlag.tsx'
import { Werkzeuge } from './Werkzeuge.tsx'
import styles from './Abstimmung.module.css'

interface KommunenblattProps {
  readonly beteiligung: Beteiligung
  readonly abstimmung: Abstimmung
  readonly mailversand: boolean
  readonly erneut: () => void
}

/** All of one Kommune: what it said, what the Kreis answers, and how it is asked. */
export function Kommunenblatt(props: KommunenblattProps) {
  const { beteiligung, abstimmung, mailversand } = props
  const { kommune, empfaenger, email, frist, nachrichten, links } = beteiligung
  return (
    <Abschnitt titel={kommune.name} zusatz={`bis ${formatDatum(frist)}`}>
      <div className={styles['spalten']}>
        <div className={styles['gesagt']}>
          <Stellungnahmen {...props} />
          <Kommentare
            beteiligung={beteiligung}
            zuschnitt={abstimmung.zuschnitt.id}
            offen={abstimmung.offen}
          />
        </div>
        <aside className={styles['rand']} aria-label={`Angaben zu ${kommune.name}`}>
          <p className="t-klein">
            {empfaenger}
            {email && <> · {email}</>}
          </p>
          {abstimmung.offen && <Werkzeuge beteiligung={beteiligung} mailversand={mailversand} />}
          <ul className="t-klein leise">
            {verlaufOf(beteiligung).map((satz) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
          <Mails nachrichten={nachrichten} />
          <GueltigeLinks links={links} />
        </aside>
      </div>
    </Abschnitt>
  )
}

function Stellungnahmen({ beteiligung, abstimmung, erneut }: KommunenblattProps) {
  const [antworte] = useMutation(AnswerStellungnahmeDocument)
  const { stellungnahmen, kommune } = beteiligung
  if (stellungnahmen.length === 0) {
    return <p className="mass">{kommune.name} hat noch nicht Stellung genommen.</p>
  }
  return stellungnahmen.map((stellungnahme, i) => (
    <div key={stellungnahme.id}>
      {i === 1 && <p className="t-klein leise">Früher erklärt:</p>}
      <Stellungnahmewort stellungnahme={stellungnahme}>
        {stellungnahme.variante && (
          <Gegenvorschlag
            stellungnahme={stellungnahme}
            variante={stellungnahme.variante}
            abstimmung={abstimmung}
            erneut={erneut}
          />
        )}
      </Stellungnahmewort>
      {abstimmung.offen && stellungnahme.antwort === null && (
        <Antwortform
          was="die Stellungnahme"
          dringend={i === 0 && stellungnahme.art === 'BEDENKEN'}
          sende={(antwort) => antworte({ variables: { id: stellungnahme.id, antwort } })}
        />
      )}
    </div>
  ))
}

interface KommentareProps {
  readonly beteiligung: Beteiligung
  readonly zuschnitt: string
  readonly offen: boolean
}

function Kommentare({ beteiligung: { kommentare }, zuschnitt, offen }: KommentareProps) {
  const [antworte] = useMutation(AnswerOrtskommentarDocument)
  if (kommentare.length === 0) return null
  return (
    <>
      <div className={styles['werk']}>
        <h3 className="t-h3">Kommentare zu Stellen</h3>
        <Link to={`/verwaltung/sozialraeume/${zuschnitt}?neben=kommentare`}>
          Auf der Karte ansehen
        </Link>
      </div>
      <ol className={styles['kommentare']}>
        {kommentare.map((kommentar) => (
          <li key={kommentar.id}>
            <p className="t-klein leise">
              {kommentar.von}, {formatZeitpunkt(kommentar.am)}
            </p>
            <p className={`mass ${styles['text']}`}>{kommentar.text}</p>
            <Antwortwort antwort={kommentar} />
            {offen && kommentar.antwort === null && (
              <Antwortform
                was="den Kommentar"
                dringend={false}
                sende={(antwort) => antworte({ variables: { id: kommentar.id, antwort } })}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Mails({ nachrichten }: Pick<Beteiligung, 'nachrichten'>) {
  const [nochmal, { error }] = useMutation(RetryBeteiligungsmailDocument)
  if (nachrichten.length === 0) return null
  return (
    <>
      <ul className={`t-klein ${styles['posten']}`}>
        {nachrichten.map((nachricht) => (
          <li key={nachricht.id}>
            {satzOf(nachricht)}
            {(nachricht.zustand === 'UNGEWISS' || nachricht.zustand === 'GESCHEITERT') && (
              <Button
                klein
                onClick={() => void nochmal({ variables: { id: nachricht.id } }).catch(() => null)}
              >
                Noch einmal senden
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}

function GueltigeLinks({ links }: Pick<Beteiligung, 'links'>) {
  const [jetzt] = useState(() => Date.now())
  const [widerrufe, { error }] = useMutation(RevokeBeteiligungslinkDocument)
  const gueltige = links.filter(
    ({ widerrufenAm, gueltigBis }) => !widerrufenAm && Date.parse(gueltigBis) > jetzt,
  )
  if (gueltige.length === 0) return null
  return (
    <>
      <ul className={`t-klein ${styles['posten']}`}>
        {gueltige.map((link) => (
          <li key={link.id}>
            Link gilt bis {formatDatum(link.gueltigBis)};{' '}
            {link.zuletztAm
              ? `zuletzt geöffnet am ${formatDatum(link.zuletztAm)}`
              : 'noch nie geöffnet'}
            .
            <Button
              klein
              onClick={() => void widerrufe({ variables: { id: link.id } }).catch(() => null)}
            >
              Entwerten
            </Button>
          </li>
        ))}
      </ul>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}
