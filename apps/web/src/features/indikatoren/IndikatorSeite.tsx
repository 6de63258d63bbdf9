import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDatum } from '@sozial/shared/format'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { findMassstab } from '../../app/atlas/massstab.ts'
import { useAtlas, useIndikatorOhneWerte } from '../../app/atlas/use-atlas.ts'
import { toCsvDeutsch, toCsvMaschine } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { createAlleWerte, dateinameOf } from './alle-werte.ts'
import { Angaben } from './Angaben.tsx'
import { formatLesehilfe } from './lesehilfe.ts'
import { Rechnung } from './Rechnung.tsx'
import { Reihentabelle } from './Reihentabelle.tsx'
import styles from './IndikatorSeite.module.css'

/** What is this number? Definition, calculation, sources, limits, coverage. */
export function IndikatorSeite() {
  const ohneWerte = useIndikatorOhneWerte()
  return ohneWerte ? (
    <BlattOhneWerte indikator={ohneWerte.indikator} kreis={ohneWerte.kreis.name} />
  ) : (
    <BlattMitWerten />
  )
}

function BlattMitWerten() {
  const { atlas, adresse } = useAtlas()
  const { indikator } = atlas
  return (
    <Blatt
      indikator={indikator}
      kreis={atlas.kreis.name}
      wege={
        <>
          <LinkButton klein to={adresse('/karte')}>
            Auf der Karte
          </LinkButton>
          <LinkButton klein to={adresse('/zeitvergleich')}>
            Im Zeitvergleich
          </LinkButton>
        </>
      }
      rechnung={<Rechnung atlas={atlas} />}
      brueche={<Brueche atlas={atlas} />}
      angaben={<Angaben indikator={indikator} atlas={atlas} />}
      reihe={<Reihe atlas={atlas} />}
    />
  )
}

interface BlattOhneWerteProps {
  readonly indikator: AtlasIndikator
  readonly kreis: string
}

function BlattOhneWerte({ indikator, kreis }: BlattOhneWerteProps) {
  const { abdeckung } = indikator
  return (
    <Blatt
      indikator={indikator}
      kreis={kreis}
      wege={
        <>
          <span className="leise">
            {abdeckung.length === 0
              ? 'Noch gibt es keine Werte.'
              : 'Auf dieser Ebene gibt es keine Werte.'}
          </span>
          {abdeckung.length === 0 ? (
            <LinkButton klein to="/verwaltung/lieferungen">
              Datei einer Behörde laden
            </LinkButton>
          ) : (
            <LinkButton klein to={`/indikatoren/${indikator.slug}`}>
              Mit Werten zeigen
            </LinkButton>
          )}
        </>
      }
      angaben={<Angaben indikator={indikator} />}
    />
  )
}

interface BlattProps {
  readonly indikator: AtlasIndikator
  readonly kreis: string
  /** Where to go from here. */
  readonly wege: ReactNode
  readonly rechnung?: ReactNode
  readonly brueche?: ReactNode
  readonly angaben: ReactNode
  readonly reihe?: ReactNode
}

/** The parts of the sheet in their order. */
function Blatt({ indikator, kreis, wege, rechnung, brueche, angaben, reihe }: BlattProps) {
  const { fassung, thema } = indikator
  useTitel(fassung.name, kreis)
  return (
    <div className={`rahmen ${styles['seite']}`}>
      <p className="t-klein leise">
        <Link to="/indikatoren">Indikatoren</Link> / {thema}
      </p>
      <h1 className="t-titel">{fassung.name}</h1>
      <p className="t-satz">{fassung.definition}</p>
      <p className={styles['wege']}>{wege}</p>
      <div className={styles['spalten']}>
        <div className={styles['haupt']}>
          <Abschnitt titel="Wie er berechnet wird">
            <p className={styles['formel']}>{fassung.formel}</p>
            {rechnung}
          </Abschnitt>
          <Abschnitt titel="Wie man den Wert liest">
            <p className="mass">{formatLesehilfe(fassung)}</p>
          </Abschnitt>
          {fassung.grenzen && (
            <Abschnitt titel="Was er nicht sagt">
              <p className="mass">{fassung.grenzen}</p>
            </Abschnitt>
          )}
          {brueche}
        </div>
        {angaben}
      </div>
      {reihe}
    </div>
  )
}

function Brueche({ atlas }: { readonly atlas: Atlas }) {
  if (atlas.brueche.length === 0) return null
  return (
    <Abschnitt titel="Brüche in der Zeitreihe" zusatz="über sie hinweg wird nichts verglichen">
      <ul className={styles['brueche']}>
        {atlas.brueche.map((bruch) => (
          <li key={bruch.id}>
            <b>
              {bruch.titel}, ab {formatDatum(bruch.datum)}
            </b>
            <p>{bruch.folge}</p>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}

function Reihe({ atlas }: { readonly atlas: Atlas }) {
  const kreis = findMassstab(atlas, 'KREIS')
  const raum = kreis?.raum.name ?? atlas.raeume[0]?.name
  const zellen = kreis?.zellen ?? atlas.perioden.map(({ zellen: [erste] }) => erste)
  const speichere = (art: 'deutsch' | 'maschine') => {
    const zeilen = createAlleWerte(atlas)
    const inhalt = art === 'deutsch' ? toCsvDeutsch(zeilen) : toCsvMaschine(zeilen)
    download(dateinameOf(atlas, art), inhalt, 'text/csv')
  }
  return (
    <Abschnitt
      titel={`Zeitreihe: ${raum}`}
      id="tabelle"
      werkzeuge={
        <>
          <Button art="text" klein onClick={() => speichere('deutsch')}>
            Alle Räume und Zeiträume als CSV
          </Button>
          <Button art="text" klein onClick={() => speichere('maschine')}>
            CSV für Maschinen
          </Button>
        </>
      }
    >
      <Reihentabelle
        atlas={atlas}
        titel={`${atlas.indikator.fassung.name}, ${raum}`}
        zellen={zellen}
      />
    </Abschnitt>
  )
}
