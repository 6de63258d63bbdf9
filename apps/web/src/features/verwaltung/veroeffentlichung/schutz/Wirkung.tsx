import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatDifferenz, formatZahl } from '@sozial/shared/format'
import { mitFokusAufFehler } from '../../../../lib/fokus.ts'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../../ui/Feld.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import { useDarf } from '../../../../app/sitzung/use-sitzung.ts'
import { ebenenworte, type Stand } from '../stand-worte.ts'
import {
  RegelstandDocument,
  SchutzberichtDocument,
  SchwellenwirkungDocument,
  type SchwellenwirkungQuery,
} from './schutz.generated.ts'
import { FehlendeTabellen } from './FehlendeTabellen.tsx'
import {
  fuerIndikator,
  fuerQuelle,
  parseSchwellen,
  toEntwurf,
  toWirkung,
  type Schwellenfrage,
} from './schwellenadresse.ts'
import styles from './Schutz.module.css'

/** What other minimum numbers would show and hide, before anybody takes them. */
export function Wirkung({ stand }: { readonly stand: Stand }) {
  const darf = useDarf('schwellenwirkung')
  return (
    <Abschnitt
      titel="Was andere Mindestzahlen bewirken"
      zusatz="nur gerechnet, nichts wird geändert"
    >
      {darf ? (
        <Probe stand={stand} />
      ) : (
        <p className="mass">
          Was andere Mindestzahlen änderten, rechnet, wer die Geheimhaltung prüft: Wer viele
          ausprobiert, liest daraus kleine Zahlen ab.
        </p>
      )}
      <p className={`t-klein ${styles['wohin']}`}>
        Geändert werden Mindestzahlen bei den{' '}
        <Link to="/verwaltung/geheimhaltungsregeln">Regeln der Geheimhaltung</Link>, mit Begründung;
        sie gelten für den nächsten Entwurf.
      </p>
    </Abschnitt>
  )
}

function Probe({ stand }: { readonly stand: Stand }) {
  const [suche] = useSearchParams()
  const frage = parseSchwellen(toEntwurf(suche)).frage
  return (
    <>
      <Frageformular key={suche.toString()} stand={stand} />
      {frage ? (
        <Antwort stand={stand} frage={frage} />
      ) : (
        <p className="leise mass">
          Nennen Sie eine andere Mindestzahl: Hier steht dann, welche Indikatoren Zahlen gewinnen
          oder verlieren. Gerechnet wird mit den Zahlen dieses Stands und mit allem, was dann zum
          Schutz anderer zu verbergen wäre. Das dauert einige Sekunden.
        </p>
      )}
    </>
  )
}

/** For whom other numbers could hold: all, a Quelle, an Indikator. */
function useOptionen(stand: Stand) {
  const bericht = useQuery(SchutzberichtDocument, { variables: { id: stand.id } }).data
  const regeln = useQuery(RegelstandDocument).data
  const quellen = (regeln?.geheimhaltungsregeln.quellen ?? []).map(({ quelle }) => ({
    wert: fuerQuelle(quelle.id),
    text: quelle.name,
  }))
  const indikatoren = (bericht?.schutzbericht?.jeIndikator ?? [])
    .map(({ indikator }) => ({ wert: fuerIndikator(indikator.slug), text: indikator.name }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'de'))
  return [
    { wert: '', text: 'alle Zahlen' },
    { gruppe: 'Quelle', optionen: quellen },
    { gruppe: 'Indikator', optionen: indikatoren },
  ]
}

