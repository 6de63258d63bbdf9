import { KOSTENARTEN, ZIELGRUPPEN, ZUGAENGE, type Kostenart } from '@sozial/domain/angebot'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { Einzugsgebiet } from './Einzugsgebiet.tsx'
import { Feldgruppe, Mehrwahl, Text, type FormProps } from './Feldgruppe.tsx'
import { Kategorienwahl } from './Kategorienwahl.tsx'
import { Kontaktfelder } from './Kontaktfelder.tsx'
import styles from './Angebote.module.css'

interface KurzformProps extends FormProps {
  readonly wahl: AngebotserfassungQuery
}

/** What it is and for whom. */
export function Was({ wahl, ...form }: KurzformProps) {
  const { inhalt, aendere } = form.entwurf
  return (
    <>
      <Text feld="titel" {...form} />
      <Text feld="kurztext" zeilen={3} {...form} />
      <Kategorienwahl kategorien={wahl.angebotskategorien} {...form} />
      <Mehrwahl
        feld="zielgruppen"
        werte={ZIELGRUPPEN}
        gewaehlt={inhalt.zielgruppen ?? []}
        setze={(zielgruppen) => aendere({ zielgruppen })}
        {...form}
      />
    </>
  )
}

/** Whom it serves and how it is reached. */
export function Wie({ wahl, ...form }: KurzformProps) {
  return (
    <>
      <Einzugsgebiet raeume={wahl.angebotserfassung.raeume} {...form} />
      <Kontaktfelder feld="kontakt" {...form} />
    </>
  )
}

/** What people want to know before they come. */
export function VorDemKommen(form: FormProps) {
  const { inhalt, aendere } = form.entwurf
  return (
    <>
      <Mehrwahl
        feld="zugang"
        werte={ZUGAENGE}
        gewaehlt={inhalt.zugang ?? []}
        setze={(zugang) => aendere({ zugang })}
        {...form}
      />
      <Mehrwahl<Kostenart>
        feld="kostenart"
        werte={KOSTENARTEN}
        gewaehlt={inhalt.kostenart ? [inhalt.kostenart] : []}
        setze={(alle) => aendere({ kostenart: alle.at(-1) })}
        {...form}
      />
      <Alter {...form} />
    </>
  )
}

function Alter(form: FormProps) {
  const { inhalt, aendere } = form.entwurf
  const { von = null, bis = null } = inhalt.alter ?? {}
  const feld = (name: 'von' | 'bis', wert: number | null) => (
    <label className={styles['zahlzeile']}>
      {name}
      <input
        className={styles['zahl']}
        type="number"
        inputMode="numeric"
        min={0}
        max={120}
        value={wert ?? ''}
        onChange={(e) => {
          const zahl = e.target.value === '' ? null : e.target.valueAsNumber
          aendere({ alter: { von, bis, [name]: zahl } })
        }}
      />
    </label>
  )
  return (
    <Feldgruppe feld="alter" gruppe {...form}>
      {() => (
        <div className={styles['reihe']}>
          {feld('von', von)}
          {feld('bis', bis)}
          <span>Jahre</span>
        </div>
      )}
    </Feldgruppe>
  )
}
