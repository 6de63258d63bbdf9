import { useMemo, useState } from 'react'
import { Link, Navigate, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import type { Ansicht } from '@sozial/shared/ansicht'
import { parseAnsicht } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { Hinweisseite } from '../../app/Hinweisseite.tsx'
import { Inhalt } from '../../app/Rahmen.tsx'
import { profilpfad, type Profilebene } from '../../app/raum/profilwege.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Profilblatt } from './Profilblatt.tsx'
import { findIndikatorwahl } from './indikatorwahl.ts'
import { vortag } from './geschichte.ts'
import { ebenenOf } from './massstabwahl.ts'
import { ProfilDocument, ProfilkatalogDocument } from './profil.generated.ts'
import styles from './Profil.module.css'

/** One area on one page, in the five parts that the Kreistag asked for. */
export function ProfilSeite({ ebene }: { readonly ebene: Profilebene }) {
  const { slug = '' } = useParams()
  const [suche] = useSearchParams()
  const { ansicht } = useMemo(() => parseAnsicht(suche), [suche])
  const { antwort, katalog, error, erneut, laedt } = useProfil(ebene, slug, ansicht)
  if (error && !antwort) {
    return (
      <Inhalt>
        <div className={`rahmen ${styles['seite']}`}>
          {toFehler(error).code === 'KREIS_FEHLT' ? (
            <KreisFehlt />
          ) : (
            <>
              <h1 className="t-titel">{EBENE_WORTE[ebene].singular}</h1>
              <FehlerMeldung fehler={toFehler(error)} erneut={erneut} />
            </>
          )}
        </div>
      </Inhalt>
    )
  }
  if (!antwort) {
    return (
      <Inhalt>
        <div className={`rahmen ${styles['seite']}`}>
          <Skelett breite="460px" hoehe={180} />
          <Skelett hoehe={520} />
          <LadeWorte />
        </div>
      </Inhalt>
    )
  }
  const { raumprofil: profil } = antwort
  if (!profil) return <Unbekannt ebene={ebene} />
  if (profil.slug !== slug) {
    return (
      <Navigate replace to={{ pathname: profilpfad(ebene, profil.slug), search: `${suche}` }} />
    )
  }
  return <Profilblatt {...{ antwort, profil, ansicht, ebene, katalog, laedt }} />
}

/** The answer for what the address asks; an older one while the next is on its way. */
function useProfil(ebene: Profilebene, slug: string, ansicht: Ansicht) {
  const sicht = useSicht()
  const { data: angebot } = useQuery(ProfilkatalogDocument, { variables: { sicht } })
  const katalog = angebot?.indikatoren
  const wahl = findIndikatorwahl(katalog, ebene, ansicht.thema)
  const jahr = /\d{4}/.exec(ansicht.zeitraum ?? '')?.[0]
  // Known with the first answer: an area that ended is shown on the borders that it had.
  const [ende, setEnde] = useState<{ readonly slug: string; readonly stand: string | null }>()
  const { data, previousData, error, refetch, loading } = useQuery(ProfilDocument, {
    variables: {
      ebene,
      slug,
      sicht,
      indikatoren: wahl,
      bisJahr: jahr ? Number(jahr) : null,
      stand: ansicht.stand ?? (ende?.slug === slug ? ende.stand : null),
      massstaebe: ebenenOf(ansicht.massstab),
    },
    skip: wahl === undefined,
  })
  const gueltigBis = data?.raumprofil?.gueltigBis ?? null
  if (gueltigBis !== null && ende?.slug !== slug) setEnde({ slug, stand: vortag(gueltigBis) })
  const frueher = previousData?.raumprofil?.slug === slug ? previousData : undefined
  return {
    antwort: data ?? frueher,
    katalog,
    error,
    erneut: () => void refetch(),
    laedt: loading,
  }
}

function Unbekannt({ ebene }: { readonly ebene: Profilebene }) {
  const { singular } = EBENE_WORTE[ebene]
  return (
    <Inhalt>
      <div className="rahmen">
        <Hinweisseite
          titel={`${singular} nicht gefunden`}
          wege={
            <>
              <LinkButton art="haupt" to="/sozialraeume">
                Alle Sozialräume
              </LinkButton>
              <Link to="/karte">Karte</Link>
            </>
          }
        >
          Diese Adresse führt zu keinem Raum, oder er ist nicht veröffentlicht. In der Liste lässt
          er sich nach Name, Ortsteil oder Straße suchen.
        </Hinweisseite>
      </div>
    </Inhalt>
  )
}
