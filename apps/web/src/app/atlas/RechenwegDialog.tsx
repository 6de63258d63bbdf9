import { useState } from 'react'
import { Link } from 'react-router'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Korrekturort } from '../korrektur/KorrekturDialog.tsx'
import { Korrekturfenster } from '../korrektur/Korrekturfenster.tsx'
import type { Rechenwegdaten } from './rechenweg.ts'
import { RechenwegInhalt } from './RechenwegInhalt.tsx'

interface RechenwegDialogProps {
  readonly daten: Rechenwegdaten
  readonly raum: string | undefined
  readonly zeitraum: string | undefined
  /** Address of the Indikatorenblatt. */
  readonly blatt: string
  readonly onClose: () => void
}

/** From the counted numbers to the figure, for any area and period of the view. */
export function RechenwegDialog({ daten, raum, zeitraum, blatt, onClose }: RechenwegDialogProps) {
  const { fassung } = daten.indikator
  const [korrektur, setKorrektur] = useState<Korrekturort | null>(null)
  if (korrektur !== null) return <Korrekturfenster ort={korrektur} onClose={onClose} />
  return (
    <Dialog titel="Wie wird das berechnet?" onClose={onClose}>
      <div>
        <p>
          <b>{fassung.name}</b>
        </p>
        <p className="t-klein leise">{fassung.definition}</p>
      </div>
      <RechenwegInhalt daten={daten} raum={raum} zeitraum={zeitraum} onKorrektur={setKorrektur} />
      <p>
        <Link to={blatt} onClick={onClose}>
          Zum Indikatorenblatt
        </Link>
      </p>
    </Dialog>
  )
}
