import { useMutation } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { CreateZugangslinkDocument, DatenanforderungDocument } from './anforderungen.generated.ts'
import styles from './Anforderungen.module.css'

interface LinkkastenProps {
  readonly id: string
  /** The link that came with the order, where no mail went out. */
  readonly erster: { readonly pfad: string; readonly gueltigBis: string } | null
}

/** The personal link, to be handed on by other means than our mail. */
export function Linkkasten({ id, erster }: LinkkastenProps) {
  const [erzeuge, { data, error }] = useMutation(CreateZugangslinkDocument, {
    variables: { id },
    refetchQueries: [DatenanforderungDocument],
  })
  const link = data?.createZugangslink ?? erster
  const adresse = link && `${window.location.origin}${link.pfad}`
  if (!adresse) {
    return (
      <>
        <p>
          <Button art="text" onClick={() => void erzeuge().catch(() => null)}>
            Persönlichen Link zeigen
          </Button>
        </p>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
      </>
    )
  }
  const kopiere = () =>
    void navigator.clipboard.writeText(adresse).then(() => sageAn('Der Link ist kopiert.'))
  return (
    <Meldung titel="Persönlicher Link zum Weitergeben">
      <code className={styles['link']}>{adresse}</code>
      <p className="t-klein">
        Gilt bis {formatDatum(link.gueltigBis)}, nur für diese Anforderung. Wer ihn hat, kann hier
        liefern und den Prüfbericht sehen, sonst nichts.
      </p>
      <p>
        <Button klein onClick={kopiere}>
          Kopieren
        </Button>
      </p>
    </Meldung>
  )
}
