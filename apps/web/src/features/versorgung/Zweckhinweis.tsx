import type { WertStatus } from '@sozial/domain/wert'
import { Zugriffsmeldung } from '../../app/atlas/Zugriffsmeldung.tsx'
import { useSitzung } from '../../app/sitzung/use-sitzung.ts'

/** Where the size of target groups is closed: what is missing because of it, and how to open it. */
export function Zweckhinweis({ status }: { readonly status: readonly (WertStatus | null)[] }) {
  const ohneZweck = useSitzung()?.zweck === null
  if (!status.includes('KEIN_ZUGRIFF')) return null
  return (
    <Zugriffsmeldung
      ohneZweck={ohneZweck}
      satz={
        ohneZweck
          ? 'Wie groß die Zielgruppen sind, ist geschlossen, bis Sie einen Zweck wählen. Ohne sie gibt es Angebote und Plätze, aber keine Quoten und keine Lücken.'
          : 'Die Größe der Zielgruppen ist für einige Räume nicht freigegeben; dort fehlen Quoten.'
      }
    />
  )
}
