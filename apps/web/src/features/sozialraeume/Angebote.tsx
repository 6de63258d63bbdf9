import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Profilebene } from '../../app/raum/profilwege.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Angebotslage } from './Angebotslage.tsx'
import { toAngebotszeilen, type Angebotszeile } from './angebote.ts'
import { ProfilangeboteDocument } from './profil.generated.ts'
import type { Profil, Profilantwort } from './profil-state.ts'
import styles from './Profil.module.css'

interface AngeboteProps {
  readonly antwort: Profilantwort
  readonly profil: Profil
  readonly ebene: Profilebene
}

/** What help there is in an area and for it, by category, with the way to each list. */
export function Angebote({ antwort, profil, ebene }: AngeboteProps) {
  const { schluessel, name } = profil.raum
  const umrisse = useGeometrie(antwort.uebersicht?.gebietsstand.geometrie ?? null)
  const { data } = useQuery(ProfilangeboteDocument, {
    variables: { raum: { ebene, schluessel } },
  })
  if (!data || data.mitKreisweiten.anzahl === 0) return null
  const ziel = `/angebote?wo=${encodeURIComponent(name)}&raum=${ebene.toLowerCase()}:${schluessel}`
  const kreisweit = data.mitKreisweiten.anzahl - data.hier.anzahl
  return (
    <Abschnitt
      titel="Angebote"
      id="angebote"
      zusatz="öffentlich, Stand des Verzeichnisses heute"
      werkzeuge={<Link to={ziel}>Alle als Liste</Link>}
    >
      <div className={styles['zwei']}>
        <div>
          <p className="mass">
            {data.hier.anzahl === 0
              ? `In ${EBENE_WORTE[ebene].singular} ${name} liegt kein Angebot, und keines ist eigens dafür da.`
              : `${formatAnzahl(data.hier.anzahl, 'Angebot liegt', 'Angebote liegen')} hier oder ${data.hier.anzahl === 1 ? 'ist' : 'sind'} eigens für diesen Raum da.`}
            {kreisweit > 0 &&
              ` ${formatAnzahl(kreisweit, 'weiteres dient', 'weitere dienen')} dem ganzen Kreis.`}
          </p>
          <Tabelle zeilen={toAngebotszeilen(data)} ziel={ziel} />
        </div>
        {umrisse.art === 'bereit' && data.hier.punkte.length > 0 && (
          <Angebotslage
            geometrie={umrisse.geometrie}
            raum={profil.raum}
            hier={data.hier}
            demo={antwort.kreis.demo}
          />
        )}
      </div>
    </Abschnitt>
  )
}

interface TabelleProps {
  readonly zeilen: readonly Angebotszeile[]
  readonly ziel: string
}

function Tabelle({ zeilen, ziel }: TabelleProps) {
  return (
    <table className={styles['angebote']}>
      <caption className="vh">Angebote nach Themen; ein Angebot kann zu mehreren gehören</caption>
      <thead>
        <tr>
          <th scope="col">Thema</th>
          <th scope="col" className="r">
            für diesen Raum
          </th>
          <th scope="col" className="r">
            für den ganzen Kreis
          </th>
        </tr>
      </thead>
      <tbody>
        {zeilen.map(({ schluessel, name, hier, kreisweit }) => (
          <tr key={schluessel}>
            <th scope="row">
              <Link to={`${ziel}&thema=${schluessel}`}>{name}</Link>
            </th>
            <td className="r">{hier === 0 ? '–' : formatZahl(hier)}</td>
            <td className="r">{kreisweit === 0 ? '–' : formatZahl(kreisweit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
