import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Hinweisseite } from '../../app/Hinweisseite.tsx'
import { Darf } from '../../app/sitzung/Darf.tsx'

/** Only for those who plan; the others are told so. */
export function Planungsseite({ children }: { readonly children: ReactNode }) {
  return (
    <Darf
      was="versorgung"
      sonst={
        <Hinweisseite
          titel="Für Ihr Konto nicht freigegeben"
          wege={<Link to="/karte">Zur Karte</Link>}
        >
          Die Versorgung sehen die Planung des Kreises, die Jugendämter und die Kommunen, jede für
          ihre Räume.
        </Hinweisseite>
      }
    >
      {children}
    </Darf>
  )
}
