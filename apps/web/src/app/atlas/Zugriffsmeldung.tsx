import { Link, useLocation } from 'react-router'
import { Meldung } from '../../ui/Meldung.tsx'
import { Darf } from '../sitzung/Darf.tsx'
import { toAnmeldung } from '../sitzung/zurueck.ts'

interface ZugriffsmeldungProps {
  /** What is closed, and who could open it. */
  readonly satz: string
  readonly ohneZweck: boolean
}

/** What is closed to this account, and the way to open it. */
export function Zugriffsmeldung({ satz, ohneZweck }: ZugriffsmeldungProps) {
  const hier = useLocation()
  return (
    <Meldung>
      <p>
        {satz}{' '}
        {ohneZweck ? (
          <Link to={toAnmeldung(hier)}>Zweck wählen</Link>
        ) : (
          <Darf was="zugriffsfreigaben" sonst="Fragen Sie dort nach einer Freigabe.">
            <Link to="/verwaltung/freigaben">Zu den Freigaben</Link>
          </Darf>
        )}
      </p>
    </Meldung>
  )
}
