import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { RechenwegInhalt } from '../../app/atlas/RechenwegInhalt.tsx'
import { parseFormelzeile } from '../../app/atlas/rechnung.ts'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { nummeriere } from '../../app/atlas/anmerkungen.ts'
import { useAtlas, useIndikatorOhneWerte } from '../../app/atlas/use-atlas.ts'
import type { Korrekturort } from '../../app/korrektur/KorrekturDialog.tsx'
import { Korrekturfenster } from '../../app/korrektur/Korrekturfenster.tsx'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Formelbild } from '../../ui/Formelbild.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Angaben } from './Angaben.tsx'
import { IndikatorenblattDocument } from './blatt.generated.ts'
import { createBlattmitnahme } from './blattmitnahme.ts'
import { Blattreihe } from './Blattreihe.tsx'
import type { Blattindikator } from './fassungen.ts'
import { Fassungsgeschichte } from './Fassungsgeschichte.tsx'
import { Fehlendes, WegeOhneWerte } from './Fehlendes.tsx'
import { Guete } from './Guete.tsx'
import { formatLesehilfe } from './lesehilfe.ts'
import { findVerwandte } from './verwandte.ts'
import styles from './IndikatorSeite.module.css'

/** What is this number? Definition, calculation, sources, limits, quality, history. */
export function IndikatorSeite() {
  const ohneWerte = useIndikatorOhneWerte()
  return ohneWerte ? (
    <BlattOhneWerte indikator={ohneWerte.indikator} kreis={ohneWerte.kreis.name} />
  ) : (
    <BlattMitWerten />
  )
}

function useBlatt(slug: string): Blattindikator | undefined {
  return (
    useQuery(IndikatorenblattDocument, { variables: { slug, sicht: useSicht() } }).data
      ?.indikator ?? undefined
  )
}

function BlattMitWerten() {
  const { atlas, adresse } = useAtlas()
  const { indikator } = atlas
  const blatt = useBlatt(indikator.slug)
  const mitnahme = useMemo(() => createBlattmitnahme(atlas), [atlas])
  return (
    <Blatt
      indikator={indikator}
      blatt={blatt}
      kreis={atlas.kreis.name}
      wege={
        <>
          <LinkButton klein to={adresse('/karte')}>
            Auf der Karte
          </LinkButton>
          <LinkButton klein to={adresse('/zeitvergleich')}>
            Im Zeitvergleich
          </LinkButton>
          <LinkButton klein to={adresse('/vergleich')}>
            Im Vergleich
          </LinkButton>
        </>
      }
      rechnung={<Beispiel key={`${indikator.slug} ${atlas.ebene}`} atlas={atlas} />}
      werte={
        <>
          <Brueche atlas={atlas} />
          <BlattAnmerkungen atlas={atlas} />
          <Guete atlas={atlas} />
        </>
      }
      angaben={<Angaben indikator={indikator} atlas={atlas} blatt={blatt} />}
      reihe={<Blattreihe atlas={atlas} />}
      ende={
        <>
          <Verwandte atlas={atlas} />
          <Mitnehmen mitnahme={mitnahme} />
        </>
      }
    />
  )
}

interface BlattOhneWerteProps {
  readonly indikator: AtlasIndikator
  readonly kreis: string
}

function BlattOhneWerte({ indikator, kreis }: BlattOhneWerteProps) {
  const blatt = useBlatt(indikator.slug)
  return (
    <Blatt
      indikator={indikator}
      blatt={blatt}
      kreis={kreis}
      hinweis={<Fehlendes indikator={indikator} blatt={blatt} />}
      wege={<WegeOhneWerte indikator={indikator} />}
      angaben={<Angaben indikator={indikator} blatt={blatt} />}
    />
  )
}

interface BlattProps {
  readonly indikator: AtlasIndikator
  readonly blatt: Blattindikator | undefined
  readonly kreis: string
  /** Where to go from here. */
  readonly wege: ReactNode
  /** Why there is no value. */
  readonly hinweis?: ReactNode
  readonly rechnung?: ReactNode
  /** Breaks and quality. */
  readonly werte?: ReactNode
  readonly angaben: ReactNode
  readonly reihe?: ReactNode
  readonly ende?: ReactNode
}

