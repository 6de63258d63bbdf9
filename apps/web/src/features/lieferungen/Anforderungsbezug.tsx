import { Link } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { EingangDocument, FinishDatenanforderungDocument } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'

/** What the file answers; once it is taken over, one click ends the order. */
export function Anforderungsbezug({ eingang }: { readonly eingang: Eingang }) {
  const { anforderung, zustand, dateiname } = eingang
  const darf = useDarf('closeDatenanforderung')
  const [schliesse, { error, loading }] = useMutation(FinishDatenanforderungDocument, {
    refetchQueries: [EingangDocument],
    onCompleted: () => sageAn('Die Anforderung ist erledigt.'),
  })
  if (!anforderung || !darf) return null
  const { id, titel, offen } = anforderung
  const grund = `Geliefert und übernommen: „${dateiname}“.`.slice(0, 1000)
  return (
    <>
      <p className="t-klein">
        Antwort auf die Anforderung <Link to={`/verwaltung/datenanforderungen/${id}`}>{titel}</Link>
        {!offen && ' (abgeschlossen)'}
      </p>
      {zustand === 'UEBERNOMMEN' && offen && (
        <Button
          breit
          onClick={() => {
            if (!loading) void schliesse({ variables: { id, grund } }).catch(() => null)
          }}
        >
          Anforderung als erledigt abschließen
        </Button>
      )}
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}
