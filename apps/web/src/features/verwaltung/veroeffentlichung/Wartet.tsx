import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { laeuft } from './schutz/schutzlauf-worte.ts'
import type { Stand } from './stand-worte.ts'

interface WartetProps {
  readonly stand: Stand
}

/** What a draft waits for before the viewer can release it. */
export function Wartet({ stand }: WartetProps) {
  if (laeuft(stand)) return <p>Freigeben lässt sich der Entwurf, sobald die Prüfung fertig ist.</p>
  return stand.hindernisse.length === 0 ? <Warum stand={stand} /> : null
}

/** Why the viewer cannot release, and how the second person gets here. */
function Warum({ stand }: WartetProps) {
  const [kopiert, setKopiert] = useState<boolean | null>(null)
  const kopiere = () =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => setKopiert(true),
      () => setKopiert(false),
    )
  return (
    <>
      <p>
        {stand.vonMir ? (
          <>
            <b>Freigeben kann nur jemand anderes:</b> Diesen Entwurf haben Sie vorbereitet. Eine
            zweite Person mit der Rolle Geheimhaltung prüft ihn auf dieser Seite.
          </>
        ) : (
          <>
            <b>Freigeben kann eine Person mit der Rolle Geheimhaltung.</b> Vorbereitet hat den
            Entwurf {stand.vorbereitetVon}.
          </>
        )}
      </p>
      <Button breit onClick={kopiere}>
        Adresse für die zweite Person kopieren
      </Button>
      <p className="t-klein leise" role="status">
        {kopiert === true && 'Kopiert. Der Entwurf steht auch in ihrer Verwaltung.'}
        {kopiert === false && 'Der Browser lässt das nicht zu; die Adresse steht oben im Fenster.'}
      </p>
    </>
  )
}
