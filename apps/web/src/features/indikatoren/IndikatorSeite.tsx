import { useState } from 'react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import {
  findMassstab,
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasZelle,
} from '../../app/atlas/atlas-state.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { toCsvDeutsch, toCsvMaschine } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { formatZeitraeume } from './abdeckung.ts'
import { createAlleWerte, dateinameOf } from './alle-werte.ts'
import { formatRechnung } from './rechnung.ts'
import { Reihentabelle } from './Reihentabelle.tsx'
import styles from './IndikatorSeite.module.css'

/** What is this number? Definition, calculation, sources, limits, coverage. */
export function IndikatorSeite() {
  const { atlas, adresse } = useAtlas()
  const { fassung, code, thema, kernset } = atlas.indikator
  useTitel(fassung.name, atlas.kreis.name)
  return (
    <div className={`rahmen ${styles['seite']}`}>
      <p className="t-klein leise">
        <Link to="/indikatoren">Indikatoren</Link> / {thema}
      </p>
      <h1 className="t-titel">{fassung.name}</h1>
      <p className="t-satz">{fassung.definition}</p>
      <p className={styles['wege']}>
        <LinkButton klein to={adresse('/karte')}>
          Auf der Karte
        </LinkButton>
        <LinkButton klein to={adresse('/zeitvergleich')}>
          Im Zeitvergleich
        </LinkButton>
      </p>
      <div className={styles['spalten']}>
        <div className={styles['haupt']}>
          <Rechnung atlas={atlas} />
          <Abschnitt titel="Wie man den Wert liest">
            <p className="mass">
              {fassung.hinweis || 'Zu diesem Indikator gibt es keine Lesehilfe.'}
            </p>
          </Abschnitt>
          <Abschnitt titel="Was er nicht sagt">
            <p className="mass">{fassung.grenzen || 'Besondere Grenzen sind nicht vermerkt.'}</p>
          </Abschnitt>
          <Brueche atlas={atlas} />
        </div>
        <Angaben atlas={atlas} zusatz={[code, kernset && 'Kernset'].filter(Boolean).join(' · ')} />
      </div>
      <Reihe atlas={atlas} />
    </div>
  )
}

/** Kreis first, then the areas of the level: whose numbers are put into the formula. */
function raeumeZurWahl(atlas: Atlas) {
  const kreis = findMassstab(atlas, 'KREIS')
  return [
    ...(kreis
      ? [{ wert: 'kreis', text: kreis.raum.name, zelle: massstabZelle(kreis, atlas.periode) }]
      : []),
    ...atlas.raeume
      .filter(({ schluessel }) => schluessel !== kreis?.raum.schluessel)
      .map((raum) => ({
        wert: raum.schluessel,
        text: raum.name,
        zelle: zelleOf(atlas.periode, raum),
      })),
  ]
}

function Rechnung({ atlas }: { readonly atlas: Atlas }) {
  const wahl = raeumeZurWahl(atlas)
  const [gewaehlt, setGewaehlt] = useState('kreis')
  const raum = wahl.find(({ wert }) => wert === gewaehlt) ?? wahl[0]
  const { fassung } = atlas.indikator
  return (
    <Abschnitt titel="Wie er berechnet wird">
      <p className={styles['formel']}>{fassung.formel}</p>
      {raum && (
        <div className={styles['beispiel']}>
          <WahlFeld
            label={`Mit den Zahlen von ${atlas.periode.name}`}
            wert={raum.wert}
            optionen={wahl}
            onChange={setGewaehlt}
          />
          <p className={`z ${styles['zahlen']}`} aria-live="polite">
            {formatRechnung(fassung, raum.zelle) ?? ohneRechnung(atlas, raum.zelle)}
          </p>
        </div>
      )}
    </Abschnitt>
  )
}

function ohneRechnung({ indikator }: Atlas, { wert }: AtlasZelle): string {
  if (wert === null) return 'Für diesen Raum gibt es in diesem Zeitraum keinen Wert.'
  return indikator.fassung.typ === 'FERTIGWERT'
    ? 'Der Wert wird so geliefert, wie er hier steht; seine Teile sind nicht bekannt.'
    : 'Der Wert ist eine gezählte Größe; es wird nichts geteilt.'
}

const POLARITAET = {
  HOCH_GUENSTIG: 'Ein hoher Wert ist günstig',
  HOCH_BELASTEND: 'Ein hoher Wert zeigt Belastung',
  NEUTRAL: 'Weder hoch noch niedrig ist für sich gut oder schlecht',
} as const

const INTERVALL = {
  WILSON: '95-%-Intervall nach Wilson',
  BYAR: '95-%-Intervall nach Byar',
  KEINE: 'keines: alle Fälle sind gezählt',
} as const

const KGST = {
  JA: 'Schlüsselindikator der KGSt',
  SINNGEMAESS: 'sinngemäß nach KGSt',
  NEIN: null,
} as const

function Angaben({ atlas, zusatz }: { readonly atlas: Atlas; readonly zusatz: string }) {
  const { fassung, abdeckung } = atlas.indikator
  const angaben: readonly (readonly [string, string | null])[] = [
    ['Zeichen', zusatz],
    ['Einheit', fassung.einheit],
    ['Richtung', POLARITAET[fassung.polaritaet]],
    ['Unsicherheit', INTERVALL[fassung.intervall]],
    ['Vergleich', KGST[fassung.kgst]],
    ['Quelle', atlas.quellen.map(({ name, lizenz }) => `${name} (${lizenz})`).join('; ')],
    ['Bezugszeit', atlas.periode.name],
    ['Gebietsstand', formatDatum(atlas.gebietsstand.stichtag)],
    ['Fassung', `${fassung.version}, gilt ab ${formatDatum(fassung.gueltigAb)}`],
  ]
  return (
    <aside className={styles['rand']}>
      <h2 className="t-h3">Angaben</h2>
      <dl className={styles['angaben']}>
        {angaben.map(
          ([name, wert]) =>
            wert && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{wert}</dd>
              </div>
            ),
        )}
      </dl>
      <h2 className={`t-h3 ${styles['zwischen']}`}>Werte gibt es für</h2>
      <dl className={styles['angaben']}>
        {abdeckung.map(({ ebene, zeitraeume }) => (
          <div key={ebene}>
            <dt>{EBENE_WORTE[ebene].sammelname}</dt>
            <dd>{formatZeitraeume(zeitraeume)}</dd>
          </div>
        ))}
      </dl>
    </aside>
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
    download(
      dateinameOf(atlas, art),
      art === 'deutsch' ? toCsvDeutsch(zeilen) : toCsvMaschine(zeilen),
      'text/csv',
    )
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
