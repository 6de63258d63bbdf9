import { useCallback, useEffect, useMemo, useRef } from 'react'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Geometriezustand } from '../../app/use-geometrie.ts'
import type { Nadel } from '../../map/BausteinLayers.tsx'
import { Bausteinplatte } from '../../map/Bausteinplatte.tsx'
import { Bausteinspruch } from './Bausteinspruch.tsx'
import { einwohnerwort, toBausteinbild, toKartenorte } from './daten.ts'
import { describeZuschnitt } from './satz.ts'
import { useTasten } from './use-tasten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import type { Zeichenart } from './Werkzeugleiste.tsx'
import styles from './Werkbank.module.css'

interface KarteProps {
  readonly art: Zeichenart
  readonly umrisse: Extract<Geometriezustand, { art: 'bereit' }>
  readonly tafel: string
  readonly nadeln: readonly Nadel[]
}

/** The map of the workbench: what clicking, drawing around and walking do to the division. */
export function Werkbankkarte({ art, umrisse, tafel, nadeln }: KarteProps) {
  const werkzeug = useWerkzeug()
  const { daten, jetzt, aktiv, auswahl, gezeigt, kommune, hover, hinweis } = werkzeug
  const stellen = useMemo(() => new Map(daten.ids.map((id, i) => [id, i])), [daten])
  const orte = useMemo(() => toKartenorte(daten), [daten])
  const bild = useMemo(
    () => toBausteinbild(daten, jetzt, { aktiv: aktiv?.key ?? null, auswahl, gezeigt, kommune }),
    [daten, jetzt, aktiv, auswahl, gezeigt, kommune],
  )
  const onTaste = useTasten()
  const { onWaehlen, onLasso, onSchritt } = useKartenhandgriffe(stellen)
  const { befund, rest } = describeZuschnitt(jetzt)
  const spruch = useCallback(
    (id: string) => <Bausteinspruch baustein={stellen.get(id) ?? -1} />,
    [stellen],
  )
  return (
    <>
      <p className={`${styles['hinweis']} nicht-druck`}>{hinweis || hilfe(werkzeug, art)}</p>
      <Bausteinplatte
        key={daten.geometrie}
        titel={daten.name}
        beschreibung={`${befund}${rest}`}
        tabelle={tafel}
        bild={bild}
        geometrie={umrisse.geometrie}
        orte={orte}
        hover={hover}
        nadeln={nadeln}
        lasso={art === 'LASSO' && daten.darfAendern}
        onWaehlen={onWaehlen}
        onLasso={onLasso}
        onSchritt={onSchritt}
        onTaste={onTaste}
        spruch={spruch}
      />
    </>
  )
}

const LEER =
  'Klicken Sie auf einen Baustein (mit Umschalt auf mehrere) oder umfahren Sie sie mit dem Lasso; „Neuer Raum“ macht daraus einen Sozialraum.'
const GEWAEHLT = '„Neuer Raum“ beginnt damit, eine Nummer ordnet zu.'

function hilfe({ aktiv, daten, jetzt }: ReturnType<typeof useWerkzeug>, art: Zeichenart): string {
  if (!daten.darfAendern) return 'Zeigen Sie auf einen Baustein, um zu sehen, wozu er gehört.'
  if (daten.darfAendern && jetzt.bild.raeume.length === 0) return LEER
  if (!aktiv) return 'Wählen Sie einen Raum, in der Liste oder auf der Karte; dann zeichnen Sie.'
  return art === 'LASSO'
    ? `Ziehen Sie eine Linie um alles, was zu ${aktiv.nummer} ${aktiv.name} gehören soll.`
    : `Ein Klick nimmt einen Baustein in ${aktiv.nummer} ${aktiv.name} auf oder wieder heraus; Esc beendet.`
}

/** What clicking, drawing around and walking do; kept stable, because the map holds on to them. */
function useKartenhandgriffe(stellen: ReadonlyMap<string, number>) {
  const werkzeug = useWerkzeug()
  const aktuell = useRef(werkzeug)
  useEffect(() => {
    aktuell.current = werkzeug
  }, [werkzeug])
  return useMemo(() => {
    const onWaehlen = (id: string, dazu: boolean): void => {
      const { daten, jetzt, aktiv, auswahl, ...tun } = aktuell.current
      const baustein = stellen.get(id)
      if (baustein === undefined) return
      const darin = jetzt.bild.zuordnung[baustein] ?? null
      if (dazu && daten.darfAendern) {
        const neu = new Set(auswahl)
        if (!neu.delete(baustein)) neu.add(baustein)
        tun.setAuswahl(neu)
        tun.setHinweis(`${formatAnzahl(neu.size, 'Baustein', 'Bausteine')} gewählt. ${GEWAEHLT}`)
      } else if (aktiv && daten.darfAendern) {
        tun.ordneZu([baustein], darin === aktiv.key ? null : aktiv)
      } else if (darin === null) {
        const name = daten.bausteine.namen[baustein]
        if (daten.darfAendern) tun.setAuswahl(new Set([baustein]))
        tun.setHinweis(
          daten.darfAendern ? `${name} gewählt. ${GEWAEHLT}` : `${name} hat noch keinen Raum.`,
        )
      } else {
        tun.setAktiv(darin)
        tun.setHinweis('')
      }
    }
    const onLasso = (ids: readonly string[]): void => {
      const { aktiv, ordneZu, setAuswahl, setHinweis } = aktuell.current
      const bausteine = ids.flatMap((id) => stellen.get(id) ?? [])
      if (bausteine.length === 0) setHinweis('In dieser Linie liegt die Mitte keines Bausteins.')
      else if (aktiv) ordneZu(bausteine, aktiv)
      else {
        setAuswahl(new Set(bausteine))
        setHinweis(
          `${formatAnzahl(bausteine.length, 'Baustein', 'Bausteine')} gewählt. ${GEWAEHLT}`,
        )
      }
    }
    const onSchritt = (id: string): void => {
      const { daten, jetzt, setHinweis } = aktuell.current
      const baustein = stellen.get(id) ?? -1
      const raum = jetzt.bild.raeume.find(({ key }) => key === jetzt.bild.zuordnung[baustein])
      const einwohner = daten.bausteine.gruppen.einwohner[baustein] ?? null
      setHinweis(
        `${daten.bausteine.namen[baustein]}, ${einwohner === null ? einwohnerwort(daten) : `${formatZahl(einwohner)} Einwohner`}, ${raum ? `${raum.nummer} ${raum.name}` : 'kein Raum'}`,
      )
    }
    return { onWaehlen, onLasso, onSchritt }
  }, [stellen])
}
