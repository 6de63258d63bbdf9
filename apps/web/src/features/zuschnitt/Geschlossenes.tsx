import { Zugriffsmeldung } from '../../app/atlas/Zugriffsmeldung.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { ohneEinwohner } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'

/** No figures: what opens them, or why nothing is said about size. */
export function Geschlossenes() {
  const { daten } = useWerkzeug()
  if (!ohneEinwohner(daten)) return null
  if (daten.ohneZweck) return <Zugriffsmeldung satz={OHNE_ZWECK} ohneZweck />
  return (
    <Meldung>
      <p>
        Die Einwohner dieser Bausteine sind nicht bekannt oder für Ihr Konto nicht freigegeben:
        Zeichnen geht, über die Größe wird nichts gesagt.
      </p>
    </Meldung>
  )
}

const OHNE_ZWECK =
  'Einwohner und Kennzahlen sind geschlossen, bis Sie einen Zweck wählen; zeichnen können Sie schon.'
