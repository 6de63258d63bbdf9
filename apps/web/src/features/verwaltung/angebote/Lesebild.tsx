import { FELDFOLGE, INHALTSFELDER, FELDER, stufeOf, type Inhaltsfeld } from '@sozial/domain/angebot'
import { toTag } from '@sozial/shared/format'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { anfangOf } from './anfang.ts'
import { giltHeute, ortOf, STUFENWORTE, type Bild } from './angebot-worte.ts'
import { feldwort } from '../angebotsworte.ts'
import styles from './Angebote.module.css'

interface LesebildProps {
  readonly bild: Bild
  readonly wahl: AngebotserfassungQuery
}

const istInhalt = (feld: string): feld is Inhaltsfeld =>
  INHALTSFELDER.some((bekannt) => bekannt === feld)

/** What stands in it, where it cannot be written now: what is handed in, else what is published. */
export function Lesebild({ bild, wahl }: LesebildProps) {
  const heute = toTag(useJetzt())
  const inhalt = bild.entwurf ?? bild.veroeffentlicht ?? anfangOf(bild)
  const namen = {
    kategorien: new Map(wahl.angebotskategorien.map(({ schluessel, name }) => [schluessel, name])),
    raeume: new Map(wahl.angebotserfassung.raeume.map(({ id, name }) => [Number(id), name])),
  }
  const zeilen = FELDFOLGE.filter(istInhalt)
    .map((feld) => ({ feld, wort: feldwort(inhalt, feld, namen) }))
    .filter(({ wort }) => wort !== '')
  const standorte = bild.standorte.filter((standort) => giltHeute(standort, heute))
  return (
    <Abschnitt titel={bild.offen === 'EINGEREICHT' ? 'Was eingereicht ist' : 'Was drinsteht'}>
      <dl className={styles['lesebild']}>
        {zeilen.map(({ feld, wort }) => (
          <div key={feld}>
            <dt>
              {FELDER[feld].name}
              {bild.istEigen && stufeOf(inhalt, feld) !== 'OEFFENTLICH' && (
                <span className="t-note leise"> {STUFENWORTE[stufeOf(inhalt, feld)]}</span>
              )}
            </dt>
            <dd>{wort}</dd>
          </div>
        ))}
        {standorte.map((standort) => (
          <div key={standort.id}>
            <dt>Ort</dt>
            <dd>{[standort.name, ortOf(standort), standort.zeiten].filter(Boolean).join('\n')}</dd>
          </div>
        ))}
      </dl>
    </Abschnitt>
  )
}
