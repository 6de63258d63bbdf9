import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { profilpfad, type Profilebene } from '../../app/raum/profilwege.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { Vorschaukarte } from '../../map/Vorschaukarte.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { schrittsatz, vorher, vortag, type Gebietsstand, type Schritt } from './geschichte.ts'
import type { Profil } from './profil-state.ts'
import { useGeschichte } from './use-geschichte.ts'
import styles from './Profil.module.css'

interface GeschichteProps {
  readonly profil: Profil
  readonly ebene: Profilebene
}

/** How the area became what it is, in words and, where it changed, on two maps. */
export function Geschichte({ profil, ebene }: GeschichteProps) {
  const geschichte = useGeschichte(ebene, profil.raum.schluessel)
  if (!geschichte) return null
  return (
    <Abschnitt titel="Geschichte der Grenzen" id="geschichte">
      <Schrittliste {...geschichte} ebene={ebene} ohneName />
    </Abschnitt>
  )
}

interface SchrittlisteProps {
  readonly schritte: readonly Schritt[]
  readonly gebietsstaende: readonly Gebietsstand[]
  readonly ebene: Profilebene
  /** The page is about this one area. */
  readonly ohneName?: boolean
}

/** One entry per Fassung; a change with the borders before and after it. */
export function Schrittliste({ schritte, gebietsstaende, ebene, ohneName }: SchrittlisteProps) {
  return (
    <ol className={styles['schritte']}>
      {schritte.map((schritt) => (
        <li key={`${schritt.raum.slug} ${schritt.ab}`}>
          <div>
            <p className="mass">
              {!ohneName && (
                <>
                  <Link to={profilpfad(ebene, schritt.raum.slug)}>{schritt.raum.name}</Link>:{' '}
                </>
              )}
              {schrittsatz(schritt)}
            </p>
            <Verwandte schritt={schritt} ebene={ebene} />
          </div>
          <Kartenpaar {...{ schritt, gebietsstaende }} />
        </li>
      ))}
    </ol>
  )
}

function Verwandte({
  schritt: { aus, wurde },
  ebene,
}: {
  readonly schritt: Schritt
  readonly ebene: Profilebene
}) {
  const liste = (worte: string, raeume: Schritt['aus']) =>
    raeume.length > 0 && (
      <p className="t-klein leise">
        {worte}{' '}
        {raeume.map(({ slug, name }, i) => (
          <span key={slug}>
            {i > 0 && ', '}
            <Link to={profilpfad(ebene, slug)}>{name}</Link>
          </span>
        ))}
      </p>
    )
  return (
    <>
      {liste('Auch entstanden aus Teilen von', aus)}
      {liste('Teile davon gehören danach zu', wurde)}
    </>
  )
}

interface KartenpaarProps {
  readonly schritt: Schritt
  readonly gebietsstaende: readonly Gebietsstand[]
}

/** Nothing where the area has never changed, or an older border may not be seen. */
function Kartenpaar({ schritt, gebietsstaende }: KartenpaarProps) {
  const paar = vorher(schritt, gebietsstaende)
  if (!paar) return null
  return (
    <div className={styles['kartenpaar']}>
      <Grenzkarte stand={paar.davor} schritt={schritt} wann="vor" />
      <Grenzkarte stand={paar.danach} schritt={schritt} wann="ab" />
    </div>
  )
}

function Grenzkarte({
  stand,
  schritt,
  wann,
}: {
  readonly stand: Gebietsstand
  readonly schritt: Schritt
  readonly wann: 'vor' | 'ab'
}) {
  const umrisse = useGeometrie(stand.geometrie)
  const worte = `${wann === 'vor' ? 'Vor dem' : 'Ab dem'} ${formatDatum(schritt.ab)}`
  if (umrisse.art !== 'bereit') return null
  return (
    <figure>
      <Vorschaukarte
        geometrie={umrisse.geometrie}
        titel={`${schritt.raum.name}: ${worte}`}
        betont={schritt.raum.schluessel}
      />
      <figcaption className="quelle">{worte}</figcaption>
    </figure>
  )
}

/** Over the page of an area that holds no more. */
export function Endehinweis({ profil, ebene }: GeschichteProps) {
  const geschichte = useGeschichte(ebene, profil.raum.schluessel)
  const nachfolger = geschichte?.schritte[0]?.wurde ?? []
  if (profil.gueltigBis === null) return null
  return (
    <Meldung
      art="warn"
      titel={`Dieser ${EBENE_WORTE[ebene].singular} galt bis ${formatDatum(vortag(profil.gueltigBis))}.`}
    >
      <p>
        {nachfolger.length === 0 ? (
          <Link to="/sozialraeume">Zu den Sozialräumen von heute</Link>
        ) : (
          <>
            Daraus wurde{' '}
            {nachfolger.map(({ slug, name }, i) => (
              <span key={slug}>
                {i > 0 && ', '}
                <Link to={profilpfad(ebene, slug)}>{name}</Link>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </Meldung>
  )
}
