import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { Link } from 'react-router'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { GeheimhaltungsregelnDocument } from './geheimhaltungsregeln.generated.ts'
import { createRegelgruppen, kurzOf, type Regelquelle } from './regel-worte.ts'
import styles from './Regeln.module.css'

/** Which numbers are too small to be shown, by Quelle. */
export function RegelnSeite() {
  const { data, error, refetch } = useQuery(GeheimhaltungsregelnDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Geheimhaltungsregeln')
  const regeln = data?.geheimhaltungsregeln
  return (
    <>
      <Kopf titel="Geheimhaltungsregeln" pfad="Geheimhaltungsregeln">
        Welche Zahlen zu klein sind, um gezeigt zu werden, je Quelle und mit Grund. Aus Definition
        und Regeln gilt immer das Strengste. Eine Änderung wirkt ab dem nächsten Entwurf; was
        veröffentlicht ist, bleibt.
      </Kopf>
      {!regeln && <Abfrage error={error} erneut={() => void refetch()} was="Die Regeln" />}
      {regeln && (
        <>
          {createRegelgruppen(regeln.quellen).map(({ titel, satz, quellen }) => (
            <Abschnitt key={titel} titel={titel} zusatz={satz}>
              <ul className={styles['quellen']}>
                {quellen.map((eine) => (
                  <Zeile key={eine.quelle.id} eine={eine} />
                ))}
              </ul>
            </Abschnitt>
          ))}
          {regeln.indikatoren.length > 0 && (
            <Abschnitt titel="Einzelne Indikatoren" zusatz="Woher auch immer ihre Zahlen kommen.">
              <ul className={styles['quellen']}>
                {regeln.indikatoren.map((regel) => (
                  <li key={regel.id}>
                    <b>{regel.indikator?.name}</b>
                    <p>
                      {kurzOf(regel)}. {regel.begruendung}
                    </p>
                  </li>
                ))}
              </ul>
            </Abschnitt>
          )}
        </>
      )}
    </>
  )
}

function Zeile({
  eine: { quelle, regel, ausnahmen, indikatoren },
}: {
  readonly eine: Regelquelle
}) {
  return (
    <li>
      <Link to={quelle.schluessel}>{quelle.name}</Link>
      <p>
        {indikatoren.length === 0
          ? 'Noch kein Indikator'
          : formatAnzahl(indikatoren.length, 'Indikator', 'Indikatoren')}
        {ausnahmen.length > 0 && `, ${formatAnzahl(ausnahmen.length, 'Ausnahme', 'Ausnahmen')}`}
      </p>
      <p className="t-klein leise">
        {regel === null && 'ohne Regel'}
        {regel !== null &&
          (regel.von === null
            ? 'wie mitgeliefert'
            : `${regel.von}, ${formatDatum(regel.angelegtAm)}`)}
      </p>
    </li>
  )
}
