import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { atlasweg, type Profilebene } from '../../app/raum/profilwege.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { Vorschaukarte } from '../../map/Vorschaukarte.tsx'
import type { Geometrie } from '../../map/geometry.ts'
import { Endehinweis } from './Geschichte.tsx'
import { createFakten } from './fakten.ts'
import type { Profil, Profilantwort } from './profil-state.ts'
import styles from './Profil.module.css'

interface ProfilkopfProps {
  readonly antwort: Profilantwort
  readonly profil: Profil
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
}

/** Name, where it lies, a row of facts, a small map. */
export function Profilkopf({ antwort, profil, ansicht, ebene }: ProfilkopfProps) {
  const { uebersicht, fakten } = antwort
  const umrisse = useGeometrie(uebersicht?.gebietsstand.geometrie ?? null)
  const geometrie = umrisse.art === 'bereit' ? umrisse.geometrie : null
  const kommune = profil.ober.find((ober) => ober.ebene === 'KOMMUNE')
  return (
    <div className={styles['kopf']}>
      <div>
        <p className="t-klein leise">
          <Link to={{ pathname: '/sozialraeume', search: toSuche(ansicht) }}>Sozialräume</Link>
          {kommune && ` / ${kommune.name}`}
        </p>
        <h1 className={`t-aussage ${styles['name']}`} tabIndex={-1}>
          {profil.raum.name}
        </h1>
        <p className="leise mass">
          {lageOf(profil, ebene)}{' '}
          <span className="nicht-druck">
            <Link to={atlasweg('/karte', ansicht)}>Auf der Karte</Link>
            {', '}
            <Link to={atlasweg('/zeitvergleich', ansicht)}>im Zeitvergleich</Link>
          </span>
        </p>
        {profil.gueltigBis !== null && <Endehinweis profil={profil} ebene={ebene} />}
        {fakten && <Fakten {...{ fakten, geometrie }} schluessel={profil.raum.schluessel} />}
      </div>
      {geometrie && uebersicht && (
        <Lage profil={profil} geometrie={geometrie} raeume={uebersicht.raeume} />
      )}
    </div>
  )
}

/** "Sozialraum Nr. 12 in Hückelhoven, Jugendamt Hückelhoven. In diesen Grenzen seit 1.1.2020 – Beschluss …" */
function lageOf({ nummer, ober, gueltigAb, beschluss }: Profil, ebene: Profilebene): string {
  const nameOf = (gesucht: string) => ober.find((raum) => raum.ebene === gesucht)?.name
  const kommune = nameOf('KOMMUNE')
  const wo = [
    `${EBENE_WORTE[ebene].singular}${nummer === null ? '' : ` Nr. ${nummer}`}`,
    kommune ? `in ${kommune}` : '',
  ].filter(Boolean)
  const bezirk = nameOf('JUGENDAMTSBEZIRK')
  const grund = beschluss === '' ? '' : ` – ${beschluss}`
  return `${wo.join(' ')}${bezirk ? `, ${bezirk}` : ''}. In diesen Grenzen seit ${formatDatum(gueltigAb)}${grund}.`
}

interface FaktenProps {
  readonly fakten: NonNullable<Profilantwort['fakten']>
  readonly schluessel: string
  readonly geometrie: Geometrie | null
}

function Fakten({ fakten, schluessel, geometrie }: FaktenProps) {
  const liste = useMemo(
    () => createFakten(fakten, schluessel, geometrie),
    [fakten, schluessel, geometrie],
  )
  if (liste.length === 0) return null
  return (
    <dl className={styles['fakten']}>
      {liste.map(({ name, wert, warum, kreis }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className={styles['gross']} title={warum || undefined}>
              {wert}
            </span>
            <span>{warum || `Kreis ${kreis}`}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface LageProps {
  readonly profil: Profil
  readonly geometrie: Geometrie
  readonly raeume: NonNullable<Profilantwort['uebersicht']>['raeume']
}

/** Where it lies in the Kreis, with the others of its Kommune. */
function Lage({ profil, geometrie, raeume }: LageProps) {
  const { schluessel, name, ebene } = profil.raum
  const kommune = profil.ober.find((ober) => ober.ebene === 'KOMMUNE')
  const verwandte = useMemo(() => {
    const inKommune = (_: string | null, i: number) =>
      kommune !== undefined && raeume.kommunen[i] === kommune.schluessel
    return new Set(raeume.schluessel.filter(inKommune).filter((einer) => einer !== null))
  }, [raeume, kommune])
  const mitSchwestern = verwandte.size > 1 && ebene !== 'KOMMUNE'
  return (
    <figure className={styles['lage']}>
      <Vorschaukarte
        geometrie={geometrie}
        titel={`Lage von ${name} im Kreis`}
        betont={schluessel}
        verwandte={verwandte}
      />
      <figcaption className="quelle">
        Lage im Kreis
        {mitSchwestern &&
          kommune &&
          `; grau: übrige ${EBENE_WORTE[ebene].plural} in ${kommune.name}`}
      </figcaption>
    </figure>
  )
}
