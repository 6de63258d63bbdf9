import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Kaestchen, WahlFeld } from '../../ui/Feld.tsx'
import { AngebotspunkteDocument } from './angebotspunkte.generated.ts'
import { ALLE_ANGEBOTE, type Angebotsauflage } from './angebotspunkte.ts'
import styles from './Kartenwahl.module.css'

/** Offers as points over the map, and of which category. */
export function Angebotswahl({ an }: { readonly an: boolean }) {
  const { atlas, aendere } = useAtlas()
  const { angebote } = atlas.ansicht
  return (
    <div className={styles['angebote']}>
      <Kaestchen an={an} onChange={(neu) => aendere({ angebote: neu ? ALLE_ANGEBOTE : null })}>
        Angebote zeigen
      </Kaestchen>
      {an && angebote !== null && (
        <Kategoriewahl wert={angebote} onChange={(neu) => aendere({ angebote: neu })} />
      )}
    </div>
  )
}

interface KategoriewahlProps {
  readonly wert: string
  readonly onChange: (wert: string) => void
}

/** The categories that have an offer, each with how many. */
function Kategoriewahl({ wert, onChange }: KategoriewahlProps) {
  const { data } = useQuery(AngebotspunkteDocument, {
    variables: { kategorien: null, raum: null },
  })
  const kategorien = (data?.angebotssuche.facetten ?? []).filter(
    ({ feld }) => feld === 'kategorien',
  )
  return (
    <WahlFeld
      label="Welche Angebote"
      labelUnsichtbar
      wert={wert}
      optionen={[
        { wert: ALLE_ANGEBOTE, text: 'alle' },
        ...kategorien.map(({ wert: schluessel, name, ober, anzahl }) => ({
          wert: schluessel,
          text: `${ober === null ? '' : '– '}${name ?? schluessel} (${anzahl})`,
        })),
      ]}
      onChange={onChange}
    />
  )
}

/** What the points are; the same words stand on every picture. */
export function Angebotszeile({ auflage }: { readonly auflage: Angebotsauflage | null }) {
  if (!auflage) return null
  return (
    <p className="quelle">
      <svg
        width="10"
        height="10"
        viewBox="0 0 10 10"
        aria-hidden="true"
        className={styles['punkt']}
      >
        <circle cx="5" cy="5" r="4" fill="currentColor" />
      </svg>{' '}
      {auflage.satz}{' '}
      <Link className="nicht-druck" to={auflage.liste}>
        Als Liste
      </Link>
    </p>
  )
}
