import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatDifferenz, formatZahl } from '@sozial/shared/format'
import { mitFokusAufFehler } from '../../../../lib/fokus.ts'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../../ui/Feld.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import type { Stand } from '../stand-worte.ts'
import {
  RegelstandDocument,
  SchutzberichtDocument,
  SchwellenwirkungDocument,
  type SchwellenwirkungQuery,
} from './schutz.generated.ts'
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
  const [suche] = useSearchParams()
  const frage = parseSchwellen(toEntwurf(suche)).frage
  return (
    <Abschnitt
      titel="Was andere Mindestzahlen bewirken"
      zusatz="nur gerechnet, nichts wird geändert"
    >
      <Frageformular key={suche.toString()} stand={stand} />
      {frage ? (
        <Antwort stand={stand} frage={frage} />
      ) : (
        <p className="leise mass">
          Nennen Sie eine andere Mindestzahl: Hier steht dann, welche Indikatoren Zahlen gewinnen
          oder verlieren. Gerechnet wird mit den Zahlen dieses Stands, jede für sich; was dazu zum
          Schutz anderer zu verbergen wäre, zeigt erst der nächste Entwurf.
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
  const { satz, jeIndikator, vorher, nachher } = data.schwellenwirkung
  return (
    <div className={styles['antwort']} role="status">
      <p className="t-satz">{satz}</p>
      {jeIndikator.length > 0 && <Wirkungstabelle {...{ jeIndikator, vorher, nachher }} />}
    </div>
  )
}

function Wirkungstabelle({ jeIndikator, vorher, nachher }: Omit<Ergebnis, 'satz'>) {
  return (
    <Tabelle titel="Gezeigte Zahlen bisher und mit den anderen Mindestzahlen" gestapelt>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
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
        {jeIndikator.map(({ indikator, ...zahlen }) => (
          <Wirkungszeile key={indikator.slug} name={indikator.name} {...zahlen} />
        ))}
      </tbody>
      <tfoot>
        <Wirkungszeile name="Zusammen" vorher={vorher} nachher={nachher} />
      </tfoot>
    </Tabelle>
  )
}

type WirkungszeileProps = Pick<Ergebnis, 'vorher' | 'nachher'> & { readonly name: string }

function Wirkungszeile({ name, vorher, nachher }: WirkungszeileProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
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
