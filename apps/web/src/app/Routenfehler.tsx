import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { Meldung } from '../ui/Meldung.tsx'
import { Button } from '../ui/Button.tsx'
import { Inhalt } from './Rahmen.tsx'

/** A page that could not be built: most often a part of the program that a new version has replaced. */
export function Routenfehler() {
  const error = useRouteError()
  useEffect(() => console.error(error), [error])
  return (
    <Inhalt>
      <div className="rahmen" style={{ paddingTop: 32 }}>
        <h1 className="t-titel">Diese Seite lässt sich gerade nicht zeigen</h1>
        <div style={{ paddingTop: 16 }}>
          <Meldung
            art="fehler"
            role="alert"
            titel="Ein Teil des Programms fehlt oder ist gescheitert."
          >
            <p>
              Laden Sie die Seite neu; Ihre Auswahl steht in der Adresse und bleibt erhalten. Bleibt
              es dabei, nennen Sie der Betreuung die Adresse dieser Seite.
            </p>
            <p style={{ paddingTop: 8 }}>
              <Button klein onClick={() => window.location.reload()}>
                Neu laden
              </Button>
            </p>
          </Meldung>
        </div>
      </div>
    </Inhalt>
  )
}
