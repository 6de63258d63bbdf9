import { useId, useMemo, useState } from 'react'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { anmerkungenDerPeriode } from '../../app/atlas/anmerkungen.ts'
import { quellenzeile } from '../../app/atlas/quelle.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Marken } from '../../app/Marken.tsx'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { createHoverStore } from '../../map/hover.ts'
import { useAngebotsauflage } from './angebotspunkte.ts'
import { Angebotszeile } from './Angebotswahl.tsx'
import { createKartenblatt } from './kartenblatt.ts'
import { Kartenteil } from './Kartenteil.tsx'
import styles from './KarteSeite.module.css'
import { Raumliste } from './Raumliste.tsx'
import { useAnsage, useKarte, useWaehlen, useZeitraum } from './use-karte.ts'
import { Zeitregler } from './Zeitregler.tsx'

/** The map in the frame of another site: title, sentence, map, list to unfold, source, and the way back. */
export function EinbettSeite() {
  const { atlas, adresse } = useAtlas()
  const tabelle = useId()
  const [hover] = useState(createHoverStore)
  const blatt = useMemo(() => createKartenblatt(atlas), [atlas])
  const anmerkungen = useMemo(() => anmerkungenDerPeriode(atlas), [atlas])
  const karte = useKarte(blatt)
  const umrisse = useGeometrie(atlas.gebietsstand.geometrie)
  const { onWaehlen } = useWaehlen()
  const zeit = useZeitraum()
  const { auflage } = useAngebotsauflage()
  useTitel(blatt.titel, atlas.kreis.name)
  useAnsage(blatt.ansage, zeit.spielt)
  const { satz, titel } = blatt
  return (
    <>
      <div className={styles['einbettmarken']}>
        <Marken demo={atlas.kreis.demo} />
      </div>
      <h1 className={`t-titel ${styles['einbetttitel']}`}>{titel}</h1>
      <p className={styles['einbettsatz']}>
        <b>{satz.befund}</b>
        {satz.rest}
      </p>
      <Kartenteil
        {...{ blatt, umrisse, hover, onWaehlen, tabelle, auflage }}
        state={karte.state}
        art={karte.art}
        filter={karte.filter}
        onFilter={karte.setFilter}
        onZeigeKlasse={karte.zeigeKlasse}
        beschreibung={satz.befund + satz.rest}
      />
      <Zeitregler
        perioden={atlas.perioden}
        brueche={atlas.brueche}
        index={atlas.periode.index}
        onChange={zeit.onZeitraum}
        onSpielen={zeit.setSpielt}
      />
      <Angebotszeile auflage={auflage} />
      <details className={styles['einbettliste']}>
        <summary>Werte als Liste</summary>
        <Raumliste
          id={tabelle}
          {...{ blatt, hover, onWaehlen, anmerkungen }}
          klassen={karte.art.klassen}
          meiner={karte.art.meiner}
          filter={karte.filter}
          onFilterLoesen={() => karte.setFilter(null)}
        />
      </details>
      <Anmerkungen anmerkungen={anmerkungen} />
      <p className="quelle">
        {quellenzeile(blatt.atlas)}{' '}
        <a href={adresse('/karte')} target="_blank" rel="noreferrer">
          Im Sozialmonitoring {atlas.kreis.name} öffnen
        </a>
      </p>
    </>
  )
}
