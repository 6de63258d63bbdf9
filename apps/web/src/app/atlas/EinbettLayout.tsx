import { Outlet } from 'react-router'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Ansagen } from '../Rahmen.tsx'
import { istKlein, UNBEKANNT_SATZ } from '../veroeffentlicht/nicht-veroeffentlicht.ts'
import { NurGroessereRaeume } from '../veroeffentlicht/NurGroessereRaeume.tsx'
import { AtlasSkelett } from './AtlasSkelett.tsx'
import styles from './EinbettLayout.module.css'
import { useAnsicht } from './use-ansicht.ts'
import { useAtlasAbfrage, type Atlaszustand } from './use-atlas-abfrage.ts'
import { AtlasContext } from './use-atlas.ts'
import { useAuswahlsteuerung } from './use-auswahlsteuerung.ts'

/** A view of the atlas in the frame of another site: no head, no foot, and one way back. */
export function EinbettLayout() {
  const { ansicht } = useAnsicht()
  const zustand = useAtlasAbfrage(ansicht)
  const steuerung = useAuswahlsteuerung(zustand.art === 'bereit' ? zustand.atlas.ansicht : ansicht)
  return (
    <main id="inhalt" tabIndex={-1} className={styles['seite']}>
      {zustand.art === 'bereit' ? (
        <AtlasContext value={{ atlas: zustand.atlas, laedt: zustand.laedt, ...steuerung }}>
          <Outlet />
        </AtlasContext>
      ) : (
        <OhneBild zustand={zustand} adresse={steuerung.adresse('/karte')} />
      )}
      <Ansagen />
    </main>
  )
}

interface OhneBildProps {
  readonly zustand: Exclude<Atlaszustand, { art: 'bereit' }>
  readonly adresse: string
}

function OhneBild({ zustand, adresse }: OhneBildProps) {
  if (zustand.art === 'laedt') return <AtlasSkelett />
  if (zustand.art === 'fehler') {
    return <FehlerMeldung fehler={zustand.fehler} erneut={zustand.erneut} />
  }
  const { katalog, wahl } = zustand
  const unbekannt =
    wahl &&
    katalog.length > 0 &&
    !katalog.some(({ slug, abdeckung }) => slug === wahl.indikator && abdeckung.length > 0)
  return (
    <>
      <h1 className="t-titel">{unbekannt ? 'Nicht veröffentlicht' : 'Keine Werte'}</h1>
      <p className="t-satz">
        {unbekannt ? UNBEKANNT_SATZ : 'Für diese Auswahl sind keine Werte veröffentlicht.'}{' '}
        <a href={adresse} target="_blank" rel="noreferrer">
          Im Sozialmonitoring weitersuchen
        </a>
      </p>
      {istKlein(wahl?.ebene) && <NurGroessereRaeume />}
    </>
  )
}
