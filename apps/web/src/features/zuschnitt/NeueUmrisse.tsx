import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import type { GeladenerZuschnitt } from './laden.ts'
import { useWerkzeug } from './use-werkbank.ts'
import { UebernimmUmrisseDocument } from './zuschnitt.generated.ts'

interface NeueUmrisseProps {
  readonly zuschnitt: GeladenerZuschnitt
  /** It is another thing now: load it again. */
  readonly neu: () => void
}

/** The Bausteine were measured anew since the proposal was begun: what happened, and the way on. */
export function NeueUmrisse({ zuschnitt, neu }: NeueUmrisseProps) {
  const { stand } = useWerkzeug()
  const [uebernimm, { data, error, loading }] = useMutation(UebernimmUmrisseDocument)
  if (zuschnitt.neueUmrisse === null) return null
  const wartet = stand.offen.length > 0
  const konflikt = data?.uebernimmUmrisse.konflikt
  const tu = async (): Promise<void> => {
    if (wartet || loading) return
    const variables = { id: zuschnitt.id, stand: stand.server.stand }
    // What went wrong stands in `error`.
    const antwort = await uebernimm({ variables }).catch(() => null)
    if (antwort?.data && !antwort.data.uebernimmUmrisse.konflikt) neu()
  }
  return (
    <div className="nicht-druck">
      <Meldung art="warn" titel={zuschnitt.neueUmrisse}>
        <p>
          Nach ihrem Schlüssel bleibt jeder Baustein, wo er zugeordnet ist; Räume und Gründe
          bleiben.
        </p>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {konflikt && <p role="alert">{konflikt.satz}</p>}
        {wartet && <p role="status">Die letzten Änderungen werden noch gespeichert.</p>}
        <p>
          <Button onClick={() => void tu()}>
            {loading ? 'Wird übernommen …' : 'Auf die neuen Umrisse übernehmen'}
          </Button>
        </p>
      </Meldung>
    </div>
  )
}
