import { useState } from 'react'
import { Link } from 'react-router'
import { formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Schutzkopf, Schutzzahlen } from './Schutzzahlen.tsx'
import type { Schutzbericht } from './schutz-worte.ts'
import { toZellen } from './zellenadresse.ts'

/** So many are read first. */
const ZUERST = 12

/** Per Indikator how many figures are protected; each leads to its figures. */
export function Indikatorliste({ bericht }: { readonly bericht: Schutzbericht }) {
  const [alle, setAlle] = useState(false)
  const betroffene = bericht.jeIndikator.filter(({ verborgen }) => verborgen > 0)
  const ohne = bericht.jeIndikator.length - betroffene.length
  const gezeigte = alle ? betroffene : betroffene.slice(0, ZUERST)
  if (betroffene.length === 0) return null
  return (
    <Abschnitt
      titel="Bei welchen Indikatoren"
      zusatz={ohne > 0 ? `${formatZahl(ohne)} weitere ohne geschützte Zahl` : undefined}
    >
      <Tabelle titel="Geschützte Zahlen je Indikator" titelUnsichtbar gestapelt>
        <Schutzkopf
          was="Indikator"
          zahlen={['Zahlen', 'geschützt', 'durch eine Regel', 'zum Schutz anderer']}
          anteil="Anteil"
        />
        <tbody>
          {gezeigte.map(({ indikator, zellen, verborgen, primaer, sekundaer }) => (
            <tr key={indikator.slug}>
              <th scope="row">
                <Link to={toZellen({ indikator: indikator.slug })}>{indikator.name}</Link>
              </th>
              <Schutzzahlen {...{ zellen, verborgen, primaer, sekundaer }} />
            </tr>
          ))}
        </tbody>
      </Tabelle>
      {betroffene.length > ZUERST && (
        <Button art="text" klein onClick={() => setAlle(!alle)}>
          {alle ? 'Nur die ersten zeigen' : `Alle ${formatZahl(betroffene.length)} zeigen`}
        </Button>
      )}
    </Abschnitt>
  )
}
