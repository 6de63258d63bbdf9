import { lazy, Suspense } from 'react'
import type { Vergleichsart } from '@sozial/shared/ansicht'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Fehlergrenze } from '../../ui/Fehlergrenze.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Punkte } from './Punkte.tsx'

const Streuung = lazy(async () => ({ default: (await import('./Streuung.tsx')).Streuung }))
const Waermetabelle = lazy(async () => ({
  default: (await import('./Waermetabelle.tsx')).Waermetabelle,
}))

const FORMEN: Readonly<Record<Vergleichsart, React.ComponentType>> = {
  punkte: Punkte,
  streuung: Streuung,
  tabelle: Waermetabelle,
}

/** Who stands where? Sorted dots, two Indikatoren against each other, or many as a table. */
export function VergleichSeite() {
  const { vergleich } = useAtlas().atlas.ansicht
  const Form = FORMEN[vergleich]
  return (
    <Fehlergrenze key={vergleich} teil="Der Vergleich" hilfe="Die Karte enthält alle Werte.">
      <Suspense fallback={<Laedt />}>
        <Form />
      </Suspense>
    </Fehlergrenze>
  )
}

function Laedt() {
  return (
    <div className="rahmen">
      <Skelett hoehe={560} />
    </div>
  )
}
