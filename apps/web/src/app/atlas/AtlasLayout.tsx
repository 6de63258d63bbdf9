import { lazy, Suspense, useEffect } from 'react'
import { Outlet, useLocation } from 'react-router'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { merkeAuswahl } from '../letzte-auswahl.ts'
import { Inhalt } from '../Rahmen.tsx'
import { AndereZeiten } from './AndereZeiten.tsx'
import { AtlasSkelett } from './AtlasSkelett.tsx'
import { Auswahlleiste } from './Auswahlleiste.tsx'
import { Bemerkungen } from './Bemerkungen.tsx'
import { Zugriffshinweis } from './Zugriffshinweis.tsx'
import type { Wahl } from './atlas-wahl.ts'
import { useAnsicht } from './use-ansicht.ts'
import { useAtlasAbfrage, type Atlaszustand } from './use-atlas-abfrage.ts'
import { AtlasContext, IndikatorOhneWerteContext } from './use-atlas.ts'
import { useAuswahlsteuerung } from './use-auswahlsteuerung.ts'
import styles from './AtlasLayout.module.css'

// Seldom seen, so not part of what every screen loads.
const AtlasLeer = lazy(async () => ({ default: (await import('./AtlasLeer.tsx')).AtlasLeer }))
const KreisFehlt = lazy(async () => ({ default: (await import('./AtlasLeer.tsx')).KreisFehlt }))

const Gebietsstandwahl = lazy(async () => ({
  default: (await import('./Gebietsstandwahl.tsx')).Gebietsstandwahl,
}))

// Beside the figures, not before them: its place is kept while it is on its way.
const Raumpfad = lazy(async () => ({ default: (await import('./Raumpfad.tsx')).Raumpfad }))

/** Frame of the atlas screens: selection bar, and the page once its figures are there. */
export function AtlasLayout() {
  const { ansicht, hinweise } = useAnsicht()
  const zustand = useAtlasAbfrage(ansicht)
  const gezeigt = zustand.art === 'bereit' ? zustand.atlas.ansicht : ansicht
  const steuerung = useAuswahlsteuerung(gezeigt)
  const suche = toSuche(gezeigt)
  useEffect(() => merkeAuswahl(suche), [suche])

  const { pathname } = useLocation()
  if (zustand.art === 'leer' && zustand.indikator && pathname.startsWith('/indikatoren/')) {
    const { indikator, kreis } = zustand
    return (
      <IndikatorOhneWerteContext value={{ indikator, kreis }}>
        <Inhalt>
          <Outlet />
        </Inhalt>
      </IndikatorOhneWerteContext>
    )
  }
  if (zustand.art !== 'bereit') {
    return (
      <Inhalt>
        <Suspense fallback={<AtlasSkelett />}>
          <OhneAtlas zustand={zustand} adresse={(wahl) => steuerung.adresse('/karte', wahl)} />
        </Suspense>
      </Inhalt>
    )
  }
  const { atlas, laedt, fehler, erneut } = zustand
  return (
    <AtlasContext value={{ atlas, laedt, ...steuerung }}>
      <Auswahlleiste />
      <Inhalt>
        <Suspense fallback={<div className={styles['pfad']} />}>
          <Raumpfad />
        </Suspense>
        <AndereZeiten />
        <Suspense
          fallback={atlas.gebietsstaende.length > 1 && <div className={styles['grenzenplatz']} />}
        >
          <Gebietsstandwahl />
        </Suspense>
        <Zugriffshinweis />
        <Bemerkungen texte={[...hinweise, ...atlas.hinweise]} />
        {fehler && (
          <div className={`rahmen ${styles['bemerkung']}`}>
            <FehlerMeldung fehler={fehler} erneut={erneut} />
          </div>
        )}
        <div aria-busy={laedt}>
          <Outlet />
        </div>
      </Inhalt>
    </AtlasContext>
  )
}

interface OhneAtlasProps {
  readonly zustand: Exclude<Atlaszustand, { art: 'bereit' }>
  readonly adresse: (wahl: Wahl) => string
}

function OhneAtlas({ zustand, adresse }: OhneAtlasProps) {
  if (zustand.art === 'laedt') return <AtlasSkelett />
  if (zustand.art === 'leer') {
    return (
      <div className="rahmen">
        <AtlasLeer katalog={zustand.katalog} wahl={zustand.wahl} adresse={adresse} />
      </div>
    )
  }
  if (zustand.fehler.code === 'KREIS_FEHLT') {
    return (
      <div className="rahmen">
        <KreisFehlt />
      </div>
    )
  }
  return (
    <div className={`rahmen ${styles['bemerkung']}`}>
      <h1 className="vh">Sozialmonitoring</h1>
      <FehlerMeldung fehler={zustand.fehler} erneut={zustand.erneut} />
    </div>
  )
}
