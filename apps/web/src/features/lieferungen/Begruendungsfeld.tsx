import { TextFeld } from '../../ui/Feld.tsx'

interface BegruendungsfeldProps {
  readonly label: string
  readonly hinweis?: string | undefined
  readonly wert: string
  /** Taking over was tried without it. */
  readonly fehlt: boolean
  readonly onChange: (text: string) => void
}

/** Why something that is unlikely may stay. */
export function Begruendungsfeld({ fehlt, ...feld }: BegruendungsfeldProps) {
  return <TextFeld {...feld} fehler={fehlt ? 'Bitte in einem Satz begründen.' : undefined} />
}
