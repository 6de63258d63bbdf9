import { Link, useLocation } from 'react-router'
import { Meldung } from '../../ui/Meldung.tsx'
import { Darf } from '../sitzung/Darf.tsx'
import { toAnmeldung } from '../sitzung/zurueck.ts'
import { useAtlas } from './use-atlas.ts'
import { zugriffssatz } from './zugriff.ts'

/** Why areas are closed to this account, and the way to open them; nothing where none is. */
export function Zugriffshinweis() {
  const { atlas } = useAtlas()
  const hier = useLocation()
  const satz = zugriffssatz(atlas)
  if (satz === null) return null
  return (
    <div className="rahmen" style={{ paddingTop: 12 }}>
      <Meldung>
        <p>
          {satz}{' '}
          {atlas.ohneZweck ? (
            <Link to={toAnmeldung(hier)}>Zweck wählen</Link>
          ) : (
            <Darf was="zugriffsfreigaben" sonst="Fragen Sie dort nach einer Freigabe.">
              <Link to="/verwaltung/freigaben">Zu den Freigaben</Link>
            </Darf>
          )}
        </p>
      </Meldung>
    </div>
  )
}
