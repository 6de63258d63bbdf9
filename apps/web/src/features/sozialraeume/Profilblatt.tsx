import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { merkeAuswahl } from '../../app/letzte-auswahl.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { Inhalt } from '../../app/Rahmen.tsx'
import { mitRaum, type Profilebene } from '../../app/raum/profilwege.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Altersbild } from './Altersbild.tsx'
import { Auffaelliges } from './Auffaelliges.tsx'
import { Beschreibung } from './Beschreibung.tsx'
import { Geschichte } from './Geschichte.tsx'
import type { Katalog } from './indikatorwahl.ts'
import { createProfilmitnahme } from './mitnahme.ts'
import { createZeilen, jahreOf, type Profil, type Profilantwort } from './profil-state.ts'
import { Profilkopf } from './Profilkopf.tsx'
import { Profilleiste } from './Profilleiste.tsx'
import { Spinetabelle } from './Spinetabelle.tsx'
import { Teil } from './Teil.tsx'
import { Zugriff } from './Zugriff.tsx'
import styles from './Profil.module.css'

interface ProfilblattProps {
  readonly antwort: Profilantwort
  readonly profil: Profil
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
  readonly katalog: Katalog | undefined
  readonly laedt: boolean
}

/** The page of one area, once its answer is there. */
export function Profilblatt({ antwort, profil, ansicht, ebene, katalog, laedt }: ProfilblattProps) {
  const navigate = useNavigate()
  const { uebersicht, kreis } = antwort
  const { schluessel, name } = profil.raum
  const zeilen = useMemo(
    () => (uebersicht ? createZeilen(uebersicht, schluessel, profil.reihen) : []),
    [uebersicht, schluessel, profil.reihen],
  )
  const mitnahme = useMemo(
    () => createProfilmitnahme({ antwort, profil, zeilen }),
    [antwort, profil, zeilen],
  )
  useTitel(name, kreis.name)
  const gewaehlt = useMemo(() => mitRaum(ansicht, ebene, schluessel), [ansicht, ebene, schluessel])
  useEffect(() => merkeAuswahl(toSuche(gewaehlt)), [gewaehlt])
  const aendere = (teil: Partial<Ansicht>) =>
    void navigate({ search: toSuche({ ...ansicht, ...teil }) }, { preventScrollReset: true })
  const { plural } = EBENE_WORTE[ebene]
  return (
    <>
      <Profilleiste {...{ profil, ansicht, ebene, aendere }} jahre={jahreOf(profil.reihen)} />
      <Inhalt>
        <div className="rahmen" aria-busy={laedt}>
          <Profilkopf {...{ antwort, profil, ansicht: gewaehlt, ebene }} />
          <Zugriff profil={profil} zeilen={zeilen} />
          <div className={styles['zwei']}>
            <Auffaelliges zeilen={zeilen} plural={plural} ansicht={gewaehlt} />
            <Altersbild aufbau={profil.altersaufbau} kreis={kreis} />
          </div>
          <Beschreibung profil={profil} ebene={ebene} />
          <Spinetabelle
            {...{ antwort, profil, zeilen, ebene, katalog, aendere }}
            ansicht={gewaehlt}
          />
          <Teil nr={3} id="ziele" titel="Ziele">
            <p className="mass">
              Noch kein Ziel eingetragen. Ziele vereinbaren Kreis und Kommune für diesen Raum, jedes
              gemessen an einem Indikator dieser Seite; sie erscheinen hier mit Ausgangswert,
              Zielwert und Stand.
            </p>
          </Teil>
          <div className={styles['zwei']}>
            <Teil nr={4} id="beteiligung" titel="Beteiligung">
              <p className="mass">
                Noch keine Beteiligung eingetragen. Sozialraumkonferenzen und Befragungen erscheinen
                hier mit Datum, Zahl der Teilnehmenden und ihren Anliegen.
              </p>
            </Teil>
            <Teil nr={5} id="massnahmen" titel="Maßnahmen">
              <p className="mass">
                Noch keine Maßnahme eingetragen. Maßnahmen entstehen aus den Zielen und erscheinen
                hier mit Zuständigen, Frist und Mitteln.
              </p>
            </Teil>
          </div>
          <Geschichte ebene={ebene} profil={profil} />
          <Mitnehmen mitnahme={mitnahme} />
        </div>
      </Inhalt>
    </>
  )
}
