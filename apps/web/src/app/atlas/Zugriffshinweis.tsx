import { Link, useLocation } from 'react-router'
import { Meldung } from '../../ui/Meldung.tsx'
import { toAnmeldung } from '../sitzung/zurueck.ts'
import { useSitzung } from '../sitzung/use-sitzung.ts'
import { useAtlas } from './use-atlas.ts'
import { zugriffssatz } from './zugriff.ts'

/** Why areas are closed to this account, and the way to open them; nothing where none is. */
export function Zugriffshinweis() {
  const { atlas } = useAtlas()
  const sitzung = useSitzung()
  const hier = useLocation()
  const ohneZweck = sitzung?.zweck === null
  const satz = zugriffssatz(atlas, ohneZweck)
  if (satz === null) return null
  return (
    <div className="rahmen" style={{ paddingTop: 12 }}>
      <Meldung>
        <p>
          {satz} {ohneZweck && <Link to={toAnmeldung(hier)}>Zweck wählen</Link>}
        </p>
      </Meldung>
    </div>
  )
}
