import { formatZahl } from '@sozial/shared/format'
import { Link } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import type { Regelquelle } from './regel-worte.ts'
import type { Regelstelle } from './Regelformular.tsx'
import styles from './Regeln.module.css'

interface IndikatortafelProps {
  readonly eine: Regelquelle
  /** Absent for those who may not change a rule. */
  readonly onAusnahme?: (stelle: Regelstelle) => void
}

type Schwellen = Regelquelle['indikatoren'][number]

/** What holds for each Indikator that counts from a Quelle. */
export function Indikatortafel({ eine, onAusnahme }: IndikatortafelProps) {
  const { quelle, ausnahmen } = eine
  return (
    <Tabelle
      titel={`Indikatoren mit Zahlen der Quelle ${quelle.name}`}
      titelUnsichtbar
      gestapelt
      className={styles['tafel']}
    >
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Fälle</th>
          <th scope="col">Bezugsgruppe</th>
          {onAusnahme && <th scope="col">Ausnahme</th>}
        </tr>
      </thead>
      <tbody>
        {eine.indikatoren.map((schwellen) => {
          const { indikator, minNenner, verfahren } = schwellen
          const ausnahme = ausnahmen.find((regel) => regel.indikator?.slug === indikator.slug)
          return (
            <tr key={indikator.slug}>
              <th scope="row">
                <Link to={`/indikatoren/${indikator.slug}`}>{indikator.name}</Link>
              </th>
              <td data-kopf="Fälle">
                {faelleOf(schwellen)}
                {ausnahme && <span className={styles['notiz']}>{ausnahme.begruendung}</span>}
              </td>
              <td data-kopf="Bezugsgruppe">
                {minNenner > 0 && verfahren === 'SPERRUNG' ? `ab ${formatZahl(minNenner)}` : '–'}
              </td>
              {onAusnahme && (
                <td data-kopf="Ausnahme">
                  <Button
                    art="text"
                    klein
                    aria-label={`Ausnahme für ${indikator.name}`}
                    onClick={() => onAusnahme({ quelle, regel: ausnahme ?? null, indikator })}
                  >
                    {ausnahme ? 'Ändern' : 'Setzen'}
                  </Button>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </Tabelle>
  )
}

function faelleOf({ verfahren, gemischt, minZaehler, zeigtNull }: Schwellen) {
  if (verfahren === 'RUNDUNG_5') return 'auf 5 gerundet'
  const ab = minZaehler > 1 ? `ab ${minZaehler}` : 'alle'
  return (
    <>
      {zeigtNull ? ab : `${ab}, auch keine Null`}
      {gemischt && (
        <span className={styles['notiz']}>
          Nicht gerundet, weil Fälle anderer Quellen hinzukommen.
        </span>
      )}
    </>
  )
}
