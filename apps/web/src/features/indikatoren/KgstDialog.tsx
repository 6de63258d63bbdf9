import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { SetKgstStelleDocument, type IndikatorenQuery } from './indikatoren.generated.ts'
import { HANDLUNGSFELDER, type Handlungsfeld } from './kgst.ts'

interface KgstDialogProps {
  readonly indikator: IndikatorenQuery['indikatoren'][number]
  readonly onClose: () => void
}

const KEINES = 'KEINES'

/** Where the Indikator stands in the KGSt's paper, as the planner says who owns it. */
export function KgstDialog({ indikator, onClose }: KgstDialogProps) {
  const { kgst: bisher } = indikator
  const [feld, setFeld] = useState<Handlungsfeld | typeof KEINES>(bisher.handlungsfeld ?? KEINES)
  const [kgst, setKgst] = useState(bisher.kgst)
  const [fundstelle, setFundstelle] = useState(bisher.fundstelle)
  const [speichere, { loading, error }] = useMutation(SetKgstStelleDocument)
  const absenden = async () => {
    const handlungsfeld = feld === KEINES ? null : feld
    const stelle = {
      kgst:
        handlungsfeld === null
          ? ('NEIN' as const)
          : kgst === 'NEIN'
            ? ('SINNGEMAESS' as const)
            : kgst,
      handlungsfeld,
      fundstelle: fundstelle.trim(),
    }
    const { data } = await speichere({ variables: { slug: indikator.slug, stelle } }).catch(() => ({
      data: undefined,
    }))
    if (data) onClose()
  }
  return (
    <Dialog titel="Fundstelle bei der KGSt" onClose={onClose}>
      <p>
        <b>{indikator.fassung.name}</b>
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <WahlFeld
        label="Handlungsfeld"
        wert={feld}
        optionen={[
          { wert: KEINES, text: 'keinem zugeordnet' },
          ...(Object.entries(HANDLUNGSFELDER) as [Handlungsfeld, string][]).map(([wert, text]) => ({
            wert,
            text,
          })),
        ]}
        onChange={setFeld}
      />
      {feld !== KEINES && (
        <WahlFeld
          label="Wie er dort steht"
          wert={kgst === 'NEIN' ? 'SINNGEMAESS' : kgst}
          optionen={[
            { wert: 'SINNGEMAESS', text: 'nur das Thema kommt vor' },
            { wert: 'JA', text: 'als Schlüsselindikator, so wie hier gerechnet' },
          ]}
          onChange={setKgst}
        />
      )}
      <TextFeld
        label="Fundstelle"
        hinweis="Seite oder Abschnitt in KGSt M 4/2009; darf leer bleiben"
        wert={fundstelle}
        onChange={setFundstelle}
      />
      <div>
        <Button art="haupt" onClick={() => void absenden()} aria-busy={loading}>
          Eintragen
        </Button>
      </div>
    </Dialog>
  )
}
