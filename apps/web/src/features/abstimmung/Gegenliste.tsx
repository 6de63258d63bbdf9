import type { MouseEvent } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { summenOf, type Blatt } from './blatt-state.ts'
import { addFeld, assign, rename, toTeilung, type Gegenentwurf } from './gegenentwurf.ts'
import styles from './Abstimmung.module.css'

interface GegenlisteProps {
  readonly blatt: Blatt
  readonly entwurf: Gegenentwurf
  readonly setEntwurf: (entwurf: Gegenentwurf) => void
  /** Key of the area that a click on the map assigns to. */
  readonly aktiv: string
  readonly setAktiv: (key: string) => void
}

/** The counter-proposal as a list: everything the map can do, by keyboard. */
export function Gegenliste({ blatt, entwurf, setEntwurf, aktiv, setAktiv }: GegenlisteProps) {
  const summen = summenOf(blatt.bausteine, toTeilung(entwurf))
  const optionen = entwurf.felder.map(({ key, name }) => ({ wert: key, text: name }))
  return (
    <div className={styles['gegen']}>
      {optionen.length > 1 && (
        <WahlFeld
          label="Ein Klick auf die Karte ordnet zu:"
          wert={aktiv}
          optionen={optionen}
          onChange={setAktiv}
        />
      )}
      {entwurf.felder.map(({ key, nummer, name }) => (
        <div key={key} className={styles['gegenraum']}>
          <TextFeld
            label={nummer === null ? 'Name des neuen Raums' : `Name von Raum ${nummer}`}
            wert={name}
            onChange={(neu) => setEntwurf(rename(entwurf, key, neu))}
          />
          <span className={styles['zahl']}>{formatSumme(summen.get(key) ?? null)}</span>
        </div>
      ))}
      <p>
        <Button
          klein
          onClick={() => {
            const neuer = addFeld(entwurf, blatt.kommune)
            setEntwurf(neuer)
            setAktiv(neuer.felder.at(-1)?.key ?? aktiv)
          }}
        >
          Raum hinzufügen
        </Button>
      </p>
      <ul className={styles['zuordnung']}>
        {blatt.bausteine.map(({ id, name }) => (
          <li key={id}>
            <WahlFeld
              label={name}
              daneben
              wert={entwurf.zuordnung[id] ?? ''}
              optionen={optionen}
              onChange={(key) => setEntwurf(assign(entwurf, id, key))}
            />
          </li>
        ))}
      </ul>
      <p>
        <a href="#stellungnahme" onClick={goToStellungnahme}>
          Weiter zur Stellungnahme
        </a>
      </p>
    </div>
  )
}

/** Without touching the address: behind its # stands the personal link. */
function goToStellungnahme(ereignis: MouseEvent): void {
  ereignis.preventDefault()
  const ziel = document.querySelector<HTMLElement>('#stellungnahme')
  ziel?.scrollIntoView()
  ziel?.querySelector('textarea')?.focus({ preventScroll: true })
}

const formatSumme = (summe: number | null): string =>
  summe === null ? '' : `${formatZahl(summe)} Einw.`
