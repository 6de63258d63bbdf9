import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { useTitel } from '../../../lib/use-titel.ts'
import { WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { DatenabdeckungDocument, type DatenabdeckungQuery } from './anforderungen.generated.ts'
import { FELDWORTE, lueckensatzOf, type Feld } from './abdeckung-worte.ts'
import { PFAD } from './anforderung-worte.ts'
import styles from './Anforderungen.module.css'

const EBENEN = ['KREIS', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER', 'JUGENDAMTSBEZIRK'] as const
type Ebene = (typeof EBENEN)[number]

/** What have we, what is missing: Indikator by year on one level. */
export function AbdeckungSeite() {
  const [ebene, setEbene] = useState<Ebene>('SOZIALRAUM')
  const { data, error, refetch } = useQuery(DatenabdeckungDocument, {
    variables: { ebene },
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Was haben wir, was fehlt?')
  const abdeckung = data?.datenabdeckung
  return (
    <>
      <Kopf
        titel="Was haben wir, was fehlt?"
        pfad={
          <>
            <Link to={PFAD}>Datenanforderungen</Link> / Abdeckung
          </>
        }
      >
        {abdeckung ? lueckensatzOf(abdeckung.zeilen) : 'Jeder Indikator, Jahr für Jahr.'}
      </Kopf>
      <div className={styles['werk']}>
        <WahlFeld
          label="Räume"
          daneben
          wert={ebene}
          optionen={EBENEN.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
          onChange={setEbene}
        />
      </div>
      {abdeckung ? (
        <Matrix abdeckung={abdeckung} ebene={ebene} />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Angaben" />
      )}
    </>
  )
}

interface MatrixProps {
  readonly abdeckung: DatenabdeckungQuery['datenabdeckung']
  readonly ebene: Ebene
}

function Matrix({ abdeckung: { jahre, zeilen }, ebene }: MatrixProps) {
  if (zeilen.length === 0) {
    return <p className="mass">Auf dieser Ebene ist kein Indikator vorgesehen.</p>
  }
  return (
    <>
      <dl className={styles['zeichen']}>
        {Object.entries(FELDWORTE).map(([feld, { zeichen, text }]) => (
          <div key={feld}>
            <dt>{zeichen}</dt> <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Tabelle
        titel={`Abdeckung der Indikatoren, ${EBENE_WORTE[ebene].sammelname}`}
        titelUnsichtbar
        ersteSpalteFest
        className={styles['matrix']}
      >
        <thead>
          <tr>
            <th scope="col" style={{ textAlign: 'left' }}>
              Indikator
            </th>
            {jahre.map((jahr) => (
              <th key={jahr} scope="col">
                {jahr}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zeilen.map(({ indikator, felder }) => (
            <tr key={indikator.slug}>
              <th scope="row">
                <Link to={`/indikatoren/${indikator.slug}`}>{indikator.name}</Link>
              </th>
              {felder.map((feld, i) => (
                <td key={jahre[i]} className={klasseOf(feld)}>
                  <span aria-hidden="true">{FELDWORTE[feld].zeichen}</span>
                  <span className="vh">{FELDWORTE[feld].text}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </>
  )
}

function klasseOf(feld: Feld): string | undefined {
  if (feld === 'FEHLT' || feld === 'UEBERFAELLIG') return styles['fehlt']
  if (feld === 'ANGEFORDERT') return styles['angefordert']
  return feld === 'DA' ? styles['da'] : undefined
}
