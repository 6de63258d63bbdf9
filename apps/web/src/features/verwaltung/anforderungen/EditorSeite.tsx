import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { formatAnzahl, toTag } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { anfaengeOf, findAnfang } from './anfang.ts'
import { PFAD } from './anforderung-worte.ts'
import {
  AnforderungswahlDocument,
  SaveDatenanforderungDocument,
  SaveDatenanforderungenDocument,
  type AnforderungswahlQuery,
} from './anforderungen.generated.ts'
import { pruefe, toEingaben, type Entwurf } from './entwurf.ts'
import { Felder } from './Felder.tsx'
import styles from './Anforderungen.module.css'

/** A new order from what came last, a Vorlage or an earlier order, or a change of one. */
export function EditorSeite() {
  const [suche, setSuche] = useSearchParams()
  const { data, error, refetch } = useQuery(AnforderungswahlDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const aendern = suche.get('aendern')
  const titel = aendern ? 'Anforderung ändern' : 'Daten anfordern'
  useTitel(titel)
  const [heute] = useState(() => toTag(new Date()))
  const anfang = data && findAnfang(data, suche, heute)
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
          {!aendern && (
            <Anfangswahl
              wahl={data}
              suche={suche}
              onWahl={(neu) => setSuche(new URLSearchParams(neu), { replace: true })}
            />
          )}
          {!anfang && suche.has('merkmale') && (
            <p className="mass">
              Dazu kam noch nie eine Lieferung, und keine Vorlage enthält es. Bitte oben wählen,
              wovon Sie ausgehen.
            </p>
          )}
          {anfang && (
            <Formular
              key={[...suche.values()].join()}
              id={aendern}
              start={anfang.entwurf}
              fest={anfang.fest}
              wahl={data}
            />
          )}
        </>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Vorschläge" />
      )}
    </>
  )
}

interface AnfangswahlProps {
  readonly wahl: AnforderungswahlQuery
  readonly suche: URLSearchParams
  readonly onWahl: (suche: string) => void
}

function Anfangswahl({ wahl, suche, onWahl }: AnfangswahlProps) {
  return (
    <div className={styles['formular']} style={{ paddingBottom: 24 }}>
      <WahlFeld
        label="Ausgehen von"
        hinweis="Quelle, Räume und Spalten werden davon übernommen; ändern können Sie sie noch."
        wert={suche.has('merkmale') ? '' : suche.toString()}
        optionen={[{ wert: '', text: 'Bitte wählen' }, ...anfaengeOf(wahl)]}
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
  readonly wahl: AnforderungswahlQuery
}

function Formular({ id, start, fest, wahl }: FormularProps) {
  const [entwurf, setEntwurf] = useState(start)
  const [geprueft, setGeprueft] = useState(false)
  const { speichere, error, loading } = useSpeichern(id)
  const maengel = pruefe(entwurf)
  function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    if (!loading && Object.keys(maengel).length === 0) void speichere(entwurf)
  }
  const { length: anzahl } = entwurf.stellen
  return (
    <form className={styles['formular']} onSubmit={onSubmit} noValidate>
      <Felder
        entwurf={entwurf}
        maengel={geprueft ? maengel : {}}
        geprueft={geprueft}
        fest={fest}
        eine={id !== null}
        wahl={wahl}
        onChange={(teil) => setEntwurf((bisher) => ({ ...bisher, ...teil }))}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit" art="haupt">
          {loading
            ? 'Wird gespeichert …'
            : anzahl > 1
              ? `${formatAnzahl(anzahl, 'Anforderung', 'Anforderungen')} speichern`
              : 'Speichern'}
        </Button>
        <LinkButton to={id ? `${PFAD}/${id}` : PFAD}>Abbrechen</LinkButton>
        <span className="t-klein leise">
          Gestellt {anzahl > 1 ? 'werden sie' : 'wird sie'} erst im nächsten Schritt.
        </span>
      </p>
    </form>
  )
}

/** One order, changed or new, or one for each of several addressees. */
function useSpeichern(id: string | null) {
  const navigate = useNavigate()
  const [eine, einzeln] = useMutation(SaveDatenanforderungDocument)
  const [alle, mehrere] = useMutation(SaveDatenanforderungenDocument)
  async function speichere(entwurf: Entwurf): Promise<void> {
    const anforderungen = [...toEingaben(entwurf)]
    const [anforderung] = anforderungen
    if (!anforderung) return
    if (anforderungen.length > 1) {
      const antwort = await alle({ variables: { anforderungen } }).catch(() => null)
      if (!antwort?.data) return
      sageAn(`${anforderungen.length} Anforderungen gespeichert.`)
      await navigate(PFAD)
      return
    }
    const antwort = await eine({ variables: { id, anforderung } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Gespeichert.')
    await navigate(`${PFAD}/${antwort.data.saveDatenanforderung.id}`)
  }
  return {
    speichere,
    error: einzeln.error ?? mehrere.error,
    loading: einzeln.loading || mehrere.loading,
  }
}
