import type { AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import type { Blattindikator } from './fassungen.ts'
import styles from './IndikatorSeite.module.css'

interface FehlendesProps {
  readonly indikator: AtlasIndikator
  readonly blatt: Blattindikator | undefined
}

/** Why there is no figure, and who would have to deliver what. */
export function Fehlendes({ indikator, blatt }: FehlendesProps) {
  if (indikator.abdeckung.length > 0) {
    return <Meldung titel="Auf dieser Ebene gibt es keine Werte." />
  }
  const fehlende = blatt?.fehlendeMerkmale ?? []
  return (
    <Meldung titel="Noch gibt es keine Werte.">
      {blatt?.wartetAuf && <p>{blatt.wartetAuf}</p>}
      {fehlende.length > 0 && (
        <ul className={styles['fehlende']}>
          {fehlende.map(({ schluessel, name, quelle }) => (
            <li key={schluessel}>
              <b>{name}</b>
              {quelle && ` – liefert: ${quelle}`}
            </li>
          ))}
        </ul>
      )}
    </Meldung>
  )
}

/** The next step where there is no figure. */
export function WegeOhneWerte({ indikator }: Pick<FehlendesProps, 'indikator'>) {
  if (indikator.abdeckung.length > 0) {
    return (
      <LinkButton klein to={`/indikatoren/${indikator.slug}`}>
        Mit Werten zeigen
      </LinkButton>
    )
  }
  return (
    <>
      <Darf was="lieferungen">
        <LinkButton klein to="/verwaltung/lieferungen">
          Datei einer Behörde laden
        </LinkButton>
      </Darf>
      <LinkButton klein to="/indikatoren">
        Andere Indikatoren
      </LinkButton>
    </>
  )
}
