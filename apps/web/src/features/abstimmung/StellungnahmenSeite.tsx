import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatDatum } from '@sozial/shared/format'
import { ZUSTAND_WORTE } from '../../app/abstimmung/worte.ts'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { BeteiligungenDocument, type BeteiligungenQuery } from './abstimmung.generated.ts'
import styles from './Abstimmung.module.css'

type Beteiligung = BeteiligungenQuery['beteiligungen'][number]

/** What a Kommune is asked about its Sozialräume. */
export function StellungnahmenSeite() {
  const { data, error, refetch } = useQuery(BeteiligungenDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useKreisangaben()
  useTitel('Stellungnahmen')
  return (
    <div className={styles['seite']}>
      <p className="t-klein leise nicht-druck">
        <Link to="/verwaltung">Verwaltung</Link> / Stellungnahmen
      </p>
      <h1 className="t-titel">Stellungnahmen zu den Sozialräumen</h1>
      {data && <Liste beteiligungen={data.beteiligungen} />}
      {!data && error && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skelett hoehe={120} />
          <LadeWorte text="Die Vorschläge werden geladen" />
        </div>
      )}
    </div>
  )
}

function Liste({ beteiligungen }: { readonly beteiligungen: readonly Beteiligung[] }) {
  const offen = beteiligungen.filter(
    ({ nimmtAn, zustand }) => nimmtAn && (zustand === 'OFFEN' || zustand === 'GESEHEN'),
  )
  if (beteiligungen.length === 0) {
    return (
      <p className="t-satz">
        Zurzeit liegt Ihrer Kommune kein Vorschlag vor. Sobald der Kreis um eine Stellungnahme
        bittet, steht er hier.
      </p>
    )
  }
  return (
    <>
      <p className="t-satz">
        {offen.length === 0
          ? 'Ihre Kommune hat zu allem Stellung genommen, was ihr vorliegt.'
          : `Zu ${offen.length === 1 ? 'einem Vorschlag' : `${offen.length} Vorschlägen`} fehlt noch Ihre Stellungnahme.`}
      </p>
      <Tabelle titel="Vorschläge, die Ihrer Kommune vorliegen" titelUnsichtbar gestapelt>
        <thead>
          <tr>
            <th scope="col">Vorschlag</th>
            <th scope="col">Frist</th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {beteiligungen.map(({ id, zuschnitt, frist, zustand, saeumig, nimmtAn }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/verwaltung/stellungnahmen/${zuschnitt.id}`}>{zuschnitt.name}</Link>
              </th>
              <td data-kopf="Frist">{formatDatum(frist)}</td>
              <td data-kopf="Stand">
                {saeumig && nimmtAn ? 'Frist vorbei, wird noch angenommen' : ZUSTAND_WORTE[zustand]}
                {!nimmtAn && '; Abstimmung beendet'}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </>
  )
}
