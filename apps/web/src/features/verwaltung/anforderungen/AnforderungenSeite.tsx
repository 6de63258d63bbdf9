import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, toTag } from '@sozial/shared/format'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  lageOf,
  ordne,
  standOf,
  type Anforderung,
  type Faelligkeit,
  PFAD,
} from './anforderung-worte.ts'
import {
  DatenanforderungenDocument,
  SendDatenanforderungenDocument,
} from './anforderungen.generated.ts'
import styles from './Anforderungen.module.css'

/** Who owes what until when, and what is due next. */
export function AnforderungenSeite() {
  const { data, error, refetch } = useQuery(DatenanforderungenDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Datenanforderungen')
  if (!data) {
    return (
      <>
        <Kopf titel="Datenanforderungen" pfad="Datenanforderungen" />
        <Abfrage error={error} erneut={() => void refetch()} was="Die Anforderungen" />
      </>
    )
  }
  const offene = ordne(data.datenanforderungen.filter(({ beendetAm }) => beendetAm === null))
  const beendete = data.datenanforderungen.filter(({ beendetAm }) => beendetAm !== null)
  return (
    <>
      <Kopf titel="Datenanforderungen" pfad="Datenanforderungen">
        {lageOf(offene)}
      </Kopf>
      <p className={styles['werk']}>
        <LinkButton art="haupt" to={`${PFAD}/neu`}>
          Daten anfordern
        </LinkButton>
        <Link to={`${PFAD}/abdeckung`}>Was haben wir, was fehlt?</Link>
      </p>
      <Entwuerfe
        ids={offene.filter(({ zustand }) => zustand === 'ENTWURF').map(({ id }) => id)}
        mailversand={data.mailversand.eingerichtet}
      />
      {offene.length > 0 && <Liste titel="Offene Anforderungen" anforderungen={offene} />}
      <Faellige faelligkeiten={data.faelligkeiten} />
      {beendete.length > 0 && (
        <Abschnitt titel="Abgeschlossen">
          <Liste titel="Abgeschlossene Anforderungen" anforderungen={beendete} />
        </Abschnitt>
      )}
    </>
  )
}

interface EntwuerfeProps {
  readonly ids: readonly string[]
  readonly mailversand: boolean
}

/** Several drafts go out with one click. */
function Entwuerfe({ ids, mailversand }: EntwuerfeProps) {
  const [stelle, { error, loading }] = useMutation(SendDatenanforderungenDocument)
  if (ids.length < 2) return null
  return (
    <>
      <p className={styles['werk']}>
        <Button onClick={() => void stelle({ variables: { ids: [...ids] } }).catch(() => null)}>
          {loading
            ? 'Werden gestellt …'
            : `${ids.length === 2 ? 'Beide' : `Alle ${ids.length}`} Entwürfe stellen`}
        </Button>
        <span className="t-klein leise">
          {mailversand
            ? 'Wo eine E-Mail-Adresse steht, geht die Mail gleich hinaus; die anderen Links geben Sie selbst weiter.'
            : 'Mails gehen von hier nicht hinaus; die Links geben Sie selbst weiter.'}
        </span>
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}

interface ListeProps {
  readonly titel: string
  readonly anforderungen: readonly Anforderung[]
}

function Liste({ titel, anforderungen }: ListeProps) {
  const [heute] = useState(() => toTag(new Date()))
  return (
    <Tabelle titel={titel} titelUnsichtbar gestapelt className={styles['liste']}>
      <thead>
        <tr>
          <th scope="col">Was</th>
          <th scope="col">Von wem</th>
          <th scope="col">Zeitraum</th>
          <th scope="col">Frist</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        {anforderungen.map((anforderung) => (
          <tr key={anforderung.id}>
            <th scope="row">
              <Link to={`${PFAD}/${anforderung.id}`}>{anforderung.titel}</Link>
            </th>
            <td data-kopf="Von wem">{anforderung.empfaenger}</td>
            <td data-kopf="Zeitraum">{anforderung.zeitraum.name}</td>
            <td data-kopf="Frist">{formatDatum(anforderung.frist)}</td>
            <td
              data-kopf="Stand"
              className={anforderung.ueberfaellig ? styles['spaet'] : undefined}
            >
              {standOf(anforderung, heute)}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

/** What nobody has asked for yet although its period is over; the rest comes later by itself. */
function Faellige({ faelligkeiten }: { readonly faelligkeiten: readonly Faelligkeit[] }) {
  const faellige = faelligkeiten.filter(({ faellig, anforderung }) => faellig && !anforderung)
  const naechste = faelligkeiten.find(({ faellig }) => !faellig)
  return (
    <Abschnitt
      titel="Fällig und noch nicht angefordert"
      zusatz="nach dem, was zuletzt geliefert wurde"
    >
      {faellige.length === 0 ? (
        <p className="mass">
          Nichts: Für jeden Zeitraum, der zu Ende ist, sind die Daten da oder angefordert.
          {naechste && ` Als Nächstes endet ${naechste.zeitraum.name} (${naechste.quelle.name}).`}
        </p>
      ) : (
        <Tabelle
          titel="Fällig und noch nicht angefordert"
          titelUnsichtbar
          gestapelt
          className={styles['liste']}
        >
          <thead>
            <tr>
              <th scope="col">Quelle</th>
              <th scope="col">Von wem</th>
              <th scope="col">Räume</th>
              <th scope="col">Zuletzt da</th>
              <th scope="col">Fällig</th>
              <th scope="col">
                <span className="vh">Anfordern</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {faellige.map((eine) => (
              <tr key={eine.id}>
                <th scope="row">{eine.quelle.name}</th>
                <td data-kopf="Von wem">{eine.organisation?.name ?? '–'}</td>
                <td data-kopf="Räume">{EBENE_WORTE[eine.ebene].sammelname}</td>
                <td data-kopf="Zuletzt da">{eine.zuletzt}</td>
                <td data-kopf="Fällig">{eine.zeitraum.name}</td>
                <td>
                  <LinkButton
                    klein
                    to={`${PFAD}/neu?aus=${eine.id}`}
                    aria-label={`Anfordern: ${eine.quelle.name}, ${eine.zeitraum.name}`}
                  >
                    Anfordern
                  </LinkButton>
                </td>
              </tr>
            ))}
          </tbody>
        </Tabelle>
      )}
    </Abschnitt>
  )
}
