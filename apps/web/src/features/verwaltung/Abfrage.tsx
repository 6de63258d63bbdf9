import { toFehler } from '../../lib/fehler.ts'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'

interface AbfrageProps {
  readonly error: unknown
  readonly erneut: () => void
  readonly was: string
}

/** In place of what is not there yet: on its way, or failed. */
export function Abfrage({ error, erneut, was }: AbfrageProps) {
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={erneut} />
  return (
    <div aria-busy="true" style={{ display: 'grid', gap: 12 }}>
      <Skelett hoehe={20} />
      <Skelett breite="70%" hoehe={20} />
      <LadeWorte text={`Wird geladen: ${was}`} />
    </div>
  )
}