/** The parts of the sheet in their order. */
function Blatt({
  indikator,
  blatt,
  kreis,
  wege,
  hinweis,
  rechnung,
  werte,
  angaben,
  reihe,
  ende,
}: BlattProps) {
  const { fassung, thema } = indikator
  useTitel(fassung.name, kreis)
  return (
    <div className={`rahmen ${styles['seite']}`}>
      <p className="t-klein leise">
        <Link to="/indikatoren">Indikatoren</Link> /{' '}
        <Link to={`/indikatoren?thema=${encodeURIComponent(thema)}`}>{thema}</Link>
      </p>
      <h1 className="t-titel">{fassung.name}</h1>
      {blatt?.ausgemustertAm && <Ausgemustert am={blatt.ausgemustertAm} />}
      <p className="t-satz">{fassung.definition}</p>
      {hinweis && <div className={styles['fehlt']}>{hinweis}</div>}
      <div className={`${styles['wege']} nicht-druck`}>
        {wege}
        <Darf was="changeIndikator">
          <LinkButton klein to={`/verwaltung/indikatoren/${indikator.slug}`}>
            Definition ändern
          </LinkButton>
        </Darf>
      </div>
      <div className={styles['spalten']}>
        <div className={styles['haupt']}>
          <Abschnitt titel="Wie er berechnet wird">
            {rechnung ?? (
              <div className={styles['formel']}>
                <Formelbild {...parseFormelzeile(fassung.formel)} text={fassung.formel} />
              </div>
            )}
          </Abschnitt>
          <Abschnitt titel="Wie man den Wert liest">
            <p className="mass">{formatLesehilfe(fassung)}</p>
          </Abschnitt>
          {fassung.grenzen && (
            <Abschnitt titel="Was er nicht sagt">
              <p className="mass">{fassung.grenzen}</p>
            </Abschnitt>
          )}
          {werte}
        </div>
        {angaben}
      </div>
      {reihe}
      {blatt && <Fassungsgeschichte fassungen={blatt.fassungen} />}
      {ende}
    </div>
  )
}

function Ausgemustert({ am }: { readonly am: string }) {
  return (
    <Meldung art="warn" titel={`Ausgemustert am ${formatDatum(am)}`}>
      <p>
        Der Indikator wird nicht mehr gerechnet und steht nicht mehr zur Auswahl. Was mit ihm
        veröffentlicht ist, bleibt.
        <Darf was="restoreIndikator">
          {' '}
          In der <Link to="/verwaltung/indikatoren">Verwaltung der Indikatoren</Link> lässt er sich
          wieder aufnehmen.
        </Darf>
      </p>
    </Meldung>
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

/** The formula with the numbers of an area. */
function Beispiel({ atlas }: { readonly atlas: Atlas }) {
  const [korrektur, setKorrektur] = useState<Korrekturort | null>(null)
  return (
    <div className={styles['beispiel']}>
      <RechenwegInhalt
        daten={atlas}
        raum={atlas.auswahl[0]?.raum.id}
        kurz
        onKorrektur={setKorrektur}
      />
      <Korrekturfenster ort={korrektur} onClose={() => setKorrektur(null)} />
    </div>
  )
}

/** What planners say of any figure of the level, of whatever period. */
function BlattAnmerkungen({ atlas }: { readonly atlas: Atlas }) {
  return <Anmerkungen anmerkungen={nummeriere(atlas.anmerkungen)} perioden={atlas.perioden} />
}

function Verwandte({ atlas }: { readonly atlas: Atlas }) {
  const { adresse } = useAtlas()
  const verwandte = findVerwandte(atlas.katalog, atlas.indikator)
  if (verwandte.length === 0) return null
  return (
    <div className="nicht-druck">
      <Abschnitt titel="Verwandte Indikatoren" zusatz={atlas.indikator.thema}>
        <ul className={styles['verwandte']}>
          {verwandte.map(({ slug, fassung, abdeckung }) => (
            <li key={slug}>
              <Link to={adresse(`/indikatoren/${slug}`, { indikator: slug })}>{fassung.name}</Link>
              {abdeckung.length === 0 && <span className="t-note"> noch keine Werte</span>}
            </li>
          ))}
        </ul>
      </Abschnitt>
    </div>
  )
}
