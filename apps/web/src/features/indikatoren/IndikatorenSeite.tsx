import { Link, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { rangInIndikatorsuche } from '../../app/atlas/indikator-suche.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Abdeckungstafel } from './Abdeckungstafel.tsx'
import { IndikatorenDocument, type IndikatorenQuery } from './indikatoren.generated.ts'
import { Kataloglisten } from './Kataloglisten.tsx'
import { Katalogsteuerung } from './Katalogsteuerung.tsx'
import {
  parseKatalogadresse,
  passt,
  toKatalogsuche,
  type Katalogblick,
  type Katalogfilter,
} from './katalogfilter.ts'
import { KgstTafel } from './KgstTafel.tsx'
import styles from './IndikatorenSeite.module.css'

type Katalogindikator = IndikatorenQuery['indikatoren'][number]

/** The catalogue: every Indikator by Thema, by the KGSt's fields of action, and what there are values for. */
export function IndikatorenSeite() {
  const { data, error, refetch } = useQuery(IndikatorenDocument, {
    variables: { sicht: useSicht() },
  })
  useTitel('Indikatoren', data?.kreis.name)
  if (error && !data && toFehler(error).code === 'KREIS_FEHLT') {
    return (
      <div className={styles['seite']}>
        <KreisFehlt />
      </div>
    )
  }
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Indikatoren</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && <Laedt />}
      {data && <Katalog {...data} />}
    </div>
  )
}

function Laedt() {
  return (
    <div className={styles['laedt']} aria-busy="true">
      <Skelett breite="60%" hoehe={20} />
      <Skelett hoehe={40} />
      <Skelett hoehe={320} />
      <LadeWorte text="Der Katalog wird geladen" />
    </div>
  )
}

function Katalog({ indikatoren, kreis }: IndikatorenQuery) {
  const [parameter, setParameter] = useSearchParams()
  const themen = [...new Set(indikatoren.map(({ thema }) => thema))]
  const { blick, filter, hinweise } = parseKatalogadresse(parameter, themen)
  const aendere = (teil: Partial<Katalogfilter>, neuerBlick: Katalogblick = blick) => {
    const tippt = teil.suche !== undefined
    setParameter(toKatalogsuche(neuerBlick, { ...filter, ...teil }), {
      replace: tippt,
      preventScrollReset: true,
    })
  }
  const treffer = indikatoren.filter((indikator) =>
    passt(indikator, blick === 'abdeckung' ? { ...filter, ebene: null } : filter),
  )
  const suche = filter.suche.trim()
  const gereiht =
    suche === ''
      ? treffer
      : treffer.toSorted((a, b) => rangInIndikatorsuche(a, suche) - rangInIndikatorsuche(b, suche))
  const stand = { indikatoren: gereiht, filter, onFilter: aendere }
  return (
    <>
      <Satz indikatoren={indikatoren} />
      {hinweise.length > 0 && (
        <Meldung>
          {hinweise.map((hinweis) => (
            <p key={hinweis}>{hinweis}</p>
          ))}
        </Meldung>
      )}
      <Katalogsteuerung
        blick={blick}
        filter={filter}
        themen={themen}
        ebenen={kreis.ebenen.map(({ ebene }) => ebene)}
        onBlick={(neu) => aendere({}, neu)}
        onFilter={aendere}
      />
      <p className="vh" role="status">
        {treffer.length} Indikatoren gefunden
      </p>
      {treffer.length === 0 && <Nichts filter={filter} onFilter={aendere} />}
      {treffer.length > 0 && blick === 'indikatoren' && <Kataloglisten {...stand} />}
      {treffer.length > 0 && blick === 'kgst' && <KgstTafel indikatoren={treffer} />}
      {treffer.length > 0 && blick === 'abdeckung' && <Abdeckungstafel {...stand} kreis={kreis} />}
    </>
  )
}

/** How many there are, and of how many there are values: all are accounted for. */
function Satz({ indikatoren }: { readonly indikatoren: readonly Katalogindikator[] }) {
  const mit = indikatoren.filter(({ abdeckung }) => abdeckung.length > 0).length
  const ohne = indikatoren.length - mit
  const oeffentlich = useSicht() === 'RELEASED'
  return (
    <p className="t-satz">
      <b>{indikatoren.length} Indikatoren sind beschrieben</b>,{' '}
      {mit === 0 ? (
        oeffentlich ? (
          'Werte sind noch nicht veröffentlicht.'
        ) : (
          <>
            Werte gibt es noch nicht. Sie kommen mit der ersten{' '}
            <Darf was="lieferungen" sonst="Lieferung">
              <Link to="/verwaltung/lieferungen">Lieferung</Link>
            </Darf>
            .
          </>
        )
      ) : (
        <>
          für {ohne === 0 ? 'alle' : mit}{' '}
          {oeffentlich ? 'sind Werte veröffentlicht' : 'gibt es Werte'}.
          {ohne > 0 &&
            !oeffentlich &&
            (ohne === 1
              ? ' Beim übrigen steht, was noch fehlt.'
              : ` Bei den übrigen ${ohne} steht, was noch fehlt und wer es liefert.`)}
        </>
      )}
    </p>
  )
}

interface NichtsProps {
  readonly filter: Katalogfilter
  readonly onFilter: (teil: Partial<Katalogfilter>) => void
}

function Nichts({ filter, onFilter }: NichtsProps) {
  const enger = filter.thema ?? filter.feld ?? filter.ebene ?? filter.werte
  const suche = filter.suche.trim()
  return (
    <Meldung
      titel={
        suche === ''
          ? 'Zu dieser Auswahl gibt es keinen Indikator.'
          : `Nichts gefunden für „${suche}“${enger ? ' in dieser Auswahl' : ''}.`
      }
    >
      <p>
        Suchen Sie mit einem Wort des Alltags wie „Armut“, „Kita“ oder „Pflege“
        {enger ? ', oder heben Sie die Auswahl auf' : ''}.
      </p>
      <p>
        <button
          type="button"
          className={styles['verweis']}
          onClick={() => onFilter({ suche: '', thema: null, feld: null, ebene: null, werte: null })}
        >
          Alle Indikatoren zeigen
        </button>{' '}
        <Darf was="createIndikator">
          · <Link to="/verwaltung/indikatoren/neu">Einen eigenen Indikator anlegen</Link>
        </Darf>
      </p>
    </Meldung>
  )
}
