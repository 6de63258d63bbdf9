import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { NATIONALITAET_WORTE, type Bevoelkerungsansicht } from './bevoelkerung-adresse.ts'
import { SPALTEN } from './mitnahme.ts'
import type { Pyramidenstate } from '../../app/bevoelkerung/pyramide-state.ts'
import styles from './Bevoelkerung.module.css'

/** What the pyramid comes to, in a few figures. */
export function Kennzahlen({
  state,
  kreis,
}: {
  readonly state: Pyramidenstate
  readonly kreis: string
}) {
  return (
    <dl className={styles['kennzahlen']}>
      {state.kennzahlen.map(({ name, zahl, anteil, kreis: anderer }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className={styles['gross']}>{anteil === '…' ? zahl : `${anteil}\u202F%`}</span>
            <span className="t-note">
              {zahl} Menschen{kreis !== '' && anderer !== '…' && `; Kreis ${anderer}\u202F%`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same figures as a table. */
export function Werte({
  state,
  nationalitaet,
}: {
  readonly state: Pyramidenstate
  readonly nationalitaet: Bevoelkerungsansicht['nationalitaet']
}) {
  return (
    <Abschnitt
      id="tabelle"
      titel="Dieselben Werte als Tabelle"
      zusatz={NATIONALITAET_WORTE[nationalitaet]}
    >
      <Tabelle titel={state.titel} titelUnsichtbar ersteSpalteFest>
        <thead>
          <tr>
            {SPALTEN.slice(0, state.mitKreis ? 6 : 5).map((text, i) => (
              <th key={text} scope="col" className={i > 0 ? 'r' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.zeilen.map(({ text, maennlich, weiblich, zusammen, anteil, kreis }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td className="r">{maennlich}</td>
              <td className="r">{weiblich}</td>
              <td className="r">{zusammen}</td>
              <td className="r">{anteil}</td>
              {state.mitKreis && <td className="r">{kreis}</td>}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}
