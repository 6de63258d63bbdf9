import { useRef, useState } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { groupRaeume, type Zuordnungsraum } from './raumwahl.ts'

interface RaumsucheProps {
  /** On the button. */
  readonly text: string
  /** Above the list: what the area is sought for. */
  readonly titel: string
  readonly raeume: readonly Zuordnungsraum[]
  /** Offered first. */
  readonly ebene: Ebene | null
  readonly art?: 'text'
  readonly onWahl: (schluessel: string) => void
}

/** A button that opens the list of all areas, to be searched by name or key. */
export function Raumsuche({ text, titel, raeume, ebene, art, onWahl }: RaumsucheProps) {
  const [offen, setOffen] = useState(false)
  const knopf = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={knopf}
        art={art}
        klein
        aria-haspopup="dialog"
        aria-expanded={offen}
        onClick={() => setOffen(!offen)}
      >
        {text}
      </Button>
      {offen && (
        <Popover titel={titel} anker={knopf} onClose={() => setOffen(false)}>
          <Auswahlliste
            label="Räume"
            suche="Raum suchen"
            gruppen={groupRaeume(raeume, ebene)}
            gewaehlt={[]}
            onWahl={(schluessel) => {
              setOffen(false)
              // The panel gives the focus back first: then the decision may take it.
              setTimeout(() => onWahl(schluessel))
            }}
          />
        </Popover>
      )}
    </>
  )
}
