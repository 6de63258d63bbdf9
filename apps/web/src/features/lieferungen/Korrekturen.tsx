import { Link } from 'react-router'
import { formatZeitpunkt } from '@sozial/shared/format'
import { ANLASS_WORTE } from '@sozial/shared/korrektur'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Lieferung } from './typen.ts'

type Korrekturangabe = Pick<Lieferung, 'korrigiert' | 'korrekturanlass' | 'korrekturgrund'>

/** Of a correction: what it corrects and why. */
export function Korrekturbezug({ lieferung }: { readonly lieferung: Korrekturangabe }) {
  const { korrigiert, korrekturanlass, korrekturgrund } = lieferung
  if (korrigiert === null) return null
  return (
    <p className="t-satz">
      {korrekturanlass === null ? 'Kennzeichnet' : 'Korrigiert'} Zahlen aus{' '}
      <Link to={`/verwaltung/lieferungen/${korrigiert}`}>Lieferung {korrigiert}</Link>.{' '}
      {describeGrund(korrekturanlass, korrekturgrund)}
    </p>
  )
}

/** The corrections and marks of its figures, the newest first, those that no longer count too. */
export function Korrekturliste({ korrekturen }: Pick<Lieferung, 'korrekturen'>) {
  if (korrekturen.length === 0) return null
  return (
    <Abschnitt
      titel="Korrekturen ihrer Zahlen"
      zusatz="rückgängig macht sie, wer ihre Lieferung zurückzieht"
    >
      <Tabelle titel="Korrekturen ihrer Zahlen" titelUnsichtbar gestapelt>
        <thead>
          <tr>
            <th scope="col">Was</th>
            <th scope="col">Warum</th>
            <th scope="col">Wann und von wem</th>
            <th scope="col">Gilt</th>
          </tr>
        </thead>
        <tbody>
          {korrekturen.map((korrektur) => (
            <tr key={korrektur.id}>
              <th scope="row">
                <Link to={`/verwaltung/lieferungen/${korrektur.id}`}>{korrektur.titel}</Link>
              </th>
              <td>{describeGrund(korrektur.anlass, korrektur.grund)}</td>
              <td>
                {formatZeitpunkt(korrektur.erfasstAm)}, {korrektur.erfasstVon}
              </td>
              <td>{korrektur.zurueckgezogenAm === null ? 'ja' : 'zurückgezogen'}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

/** "Doppelt gezählt: Zahlendreher" */
function describeGrund(anlass: Lieferung['korrekturanlass'], grund: string | null): string {
  const wort = anlass === null || anlass === 'ANDERER' ? '' : ANLASS_WORTE[anlass]
  const satz = [wort, grund === wort ? '' : grund].filter(Boolean).join(': ')
  return satz.charAt(0).toLocaleUpperCase('de') + satz.slice(1)
}