function Frageformular({ stand }: { readonly stand: Stand }) {
  const [suche] = useSearchParams()
  const navigate = useNavigate()
  const [entwurf, setEntwurf] = useState(() => toEntwurf(suche))
  const [maengel, setMaengel] = useState<ReturnType<typeof parseSchwellen>['maengel']>({})
  const optionen = useOptionen(stand)

  function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    const { frage, maengel: gefunden } = parseSchwellen(entwurf)
    if (frage) void navigate(toWirkung(frage), { preventScrollReset: true })
    else mitFokusAufFehler(ereignis.currentTarget, () => setMaengel(gefunden))
  }

  return (
    <form className={styles['frage']} onSubmit={onSubmit} noValidate>
      <WahlFeld
        label="Für"
        wert={entwurf.fuer}
        optionen={optionen}
        onChange={(fuer) => setEntwurf({ ...entwurf, fuer })}
      />
      <TextFeld
        label="Mindestens so viele Fälle"
        wert={entwurf.minZaehler}
        onChange={(minZaehler) => setEntwurf({ ...entwurf, minZaehler })}
        fehler={maengel.minZaehler}
        eingabe={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <TextFeld
        label="Mindestgröße der Gruppe"
        wert={entwurf.minNenner}
        onChange={(minNenner) => setEntwurf({ ...entwurf, minNenner })}
        fehler={maengel.minNenner}
        eingabe={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <Button type="submit">Wirkung zeigen</Button>
    </form>
  )
}

interface AntwortProps {
  readonly stand: Stand
  readonly frage: Schwellenfrage
}

type Ergebnis = SchwellenwirkungQuery['schwellenwirkung']

function Antwort({ stand, frage }: AntwortProps) {
  const { data, error, refetch } = useQuery(SchwellenwirkungDocument, {
    variables: { id: stand.id, ...frage },
  })
  if (!data) return <Abfrage error={error} erneut={() => void refetch()} was="Die Wirkung" />
  const { satz, jeIndikator, jeEbene, vorher, nachher, ausgelassen } = data.schwellenwirkung
  return (
    <div className={styles['antwort']} role="status">
      <p className="t-satz">{satz}</p>
      {jeIndikator.length > 0 && (
        <>
          <Wirkungstabelle
            titel="Gezeigte Zahlen je Ebene, bisher und mit den anderen Mindestzahlen"
            kopf="Ebene"
            zeilen={jeEbene.map(({ ebene, ...zahlen }) => ({
              name: ebenenworte([ebene]),
              ...zahlen,
            }))}
            zusammen={{ vorher, nachher }}
          />
          <Wirkungstabelle
            titel="Gezeigte Zahlen je Indikator, bisher und mit den anderen Mindestzahlen"
            kopf="Indikator"
            zeilen={jeIndikator.map(({ indikator, ...zahlen }) => ({
              name: indikator.name,
              ...zahlen,
            }))}
            zusammen={null}
          />
        </>
      )}
      {ausgelassen.length > 0 && (
        <section className={styles['fehlende']}>
          <h3 className="t-h3">Dann ganz verborgen</h3>
          <FehlendeTabellen tabellen={ausgelassen} />
        </section>
      )}
    </div>
  )
}

type Zahlen = Pick<Ergebnis, 'vorher' | 'nachher'>
type Raeume = Ergebnis['jeIndikator'][number]['verlieren']

interface Zeile extends Zahlen {
  readonly name: string
  readonly verlieren?: Raeume
  readonly gewinnen?: Raeume
}

interface WirkungstabelleProps {
  readonly titel: string
  readonly kopf: string
  readonly zeilen: readonly Zeile[]
  readonly zusammen: Zahlen | null
}

function Wirkungstabelle({ titel, kopf, zeilen, zusammen }: WirkungstabelleProps) {
  return (
    <Tabelle titel={titel} gestapelt>
      <thead>
        <tr>
          <th scope="col">{kopf}</th>
          <th scope="col" className="r">
            bisher gezeigt
          </th>
          <th scope="col" className="r">
            dann gezeigt
          </th>
          <th scope="col" className="r">
            Unterschied
          </th>
        </tr>
      </thead>
      <tbody>
        {zeilen.map((zeile) => (
          <Wirkungszeile key={zeile.name} {...zeile} />
        ))}
      </tbody>
      {zusammen && (
        <tfoot>
          <Wirkungszeile name="Zusammen" {...zusammen} />
        </tfoot>
      )}
    </Tabelle>
  )
}

function Wirkungszeile({ name, vorher, nachher, verlieren, gewinnen }: Zeile) {
  const saetze = [raumsatz('verliert', verlieren), raumsatz('gewinnt', gewinnen)]
  return (
    <tr>
      <th scope="row">
        {name}
        {saetze.map(
          (satz) =>
            satz && (
              <p key={satz} className="t-klein leise">
                {satz}
              </p>
            ),
        )}
      </th>
      <td className="r" data-kopf="bisher">
        {formatZahl(vorher.gezeigt)}
      </td>
      <td className="r" data-kopf="dann">
        {formatZahl(nachher.gezeigt)}
      </td>
      <td className="r" data-kopf="Unterschied">
        <b>{formatDifferenz(nachher.gezeigt - vorher.gezeigt)}</b>
      </td>
    </tr>
  )
}

/** Which areas, as far as they are named: „Es verlieren: Adorf (3), Bedorf (1) und 4 weitere.“ */
function raumsatz(was: 'verliert' | 'gewinnt', wirkung: Raeume | undefined): string | null {
  if (wirkung === undefined || wirkung.gesamt === 0) return null
  const anzahl = formatAnzahl(wirkung.gesamt, 'Raum', 'Räume')
  const anfang = `${anzahl} ${wirkung.gesamt === 1 ? was : VIELE[was]} Zahlen`
  if (wirkung.raeume.length === 0) return `${anfang}.`
  const namen = wirkung.raeume.map(
    (raum) => `${nameOf(raum, wirkung.raeume)} (${formatZahl(raum.zahlen)})`,
  )
  const mehr = wirkung.gesamt - wirkung.raeume.length
  return `${anfang}: ${namen.join(', ')}${mehr > 0 ? ` und ${formatZahl(mehr)} weitere` : ''}.`
}

/** With its level where an area of another one has the same name. */
const nameOf = ({ raum, ebene }: Raeume['raeume'][number], alle: Raeume['raeume']): string =>
  alle.some((anderer) => anderer.raum === raum && anderer.ebene !== ebene)
    ? `${EBENE_WORTE[ebene].singular} ${raum}`
    : raum

const VIELE = { verliert: 'verlieren', gewinnt: 'gewinnen' } as const
