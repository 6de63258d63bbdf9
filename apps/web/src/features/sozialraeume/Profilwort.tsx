import { useRef, useState, type ReactNode } from 'react'
import leiste from '../../app/atlas/Auswahlleiste.module.css'
import { Popover } from '../../ui/Popover.tsx'
import { Winkel } from '../../ui/Zeichen.tsx'

interface ProfilwortProps {
  /** What is chosen here: "Jahr". */
  readonly name: string
  readonly text: string
  /** It may be cut where there is no room. */
  readonly lang?: boolean
  /** The list of what could stand in its place. */
  readonly children: (schliesse: () => void) => ReactNode
}

/** A word of the sentence over a profile that opens the list of what could stand in its place. */
export function Profilwort({ name, text, lang, children }: ProfilwortProps) {
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  const schliesse = () => setOffen(false)
  return (
    <>
      <button
        ref={knopf}
        type="button"
        className={leiste['wort']}
        aria-haspopup="dialog"
        aria-expanded={offen}
        aria-label={`${name} ändern: ${text}`}
        onClick={() => setOffen(true)}
      >
        {lang ? <span className={leiste['lang']}>{text}</span> : text}
        <Winkel />
      </button>
      {offen && (
        <Popover titel={`${name} wählen`} anker={knopf} onClose={schliesse}>
          {children(schliesse)}
        </Popover>
      )}
    </>
  )
}
