import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { formatAnzahl, formatDatum, toTag } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { AbstimmungDocument } from './abstimmung.generated.ts'
import {
  describeAbstimmung,
  standOf,
  type Abstimmung,
  type Beteiligung,
} from './abstimmung-worte.ts'
import { Beginn } from './Beginn.tsx'
import { Kommunenblatt } from './Kommunenblatt.tsx'
import styles from './Abstimmung.module.css'

const SOZIALRAEUME = '/verwaltung/sozialraeume'

/** How far the Kommunen are with a Zuschnitt: all at a glance, one in full. */
export function AbstimmungSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(AbstimmungDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const abstimmung = data?.abstimmung
  useTitel(abstimmung ? `Abstimmung: ${abstimmung.zuschnitt.name}` : 'Abstimmung')
  if (!data) {
    return (
      <>
        <Kopf titel="Abstimmung mit den Kommunen" pfad={<Pfad />} />
        <Abfrage error={error} erneut={() => void refetch()} was="Die Abstimmung" />
      </>
    )
  }
  if (!abstimmung) return <Kopf titel="Diesen Zuschnitt gibt es nicht" pfad={<Pfad />} />
  const neuLaden = (): void => void refetch()
  return (
    <Geladen
      key={id}
      abstimmung={abstimmung}
      mailversand={data.mailversand.eingerichtet}
      erneut={neuLaden}
    />
  )
}

const Pfad = () => <Link to={SOZIALRAEUME}>Sozialräume</Link>

interface GeladenProps {
  readonly abstimmung: Abstimmung
  readonly mailversand: boolean
  readonly erneut: () => void
}

function Geladen({ abstimmung, mailversand, erneut }: GeladenProps) {
  const { zuschnitt, beteiligungen, ungefragt, offenes } = abstimmung
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const [fragt, setFragt] = useState(beteiligungen.length === 0)
  const darfFragen =
    ungefragt.length > 0 &&
    (zuschnitt.zustand === 'ENTWURF' || zuschnitt.zustand === 'IN_ABSTIMMUNG')
  const eine = beteiligungen.find(({ id }) => id === gewaehlt)
  return (
    <>
      <Kopf
        titel={`Abstimmung: ${zuschnitt.name}`}
        pfad={
          <>
            <Pfad /> / <Link to={`${SOZIALRAEUME}/${zuschnitt.id}`}>{zuschnitt.name}</Link>
          </>
        }
      >
        {describeAbstimmung(abstimmung)}
      </Kopf>
      {beteiligungen.length > 0 && (
        <Uebersicht beteiligungen={beteiligungen} gewaehlt={gewaehlt} setGewaehlt={setGewaehlt} />
      )}
      {eine && (
        <Kommunenblatt
          key={eine.id}
          beteiligung={eine}
          abstimmung={abstimmung}
          mailversand={mailversand}
          erneut={erneut}
        />
      )}
      {darfFragen && !fragt && (
        <p>
          <Button onClick={() => setFragt(true)}>
            {formatAnzahl(ungefragt.length, 'weitere Kommune', 'weitere Kommunen')} fragen
          </Button>
        </p>
      )}
      <Beginn
        abstimmung={abstimmung}
        mailversand={mailversand}
        offen={darfFragen && fragt}
        fertig={() => setFragt(false)}
      />
      {offenes.length > 0 && <Offenes saetze={offenes} />}
    </>
  )
}

interface UebersichtProps {
  readonly beteiligungen: readonly Beteiligung[]
  readonly gewaehlt: string | null
  readonly setGewaehlt: (id: string | null) => void
}

function Uebersicht({ beteiligungen, gewaehlt, setGewaehlt }: UebersichtProps) {
  const [heute] = useState(() => toTag(new Date()))
  return (
    <Tabelle titel="Stand der Kommunen" titelUnsichtbar gestapelt className={styles['liste']}>
      <thead>
        <tr>
          <th scope="col">Kommune</th>
          <th scope="col">Frist</th>
          <th scope="col">Stand</th>
          <th scope="col">Kommentare</th>
          <th scope="col">
            <span className="vh">Ansehen</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {beteiligungen.map((beteiligung) => {
          const { id, kommune, frist, saeumig, kommentare } = beteiligung
          const offene = kommentare.filter(({ antwort }) => antwort === null).length
          return (
            <tr key={id} className={id === gewaehlt ? styles['gewaehlt'] : undefined}>
              <th scope="row">{kommune.name}</th>
              <td data-kopf="Frist">{formatDatum(frist)}</td>
              <td data-kopf="Stand" className={saeumig ? styles['spaet'] : undefined}>
                {standOf(beteiligung, heute)}
              </td>
              <td data-kopf="Kommentare">
                {kommentare.length === 0
                  ? 'keine'
                  : `${kommentare.length}${offene > 0 ? `, davon ${offene} ohne Antwort` : ''}`}
              </td>
              <td>
                <Button
                  klein
                  aria-expanded={id === gewaehlt}
                  aria-label={`${kommune.name} ${id === gewaehlt ? 'schließen' : 'ansehen'}`}
                  onClick={() => setGewaehlt(id === gewaehlt ? null : id)}
                >
                  {id === gewaehlt ? 'Schließen' : 'Ansehen'}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Tabelle>
  )
}

const Offenes = ({ saetze }: { readonly saetze: readonly string[] }) => (
  <Abschnitt titel="Vor einem Beschluss noch offen">
    <ul className={styles['posten']}>
      {saetze.map((satz) => (
        <li key={satz}>{satz}</li>
      ))}
    </ul>
    <p className="t-klein leise mass">
      Nichts davon verbietet den Beschluss; der Kreistag kann darüber hinweg entscheiden.
    </p>
  </Abschnitt>
)
