import { useMemo, useState, type ReactNode } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { formatRaeume } from '@sozial/shared/ebene'
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import {
  buildSmallMultiplesState,
  type SmallMultiplesState,
} from '../../charts/small-multiples/small-multiples-state.ts'
import { SmallMultiples } from '../../charts/small-multiples/SmallMultiples.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { alleRaumreihen, kreisReihe, type Zeitvergleich } from './zeitvergleich-state.ts'
import { TABELLE_ID } from './ZeitvergleichTabelle.tsx'
import styles from './Zeitvergleich.module.css'

/** More pictures than these only on demand. */
const ZUERST = 60

/** All areas of the level on one scale, so that the selection is seen among its neighbours. */
export function AlleRaeume({ vergleich }: { readonly vergleich: Zeitvergleich }): ReactNode {
  const { atlas, toggleRaum } = useAtlas()
  const [alleZeigen, setAlleZeigen] = useState(false)
  const state = useMemo(
    () =>
      buildSmallMultiplesState({
        perioden: atlas.perioden,
        brueche: atlas.brueche,
        raeume: alleRaumreihen(atlas, vergleich.auswahl),
        vergleich: vergleich.nurAnzahlen ? null : (kreisReihe(atlas) ?? null),
      }),
    [atlas, vergleich],
  )
  if (atlas.raeume.length < 2) return null
  const raeume = formatRaeume(atlas.raeume.length, atlas.ebene)
  return (
    <Abschnitt
      titel={`Alle ${raeume}, gleiche Skala`}
      zusatz={subtitle(state, vergleich, atlas.indikator.fassung)}
    >
      <SmallMultiples
        state={alleZeigen ? state : { ...state, bilder: state.bilder.slice(0, ZUERST) }}
        titel={`Alle ${raeume}`}
        beschreibung={`${state.bilder.length} kleine Liniendiagramme auf gleicher Skala; beim Namen steht der Wert von ${atlas.perioden.at(-1)?.name ?? ''}.`}
        tabelle={TABELLE_ID}
        nachkommastellen={atlas.indikator.fassung.nachkommastellen}
        onToggle={toggleRaum}
        frei={atlas.auswahl.length < MAX_RAEUME}
      />
      {!alleZeigen && state.bilder.length > ZUERST && (
        <Button klein className={styles.legende} onClick={() => setAlleZeigen(true)}>
          Alle {raeume} zeigen
        </Button>
      )}
      <p className={`t-note ${styles.legende}`}>{legend(state)}</p>
    </Abschnitt>
  )
}

function subtitle(
  state: SmallMultiplesState,
  vergleich: Zeitvergleich,
  fassung: { readonly einheit: string },
): string {
  const [unten, oben] = state.achsen.yDomain
  const stellen = Number.isInteger(oben) ? 0 : 1
  const skala = `${formatZahl(unten, stellen)} bis ${formatMitEinheit(oben, fassung.einheit, stellen)}`
  const neueste = state.perioden.at(-1)?.kurz ?? ''
  const grau = state.vergleich ? '; grau: Kreis' : ''
  return `${skala}, ${vergleich.zeitspanne}, geordnet nach dem Wert ${neueste}${grau}`
}

function legend(state: SmallMultiplesState): string {
  const zellen = state.bilder.flatMap(({ reihe }) => reihe.zellen)
  const teile = [
    ...zeichenerklaerung(state.bilder.map(({ neueste }) => neueste.status)),
    zellen.some(({ status }) => status.startsWith('GEHEIM')) ? 'schraffiert: geschützt' : '',
    state.achsen.brueche.length > 0
      ? `gepunktet: Bruch ${state.achsen.brueche.map(({ titel }) => titel).join(', ')}`
      : '',
    state.bilder.some(({ gewaehlt }) => gewaehlt) ? 'farbig: Auswahl' : '',
  ]
  return teile.filter(Boolean).join(' · ')
}
