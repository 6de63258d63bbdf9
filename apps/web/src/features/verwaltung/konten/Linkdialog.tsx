import { useState } from 'react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { copyText } from '../../../app/mitnehmen/zwischenablage.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { NeuerLinkfelderFragment } from './konten.generated.ts'
import styles from './Konten.module.css'

export type NeuerLink = NeuerLinkfelderFragment

interface LinkdialogProps {
  readonly link: NeuerLink
  readonly onClose: () => void
}

/** The one time that a link is shown: to be handed over, since the product sends no mail. */
export function Linkdialog({ link, onClose }: LinkdialogProps) {
  const { konto, gueltigBis } = link
  const adresse = new URL(link.pfad, window.location.origin).href
  const [kopiert, setKopiert] = useState(false)
  return (
    <Dialog titel={`Link für ${konto.name}`} onClose={onClose}>
      <p>
        Geben Sie diesen Link persönlich oder auf einem sicheren Weg weiter. Er gilt einmal, bis{' '}
        {formatZeitpunkt(gueltigBis)}, und wird nur jetzt gezeigt.
      </p>
      <p className={styles['link']}>
        <code>{adresse}</code>
      </p>
      <p className={styles['werk']}>
        <Button art="haupt" onClick={() => void copyText(adresse).then(setKopiert)}>
          {kopiert ? 'Kopiert' : 'Link kopieren'}
        </Button>
        <Button onClick={onClose}>Fertig</Button>
      </p>
    </Dialog>
  )
}
