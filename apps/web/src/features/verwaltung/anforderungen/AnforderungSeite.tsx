import { useState, type ReactNode } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, toTag } from '@sozial/shared/format'
import { satzOf } from '../../../app/post/nachricht-worte.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Abschluss } from './Abschluss.tsx'
import { Linkkasten } from './Linkkasten.tsx'
import { Eingaenge, toEingang } from './Eingaenge.tsx'
import { Frageformular, Rueckfragen } from './Rueckfragen.tsx'
import {
  erledigungOf,
  findZuPruefen,
  istUnterwegs,
  standOf,
  type Anforderung,
  type Eingang,
  PFAD,
} from './anforderung-worte.ts'
import {
  DatenanforderungDocument,
  RemindDatenanforderungDocument,
  RetryNachrichtDocument,
  RevokeZugangslinkDocument,
  SendDatenanforderungDocument,
} from './anforderungen.generated.ts'
import styles from './Anforderungen.module.css'

const TAKT_MS = 2_000

/** One order: what is asked for, how far it is, and what can be done now. */
export function AnforderungSeite() {
  const { id = '' } = useParams()
  const [unterwegs, setUnterwegs] = useState(false)
  const { data, error, refetch } = useQuery(DatenanforderungDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: unterwegs ? TAKT_MS : 0,
  })
  const [heute] = useState(() => toTag(new Date()))
  const anforderung = data?.datenanforderung
  const nochUnterwegs = anforderung ? istUnterwegs(anforderung) : false
  if (nochUnterwegs !== unterwegs) setUnterwegs(nochUnterwegs)
  useTitel(anforderung?.titel ?? 'Datenanforderung')
  if (!data) return <Abfrage error={error} erneut={() => void refetch()} was="Die Angaben" />
  if (!anforderung) {
    return <Kopf titel="Diese Datenanforderung gibt es nicht" pfad={<Zurueck />} />
  }
  return (
    <>
      <Kopf titel={anforderung.titel} pfad={<Zurueck />}>
        {anforderung.empfaenger}, {anforderung.zeitraum.name}: {standOf(anforderung, heute)}.
      </Kopf>
      <div className={styles['spalten']}>
        <div>
          <Handlungen
            anforderung={anforderung}
            eingaenge={anforderung.eingaenge}
            mailversand={data.mailversand.eingerichtet}
          />
          <Rueckfragen anforderung={anforderung} />
          <Eingaenge eingaenge={anforderung.eingaenge} />
          <Mails anforderung={anforderung} />
          <Links anforderung={anforderung} />
        </div>
        <Fakten anforderung={anforderung} />
      </div>
    </>
  )
}

const Zurueck = () => <Link to={PFAD}>Datenanforderungen</Link>

interface HandlungenProps {
  readonly anforderung: Anforderung
  readonly eingaenge: readonly Eingang[]
  readonly mailversand: boolean
}

/** What can be done now; one of it is the main thing. */
function Handlungen({ anforderung, eingaenge, mailversand }: HandlungenProps) {
  const { id, zustand, email, beendetAm } = anforderung
  const [stelle, gestellt] = useMutation(SendDatenanforderungDocument)
  const [erinnere, erinnert] = useMutation(RemindDatenanforderungDocument)
  const [schliesst, setSchliesst] = useState(false)
  const [fragt, setFragt] = useState(false)
  const error = gestellt.error ?? erinnert.error
  const zuPruefen = findZuPruefen(eingaenge)
  const erledigung = erledigungOf(eingaenge)
  const mitMail = mailversand && email !== ''
  if (beendetAm) {
    return (
      <p className={styles['werk']}>
        <LinkButton to={`${PFAD}/neu?nach=${id}`}>Für den nächsten Zeitraum anfordern</LinkButton>
      </p>
    )
  }
  return (
    <>
      <p className={styles['werk']}>
        {zustand === 'ENTWURF' && (
          <Button art="haupt" onClick={() => void stelle({ variables: { id } }).catch(() => null)}>
            {mitMail ? `Per Mail an ${email} stellen` : 'Stellen und Link bekommen'}
          </Button>
        )}
        {zustand === 'ANGEFORDERT' && mitMail && !zuPruefen && (
          <Button
            art="haupt"
            onClick={() => void erinnere({ variables: { id } }).catch(() => null)}
          >
            Erinnern
          </Button>
        )}
        {zuPruefen && (
          <LinkButton art="haupt" to={toEingang(zuPruefen)}>
            Lieferung ansehen
          </LinkButton>
        )}
        {!zuPruefen && erledigung !== '' && !schliesst && (
          <Button art="haupt" onClick={() => setSchliesst(true)}>
            Als erledigt abschließen
          </Button>
        )}
        {zustand !== 'ENTWURF' && !fragt && (
          <Button onClick={() => setFragt(true)}>Rückfrage stellen</Button>
        )}
        <LinkButton to={`${PFAD}/neu?aendern=${id}`}>Ändern</LinkButton>
        <a href={`/datenanforderungen/${id}/vorlage.xlsx`}>Vorlage laden</a>
        <Button art="text" onClick={() => setSchliesst(!schliesst)}>
          Abschließen …
        </Button>
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {!mailversand && email !== '' && <OhneMailserver />}
      {fragt && (
        <Frageformular
          id={id}
          eingaenge={eingaenge}
          email={mitMail ? email : ''}
          zu={() => setFragt(false)}
        />
      )}
      {schliesst && <Abschluss id={id} vorschlag={erledigung} zu={() => setSchliesst(false)} />}
      <Linkkasten id={id} erster={gestellt.data?.sendDatenanforderung.link ?? null} />
    </>
  )
}

