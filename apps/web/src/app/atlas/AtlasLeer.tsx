import { EBENE_WORTE } from '@sozial/shared/ebene'
import { besteEbene, nachGroesse } from '@sozial/shared/vorgabe'
import { LinkButton } from '../../ui/Button.tsx'
import { Darf } from '../sitzung/Darf.tsx'
import { useSicht } from '../sitzung/sicht.ts'
import { istKlein, UNBEKANNT_SATZ } from '../veroeffentlicht/nicht-veroeffentlicht.ts'
import { NurGroessereRaeume } from '../veroeffentlicht/NurGroessereRaeume.tsx'
import type { Katalogeintrag } from './atlas-state.ts'
import type { Wahl } from './atlas-wahl.ts'
import styles from './AtlasLeer.module.css'

interface AtlasLeerProps {
  readonly katalog: readonly Katalogeintrag[]
  readonly wahl: Wahl | undefined
  /** Address of the map for another choice. */
  readonly adresse: (wahl: Wahl) => string
}

/** No value for the choice: says why, and where the next step leads. */
export function AtlasLeer({ katalog, wahl, adresse }: AtlasLeerProps) {
  const oeffentlich = useSicht() === 'RELEASED'
  const eintrag = katalog.find(({ slug }) => slug === wahl?.indikator)
  // Unknown and unpublished must look the same from outside.
  if (oeffentlich && !eintrag?.abdeckung.length && wahl && katalog.some(mitWerten)) {
    return <Unbekannt slug={wahl.indikator} />
  }
  if (katalog.every(({ abdeckung }) => abdeckung.length === 0)) return <NochKeineWerte />
  if (!eintrag) return <Unbekannt slug={wahl?.indikator ?? ''} />
  const beste = besteEbene(eintrag)
  const ebenen = nachGroesse(eintrag)
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">{eintrag.fassung.name}</h1>
      <p className="t-satz">
        {ebenen.length === 0
          ? 'Für diesen Indikator gibt es noch keine Werte.'
          : `Für ${EBENE_WORTE[wahl?.ebene ?? 'KOMMUNE'].plural} ${oeffentlich ? 'sind bei diesem Indikator keine Werte veröffentlicht' : 'gibt es bei diesem Indikator keine Werte'}.`}
      </p>
      {istKlein(wahl?.ebene) && <NurGroessereRaeume />}
      <p className={styles['wege']}>
        {ebenen.map((ebene) => (
          <LinkButton
            key={ebene}
            art={ebene === beste ? 'haupt' : 'neben'}
            to={adresse({ indikator: eintrag.slug, ebene })}
          >
            {EBENE_WORTE[ebene].sammelname} zeigen
          </LinkButton>
        ))}
        {ebenen.length === 0 && (
          <Darf was="lieferungen">
            <LinkButton to="/verwaltung/lieferungen">Datei einer Behörde laden</LinkButton>
          </Darf>
        )}
        {ebenen.length === 0 && <LinkButton to="/indikatoren">Andere Indikatoren</LinkButton>}
      </p>
    </section>
  )
}

const mitWerten = ({ abdeckung }: Katalogeintrag): boolean => abdeckung.length > 0

/** The database has not been told yet whose it is. */
export function KreisFehlt() {
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Noch kein Kreis</h1>
      <p className="t-satz">
        Diese Datenbank ist leer. Ein Kreis entsteht aus seinem Schlüssel und den Umrissen seiner
        Gemeinden, wie sie das Bundesamt für Kartographie und Geodäsie veröffentlicht.
      </p>
      <p className={styles['wege']}>
        <Darf
          was="saveSeitentext"
          sonst={
            <LinkButton art="haupt" to="/anmelden?zurueck=%2Fverwaltung%2Feinrichten">
              Anmelden und einrichten
            </LinkButton>
          }
        >
          <LinkButton art="haupt" to="/verwaltung/einrichten">
            Kreis einrichten
          </LinkButton>
        </Darf>
        <LinkButton to="/ausprobieren">Eine eigene Datei ansehen</LinkButton>
      </p>
    </section>
  )
}

function NochKeineWerte() {
  if (useSicht() === 'RELEASED') return <NichtsVeroeffentlicht />
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Noch keine Werte</h1>
      <p className="t-satz">
        Die Räume stehen, aber noch hat keine Behörde Zahlen geliefert. Mit der ersten Tabelle der
        Statistikämter erscheinen hier Karte und Zeitvergleich.
      </p>
      <p className={styles['wege']}>
        <Darf was="lieferungen">
          <LinkButton art="haupt" to="/verwaltung/lieferungen">
            Erste Datei laden
          </LinkButton>
        </Darf>
        <LinkButton to="/indikatoren">Indikatoren ansehen</LinkButton>
      </p>
    </section>
  )
}

/** The public face before the first release. */
function NichtsVeroeffentlicht() {
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Noch ist nichts veröffentlicht</h1>
      <p className="t-satz">
        Karte, Zeitvergleich und Tabellen zeigen Werte, sobald der Kreis sie geprüft und freigegeben
        hat. Bis dahin können Sie nachlesen, was gemessen wird.
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to="/indikatoren">
          Indikatoren nachlesen
        </LinkButton>
        <LinkButton to="/ausprobieren">Eine eigene Datei ansehen</LinkButton>
      </p>
    </section>
  )
}

function Unbekannt({ slug }: { readonly slug: string }) {
  const oeffentlich = useSicht() === 'RELEASED'
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Diesen Indikator gibt es nicht</h1>
      <p className="t-satz">
        {oeffentlich ? UNBEKANNT_SATZ : `Im Katalog steht kein Indikator „${slug.slice(0, 60)}“.`}
      </p>
      <p className={styles['wege']}>
        <LinkButton to="/indikatoren">Alle Indikatoren</LinkButton>
      </p>
    </section>
  )
}
