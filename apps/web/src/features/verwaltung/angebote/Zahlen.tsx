import { useState, type FormEvent } from 'react'
import { formatAnzahl, formatDatum, formatZahl, toTag } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  EntferneFoerderungDocument,
  SpeichereFoerderungDocument,
  SpeichereNutzungDocument,
} from './pflege.generated.ts'
import type { Bild } from './angebot-worte.ts'
import { fromLetztemTag, KEINE_ZAHL, readZahl, toLetztenTag } from './zahleneingabe.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface ZahlenProps {
  readonly bild: Bild
  readonly schreibe: Schreiber
}

/** How many came, year by year; the last one first. */
export function Nutzung({ bild, schreibe }: ZahlenProps) {
  const letztes = Number(toTag(useJetzt()).slice(0, 4)) - 1
  const [jahr, setJahr] = useState(String(letztes))
  const bisher = bild.nutzungen.find((eine) => String(eine.jahr) === jahr)
  return (
    <>
      {bild.nutzungen.length > 0 && (
        <ul className={styles['zahlenliste']}>
          {bild.nutzungen.map(({ jahr: eines, personen, kontakte }) => (
            <li key={eines}>
              <b>{eines}</b>{' '}
              {[
                personen !== null && formatAnzahl(personen, 'Mensch', 'Menschen'),
                kontakte !== null &&
                  formatAnzahl(kontakte, 'Besuch oder Beratung', 'Besuche und Beratungen'),
              ]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>
      )}
      <Nutzungsform
        key={`${bisher?.jahr} ${bisher?.personen} ${bisher?.kontakte}`}
        {...{ jahr, setJahr, bisher, schreibe }}
      />
    </>
  )
}

interface NutzungsformProps {
  readonly jahr: string
  readonly setJahr: (jahr: string) => void
  readonly bisher: Bild['nutzungen'][number] | undefined
  readonly schreibe: Schreiber
}

function Nutzungsform({ jahr, setJahr, bisher, schreibe }: NutzungsformProps) {
  const [personen, setPersonen] = useState(String(bisher?.personen ?? ''))
  const [kontakte, setKontakte] = useState(String(bisher?.kontakte ?? ''))
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const istJahr = /^\d{4}$/.test(jahr.trim())
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const [p, k] = [readZahl(personen), readZahl(kontakte)]
    if (p === undefined || k === undefined || !istJahr) return
    const nutzung = { jahr: Number(jahr), personen: p, kontakte: k }
    setFehler(null)
    await schreibe(SpeichereNutzungDocument, { nutzung }).then(
      () => sageAn(`${jahr} ist gespeichert.`),
      (error: unknown) => setFehler(toFehler(error)),
    )
  }
  return (
    <form
      onSubmit={(ereignis) => void onSubmit(ereignis)}
      noValidate
      className={styles['unterform']}
    >
      <div className={styles['zweispaltig']}>
        <TextFeld
          label="Jahr"
          fehler={istJahr ? undefined : 'Ein Jahr hat vier Ziffern.'}
          wert={jahr}
          onChange={setJahr}
          eingabe={{ inputMode: 'numeric' }}
        />
        <TextFeld
          label="Verschiedene Menschen"
          hinweis="Leer: nicht gezählt"
          fehler={readZahl(personen) === undefined ? KEINE_ZAHL : undefined}
          wert={personen}
          onChange={setPersonen}
          eingabe={{ inputMode: 'numeric' }}
        />
        <TextFeld
          label="Besuche, Beratungen, Fälle"
          hinweis="Leer: nicht gezählt"
          fehler={readZahl(kontakte) === undefined ? KEINE_ZAHL : undefined}
          wert={kontakte}
          onChange={setKontakte}
          eingabe={{ inputMode: 'numeric' }}
        />
      </div>
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p className={styles['werk']}>
        <Button type="submit">Jahr speichern</Button>
      </p>
    </form>
  )
}

/** Who pays, how much, until when. */
export function Foerderung({ bild, schreibe }: ZahlenProps) {
  const [offen, setOffen] = useState<string | null>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  async function entferne(foerderung: string) {
    setFehler(null)
    await schreibe(EntferneFoerderungDocument, { foerderung }).catch((error: unknown) =>
      setFehler(toFehler(error)),
    )
  }
  return (
    <>
      <ul className={styles['zahlenliste']}>
        {bild.foerderungen.map((eine) => (
          <li key={eine.id} className={styles['standort']}>
            {offen === eine.id ? (
              <Foerderform alte={eine} schreibe={schreibe} onFertig={() => setOffen(null)} />
            ) : (
              <>
                <p>
                  <b>{eine.geber}</b>
                  {eine.summeJahr !== null &&
                    `, ${formatZahl(eine.summeJahr, Number.isInteger(eine.summeJahr) ? 0 : 2)} Euro im Jahr`}
                  <span className="t-klein leise">
                    {' '}
                    seit {formatDatum(eine.gueltigAb)}
                    {eine.gueltigBis
                      ? `, bis ${formatDatum(toLetztenTag(eine.gueltigBis))}`
                      : ', unbefristet'}
                  </span>
                </p>
                <p className={styles['werk']}>
                  <Button art="text" klein onClick={() => setOffen(eine.id)}>
                    Ändern
                  </Button>
                  <Button art="text" klein onClick={() => void entferne(eine.id)}>
                    War ein Irrtum
                  </Button>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {fehler && <FehlerMeldung fehler={fehler} />}
      {offen === 'neu' ? (
        <Foerderform alte={null} schreibe={schreibe} onFertig={() => setOffen(null)} />
      ) : (
        <Button klein onClick={() => setOffen('neu')}>
          Förderung eintragen
        </Button>
      )}
    </>
  )
}

interface FoerderformProps {
  readonly alte: Bild['foerderungen'][number] | null
  readonly schreibe: Schreiber
  readonly onFertig: () => void
}

function Foerderform({ alte, schreibe, onFertig }: FoerderformProps) {
  const heute = toTag(useJetzt())
  const [geber, setGeber] = useState(alte?.geber ?? '')
  const [summe, setSumme] = useState(String(alte?.summeJahr ?? '').replace('.', ','))
  const [gueltigAb, setAb] = useState(alte?.gueltigAb ?? `${heute.slice(0, 4)}-01-01`)
  const [gueltigBis, setBis] = useState(toLetztenTag(alte?.gueltigBis))
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const summeJahr = readZahl(summe)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (summeJahr === undefined || gueltigAb === '') return
    const angaben = { geber, summeJahr, gueltigAb, gueltigBis: fromLetztemTag(gueltigBis) }
    await schreibe(SpeichereFoerderungDocument, { foerderung: alte?.id ?? null, angaben }).then(
      onFertig,
      (error: unknown) => setFehler(toFehler(error)),
    )
  }
  return (
    <form
      onSubmit={(ereignis) => void onSubmit(ereignis)}
      noValidate
      className={styles['unterform']}
    >
      <div className={styles['zweispaltig']}>
        <TextFeld label="Wer zahlt" wert={geber} onChange={setGeber} />
        <TextFeld
          label="Euro im Jahr"
          hinweis="Leer: nicht genannt"
          fehler={summeJahr === undefined ? KEINE_ZAHL : undefined}
          wert={summe}
          onChange={setSumme}
          eingabe={{ inputMode: 'decimal' }}
        />
        <TextFeld
          label="Von"
          fehler={gueltigAb === '' ? 'Bitte den ersten Tag angeben.' : undefined}
          art="date"
          wert={gueltigAb}
          onChange={setAb}
        />
        <TextFeld
          label="Bis einschließlich"
          hinweis="Leer: unbefristet"
          art="date"
          wert={gueltigBis}
          onChange={setBis}
        />
      </div>
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p className={styles['werk']}>
        <Button type="submit">Speichern</Button>
        <Button art="text" onClick={onFertig}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}
