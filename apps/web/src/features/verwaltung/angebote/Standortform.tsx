import { useImperativeHandle, useState, type Ref } from 'react'
import { ANGEBOTSFORMEN, BARRIEREFREIHEITEN, type Angebotsform } from '@sozial/domain/angebot'
import { toTag } from '@sozial/shared/format'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Button } from '../../../ui/Button.tsx'
import { Kaestchen, TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { SpeichereStandortDocument } from './pflege.generated.ts'
import { Adressfeld } from './Adressfeld.tsx'
import type { Standort } from './angebot-worte.ts'
import { Tasten } from './Feldgruppe.tsx'
import { Punktkarte } from './Punktkarte.tsx'
import {
  istUnberuehrt,
  lagewort,
  readZeiten,
  toAngaben,
  toZeile,
  type Standortentwurf,
  type Vorschlag,
} from './standortentwurf.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

/** For the button under the whole form, which takes an open site along. */
export interface OffenerStandort {
  readonly sichere: () => Promise<boolean>
}

interface StandortformProps {
  readonly start: Standortentwurf
  readonly schreibe: Schreiber
  readonly ref: Ref<OffenerStandort>
  readonly onFertig: (standorte: readonly Standort[], kommune: string | null) => void
  /** Undefined: there is nothing to go back to. */
  readonly onAbbruch: (() => void) | undefined
}

/** A site: how it serves, where, when; the rest folded away. */
export function Standortform({ start, schreibe, ref, onFertig, onAbbruch }: StandortformProps) {
  const [entwurf, setEntwurf] = useState(start)
  const [lage, setLage] = useState<Vorschlag['lage']>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const [laeuft, setLaeuft] = useState(false)
  const setze = (teil: Partial<Standortentwurf>) => setEntwurf((bisher) => ({ ...bisher, ...teil }))
  async function sichere(): Promise<boolean> {
    if (istUnberuehrt(entwurf)) return true
    setLaeuft(true)
    setFehler(null)
    try {
      const { id: standort } = entwurf
      const { saveStandort } = await schreibe(SpeichereStandortDocument, {
        standort,
        angaben: toAngaben(entwurf),
      })
      onFertig(
        saveStandort.standorte,
        entwurf.geheim ? null : (lage?.kommune ?? ortOf(saveStandort.standorte)),
      )
      return true
    } catch (error) {
      setFehler(toFehler(error))
      return false
    } finally {
      setLaeuft(false)
    }
  }
  useImperativeHandle(ref, () => ({ sichere }))
  return (
    <div className={styles['standortform']}>
      <Form {...{ entwurf, setze, lage, setLage }} />
      <Zeitfeld entwurf={entwurf} setze={setze} />
      <Weiteres entwurf={entwurf} setze={setze} />
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p className={styles['werk']}>
        <Button onClick={() => void sichere()}>
          {laeuft ? 'Wird gespeichert …' : 'Ort speichern'}
        </Button>
        {onAbbruch && (
          <Button art="text" onClick={onAbbruch}>
            Abbrechen
          </Button>
        )}
      </p>
    </div>
  )
}

const ortOf = (standorte: readonly Standort[]): string | null => standorte.at(0)?.ort || null

interface TeilProps {
  readonly entwurf: Standortentwurf
  readonly setze: (teil: Partial<Standortentwurf>) => void
}

interface FormteilProps extends TeilProps {
  readonly lage: Vorschlag['lage']
  readonly setLage: (lage: Vorschlag['lage']) => void
}

function Form({ entwurf, setze, lage, setLage }: FormteilProps) {
  const [karte, setKarte] = useState(false)
  const { form, geheim, adresse, punkt } = entwurf
  function waehle(vorschlag: Vorschlag) {
    const { laenge, breite, punktlage } = vorschlag
    const gefunden =
      laenge === null || breite === null || punktlage === null
        ? null
        : { laenge, breite, punktlage }
    setze({ adresse: toZeile(vorschlag), punkt: gefunden })
    setLage(vorschlag.lage)
  }
  return (
    <>
      <Tasten<Angebotsform>
        werte={ANGEBOTSFORMEN}
        gewaehlt={[form]}
        setze={(alle) => setze({ form: alle.at(-1) ?? form })}
      />
      {form === 'ORT' && (
        <Kaestchen an={geheim} onChange={(an) => setze({ geheim: an })}>
          Die Adresse ist geheim (zum Beispiel Frauenhaus). Dann wird sie nirgends gespeichert.
        </Kaestchen>
      )}
      {!geheim && form === 'ORT' && (
        <>
          <Adressfeld
            wert={adresse}
            gesetzt={punkt !== null && lage !== null}
            fehler={undefined}
            onText={(text) => {
              setze({ adresse: text, punkt: punkt?.punktlage === 'KARTE' ? punkt : null })
              setLage(null)
            }}
            onWahl={waehle}
          />
          {lage && punkt?.punktlage !== 'KARTE' && (
            <p className={styles['hilfe']} role="status">
              Liegt in {lagewort(lage)}.
              {punkt?.punktlage === 'QUARTIER' && ' Der Punkt ist die Mitte des Quartiers.'}
            </p>
          )}
          <Button art="text" klein aria-expanded={karte} onClick={() => setKarte(!karte)}>
            {karte ? 'Karte schließen' : 'Punkt auf der Karte setzen'}
          </Button>
          {karte && (
            <Punktkarte
              punkt={punkt}
              onPunkt={(ort) => setze({ punkt: { ...ort, punktlage: 'KARTE' } })}
            />
          )}
        </>
      )}
    </>
  )
}

/** What most leave out, and who sees all of it. */
function Weiteres({ entwurf, setze }: TeilProps) {
  return (
    <>
      <details className={styles['klappe']}>
        <summary>Barrierefreiheit, Bus und Bahn, Name des Ortes</summary>
        <Tasten
          werte={BARRIEREFREIHEITEN}
          gewaehlt={entwurf.barrierefreiheit}
          setze={(barrierefreiheit) => setze({ barrierefreiheit })}
        />
        {!entwurf.geheim && (
          <TextFeld
            label="Bus und Bahn"
            hinweis="Zum Beispiel „Bus 401, Haltestelle Markt“"
            wert={entwurf.oepnv}
            onChange={(oepnv) => setze({ oepnv })}
          />
        )}
        <TextFeld
          label="Name des Ortes"
          hinweis="Nur wenn er anders heißt als Ihre Organisation"
          wert={entwurf.name}
          onChange={(name) => setze({ name })}
        />
      </details>
      <p className={styles['hilfe']}>
        {entwurf.geheim
          ? 'Öffentlich steht nur, dass es diesen Ort gibt; Name und Zeiten sieht auch der Kreis.'
          : 'Was Sie zum Ort angeben, sehen alle.'}
      </p>
    </>
  )
}

/** Says at once how the times are understood; what is wrong only when the field is left. */
function Zeitfeld({ entwurf: { zeiten }, setze }: TeilProps) {
  const [verlassen, setVerlassen] = useState(zeiten !== '')
  const heute = toTag(useJetzt())
  const { worte, fehler } = readZeiten(zeiten, heute)
  return (
    <div>
      <TextFeld
        label="Wann"
        hinweis="Wie Sie es sagen: „Mo–Fr 9–12 Uhr, Di auch 14–18 Uhr“ oder „nach Vereinbarung“"
        fehler={verlassen && fehler !== '' ? fehler : undefined}
        wert={zeiten}
        onChange={(text) => setze({ zeiten: text })}
        onVerlassen={() => setVerlassen(true)}
        eingabe={{ autoComplete: 'off', spellCheck: false }}
      />
      {worte !== '' && <p className={styles['gelesen']}>So steht es dann da: {worte}</p>}
    </div>
  )
}
