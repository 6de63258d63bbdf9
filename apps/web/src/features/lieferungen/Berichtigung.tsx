import { useNavigate } from 'react-router'
import { useMutation } from '@apollo/client/react'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { Dateiwahl } from '../../ui/Ablage.tsx'
import { Balken } from './Balken.tsx'
import { DiscardEingangDocument } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'
import { ENDUNGEN } from './endungen.ts'
import { useSenden } from './use-senden.ts'

/** The corrected file takes the place of this one, and is read as this one was. */
export function Berichtigung({ eingang }: { readonly eingang: Eingang }) {
  const navigate = useNavigate()
  const [verwirf] = useMutation(DiscardEingangDocument)
  const { sendungen, sende } = useSenden((ids) => {
    const [neu] = ids
    if (neu === undefined || neu === eingang.id) return
    const variables = { id: eingang.id, grund: 'Durch eine berichtigte Datei ersetzt.' }
    // Where it cannot be discarded it stays in the list, and nothing is lost.
    void verwirf({ variables }).catch(() => null)
    void navigate(
      ids.length === 1 ? `/verwaltung/lieferungen/eingang/${neu}` : '/verwaltung/lieferungen',
    )
  })
  const [unterwegs] = sendungen
  return (
    <>
      <Dateiwahl
        breit
        text="Berichtigte Datei hochladen"
        endungen={ENDUNGEN}
        onDateien={(dateien) => sende(dateien, zuordnungOf(eingang))}
      />
      {unterwegs && <Balken name={unterwegs.datei.name} fertig={unterwegs.anteil} gesamt={1} />}
      {unterwegs?.fehler && (
        <p className="t-klein" role="alert">
          {unterwegs.fehler.text} {unterwegs.fehler.hilfe}
        </p>
      )}
    </>
  )
}

function zuordnungOf({ zuordnung }: Eingang): Zuordnung | null {
  return zuordnung === null ? null : (JSON.parse(zuordnung) as Zuordnung)
}
