import { Link, useLocation } from 'react-router'
import { LinkButton } from '../../ui/Button.tsx'
import { Hinweisseite } from '../Hinweisseite.tsx'
import { toAnmeldung } from '../sitzung/zurueck.ts'

interface NichtVeroeffentlichtProps {
  readonly titel: string
  /** Subject of the sentence. */
  readonly was: string
}

/** A view that works inside alone: says so, and leads to what is public. */
export function NichtVeroeffentlicht({ titel, was }: NichtVeroeffentlichtProps) {
  const ort = useLocation()
  return (
    <Hinweisseite
      titel={titel}
      wege={
        <>
          <LinkButton art="haupt" to="/indikatoren?suche=Bev%C3%B6lkerung">
            Indikatoren zur Bevölkerung
          </LinkButton>
          <LinkButton to="/karte">Karte</LinkButton>
          <Link to={toAnmeldung(ort)}>Anmelden</Link>
        </>
      }
    >
      {was} ist noch nicht veröffentlicht. Was zur Bevölkerung veröffentlicht ist, steht bei den
      Indikatoren.
    </Hinweisseite>
  )
}
