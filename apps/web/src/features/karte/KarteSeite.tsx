import { useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { createHoverStore as createChartHover } from '../../charts/emphasis.ts'
import type { HoverStore as ChartHover } from '../../charts/emphasis.ts'
import { sageAn } from '../../lib/ansage.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { createHoverStore } from '../../map/hover.ts'
import type { HoverStore } from '../../map/hover.ts'
import { createKartenklassen, createKartenstate, raumOf } from './karten-state.ts'
import styles from './KarteSeite.module.css'
import { Kartenteil } from './Kartenteil.tsx'
import { Mitnehmen } from './Mitnehmen.tsx'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { periodenhinweis, quellenzeile } from '../../app/atlas/quelle.ts'
import { Raumliste } from './Raumliste.tsx'
import { createAnsage, createSatz, createTitel } from './satz.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { istVergleichbar, vergleicheRaeume } from '../../app/atlas/raumvergleich.ts'
import { Zeitlinie } from './Zeitlinie.tsx'
import { Zeitregler } from './Zeitregler.tsx'

/** Where? One sentence, the map that proves it, the list to check it. */
export function KarteSeite() {
  const { atlas } = useAtlas()
  const { perioden } = atlas
  const tabelle = useId()
  const [hover] = useState(createHoverStore)
  const [charthover] = useState(createChartHover)
  const [filter, setFilter] = useState<number | null>(null)
  const [gezeigteKlasse, setGezeigteKlasse] = useState<number | null>(null)
  const klassen = useKlassen(atlas)
  const gedaempft = useDeferredValue(gezeigteKlasse ?? filter)
  const state = useMemo(
    () => createKartenstate(atlas, klassen, gedaempft),
    [atlas, klassen, gedaempft],
  )
  const vergleiche = useMemo(() => vergleicheRaeume(atlas), [atlas])
  const satz = useMemo(() => createSatz(atlas), [atlas])
  const umrisse = useGeometrie(atlas.gebietsstand.geometrie)
  const { onWaehlen, voll } = useWaehlen()
  const onZeitraum = useZeitraum()
  useLinkedHover({ karte: hover, zeitlinie: charthover, auswahl: atlas.auswahl })
  useTitel(createTitel(atlas), atlas.kreis.name)
  useEffect(() => setFilter(null), [klassen])
  const ansage = createAnsage(atlas)
  useEffect(() => sageAn(ansage), [ansage])
  return (
    <>
      <div className="rahmen">
        <Kopf befund={satz.befund} rest={satz.rest} />
        <div className={styles['teile']} data-ohne-karte={umrisse.art === 'keine' || undefined}>
          <div className={styles['karte']}>
            <Kartenteil
              {...{ state, vergleiche, umrisse, hover, onWaehlen, filter, tabelle }}
              onFilter={setFilter}
              onZeigeKlasse={setGezeigteKlasse}
              beschreibung={satz.befund + satz.rest}
            />
            <Zeitregler
              perioden={perioden}
              brueche={atlas.brueche}
              index={atlas.periode.index}
              onChange={onZeitraum}
            />
            <Quelle />
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
              {...{ atlas, vergleiche, klassen, filter, hover, onWaehlen }}
              onFilterLoesen={() => setFilter(null)}
            />
          </div>
        </div>
        <Zeitlinie hover={charthover} tabelle="tabelle" />
        <Mitnehmen state={state} geometrie={umrisse.art === 'bereit' ? umrisse.geometrie : null} />
      </div>
    </>
  )
}

function Kopf({ befund, rest }: { readonly befund: string; readonly rest: string }) {
  const { atlas } = useAtlas()
  const { definition, einheit } = atlas.indikator.fassung
  const hinweis = periodenhinweis(atlas.periode)
  return (
    <div className={styles['kopf']}>
      <div>
        <h1 className="t-titel" tabIndex={-1}>
          {createTitel(atlas)}
        </h1>
        <p className={`t-klein leise ${styles['definition']}`}>
          {definition.replace(/\.$/, '')}; {einheit}
          {hinweis !== '' && `; ${hinweis}`}
        </p>
      </div>
      <p className="t-satz">
        <b>{befund}</b>
        {rest}
      </p>
    </div>
  )
}

function Quelle() {
  const { atlas } = useAtlas()
  return (
    <p className="quelle">
      {!istVergleichbar(atlas) && 'Die Farben zeigen Anzahlen: Große Räume haben oft große Werte. '}
      {quellenzeile(atlas)} <Rechenweg />
    </p>
  )
}

/** The same classes for as long as neither figures nor choice change; the shown period does not matter. */
function useKlassen({ perioden, raeume, indikator, ansicht }: Atlas) {
  const { methode, klassen } = ansicht
  const grenzentext = ansicht.grenzen.join(';')
  return useMemo(() => {
    const grenzen = grenzentext === '' ? [] : grenzentext.split(';').map(Number)
    const wahl = { methode, klassen, grenzen }
    return createKartenklassen({ perioden, raeume, indikator, ansicht: wahl })
  }, [perioden, raeume, indikator, methode, klassen, grenzentext])
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
  return useCallback(
    (index: number, erster: boolean) =>
      setZeitraum(atlas.perioden[index]?.adresse ?? null, erster ? 'push' : 'replace'),
    [atlas, setZeitraum],
  )
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
