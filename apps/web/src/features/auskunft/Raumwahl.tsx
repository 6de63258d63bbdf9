import { useDeferredValue, useMemo, useState } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { createPfad, fitAusschnitt } from '../../map/viewport.ts'
import type { Geometrie } from '../../map/geometry.ts'
import { Button } from '../../ui/Button.tsx'
import { Kaestchen, SuchFeld } from '../../ui/Feld.tsx'
import type { AuskunftQuery } from './auskunft.generated.ts'
import { toggleGefragt, type Frage } from './auskunft-adresse.ts'
import styles from './Auskunft.module.css'
import { vereinfache } from '../../lib/suchtext.ts'

interface RaumwahlProps {
  readonly uebersicht: AuskunftQuery['uebersicht']
  readonly frage: Frage
  readonly onRaeume: (raeume: readonly string[]) => void
}

interface Eintrag {
  readonly schluessel: string
  readonly name: string
  readonly kommune: string
}

const nachName = new Intl.Collator('de', { numeric: true })

/** Areas from a list with search, or on a small map. */
export function Raumwahl({ uebersicht, frage, onRaeume }: RaumwahlProps) {
  const [suche, setSuche] = useState('')
  const gesucht = vereinfache(useDeferredValue(suche).trim())
  const umrisse = useGeometrie(uebersicht?.gebietsstand.geometrie ?? null)
  const eintraege = useMemo(() => toEintraege(uebersicht), [uebersicht])
  const treffer = eintraege.filter(({ name, kommune }) =>
    vereinfache(`${name} ${kommune}`).includes(gesucht),
  )
  const worte = EBENE_WORTE[frage.ebene]
  const waehle = (schluessel: string) => onRaeume(toggleGefragt(frage, schluessel))
  return (
    <fieldset className={styles['raumwahl']}>
      <legend>
        {worte.plural}{' '}
        <span className="leise">
          ({frage.raeume.length} von {eintraege.length} gewählt)
        </span>
      </legend>
      <SuchFeld label={`${worte.singular} oder Kommune suchen`} wert={suche} onChange={setSuche} />
      <div className={styles['liste']}>
        {treffer.map(({ schluessel, name, kommune }) => (
          <Kaestchen
            key={schluessel}
            an={frage.raeume.includes(schluessel)}
            onChange={() => waehle(schluessel)}
          >
            {name} {kommune !== name && <span className="leise">{kommune}</span>}
          </Kaestchen>
        ))}
        {treffer.length === 0 && <p className="t-klein">Nichts gefunden für „{suche}“.</p>}
      </div>
      <p className={styles['knoepfe']}>
        {gesucht !== '' && treffer.length > 1 && treffer.length <= HOECHSTENS_GELISTET && (
          <Button
            art="text"
            klein
            onClick={() => onRaeume(treffer.map(({ schluessel }) => schluessel))}
          >
            Alle {treffer.length} Treffer wählen
          </Button>
        )}
        {frage.raeume.length > 0 && (
          <Button art="text" klein onClick={() => onRaeume([])}>
            Auswahl leeren
          </Button>
        )}
      </p>
      {umrisse.art === 'bereit' && (
        <Karte geometrie={umrisse.geometrie} gewaehlt={frage.raeume} onWahl={waehle} />
      )}
    </fieldset>
  )
}

function toEintraege(uebersicht: AuskunftQuery['uebersicht']): readonly Eintrag[] {
  const { schluessel = [], namen = [], kommunenamen = [] } = uebersicht?.raeume ?? {}
  return namen
    .map((name, i) => ({
      schluessel: schluessel[i] ?? '',
      name: name ?? '',
      kommune: kommunenamen[i] ?? '',
    }))
    .toSorted((a, b) => nachName.compare(a.kommune + a.name, b.kommune + b.name))
}

const GROESSE = { breite: 360, hoehe: 320 } as const

interface KarteProps {
  readonly geometrie: Geometrie
  readonly gewaehlt: readonly string[]
  readonly onWahl: (schluessel: string) => void
}

/** A picture of the list: keyboard and screen reader use the list. */
function Karte({ geometrie, gewaehlt, onWahl }: KarteProps) {
  const pfad = useMemo(
    () => createPfad(fitAusschnitt(geometrie.kreisringe, GROESSE, 6)),
    [geometrie],
  )
  return (
    <svg
      viewBox={`0 0 ${GROESSE.breite} ${GROESSE.hoehe}`}
      className={styles['karte']}
      aria-hidden="true"
    >
      {geometrie.raeume.map(({ schluessel, name, feature }) => (
        <path
          key={schluessel}
          d={pfad(feature.geometry)}
          data-gewaehlt={gewaehlt.includes(schluessel) || undefined}
          onClick={() => onWahl(schluessel)}
        >
          <title>{name}</title>
        </path>
      ))}
      <path d={pfad(geometrie.kreis)} className={styles['kreis']} />
    </svg>
  )
}
