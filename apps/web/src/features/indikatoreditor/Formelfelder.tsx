import { Meldung } from '../../ui/Meldung.tsx'
import { nextNummer, type Entwurf } from './entwurf.ts'
import { hatNenner } from './ergebnisart.ts'
import { Ergebnisartwahl } from './Ergebnisartwahl.tsx'
import { Formelseite } from './Formelseite.tsx'
import type { Formularmeldungen } from './meldungen.ts'
import type { Merkmal } from './merkmale.ts'

interface FormelfelderProps {
  readonly entwurf: Entwurf
  readonly merkmale: readonly Merkmal[]
  readonly meldungen: Formularmeldungen
  readonly aendere: (teil: Partial<Entwurf>) => void
}

/** What is counted, what is to come out, and what it is related to. */
export function Formelfelder({ entwurf, merkmale, meldungen, aendere }: FormelfelderProps) {
  if (entwurf.feste) return <FesteFormel typ={entwurf.feste.typ} />
  const naechste = nextNummer(entwurf)
  return (
    <>
      <Formelseite
        titel="Gezählt werden"
        zeilen={entwurf.zaehler}
        merkmale={merkmale}
        fehler={meldungen.zaehler}
        naechste={naechste}
        onChange={(zaehler) => aendere({ zaehler })}
      />
      <Ergebnisartwahl
        art={entwurf.art}
        jahre={entwurf.jahre}
        fehler={meldungen.felder.get('jahre')}
        onArt={(art) => aendere({ art })}
        onJahre={(jahre) => aendere({ jahre })}
      />
      {hatNenner(entwurf.art) && (
        <Formelseite
          titel={entwurf.art === 'PROZENT' ? 'Von allen' : 'Bezogen auf'}
          zeilen={entwurf.nenner}
          merkmale={merkmale}
          fehler={meldungen.nenner}
          naechste={naechste}
          onChange={(nenner) => aendere({ nenner })}
        />
      )}
    </>
  )
}

function FesteFormel({ typ }: { readonly typ: string }) {
  return (
    <Meldung titel="Diese Formel lässt sich hier nicht umbauen.">
      <p>
        {typ === 'FERTIGWERT' && 'Der Wert kommt fertig gerechnet von der Quelle.'}
        {typ === 'VERFAHREN' && 'Der Wert entsteht durch ein eigenes Verfahren des Programms.'}
        {typ !== 'FERTIGWERT' &&
          typ !== 'VERFAHREN' &&
          'Sie ist tiefer verschachtelt, als Zeilen zeigen können.'}{' '}
        Alles andere können Sie ändern.
      </p>
    </Meldung>
  )
}
