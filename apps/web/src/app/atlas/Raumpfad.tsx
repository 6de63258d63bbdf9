import { Link, useLocation } from 'react-router'
import { EBENE_WORTE, formatRaeume } from '@sozial/shared/ebene'
import { Button } from '../../ui/Button.tsx'
import { Profillink } from '../raum/Profillink.tsx'
import { hatProfil } from '../raum/profilwege.ts'
import { findMeinen, merkeMeinRaum, useMeinRaum, vergissMeinRaum } from '../mein-raum.ts'
import { engereEbenen } from './eingrenzung.ts'
import { Ortssuche } from './Ortssuche.tsx'
import styles from './Raumpfad.module.css'
import { useAtlas } from './use-atlas.ts'

/** Where one is among the areas: the way back up, the ways down, the own area, the search for a place. */
export function Raumpfad() {
  return (
    <div className={`rahmen nicht-druck ${styles['pfad']}`}>
      <Brotkrumen />
      <Abstieg />
      <MeinRaumzeile />
      <Ortssuche />
    </div>
  )
}

function Brotkrumen() {
  const { atlas, adresse } = useAtlas()
  const { pathname } = useLocation()
  const { eingrenzung, kreis } = atlas
  if (eingrenzung === null) return null
  const { raum, darueber } = eingrenzung
  return (
    <nav aria-label="Räume">
      <ol className={styles['krumen']}>
        <li>
          <Link to={adresse(pathname, { in: null })}>{kreis.name}</Link>
        </li>
        {darueber.map(({ schluessel, name }) => (
          <li key={schluessel}>
            <Link to={adresse(pathname, { in: schluessel })}>{name}</Link>
          </li>
        ))}
        <li aria-current="true">
          {raum.name}: {formatRaeume(atlas.raeume.length, atlas.ebene)}
        </li>
      </ol>
    </nav>
  )
}

/** From the area chosen last to the areas inside it, and to remembering it. */
function Abstieg() {
  const { atlas, adresse } = useAtlas()
  const { pathname } = useLocation()
  const meiner = useMeinRaum()
  const raum = atlas.auswahl.at(-1)?.raum
  if (!raum) return null
  const { schluessel, name, ober = [] } = raum
  return (
    <p className={styles['wege']}>
      <b>{name}</b>
      {hatProfil(atlas.ebene) && (
        <Profillink ebene={atlas.ebene} schluessel={schluessel} ansicht={atlas.ansicht}>
          Profil öffnen
        </Profillink>
      )}
      {engereEbenen(atlas).map((ebene) => (
        <Link key={ebene} to={adresse(pathname, { ebene, in: schluessel, raeume: [] })}>
          {EBENE_WORTE[ebene].plural} zeigen
        </Link>
      ))}
      {meiner?.schluessel !== schluessel && (
        <Button
          art="text"
          klein
          className={styles['werk']}
          title="Bleibt auf diesem Gerät"
          onClick={() =>
            merkeMeinRaum({
              ebene: atlas.ebene,
              schluessel,
              name,
              ober: ober.map((oberraum) => oberraum.schluessel),
            })
          }
        >
          Als meinen Raum merken
        </Button>
      )}
    </p>
  )
}

/** The remembered area: marked here, or one click away; forgotten as easily. */
function MeinRaumzeile() {
  const { atlas, aendere } = useAtlas()
  const meiner = useMeinRaum()
  if (meiner === null) return null
  const hier = findMeinen(atlas.raeume, meiner)
  const gewaehlt = hier !== null && atlas.auswahl.some(({ raum }) => raum.id === hier.id)
  const hatEbene = atlas.indikator.abdeckung.some(({ ebene }) => ebene === meiner.ebene)
  const zeige = (): void =>
    hier
      ? aendere({ raeume: [...atlas.ansicht.raeume.slice(0, 5), hier.schluessel] })
      : aendere({ ebene: meiner.ebene, in: null, raeume: [meiner.schluessel] })
  return (
    <p className={styles['wege']}>
      <span>
        Mein Raum: <b>{meiner.name}</b>
        <span className="t-note"> (nur auf diesem Gerät gemerkt)</span>
      </span>
      {!gewaehlt && (hier || hatEbene) && (
        <Button art="text" klein className={styles['werk']} onClick={zeige}>
          {hier && hier.schluessel !== meiner.schluessel ? `${hier.name} auswählen` : 'Auswählen'}
        </Button>
      )}
      <Button art="text" klein className={styles['werk']} onClick={vergissMeinRaum}>
        Vergessen
      </Button>
    </p>
  )
}
