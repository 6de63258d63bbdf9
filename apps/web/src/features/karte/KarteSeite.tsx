import { useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { findMeinen, useMeinRaum } from '../../app/mein-raum.ts'
import { createHoverStore as createChartHover } from '../../charts/emphasis.ts'
import type { HoverStore as ChartHover } from '../../charts/emphasis.ts'
import { sageAn } from '../../lib/ansage.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { createHoverStore } from '../../map/hover.ts'
import type { HoverStore } from '../../map/hover.ts'
import {
  createKartenklassen,
  createKartenstate,
  createKreisgrundlage,
  raumOf,
} from './karten-state.ts'
import { createKartenblatt } from './kartenblatt.ts'
import type { Hindernis, Kartenblatt } from './kartenblatt.ts'
import { Kartenwahl } from './Kartenwahl.tsx'
import styles from './KarteSeite.module.css'
import { Kartenteil } from './Kartenteil.tsx'
import { Mitnehmen } from './Mitnehmen.tsx'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { periodenhinweis, quellenzeile } from '../../app/atlas/quelle.ts'
import { Raumliste } from './Raumliste.tsx'
import { Button } from '../../ui/Button.tsx'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { Zeitlinie } from './Zeitlinie.tsx'
import { Zeitregler } from './Zeitregler.tsx'

/** Where? One sentence, the map that proves it, the list to check it. */
export function KarteSeite() {
  const { atlas } = useAtlas()
  const tabelle = useId()
  const [hover] = useState(createHoverStore)
  const [charthover] = useState(createChartHover)
  const blatt = useMemo(() => createKartenblatt(atlas), [atlas])
  const karte = useKarte(blatt)
  const { state, art } = karte
  const umrisse = useGeometrie(atlas.gebietsstand.geometrie)
  const { onWaehlen, voll } = useWaehlen()
  const zeit = useZeitraum()
  useLinkedHover({ karte: hover, zeitlinie: charthover, auswahl: atlas.auswahl })
  useTitel(blatt.titel, atlas.kreis.name)
  useAnsage(blatt.ansage, zeit.spielt)
  return (
    <div className="rahmen">
      <Kopf blatt={blatt} />
      <Kartenwahl blatt={blatt} />
      <Wege hindernis={blatt.hindernis} />
      <div
        className={styles['teile']}
        data-ohne-karte={umrisse.art === 'keine' || undefined}
        data-breit={blatt.art === 'zwei' || undefined}
      >
        <div className={styles['karte']}>
          <Kartenteil
            {...{ blatt, state, art, umrisse, hover, onWaehlen, tabelle }}
            filter={karte.filter}
            onFilter={karte.setFilter}
            onZeigeKlasse={karte.zeigeKlasse}
            beschreibung={blatt.satz.befund + blatt.satz.rest}
          />
          <Zeitregler
            perioden={atlas.perioden}
            brueche={atlas.brueche}
            index={atlas.periode.index}
            onChange={zeit.onZeitraum}
            onSpielen={zeit.setSpielt}
          />
          <Quelle blatt={blatt} />
        </div>
        <div>
          {voll && (
            <p className={`t-klein ${styles['voll']}`} role="status">
              Mehr als {MAX_RAEUME} Räume lassen sich nicht unterscheiden. Nehmen Sie erst einen
              heraus.
            </p>
          )}
          <Raumliste
            id={tabelle}
            {...{ blatt, hover, onWaehlen }}
            klassen={art.klassen}
            meiner={art.meiner}
            filter={karte.filter}
            onFilterLoesen={() => karte.setFilter(null)}
          />
        </div>
      </div>
      <Zeitlinie hover={charthover} tabelle="tabelle" />
      <Mitnehmen
        {...{ blatt, state, art }}
        geometrie={umrisse.art === 'bereit' ? umrisse.geometrie : null}
      />
    </div>
  )
}

/** Classes, circles and the class that stands out, and the state of the shown map. */
function useKarte(blatt: Kartenblatt) {
  const [filter, setFilter] = useState<number | null>(null)
  const [gezeigteKlasse, zeigeKlasse] = useState<number | null>(null)
  const klassen = useKlassen(blatt)
  const kreise = useKreise(blatt)
  const gedaempft = useDeferredValue(gezeigteKlasse ?? filter)
  const meiner = findMeinen(blatt.atlas.raeume, useMeinRaum())?.id ?? null
  const art = useMemo(
    () => ({ klassen, kreise, filter: gedaempft, meiner }),
    [klassen, kreise, gedaempft, meiner],
  )
  const state = useMemo(() => createKartenstate(blatt.atlas, art), [blatt, art])
  useEffect(() => setFilter(null), [klassen])
  return { art, state, filter, setFilter, zeigeKlasse }
}

/** The same classes for as long as neither figures nor choice change; the shown period does not matter. */
function useKlassen({ atlas, rauschen }: Kartenblatt) {
  const { indikator, ansicht } = atlas
  const { perioden, raeume } = ganzeEbene(atlas)
  const { methode, klassen } = ansicht
  const grenzentext = ansicht.grenzen.join(';')
  const breite = rauschen?.breite ?? null
  return useMemo(() => {
    const grenzen = grenzentext === '' ? [] : grenzentext.split(';').map(Number)
    const wahl = { methode, klassen, grenzen }
    return createKartenklassen({ perioden, raeume, indikator, ansicht: wahl }, breite)
  }, [perioden, raeume, indikator, methode, klassen, grenzentext, breite])
}

function useKreise({ atlas }: Kartenblatt) {
  const { indikator, ansicht } = atlas
  const { perioden, raeume } = ganzeEbene(atlas)
  const { fallzahlen } = ansicht
  return useMemo(
    () => createKreisgrundlage({ perioden, raeume, indikator }, fallzahlen),
    [perioden, raeume, indikator, fallzahlen],
  )
}

/** One polite voice: what the map shows after each change, after a run only its end. */
function useAnsage(ansage: string, spielt: boolean) {
  useEffect(() => {
    if (!spielt) sageAn(ansage)
  }, [ansage, spielt])
}

function Kopf({ blatt }: { readonly blatt: Kartenblatt }) {
  const { definition, einheit } = blatt.atlas.indikator.fassung
  const hinweis = periodenhinweis(blatt.atlas.periode)
  return (
    <div className={styles['kopf']}>
      <div>
        <h1 className="t-titel" tabIndex={-1}>
          {blatt.titel}
        </h1>
        <p className={`t-klein leise ${styles['definition']}`}>
          {definition.replace(/\.$/, '')}; {einheit}
          {hinweis !== '' && `; ${hinweis}`}
        </p>
      </div>
      <p className="t-satz">
        <b>{blatt.satz.befund}</b>
        {blatt.satz.rest}
      </p>
    </div>
  )
}

/** Why there is little to see, and where to go on. */
function Wege({ hindernis }: { readonly hindernis: Hindernis | null }) {
  const { aendere } = useAtlas()
  if (hindernis === null) return null
  return (
    <div className={`${styles['wege']} nicht-druck`}>
      <p>{hindernis.text}</p>
      {hindernis.wege.map(({ text, teil }) => (
        <Button key={text} klein onClick={() => aendere(teil)}>
          {text}
        </Button>
      ))}
    </div>
  )
}

function Quelle({ blatt: { atlas, rauschen } }: { readonly blatt: Kartenblatt }) {
  return (
    <p className="quelle">
      {quellenzeile(atlas)} {rauschen === null && <Rechenweg />}
    </p>
  )
}

/** Takes an area into the selection or out of it, and says when there is no room left. */
function useWaehlen() {
  const { atlas, toggleRaum } = useAtlas()
  const [voll, setVoll] = useState(false)
  const onWaehlen = useCallback(
    (id: string) => {
      const raum = raumOf(atlas, id)
      if (!raum) return
      const gewaehlt = atlas.auswahl.some((auswahl) => auswahl.raum.id === id)
      const kein = !gewaehlt && atlas.auswahl.length >= MAX_RAEUME
      setVoll(kein)
      if (!kein) toggleRaum(raum.schluessel)
    },
    [atlas, toggleRaum],
  )
  return { onWaehlen, voll }
}

function useZeitraum() {
  const { atlas, setZeitraum } = useAtlas()
  const [spielt, setSpielt] = useState(false)
  const onZeitraum = useCallback(
    (index: number, erster: boolean) =>
      setZeitraum(atlas.perioden[index]?.adresse ?? null, erster ? 'push' : 'replace'),
    [atlas, setZeitraum],
  )
  return { onZeitraum, spielt, setSpielt }
}

interface Verbindung {
  readonly karte: HoverStore
  readonly zeitlinie: ChartHover
  readonly auswahl: Atlas['auswahl']
}

/** A chosen area stands out in map, list and time line alike; the grey lines stay a background. */
function useLinkedHover({ karte, zeitlinie, auswahl }: Verbindung) {
  useEffect(() => {
    const gewaehlt = new Set(auswahl.map(({ raum }) => raum.id))
    const loese = karte.subscribe(() => {
      const id = karte.get()
      zeitlinie.set({ ...zeitlinie.get(), reihe: id !== null && gewaehlt.has(id) ? id : null })
    })
    const loeseZurueck = zeitlinie.subscribe(() => {
      const { reihe } = zeitlinie.get()
      if (reihe !== null && gewaehlt.has(reihe)) karte.set(reihe)
    })
    return () => {
      loese()
      loeseZurueck()
    }
  }, [karte, zeitlinie, auswahl])
}
