import { Link } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  CloseAngebotshinweisDocument,
  PrueflisteDocument,
  type PrueflisteQuery,
} from './pruefung.generated.ts'
import { PFAD, standsatz } from './pruefung-worte.ts'
import styles from './Pruefung.module.css'

type Zeile = PrueflisteQuery['pruefliste'][number]
type Hinweis = PrueflisteQuery['angebotshinweise'][number]

/** What of the register waits for the Kreis: handed in, wrong, grown old. */
export function PruefungSeite() {
  const { data, error, refetch } = useQuery(PrueflisteDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Angebote prüfen')
  const erstes = data?.pruefliste[0]
  return (
    <>
      <Kopf titel="Angebote prüfen" pfad="Angebote prüfen">
        {data ? standsatz(data.pruefstand) : 'Was Anbieter eingereicht haben.'}
      </Kopf>
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Prüfliste" />}
      {data && (
        <>
          <Abschnitt
            titel="Eingereicht"
            zusatz={
              data.pruefliste.length > 0 &&
              formatAnzahl(data.pruefliste.length, 'Angebot', 'Angebote')
            }
          >
            {!erstes && <p className="leise">Nichts wartet auf Sie.</p>}
            {erstes && (
              <p className={styles['beginn']}>
                <LinkButton art="haupt" to={`${PFAD}/${erstes.id}`}>
                  Mit dem ältesten beginnen
                </LinkButton>
              </p>
            )}
            <ul className={styles['liste']}>
              {data.pruefliste.map((zeile) => (
                <Eingereichtes key={zeile.id} zeile={zeile} />
              ))}
            </ul>
          </Abschnitt>
          <Hinweise hinweise={data.angebotshinweise} />
        </>
      )}
    </>
  )
}

function Eingereichtes({ zeile }: { readonly zeile: Zeile }) {
  const { id, titel, organisation, neu, beantwortet, anbieterGeprueft, eingereichtAm } = zeile
  return (
    <li>
      <Link to={`${PFAD}/${id}`}>{titel || 'Ohne Titel'}</Link>
      <p>
        {organisation}
        {!anbieterGeprueft && (
          <>
            {' · '}
            <Link to="/verwaltung/anbieter">erst den Anbieter prüfen</Link>
          </>
        )}
      </p>
      <span className="t-klein leise">
        {neu ? 'neu' : 'Änderung'}
        {beantwortet && ', mit Antwort auf Ihre Frage'}, seit dem {formatDatum(eingereichtAm)}
      </span>
    </li>
  )
}

function Hinweise({ hinweise }: { readonly hinweise: readonly Hinweis[] }) {
  const [hakeAb, { error }] = useMutation(CloseAngebotshinweisDocument, {
    refetchQueries: [PrueflisteDocument],
  })
  if (hinweise.length === 0) return null
  return (
    <Abschnitt
      titel="Etwas stimmt nicht"
      zusatz={formatAnzahl(hinweise.length, 'Hinweis', 'Hinweise')}
    >
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <ul className={styles['liste']}>
        {hinweise.map(({ id, angebotId, titel, organisation, text, am }) => (
          <li key={id}>
            <Link to={`/verwaltung/angebote/${angebotId}`}>{titel}</Link>
            <p className={styles['wortlaut']}>{text}</p>
            <span className="t-klein leise">
              {organisation}, {formatDatum(am)}
              <br />
              <Button
                art="text"
                klein
                aria-label={`Hinweis zu ${titel} abhaken`}
                onClick={() => void hakeAb({ variables: { id } }).catch(() => undefined)}
              >
                Abhaken
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
