import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { Link, useParams } from 'react-router'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  GeheimhaltungsregelnDocument,
  GeheimhaltungsregelverlaufDocument,
} from './geheimhaltungsregeln.generated.ts'
import { Indikatortafel } from './Indikatortafel.tsx'
import { describeRegel, kurzOf, type Regel, type Regelquelle } from './regel-worte.ts'
import { Regelformular, type Regelstelle } from './Regelformular.tsx'
import styles from './Regeln.module.css'

const LISTE = '/verwaltung/geheimhaltungsregeln'

/** What holds for the numbers of one Quelle, why, for which Indikatoren, and what held before. */
export function QuelleSeite() {
  const { quelle: schluessel = '' } = useParams()
  const { data, error, refetch } = useQuery(GeheimhaltungsregelnDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const eine = data?.geheimhaltungsregeln.quellen.find(
    ({ quelle }) => quelle.schluessel === schluessel,
  )
  const name = eine?.quelle.name ?? 'Quelle'
  useTitel(`${name}: Geheimhaltungsregel`)
  return (
    <>
      <Kopf
        titel={name}
        pfad={
          <>
            <Link to={LISTE}>Geheimhaltungsregeln</Link> / {name}
          </>
        }
      >
        {eine?.quelle.herausgeber}
      </Kopf>
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Regel" />}
      {data && !eine && (
        <Meldung titel="Diese Quelle gibt es nicht.">
          <p>
            <Link to={LISTE}>Zu allen Quellen</Link>
          </p>
        </Meldung>
      )}
      {eine && <Inhalt eine={eine} />}
    </>
  )
}

function Inhalt({ eine }: { readonly eine: Regelquelle }) {
  const [stelle, setStelle] = useState<Regelstelle | null>(null)
  const [hinweise, setHinweise] = useState<readonly string[] | null>(null)
  const darf = useDarf('saveGeheimhaltungsregel')
  const { quelle, regel, indikatoren } = eine
  const oeffne = (neue: Regelstelle) => {
    setHinweise(null)
    setStelle(neue)
  }
  return (
    <>
      {hinweise && (
        <Meldung art="gut" titel="Die Regel ist gesetzt." role="status">
          {hinweise.map((satz) => (
            <p key={satz}>{satz}</p>
          ))}
        </Meldung>
      )}
      <Abschnitt
        titel={kurzOf(regel)}
        werkzeuge={
          darf && (
            <Button klein onClick={() => oeffne({ quelle, regel, indikator: null })}>
              Regel ändern
            </Button>
          )
        }
      >
        <Worte regel={regel} />
      </Abschnitt>
      {indikatoren.length > 0 && (
        <Abschnitt
          titel="Was das für Indikatoren heißt"
          zusatz="Das Strengste aus Definition und Regeln."
        >
          <Indikatortafel eine={eine} {...(darf && { onAusnahme: oeffne })} />
        </Abschnitt>
      )}
      <Abschnitt titel="Verlauf" zusatz="Keine Regel wird gelöscht; die neueste gilt.">
        <Verlauf quelle={quelle.id} />
      </Abschnitt>
      {stelle && (
        <Regelformular stelle={stelle} zu={() => setStelle(null)} onGesetzt={setHinweise} />
      )}
    </>
  )
}

function Worte({ regel }: { readonly regel: Regel | null }) {
  if (regel === null) {
    return <p className="mass">Für diese Quelle gilt, was jeder Indikator selbst verlangt.</p>
  }
  return (
    <div className={styles['gilt']}>
      <ul className={styles['saetze']}>
        {describeRegel(regel).map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
      <div>
        <h3 className="t-kopf">Warum</h3>
        <p className={styles['grund']}>{regel.begruendung}</p>
        <p className="t-klein leise">{herkunftOf(regel)}</p>
      </div>
    </div>
  )
}

const herkunftOf = ({ von, angelegtAm }: Regel): string =>
  von === null
    ? `Mitgeliefert, seit ${formatDatum(angelegtAm)}`
    : `${von}, ${formatDatum(angelegtAm)}`

function Verlauf({ quelle }: { readonly quelle: string }) {
  const { data, error, refetch } = useQuery(GeheimhaltungsregelverlaufDocument, {
    variables: { quelle },
    fetchPolicy: 'cache-and-network',
  })
  const verlauf = data?.geheimhaltungsregelverlauf
  if (!verlauf) {
    return <Abfrage error={error} erneut={() => void refetch()} was="Der Verlauf" />
  }
  if (verlauf.length === 0) return <p className="leise">Es gab noch keine Regel.</p>
  return (
    <ol className={styles['verlauf']}>
      {verlauf.map((regel, i) => (
        <li key={regel.id}>
          <p className="t-klein leise">{herkunftOf(regel)}</p>
          <div>
            <p>
              <b>{kurzOf(regel)}</b>
              {i === 0 && <span className="leise"> gilt</span>}
            </p>
            <p className={styles['grund']}>{regel.begruendung}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
