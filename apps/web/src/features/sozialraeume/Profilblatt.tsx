import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { merkeAuswahl } from '../../app/letzte-auswahl.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { Inhalt } from '../../app/Rahmen.tsx'
import { mitRaum, type Profilebene } from '../../app/raum/profilwege.ts'
import { Profilluecken } from '../../app/versorgung/Profilluecken.tsx'
import { useTitel } from '../../lib/use-titel.ts'
import { Altersbild } from './Altersbild.tsx'
import { Angebote } from './Angebote.tsx'
import { Auffaelliges } from './Auffaelliges.tsx'
import { Beschreibung } from './Beschreibung.tsx'
import { Geschichte } from './Geschichte.tsx'
import type { Katalog } from './indikatorwahl.ts'
import { findMassstaebe, gewaehlterMassstab } from './massstabwahl.ts'
import { createProfilmitnahme } from './mitnahme.ts'
import { createZeilen, jahreOf, type Profil, type Profilantwort } from './profil-state.ts'
import { OffeneTeile } from './OffeneTeile.tsx'
import { Profilkopf } from './Profilkopf.tsx'
import { Profilleiste } from './Profilleiste.tsx'
import { Standhinweis } from './Standhinweis.tsx'
import { Spinetabelle } from './Spinetabelle.tsx'
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
  const massstaebe = useMemo(() => findMassstaebe(uebersicht, profil), [uebersicht, profil])
  const massstab = gewaehlterMassstab(massstaebe, ansicht.massstab)
  const { worte, platz } = massstab
  const zeilen = useMemo(
    () =>
      uebersicht
        ? createZeilen(uebersicht, schluessel, { reihen: profil.reihen, massstab: platz })
        : [],
    [uebersicht, schluessel, profil.reihen, platz],
  )
  const mitnahme = useMemo(
    () => createProfilmitnahme({ antwort, profil, zeilen, worte }),
    [antwort, profil, zeilen, worte],
  )
  useTitel(name, kreis.name)
  const gewaehlt = useMemo(() => mitRaum(ansicht, ebene, schluessel), [ansicht, ebene, schluessel])
  useEffect(() => merkeAuswahl(toSuche(gewaehlt)), [gewaehlt])
  const aendere = (teil: Partial<Ansicht>) =>
    void navigate({ search: toSuche({ ...ansicht, ...teil }) }, { preventScrollReset: true })
  const { plural } = EBENE_WORTE[ebene]
  return (
    <>
      <Profilleiste
        {...{ profil, ansicht, ebene, aendere, massstaebe, massstab }}
        jahre={jahreOf(profil.reihen)}
        stichtag={uebersicht?.gebietsstand.stichtag ?? null}
      />
      <Inhalt>
        <div className="rahmen" aria-busy={laedt}>
          <Profilkopf {...{ antwort, profil, ansicht: gewaehlt, ebene }} />
          <Standhinweis profil={profil} stichtag={uebersicht?.gebietsstand.stichtag} />
          <Zugriff profil={profil} zeilen={zeilen} />
          <div className={styles['zwei']}>
            <Auffaelliges {...{ zeilen, plural, worte }} ansicht={gewaehlt} />
            <Altersbild aufbau={profil.altersaufbau} kreis={kreis} />
          </div>
          <Beschreibung profil={profil} ebene={ebene} />
          <Spinetabelle
            {...{ antwort, profil, zeilen, ebene, katalog, aendere, worte }}
            ansicht={gewaehlt}
          />
          <Angebote {...{ antwort, profil, ebene }} />
          {ebene === 'SOZIALRAUM' && <Profilluecken schluessel={schluessel} />}
          <OffeneTeile />
          <Geschichte ebene={ebene} profil={profil} />
          <Mitnehmen mitnahme={mitnahme} />
        </div>
      </Inhalt>
    </>
  )
}
