import { useCallback, useMemo, useState } from 'react'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { useSitzung } from '../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Kennzahlen } from './Kennzahlen.tsx'
import { Beschluss } from './Beschluss.tsx'
import { toKommentare, type Kommentar } from './kommentare.ts'
import { toZuschnittsdaten, type GeladenerZuschnitt } from './laden.ts'
import { createLeitung } from './leitung.ts'
import { toServerstand } from './serverstand.ts'
import { NeueUmrisse } from './NeueUmrisse.tsx'
import { Verlauf } from './Verlauf.tsx'
import { Werkbank } from './Werkbank.tsx'
import { Zuschnittsangaben } from './Zuschnittsangaben.tsx'
import { OrtskommentareDocument, ZuschnittDocument } from './zuschnitt.generated.ts'
import styles from './Seite.module.css'

/** One proposal on the workbench. */
export function ZuschnittSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(ZuschnittDocument, {
    variables: { id },
    // The workbench keeps its own memory; an entry of the cache would change under it.
    fetchPolicy: 'no-cache',
  })
  useTitel(data?.zuschnitt?.name ?? 'Zuschnitt')
  useKreisangaben()
  return (
    <div className={styles['seite']}>
      <p className="t-klein leise nicht-druck">
        <Link to="/verwaltung">Verwaltung</Link> /{' '}
        <Link to="/verwaltung/sozialraeume">Sozialräume</Link>
      </p>
      {data?.zuschnitt ? (
        <Geladen
          // A Beschluss or another name make another thing of it: the workbench begins anew.
          key={keyOf(data.zuschnitt)}
          zuschnitt={data.zuschnitt}
          neu={() => void refetch()}
        />
      ) : data ? (
        <>
          <h1 className="t-titel">Diesen Zuschnitt gibt es nicht</h1>
          <p>
            <Link to="/verwaltung/sozialraeume">Zu allen Zuschnitten</Link>
          </p>
        </>
      ) : error ? (
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      ) : (
        <div aria-busy="true" className={styles['laedt']}>
          <Skelett breite="40%" hoehe={38} />
          <Skelett hoehe={600} />
          <LadeWorte text="Der Zuschnitt wird geladen" />
        </div>
      )}
    </div>
  )
}

/** Until they are there, and where there are none, the workbench goes without. */
function useKommentare(zuschnitt: string): readonly Kommentar[] {
  const { data } = useQuery(OrtskommentareDocument, {
    variables: { zuschnitt },
    fetchPolicy: 'cache-and-network',
  })
  return useMemo(() => toKommentare(data?.abstimmung?.beteiligungen ?? []), [data])
}

const keyOf = (zuschnitt: GeladenerZuschnitt): string => {
  const { id, zustand, name, stichtag, begruendung, grundlage, neueUmrisse } = zuschnitt
  return JSON.stringify([id, zustand, name, stichtag, begruendung, grundlage, neueUmrisse])
}

interface GeladenProps {
  readonly zuschnitt: GeladenerZuschnitt
  readonly neu: () => void
}

function Geladen({ zuschnitt, neu }: GeladenProps) {
  const client = useApolloClient()
  const ohneZweck = useSitzung()?.zweck === null
  const [anfang] = useState(() => {
    const daten = toZuschnittsdaten(zuschnitt, ohneZweck)
    const server = toServerstand(zuschnitt)
    const leitung = createLeitung({ client, id: daten.id, bausteine: daten.ids, anfang: server })
    return { daten, server, leitung }
  })
  const umrisse = useGeometrie(anfang.daten.geometrie)
  const { daten, leitung } = anfang
  const kommentare = useKommentare(daten.id)
  const kennzahlen = useCallback(
    (baustein: number, ziel: string) => (
      <Kennzahlen
        zuschnitt={daten.id}
        baustein={daten.ids[baustein] ?? ''}
        ziel={leitung.kennung(ziel)}
      />
    ),
    [daten, leitung],
  )
  return (
    <Werkbank
      {...anfang}
      umrisse={umrisse}
      kommentare={kommentare}
      kennzahlen={kennzahlen}
      angaben={
        <>
          <Zuschnittsangaben zuschnitt={zuschnitt} neu={neu} />
          <NeueUmrisse zuschnitt={zuschnitt} neu={neu} />
        </>
      }
    >
      <Beschluss zuschnitt={zuschnitt} neu={neu} />
      <div className="nicht-druck">
        <Verlauf />
      </div>
    </Werkbank>
  )
}
