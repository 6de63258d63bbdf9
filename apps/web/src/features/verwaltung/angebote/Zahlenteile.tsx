import { FELDER, stufeOf, type Angebotsinhalt, type Zahlenfeld } from '@sozial/domain/angebot'
import { toTag } from '@sozial/shared/format'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { ortOf, STUFENWORTE, type Bild } from './angebot-worte.ts'
import { Kapazitaeten } from './Kapazitaeten.tsx'
import { Sichtbarkeit } from './Sichtbarkeit.tsx'
import type { Schreiber } from './use-schreiber.ts'
import { Foerderung, Nutzung } from './Zahlen.tsx'
import styles from './Angebote.module.css'

interface ZahlenteileProps {
  readonly bild: Bild
  readonly wahl: AngebotserfassungQuery
  readonly schreibe: Schreiber
  readonly inhalt: Angebotsinhalt
  /** Undefined: who sees them cannot be changed now. */
  readonly aendere?: (teil: Partial<Angebotsinhalt>) => void
}

/** What holds at once, without being handed in; who sees it changes with the text. */
export function Zahlenteile({ bild, wahl, schreibe, inhalt, aendere }: ZahlenteileProps) {
  const heute = toTag(useJetzt())
  const standorte = bild.standorte.filter(
    ({ gueltigBis }) => gueltigBis === null || gueltigBis > heute,
  )
  const stufe = (...felder: readonly Zahlenfeld[]) => (
    <Stufen felder={felder} {...{ inhalt, aendere }} />
  )
  return (
    <div className={styles['teile']}>
      <details>
        <summary>Plätze und Stunden</summary>
        {stufe('kapazitaet', 'platzmeldung')}
        {standorte.length === 0 && (
          <p className={styles['hilfe']}>
            Plätze gehören zu einem Ort: bitte erst einen eintragen.
          </p>
        )}
        {standorte.map((standort) => (
          <Kapazitaeten
            key={standort.id}
            {...{ standort, inhalt, schreibe }}
            name={standorte.length > 1 ? standort.name || ortOf(standort) : ''}
            kategorien={wahl.angebotskategorien}
          />
        ))}
      </details>
      <details>
        <summary>Nutzung im Jahr</summary>
        {stufe('nutzung')}
        <Nutzung bild={bild} schreibe={schreibe} />
      </details>
      <details>
        <summary>Förderung</summary>
        {stufe('foerderung')}
        <Foerderung bild={bild} schreibe={schreibe} />
      </details>
    </div>
  )
}

interface StufenProps {
  readonly felder: readonly Zahlenfeld[]
  readonly inhalt: Angebotsinhalt
  readonly aendere: ZahlenteileProps['aendere']
}

function Stufen({ felder, inhalt, aendere }: StufenProps) {
  return felder.map((feld) => (
    <div key={feld} className={styles['feldkopf']} id={`feld-${feld}`}>
      <span className={styles['hilfe']}>
        {FELDER[feld].name}: {FELDER[feld].hilfe}
      </span>
      {aendere ? (
        <Sichtbarkeit {...{ feld, inhalt, aendere }} />
      ) : (
        <span className={styles['stufe']}>{STUFENWORTE[stufeOf(inhalt, feld)]}</span>
      )}
    </div>
  ))
}
