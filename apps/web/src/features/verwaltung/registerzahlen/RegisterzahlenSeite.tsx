import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { useState } from 'react'
import { Link } from 'react-router'
import { sageAn } from '../../../lib/ansage.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Abgleich } from './Abgleich.tsx'
import {
  ComputeRegisterzahlenDocument,
  RegisterstandDocument,
  type RegisterangabenFragment,
} from '../verwaltung.generated.ts'
import styles from '../Verwaltung.module.css'

/** What the register of offers delivers of itself, and how it fits what others deliver. */
export function RegisterzahlenSeite() {
  const { data, error, refetch } = useQuery(RegisterstandDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Zahlen aus dem Register')
  const stand = data?.registerstand
  return (
    <>
      <Kopf titel="Zahlen aus dem Register" pfad="Zahlen aus dem Register">
        Öffnungsstunden, Beratungsstellen, Erreichbarkeit und Vielfalt folgen aus dem Register der
        Unterstützungsangebote. Für jedes Jahresende werden sie gerechnet und wie eine Lieferung
        übernommen; das jüngste rechnet das Programm von selbst.
      </Kopf>
      {stand ? (
        <>
          <Stichtage stichtage={stand.stichtage} />
          {stand.abgleichstag && <Abgleich zeilen={stand.abgleich} tag={stand.abgleichstag} />}
        </>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Zahlen aus dem Register" />
      )}
    </>
  )
}

type Stichtag = RegisterangabenFragment['stichtage'][number]

/** Orders the figures of a day; one at a time. */
function useRechnen() {
  const [compute] = useMutation(ComputeRegisterzahlenDocument)
  const [laeuft, setLaeuft] = useState<string | null>(null)
  const [fehler, setFehler] = useState<string | null>(null)
  const [ergebnis, setErgebnis] = useState('')
  async function rechne({ tag: stichtag, lieferungId: vorher }: Stichtag) {
    setLaeuft(stichtag)
    setFehler(null)
    setErgebnis('')
    try {
      const antwort = await compute({
        variables: { stichtag },
        update: (cache, { data }) => {
          if (!data) return
          cache.writeQuery({
            query: RegisterstandDocument,
            data: { registerstand: data.computeRegisterzahlen },
          })
        },
      })
      const danach = antwort.data?.computeRegisterzahlen.stichtage.find(
        ({ tag }) => tag === stichtag,
      )
      const satz =
        danach?.lieferungId === vorher
          ? `Am ${formatDatum(stichtag)} hat sich nichts geändert; Lieferung ${vorher} gilt weiter.`
          : `Die Zahlen für den ${formatDatum(stichtag)} sind neu: Lieferung ${danach?.lieferungId}.`
      setErgebnis(satz)
      sageAn(satz)
    } catch (error) {
      setFehler(error instanceof Error ? error.message : 'Das Rechnen ist gescheitert.')
    } finally {
      setLaeuft(null)
    }
  }
  return { laeuft, fehler, ergebnis, rechne }
}

function Stichtage({ stichtage }: { readonly stichtage: readonly Stichtag[] }) {
  const { laeuft, fehler, ergebnis, rechne } = useRechnen()
  if (stichtage.length === 0) {
    return (
      <p className="mass">
        Für kein Jahresende sind Einwohner nach Alter geliefert. Sobald es sie gibt, lassen sich
        Zahlen aus dem Register rechnen.
      </p>
    )
  }
  return (
    <section className={styles['gruppe']}>
      {fehler !== null && (
        <Meldung art="fehler" role="alert" titel="Nicht gerechnet">
          <p>{fehler}</p>
        </Meldung>
      )}
      {ergebnis !== '' && (
        <Meldung>
          <p>{ergebnis}</p>
        </Meldung>
      )}
      <Tabelle titel="Stichtage" gestapelt>
        <thead>
          <tr>
            <th scope="col">Stichtag</th>
            <th scope="col">Gerechnet</th>
            <th scope="col" className="nicht-druck">
              Handlung
            </th>
          </tr>
        </thead>
        <tbody>
          {stichtage.map((eine) => (
            <Zeile key={eine.tag} stichtag={eine} laeuft={laeuft} onRechne={rechne} />
          ))}
        </tbody>
      </Tabelle>
    </section>
  )
}

interface ZeileProps {
  readonly stichtag: Stichtag
  /** The day that is being computed; null: none. */
  readonly laeuft: string | null
  readonly onRechne: (stichtag: Stichtag) => Promise<void>
}

function Zeile({ stichtag, laeuft, onRechne }: ZeileProps) {
  const { tag, lieferungId, gerechnetAm } = stichtag
  const text = lieferungId === null ? 'Rechnen' : 'Neu rechnen'
  return (
    <tr>
      <th scope="row">{formatDatum(tag)}</th>
      <td data-kopf="Gerechnet">
        {lieferungId === null || gerechnetAm === null ? (
          'noch nicht'
        ) : (
          <Link to={`/verwaltung/lieferungen/${lieferungId}`}>
            {formatZeitpunkt(gerechnetAm)}, Lieferung {lieferungId}
          </Link>
        )}
      </td>
      <td className="nicht-druck">
        <Button
          disabled={laeuft !== null}
          aria-label={`${text}: ${formatDatum(tag)}`}
          onClick={() => void onRechne(stichtag)}
        >
          {laeuft === tag ? 'Wird gerechnet …' : text}
        </Button>
      </td>
    </tr>
  )
}
