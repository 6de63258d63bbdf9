import { useId, useMemo, useState } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { unbekannteAngabe } from '@sozial/shared/ansicht-leser'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { waehleAnmerkungen, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { Bemerkungen } from '../../app/atlas/Bemerkungen.tsx'
import { periodenhinweis, quellenzeile } from '../../app/atlas/quelle.ts'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { createHoverStore as createChartHover } from '../../charts/emphasis.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { createHoverStore } from '../../map/hover.ts'
import { Button } from '../../ui/Button.tsx'
import { useAngebotsauflage, type Angebotsauflage } from './angebotspunkte.ts'
import { Angebotszeile } from './Angebotswahl.tsx'
import { createKartenblatt } from './kartenblatt.ts'
import type { Hindernis, Kartenblatt } from './kartenblatt.ts'
import styles from './KarteSeite.module.css'
import { Kartenteil } from './Kartenteil.tsx'
import { Kartenwahl } from './Kartenwahl.tsx'
import { Mitnehmen } from './Mitnehmen.tsx'
import { Raumliste } from './Raumliste.tsx'
import { useAnsage, useKarte, useLinkedHover, useWaehlen, useZeitraum } from './use-karte.ts'
import { Zeitlinie } from './Zeitlinie.tsx'
import { Zeitregler } from './Zeitregler.tsx'

/** Where? One sentence, the map that proves it, the list to check it; offers over it. */
export function KarteSeite() {
  const { angebote } = useAtlas().atlas.ansicht
  const { auflage, unbekannt } = useAngebotsauflage()
  return (
    <>
      {unbekannt && <Bemerkungen texte={[unbekannteAngabe('angebote', angebote ?? '')]} />}
      <Karte auflage={auflage} mitAngeboten={angebote !== null && !unbekannt} />
    </>
  )
}

interface KarteProps {
  readonly auflage: Angebotsauflage | null
  /** Also while they are on their way. */
  readonly mitAngeboten: boolean
}

function Karte({ auflage, mitAngeboten }: KarteProps) {
  const { atlas } = useAtlas()
  const tabelle = useId()
  const [hover] = useState(createHoverStore)
  const [charthover] = useState(createChartHover)
  const blatt = useMemo(() => createKartenblatt(atlas), [atlas])
  const anmerkungen = useMemo(() => anmerkungenDerKarte(blatt), [blatt])
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
      <Kartenwahl {...{ blatt, mitAngeboten }} />
      <Wege hindernis={blatt.hindernis} />
      <div
        className={styles['teile']}
        data-ohne-karte={umrisse.art === 'keine' || undefined}
        data-breit={blatt.art === 'zwei' || undefined}
      >
        <div className={styles['karte']}>
          <Kartenteil
            {...{ blatt, state, art, umrisse, hover, onWaehlen, tabelle, auflage }}
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
          <Angebotszeile auflage={auflage} />
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
            {...{ blatt, hover, onWaehlen, anmerkungen }}
            klassen={art.klassen}
            meiner={art.meiner}
            filter={karte.filter}
            onFilterLoesen={() => karte.setFilter(null)}
          />
          <Anmerkungen anmerkungen={anmerkungen} />
        </div>
      </div>
      <Zeitlinie hover={charthover} tabelle="tabelle" />
      <Mitnehmen
        {...{ blatt, state, art, auflage }}
        geometrie={umrisse.art === 'bereit' ? umrisse.geometrie : null}
      />
    </div>
  )
}

/** On the areas of the list in the period that is drawn, and in the one it is compared with. */
function anmerkungenDerKarte({ atlas, frueher }: Kartenblatt): readonly Nummerierte[] {
  return waehleAnmerkungen(atlas.anmerkungen, {
    perioden: frueher === null ? [atlas.periode] : [frueher, atlas.periode],
    raeume: atlas.raeume.map(({ schluessel }) => schluessel),
  })
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
