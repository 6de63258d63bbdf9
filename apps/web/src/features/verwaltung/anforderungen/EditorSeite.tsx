import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { heuteOf, type Anforderung, type Faelligkeit, PFAD } from './anforderung-worte.ts'
import {
  AnforderungswahlDocument,
  SaveDatenanforderungDocument,
  type AnforderungswahlQuery,
} from './anforderungen.generated.ts'
import {
  fromAnforderung,
  fromFaelligkeit,
  fromVorjahr,
  pruefe,
  toEingabe,
  type Entwurf,
} from './entwurf.ts'
import { Felder } from './Felder.tsx'
import styles from './Anforderungen.module.css'

/** A new order from what came last, from last year's order, or a change of one. */
export function EditorSeite() {
  const [suche, setSuche] = useSearchParams()
  const { data, error, refetch } = useQuery(AnforderungswahlDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const aendern = suche.get('aendern')
  const titel = aendern ? 'Anforderung ändern' : 'Daten anfordern'
  useTitel(titel)
  const start = data && findStart(data, suche)
  return (
    <>
      <Kopf
        titel={titel}
        pfad={
          <>
            <Link to={PFAD}>Datenanforderungen</Link> / {titel}
          </>
        }
      >
        Die Stelle bekommt eine Excel-Vorlage mit einer Zeile je Raum und einen Link, unter dem sie
        sie ausgefüllt zurückgibt.
      </Kopf>
      {data ? (
        <>
          {!aendern && !suche.has('nach') && (
            <Anfangswahl
              faelligkeiten={data.faelligkeiten}
              wert={suche.get('aus') ?? ''}
              onWahl={(aus) => setSuche(aus ? { aus } : {}, { replace: true })}
            />
          )}
          {start && (
            <Formular
              key={[...suche.values()].join()}
              id={aendern}
              start={start.entwurf}
              fest={start.fest}
              organisationen={data.organisationen}
            />
          )}
        </>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Vorschläge" />
      )}
    </>
  )
}

/** Where the address says that the form starts from. */
function findStart(
  { datenanforderungen, faelligkeiten }: AnforderungswahlQuery,
  suche: URLSearchParams,
): { readonly entwurf: Entwurf; readonly fest: boolean } | undefined {
  const heute = heuteOf(new Date())
  const find = (id: string | null | undefined): Anforderung | undefined =>
    datenanforderungen.find((eine) => eine.id === id)
  const geaenderte = find(suche.get('aendern'))
  if (geaenderte) {
    return { entwurf: fromAnforderung(geaenderte), fest: geaenderte.zustand !== 'ENTWURF' }
  }
  const vorige = find(suche.get('nach'))
  if (vorige) {
    return { entwurf: fromVorjahr(vorige, { heute, formatiere: formatZeitraum }), fest: false }
  }
  const faelligkeit = faelligkeiten.find(({ id }) => id === suche.get('aus'))
  if (!faelligkeit) return undefined
  const letzte = find(faelligkeit.vorgaenger?.id)
  return { entwurf: fromFaelligkeit(faelligkeit, { heute, letzte }), fest: false }
}

interface AnfangswahlProps {
  readonly faelligkeiten: readonly Faelligkeit[]
  readonly wert: string
  readonly onWahl: (id: string) => void
}

function Anfangswahl({ faelligkeiten, wert, onWahl }: AnfangswahlProps) {
  if (faelligkeiten.length === 0) {
    return (
      <p className="mass">
        Noch ist nichts geliefert, woran sich eine Vorlage orientieren könnte. Bitte zuerst eine
        Datei unter <Link to="/verwaltung/lieferungen">Lieferungen</Link> übernehmen; danach fragen
        Sie von hier nach dem nächsten Zeitraum.
      </p>
    )
  }
  return (
    <div className={styles['formular']} style={{ paddingBottom: 24 }}>
      <WahlFeld
        label="Wie zuletzt geliefert"
        hinweis="Quelle, Räume und Spalten werden davon übernommen; der Zeitraum ist der nächste."
        wert={wert}
        optionen={[
          { wert: '', text: 'Bitte wählen' },
          ...faelligkeiten.map((eine) => ({
            wert: eine.id,
            text: [
              eine.quelle.name,
              eine.organisation?.name,
              EBENE_WORTE[eine.ebene].sammelname,
              eine.zeitraum.name,
            ]
              .filter(Boolean)
              .join(', '),
          })),
        ]}
        onChange={onWahl}
      />
    </div>
  )
}

interface FormularProps {
  readonly id: string | null
  readonly start: Entwurf
  /** What the template shows stays: it is on its way already. */
  readonly fest: boolean
  readonly organisationen: AnforderungswahlQuery['organisationen']
}

function Formular({ id, start, fest, organisationen }: FormularProps) {
  const navigate = useNavigate()
  const [entwurf, setEntwurf] = useState(start)
  const [geprueft, setGeprueft] = useState(false)
  const [speichere, { error, loading }] = useMutation(SaveDatenanforderungDocument)
  const maengel = pruefe(entwurf)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || Object.keys(maengel).length > 0) return
    const variables = { id, anforderung: toEingabe(entwurf) }
    const antwort = await speichere({ variables }).catch(() => null)
    const gespeichert = antwort?.data?.saveDatenanforderung
    if (!gespeichert) return
    sageAn('Gespeichert.')
    await navigate(`${PFAD}/${gespeichert.id}`)
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <Felder
        entwurf={entwurf}
        maengel={geprueft ? maengel : {}}
        fest={fest}
        organisationen={organisationen}
        onChange={(teil) => setEntwurf({ ...entwurf, ...teil })}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit" art="haupt">
          {loading ? 'Wird gespeichert …' : 'Speichern'}
        </Button>
        <LinkButton to={id ? `${PFAD}/${id}` : PFAD}>Abbrechen</LinkButton>
        <span className="t-klein leise">Gestellt wird sie erst im nächsten Schritt.</span>
      </p>
    </form>
  )
}
