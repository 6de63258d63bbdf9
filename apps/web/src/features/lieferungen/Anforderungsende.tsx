import { useMutation } from '@apollo/client/react'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { EingangDocument, FinishDatenanforderungDocument } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'

/** Once the file is taken over, one click ends the order that it answers. */
export function Anforderungsende({ eingang }: { readonly eingang: Eingang }) {
  const { anforderung, zustand, dateiname } = eingang
  const darf = useDarf('closeDatenanforderung')
  const [schliesse, { error, loading }] = useMutation(FinishDatenanforderungDocument, {
    refetchQueries: [EingangDocument],
    onCompleted: () => sageAn('Die Anforderung ist erledigt.'),
  })
  if (!anforderung || !darf || zustand !== 'UEBERNOMMEN') return null
  if (!anforderung.offen) return <p className="t-klein">Die Anforderung dazu ist abgeschlossen.</p>
  const { id } = anforderung
  const grund = `Geliefert und übernommen: „${dateiname}“.`.slice(0, 1000)
  return (
    <>
      <Button
        breit
        onClick={() => {
          if (!loading) void schliesse({ variables: { id, grund } }).catch(() => null)
        }}
      >
        Anforderung als erledigt abschließen
      </Button>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}
