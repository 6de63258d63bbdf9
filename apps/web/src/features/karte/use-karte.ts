/** What moves on a map page: classes, selection, period, and the areas that stand out. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { findMeinen, useMeinRaum } from '../../app/mein-raum.ts'
import type { HoverStore as ChartHover } from '../../charts/emphasis.ts'
import { sageAn } from '../../lib/ansage.ts'
import type { HoverStore } from '../../map/hover.ts'
import { createAtlasklassen } from '../../app/atlas/atlas-klassen.ts'
import { createKartenstate, createKreisgrundlage, raumOf } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'

/** Classes, circles and the class that stands out, and the state of the shown map. */
export function useKarte(blatt: Kartenblatt) {
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
  const geprueft = rauschen?.geprueft ?? false
  return useMemo(() => {
    const grenzen = grenzentext === '' ? [] : grenzentext.split(';').map(Number)
    const wahl = { methode, klassen, grenzen }
    const ergebnis = createAtlasklassen({ perioden, raeume, indikator, ansicht: wahl }, breite)
    return geprueft ? { ...ergebnis, nullname: 'im Zufallsbereich' } : ergebnis
  }, [perioden, raeume, indikator, methode, klassen, grenzentext, breite, geprueft])
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
export function useAnsage(ansage: string, spielt: boolean) {
  useEffect(() => {
    if (!spielt) sageAn(ansage)
  }, [ansage, spielt])
}

/** Takes an area into the selection or out of it, and says when there is no room left. */
export function useWaehlen() {
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

/** The shown period, and whether a run over all of them goes on. */
export function useZeitraum() {
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
export function useLinkedHover({ karte, zeitlinie, auswahl }: Verbindung) {
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
