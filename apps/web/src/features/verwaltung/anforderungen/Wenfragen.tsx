import { useState } from 'react'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { nennen, type Frage } from './abdeckung-worte.ts'
import styles from './Anforderungen.module.css'

/** So many are read at a glance. */
const ZUERST = 5

/** Who can fill the gaps, and with what: one order for each Quelle and period. */
export function Wenfragen({ fragen }: { readonly fragen: readonly Frage[] }) {
  const [alle, setAlle] = useState(false)
  if (fragen.length === 0) return null
  return (
    <Abschnitt titel="Was fehlt, und woher es kommt" zusatz="nach Quelle und Zeitraum">
      <Tabelle titel="Lücken nach Quelle" titelUnsichtbar gestapelt className={styles['liste']}>
        <thead>
          <tr>
            <th scope="col">Quelle</th>
            <th scope="col">Zeitraum</th>
            <th scope="col">Indikatoren</th>
            <th scope="col">
              <span className="vh">Anfordern</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(alle ? fragen : fragen.slice(0, ZUERST)).map(
            ({ quelle, zeitraum, indikatoren, raeume, pfad }) => (
              <tr key={`${quelle} ${raeume.join()} ${pfad}`}>
                <th scope="row">{quelle}</th>
                <td data-kopf="Zeitraum">{zeitraum}</td>
                <td data-kopf="Indikatoren">
                  {nennen(indikatoren)}
                  {raeume.length > 0 && (
                    <span className="leise"> – fehlt für {nennen(raeume)}</span>
                  )}
                </td>
                <td>
                  <LinkButton klein to={pfad} aria-label={`Anfordern: ${quelle}, ${zeitraum}`}>
                    Anfordern
                  </LinkButton>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </Tabelle>
      {fragen.length > ZUERST && (
        <p className={styles['werk']}>
          <Button klein onClick={() => setAlle(!alle)} aria-expanded={alle}>
            {alle ? 'Nur die neuesten zeigen' : `Alle ${fragen.length} zeigen`}
          </Button>
        </p>
      )}
    </Abschnitt>
  )
}
