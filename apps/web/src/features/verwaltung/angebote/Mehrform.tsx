import { HILFEFORMEN, SPRACHEN } from '@sozial/domain/angebot'
import { Feldgruppe, Mehrwahl, Text, type FormProps } from './Feldgruppe.tsx'
import { Kontaktfelder } from './Kontaktfelder.tsx'
import { VorDemKommen } from './Kurzform.tsx'
import styles from './Angebote.module.css'

/** The rest, part by part: each opens for itself, nothing of it is needed. */
export function Mehrform(form: FormProps) {
  const { inhalt, aendere } = form.entwurf
  return (
    <div className={styles['teile']}>
      <details>
        <summary>Vor dem Kommen: Zugang, Kosten, Alter, Anmeldung</summary>
        <VorDemKommen {...form} />
        <Text feld="anmeldung" zeilen={2} {...form} />
        <Text feld="kosten" zeilen={2} {...form} />
      </details>
      <details>
        <summary>Ausführlicher: Beschreibung, Leichte Sprache, Sprachen</summary>
        <Text feld="langtext" zeilen={6} {...form} />
        <Text feld="leichteSprache" zeilen={4} {...form} />
        <Mehrwahl
          feld="sprachen"
          werte={SPRACHEN}
          gewaehlt={inhalt.sprachen ?? []}
          setze={(sprachen) => aendere({ sprachen })}
          {...form}
        />
      </details>
      <details>
        <summary>Wer hilft, und auf welcher Grundlage</summary>
        <Mehrwahl
          feld="hilfeMix"
          werte={HILFEFORMEN}
          gewaehlt={inhalt.hilfeMix ?? []}
          setze={(hilfeMix) => aendere({ hilfeMix })}
          {...form}
        />
        <Text feld="rechtsgrundlage" {...form} />
        <Zahl feld="vzae" schritt="0.01" {...form} />
        <Zahl feld="ehrenamtliche" schritt="1" {...form} />
      </details>
      <details>
        <summary>Für die Planung des Kreises und für Sie selbst</summary>
        <Text feld="kooperation" zeilen={2} {...form} />
        <Text feld="wirkungsziel" zeilen={2} {...form} />
        <Kontaktfelder feld="kontaktIntern" {...form} />
        <Text feld="notiz" zeilen={3} {...form} />
      </details>
    </div>
  )
}

interface ZahlProps extends FormProps {
  readonly feld: 'vzae' | 'ehrenamtliche'
  readonly schritt: string
}

/** An empty field is no number, not 0. */
function Zahl({ feld, schritt, ...form }: ZahlProps) {
  const { inhalt, aendere } = form.entwurf
  return (
    <Feldgruppe feld={feld} {...form}>
      {(bindung) => (
        <input
          {...bindung}
          className={styles['zahl']}
          type="number"
          inputMode="decimal"
          min={0}
          step={schritt}
          value={inhalt[feld] ?? ''}
          onChange={(e) =>
            aendere({ [feld]: e.target.value === '' ? undefined : e.target.valueAsNumber })
          }
        />
      )}
    </Feldgruppe>
  )
}
