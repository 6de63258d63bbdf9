import { useMemo, useState, type ReactNode } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { formatRaeume } from '@sozial/shared/ebene'
import { formatDifferenz, formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { zeichenerklaerung, zeichenOf } from '@sozial/shared/zeichen'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { groupBruchstellen } from '../../charts/bruchstellen.ts'
import {
  buildSmallMultiplesState,
  type SmallMultiplesState,
} from '../../charts/small-multiples/small-multiples-state.ts'
import { SmallMultiples, type Kopfzahl } from '../../charts/small-multiples/SmallMultiples.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Seitenzustand } from './seite-state.ts'
import { findVeraenderungen, type Abschnittsveraenderung } from './veraenderungen.ts'
import { alleRaumreihen, massstabReiheFuer, type Zeitvergleich } from './zeitvergleich-state.ts'
import { TABELLE_ID } from './ZeitvergleichTabelle.tsx'
import styles from './Zeitvergleich.module.css'

/** More pictures than these only on demand. */
const ZUERST = 60

/** All areas of the level on one scale, so that the selection is seen among its neighbours. */
export function AlleRaeume({ seite }: { readonly seite: Seitenzustand }): ReactNode {
  const { atlas, vergleich } = seite
  const { toggleRaum } = useAtlas()
  const [alleZeigen, setAlleZeigen] = useState(false)
  const state = useMemo(() => buildState(atlas, vergleich), [atlas, vergleich])
  const aenderungen = useMemo(() => findAenderungen(atlas, vergleich), [atlas, vergleich])
  if (atlas.raeume.length < 2) return null
  const raeume = formatRaeume(atlas.raeume.length, atlas.ebene)
  return (
    <Abschnitt
      titel={`Alle ${raeume}, ${vergleich.nurAnzahlen ? 'je eigene Skala' : 'gleiche Skala'}`}
      zusatz={subtitle({ state, vergleich, atlas, aenderungen })}
    >
      <SmallMultiples
        state={alleZeigen ? state : { ...state, bilder: state.bilder.slice(0, ZUERST) }}
        titel={`Alle ${raeume}`}
        beschreibung={`${state.bilder.length} kleine Liniendiagramme; ${subtitle({ state, vergleich, atlas, aenderungen })}.`}
        tabelle={TABELLE_ID}
        nachkommastellen={atlas.indikator.fassung.nachkommastellen}
        zahlOf={aenderungen ? (id) => zahlOf(aenderungen.get(id)) : undefined}
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

function buildState(atlas: Atlas, vergleich: Zeitvergleich): SmallMultiplesState {
  const raeume = new Map(atlas.raeume.map((raum) => [raum.schluessel, raum]))
  return buildSmallMultiplesState({
    perioden: atlas.perioden,
    brueche: atlas.brueche,
    raeume: alleRaumreihen(atlas, vergleich.auswahl),
    vergleichOf: (schluessel) =>
      vergleich.nurAnzahlen ? undefined : massstabReiheFuer(atlas, raeume.get(schluessel)),
    skala: vergleich.nurAnzahlen ? 'EIGENE' : 'GEMEINSAM',
  })
}

type Aenderungen = ReadonlyMap<string, Abschnittsveraenderung>

/** For plain counts: the change of each area in the newest stretch; null where there is none. */
function findAenderungen(atlas: Atlas, vergleich: Zeitvergleich): Aenderungen | null {
  if (!vergleich.nurAnzahlen) return null
  const reihen = alleRaumreihen(atlas, vergleich.auswahl)
  const alle = findVeraenderungen(
    reihen,
    { perioden: atlas.perioden, abschnitte: vergleich.abschnitte },
    atlas.indikator.fassung,
  )
  const paare = reihen.flatMap(({ id }, i) => {
    const neueste = alle[i]?.at(-1)
    return neueste ? [[id, neueste] as const] : []
  })
  return paare.length === 0 ? null : new Map(paare)
}

function zahlOf(aenderung: Abschnittsveraenderung | undefined): Kopfzahl {
  const { wert, status } = aenderung?.differenz ?? {
    wert: null,
    status: 'NICHT_VERFUEGBAR' as const,
  }
  if (wert !== null) return { text: `${formatDifferenz(wert, 1)}\u202F%`, erklaerung: '' }
  const { zeichen, erklaerung } = zeichenOf(status)
  return { text: zeichen, erklaerung }
}

interface Bilderlage {
  readonly state: SmallMultiplesState
  readonly vergleich: Zeitvergleich
  readonly atlas: Atlas
  readonly aenderungen: Aenderungen | null
}

function subtitle({ state, vergleich, atlas, aenderungen }: Bilderlage): string {
  const neueste = state.perioden.at(-1)?.kurz ?? ''
  const ordnung = `geordnet nach dem Wert ${neueste}`
  if (vergleich.nurAnzahlen) {
    const [v] = [...(aenderungen?.values() ?? [])]
    const zeit =
      v && `${atlas.perioden[v.von]?.kurz ?? ''} bis ${atlas.perioden[v.bis]?.kurz ?? ''}`
    const zahl = zeit ? `Zahl: Veränderung ${zeit}` : `Zahl: Wert ${neueste}`
    return `${zahl}; Linie ${vergleich.zeitspanne}, nicht ab null; ${ordnung}`
  }
  const [unten, oben] = state.achsen.yDomain
  const stellen = Number.isInteger(oben) ? 0 : 1
  const { einheit } = atlas.indikator.fassung
  const skala = `${formatZahl(unten, stellen)} bis ${formatMitEinheit(oben, einheit, stellen)}`
  const grau = state.mitVergleich ? `; grau: ${gewaehlteWorte(atlas).name}` : ''
  return `${skala}, ${vergleich.zeitspanne}, ${ordnung}${grau}`
}

function legend(state: SmallMultiplesState): string {
  const zellen = state.bilder.flatMap(({ reihe }) => reihe.zellen)
  const teile = [
    ...zeichenerklaerung(
      state.bilder.map(({ neueste }) => neueste),
      state.bilder.map(({ neueste }) => neueste.zeichen ?? null),
    ),
    zellen.some(({ status }) => status.startsWith('GEHEIM')) ? 'schraffiert: geschützt' : '',
    state.achsen.brueche.length > 0
      ? `gepunktet: Bruch ${groupBruchstellen(state.achsen.brueche, state.perioden)
          .map(({ text }) => text)
          .join(', ')}`
      : '',
    state.bilder.some(({ gewaehlt }) => gewaehlt) ? 'farbig: Auswahl' : '',
  ]
  return teile.filter(Boolean).join(' · ')
}
