import type { Ebene } from '@sozial/domain/raum'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Annahmenliste, Bestehender, NeuerOrt } from './Annahmen.tsx'
import { Speichern } from './Speichern.tsx'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import type { Lage } from './kategorie-state.ts'
import { verfehltSatzOf } from './szenario-state.ts'
import { Wirkung } from './Wirkung.tsx'
import styles from './Versorgung.module.css'

type Annahmen = readonly SzenarioannahmeInput[]

interface SzenarioProps {
  readonly lage: Lage
  readonly ebene: Ebene
  readonly stichtag: string | null
  readonly ansicht: Kategorieansicht
  readonly aendere: (teil: Partial<Kategorieansicht> & { readonly ebene?: Ebene }) => void
  readonly annahmen: Annahmen
  readonly setAnnahmen: (annahmen: Annahmen) => void
}

/** What if: sites added, closed, with other places; before and after beside each other. */
export function Szenario(props: SzenarioProps) {
  const { ansicht, aendere } = props
  if (ansicht.szenario === null) {
    return (
      <Abschnitt titel="Was wäre, wenn">
        <p className="mass">
          Einen Ort dazunehmen, schließen oder mit anderen Plätzen rechnen und sofort sehen, was
          sich in jedem Raum ändert. Am Register ändert das nichts.
        </p>
        <Button onClick={() => aendere({ szenario: 'neu' })}>Szenario beginnen</Button>
      </Abschnitt>
    )
  }
  return <Werkstatt {...props} />
}

function Werkstatt(props: SzenarioProps) {
  const { lage, ebene, stichtag, ansicht, aendere, annahmen, setAnnahmen } = props
  const ende = () => {
    setAnnahmen([])
    aendere({ szenario: null, gegen: null })
  }
  return (
    <Abschnitt
      titel="Was wäre, wenn"
      werkzeuge={
        <Button art="text" klein onClick={ende}>
          Szenario beenden
        </Button>
      }
    >
      {lage.verfehlt.length > 0 && (
        <Meldung>
          <p>{verfehltSatzOf(lage.verfehlt, annahmen)}</p>
        </Meldung>
      )}
      <Speichern
        kategorie={lage.kategorien[0]!.schluessel}
        {...{ ebene, stichtag, ansicht, aendere, annahmen, setAnnahmen }}
      />
      <Annahmenliste {...{ lage, annahmen, setAnnahmen }} />
      <div className={`${styles['zwei']} ${styles['weitere']}`}>
        <NeuerOrt {...{ lage, annahmen, setAnnahmen }} />
        <Bestehender {...{ lage, annahmen, setAnnahmen }} />
      </div>
      {lage.vorher && annahmen.length > 0 && <Wirkung lage={lage} />}
    </Abschnitt>
  )
}
