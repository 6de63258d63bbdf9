import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { formatDatum } from '@sozial/shared/format'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Angebotsliste } from './Angebotsliste.tsx'
import {
  parseKategorie,
  toKategoriesuche,
  wegOf,
  type Kategorieansicht,
} from './kategorie-adresse.ts'
import { createZeilen, satzOf, type Lage } from './kategorie-state.ts'
import { Kategoriewahl } from './Kategoriewahl.tsx'
import { createKategoriemitnahme } from './kategorie-mitnahme.ts'
import { Kategorietabelle } from './Kategorietabelle.tsx'
import { parseKopf } from './Kopfwahl.tsx'
import { quellenzeilen } from './mitnahme.ts'
import { Planungsseite } from './Planungsseite.tsx'
import { Quadrantbild } from './Quadrantbild.tsx'
import { Stichtaghinweis } from './Stichtaghinweis.tsx'
import { Szenario } from './Szenario.tsx'
import {
  VersorgungskategorieDocument,
  type VersorgungskategorieQuery,
} from './versorgung.generated.ts'
import { Zweckhinweis } from './Zweckhinweis.tsx'
import styles from './Versorgung.module.css'

/** Need against supply in one category, area by area, with the offers behind. */
export function KategorieSeite() {
  const { kategorie = '' } = useParams()
  return (
    <Planungsseite>
      <Kategorie key={kategorie} kategorie={kategorie} />
    </Planungsseite>
  )
}

function Kategorie({ kategorie }: { readonly kategorie: string }) {
  const [suche] = useSearchParams()
  const { ebene, stichtag } = parseKopf(suche)
  const ansicht = useMemo(() => parseKategorie(suche), [suche])
  const [annahmen, setAnnahmen] = useState<readonly SzenarioannahmeInput[]>([])
  const { bedarf, ziel, wegmittel, minuten } = ansicht
  const mitSzenario = ansicht.szenario !== null && annahmen.length > 0
  const { data, previousData, error, refetch } = useQuery(VersorgungskategorieDocument, {
    variables: {
      ebene,
      stichtag,
      kategorie,
      bedarf,
      ziel,
      wegmittel,
      minuten,
      annahmen: mitSzenario ? annahmen : null,
    },
  })
  const antwort = data ?? previousData
  const name = antwort?.versorgung?.kategorien[0]?.name
  useTitel(name ?? 'Versorgung', antwort?.kreis.name)
  if (error && !antwort) {
    return (
      <div className={styles['seite']}>
        <h1 className="t-titel">Versorgung</h1>
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      </div>
    )
  }
  if (!antwort) {
    return (
      <div className={styles['seite']}>
        <h1 className="t-titel">Versorgung</h1>
        <Skelett hoehe={520} />
        <LadeWorte />
      </div>
    )
  }
  if (!antwort.versorgung || name === undefined) return <OhneKategorie />
  return (
    <>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <Blatt {...{ antwort, ansicht, ebene, annahmen, setAnnahmen }} lage={antwort.versorgung} />
    </>
  )
}

function OhneKategorie() {
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Diese Kategorie gibt es nicht</h1>
      <p className="mass">
        Vielleicht galt sie an diesem Stichtag noch nicht oder nicht mehr.{' '}
        <Link to="/versorgung">Zur Übersicht</Link>
      </p>
    </div>
  )
}

interface BlattProps {
  readonly antwort: VersorgungskategorieQuery
  readonly lage: Lage
  readonly ansicht: Kategorieansicht
  readonly ebene: Ebene
  readonly annahmen: readonly SzenarioannahmeInput[]
  readonly setAnnahmen: (annahmen: readonly SzenarioannahmeInput[]) => void
}

function Blatt({ antwort, lage, ansicht, ebene, annahmen, setAnnahmen }: BlattProps) {
  const navigate = useNavigate()
  const [suche] = useSearchParams()
  const zeilen = useMemo(() => createZeilen(lage), [lage])
  const spalten = lage.kategorien[0]!
  const { kreis } = antwort
  const mitnahme = useMemo(
    () => createKategoriemitnahme({ lage, zeilen, kreis, ebene, annahmen }),
    [lage, zeilen, kreis, ebene, annahmen],
  )
  const aendere = ({ ebene: neue, ...teil }: Partial<Kategorieansicht> & { ebene?: Ebene }) => {
    const kopf = new URLSearchParams(suche)
    if (neue) kopf.set('ebene', neue === 'SOZIALRAUM' ? '' : EBENE_WORTE[neue].slug)
    void navigate(
      { search: toKategoriesuche({ ...ansicht, ...teil }, kopf) },
      { preventScrollReset: true },
    )
  }
  return (
    <div className={styles['seite']}>
      <p className={`t-klein nicht-druck ${styles['weg']}`}>
        <Link to={wegOf({ kategorie: null, raum: null }, suche)}>Versorgung</Link>
        {spalten.feldname && ` / ${spalten.feldname}`}
      </p>
      <h1 className="t-titel" tabIndex={-1}>
        {spalten.name}
      </h1>
      <p className="t-klein leise">
        Bedarf und Angebot je {EBENE_WORTE[ebene].singular}, Stichtag {formatDatum(lage.stichtag)};
        Zielgruppe: {spalten.zielgruppe}
        {lage.zeitraum && `, ${lage.zeitraum.name}`}
        {kreis.demo && `. ${DEMODATEN}`}
      </p>
      <p className={`t-satz ${styles['satz']}`}>
        {lage.vorher && 'Mit dem Szenario: '}
        {satzOf(lage, zeilen)}
      </p>
      <Stichtaghinweis {...lage} />
      <Zweckhinweis status={spalten.personenstatus ?? []} />
      <Kategoriewahl {...{ antwort, lage, ansicht, ebene, aendere }} />
      <Quadrantbild lage={lage} zeilen={zeilen} onRaum={(raum) => aendere({ raum })} />
      <Kategorietabelle {...{ lage, zeilen, ansicht, ebene, aendere }} />
      <p className="quelle">{quellenzeilen(lage, kreis).join(' ')}</p>
      <Szenario
        {...{ lage, ebene, ansicht, aendere, annahmen, setAnnahmen }}
        stichtag={parseKopf(suche).stichtag}
      />
      <Angebotsliste {...{ lage, ansicht, aendere }} />
      <Mitnehmen mitnahme={mitnahme} />
    </div>
  )
}