const OhneMailserver = () => (
  <p className="t-klein leise mass">
    Mails gehen von hier nicht hinaus, weil kein Mailserver eingerichtet ist. Den Link geben Sie
    selbst weiter.
  </p>
)

function Mails({ anforderung: { nachrichten } }: { readonly anforderung: Anforderung }) {
  const [nochmal, { error }] = useMutation(RetryNachrichtDocument)
  if (nachrichten.length === 0) return null
  return (
    <Abschnitt titel="Mails">
      <ul className={styles['posten']}>
        {nachrichten.map((nachricht) => (
          <li key={nachricht.id}>
            <span>{satzOf(nachricht)}</span>
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
    </Abschnitt>
  )
}

function Links({ anforderung: { links } }: { readonly anforderung: Anforderung }) {
  const [jetzt] = useState(() => Date.now())
  const [widerrufe, { error }] = useMutation(RevokeZugangslinkDocument)
  const gueltige = links.filter(
    ({ widerrufenAm, gueltigBis }) => !widerrufenAm && Date.parse(gueltigBis) > jetzt,
  )
  if (gueltige.length === 0) return null
  return (
    <Abschnitt titel="Gültige Links">
      <ul className={styles['posten']}>
        {gueltige.map((link) => (
          <li key={link.id}>
            <span>
              Gilt bis {formatDatum(link.gueltigBis)};{' '}
              {link.zuletztAm
                ? `zuletzt geöffnet am ${formatDatum(link.zuletztAm)}`
                : 'noch nie geöffnet'}
              {link.sendungen > 0 && `, ${link.sendungen} Dateien`}.
            </span>
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
    </Abschnitt>
  )
}

function Fakten({ anforderung }: { readonly anforderung: Anforderung }) {
  const {
    quelle,
    organisation,
    email,
    zeitraum,
    ebene,
    frist,
    spalten,
    erinnerungTage,
    hinweis,
    vorgaenger,
    vorlage,
    raum,
    beendetGrund,
  } = anforderung
  const fakten: readonly (readonly [string, ReactNode])[] = [
    ['Quelle', quelle?.name ?? 'gelöscht'],
    ['Lieferung für', organisation?.name ?? 'den Kreis'],
    ['E-Mail', email || 'keine; der Link wird weitergegeben'],
    ['Zeitraum', zeitraum.name],
    ['Räume', `${EBENE_WORTE[ebene].sammelname}${raum ? ` in ${raum.name}` : ''}`],
    ...(vorlage ? [['Vorlage', vorlage.name] as const] : []),
    ['Frist', formatDatum(frist)],
    [
      'Erinnerung',
      erinnerungTage === null ? 'nur von Hand' : `${erinnerungTage} Tage vorher und danach`,
    ],
    ['Spalten', spalten.map(({ name }) => name).join(', ')],
    ...(vorgaenger
      ? [
          [
            'Nach',
            <Link key="v" to={`${PFAD}/${vorgaenger.id}`}>
              {vorgaenger.titel}
            </Link>,
          ] as const,
        ]
      : []),
    ...(beendetGrund ? [['Abgeschlossen', beendetGrund] as const] : []),
  ]
  return (
    <aside className={styles['rand']} aria-label="Angaben">
      <dl className={styles['fakten']}>
        {fakten.map(([name, wert]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
      </dl>
      {vorlage?.hinweis && <p className="t-klein leise">{vorlage.hinweis}</p>}
      {hinweis && <p className={`t-klein ${styles['hinweis']}`}>{hinweis}</p>}
    </aside>
  )
}
